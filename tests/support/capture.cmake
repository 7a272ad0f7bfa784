# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
add_library(tapedeck_capturegenerator STATIC capturegenerator.cpp capturegenerator.h)
target_include_directories(tapedeck_capturegenerator PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(tapedeck_capturegenerator PUBLIC tapedeck_capture)
