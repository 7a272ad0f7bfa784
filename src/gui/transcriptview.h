// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/transcript.h"

#include <QScrollArea>

class QVBoxLayout;

namespace tapedeck::gui {

/// What was said and done, as cards, with facts under them.
class TranscriptView : public QScrollArea
{
    Q_OBJECT
public:
    explicit TranscriptView(QWidget* parent = nullptr);

    void setEntries(const std::vector<models::TranscriptEntry>& entries, const QColor& accent);
    /// Stands under the cards; the view takes it over.
    void setFooter(QWidget* footer);

private:
    QVBoxLayout* m_cards;
    QVBoxLayout* m_footer;
};

} // namespace tapedeck::gui
