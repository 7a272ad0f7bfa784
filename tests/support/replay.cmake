# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Holds a server's sessions against the capture that was replayed into it.
add_library(tapedeck_sessiontruth STATIC sessiontruth.cpp sessiontruth.h)
target_include_directories(tapedeck_sessiontruth PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(tapedeck_sessiontruth PUBLIC tapedeck_replay)
