# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_curltransport LABEL integration LINK tapedeck_replay tapedeck_testnet)
target_include_directories(tst_curltransport PRIVATE ${CMAKE_SOURCE_DIR}/tests)
tapedeck_test(tst_replayrun LABEL integration LINK tapedeck_replay tapedeck_server)
target_include_directories(tst_replayrun PRIVATE ${CMAKE_SOURCE_DIR}/tests)
tapedeck_test(tst_replaycorrectness LABEL integration
    LINK tapedeck_replay tapedeck_server tapedeck_capturegenerator tapedeck_sessiontruth)
set_tests_properties(tst_replaycorrectness PROPERTIES TIMEOUT 1200 PROCESSORS 2)
# With sanitizers a part of it takes longer than the five minutes that Qt Test allows a function.
set_property(TEST tst_replaycorrectness APPEND PROPERTY ENVIRONMENT "QTEST_FUNCTION_TIMEOUT=1000000")
