# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_draftstore tst_masking tst_profileexchange tst_templatefolder)
    tapedeck_test(${name} LABEL unit LINK tapedeck_store)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
