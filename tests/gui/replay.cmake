# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
tapedeck_test(tst_replayworkspace LABEL gui LINK tapedeck_app)
tapedeck_test(tst_replaywidgets LABEL gui LINK tapedeck_gui)
