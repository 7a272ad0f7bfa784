// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profileexchange.h"

#include "core/jsonparser.h"
#include "core/redaction.h"
#include "store/profilebook.h"
#include "store/profilejson.h"

#include <algorithm>

namespace tapedeck::store {

namespace {

constexpr const char* mark = "tapedeck-profiles";
constexpr int version = 1;
constexpr int indent = 2;

Error refusal(const QString& text)
{
    return {ErrorKind::InvalidInput, text, {}};
}

Error noJson(const QByteArray& bytes, const JsonError& error)
{
    const QByteArrayView before = QByteArrayView(bytes).first(std::min(error.offset, bytes.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    return refusal(ProfileBook::tr("This is no file of profiles: it is no JSON from line %1 on.").arg(line));
}

// Takes out what must not or cannot be kept; the names of what went.
std::vector<QString> sift(std::map<QString, QString>& variables)
{
    std::vector<QString> gone;
    for (auto it = variables.begin(); it != variables.end();) {
        if (ProfileBook::variableFault(it->first, it->second).isEmpty()) {
            ++it;
            continue;
        }
        gone.push_back(it->first);
        it = variables.erase(it);
    }
    return gone;
}

} // namespace

QByteArray exportedProfiles(const std::vector<Profile>& profiles)
{
    Json list(Json::Array{});
    for (Profile profile : profiles) {
        if (profile.embedded)
            continue;
        (void)sift(profile.variables);
        profile.proxy.host = redactedText(profile.proxy.host);
        profile.baseUrl = QUrl(redactedText(profile.baseUrl.toString(QUrl::FullyEncoded)));
        Json item(Json::Object{});
        writeProfile(item, profile);
        item.remove("id");
        item.remove("embedded");
        list.items().push_back(std::move(item));
    }
    return Json::object({{mark, Json(version)}, {"profiles", std::move(list)}}).toBytes(indent) + '\n';
}

Result<ImportedProfiles> readExportedProfiles(const QByteArray& bytes)
{
    const auto parsed = parseJson(bytes);
    if (!parsed.ok())
        return noJson(bytes, parsed.error());
    const Json& root = parsed->value;
    const qint64 made = root[mark].toInteger();
    if (made < 1)
        return refusal(
            ProfileBook::tr("This is no file of profiles: \"%1\" is missing.").arg(QLatin1String(mark)));
    if (made > version)
        return refusal(ProfileBook::tr("This file was made by a newer version of Tapedeck."));
    if (root["profiles"].size() == 0)
        return refusal(ProfileBook::tr("There are no profiles in this file."));
    ImportedProfiles out;
    for (Json item : root["profiles"].items()) {
        const auto number = out.profiles.size() + 1;
        if (item.isObject())
            item.set("id", Json("read")); // an entry of a file of one's own has one; none is taken over
        auto profile = readProfile(item);
        if (!profile || profile->name.trimmed().isEmpty())
            return refusal(ProfileBook::tr("Profile %1 of this file has no name.").arg(number));
        const QString scheme = profile->baseUrl.scheme();
        if ((scheme != QLatin1String("https") && scheme != QLatin1String("http")) ||
            !profile->baseUrl.isValid() || profile->baseUrl.host().isEmpty())
            return refusal(ProfileBook::tr("%1 in this file has no address that starts with https:// or "
                                           "http:// and names a host.")
                               .arg(profile->name));
        profile->id.clear();
        profile->embedded = false;
        profile->name = profile->name.trimmed();
        profile->baseUrl.setUserInfo({});
        for (const QString& name : sift(profile->variables))
            out.leftOut.push_back(QStringLiteral("%1: %2").arg(profile->name, name));
        out.profiles.push_back(*std::move(profile));
    }
    return out;
}

} // namespace tapedeck::store
