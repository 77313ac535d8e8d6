// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether other users of the machine can read or change a file, by its mode and owner, and the command that stops it.
// Never changes a file.
#pragma once

#include <QString>
#include <optional>
#include <sys/types.h>

namespace Ringproof {

/// What others must not be able to do.
enum class Protection {
    FromWriting,
    FromReading, ///< nor write: a secret
};

/// What decides, without any look at the disk.
struct FileOwnership
{
    mode_t mode = 0;
    uid_t owner = 0;
    bool isGroupPrivate = false; ///< the group is the owner's own and has no other member
};

/// `user` is who runs this program. Bits of a group count, except where the group is how `user` gets in: files of root (or, for
/// reading, of anybody else) that `user` does not own, and writing by a group that has no other member.
bool isExposed(const FileOwnership &file, Protection protection, uid_t user);

/// One line that names the file and the chmod command, or that it is a link to nothing; nothing when all is well. A missing
/// file, and what is neither a file nor a folder, is well.
std::optional<QString> exposureText(const QString &path, Protection protection);
/// A symbolic link whose target does not exist. Opening it for writing would create the target, wherever that is.
bool isDanglingLink(const QString &path);
/// The folder that holds it may be written by everybody who could then put another in its place (no sticky bit).
bool isReplaceable(const QString &path);

} // namespace Ringproof
