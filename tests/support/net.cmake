# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# The scripted server, its certificate, and the manual clock.
add_library(tapedeck_testnet STATIC
    scriptedserver.cpp testcertificate.cpp manualclock.h scriptedserver.h testcertificate.h testtoken.h)
target_include_directories(tapedeck_testnet PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(tapedeck_testnet PUBLIC tapedeck_core Qt6::Network)
