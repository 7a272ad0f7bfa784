# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Compose: sessions at hand, their calls, and the panes around them.
list(APPEND compose composecall composecontroller composedrafts composesender composesession sessionlog)
list(APPEND compose_headers
    composecall.h composecontroller.h composedrafts.h composesender.h composesession.h sessionlog.h)
