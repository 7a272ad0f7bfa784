// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/serversettingspane.h"

#include "gui/fonts.h"
#include "gui/icons.h"
#include "gui/shell.h"
#include "gui/style.h"
#include "gui/tokens.h"
#include "server/embeddedserver.h"
#include "store/settings.h"
#include "ui_serversettingspane.h"

#include <QPushButton>

namespace tapedeck::gui {

namespace {

using server::ServerMode;

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

QString modeSentence(ServerMode mode)
{
    switch (mode) {
    case ServerMode::Lenient:
        return ServerSettingsPane::tr("Takes both dialects and merges partial updates, so that the public "
                                      "page's examples work as printed.");
    case ServerMode::Faithful:
        return ServerSettingsPane::tr(
            "Answers as the hosted service does, its 500s and quirks included: rehearse what will happen.");
    case ServerMode::Strict:
        return ServerSettingsPane::tr(
            "Answers 401 to every bad token and 422 with findings to every bad body: for tests.");
    }
    return {};
}

QString lifeText(qint64 seconds)
{
    if (seconds % hour == 0)
        return ServerSettingsPane::tr("%n hours", nullptr, static_cast<int>(seconds / hour));
    if (seconds % minute == 0)
        return ServerSettingsPane::tr("%n minutes", nullptr, static_cast<int>(seconds / minute));
    return ServerSettingsPane::tr("%n seconds", nullptr, static_cast<int>(seconds));
}

} // namespace

ServerSettingsPane::ServerSettingsPane(const Services& services, Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::ServerSettingsPane>())
    , m_switch(new QPushButton(this))
{
    m_ui->setupUi(this);
    m_ui->header->setTitle(tr("Embedded server"));
    m_switch->setObjectName(QStringLiteral("serverSwitch"));
    m_ui->header->addWidget(m_switch);
    for (QLabel* label : {m_ui->addressLabel, m_ui->keyLabel, m_ui->modeLabel, m_ui->lifeLabel,
                          m_ui->portLabel, m_ui->sdkLabel, m_ui->sdkNote, m_ui->modeNote})
        label->setFont(smallFont());
    for (QLabel* label : {m_ui->addressLabel, m_ui->keyLabel, m_ui->modeLabel, m_ui->lifeLabel,
                          m_ui->portLabel, m_ui->sdkLabel, m_ui->sdkNote, m_ui->modeNote})
        setMuted(label);
    constexpr int above = 10; // a label belongs to what is below it
    for (QLabel* label : {m_ui->addressLabel, m_ui->keyLabel, m_ui->modeLabel, m_ui->lifeLabel,
                          m_ui->portLabel, m_ui->sdkLabel})
        label->setContentsMargins(0, above, 0, 0);
    m_ui->addressField->setFont(monoFont());
    m_ui->keyField->setFont(monoFont());
    m_ui->sdkSnippet->setFont(resized(monoFont(), -1)); // the address then fits into a line
    constexpr int snippetLines = 3;                     // the address takes two if the pane is made narrower
    constexpr int snippetFrame = 14;
    m_ui->sdkSnippet->setFixedHeight(snippetLines * m_ui->sdkSnippet->fontMetrics().lineSpacing() +
                                     snippetFrame);
    m_ui->sdkSnippet->setWordWrapMode(QTextOption::WrapAnywhere);
    m_ui->revealKey->setIcon(icon(QStringLiteral("eye"), Tint::Muted));
    setVariant(m_ui->revealKey, Variant::Quiet);
    m_ui->copyAddress->setWhat(tr("Copy the address"));
    m_ui->copyKey->setWhat(tr("Copy the key"));
    m_ui->copySnippet->setWhat(tr("Copy the settings for an SDK"));
    for (const ServerMode mode : {ServerMode::Lenient, ServerMode::Faithful, ServerMode::Strict})
        m_ui->modeControl->addSegment(modeTitle(mode), static_cast<int>(mode), modeSentence(mode));
    for (const qint64 life : {10 * qint64(1), minute, 10 * minute, hour, 24 * hour})
        m_ui->lifeField->addItem(lifeText(life), life);
    m_ui->portField->setValue(m_services.settings.values().server.port);
    connectControls();
    showState();
}

ServerSettingsPane::~ServerSettingsPane() = default;

QString ServerSettingsPane::modeTitle(ServerMode mode)
{
    switch (mode) {
    case ServerMode::Lenient:
        return tr("Lenient");
    case ServerMode::Faithful:
        return tr("Faithful");
    case ServerMode::Strict:
        return tr("Strict");
    }
    return {};
}

void ServerSettingsPane::connectControls()
{
    const server::EmbeddedServer& embedded = m_services.server;
    connect(m_switch, &QPushButton::clicked, this, &ServerSettingsPane::toggleServer);
    connect(&embedded, &server::EmbeddedServer::runningChanged, this, &ServerSettingsPane::showState);
    connect(m_ui->revealKey, &QToolButton::toggled, this, [this](bool shown) {
        m_ui->keyField->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
        m_ui->revealKey->setIcon(
            icon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye"), Tint::Muted));
        const QString name = shown ? tr("Hide the key") : tr("Show the key");
        m_ui->revealKey->setToolTip(name);
        m_ui->revealKey->setAccessibleName(name);
    });
    m_ui->copyAddress->setSource([this] { return m_services.server.url().toString(); });
    m_ui->copyKey->setSource([this] { return QString::fromLatin1(m_services.server.key()); });
    m_ui->copySnippet->setSource([this] { return sdkSettings(); });
    connect(m_ui->modeControl, &SegmentedControl::chosen, this,
            [this] { setMode(static_cast<ServerMode>(m_ui->modeControl->currentData().toInt())); });
    connect(m_ui->lifeField, &QComboBox::activated, this,
            [this] { setTokenLife(m_ui->lifeField->currentData().toLongLong()); });
    connect(m_ui->portField, &QSpinBox::valueChanged, this, &ServerSettingsPane::setPort);
}

void ServerSettingsPane::toggleServer()
{
    if (m_services.server.isRunning())
        m_services.server.stop();
    else
        startServer();
}

void ServerSettingsPane::startServer()
{
    server::ServerConfig config = m_services.server.config();
    const store::ServerDefaults& wanted = m_services.settings.values().server;
    config.port = wanted.port;
    config.mode = server::serverModeFromName(wanted.mode).value_or(config.mode);
    config.tokenLifeSeconds = wanted.tokenLifeSeconds;
    const Status status = m_services.server.start(config);
    if (status.ok()) {
        m_shell.clearMessage();
    } else {
        Message message;
        message.kind = Message::Kind::Error;
        message.text = tr("The embedded server did not start. %1").arg(status.error().text);
        message.actionLabel = tr("Use any free port");
        message.action = [this] { m_ui->portField->setValue(0); };
        m_shell.showMessage(message);
    }
    showState();
}

void ServerSettingsPane::setMode(ServerMode mode)
{
    m_services.server.setMode(mode);
    m_services.settings.update(
        [mode](store::SettingsValues& values) { values.server.mode = server::serverModeName(mode); });
    showMode();
}

void ServerSettingsPane::setTokenLife(qint64 seconds)
{
    m_services.server.setTokenLife(seconds);
    m_services.settings.update(
        [seconds](store::SettingsValues& values) { values.server.tokenLifeSeconds = seconds; });
}

void ServerSettingsPane::setPort(int port)
{
    m_services.settings.update(
        [port](store::SettingsValues& values) { values.server.port = static_cast<quint16>(port); });
    const bool elsewhere = m_services.server.url().port() != port;
    if (!m_services.server.isRunning() || elsewhere)
        startServer();
}

QString ServerSettingsPane::sdkSettings() const
{
    return QStringLiteral("export AGENTOPS_API_ENDPOINT=%1\nexport AGENTOPS_API_KEY=%2")
        .arg(m_services.server.url().toString(), QString::fromLatin1(m_services.server.key()));
}

void ServerSettingsPane::showState()
{
    const server::EmbeddedServer& embedded = m_services.server;
    const bool running = embedded.isRunning();
    const QUrl url = embedded.url();
    const Tokens& tokens = Tokens::of(palette());
    m_ui->stateDot->setPixmap(
        dotIcon((running ? tokens.ok : tokens.muted).name()).pixmap(QSize(16, 16), devicePixelRatioF()));
    const int wanted = m_services.settings.values().server.port;
    if (!running)
        m_ui->stateLabel->setText(tr("Stopped. Nothing is answered."));
    else if (wanted != 0 && wanted != url.port())
        m_ui->stateLabel->setText(
            tr("Runs on port %1, for this machine only: %2 was taken").arg(url.port()).arg(wanted));
    else
        m_ui->stateLabel->setText(tr("Runs on port %1, for this machine only").arg(url.port()));
    m_switch->setText(running ? tr("Stop") : tr("Start"));
    m_switch->setAccessibleName(running ? tr("Stop the embedded server") : tr("Start the embedded server"));
    m_switch->setIcon(icon(running ? QStringLiteral("stop") : QStringLiteral("play"),
                           running ? Tint::Text : Tint::OnAccent));
    setVariant(m_switch, running ? Variant::Plain : Variant::Accent);
    m_ui->addressField->setText(running ? url.toString() : QString());
    m_ui->keyField->setText(running ? QString::fromLatin1(embedded.key()) : QString());
    // The key itself is in what is copied, not in what is shown.
    m_ui->sdkSnippet->setPlainText(
        running ? QStringLiteral("AGENTOPS_API_ENDPOINT=%1\nAGENTOPS_API_KEY=••••••••").arg(url.toString())
                : tr("Start the server first."));
    for (QWidget* needsServer : std::initializer_list<QWidget*>{m_ui->copyAddress, m_ui->copyKey,
                                                                m_ui->revealKey, m_ui->copySnippet})
        needsServer->setEnabled(running);
    showMode();
    showTokenLife();
}

void ServerSettingsPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    QWidget::changeEvent(event);
}

void ServerSettingsPane::showMode()
{
    const ServerMode mode = m_services.server.config().mode;
    m_ui->modeControl->setCurrentData(static_cast<int>(mode));
    m_ui->modeNote->setText(modeSentence(mode));
}

void ServerSettingsPane::showTokenLife()
{
    const qint64 life = m_services.server.config().tokenLifeSeconds;
    int row = m_ui->lifeField->findData(life);
    if (row < 0) {
        m_ui->lifeField->addItem(lifeText(life), life);
        row = m_ui->lifeField->count() - 1;
    }
    m_ui->lifeField->setCurrentIndex(row);
}

} // namespace tapedeck::gui
