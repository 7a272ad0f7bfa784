// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include <QFile>
#include <QHostAddress>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

namespace tapedeck::test {

TestCertificate::TestCertificate(const QString& host)
{
    const bool address = !QHostAddress(host).isNull();
    const QString name = (address ? QStringLiteral("IP:") : QStringLiteral("DNS:")) + host;
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
                   QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                   QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
                   QStringLiteral("/CN=Tapedeck test"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=") + name, QStringLiteral("-keyout"),
                   m_dir.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"), certificateFile()});
    m_valid = openssl.waitForFinished() && openssl.exitCode() == 0;
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QFile key(m_dir.filePath(QStringLiteral("key.pem")));
    if (!key.open(QIODevice::ReadOnly))
        return {};
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromPath(certificateFile()));
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

} // namespace tapedeck::test
