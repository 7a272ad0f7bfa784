# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_callpane LABEL gui LINK tapedeck_gui tapedeck_testnet)
