# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_variables)
    tapedeck_test(${name} LABEL unit LINK tapedeck_core)
endforeach()
foreach(name tst_fixes tst_formfields tst_hostenv tst_jsonmap tst_jsonrewrite tst_knownsession tst_meaning tst_readback
             tst_starters)
    tapedeck_test(${name} LABEL unit LINK tapedeck_contract)
endforeach()
