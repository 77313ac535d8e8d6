// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/formencoding.h"

#include <QStringDecoder>
#include <QUrl>
#include <cctype>

namespace Ringproof {

namespace {

std::optional<QString> decodeComponent(QByteArray text)
{
    text.replace('+', ' ');
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 3)) {
        const auto isHex = [&](qsizetype i) {
            return i < text.size() && std::isxdigit(static_cast<unsigned char>(text[i]));
        };
        if (!isHex(at + 1) || !isHex(at + 2))
            return std::nullopt;
    }
    // Stateless, or a sequence cut off at the end would vanish without an error; a byte order mark is part of the value.
    QStringDecoder decoder(QStringDecoder::Utf8,
        QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString decoded = decoder(QByteArray::fromPercentEncoding(text));
    return decoder.hasError() ? std::nullopt : std::optional(std::move(decoded));
}

} // namespace

QByteArray encodeForm(const FormFields &fields)
{
    QByteArray out;
    for (const auto &[name, value] : fields) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

std::optional<FormFields> decodeForm(const QByteArray &text)
{
    FormFields fields;
    if (text.isEmpty())
        return fields;
    const QList<QByteArray> pairs = text.split('&');
    for (const QByteArray &pair : pairs) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decodeComponent(equals < 0 ? pair : pair.left(equals));
        const auto value = decodeComponent(equals < 0 ? QByteArray() : pair.mid(equals + 1));
        if (!name || !value)
            return std::nullopt;
        fields.append({*name, *value});
    }
    return fields;
}

std::optional<QString> formValue(const FormFields &fields, const QString &name)
{
    for (const auto &[key, value] : fields)
        if (key == name)
            return value;
    return std::nullopt;
}

} // namespace Ringproof
