// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/quietcolors.h"

#include "ui/theme.h"

#include <QApplication>

namespace Ringproof {

bool isStark(const Tokens &colors) { return colors.divider == colors.text; }

bool isStark() { return isStark(tokens()); }

QColor quietText()
{
    return isStark() ? QApplication::palette().color(QPalette::Disabled, QPalette::ButtonText) : tokens().secondary;
}

} // namespace Ringproof
