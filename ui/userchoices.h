// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one user chose for this desk: appearance and language. Kept with what the window remembers.
// Never a setting of the program: the REST server and the command line know nothing of it.
#pragma once

#include "ui/theme.h"

#include <QStringList>

namespace Ringproof {

Appearance storedAppearance();
void storeAppearance(Appearance appearance);
/// As a tag ("de"); empty: the system's.
QString storedLanguage();
void storeLanguage(const QString &tag);
/// English first, then the translations that are built in.
QStringList shippedLanguages();

} // namespace Ringproof
