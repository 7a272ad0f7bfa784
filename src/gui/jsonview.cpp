// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsonview.h"

#include "gui/bigtextview.h"
#include "gui/fonts.h"
#include "gui/tokens.h"

#include <QEvent>
#include <QFontInfo>
#include <QMenu>
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
    void use(bool large);
    void makeBig();
    void clearMarks();
    void offerMenu(QWidget* on);

    JsonView* q;
    QsciScintilla* editor;
    QsciLexerJSON* lexer;
    bool json = true;
    QByteArray bytes;
    BigTextView* big = nullptr;
    QMenu* menu = nullptr;
};

constexpr int matchMark = 20; ///< indicators of Scintilla that no lexer uses
constexpr int currentMark = 21;

JsonView::JsonView(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(d->editor);
    setFocusProxy(d->editor);
    setLayoutDirection(Qt::LeftToRight); // JSON runs from left to right wherever it is read
    d->editor->setAccessibleName(tr("Body"));
    d->editor->setReadOnly(true);
    d->editor->setAcceptDrops(false);
    d->editor->viewport()->setAcceptDrops(false);
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
    if (utf8.size() > quickSize) {
        setBody(utf8, language == Language::Json ? models::BodyLines::Layout::Pretty
                                                 : models::BodyLines::Layout::Plain);
        return;
    }
    d->use(false);
    d->bytes = utf8;
    d->json = language == Language::Json;
    d->editor->setLexer(d->json ? d->lexer : nullptr);
    d->paint();
    d->clearMarks();
    d->editor->setText(QString::fromUtf8(utf8));
    d->editor->setScrollWidth(1);
    d->fitMargin();
    d->editor->setCursorPosition(0, 0);
}

void JsonView::setBody(const QByteArray& body, models::BodyLines::Layout layout, bool keepPlace)
{
    d->makeBig();
    d->bytes = body;
    d->editor->clear();
    d->big->setBody(body, layout, keepPlace);
    d->use(true);
}

QString JsonView::text() const
{
    return d->big && focusProxy() == d->big ? QString::fromUtf8(d->bytes) : d->editor->text();
}

const QByteArray& JsonView::bytes() const
{
    return d->bytes;
}

void JsonView::copy()
{
    if (d->big && focusProxy() == d->big)
        d->big->copy();
    else
        d->editor->copy();
}

void JsonView::setMenu(QMenu* menu)
{
    d->menu = menu;
    d->offerMenu(d->editor);
    if (d->big)
        d->offerMenu(d->big);
}

void JsonView::Private::offerMenu(QWidget* on)
{
    if (!menu)
        return;
    on->setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(on, &QWidget::customContextMenuRequested, menu,
                     [this, on](const QPoint& at) { menu->popup(on->mapToGlobal(at)); });
}

BigTextView* JsonView::bigText() const
{
    return d->big;
}

bool JsonView::find(const QString& text, bool forward)
{
    if (d->big && focusProxy() == d->big)
        return d->big->find(text, forward);
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

void JsonView::showMatches(const Matches& matches, qsizetype current)
{
    const bool known = matches && current >= 0 && current < static_cast<qsizetype>(matches->size());
    if (d->big && focusProxy() == d->big) {
        d->big->setMatches(matches, current);
        if (known)
            d->big->reveal((*matches)[static_cast<std::size_t>(current)].begin);
        return;
    }
    d->clearMarks();
    if (!matches)
        return;
    const auto fill = [this](int mark, const models::BodyMatch& match) {
        d->editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, mark);
        d->editor->SendScintilla(QsciScintilla::SCI_INDICATORFILLRANGE,
                                 static_cast<unsigned long>(match.begin),
                                 static_cast<long>(match.end - match.begin));
    };
    for (const models::BodyMatch& match : *matches)
        fill(matchMark, match);
    if (!known)
        return;
    const models::BodyMatch& shown = (*matches)[static_cast<std::size_t>(current)];
    fill(currentMark, shown);
    const long line = d->editor->SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION,
                                               static_cast<unsigned long>(shown.begin));
    d->editor->SendScintilla(QsciScintilla::SCI_ENSUREVISIBLE, static_cast<unsigned long>(line));
    d->editor->SendScintilla(QsciScintilla::SCI_GOTOPOS, static_cast<unsigned long>(shown.begin));
    d->editor->SendScintilla(QsciScintilla::SCI_VERTICALCENTRECARET);
}

qsizetype JsonView::caretOffset() const
{
    if (d->big && focusProxy() == d->big)
        return d->big->caretOffset();
    return d->editor->SendScintilla(QsciScintilla::SCI_GETCURRENTPOS);
}

void JsonView::Private::use(bool large)
{
    QWidget* shown = large ? static_cast<QWidget*>(big) : editor;
    const bool focused = q->focusProxy()->hasFocus();
    editor->setVisible(!large);
    if (big)
        big->setVisible(large);
    q->setFocusProxy(shown);
    if (focused)
        shown->setFocus();
}

void JsonView::Private::makeBig()
{
    if (big)
        return;
    big = new BigTextView(q);
    big->setAccessibleName(editor->accessibleName());
    q->layout()->addWidget(big);
    QObject::connect(big, &BigTextView::grown, q, &JsonView::grown);
    QObject::connect(big, &BigTextView::told, q, &JsonView::told);
    offerMenu(big);
}

void JsonView::Private::clearMarks()
{
    for (const int mark : {matchMark, currentMark}) {
        editor->SendScintilla(QsciScintilla::SCI_SETINDICATORCURRENT, mark);
        editor->SendScintilla(QsciScintilla::SCI_INDICATORCLEARRANGE, 0UL,
                              editor->SendScintilla(QsciScintilla::SCI_GETLENGTH));
    }
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
    constexpr int lastFoldMark = QsciScintilla::SC_MARKNUM_FOLDEROPEN;
    for (int mark = QsciScintilla::SC_MARKNUM_FOLDEREND; mark <= lastFoldMark; ++mark) {
        editor->setMarkerForegroundColor(tokens.muted, mark);
        editor->setMarkerBackgroundColor(tokens.muted, mark);
    }
    editor->setCaretForegroundColor(tokens.text);
    editor->setSelectionBackgroundColor(tokens.soft);
    editor->setSelectionForegroundColor(tokens.text);
    editor->setMatchedBraceBackgroundColor(tokens.soft);
    for (const int mark : {matchMark, currentMark}) {
        constexpr int faint = 45; // the text on it must read well
        constexpr int strong = 70;
        constexpr int edge = 255;
        editor->indicatorDefine(QsciScintilla::FullBoxIndicator, mark);
        editor->setIndicatorDrawUnder(true, mark);
        QColor colour = tokens.action;
        colour.setAlpha(mark == currentMark ? strong : faint);
        editor->setIndicatorForegroundColor(colour, mark);
        editor->SendScintilla(QsciScintilla::SCI_INDICSETALPHA, mark, colour.alpha());
        editor->SendScintilla(QsciScintilla::SCI_INDICSETOUTLINEALPHA, mark,
                              mark == currentMark ? edge : faint);
    }
}

} // namespace tapedeck::gui
