# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_bench(bench_compose LINK tapedeck_gui tapedeck_testnet Qt6::Test)
target_include_directories(bench_compose PRIVATE ${CMAKE_SOURCE_DIR}/tests)
