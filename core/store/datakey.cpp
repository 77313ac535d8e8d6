// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datakey.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace Ringproof {

namespace {

QByteArray randomBytes()
{
    QByteArray bytes(DataKey::kBytes, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

bool writeWhole(int descriptor, const QByteArray &text)
{
    return ::write(descriptor, text.constData(), size_t(text.size())) == text.size() && ::fsync(descriptor) == 0;
}

/// A new name lasts through a power cut only when its folder is on disk as well.
bool syncFolder(const QByteArray &folder)
{
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0)
        ::close(descriptor);
    return synced;
}

/// Makes the file at once with all its content, or leaves the one that another process made a moment ago.
Result<void> createKeyFile(const QString &file)
{
    const auto unwritable = [] {
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("the data key cannot be written"));
    };
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("the folder of the data key cannot be made"));
    QByteArray draft = QFile::encodeName(file) + ".XXXXXX";
    const int descriptor = ::mkostemp(draft.data(), O_CLOEXEC); // mode 0600
    if (descriptor < 0)
        return unwritable();
    const bool written = writeWhole(descriptor, randomBytes().toBase64() + '\n');
    ::close(descriptor);
    const bool linked =
        written && (::link(draft.constData(), QFile::encodeName(file).constData()) == 0 || errno == EEXIST);
    ::unlink(draft.constData());
    return linked && syncFolder(QFile::encodeName(folder)) ? Result<void>() : unwritable();
}

} // namespace

Result<DataKey> DataKey::fromBase64(const Secret &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.reveal().trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < kBytes)
        return fail(
            ErrorCode::Misconfigured, QStringLiteral("the data key is not base64 of %1 bytes or more").arg(kBytes));
    return DataKey(decoded.decoded);
}

Result<DataKey> DataKey::fromFile(const QString &file, bool mayCreate)
{
    QFile content(file);
    if (!content.exists() && mayCreate) {
        const auto created = createKeyFile(file);
        if (!created)
            return fail(created.error());
    }
    if (!content.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("the data key cannot be read"));
    return fromBase64(Secret(QString::fromLatin1(content.readAll())));
}

QString DataKey::mac(const QByteArray &purpose, const QByteArray &content) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_bytes);
    code.addData(purpose);
    code.addData(QByteArray(1, '\0'));
    code.addData(content);
    return QString::fromLatin1(code.result().toHex());
}

} // namespace Ringproof
