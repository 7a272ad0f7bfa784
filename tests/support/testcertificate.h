// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace tapedeck::test {

/// A self-signed certificate for 127.0.0.1, made when it is needed; nothing secret lies in the tree.
class TestCertificate
{
public:
    /// `host`: an address or name other than 127.0.0.1 makes a certificate that does not fit.
    explicit TestCertificate(const QString& host = QStringLiteral("127.0.0.1"));

    [[nodiscard]] bool valid() const { return m_valid; }
    [[nodiscard]] QString certificateFile() const { return m_dir.filePath(QStringLiteral("cert.pem")); }
    /// For a server.
    [[nodiscard]] QSslConfiguration serverConfiguration() const;

private:
    QTemporaryDir m_dir;
    bool m_valid = false;
};

} // namespace tapedeck::test
