# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_faithfulanswers tst_decimal tst_jwtsigner tst_uuid tst_pythontext tst_databaseerror tst_pricing
             tst_serverconfig tst_faultplan tst_rowwriter tst_eventdraft tst_serverstore tst_apiservice
             tst_lenientmode tst_strictmode)
    tapedeck_test(${name} LABEL unit LINK tapedeck_servertesting)
endforeach()
