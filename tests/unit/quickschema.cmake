# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_quickschema LABEL unit LINK tapedeck_contract)
