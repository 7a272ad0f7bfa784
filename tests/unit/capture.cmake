# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_badcaptures tst_capture tst_curlreader tst_exportreader tst_writer)
    tapedeck_test(${name} LABEL unit LINK tapedeck_capture tapedeck_capturegenerator)
endforeach()
tapedeck_test(tst_capturecheck LABEL unit LINK tapedeck_replay)
target_include_directories(tst_capturecheck PRIVATE ${CMAKE_SOURCE_DIR}/tests)
