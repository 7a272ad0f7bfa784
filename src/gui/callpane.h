// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QList>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QToolButton;
class QVBoxLayout;

namespace tapedeck::gui {

class ComposeBatch;
class ComposeCall;
class ComposeForm;
class ElidedLabel;
class FieldEditor;
class JsonEditor;
class NoteCard;
class SegmentedControl;

/// One call to be composed: what is called, the batch table and the form, and the same as text beside them.
class CallPane : public QWidget
{
    Q_OBJECT
public:
    enum class View { Both, Form, Text };

    /// The call must outlive it.
    explicit CallPane(ComposeCall& call, QWidget* parent = nullptr);
    ~CallPane() override;

    [[nodiscard]] ComposeCall& call() const { return m_call; }
    void setView(View view);
    /// Between form and text; null where there is no body.
    [[nodiscard]] QSplitter* across() const { return m_across; }
    /// For the head's menu; owned elsewhere.
    void setMenuActions(const QList<QAction*>& actions);
    void setSending(bool sending);
    /// Why it was not sent; with the way to send it all the same. Gone as soon as the call is changed.
    void showHold(const QString& reason);
    void focusWork(); ///< where one goes on
    [[nodiscard]] QList<QAction*> paneActions() const;
    /// Shows the value in the form, the table and the text.
    void reveal(const QString& pointer);

Q_SIGNALS:
    void sendWanted();
    void stopWanted();
    void pasteWanted(const QByteArray& text);
    void viewChanged(tapedeck::gui::CallPane::View view);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeHeader(QVBoxLayout* column);
    void makeBeside(QVBoxLayout* column);
    void makeBody(QVBoxLayout* column);
    void makeFooter(QVBoxLayout* column);
    void connectPanes();
    void showHead();
    void showHeaders();
    void showFindings();
    void nextFinding();
    void dropHold();
    void followForm();
    void fitBatch();

    ComposeCall& m_call;
    QLabel* m_method = nullptr;
    ElidedLabel* m_path = nullptr;
    SegmentedControl* m_dialect = nullptr;
    QPushButton* m_send = nullptr;
    QToolButton* m_more = nullptr;
    QVBoxLayout* m_notes = nullptr;
    QWidget* m_headers = nullptr;
    QLabel* m_headersText = nullptr;
    FieldEditor* m_pathId = nullptr;
    QSplitter* m_across = nullptr;
    QSplitter* m_left = nullptr;
    ComposeBatch* m_batch = nullptr;
    ComposeForm* m_form = nullptr;
    JsonEditor* m_editor = nullptr;
    QPushButton* m_verdict = nullptr;
    SegmentedControl* m_view = nullptr;
    QPointer<NoteCard> m_hold;
    std::size_t m_nextFinding = 0;
    bool m_sending = false;
    bool m_batchMoved = false; ///< the user has given the batch its height
};

} // namespace tapedeck::gui
