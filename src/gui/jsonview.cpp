// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsonview.h"

#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QEvent>
#include <QFontInfo>
#include <QVBoxLayout>

// QScintilla's headers use Qt's keywords, which this project switches off.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots

#include <algorithm>

namespace tapedeck::gui {

class JsonView::Private
{
public:
    explicit Private(JsonView* owner)
        : q(owner)
        , editor(new QsciScintilla(owner))
        , lexer(new QsciLexerJSON(owner))
    {}

    void paint();
    void fitMargin();

    JsonView* q;
    QsciScintilla* editor;
    QsciLexerJSON* lexer;
    bool json = true;
};

JsonView::JsonView(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->editor);
    setFocusProxy(d->editor);
    d->editor->setAccessibleName(tr("Body"));
    d->editor->setReadOnly(true);
    d->editor->setUtf8(true);
    d->editor->setFrameShape(QFrame::NoFrame);
    d->editor->setFolding(QsciScintilla::PlainFoldStyle, 2);
    d->editor->setMarginType(0, QsciScintilla::NumberMargin);
    d->editor->setMarginLineNumbers(0, true);
    d->editor->setCaretWidth(1);
    d->editor->setScrollWidth(1);
    d->editor->setScrollWidthTracking(true);
    d->editor->setWrapMode(QsciScintilla::WrapNone);
    // Tab leaves a view that nobody can write into.
    d->editor->SendScintilla(QsciScintilla::SCI_CLEARCMDKEY, QsciScintilla::SCK_TAB);
    d->editor->SendScintilla(QsciScintilla::SCI_CLEARCMDKEY,
                             QsciScintilla::SCK_TAB | (QsciScintilla::SCMOD_SHIFT << 16));
    d->editor->setLexer(d->lexer);
    d->paint();
}

JsonView::~JsonView() = default;

void JsonView::setText(const QByteArray& utf8, Language language)
{
    d->json = language == Language::Json;
    d->editor->setLexer(d->json ? d->lexer : nullptr);
    d->paint();
    d->editor->setText(QString::fromUtf8(utf8));
    d->editor->setScrollWidth(1);
    d->fitMargin();
    d->editor->setCursorPosition(0, 0);
}

QString JsonView::text() const
{
    return d->editor->text();
}

bool JsonView::find(const QString& text, bool forward)
{
    int line = 0;
    int column = 0;
    d->editor->getCursorPosition(&line, &column);
    if (!forward && d->editor->hasSelectedText()) {
        int toLine = 0;
        int toColumn = 0;
        d->editor->getSelection(&line, &column, &toLine, &toColumn);
    }
    return d->editor->findFirst(text, false, false, false, true, forward, line, column);
}

void JsonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->paint();
}

void JsonView::Private::fitMargin()
{
    const int digits = std::max(3, static_cast<int>(QString::number(editor->lines()).size()));
    editor->setMarginWidth(0, QString(digits + 1, QLatin1Char('9')));
}

void JsonView::Private::paint()
{
    const Tokens& tokens = Tokens::of(q->palette());
    // QScintilla knows point sizes only, and ours is given in pixels.
    QFont font = monoFont();
    font.setPointSizeF(QFontInfo(font).pointSizeF());
    lexer->setDefaultFont(font);
    lexer->setDefaultPaper(tokens.surface);
    lexer->setDefaultColor(tokens.text);
    for (int style = 0; style <= QsciLexerJSON::Error; ++style) {
        lexer->setFont(font, style);
        lexer->setPaper(tokens.surface, style);
        lexer->setColor(tokens.text, style);
    }
    lexer->setColor(tokens.readable(tokens.agent), QsciLexerJSON::Property);
    lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::String);
    lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::UnclosedString);
    lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::EscapeSequence);
    lexer->setColor(tokens.readable(tokens.llm), QsciLexerJSON::Number);
    lexer->setColor(tokens.readable(tokens.action), QsciLexerJSON::Keyword);
    lexer->setColor(tokens.readable(tokens.action), QsciLexerJSON::KeywordLD);
    lexer->setColor(tokens.readable(tokens.tool), QsciLexerJSON::IRI);
    lexer->setColor(tokens.readable(tokens.error), QsciLexerJSON::Error);
    editor->setFont(font);
    editor->setPaper(tokens.surface);
    editor->setColor(tokens.text);
    editor->setMarginsFont(font);
    editor->setMarginsBackgroundColor(tokens.surface);
    editor->setMarginsForegroundColor(tokens.muted);
    editor->setFoldMarginColors(tokens.surface, tokens.surface);
    editor->setCaretForegroundColor(tokens.text);
    editor->setSelectionBackgroundColor(tokens.soft);
    editor->setSelectionForegroundColor(tokens.text);
    editor->setMatchedBraceBackgroundColor(tokens.soft);
}

} // namespace tapedeck::gui
