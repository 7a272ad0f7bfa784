# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_retrypolicy tst_tokenbook)
    tapedeck_test(${name} LABEL unit LINK tapedeck_net)
endforeach()
