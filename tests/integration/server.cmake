# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_embeddedserver tst_httpserver tst_slowclients tst_storeworker tst_arrivallog tst_faithfulwire)
    tapedeck_test(${name} LABEL integration LINK tapedeck_servertesting)
endforeach()

# The server that gets killed, and the test that kills it.
add_executable(serverchild serverchild.cpp)
set_target_properties(serverchild PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
target_link_libraries(serverchild PRIVATE tapedeck_server)
tapedeck_test(tst_serverkilled LABEL integration LINK tapedeck_servertesting)
add_dependencies(tst_serverkilled serverchild)
