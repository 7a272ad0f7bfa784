# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_composefaults tst_composetabs tst_composewalk tst_composeworkspace)
    tapedeck_test(${name} LABEL gui LINK tapedeck_gui tapedeck_testnet)
endforeach()
