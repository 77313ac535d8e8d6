// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Internal to core/phone: numbering metadata newer than libphonenumber's own, where npm had them at build time.
// Never parsed here: libphonenumber calls these two functions, and the program's definitions take precedence over the library's.
#pragma once

namespace i18n::phonenumbers {

[[gnu::visibility("default")]] int metadata_size();
[[gnu::visibility("default")]] const void *metadata_get();

} // namespace i18n::phonenumbers

namespace Ringproof {

/// The version of the npm package google-libphonenumber; empty when libphonenumber uses its own metadata. Naming it also
/// makes the linker take the two functions above from this library.
const char *numberingDataVersion();

} // namespace Ringproof
