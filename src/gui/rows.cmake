# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND compose productionguard)
list(APPEND compose_headers productionguard.h)
