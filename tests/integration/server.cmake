# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_embeddedserver)
    tapedeck_test(${name} LABEL integration LINK tapedeck_servertesting)
endforeach()
