// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way back from values to text: what a settings dialog shows and may write again.
// Never gives a secret away: those have no text.
#pragma once

#include "config/config.h"

namespace Ringproof {

/// As the variable is written ("60,60,120", "off", "*"); empty for a secret or what is no setting.
QString settingText(const QString &variable, const Config &config);

} // namespace Ringproof
