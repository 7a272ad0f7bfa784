# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND compose jsoneditor)
list(APPEND compose_headers jsoneditor.h)
