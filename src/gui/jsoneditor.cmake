# SPDX-FileCopyrightText: 2026 Tapedeck contributors
# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND compose
    documentfollower editormarks editornotes editorsearch editorsuggestions editorvariables jsoneditor
    jsoneditoractions jsonlook jsontextedit jsontexttyping jsontyping suggestionlist)
list(APPEND compose_headers
    documentfollower.h editormarks.h editornotes.h editorsearch.h editorsuggestions.h editorvariables.h
    jsoneditor.h jsoneditorprivate.h jsonlook.h jsontextedit.h jsontyping.h scintilla.h suggestionlist.h)
