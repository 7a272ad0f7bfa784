# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

if(TARGET tapedeck)
    add_test(NAME man_page COMMAND ${CMAKE_SOURCE_DIR}/installer/check-man-page $<TARGET_FILE:tapedeck>)
    set_tests_properties(man_page PROPERTIES LABELS integration TIMEOUT 60)
endif()
