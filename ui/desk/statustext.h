// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The few words of the status line for observed states, and the labels of the buttons that mend them. The whole sentences are
// in verification/healthtext.h.
#pragma once

#include "verification/healthtext.h"

namespace Ringproof {

QString providerStatusText(HealthState state, bool isSandbox);
QString databaseStatusText(HealthState state);
/// Empty for HealthRemedy::None.
QString remedyText(HealthRemedy remedy);

} // namespace Ringproof
