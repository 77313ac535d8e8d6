// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/privatefile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Ringproof {

namespace {

Failure unwritable()
{
    return fail(ErrorCode::StorageUnavailable, QStringLiteral("a file in the data folder cannot be written"));
}

bool writeAll(int descriptor, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t count = ::write(descriptor, content.constData() + done, size_t(content.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    return ::fsync(descriptor) == 0;
}

/// Makes a new name in a folder outlive a power cut.
void syncFolder(const QByteArray &folder)
{
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    // Some file systems cannot; the file itself is on disk already.
    static_cast<void>(::fsync(descriptor));
    ::close(descriptor);
}

} // namespace

Result<bool> createPrivateFile(const QString &file, const QByteArray &content)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!createPrivateFolder(folder))
        return unwritable();
    const QByteArray name = QFile::encodeName(file);
    // Readable to its owner only (mkostemp(3)).
    QByteArray temporary = name + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0)
        return unwritable();
    const bool written = writeAll(descriptor, content);
    ::close(descriptor);
    // link() is the one call that gives a finished file its name and fails if another process was first.
    const bool linked = written && ::link(temporary.constData(), name.constData()) == 0;
    const bool isThere = written && !linked && errno == EEXIST;
    ::unlink(temporary.constData());
    if (!linked && !isThere)
        return unwritable();
    syncFolder(QFile::encodeName(folder));
    return linked;
}

void reservePrivateFile(const QString &file)
{
    const int descriptor =
        ::open(QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor >= 0)
        ::close(descriptor);
}

bool createPrivateFolder(const QString &folder)
{
    const QFileInfo facts(folder);
    if (facts.isDir())
        return true;
    const QString parent = facts.absolutePath();
    if (parent == facts.absoluteFilePath() || !createPrivateFolder(parent))
        return false;
    const QByteArray name = QFile::encodeName(facts.absoluteFilePath());
    // Another process may be first.
    return ::mkdir(name.constData(), 0700) == 0 || (errno == EEXIST && QFileInfo(folder).isDir());
}

} // namespace Ringproof
