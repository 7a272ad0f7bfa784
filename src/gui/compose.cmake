# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compose: sessions at hand, their calls, and the panes around them.
list(APPEND compose
    callpane callpanelayout callspane composeactions composecall composecode composecontroller composedrafts composelayout composepaste
    composesender composesession composesteps composetemplates composeworkspace inlineprompt sessionlog sessionpane siderow)
list(APPEND compose_headers
    callpane.h callspane.h composecall.h composecode.h composecontroller.h composedrafts.h composesender.h
    composesession.h composetemplates.h composeworkspace.h inlineprompt.h sessionlog.h sessionpane.h siderow.h
    throttle.h)
