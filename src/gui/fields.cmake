# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND compose
    composeform composeformedit composeformnotes fields/booleanfield fields/choicefield fields/faceedit fields/fieldbox
    fields/fieldfactory fields/fieldvalues fields/formrow fields/idfield fields/linefield fields/numberfield fields/pickpopup
    fields/textbox fields/textfield fields/timefield fields/timeoffers fields/variablecompleter)
list(APPEND compose_headers
    composeform.h fields/booleanfield.h fields/choicefield.h fields/faceedit.h fields/fieldbox.h fields/fieldvalues.h
    fields/formrow.h fields/idfield.h fields/linefield.h fields/numberfield.h fields/pickpopup.h fields/textbox.h
    fields/textfield.h fields/timefield.h fields/timeoffers.h fields/variablecompleter.h)
