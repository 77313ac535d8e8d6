// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that look like settings and are none: misspelt, of another version, or in the wrong place. Pure.
// Never looks at a value.
#pragma once

#include <QString>
#include <optional>

namespace Ringproof {

/// The setting that was most likely meant; empty when none is close. `name` may have the wrong prefix, case or words.
QString suggestedSetting(const QString &name);
/// One line about a variable of the environment or of a .env file that is meant for this program, but does nothing. Nothing
/// for a setting, and for the names of other programs.
std::optional<QString> unknownSettingText(const QString &name, const QString &source);

} // namespace Ringproof
