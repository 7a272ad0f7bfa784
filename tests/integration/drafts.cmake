# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The program that types and gets killed, and the test that kills it.
add_executable(draftschild draftschild.cpp)
set_target_properties(draftschild PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
target_link_libraries(draftschild PRIVATE tapedeck_store)
tapedeck_test(tst_draftskilled LABEL integration LINK tapedeck_store)
add_dependencies(tst_draftskilled draftschild)
