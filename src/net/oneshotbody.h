// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIODevice>

namespace tapedeck::net {

/// A request body that can be read once. QNetworkAccessManager sends a request again by itself, POSTs too,
/// when the server closes a connection before it answers; sending twice is a defect here (contract 0.6). It
/// must rewind the body first, and this one refuses.
class OneShotBody : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(QByteArray body, QObject* parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return false; } // sequential ones are copied whole
    [[nodiscard]] qint64 size() const override { return m_body.size(); }
    bool seek(qint64 position) override;
    bool reset() override;

    [[nodiscard]] bool started() const { return m_started; }

Q_SIGNALS:
    void firstRead(); ///< the connection stands and takes bytes
    void drained();   ///< the last byte was handed over

protected:
    qint64 readData(char* data, qint64 max) override;
    qint64 writeData(const char* data, qint64 size) override;

private:
    QByteArray m_body;
    qint64 m_at = 0;
    bool m_started = false;
};

} // namespace tapedeck::net
