# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_batchids tst_batchmodel tst_batchtimes tst_callrequest tst_composedocument tst_composeundo
             tst_composeviews tst_dialectswitch tst_preflight tst_rowsteps tst_textchange)
    tapedeck_test(${name} LABEL unit LINK tapedeck_models)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
