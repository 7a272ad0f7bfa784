# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_jsoneditor tst_jsoneditorfindings tst_jsontyping)
    tapedeck_test(${name} LABEL gui LINK tapedeck_gui)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
