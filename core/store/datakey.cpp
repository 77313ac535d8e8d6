// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/datakey.h"

#include "base/fileaccess.h"
#include "base/privatefile.h"

#include <QFile>
#include <QRandomGenerator>
#include <array>
#include <openssl/core_names.h>
#include <openssl/evp.h>

namespace Ringproof {

namespace {

constexpr qint64 kMaxFile = 4096;

QByteArray randomBytes()
{
    QByteArray bytes(DataKey::kBytes, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return bytes;
}

struct FreeContext
{
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};

using Context = std::unique_ptr<EVP_MAC_CTX, FreeContext>;

/// HMAC-SHA-256 that has begun with this key; null when OpenSSL was built without it.
Context keyedContext(const QByteArray &key)
{
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr), EVP_MAC_free);
    Context context(hmac ? EVP_MAC_CTX_new(hmac.get()) : nullptr);
    std::array digest{'S', 'H', 'A', '2', '5', '6', '\0'};
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), 0), OSSL_PARAM_construct_end()};
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.constData());
    if (!context || EVP_MAC_init(context.get(), bytes, size_t(key.size()), parameters.data()) != 1)
        return nullptr;
    return context;
}

bool add(EVP_MAC_CTX *context, const char *data, qsizetype size)
{
    return EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(data), size_t(size)) == 1;
}

} // namespace

Result<DataKey> DataKey::fromBase64(const Secret &text)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(text.reveal().trimmed().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < kBytes)
        return fail(
            ErrorCode::Misconfigured, QStringLiteral("the data key is not base64 of %1 bytes or more").arg(kBytes));
    Context keyed = keyedContext(decoded.decoded);
    if (!keyed)
        return fail(ErrorCode::InternalError, QStringLiteral("OpenSSL has no HMAC-SHA-256"));
    return DataKey(std::move(keyed));
}

Result<DataKey> DataKey::fromFile(const QString &file, bool mayCreate)
{
    if (const auto exposure = exposureText(file, Protection::FromReading))
        return fail(ErrorCode::Misconfigured, *exposure);
    QFile content(file);
    if (!content.exists() && mayCreate) {
        const auto created = createPrivateFile(file, randomBytes().toBase64() + '\n');
        if (!created)
            return fail(created.error());
    }
    if (!content.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageUnavailable, QStringLiteral("%1 cannot be read: %2").arg(file, content.errorString()));
    auto key = fromBase64(Secret(QString::fromLatin1(content.read(kMaxFile))));
    if (!key && key.error().code == ErrorCode::Misconfigured)
        return fail(ErrorCode::Misconfigured,
            QStringLiteral("%1 is damaged: it does not hold base64 of %2 bytes or more. Restore it from a backup.")
                .arg(file)
                .arg(kBytes));
    return key;
}

QString DataKey::mac(const QByteArray &purpose, const QByteArray &content) const
{
    const Context code(EVP_MAC_CTX_dup(m_keyed.get()));
    QByteArray bytes(qsizetype(EVP_MAX_MD_SIZE), Qt::Uninitialized);
    size_t size = 0;
    // The byte in between ends the purpose: "ab" with "c" is not "a" with "bc".
    const bool isDone =
        code && add(code.get(), purpose.constData(), purpose.size() + 1) &&
        add(code.get(), content.constData(), content.size()) &&
        EVP_MAC_final(code.get(), reinterpret_cast<unsigned char *>(bytes.data()), &size, size_t(bytes.size())) == 1;
    if (!isDone)
        qFatal("out of memory for an HMAC"); // a wrong one would break the chain for ever
    return QString::fromLatin1(bytes.first(qsizetype(size)).toHex());
}

} // namespace Ringproof
