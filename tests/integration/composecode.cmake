# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_copyascode LABEL integration LINK tapedeck_server tapedeck_net tapedeck_testnet tapedeck_capture)
