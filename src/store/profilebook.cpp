// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/profilebook.h"

#include "core/ids.h"
#include "store/profilejson.h"

namespace tapedeck::store {

namespace {

struct BuiltIn
{
    const char* id;
    const char* name; ///< in files and on command lines, until somebody gives it another
};

constexpr BuiltIn builtIns[] = {
    {ProfileBook::sandboxId, QT_TRANSLATE_NOOP("tapedeck::store::ProfileBook", "Local sandbox")},
    {ProfileBook::liveId, QT_TRANSLATE_NOOP("tapedeck::store::ProfileBook", "AgentOps (live)")}};

/// What is shown of a name in the file: a built-in one in the user's language.
QString shownName(const QString& id, const QString& stored)
{
    for (const BuiltIn& one : builtIns) {
        if (id == QLatin1String(one.id) && stored == QLatin1String(one.name))
            return ProfileBook::tr(one.name);
    }
    return stored;
}

/// The other way round: the same file in every language.
QString storedName(const QString& id, const QString& shown)
{
    for (const BuiltIn& one : builtIns) {
        if (id == QLatin1String(one.id) && shown == ProfileBook::tr(one.name))
            return QString::fromLatin1(one.name);
    }
    return shown;
}

} // namespace

ProfileBook::ProfileBook(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(path)
{
    JsonFile::Loaded loaded = m_file.load();
    m_root = std::move(loaded.value);
    m_setAside = loaded.setAside;
    read(m_root);
    addBuiltIns(!m_root.has("profiles"));
    m_currentId = m_root["current"].toQString();
    if (!find(m_currentId))
        m_currentId = QString::fromLatin1(sandboxId);
    connect(&m_file, &JsonFile::failed, this, &ProfileBook::failed);
}

void ProfileBook::read(const Json& root)
{
    const Json& list = root["profiles"];
    for (const Json& item : list.items()) {
        auto profile = readProfile(item);
        if (!profile || find(profile->id)) {
            m_unreadable.push_back(item);
            continue;
        }
        // Only the sandbox takes its address from the embedded server.
        profile->embedded = profile->id == QLatin1String(sandboxId);
        profile->name = shownName(profile->id, profile->name);
        m_profiles.push_back(*profile);
        m_items.push_back(item);
    }
}

void ProfileBook::addBuiltIns(bool firstTime)
{
    if (!find(QString::fromLatin1(sandboxId))) {
        Profile sandbox;
        sandbox.id = QString::fromLatin1(sandboxId);
        sandbox.name = tr("Local sandbox");
        sandbox.colour = QStringLiteral("#12804A");
        sandbox.embedded = true;
        m_profiles.insert(m_profiles.begin(), sandbox);
        m_items.insert(m_items.begin(), Json(Json::Object{}));
    }
    if (firstTime) {
        Profile live;
        live.id = QString::fromLatin1(liveId);
        live.name = tr("AgentOps (live)");
        live.baseUrl = QUrl(QStringLiteral("https://api.agentops.ai"));
        live.colour = QStringLiteral("#D92D20");
        live.production = true; // real data: the first call that writes asks
        m_profiles.push_back(live);
        m_items.emplace_back(Json::Object{});
    }
}

std::size_t ProfileBook::indexOf(const QString& id) const
{
    std::size_t index = 0;
    while (index < m_profiles.size() && m_profiles[index].id != id)
        ++index;
    return index;
}

const Profile* ProfileBook::find(const QString& id) const
{
    const std::size_t index = indexOf(id);
    return index < m_profiles.size() ? &m_profiles[index] : nullptr;
}

const Profile* ProfileBook::findByName(QStringView name) const
{
    for (const Profile& profile : m_profiles) {
        if (name.compare(profile.name, Qt::CaseInsensitive) == 0 ||
            name.compare(storedName(profile.id, profile.name), Qt::CaseInsensitive) == 0)
            return &profile;
    }
    return nullptr;
}

const Profile& ProfileBook::current() const
{
    return m_profiles[indexOf(m_currentId)];
}

void ProfileBook::setCurrent(const QString& id)
{
    if (id == m_currentId || !find(id))
        return;
    m_currentId = id;
    save();
    Q_EMIT currentChanged(current());
}

Status ProfileBook::validate(const Profile& profile) const
{
    const auto refuse = [](const QString& text) { return Status(Error{ErrorKind::InvalidInput, text, {}}); };
    if (profile.name.trimmed().isEmpty())
        return refuse(tr("A profile needs a name."));
    const Profile* same = findByName(profile.name.trimmed());
    if (same && same->id != profile.id)
        return refuse(tr("There is a profile named %1 already.").arg(same->name));
    const QString scheme = profile.baseUrl.scheme();
    const bool usable = (scheme == QLatin1String("https") || scheme == QLatin1String("http")) &&
                        profile.baseUrl.isValid() && !profile.baseUrl.host().isEmpty();
    if (!profile.embedded && !usable)
        return refuse(tr("The address must start with https:// or http:// and name a host."));
    for (const auto& [variable, value] : profile.variables) {
        if (const QString fault = variableFault(variable, value); !fault.isEmpty())
            return refuse(fault);
    }
    return done();
}

Result<QString> ProfileBook::add(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = QString::fromStdString(newUuid());
    if (find(profile.id))
        return Error{ErrorKind::InvalidInput, tr("There is a profile with this id already."), profile.id};
    profile.embedded = false;
    profile.name = profile.name.trimmed();
    profile.baseUrl.setUserInfo({});
    if (const Status valid = validate(profile); !valid.ok())
        return valid.error();
    const QString id = profile.id;
    m_profiles.push_back(std::move(profile));
    m_items.emplace_back(Json::Object{});
    save();
    Q_EMIT added(id);
    return id;
}

Status ProfileBook::update(const Profile& profile)
{
    const std::size_t index = indexOf(profile.id);
    if (index == m_profiles.size())
        return Error{ErrorKind::NotFound, tr("There is no such profile any more."), profile.id};
    Profile next = profile;
    next.embedded = m_profiles[index].embedded;
    next.name = next.name.trimmed();
    next.baseUrl.setUserInfo({});
    if (Status valid = validate(next); !valid.ok())
        return valid;
    if (next == m_profiles[index])
        return done();
    m_profiles[index] = next;
    save();
    Q_EMIT updated(next.id);
    if (next.id == m_currentId)
        Q_EMIT currentChanged(next);
    return done();
}

Status ProfileBook::remove(const QString& id)
{
    const std::size_t index = indexOf(id);
    if (index == m_profiles.size())
        return Error{ErrorKind::NotFound, tr("There is no such profile any more."), id};
    if (m_profiles[index].embedded)
        return Error{ErrorKind::InvalidInput, tr("The Local sandbox cannot be removed."), {}};
    const bool wasCurrent = id == m_currentId;
    m_profiles.erase(m_profiles.begin() + static_cast<std::ptrdiff_t>(index));
    m_items.erase(m_items.begin() + static_cast<std::ptrdiff_t>(index));
    if (wasCurrent)
        m_currentId = QString::fromLatin1(sandboxId);
    save();
    Q_EMIT removed(id);
    if (wasCurrent)
        Q_EMIT currentChanged(current());
    return done();
}

void ProfileBook::save()
{
    Json list(Json::Array{});
    for (std::size_t i = 0; i < m_profiles.size(); ++i) {
        Profile stored = m_profiles[i];
        stored.name = storedName(stored.id, stored.name);
        writeProfile(m_items[i], stored);
        list.items().push_back(m_items[i]);
    }
    for (const Json& item : m_unreadable)
        list.items().push_back(item);
    m_root.set("version", Json(1));
    m_root.set("current", Json(m_currentId));
    m_root.set("profiles", std::move(list));
    m_file.save(m_root);
}

} // namespace tapedeck::store
