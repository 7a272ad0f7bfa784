# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_cli LABEL integration LINK tapedeck_core)
add_dependencies(tst_cli tapedeck)
target_compile_definitions(tst_cli PRIVATE TAPEDECK_PROGRAM="$<TARGET_FILE:tapedeck>")
tapedeck_test(tst_clilimits LABEL integration LINK tapedeck_core Qt6::Network)
add_dependencies(tst_clilimits tapedeck)
target_compile_definitions(tst_clilimits PRIVATE TAPEDECK_PROGRAM="$<TARGET_FILE:tapedeck>")
