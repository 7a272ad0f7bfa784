// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/networksetup.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>
#include <QSslCertificate>

namespace tapedeck::net {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tapedeck::net::NetworkSetup)
};

bool isThisMachine(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           QHostAddress(host).isLoopback();
}

class ProfileProxy : public QNetworkProxyFactory
{
public:
    explicit ProfileProxy(ProxySetting setting)
        : m_setting(std::move(setting))
    {}

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override
    {
        switch (m_setting.mode) {
        case ProxySetting::Mode::Http:
            return {QNetworkProxy(QNetworkProxy::HttpProxy, m_setting.host, m_setting.port)};
        case ProxySetting::Mode::Socks5:
            return {QNetworkProxy(QNetworkProxy::Socks5Proxy, m_setting.host, m_setting.port)};
        case ProxySetting::Mode::System:
            if (!isThisMachine(query.peerHostName()))
                return systemProxyForQuery(query);
            break;
        case ProxySetting::Mode::None:
            break;
        }
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    }

private:
    ProxySetting m_setting;
};

} // namespace

std::unique_ptr<QNetworkProxyFactory> proxyFactory(const ProxySetting& setting)
{
    return std::make_unique<ProfileProxy>(setting);
}

Result<QSslConfiguration> tlsConfiguration(const TlsSetting& setting)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (setting.caFile.isEmpty())
        return configuration;
    QFile file(setting.caFile);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Tls,
                     Text::tr("The authority file %1 of the profile cannot be read.").arg(setting.caFile),
                     file.errorString()};
    const QList<QSslCertificate> own = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (own.isEmpty())
        return Error{ErrorKind::Tls,
                     Text::tr("The authority file %1 of the profile holds no certificate in PEM form.")
                         .arg(setting.caFile),
                     {}};
    // Setting any list turns off Qt's loading of the system's on demand, so they are named as well.
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + own);
    return configuration;
}

} // namespace tapedeck::net
