# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_jsonskim tst_jsonpath tst_redactiontext)
    tapedeck_test(${name} LABEL unit LINK tapedeck_core)
endforeach()
foreach(name tst_bodylines tst_bodysearch tst_bodytreemodel)
    tapedeck_test(${name} LABEL unit LINK tapedeck_models)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
