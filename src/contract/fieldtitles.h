// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace tapedeck::contract {

/// A title of the schemas in the user's language.
QString fieldTitle(const QString& title);
/// Whether translators are shown this title: those of all fields of a form must be.
bool isTranslatable(const QString& title);

} // namespace tapedeck::contract
