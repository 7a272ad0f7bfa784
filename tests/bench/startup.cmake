# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
pkg_check_modules(xcb IMPORTED_TARGET xcb)
if(xcb_FOUND)
    add_executable(emptywindow emptywindow.cpp)
    set_target_properties(emptywindow PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bench)
    target_link_libraries(emptywindow PRIVATE Qt6::Widgets)
    tapedeck_bench(bench_startup LINK Qt6::Core PkgConfig::xcb)
    add_dependencies(bench_startup tapedeck emptywindow)
    target_compile_definitions(bench_startup PRIVATE TAPEDECK_PROGRAM="$<TARGET_FILE:tapedeck>"
        TAPEDECK_EMPTY_WINDOW="$<TARGET_FILE:emptywindow>")
endif()
