// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/jsonview.h"

#include "gui/bigtextview.h"
#include "gui/jsonlook.h"
#include "gui/tokens.h"

#include <QEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace tapedeck::gui {

class JsonView::Private
{
public:
    explicit Private(JsonView* owner)
        : q(owner)
        , editor(new QsciScintilla(owner))
        , look(editor)
    {}

    void paint() { look.paint(Tokens::of(q->palette())); }
    void use(bool large);
    void makeBig();
    void offerMenu(QWidget* on);

    JsonView* q;
    QsciScintilla* editor;
    JsonLook look;
    bool json = true;
    QByteArray bytes;
    BigTextView* big = nullptr;
    QMenu* menu = nullptr;
};

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
    // Tab leaves a view that nobody can write into.
    d->editor->SendScintilla(QsciScintilla::SCI_CLEARCMDKEY, QsciScintilla::SCK_TAB);
    d->editor->SendScintilla(QsciScintilla::SCI_CLEARCMDKEY,
                             QsciScintilla::SCK_TAB | (QsciScintilla::SCMOD_SHIFT << 16));
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
    d->look.setJson(d->json);
    d->paint();
    d->look.clearMarks();
    d->editor->setText(QString::fromUtf8(utf8));
    d->editor->setScrollWidth(1);
    d->look.fitMargin();
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
    if (!matches) {
        d->look.clearMarks();
        return;
    }
    d->look.showMarks(*matches, current);
    if (!known)
        return;
    const models::BodyMatch& shown = (*matches)[static_cast<std::size_t>(current)];
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

void JsonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        d->paint();
}

} // namespace tapedeck::gui
