# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(name tst_keychainsecretstore tst_keychainbusonly)
    tapedeck_test(${name} LABEL keychain LINK tapedeck_secrets tapedeck_testkeyring)
endforeach()
tapedeck_test(tst_keychainabsent LABEL keychain LINK tapedeck_secrets)
