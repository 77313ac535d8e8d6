// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// For builds without the npm packages: libphonenumber keeps its own metadata.
#include "phone/numberingdata.h"

namespace Ringproof {

const char *numberingDataVersion() { return ""; }

} // namespace Ringproof
