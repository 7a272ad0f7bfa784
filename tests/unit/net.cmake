# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_account tst_retrypolicy tst_tokenbook)
    tapedeck_test(${name} LABEL unit LINK tapedeck_net)
endforeach()
tapedeck_test(tst_memorysecretstore LABEL unit LINK tapedeck_secrets)
