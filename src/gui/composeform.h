// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contract/formfields.h"
#include "core/finding.h"

#include <QPointer>
#include <QScrollArea>
#include <QTimer>

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

class QKeyEvent;
class QPushButton;
class QVBoxLayout;

namespace tapedeck::models {
class ComposeContext;
class ComposeDocument;
class Preflight;
} // namespace tapedeck::models

namespace tapedeck::gui {

class FormRow;
class NoteCard;
class PickPopup;

/// One object of a call as a form: a row for each member, made from the contract's data. What is entered
/// becomes a change of the document; whatever else changes the document shows here, with focus and caret
/// where they were. A text with an error leaves the last valid state, to be looked at.
class ComposeForm : public QScrollArea
{
    Q_OBJECT
public:
    /// All three must outlive it.
    ComposeForm(models::ComposeDocument& document, models::Preflight& preflight,
                models::ComposeContext& context, QWidget* parent = nullptr);
    ~ComposeForm() override;

    /// The object shown: contract::formRoot(), or an event of a batch.
    void setPointer(const std::string& pointer);
    [[nodiscard]] const std::string& pointer() const { return m_pointer; }
    /// The keyboard goes to the row that holds this place, and the row into view.
    void focusField(const std::string& pointer);
    /// From top to bottom.
    [[nodiscard]] const std::vector<FormRow*>& rows() const { return m_rows; }
    [[nodiscard]] PickPopup* addPopup() const { return m_popup; }

Q_SIGNALS:
    void fieldFocused(const QString& pointer);
    /// The link of the note about a text that is no JSON; the editor knows the place.
    void faultLinkActivated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using RowKey = std::pair<std::string, contract::Shape>;
    // composeform.cpp: rows that follow the document
    void refresh();
    void showRows(const std::vector<contract::FormField>& fields, const Json& object);
    FormRow* rowFor(const contract::FormField& field, const Json* value);
    void placeRows(const std::vector<FormRow*>& rows);
    void setTabOrder();
    void alignLabels();
    void showTimes();
    [[nodiscard]] FormRow* rowOf(const QWidget* widget) const;
    [[nodiscard]] FormRow* rowNamed(const std::string& name) const;
    // composeformnotes.cpp: what is said about the object and its fields
    void showNote(const QString& text, bool fault);
    void showState(const Json* object);
    void showFindings();
    void showCards(const std::vector<Finding>& findings);
    [[nodiscard]] bool concernsObject(const Finding& finding) const;
    [[nodiscard]] FormRow* rowFor(const Finding& finding) const;
    // composeformedit.cpp: what the user does
    void connectRow(FormRow* row);
    void focusChanged(QWidget* before, QWidget* now);
    void change(const FormRow& row, const Json& value, const QString& label);
    void remove(const FormRow& row);
    void rename(const FormRow& row, const QString& name);
    void showAddable();
    void add(const contract::FormField& field);
    void showMenu(FormRow* row, const QPoint& place);
    bool handleKey(QWidget* widget, const QKeyEvent& event);
    void during(const std::function<void()>& change);

    models::ComposeDocument& m_document;
    models::Preflight& m_preflight;
    models::ComposeContext& m_context;
    std::string m_pointer;
    std::vector<contract::FormField> m_absent; ///< what may be added
    std::vector<FormRow*> m_rows;
    std::multimap<RowKey, FormRow*> m_spare; ///< hidden, for other objects
    QWidget* m_content;
    QVBoxLayout* m_notes;
    QVBoxLayout* m_column; ///< of the rows
    QTimer m_second;       ///< {{now}} goes on while the form is in sight
    QPointer<NoteCard> m_note;
    std::vector<NoteCard*> m_cards;
    std::vector<Finding> m_ownFindings; ///< of the object itself
    QPushButton* m_add;
    PickPopup* m_popup;
    QPointer<QWidget> m_watched; ///< the focus widget of a row, whose keys are looked at
    QPointer<FormRow> m_active;
    std::string m_focusLater; ///< a field that is not read from the text yet
    bool m_changing = false;
};

} // namespace tapedeck::gui
