# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_accessibility tst_mainwindow tst_profilesdialog tst_serverworkspace tst_shellwidgets tst_theme)
    tapedeck_test(${name} LABEL gui LINK tapedeck_gui tapedeck_testnet)
endforeach()
add_subdirectory(screenshots)
