// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the settings dialog's own file, settings.toml: whole or not at all, for its owner only.
// Never writes a secret, never a value that the settings would refuse, and never loses a file that it cannot read.
#pragma once

#include "config/config.h"

#include <QMap>
#include <optional>

namespace Ringproof {

/// By variable name, as the variables are written ("60,60,120", "off"); nothing removes the setting from the file.
using SettingChanges = QMap<QString, std::optional<QString>>;

struct SettingsWritten
{
    QString problem; ///< one sentence; empty: the file is on disk
    /// Where a damaged file lies now that stood in the way; empty: there was none.
    QString setAside;
};

/// Beside the user's ringproof.toml.
QString settingsFile();
/// Blocks until the file is on disk: not for the thread of a window.
SettingsWritten writeSettings(const QString &file, const SettingChanges &changes);

/// What a setting expects when this text does not fit; nothing when it does.
std::optional<QString> settingProblem(const QString &variable, const QString &text);

} // namespace Ringproof
