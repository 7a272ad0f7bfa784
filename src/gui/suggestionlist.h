// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/jsonsuggestions.h"

#include <QListView>

class QStandardItemModel;

namespace tapedeck::gui {

/// What may be written at the caret, below it: labels with what they are. It never has the focus; who shows
/// it hands it the keys.
class SuggestionList : public QListView
{
    Q_OBJECT
public:
    explicit SuggestionList(QWidget* window);

    static constexpr int hintRole = Qt::UserRole;

    void setSuggestions(const std::vector<models::JsonSuggestion>& items);
    /// `line`: the caret's, in the window; the list stands below it, or above where there is no room.
    void showAt(const QRect& line);
    void step(int rows);

Q_SIGNALS:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStandardItemModel* m_model;
};

} // namespace tapedeck::gui
