// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/searchprovider.h"

#include <QLineEdit>
#include <QTimer>

#include <vector>

namespace tapedeck::gui {

/// The field in the top bar: finds sessions and exchanges in the stores while one types and shows them in a
/// list below it. Down and Enter choose, Escape closes.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Takes ownership. Finds are shown in the order of the providers.
    void addProvider(SearchProvider* provider);
    [[nodiscard]] const PickList& results() const { return *m_list; }
    [[nodiscard]] bool resultsShown() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void makeRoomForChip();
    void search();
    void showFinds();
    void placePopup();
    void closePopup();

    struct Source
    {
        SearchProvider* provider;
        std::vector<PickItem> items;
        bool answered = false;
    };
    std::vector<Source> m_sources;
    QTimer m_delay;
    QFrame* m_popup = nullptr; ///< a child of the window, above its other children
    PickList* m_list;
};

} // namespace tapedeck::gui
