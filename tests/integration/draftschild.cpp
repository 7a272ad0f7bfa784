// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/draftstore.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace tapedeck;

/// draftschild FILE: saves a body that grows by a letter every 10 ms, and the same number in a call of its
/// own every tenth time; says each number before the next. Until it is killed, or for half a minute.
int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    store::DraftStore store;
    if (!store.open(QString::fromLocal8Bit(argv[1])).ok())
        return 1;
    store::DraftTab tab;
    tab.id = QStringLiteral("tab");
    store.saveTab(tab);
    int number = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &store, [&] {
        ++number;
        store::Draft draft;
        draft.id = QStringLiteral("typed");
        draft.tabId = tab.id;
        draft.text = "{\"typed\": \"" + std::string(static_cast<std::size_t>(number), 'x');
        store.saveDraft(draft);
        if (number % 10 == 0) {
            draft.id = QString::number(number);
            store.saveDraft(draft);
        }
        std::printf("%d\n", number);
        std::fflush(stdout);
    });
    typing.start(10);
    QTimer::singleShot(30'000, &store, [] { QCoreApplication::exit(0); });
    return QCoreApplication::exec();
}
