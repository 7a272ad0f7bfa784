// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace tapedeck::models {
class ComposeContext;
}

namespace tapedeck::gui {

class JsonTextEdit;

/// The variables in the text that is seen: in a colour of their own, underlined where nobody knows them, and
/// what they stand for where the pointer rests.
class EditorVariables : public QObject
{
    Q_OBJECT
public:
    EditorVariables(JsonTextEdit* edit, models::ComposeContext& context);

    /// What the variable at the byte stands for, in words; empty if there is none.
    [[nodiscard]] QString textAt(std::size_t byte) const;

private:
    struct Seen
    {
        std::size_t from = 0;
        std::size_t to = 0;
        quint64 text = 0;
        quint64 context = 0;
        bool operator==(const Seen&) const = default;
    };

    void mark();
    void showToolTip(std::size_t byte, const QPoint& globalPos);
    [[nodiscard]] QString textOf(const QString& name) const;

    JsonTextEdit* m_edit;
    models::ComposeContext& m_context;
    QTimer m_soon;
    Seen m_seen;
    quint64 m_textRevision = 1;
    quint64 m_contextRevision = 1;
};

} // namespace tapedeck::gui
