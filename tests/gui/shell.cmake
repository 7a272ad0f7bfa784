# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_accessibility tst_mainwindow tst_profilesdialog tst_serverworkspace tst_shellwidgets tst_theme)
    tapedeck_test(${name} LABEL gui LINK tapedeck_gui tapedeck_testnet)
endforeach()
tapedeck_test(tst_systemscheme LABEL gui LINK tapedeck_gui tapedeck_testkeyring Qt6::DBus)
add_subdirectory(screenshots)
