# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_badcaptures tst_capture)
    tapedeck_test(${name} LABEL unit LINK tapedeck_capture tapedeck_capturegenerator)
endforeach()
