# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_bench(bench_replay LINK tapedeck_replay tapedeck_server)
target_include_directories(bench_replay PRIVATE ${CMAKE_SOURCE_DIR}/tests)
