// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// How people and programs that verify are called on the screen.
// Never what records keep: those have the door in front.
#pragma once

#include <QString>

namespace Ringproof {

/// "anna@front" of this desk's people, else the door in front: "api: shop".
QString actorWords(const QString &actor);

} // namespace Ringproof
