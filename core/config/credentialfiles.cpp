// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/credentialfiles.h"

#include "config/settingtable.h"

#include <QFile>
#include <QFileInfo>

namespace Ringproof {

namespace {

constexpr qint64 kLongest = 4096;

/// As `echo` and editors leave it.
QByteArray withoutLineEnd(QByteArray content)
{
    if (content.endsWith('\n'))
        content.chop(1);
    if (content.endsWith('\r'))
        content.chop(1);
    return content;
}

} // namespace

CredentialFiles readCredentialFiles(const QString &folder)
{
    CredentialFiles found;
    if (folder.isEmpty())
        return found;
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
        const QByteArray content = withoutLineEnd(file.read(kLongest + 1));
        if (content.size() > kLongest || content.contains('\0') || content.contains('\n'))
            refuse(QStringLiteral("expects one line of text"));
        else
            found.values.insert(setting.name(), QString::fromUtf8(content));
    }
    return found;
}

} // namespace Ringproof
