// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

class QBoxLayout;
class QToolButton;

namespace tapedeck::gui {

class FieldFrame;
class JsonField;
class LinkButton;
class RoleBox;
class RowHandle;
class TextBox;

/// One message: role, content, and what else it holds as JSON. What is no such thing is JSON as a whole.
class MessageRow : public QWidget
{
    Q_OBJECT
public:
    /// `single`: there are no others, so it cannot be moved or removed.
    MessageRow(models::ComposeContext& context, bool single, QWidget* parent);

    /// Leaves alone what shows the same already.
    void setMessage(const Json& message);
    [[nodiscard]] const Json& message() const { return m_message; }
    void setNumber(int number, int count); ///< from 1, for screen readers
    void setReadOnly(bool readOnly);
    /// Where one types.
    void focusContent();

    [[nodiscard]] RoleBox& role() const { return *m_role; }
    [[nodiscard]] TextBox& content() const { return *m_content; }
    [[nodiscard]] RowHandle& handle() const { return *m_handle; }

Q_SIGNALS:
    void edited(const tapedeck::Json& message);
    void removeWanted();
    void moveWanted(int by);
    void dragged(const QPoint& global);
    void dropped(const QPoint& global);
    void dragCancelled();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Part { Text, ContentJson, WholeJson };

    void makeFrame();
    void makeLinks();
    [[nodiscard]] static Part partOf(const Json& message);
    void showPart(Part part);
    JsonField* jsonField(JsonField*& place, const QString& title);
    void showRest();
    void setRest(const Json& rest);
    void change(std::string_view member, const Json& value);
    void take(Json message);
    void arrange();

    models::ComposeContext& m_context;
    bool m_single;
    bool m_readOnly = false;
    bool m_shown = false; ///< there is a message
    bool m_wide = true;
    Part m_part = Part::Text;
    Json m_message;
    FieldFrame* m_frame;
    QBoxLayout* m_inner = nullptr;
    RowHandle* m_handle;
    RoleBox* m_role;
    QWidget* m_holder; ///< around the content
    TextBox* m_content;
    QToolButton* m_remove;
    LinkButton* m_more;
    JsonField* m_contentJson = nullptr; ///< these three are made when they are needed
    JsonField* m_wholeJson = nullptr;
    JsonField* m_restJson = nullptr;
};

} // namespace tapedeck::gui
