// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/scintilla.h"
#include "models/bodysearch.h"

namespace tapedeck::gui {

struct Tokens;

/// How JSON looks in QScintilla, to read and to write: line numbers, folding, colours of the theme, and marks
/// of what a search found. Belongs to one editor, which must outlive it.
class JsonLook
{
public:
    explicit JsonLook(QsciScintilla* editor);

    /// Colours and fonts of the editor's palette. When it is made, and after every change of the theme.
    void paint(const Tokens& tokens);
    /// JSON has colours and folds; other text has none.
    void setJson(bool json);
    /// Line numbers have room.
    void fitMargin();
    void clearMarks();
    /// `current`: the one to stand out; -1: none.
    void showMarks(const std::vector<models::BodyMatch>& matches, qsizetype current);

private:
    void colourLexer(const Tokens& tokens);

    QsciScintilla* m_editor;
    QsciLexerJSON* m_lexer;
};

} // namespace tapedeck::gui
