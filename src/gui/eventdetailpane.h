// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"
#include "models/jsontreemodel.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace tapedeck::gui {

namespace Ui {
class EventDetailPane;
}

class FactList;
class SegmentedControl;

/// One event: chat with facts, fields as a tree, raw.
class EventDetailPane : public QWidget
{
    Q_OBJECT
public:
    explicit EventDetailPane(QWidget* parent = nullptr);
    ~EventDetailPane() override;

    void show(const Event& event, const QString& agentName);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Look { Chat, Fields, Raw };
    void refresh();
    void showFacts();

    std::unique_ptr<Ui::EventDetailPane> m_ui;
    SegmentedControl* m_look;
    FactList* m_facts;
    models::JsonTreeModel m_tree;
    std::optional<Event> m_event;
    QString m_agentName;
};

} // namespace tapedeck::gui
