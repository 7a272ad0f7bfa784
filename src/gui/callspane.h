// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/starters.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QListWidget;
class QListWidgetItem;
class QVBoxLayout;

namespace tapedeck::store {
class TemplateFolder;
struct CallTemplate;
} // namespace tapedeck::store

namespace tapedeck::gui {

class ComposeCall;
class ComposeSession;
class PaneHeader;

/// What can be composed: the calls of the API, templates, and the drafts of the session at hand.
class CallsPane : public QWidget
{
    Q_OBJECT
public:
    CallsPane(const contract::Api& api, store::TemplateFolder& templates, QWidget* parent = nullptr);

    void setSession(ComposeSession* session);
    void focusCalls();

Q_SIGNALS:
    void endpointWanted(tapedeck::contract::EndpointId endpoint);
    void draftWanted(tapedeck::gui::ComposeCall* call);
    void discardWanted(tapedeck::gui::ComposeCall* call);
    void builtInWanted(const tapedeck::contract::BatchStarter& starter);
    void templateWanted(const QString& path);
    void renameWanted(const QString& path);
    void removeWanted(const QString& path);
    void exportWanted(const QString& path);
    void importWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QListWidget* addSection(const char* name, const QString& title, QVBoxLayout* column);
    void fillCalls();
    void fillTemplates();
    void fillDrafts();
    void showCurrent();
    void templateMenu(const QPoint& place);
    void draftMenu(const QPoint& place);
    void onItem(QListWidget* list, std::function<void(QListWidgetItem*)> open);
    [[nodiscard]] ComposeCall* draftOf(const QListWidgetItem* item) const;

    const contract::Api& m_api;
    store::TemplateFolder& m_templates;
    std::vector<contract::BatchStarter> m_builtIn;
    PaneHeader* m_templatesHeader = nullptr;
    QListWidget* m_calls;
    QListWidget* m_templateList;
    QListWidget* m_drafts;
    PaneHeader* m_draftsHeader = nullptr;
    PaneHeader* m_lastHeader = nullptr;
    QPointer<ComposeSession> m_session;
};

} // namespace tapedeck::gui
