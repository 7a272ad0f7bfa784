// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composetemplates.h"

#include "gui/composecall.h"
#include "gui/composecontroller.h"
#include "gui/inlineprompt.h"
#include "gui/shell.h"
#include "store/templatefolder.h"

#include <QFileDialog>

#include <algorithm>

namespace tapedeck::gui {

namespace {

store::TemplateCall templateOf(const ComposeCall& call)
{
    const models::CallHead& head = call.document().head();
    return {call.endpoint().name, head.dialect,          head.pathId, head.name,
            head.extraHeaders,    call.document().text()};
}

} // namespace

ComposeTemplates::ComposeTemplates(store::TemplateFolder& folder, ComposeController& controller,
                                   InlinePrompt& prompt, Shell& shell, QWidget* window)
    : QObject(window)
    , m_folder(folder)
    , m_controller(controller)
    , m_prompt(prompt)
    , m_shell(shell)
    , m_window(window)
{}

void ComposeTemplates::tell(const QString& text, const QString& label, std::function<void()> action)
{
    m_shell.showMessage({Message::Kind::Info, text, label, std::move(action)});
}

void ComposeTemplates::fail(const Error& error)
{
    m_shell.showMessage({Message::Kind::Error, error.text, {}, {}});
}

void ComposeTemplates::open(const QString& path)
{
    const store::CallTemplate* found = m_folder.find(path);
    if (!found)
        return;
    if (!found->fault.isEmpty())
        return m_shell.showMessage({Message::Kind::Warning, found->fault, {}, {}});
    m_controller.openCalls(found->calls);
}

void ComposeTemplates::open(const contract::BatchStarter& starter)
{
    std::vector<store::TemplateCall> calls;
    for (const contract::StarterCall& call : starter.calls) {
        store::TemplateCall made;
        made.endpoint = m_controller.api().endpoint(call.endpoint).name;
        if (call.label != made.endpoint)
            made.name = call.label;
        if (!call.body.isNull())
            made.text = call.body.dump(2);
        calls.push_back(std::move(made));
    }
    m_controller.openCalls(calls);
}

void ComposeTemplates::saveCall(const ComposeCall& call)
{
    save(call.document().head().name.isEmpty() ? call.endpoint().name : call.document().head().name,
         {templateOf(call)});
}

void ComposeTemplates::saveDrafts(const ComposeSession& session)
{
    std::vector<store::TemplateCall> calls;
    for (const auto& call : session.calls()) {
        if (call->isDraft())
            calls.push_back(templateOf(*call));
    }
    if (calls.empty())
        return tell(tr("There are no drafts in this session that a template could be made of."));
    save(session.title(), std::move(calls));
}

std::function<QString(const QString&)> ComposeTemplates::nameCheck(const QString& except) const
{
    return [this, except](const QString& name) {
        if (name.isEmpty())
            return tr("A template needs a name.");
        const auto& all = m_folder.list();
        const bool taken = std::any_of(all.begin(), all.end(), [&](const store::CallTemplate& each) {
            return each.path != except && each.name.compare(name, Qt::CaseInsensitive) == 0;
        });
        return taken ? tr("There is a template of this name.") : QString();
    };
}

void ComposeTemplates::save(const QString& wanted, std::vector<store::TemplateCall> calls)
{
    const int count = static_cast<int>(calls.size());
    m_prompt.ask(
        tr("Name of the template (%n call(s))", nullptr, count), m_folder.freeName(wanted), tr("Save"),
        [this, calls = std::move(calls)](const QString& name) {
            store::CallTemplate made;
            made.name = name;
            made.calls = calls;
            m_folder.save(made, [this, name](const Result<QString>& path) {
                if (!path)
                    return fail(path.error());
                tell(tr("Saved as the template “%1”. Secrets are left out of it.").arg(name));
            });
        },
        nameCheck());
}

void ComposeTemplates::rename(const QString& path)
{
    const store::CallTemplate* found = m_folder.find(path);
    if (!found)
        return;
    m_prompt.ask(
        tr("Name of the template"), found->name, tr("Rename"),
        [this, path](const QString& name) {
            m_folder.rename(path, name, [this](const Result<QString>& done) {
                if (!done)
                    fail(done.error());
            });
        },
        nameCheck(path));
}

void ComposeTemplates::remove(const QString& path)
{
    m_folder.remove(path, [this](const Result<store::TemplateFolder::Removed>& removed) {
        if (!removed)
            return fail(removed.error());
        tell(tr("The template “%1” was deleted.").arg(removed->name), tr("Undo"), [this, kept = *removed] {
            m_folder.restore(kept, [this](const Result<QString>& done) {
                if (!done)
                    fail(done.error());
            });
        });
    });
}

void ComposeTemplates::importFile()
{
    auto* dialog =
        new QFileDialog(m_window, tr("Import a template"), {}, tr("Templates (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
        m_folder.importFile(file, [this](const Result<QString>& path) {
            if (!path)
                fail(path.error());
        });
    });
    dialog->open();
}

void ComposeTemplates::exportFile(const QString& path)
{
    auto* dialog =
        new QFileDialog(m_window, tr("Export the template"), {}, tr("Templates (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    if (const store::CallTemplate* found = m_folder.find(path))
        dialog->selectFile(found->name + QStringLiteral(".json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, path](const QString& file) {
        m_folder.exportFile(path, file, [this](const Result<QString>& done) {
            if (!done)
                return fail(done.error());
            tell(tr("The template was written to %1.").arg(*done));
        });
    });
    dialog->open();
}

} // namespace tapedeck::gui
