# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_settings tst_profilebook)
    tapedeck_test(${name} LABEL unit LINK tapedeck_store)
endforeach()
