# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_readstream tst_savefile)
    tapedeck_test(${name} LABEL unit LINK tapedeck_core)
endforeach()
tapedeck_test(tst_robustcaptures LABEL unit LINK tapedeck_replay)
