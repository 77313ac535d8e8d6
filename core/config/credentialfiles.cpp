// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/credentialfiles.h"

#include "base/fileaccess.h"
#include "config/settingtable.h"

#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>
#include <unistd.h>

namespace Ringproof {

namespace {

constexpr qint64 kLongest = 4096;
const QString kVariable = QStringLiteral("CREDENTIALS_DIRECTORY");

/// As `echo` and editors leave it.
QByteArray withoutLineEnd(QByteArray content)
{
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.endsWith('\r'))
        content.chop(1);
    return content;
}

/// What the service manager makes: nobody else gets as far as the files, whatever their modes. An access list that lets this
/// user in shows as bits of the group.
bool isPrivateFolder(const QString &folder)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(folder).constData(), &facts) == 0 && !(facts.st_mode & S_IRWXO) &&
           (!(facts.st_mode & S_IRWXG) || facts.st_uid != ::geteuid());
}

} // namespace

CredentialFiles readCredentialFiles(const QString &folder)
{
    CredentialFiles found;
    if (folder.isEmpty())
        return found;
    if (const auto exposure = exposureText(folder, Protection::FromWriting)) {
        found.problems.push_back({kVariable, *exposure});
        return found;
    }
    const bool isPrivate = isPrivateFolder(folder);
    for (const Setting &setting : allSettings()) {
        QFile file(folder + u'/' + setting.name());
        if (!QFileInfo::exists(file.fileName()))
            continue;
        const auto refuse = [&](const QString &why) {
            found.problems.push_back({setting.name(), QStringLiteral("%1 (from a credential) %2").arg(setting.name(), why)});
        };
        // A FIFO would hold the program up.
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
            refuse(QStringLiteral("cannot be read"));
            continue;
        }
        const auto exposure =
            isPrivate ? std::nullopt
                      : exposureText(file.fileName(), setting.secret ? Protection::FromReading : Protection::FromWriting);
        if (exposure) {
            found.problems.push_back({kVariable, *exposure});
            continue;
        }
        const QByteArray content = withoutLineEnd(file.read(kLongest + 1));
        if (content.size() > kLongest || content.contains('\0') || content.contains('\n'))
            refuse(QStringLiteral("expects one line of text"));
        else
            found.values.insert(setting.name(), QString::fromUtf8(content));
    }
    return found;
}

} // namespace Ringproof
