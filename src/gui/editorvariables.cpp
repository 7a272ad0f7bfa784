// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editorvariables.h"

#include "gui/editormarks.h"
#include "gui/jsontextedit.h"
#include "models/composecontext.h"

#include <QToolTip>

namespace tapedeck::gui {

namespace {

constexpr std::size_t mostBytes = 64 * 1024; ///< of very long lines only the beginning

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

EditorVariables::EditorVariables(JsonTextEdit* edit, models::ComposeContext& context)
    : QObject(edit)
    , m_edit(edit)
    , m_context(context)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EditorVariables::mark);
    connect(edit, &QsciScintillaBase::SCN_PAINTED, &m_soon, qOverload<>(&QTimer::start));
    connect(edit, &JsonTextEdit::textChangedAt, this, [this] {
        ++m_textRevision;
        m_soon.start();
    });
    connect(&context, &models::ComposeContext::changed, this, [this] {
        ++m_contextRevision;
        m_soon.start();
    });
    connect(edit, &JsonTextEdit::toolTipWanted, this, &EditorVariables::showToolTip);
}

void EditorVariables::mark()
{
    const auto docLine = [this](long visible) {
        return static_cast<unsigned long>(m_edit->SendScintilla(QsciScintilla::SCI_DOCLINEFROMVISIBLE,
                                                                static_cast<unsigned long>(visible)));
    };
    const long first = m_edit->SendScintilla(QsciScintilla::SCI_GETFIRSTVISIBLELINE);
    const long page = m_edit->SendScintilla(QsciScintilla::SCI_LINESONSCREEN);
    Seen seen;
    seen.from =
        static_cast<std::size_t>(m_edit->SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, docLine(first)));
    seen.to = static_cast<std::size_t>(
        m_edit->SendScintilla(QsciScintilla::SCI_GETLINEENDPOSITION, docLine(first + page + 1)));
    seen.to = std::min(seen.to, seen.from + mostBytes);
    seen.text = m_textRevision;
    seen.context = m_contextRevision;
    if (seen == m_seen)
        return;
    m_seen = seen;
    for (const EditorMark each : {EditorMark::Variable, EditorMark::VariableBack, EditorMark::Unknown})
        clearMark(*m_edit, each, seen.from, seen.to);
    const QByteArray text = m_edit->bytes(seen.from, seen.to);
    VariableResolver resolver(m_context.scope(), m_context.sources());
    for (const VariablePlace& place : variablesIn(view(text))) {
        const bool known = resolver.find(QString::fromStdString(place.name)).has_value();
        const std::size_t from = seen.from + place.begin;
        const std::size_t to = seen.from + place.end;
        fillMark(*m_edit, EditorMark::Variable, from, to);
        fillMark(*m_edit, known ? EditorMark::VariableBack : EditorMark::Unknown, from, to);
    }
}

QString EditorVariables::textOf(const QString& name) const
{
    if (name == QLatin1String("uuid"))
        return tr("%1: a new id each time").arg(name);
    if (name.startsWith(QLatin1String("uuid:")))
        return tr("%1: a new id, the same for the same label").arg(name);
    VariableResolver resolver(m_context.scope(), m_context.sources());
    const auto value = resolver.find(name);
    if (!value)
        return tr("No variable is named %1. It would be sent as it is written.").arg(name);
    constexpr qsizetype most = 500;
    const QString text = value->isString() ? value->toQString() : QString::fromStdString(value->dump());
    return tr("%1: %2", "variable: value").arg(name, text.left(most));
}

QString EditorVariables::textAt(std::size_t byte) const
{
    constexpr std::size_t around = 250; // names are shorter
    const std::size_t from = byte > around ? byte - around : 0;
    const QByteArray text = m_edit->bytes(from, byte + around);
    for (const VariablePlace& place : variablesIn(view(text))) {
        if (from + place.begin <= byte && byte < from + place.end)
            return textOf(QString::fromStdString(place.name));
    }
    return {};
}

void EditorVariables::showToolTip(std::size_t byte, const QPoint& globalPos)
{
    const QString text = byte < m_edit->size() ? textAt(byte) : QString();
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(globalPos, text.toHtmlEscaped(), m_edit->viewport());
}

} // namespace tapedeck::gui
