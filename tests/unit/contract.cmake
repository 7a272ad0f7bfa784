# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_api tst_dialects tst_check tst_reading tst_schemaview)
    tapedeck_test(${name} LABEL unit LINK tapedeck_contract)
endforeach()
target_include_directories(tst_reading PRIVATE ${CMAKE_SOURCE_DIR}/tests)
