// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/fields/fieldeditor.h"

#include <QStringList>

#include <optional>
#include <vector>

class QCheckBox;
class QPushButton;

namespace tapedeck::gui {

class ElidedLabel;
class JsonField;
class LinkButton;

/// Where the agent runs: a summary, a button that fills it from this machine, and its JSON.
class HostEnvField : public FieldEditor
{
    Q_OBJECT
public:
    HostEnvField(contract::FormField field, models::ComposeContext& context, QWidget* parent);

    void setValue(const Json* value) override;
    void setPlace(contract::FormField field, const Json& body) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] bool isFilling() const { return m_filling; }

private:
    void makeChoices();
    [[nodiscard]] QStringList chosenSections() const;
    void fill();
    void updateSections();
    void summarise();

    ElidedLabel* m_summary;
    QPushButton* m_fill;
    LinkButton* m_options;
    LinkButton* m_clear;
    LinkButton* m_more;
    QWidget* m_choices;
    QCheckBox* m_optOut;
    std::vector<QCheckBox*> m_sections;
    JsonField* m_json;
    std::optional<Json> m_value;
    bool m_filling = false;
    bool m_readOnly = false;
};

} // namespace tapedeck::gui
