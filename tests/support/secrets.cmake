# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# A private session bus with a real GNOME Keyring.
find_package(Qt6 6.4 REQUIRED COMPONENTS DBus)
add_library(tapedeck_testkeyring STATIC privatebus.cpp privatebus.h)
target_include_directories(tapedeck_testkeyring PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(tapedeck_testkeyring PUBLIC Qt6::DBus Qt6::Test)
