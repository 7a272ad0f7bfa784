// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace tapedeck::gui {

class FieldBox;
class InsertionLine;
class HintLabel;
class JsonField;
class LinkButton;
class MessageRow;
class TextBox;

/// A prompt as a list of messages, or a completion as one (Shape::Message); either may be a plain text
/// instead. What is neither is shown as JSON.
class MessagesField : public FieldEditor
{
    Q_OBJECT
public:
    static constexpr std::size_t shownAtFirst = 50; ///< rows of a long list

    MessagesField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] const std::vector<MessageRow*>& rows() const { return m_rows; }

private:
    enum class View { Rows, Text, Json };

    [[nodiscard]] bool single() const;
    [[nodiscard]] View viewOf(const std::optional<Json>& value) const;
    void showValue();
    void showJson();
    void showRows(const Json::Array& messages);
    MessageRow* makeRow();
    [[nodiscard]] std::size_t placeOf(const MessageRow* row) const;
    void rowEdited(MessageRow* row, const Json& message);
    void add();
    void remove(MessageRow* row);
    void move(std::size_t from, std::size_t to); ///< `to`: afterwards
    [[nodiscard]] std::size_t dropPlace(const QPoint& global) const;
    void showDrop(const QPoint& global);
    void switchView();
    void updateFooter();
    void tell(Json value);

    QVBoxLayout* m_list;
    TextBox* m_text;
    FieldBox* m_textBox = nullptr;
    JsonField* m_json = nullptr; ///< made when it is needed
    LinkButton* m_add;
    LinkButton* m_switch;
    LinkButton* m_all;
    HintLabel* m_hint;
    InsertionLine* m_line;
    std::vector<MessageRow*> m_rows;
    std::size_t m_most = shownAtFirst;
    View m_view = View::Rows;
    bool m_readOnly = false;
    std::optional<Json> m_value;
};

} // namespace tapedeck::gui
