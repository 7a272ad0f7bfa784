// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace tapedeck::gui {

/// Whether the desktop is dark. Qt 6.4 does not tell, so the desktop portal is asked over D-Bus, without
/// waiting; until it answers, and where there is none, the platform's own palette decides.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    /// Make it before an own palette is set on the application: it looks at the platform's.
    explicit SystemScheme(QObject* parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    /// Asks the portal and listens for changes. Returns at once.
    void watch();

Q_SIGNALS:
    void changed(bool dark);

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void answered(QDBusPendingCallWatcher* call);
    void take(const QVariant& value);

    bool m_dark = false;
    bool m_watching = false;
};

} // namespace tapedeck::gui
