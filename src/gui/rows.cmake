# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND compose
    answercompare answerdiff comparefacts linediff productionguard rowsfile rowspane rowspanerun rowsrun trafficactions)
list(APPEND compose_headers
    answercompare.h answerdiff.h comparefacts.h linediff.h productionguard.h rowsfile.h rowspane.h rowsrun.h)
