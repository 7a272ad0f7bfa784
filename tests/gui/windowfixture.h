// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/api.h"
#include "core/exchangesink.h"
#include "gui/mainwindow.h"
#include "gui/services.h"
#include "manualclock.h"
#include "net/apiclient.h"
#include "scriptedsecretstore.h"
#include "server/embeddedserver.h"
#include "store/draftstore.h"
#include "store/historystore.h"
#include "store/profilebook.h"
#include "store/sessionstore.h"
#include "store/settings.h"
#include "store/templatefolder.h"

#include <QDateTime>
#include <QTest>

#include <memory>

namespace tapedeck::test {

/// Puts what is handed in into the history.
class HistorySink : public ExchangeSink
{
public:
    explicit HistorySink(store::HistoryStore& history)
        : m_history(history)
    {}
    void take(const Exchange& exchange, const QString& profileId) override
    {
        store::HistoryTags tags;
        tags.profile = profileId;
        m_history.append(exchange, tags);
    }

private:
    store::HistoryStore& m_history;
};

/// Everything the window works with, real but for the keychain: stores in throw-away files, a server on a
/// free port, a clock that stands at the time the test began.
struct WindowFixture
{
    WindowFixture()
        : api(contract::Api::load())
        , clock(Timestamp{QDateTime::currentMSecsSinceEpoch() * 1000})
        , settings(QString())
        , profiles(QString())
        , server(api.value())
        , client(api.value(), clock)
        , sink(history)
    {}

    /// Opens the stores and starts the server, as the program does after its first paint.
    void start()
    {
        QVERIFY(history.open(QString()).ok());
        QVERIFY(sessions.open(QString()).ok());
        QVERIFY(drafts.open(QString()).ok());
        templates.open(QString());
        QVERIFY(server.start({}).ok());
        Profile sandbox = profiles.current();
        sandbox.baseUrl = server.url();
        client.setAccount(sandbox, server.key());
    }

    gui::Services services()
    {
        return {*api,      settings, profiles, history, sessions, drafts,
                templates, secrets,  server,   client,  sink,     clock};
    }

    /// The real window, shown.
    std::unique_ptr<gui::MainWindow> show()
    {
        auto window = std::make_unique<gui::MainWindow>(services());
        window->show();
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qWarning("the window did not become active");
        return window;
    }

    Result<contract::Api> api;
    ManualClock clock;
    store::Settings settings;
    store::ProfileBook profiles;
    ScriptedSecretStore secrets;
    store::HistoryStore history;
    store::SessionStore sessions;
    store::DraftStore drafts;
    store::TemplateFolder templates;
    server::EmbeddedServer server;
    net::ApiClient client;
    HistorySink sink;
};

} // namespace tapedeck::test
