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
class QStackedWidget;

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
class LinkButton;

/// The events of a batch: a table to add, order and change many at once. One event's fields are the form's.
class ComposeBatch : public QWidget
{
    Q_OBJECT
public:
    /// All three must outlive it.
    ComposeBatch(models::BatchModel& model, models::ComposeDocument& document,
                 models::ComposeContext& context, QWidget* parent = nullptr);

    /// -1: there is none.
    [[nodiscard]] int currentRow() const;
    /// Chooses this row alone.
    void setCurrentRow(int row);
    /// In order; the current one too.
    [[nodiscard]] QList<int> chosenRows() const;
    void choose(const QList<int>& rows);
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
    void makeHeader();
    void makeEmptyState();
    void makeActions();
    void makeMenu();
    QAction* addAction(const QString& text, const QString& name, const QKeySequence& keys,
                       std::function<void()> run);
    void follow();

    void add(EventKind kind);
    void duplicate();
    void remove();
    void moveBy(int by);
    void copy();
    void paste();
    void spaceOut();
    void setForChosen();
    void undo(bool redo);
    /// Rows that come while it runs, or when the text has been read, are chosen.
    void choosingNew(const std::function<bool()>& change);

    void fillAgentMenu();
    void fillTriggerMenu();
    void updateContext();
    void updateState();
    void rowsCame(int first, int last);
    void tellCurrent();

    models::BatchModel& m_model;
    models::ComposeDocument& m_document;
    models::ComposeContext& m_context;
    ElidedLabel* m_title = nullptr;
    std::array<LinkButton*, 4> m_adders{};
    QStackedWidget* m_stack;
    BatchTable* m_table;
    BatchSetBar* m_setBar;
    BatchTimesBar* m_timesBar;
    QMenu* m_menu = nullptr;
    QMenu* m_agentMenu = nullptr;
    QMenu* m_triggerMenu = nullptr;
    QList<QAction*> m_actions;
    QList<QAction*> m_forRows; ///< need chosen rows
    bool m_choosingNew = false;
    QList<int> m_came;
    int m_told = -1;
};

} // namespace tapedeck::gui
