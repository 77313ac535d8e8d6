// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/fileaccess.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace Ringproof {

namespace {

constexpr size_t kAccountBuffer = 16384;

/// As distributions make it for every user (user-private groups): named like the user, with nobody else in it.
bool isPrivateGroup(uid_t user, gid_t group)
{
    std::vector<char> userBuffer(kAccountBuffer);
    std::vector<char> groupBuffer(kAccountBuffer);
    passwd userEntry{};
    passwd *foundUser = nullptr;
    struct group groupEntry = {};
    struct group *foundGroup = nullptr;
    if (getpwuid_r(user, &userEntry, userBuffer.data(), userBuffer.size(), &foundUser) != 0 || !foundUser ||
        foundUser->pw_gid != group)
        return false;
    if (getgrgid_r(group, &groupEntry, groupBuffer.data(), groupBuffer.size(), &foundGroup) != 0 || !foundGroup)
        return false;
    const QByteArray name(foundUser->pw_name);
    for (char **member = foundGroup->gr_mem; member && *member; ++member)
        if (name != *member)
            return false;
    return name == foundGroup->gr_name;
}

/// As a shell takes it.
QString quoted(const QString &path)
{
    const bool isPlain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.isLetterOrNumber() || QStringLiteral("/._-+@%,:").contains(c);
    });
    return isPlain ? path : u'\'' + QString(path).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString command(const struct stat &facts, const QString &path, Protection protection)
{
    const bool isMine = geteuid() == 0 || facts.st_uid == geteuid();
    const char *mode = S_ISDIR(facts.st_mode) ? "700" : protection == Protection::FromReading ? "600" : "go-w";
    return (isMine ? QStringLiteral("chmod %1 %2") : QStringLiteral("sudo chmod %1 %2"))
        .arg(QLatin1StringView(mode), quoted(path));
}

} // namespace

bool isExposed(const FileOwnership &file, Protection protection, uid_t user)
{
    const bool isOfRoot = file.owner == 0 && user != 0;
    const bool othersWrite = (file.mode & S_IWOTH) || ((file.mode & S_IWGRP) && !file.isGroupPrivate && !isOfRoot);
    const bool othersRead = (file.mode & S_IROTH) || ((file.mode & S_IRGRP) && file.owner == user);
    return othersWrite || (protection == Protection::FromReading && othersRead);
}

std::optional<QString> exposureText(const QString &path, Protection protection)
{
    if (isDanglingLink(path))
        return QStringLiteral("%1 is a link to a file that does not exist. Remove it: rm %2").arg(path, quoted(path));
    struct stat facts = {};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0 || (!S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode)))
        return std::nullopt;
    FileOwnership file{.mode = facts.st_mode, .owner = facts.st_uid};
    file.isGroupPrivate = (facts.st_mode & S_IWGRP) && isPrivateGroup(facts.st_uid, facts.st_gid);
    if (!isExposed(file, protection, geteuid()))
        return std::nullopt;
    // Such as /tmp: to close it would be the end of everybody else's files.
    if (S_ISDIR(facts.st_mode) && (facts.st_mode & S_ISVTX))
        return QStringLiteral("Other users can put files into %1. Use a folder of its own: mkdir -m 700 %2/ringproof")
            .arg(path, quoted(path));
    const bool isChanged = isExposed(file, Protection::FromWriting, geteuid());
    const QString what = S_ISDIR(facts.st_mode) ? QStringLiteral("Other users can change the files in %1. Run: %2")
                         : isChanged            ? QStringLiteral("Other users can change %1. Run: %2")
                                                : QStringLiteral("Other users can read %1. Run: %2");
    return what.arg(path, command(facts, path, protection));
}

bool isDanglingLink(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat facts = {};
    return ::lstat(name.constData(), &facts) == 0 && S_ISLNK(facts.st_mode) && ::stat(name.constData(), &facts) != 0;
}

bool isReplaceable(const QString &path)
{
    struct stat facts = {};
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    return ::stat(folder.constData(), &facts) == 0 && (facts.st_mode & S_IWOTH) && !(facts.st_mode & S_ISVTX);
}

} // namespace Ringproof
