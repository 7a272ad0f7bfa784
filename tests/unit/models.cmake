# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_arrivalsmodel tst_eventsmodel tst_format tst_headersmodel tst_jsontreemodel tst_profilesmodel
             tst_sessionsmodel tst_trafficmodel)
    tapedeck_test(${name} LABEL unit LINK tapedeck_models)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
endforeach()
