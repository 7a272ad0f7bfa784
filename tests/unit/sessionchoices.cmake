# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_sessionchoices LABEL unit LINK tapedeck_models)
target_include_directories(tst_sessionchoices PRIVATE ${CMAKE_SOURCE_DIR}/tests)
