// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datakey.h"

#include "base/privatefile.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace Ringproof {

namespace {

QByteArray randomBytes()
{
    QByteArray bytes(DataKey::kBytes, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
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
        const auto created = createPrivateFile(file, randomBytes().toBase64() + '\n');
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
