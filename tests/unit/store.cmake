# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_database tst_exchangespool tst_historykeeping tst_historystore tst_profilebook tst_sessionstore
             tst_settings tst_summary tst_writegroup)
    tapedeck_test(${name} LABEL unit LINK tapedeck_store)
endforeach()
