// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which errors say that the database is out of order, whatever was asked of it. Pure.
// Never the words for them: those have one table.
#pragma once

#include "base/error.h"

namespace Ringproof {

inline bool isStorageError(const Error &error)
{
    return error.code == ErrorCode::StorageUnavailable || error.code == ErrorCode::StorageDamaged ||
           error.code == ErrorCode::StorageTooNew || error.code == ErrorCode::StorageKeyWrong;
}

} // namespace Ringproof
