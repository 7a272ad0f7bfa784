# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_rowsrun tst_rowspane tst_answercompare tst_productionguard tst_trafficactions)
    if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp) # until all are written: a missing file stops everybody's build
        tapedeck_test(${name} LABEL gui LINK tapedeck_gui tapedeck_testnet)
    endif()
endforeach()
