// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/composecall.h"
#include "gui/composeworkspace.h"
#include "gui/messagebar.h"
#include "guiwarnings.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

namespace tapedeck::test {

using contract::EndpointId;

/// Compose in the real window, with the embedded server behind it, and what tests do in it.
class ComposeTest : public QObject
{
protected:
    void open();
    void close();
    [[nodiscard]] gui::ComposeWorkspace& workspace() const
    {
        return *m_window->findChild<gui::ComposeWorkspace*>();
    }
    [[nodiscard]] gui::ComposeController& controller() const { return workspace().controller(); }
    [[nodiscard]] gui::ComposeSession& session() const { return controller().current(); }
    [[nodiscard]] gui::ComposeCall& call() const { return *session().current(); }
    [[nodiscard]] std::string text() const { return call().document().text(); }
    void setText(const std::string& text);
    void trigger(const char* action) const;
    void useServer(server::ServerMode mode);
    int send();
    void createSession();
    [[nodiscard]] QString message() const;
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_window->findChild<QPushButton*>(QLatin1String(name));
    }
    void pressMessage() const;
    void enterInPrompt(const QString& text) const;

    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<gui::MainWindow> m_window;
};

inline void ComposeTest::open()
{
    test::failOnWarnings();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->start();
    m_window = m_fixture->show();
    m_window->showWorkspace(QStringLiteral("compose"));
}

inline void ComposeTest::close()
{
    m_window.reset();
    m_fixture.reset();
}

inline void ComposeTest::setText(const std::string& text)
{
    call().document().splice({0, call().document().text().size(), text}, QStringLiteral("Replace"), this);
}

inline void ComposeTest::trigger(const char* action) const
{
    auto* found = m_window->findChild<QAction*>(QLatin1String(action));
    QVERIFY2(found, action);
    found->trigger();
}

inline void ComposeTest::useServer(server::ServerMode mode)
{
    m_fixture->server.stop();
    server::ServerConfig config;
    config.mode = mode;
    QVERIFY(m_fixture->server.start(config).ok());
    Profile sandbox = m_fixture->profiles.current();
    sandbox.baseUrl = m_fixture->server.url();
    m_fixture->client.setAccount(sandbox, m_fixture->server.key());
}

inline int ComposeTest::send()
{
    int status = -1;
    const auto taken = connect(&session(), &gui::ComposeSession::answered, this,
                               [&status](gui::ComposeCall*, const std::shared_ptr<const Exchange>& answer) {
                                   status = answer->response ? answer->response->status : 0;
                               });
    QSignalSpy answered(&session(), &gui::ComposeSession::answered);
    trigger("composeSend");
    if (answered.isEmpty())
        answered.wait();
    disconnect(taken);
    return status;
}

inline void ComposeTest::createSession()
{
    session().openEndpoint(EndpointId::CreateSession);
    QCOMPARE(send(), 200);
}

inline QString ComposeTest::message() const
{
    const auto* bar = m_window->findChild<gui::MessageBar*>();
    return bar->isHidden() ? QString() : bar->text();
}

inline void ComposeTest::pressMessage() const
{
    auto* action = button("messageAction");
    QVERIFY(action && action->isVisible());
    QTest::mouseClick(action, Qt::LeftButton);
}

inline void ComposeTest::enterInPrompt(const QString& text) const
{
    auto* field = m_window->findChild<QLineEdit*>(QStringLiteral("promptField"));
    QVERIFY(field->isVisible());
    field->setText(text);
    QTest::keyClick(field, Qt::Key_Return);
}

} // namespace tapedeck::test
