# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_bodyrewriter tst_comparison tst_judgement tst_pace tst_plan tst_remapper tst_runworker
             tst_scheduler tst_stepbuilder)
    tapedeck_test(${name} LABEL unit LINK tapedeck_replay)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
if(NOT TARGET tst_difflines)
    tapedeck_test(tst_difflines LABEL unit LINK tapedeck_replay)
endif()
