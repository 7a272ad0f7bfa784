# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_bodypresentation tst_difflinesmodel tst_failuresmodel tst_findingsmodel tst_loghistogram
             tst_replaystepsmodel tst_transcript)
    tapedeck_test(${name} LABEL unit LINK tapedeck_models)
endforeach()
