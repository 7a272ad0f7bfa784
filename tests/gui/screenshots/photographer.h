// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/composition.h"
#include "gui/mainwindow.h"

#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTemporaryDir>

#include <deque>
#include <memory>

namespace tapedeck {

/// Starts the whole program in a throw-away folder, replays a sample against the embedded server, and then
/// takes one picture after another, each once the window has come to rest.
class Photographer : public QObject
{
    Q_OBJECT
public:
    Photographer(const contract::Api& api, const QString& folder);

    void start();

Q_SIGNALS:
    /// 0: all pictures were written.
    void finished(int exitCode);

private:
    struct Shot
    {
        QString workspace; ///< or "profiles", "palette", "empty-replay"…
        store::Theme theme;
        QSize size;
    };
    void openSample();
    void runReplay();
    void next();
    void prepare(const Shot& shot);
    void take(const Shot& shot);
    void selectFirstRows();

    QTemporaryDir m_scratch;
    QString m_folder;
    Composition m_composition;
    gui::MainWindow m_window;
    std::deque<Shot> m_shots;
};

} // namespace tapedeck
