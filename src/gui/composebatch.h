// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/session.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <array>
#include <functional>

class QMenu;
class QScrollArea;
class QVBoxLayout;

namespace tapedeck::models {
class BatchModel;
class ComposeContext;
class ComposeDocument;
} // namespace tapedeck::models

namespace tapedeck::gui {

class BatchSetBar;
class BatchTable;
class BatchTimesBar;
class ElidedLabel;
class HintLabel;
class LinkButton;

/// The events of a batch: a table to add, order and change many at once. One event's fields are the form's.
class ComposeBatch : public QWidget
{
    Q_OBJECT
public:
    /// All three must outlive it.
    ComposeBatch(models::BatchModel& model, models::ComposeDocument& document,
                 models::ComposeContext& context, QWidget* parent = nullptr);
    ~ComposeBatch() override;

    /// -1: there is none.
    [[nodiscard]] int currentRow() const;
    /// Chooses this row alone.
    void setCurrentRow(int row);
    /// In order; the current one too.
    [[nodiscard]] QList<int> chosenRows() const;
    /// For menus and the command palette.
    [[nodiscard]] QList<QAction*> batchActions() const { return m_actions; }
    [[nodiscard]] BatchTable& table() const { return *m_table; }

Q_SIGNALS:
    /// Another row is current, or the current one stands elsewhere now.
    void currentRowChanged(int row);
    /// The clipboard's text is to become events here.
    void pasteWanted(const QByteArray& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Change = std::function<bool()>;

    // composebatch.cpp: what is seen, and which row is current
    void makeHeader(QVBoxLayout* layout);
    void makeEmptyState();
    void follow();
    void updateContext();
    void updateState();
    void rowsCame(int first, int last);
    void chooseCame();
    void tellCurrent();
    /// Rows that come with the change, or when its text has been read, are chosen.
    void choosingNew(const Change& change);

    // composebatchactions.cpp: what can be done
    void makeActions();
    void makeMenu();
    QAction* make(const QString& text, const QString& name, const QKeySequence& keys,
                  std::function<void()> run);
    void add(EventKind kind);
    void duplicate();
    void remove();
    void moveBy(int by);
    void copy();
    void paste();
    void openSetBar(const QString& member);
    void openTimesBar();
    void spaceOut(qint64 gap);
    /// Of the chosen rows, or all where only one is chosen.
    [[nodiscard]] QList<int> rowsToSpace() const;
    void fillAgentMenu();
    void fillTriggerMenu();

    models::BatchModel& m_model;
    models::ComposeDocument& m_document;
    models::ComposeContext& m_context;
    ElidedLabel* m_title = nullptr;
    std::array<LinkButton*, 4> m_adders{};
    HintLabel* m_fault;
    BatchTable* m_table;
    QScrollArea* m_empty;
    BatchSetBar* m_setBar;
    BatchTimesBar* m_timesBar;
    QMenu* m_menu;
    QMenu* m_agentMenu;
    QMenu* m_triggerMenu;
    QList<QAction*> m_actions;
    QList<QAction*> m_forRows; ///< need a row
    QAction* m_copy = nullptr; ///< does not change anything
    QAction* m_paste = nullptr;
    QAction* m_times = nullptr; ///< needs two rows
    bool m_choosingNew = false;
    QList<int> m_came;
    int m_told = -1;
};

/// The four kinds in the order in which they are offered.
inline constexpr std::array batchKinds{EventKind::Llm, EventKind::Tool, EventKind::Action, EventKind::Error};

} // namespace tapedeck::gui
