// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/servercases.h"

#include "contract/reading.h"
#include "core/ids.h"
#include "core/jsonparser.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QMessageAuthenticationCode>
#include <QTest>

namespace tapedeck::test {

namespace {

using server::JwtSigner;
using server::ServerStore;
using server::Uuid;

constexpr std::string_view sessionId = "11111111-1111-4111-8111-111111111111";
constexpr std::string_view otherSessionId = "22222222-2222-4222-8222-222222222222";
constexpr std::string_view agentId = "aaaaaaaa-0000-4000-8000-000000000001";
constexpr std::string_view unknownId = "99999999-9999-4999-8999-999999999999";
constexpr std::string_view otherKey = "00000000-0000-4000-8000-000000000002";
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Uuid uuid(std::string_view text)
{
    return Uuid::parse(text).value_or(Uuid{});
}

std::string sessionRow(std::string_view id, const Uuid& project)
{
    return "{\"id\":\"" + std::string(id) + "\",\"project_id\":\"" + project.text() +
           "\",\"project_id_secondary\":null,\"init_timestamp\":\"2024-11-20T10:00:00+00:00\",\"end_"
           "timestamp\":"
           "null,\"tags\":null,\"end_state\":null,\"end_state_reason\":null,\"video\":null,\"host_env\":"
           "null}";
}

QByteArray unsignedToken(const QByteArray& header, const QByteArray& claims)
{
    return header.toBase64(urlSafe) + '.' + claims.toBase64(urlSafe) + '.';
}

// A token of other claims, signed with the server's own secret.
QByteArray signedToken(const std::string& secret, const QByteArray& claims)
{
    const QByteArray head =
        QByteArray("{\"alg\":\"HS256\",\"typ\":\"JWT\"}").toBase64(urlSafe) + '.' + claims.toBase64(urlSafe);
    return head + '.' +
           QMessageAuthenticationCode::hash(head, QByteArray::fromStdString(secret),
                                            QCryptographicHash::Sha256)
               .toBase64(urlSafe);
}

bool matchesText(std::string_view pattern, const Json& value)
{
    if (pattern == "$any")
        return !value.isNull();
    if (pattern == "$number")
        return value.isNumber();
    if (!value.isString())
        return false;
    const std::string_view text = value.toView();
    if (pattern == "$text")
        return true;
    if (pattern == "$uuid")
        return isUuid(text);
    if (pattern == "$jwt")
        return contract::readJwt(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())))
            .has_value();
    constexpr std::string_view ellipsis = "…";
    if (pattern.ends_with(ellipsis))
        return text.starts_with(pattern.substr(0, pattern.size() - ellipsis.size()));
    return text == pattern;
}

// Where a value does not match its pattern; empty if it does. Objects must have exactly the pattern's
// members, in its order.
QString misfitAt(const Json& pattern, const Json& value, const std::string& pointer)
{
    const QString here = QString::fromStdString(pointer.empty() ? "(whole)" : pointer);
    const QString wrong = here + QStringLiteral(": expected ") + QString::fromStdString(pattern.dump()) +
                          QStringLiteral(", got ") + QString::fromStdString(value.dump());
    if (pattern.isString())
        return matchesText(pattern.toView(), value) ? QString() : wrong;
    if (pattern.kind() != value.kind() || pattern.size() != value.size())
        return pattern.isNumber() && value.isNumber() && pattern.equals(value) ? QString() : wrong;
    if (pattern.isObject()) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            const JsonMember& wanted = pattern.members()[i];
            if (value.members()[i].name != wanted.name)
                return wrong;
            if (QString text =
                    misfitAt(wanted.value, value.members()[i].value, pointerTo(pointer, wanted.name));
                !text.isEmpty())
                return text;
        }
        return {};
    }
    if (pattern.isArray()) {
        for (std::size_t i = 0; i < pattern.size(); ++i) {
            if (QString text = misfitAt(pattern.items()[i], value.items()[i], pointerTo(pointer, i));
                !text.isEmpty())
                return text;
        }
        return {};
    }
    return pattern.equals(value) ? QString() : wrong;
}

} // namespace

