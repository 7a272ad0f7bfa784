// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/composition.h"
#include "composestage.h"
#include "gui/mainwindow.h"

#include <QObject>
#include <QSize>
#include <QStringList>
#include <QTemporaryDir>

#include <deque>
#include <vector>

namespace tapedeck {

/// Starts the whole program in a throw-away folder, replays samples and composes a session against the
/// embedded server, and then takes one picture after another, each once the window has come to rest.
class Photographer : public QObject
{
    Q_OBJECT
public:
    Photographer(const contract::Api& api, const QString& folder, const std::vector<QSize>& sizes);

    void start();

Q_SIGNALS:
    /// 0: all pictures were written.
    void finished(int exitCode);

private:
    struct Shot
    {
        QString motif; ///< a workspace, a scene, "-" and a workspace, or the object name of a command or menu
        store::Theme theme;
        QSize size;
    };
    void queue(const QStringList& motifs);
    void openSample();
    void runReplay();
    void compose();
    void next();
    void prepare(const Shot& shot);
    void take(const Shot& shot);
    void selectFirstRows();
    [[nodiscard]] QWidget* motifWidget(const QString& motif);

    QTemporaryDir m_scratch;
    QString m_folder;
    std::vector<QSize> m_sizes;
    store::Settings m_settings;
    Composition m_composition;
    gui::MainWindow m_window;
    std::deque<Shot> m_shots;
    /// The last one is the one that the pictures show in Replay.
    QStringList m_samples{QStringLiteral("three-sessions.tapedeck"),
                          QStringLiteral("failing-session.tapedeck"),
                          QStringLiteral("research-run.tapedeck")};
    ComposeStage* m_compose = nullptr; ///< null until a session was composed
    bool m_replayed = false;
};

} // namespace tapedeck
