// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/profile.h"
#include "store/jsonfile.h"

#include <vector>

namespace tapedeck::store {

/// The profiles, as a file. The Local sandbox is always there. Keys are not: a profile's id names its key in
/// the keychain. Members of the file that this version does not know are kept.
class ProfileBook : public QObject
{
    Q_OBJECT
public:
    /// The sandbox's id, the same everywhere.
    static constexpr const char* sandboxId = "5a9db0c0-0000-4000-8000-000000000001";
    static constexpr const char* liveId = "5a9db0c0-0000-4000-8000-000000000002";

    /// Reads the file at once; without one, starts with "Local sandbox" and "AgentOps (live)", which are
    /// shown in the language installed by now. A damaged file is kept under setAside(). path empty: memory
    /// only.
    explicit ProfileBook(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Profile>& profiles() const { return m_profiles; }
    [[nodiscard]] const Profile* find(const QString& id) const; ///< nullptr if unknown; valid until a change
    [[nodiscard]] const Profile*
    findByName(QStringView name) const; ///< without regard to case; built-in ones in English too
    [[nodiscard]] const Profile& current() const;
    [[nodiscard]] const QString& currentId() const { return m_currentId; }
    /// Unknown ids change nothing.
    void setCurrent(const QString& id);

    /// What is wrong with a variable of a profile, in a sentence; empty: nothing. Names are of letters,
    /// digits,
    /// "_", "." and "-", and none that calls have of their own. What looks like a secret is refused: the file
    /// is plain.
    static QString variableFault(const QString& name, const QString& value);

    /// InvalidInput for an empty or taken name, an address that is not http(s), a faulty variable. Gives it
    /// an id if it has none, and returns it. Credentials in the address are dropped.
    Result<QString> add(Profile profile);
    Status update(const Profile& profile); ///< by id
    /// The sandbox stays (InvalidInput). If it was current, the sandbox becomes it.
    Status remove(const QString& id);

    void flush() { m_file.flush(); }
    [[nodiscard]] QString setAside() const { return m_setAside; }

Q_SIGNALS:
    void added(const QString& id);
    void updated(const QString& id);
    void removed(const QString& id);
    void currentChanged(const tapedeck::Profile& profile); ///< another one, or the same with other values
    void failed(const tapedeck::Error& error);             ///< could not be saved

private:
    void read(const Json& root);
    void addBuiltIns(bool firstTime);
    void save();
    [[nodiscard]] Status validate(const Profile& profile) const;
    [[nodiscard]] std::size_t indexOf(const QString& id) const;

    JsonFile m_file;
    Json m_root;
    std::vector<Profile> m_profiles;
    std::vector<Json> m_items;      ///< beside m_profiles: each as read
    std::vector<Json> m_unreadable; ///< kept, not shown
    QString m_currentId;
    QString m_setAside;
};

} // namespace tapedeck::store
