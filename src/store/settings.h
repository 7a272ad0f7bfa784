// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dialect.h"
#include "store/jsonfile.h"

#include <QByteArray>
#include <QStringList>

#include <map>

namespace tapedeck::store {

enum class Theme { System, Light, Dark };

struct ReplayDefaults
{
    QString pace = QStringLiteral("original"); ///< as replay::parsePace reads it
    int concurrency = 64;
    Dialect dialect = Dialect::Unknown; ///< Unknown: the one of the profile
    bool sessionIds = true;             ///< what is rewritten
    bool agentIds = true;
    bool eventIds = true;
    bool tokens = true;
    bool times = true;
    bool operator==(const ReplayDefaults&) const = default;
};

struct ServerDefaults
{
    quint16 port = 8787; ///< 0: any free one
    QString mode = QStringLiteral("lenient");
    qint64 tokenLifeSeconds = 24 * 3600;
    bool anyKey = false;
    bool operator==(const ServerDefaults&) const = default;
};

/// How much of what was sent is kept; the oldest goes first.
struct HistoryDefaults
{
    qint64 exchanges = 200'000;
    qint64 megabytes = 2'048; ///< MiB
    bool operator==(const HistoryDefaults&) const = default;
};

/// What the program remembers. Never a key or a token: those are the SecretStore's.
struct SettingsValues
{
    Theme theme = Theme::System;
    QString language; ///< "de"; empty: the system's
    QString lastWorkspace;
    QByteArray windowGeometry;
    std::map<QString, QByteArray> layout; ///< states of splitters, headers, docks by object name
    QStringList recentFiles;              ///< newest first, at most maxRecentFiles
    QString lastFolder;                   ///< where the last file dialog was
    bool keysInMemory = false;            ///< the user wants keys kept for this run only
    ReplayDefaults replay;
    ServerDefaults server;
    HistoryDefaults history;
    bool operator==(const SettingsValues&) const = default;

    static constexpr int maxRecentFiles = 10;
    void addRecentFile(const QString& path); ///< to the front, once
};

/// The settings as a value, with a signal. Which profile is current belongs to the ProfileBook.
class Settings : public QObject
{
    Q_OBJECT
public:
    /// Reads the file at once. A damaged one is kept under setAside() and the defaults hold. path empty:
    /// memory only.
    explicit Settings(const QString& path, QObject* parent = nullptr);

    [[nodiscard]] const SettingsValues& values() const { return m_values; }
    /// Saved soon and when destroyed. Emits changed() if anything differs.
    void set(const SettingsValues& values);
    /// set() for one or two members: update([](SettingsValues& v) { v.theme = Theme::Dark; }).
    template <typename Change>
    void update(Change change)
    {
        SettingsValues next = m_values;
        change(next);
        set(next);
    }
    void flush() { m_file.flush(); } ///< written when this returns
    [[nodiscard]] QString setAside() const { return m_setAside; }

Q_SIGNALS:
    void changed(const tapedeck::store::SettingsValues& values);
    void failed(const tapedeck::Error& error); ///< could not be saved

private:
    JsonFile m_file;
    Json m_json; ///< as read, so that members of a newer version survive
    SettingsValues m_values;
    QString m_setAside;
};

} // namespace tapedeck::store
