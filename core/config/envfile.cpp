// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/envfile.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace Ringproof {

namespace {

/// What stands behind "=": quoted text as it is, else up to a comment.
std::optional<QString> parseValue(const QString &behindEquals)
{
    static const QRegularExpression quoted(QStringLiteral(R"re(^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$)re"));
    static const QRegularExpression comment(QStringLiteral(R"(\s#)"));
    const QString raw = behindEquals.trimmed();
    if (!raw.startsWith(u'"') && !raw.startsWith(u'\''))
        return behindEquals.left(behindEquals.indexOf(comment)).trimmed();
    const auto match = quoted.match(raw);
    if (!match.hasMatch())
        return std::nullopt;
    if (raw.startsWith(u'\''))
        return match.captured(2);
    QString value = match.captured(1);
    static const QRegularExpression escaped(QStringLiteral(R"(\\(["\\]))"));
    return value.replace(escaped, QStringLiteral("\\1"));
}

} // namespace

Result<QMap<QString, QString>> parseEnvFile(const QByteArray &content)
{
    static const QRegularExpression assignment(
        QStringLiteral(R"(^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$)"));
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(content);
    if (decoder.hasError())
        return fail(ErrorCode::Misconfigured, QStringLiteral("the file is not UTF-8 text"));
    QMap<QString, QString> values;
    int number = 0;
    const QStringList lines = text.split(u'\n');
    for (const QString &untrimmed : lines) {
        ++number;
        const QString line = untrimmed.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const auto match = assignment.match(line);
        const auto value = match.hasMatch() ? parseValue(match.captured(2)) : std::nullopt;
        if (!value)
            return fail(ErrorCode::Misconfigured, QStringLiteral("line %1 is not NAME=value").arg(number));
        values.insert(match.captured(1), *value);
    }
    return values;
}

} // namespace Ringproof
