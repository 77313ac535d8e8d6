// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one table of settings: variable name, section in the TOML file, and how its text becomes a value.
// Never reads a file or the environment.
#pragma once

#include "config/config.h"

#include <functional>
#include <optional>
#include <span>

namespace Ringproof {

struct Setting
{
    const char *variable;
    const char *section;
    bool secret;
    /// Puts the text into the configuration; a sentence about what is expected when it does not fit.
    std::function<std::optional<QString>(const QString &text, Config &config)> apply;

    QString name() const { return QString::fromLatin1(variable); }
    /// The variable without RINGPROOF_ and TWILIO_, in lower case.
    QString tomlKey() const;
};

std::span<const Setting> allSettings();

} // namespace Ringproof
