# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_composeform tst_formeditors tst_formroundtrip)
    tapedeck_test(${name} LABEL gui LINK tapedeck_gui)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/tests/unit)
endforeach()
