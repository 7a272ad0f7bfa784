// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsonlook.h"

#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QFontInfo>

#include <algorithm>

namespace tapedeck::gui {

namespace {

constexpr int matchMark = 20; ///< indicators of Scintilla that no lexer uses
constexpr int currentMark = 21;

// QScintilla knows point sizes only, and ours is given in pixels.
QFont codeFont()
{
    QFont font = monoFont();
    font.setPointSizeF(QFontInfo(font).pointSizeF());
    return font;
}

} // namespace

JsonLook::JsonLook(QsciScintilla* editor)
    : m_editor(editor)
    , m_lexer(new QsciLexerJSON(editor))
{
    editor->setUtf8(true);
    editor->setFrameShape(QFrame::NoFrame);
    editor->setFolding(QsciScintilla::PlainFoldStyle);
    // Small triangles instead of dashes, which read like text. They are as large as their margin.
    constexpr int foldMargin = 2;
    constexpr int foldWidth = 10;
    constexpr long beforeText = 5;
    editor->setMarginWidth(foldMargin, foldWidth);
    editor->SendScintilla(QsciScintilla::SCI_SETMARGINLEFT, 0UL, beforeText);
    for (const auto mark : {QsciScintilla::SC_MARKNUM_FOLDER, QsciScintilla::SC_MARKNUM_FOLDEREND})
        editor->SendScintilla(QsciScintilla::SCI_MARKERDEFINE, static_cast<unsigned long>(mark),
                              static_cast<long>(QsciScintilla::SC_MARK_ARROW));
    for (const auto mark : {QsciScintilla::SC_MARKNUM_FOLDEROPEN, QsciScintilla::SC_MARKNUM_FOLDEROPENMID})
        editor->SendScintilla(QsciScintilla::SCI_MARKERDEFINE, static_cast<unsigned long>(mark),
                              static_cast<long>(QsciScintilla::SC_MARK_ARROWDOWN));
    editor->setMarginType(0, QsciScintilla::NumberMargin);
    editor->setMarginLineNumbers(0, true);
    editor->setCaretWidth(1);
    editor->setScrollWidth(1);
    editor->setScrollWidthTracking(true);
    editor->setWrapMode(QsciScintilla::WrapNone);
    editor->setLexer(m_lexer);
}

void JsonLook::setJson(bool json)
{
    m_editor->setLexer(json ? m_lexer : nullptr);
}

void JsonLook::fitMargin()
{
    const int digits = std::max(3, static_cast<int>(QString::number(m_editor->lines()).size()));
    m_editor->setMarginWidth(0, QString(digits + 1, QLatin1Char('9')));
}

void JsonLook::clearMarks()
{
    for (const int mark : {matchMark, currentMark}) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, mark);
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL,
                                m_editor->SendScintilla(QsciScintilla::SCI_GETLENGTH));
    }
}

void JsonLook::showMarks(const std::vector<models::BodyMatch>& matches, qsizetype current)
{
    clearMarks();
    const auto fill = [this](int mark, const models::BodyMatch& match) {
        m_editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, mark);
        m_editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE,
                                static_cast<unsigned long>(match.begin),
                                static_cast<long>(match.end - match.begin));
    };
    for (const models::BodyMatch& match : matches)
        fill(matchMark, match);
    if (current >= 0 && current < static_cast<qsizetype>(matches.size()))
        fill(currentMark, matches[static_cast<std::size_t>(current)]);
}

void JsonLook::colourLexer(const Tokens& tokens)
{
    const QFont font = codeFont();
    m_lexer->setDefaultFont(font);
    m_lexer->setDefaultPaper(tokens.surface);
    m_lexer->setDefaultColor(tokens.text);
    for (int style = 0; style <= QsciLexerJSON::Error; ++style) {
        m_lexer->setFont(font, style);
        m_lexer->setPaper(tokens.surface, style);
        m_lexer->setColor(tokens.text, style);
    }
    m_lexer->setColor(tokens.readable(tokens.agent), QsciLexerJSON::Property);
    m_lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::String);
    m_lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::UnclosedString);
    m_lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::EscapeSequence);
    m_lexer->setColor(tokens.readable(tokens.llm), QsciLexerJSON::Number);
    m_lexer->setColor(tokens.readable(tokens.action), QsciLexerJSON::Keyword);
    m_lexer->setColor(tokens.readable(tokens.action), QsciLexerJSON::KeywordLD);
    m_lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::IRI);
    m_lexer->setColor(tokens.readable(tokens.error), QsciLexerJSON::Error);
}

void JsonLook::paint(const Tokens& tokens)
{
    colourLexer(tokens);
    const QFont font = codeFont();
    m_editor->setFont(font);
    m_editor->setPaper(tokens.surface);
    m_editor->setColor(tokens.text);
    m_editor->setMarginsFont(font);
    m_editor->setMarginsBackgroundColor(tokens.surface);
    m_editor->setMarginsForegroundColor(tokens.muted);
    m_editor->setFoldMarginColors(tokens.surface, tokens.surface);
    constexpr int lastFoldMark = QsciScintilla::SC_MARKNUM_FOLDEROPEN;
    for (int mark = QsciScintilla::SC_MARKNUM_FOLDEREND; mark <= lastFoldMark; ++mark) {
        // QScintilla's own setters leave the markers of folds alone.
        m_editor->SendScintilla(QsciScintilla::SCI_MARKERSETFORE, static_cast<unsigned long>(mark),
                                tokens.muted);
        m_editor->SendScintilla(QsciScintilla::SCI_MARKERSETBACK, static_cast<unsigned long>(mark),
                                tokens.muted);
    }
    m_editor->setCaretForegroundColor(tokens.text);
    m_editor->setSelectionBackgroundColor(tokens.soft);
    m_editor->setSelectionForegroundColor(tokens.text);
    m_editor->setMatchedBraceBackgroundColor(tokens.soft);
    m_editor->setMatchedBraceForegroundColor(tokens.text);
    m_editor->setUnmatchedBraceBackgroundColor(tokens.surface);
    m_editor->setUnmatchedBraceForegroundColor(tokens.readable(tokens.error));
    for (const int mark : {matchMark, currentMark}) {
        constexpr int faint = 45; // the text on it must read well
        constexpr int strong = 70;
        constexpr int edge = 255;
        m_editor->indicatorDefine(QsciScintilla::FullBoxIndicator, mark);
        m_editor->setIndicatorDrawUnder(true, mark);
        QColor colour = tokens.action;
        colour.setAlpha(mark == currentMark ? strong : faint);
        m_editor->setIndicatorForegroundColor(colour, mark);
        m_editor->SendScintilla(QsciScintilla::SCI_INDICSETALPHA, mark, colour.alpha());
        m_editor->SendScintilla(QsciScintilla::SCI_INDICSETOUTLINEALPHA, mark,
                                mark == currentMark ? edge : faint);
    }
}

} // namespace tapedeck::gui
