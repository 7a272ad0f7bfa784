// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editormarks.h"

#include "gui/jsontextedit.h"
#include "gui/tokens.h"

namespace tapedeck::gui {

namespace {

constexpr int stripeMargin = 1;
constexpr int stripeWidth = 4;
constexpr int allMargins = 3;

} // namespace

void defineMarks(JsonTextEdit& edit)
{
    edit.setMarginType(stripeMargin, QsciScintilla::SymbolMargin);
    edit.setMarginWidth(stripeMargin, stripeWidth);
    edit.setMarginMarkerMask(stripeMargin, (1 << severityMarkers) - 1);
    edit.setMarginMarkerMask(0, 0);
    for (int severity = 0; severity < severityMarkers; ++severity)
        edit.markerDefine(QsciScintilla::FullRectangle, severity);
    edit.markerDefine(QsciScintilla::Background, flashMarker);
    edit.indicatorDefine(QsciScintilla::TextColorIndicator, static_cast<int>(EditorMark::Variable));
    edit.indicatorDefine(QsciScintilla::FullBoxIndicator, static_cast<int>(EditorMark::VariableBack));
    edit.indicatorDefine(QsciScintilla::SquiggleIndicator, static_cast<int>(EditorMark::Unknown));
    edit.indicatorDefine(QsciScintilla::SquiggleIndicator, static_cast<int>(EditorMark::Fault));
    edit.setIndicatorDrawUnder(true, static_cast<int>(EditorMark::VariableBack));
}

void colourMarks(JsonTextEdit& edit, const Tokens& tokens)
{
    constexpr int faint = 28;
    const int back = static_cast<int>(EditorMark::VariableBack);
    edit.setIndicatorForegroundColor(tokens.readable(tokens.accent), static_cast<int>(EditorMark::Variable));
    edit.setIndicatorForegroundColor(tokens.accent, back);
    edit.SendScintilla(QsciScintilla::SCI_INDICSETALPHA, static_cast<unsigned long>(back),
                       static_cast<long>(faint));
    edit.SendScintilla(QsciScintilla::SCI_INDICSETOUTLINEALPHA, static_cast<unsigned long>(back), 0L);
    edit.setIndicatorForegroundColor(tokens.error, static_cast<int>(EditorMark::Unknown));
    edit.setIndicatorForegroundColor(tokens.error, static_cast<int>(EditorMark::Fault));
    edit.setMarkerBackgroundColor(tokens.soft, flashMarker);
    edit.setCaretLineBackgroundColor(tokens.raised);
}

void fillMark(JsonTextEdit& edit, EditorMark mark, std::size_t from, std::size_t to)
{
    if (to <= from)
        return;
    edit.SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(mark));
    edit.SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from),
                       static_cast<long>(to - from));
}

void clearMark(JsonTextEdit& edit, EditorMark mark)
{
    clearMark(edit, mark, 0, edit.size());
}

void clearMark(JsonTextEdit& edit, EditorMark mark, std::size_t from, std::size_t to)
{
    if (to <= from)
        return;
    edit.SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, static_cast<unsigned long>(mark));
    edit.SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, static_cast<unsigned long>(from),
                       static_cast<long>(to - from));
}

int textLeft(const JsonTextEdit& edit)
{
    int left = static_cast<int>(edit.SendScintilla(QsciScintilla::SCI_GETMARGINLEFT));
    for (int margin = 0; margin < allMargins; ++margin)
        left += edit.marginWidth(margin);
    return left;
}

} // namespace tapedeck::gui
