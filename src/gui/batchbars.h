// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tapedeck::gui {

class HintLabel;

/// A line above a table that asks for something and goes away with Escape.
class BatchBar : public QWidget
{
    Q_OBJECT
public:
    explicit BatchBar(QWidget* parent);

    /// Done with it.
    void dismiss();

Q_SIGNALS:
    void closed();

protected:
    void add(QWidget* part);
    void addClose();
    [[nodiscard]] HintLabel& hint() const { return *m_hint; }
    QPushButton* button(const QString& text, const QString& name);
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();

    QLayout* m_flow;
    HintLabel* m_hint;
};

/// One member of all chosen events.
class BatchSetBar : public BatchBar
{
    Q_OBJECT
public:
    explicit BatchSetBar(QWidget* parent);

    /// `members`: that may be set; `member`: the one to begin with.
    void open(int events, const std::vector<contract::FormField>& members, const QString& member = {});

Q_SIGNALS:
    void setWanted(const std::string& member, const tapedeck::Json& value);
    void removeWanted(const std::string& member);

private:
    void set();
    void check();
    [[nodiscard]] std::optional<Json> value() const;

    QLabel* m_label;
    QComboBox* m_member;
    QLineEdit* m_value;
    QPushButton* m_set;
    QPushButton* m_remove;
};

/// The time between events that follow each other.
class BatchTimesBar : public BatchBar
{
    Q_OBJECT
public:
    explicit BatchTimesBar(QWidget* parent);

    void open(int events);

Q_SIGNALS:
    void gapChosen(qint64 micros);

private:
    void apply();

    QLabel* m_label;
    QLineEdit* m_gap;
};

} // namespace tapedeck::gui