ServerScene::ServerScene(ServerStore& store)
{
    JwtSigner jwt(store.secret());
    const Timestamp now{QDateTime::currentMSecsSinceEpoch() * 1000};
    const Timestamp soon = now + 3'600'000'000;
    const auto token = [&](std::string_view id, Timestamp expires) {
        return QByteArray::fromStdString(jwt.sign(id, expires));
    };
    store.begin();
    const auto own = store.ensureProject(store.key());
    const auto other = store.ensureProject(uuid(otherKey));
    store.insertSession(uuid(sessionId), own.number, sessionRow(sessionId, own.id));
    store.insertSession(uuid(otherSessionId), other.number, sessionRow(otherSessionId, other.id));
    store.upsertAgent(uuid(agentId), store.session(uuid(sessionId))->number, "Researcher", std::nullopt);
    if (!store.commit())
        qFatal("The scene cannot be stored.");

    QByteArray forged = token(sessionId, soon);
    forged[forged.size() - 3] = forged[forged.size() - 3] == 'A' ? 'B' : 'A';
    const QByteArray claims = "{\"session_id\":\"" + QByteArray(sessionId.data(), sessionId.size()) + "\"}";
    // Longer names first: $JWT stands inside $JWT_UNKNOWN.
    m_names = {
        {"$JWT_EXPIRED", token(sessionId, now + -1'000'000)},
        {"$JWT_FORGED", forged},
        {"$JWT_UNKNOWN", token(unknownId, soon)},
        {"$JWT_OTHER", token(otherSessionId, soon)},
        {"$JWT_NONE", unsignedToken("{\"alg\":\"none\",\"typ\":\"JWT\"}", claims)},
        {"$JWT_NOCLAIM", signedToken(store.secret(), "{\"exp\":32503680000.5}")},
        {"$JWT_NOEXP", signedToken(store.secret(), claims)},
        {"$JWT_TEXTEXP", signedToken(store.secret(), claims.chopped(1) + ",\"exp\":\"tomorrow\"}")},
        {"$JWT", token(sessionId, soon)},
        {"$KEY_OTHER", QByteArray(otherKey.data(), otherKey.size())},
        {"$KEY_UNKNOWN", "00000000-0000-4000-8000-00000000dead"},
        {"$KEY_NODASH", QByteArray::fromStdString(store.key().text()).replace('-', "")},
        {"$KEY", QByteArray::fromStdString(store.key().text())},
        {"$PROJECT_OTHER", QByteArray::fromStdString(other.id.text())},
        {"$PROJECT", QByteArray::fromStdString(own.id.text())},
        {"$SESSION_OTHER", QByteArray(otherSessionId.data(), otherSessionId.size())},
        {"$SESSION_UNKNOWN", QByteArray(unknownId.data(), unknownId.size())},
        {"$SESSION", QByteArray(sessionId.data(), sessionId.size())},
        {"$AGENT", QByteArray(agentId.data(), agentId.size())},
    };
}

QByteArray ServerScene::filled(QByteArray text) const
{
    for (const auto& [name, value] : m_names)
        text.replace(name, value);
    return text;
}

ServerStep ServerScene::step(const Json& json) const
{
    ServerStep out;
    const QByteArray target = filled(json["call"].toQString().toUtf8());
    out.request.method = target.first(target.indexOf(' '));
    out.request.path = target.sliced(target.indexOf(' ') + 1);
    for (const JsonMember& header : json["headers"].members())
        out.request.headers.add(QByteArray::fromStdString(header.name),
                                filled(header.value.toQString().toUtf8()));
    for (const auto& [member, header] : {std::pair{"key", "X-Agentops-Api-Key"}, {"auth", "Authorization"}}) {
        if (const Json* value = json.find(member))
            out.request.headers.add(header, filled(value->toQString().toUtf8()));
    }
    if (const Json* raw = json.find("raw"))
        out.request.body = filled(raw->toQString().toUtf8());
    else if (const Json* body = json.find("body"))
        out.request.body = filled(body->toBytes());
    if (const Json* status = json.find("status"))
        out.status = static_cast<int>(status->toInteger());
    if (const Json* type = json.find("type"))
        out.contentType = type->toQString().toUtf8();
    out.empty = json["empty"].toBool();
    if (out.empty)
        out.contentType.clear();
    if (const Json* pattern = json.find("answer"))
        out.json = readJson(filled(pattern->toBytes()));
    return out;
}

ServerCase ServerScene::fill(const Json& json) const
{
    ServerCase out;
    out.name = json["name"].toQString().toUtf8();
    for (const Json& before : json["before"].items())
        out.steps.push_back(step(before));
    out.steps.push_back(step(json));
    for (const Json& after : json["after"].items())
        out.steps.push_back(step(after));
    return out;
}

Json::Array addServerCaseRows(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("No such cases: %s", qPrintable(path));
    const auto table = readJson(file.readAll());
    if (!table || (*table)["cases"].size() == 0)
        qFatal("These are no cases: %s", qPrintable(path));
    Json::Array cases = (*table)["cases"].items();
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i]["name"].toQString().toUtf8().constData()) << static_cast<int>(i);
    return cases;
}

QString misfit(const ServerStep& step, const PlainAnswer& answer)
{
    if (answer.status != step.status)
        return QStringLiteral("status: expected %1, got %2: %3")
            .arg(step.status)
            .arg(answer.status)
            .arg(QString::fromUtf8(answer.body));
    if (answer.contentType != step.contentType)
        return QStringLiteral("content type: expected %1, got %2")
            .arg(QString::fromUtf8(step.contentType), QString::fromUtf8(answer.contentType));
    if (step.empty)
        return answer.body.isEmpty() ? QString() : QStringLiteral("a body where none should be");
    if (!step.json)
        return {};
    const auto json = readJson(answer.body);
    return json ? misfitAt(*step.json, *json, {}) : QStringLiteral("the answer is no JSON");
}

} // namespace tapedeck::test
