# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_apiclient tst_apijob tst_httpattempt tst_networksetup tst_tokenrenewal)
    tapedeck_test(${name} LABEL integration LINK tapedeck_net tapedeck_testnet)
endforeach()
