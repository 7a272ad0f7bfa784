# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fields for values with structure, and the table of a batch.
list(APPEND compose
    fields/fieldframe fields/growingtext fields/hintlabel fields/hostenvfield fields/insertionline fields/jsonfield
    fields/messagerow fields/messagesfield fields/messagetext fields/rolebox fields/rowhandle fields/tagchip
    fields/tagsfield batchbars batchcelldelegate batchtable composebatch composebatchactions linkbutton)
list(APPEND compose_headers
    fields/fieldframe.h fields/growingtext.h fields/hintlabel.h fields/hostenvfield.h fields/insertionline.h
    fields/jsonfield.h fields/messagerow.h fields/messagesfield.h fields/messagetext.h fields/rolebox.h
    fields/rowhandle.h fields/tagchip.h fields/tagsfield.h batchbars.h
    batchcelldelegate.h batchtable.h composebatch.h linkbutton.h)
