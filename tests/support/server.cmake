# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
add_library(tapedeck_servertesting STATIC httpprobe.cpp httpprobe.h servedtest.cpp servedtest.h
    servercases.cpp servercases.h)
target_include_directories(tapedeck_servertesting PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(tapedeck_servertesting PUBLIC tapedeck_server Qt6::Network Qt6::Test)
