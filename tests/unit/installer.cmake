# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

tapedeck_test(tst_architecture LABEL unit SOURCES ../support/sourcescan.cpp)
target_include_directories(tst_architecture PRIVATE ${CMAKE_SOURCE_DIR}/tests)
tapedeck_test(tst_translations LABEL unit LINK tapedeck_translations)

add_test(NAME package_files COMMAND ${CMAKE_SOURCE_DIR}/installer/check-package-files)
set_tests_properties(package_files PROPERTIES LABELS unit TIMEOUT 60)
