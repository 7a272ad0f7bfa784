// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "capture/writer.h"

#include <map>

namespace tapedeck::capture {

/// A bash script of cURL commands that runs: the key comes from the environment, each session's token from
/// the answer of its create_session. Without that answer in the capture, the token is asked for anew.
class CurlWriter : public Writer
{
public:
    explicit CurlWriter(QIODevice& out)
        : m_out(out)
    {}
    Status write(const Exchange& exchange) override;
    Status finish() override;

private:
    QByteArray head(const QString& firstUrl);
    [[nodiscard]] QByteArray address(const QString& url) const;
    QByteArray variableOf(const QString& session, bool& fresh);

    QIODevice& m_out;
    bool m_begun = false;
    QString m_base;
    std::map<QString, int> m_variables;
    int m_count = 0;
};

} // namespace tapedeck::capture
