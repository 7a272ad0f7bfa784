// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the form says about its object and the fields of it.

#include "gui/composeform.h"
#include "gui/fields/fieldeditor.h"
#include "gui/fields/formrow.h"
#include "gui/notecard.h"
#include "models/composedocument.h"
#include "models/preflight.h"

#include <QBoxLayout>

#include <algorithm>
#include <set>

namespace tapedeck::gui {

namespace {

bool isWithin(const std::string& pointer, const std::string& around)
{
    return pointer.size() > around.size() && pointer.starts_with(around) && pointer[around.size()] == '/';
}

QString repeatedName(const Json& object)
{
    std::set<std::string_view> names;
    for (const JsonMember& member : object.members()) {
        if (!names.insert(member.name).second)
            return QString::fromStdString(member.name);
    }
    return {};
}

bool sameCards(const std::vector<Finding>& a, const std::vector<Finding>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Finding& x, const Finding& y) {
        return x.message == y.message && x.severity == y.severity && x.pointer == y.pointer &&
               (x.fix ? x.fix->label : QString()) == (y.fix ? y.fix->label : QString());
    });
}

} // namespace

void ComposeForm::showNote(const QString& text, bool fault)
{
    if (m_note && m_note->text() == text)
        return;
    if (m_note) {
        m_note->hide();
        m_note->deleteLater();
        m_note = nullptr;
    }
    if (text.isEmpty())
        return;
    m_note = new NoteCard(text, fault ? Severity::Error : Severity::Info, m_content);
    m_note->setObjectName(QStringLiteral("formNote"));
    if (fault) {
        m_note->setAction(tr("Show"));
        connect(m_note, &NoteCard::actionWanted, this, &ComposeForm::faultLinkActivated);
    }
    m_notes->insertWidget(0, m_note);
    m_note->show();
}

void ComposeForm::showState(const Json* object)
{
    const contract::Endpoint& endpoint = m_document.api().endpoint(m_document.head().endpoint);
    if (!endpoint.hasBody && m_document.text().empty())
        return showNote(tr("This call has no body."), false);
    if (!m_document.isValid() && m_document.fault()) {
        const qint64 line = m_document.fault()->line;
        return showNote(
            object
                ? tr("The JSON text has an error in line %1. The form shows the last valid state.").arg(line)
                : tr("The JSON text has an error in line %1.").arg(line),
            true);
    }
    if (!object) {
        const bool there = m_document.value().at(m_pointer);
        return showNote(there ? tr("What stands here is not an object and has no fields. Edit it as JSON.")
                              : tr("There is nothing here any more."),
                        false);
    }
    const QString repeated = repeatedName(*object);
    showNote(repeated.isEmpty()
                 ? QString()
                 : tr("%1 stands here more than once. The form shows the first; the JSON text has all.")
                       .arg(repeated),
             false);
}

bool ComposeForm::concernsObject(const Finding& finding) const
{
    if (finding.pointer == m_pointer || isWithin(finding.pointer, m_pointer))
        return true;
    // A wrapped session is all that its call has; an item of a list is not.
    const Json* around = m_document.value().at(finding.pointer);
    return finding.pointer.empty() && m_pointer.rfind('/') == 0 && around && around->isObject();
}

FormRow* ComposeForm::rowFor(const Finding& finding) const
{
    for (FormRow* row : m_rows) {
        const std::string& place = row->field().pointer;
        if (finding.pointer == place || isWithin(finding.pointer, place))
            return row;
    }
    // One of the whole object that a field would mend.
    if (!finding.fix || finding.fix->edits.empty() || finding.pointer != m_pointer)
        return nullptr;
    for (FormRow* row : m_rows) {
        if (!row->field().present && finding.fix->edits.front().pointer == row->field().pointer)
            return row;
    }
    return nullptr;
}

void ComposeForm::showFindings()
{
    std::map<const FormRow*, std::vector<Finding>> ofRows;
    std::vector<Finding> own;
    for (const Finding& finding : m_preflight.findings()) {
        if (!concernsObject(finding))
            continue;
        if (const FormRow* row = rowFor(finding))
            ofRows[row].push_back(finding);
        else
            own.push_back(finding);
    }
    for (FormRow* row : m_rows)
        row->setFindings(ofRows[row]);
    if (m_rows.empty())
        own.clear();
    showCards(own);
}

void ComposeForm::showCards(const std::vector<Finding>& findings)
{
    const bool same = sameCards(findings, m_ownFindings);
    m_ownFindings = findings;
    if (!same) {
        for (NoteCard* card : m_cards) {
            card->hide();
            card->deleteLater();
        }
        m_cards.clear();
        for (std::size_t i = 0; i < findings.size(); ++i) {
            auto* card = new NoteCard(findings[i].message, findings[i].severity, m_content);
            card->setToolTip(findings[i].advice);
            if (findings[i].fix)
                card->setAction(findings[i].fix->label);
            connect(card, &NoteCard::actionWanted, this, [this, i] {
                if (i < m_ownFindings.size()) {
                    const Finding finding = m_ownFindings[i];
                    m_preflight.applyFix(finding);
                }
            });
            m_notes->addWidget(card);
            card->show();
            m_cards.push_back(card);
        }
    }
    for (NoteCard* card : m_cards)
        card->setEnabled(m_document.isValid());
}

} // namespace tapedeck::gui
