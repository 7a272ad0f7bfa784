// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/jsonparser.h"
#include "models/composedocument.h"
#include "support/manualclock.h"

#include <QTest>

#include <memory>

namespace tapedeck::test {

inline const contract::Api& theApi()
{
    static const Result<contract::Api> api = contract::Api::load();
    if (!api.ok())
        qFatal("the API does not load: %s", qPrintable(api.error().text));
    return *api;
}

inline Json parsed(std::string_view text)
{
    const auto value = readJson(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
    if (!value)
        qFatal("no JSON: %.*s", static_cast<int>(text.size()), text.data());
    return *value;
}

inline models::CallHead headOf(contract::EndpointId endpoint, Dialect dialect = Dialect::Sdk)
{
    models::CallHead head;
    head.endpoint = endpoint;
    head.dialect = dialect;
    return head;
}

/// A document with a clock to turn by hand.
struct ComposeFixture
{
    explicit ComposeFixture(std::string text,
                            contract::EndpointId endpoint = contract::EndpointId::CreateEvents,
                            Dialect dialect = Dialect::Sdk)
    {
        document.setClock(&clock);
        document.reset(headOf(endpoint, dialect), std::move(text));
    }

    /// As an editor does, key by key.
    void type(std::size_t at, std::string_view keys, qint64 pause = 100'000)
    {
        for (std::size_t i = 0; i < keys.size(); ++i) {
            clock.advance(pause);
            document.splice({at + i, 0, std::string(1, keys[i])}, QStringLiteral("Typing"), this);
        }
    }
    /// As Backspace does, from `end` on.
    void erase(std::size_t end, int keys)
    {
        for (int i = 0; i < keys; ++i) {
            clock.advance(100'000);
            document.splice({--end, 1, {}}, QStringLiteral("Typing"), this);
        }
    }
    [[nodiscard]] QString text() const { return QString::fromStdString(document.text()); }

    ManualClock clock;
    models::ComposeDocument document{theApi()};
};

} // namespace tapedeck::test
