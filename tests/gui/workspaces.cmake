# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_workspaces LABEL gui LINK tapedeck_app)
