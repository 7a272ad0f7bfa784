# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_cmdscript tst_codewriter tst_pastereader tst_rowsreader)
    tapedeck_test(${name} LABEL unit LINK tapedeck_capture)
endforeach()
