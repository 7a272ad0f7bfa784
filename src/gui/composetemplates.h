// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/starters.h"
#include "store/calltemplate.h"

#include <QObject>

class QWidget;

namespace tapedeck::store {
class TemplateFolder;
}

namespace tapedeck::gui {

class ComposeCall;
class ComposeController;
class ComposeSession;
class InlinePrompt;
class Shell;

/// Templates of Compose: opens them, makes them of what is being composed, and keeps their files.
class ComposeTemplates : public QObject
{
    Q_OBJECT
public:
    /// `window`: for file dialogs. All must outlive it.
    ComposeTemplates(store::TemplateFolder& folder, ComposeController& controller, InlinePrompt& prompt,
                     Shell& shell, QWidget* window);

    void open(const QString& path);
    void open(const contract::BatchStarter& starter);
    void saveCall(const ComposeCall& call);
    /// The drafts of the session, in their order.
    void saveDrafts(const ComposeSession& session);
    void rename(const QString& path);
    void remove(const QString& path);
    void importFile();
    void exportFile(const QString& path);

private:
    void save(const QString& wanted, std::vector<store::TemplateCall> calls);
    [[nodiscard]] std::function<QString(const QString&)> nameCheck(const QString& except = {}) const;
    void fail(const Error& error);
    void tell(const QString& text, const QString& label = {}, std::function<void()> action = {});

    store::TemplateFolder& m_folder;
    ComposeController& m_controller;
    InlinePrompt& m_prompt;
    Shell& m_shell;
    QWidget* m_window;
};

} // namespace tapedeck::gui
