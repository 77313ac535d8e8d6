// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The emulated Verify API without a socket, with a clock to turn, for tests that read like a script.
// Never asserts: it hands back what the emulator answered.
#pragma once

#include "sandbox/verifyemulator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Ringproof::Testing {

/// Numbers of ranges that are set aside for fiction and documentation.
inline const QString kNumber = QStringLiteral("+14155550123");
inline const QString kOtherNumber = QStringLiteral("+447700900123");
inline const QByteArray kService = "/v2/Services/VA00000000000000000000000000000000";

inline FormFields form(std::initializer_list<std::pair<const char *, const char *>> fields)
{
    FormFields result;
    for (const auto &[name, value] : fields)
        result.append({QString::fromUtf8(name), QString::fromUtf8(value)});
    return result;
}

/// "a b c" as a list, in that order.
inline QStringList words(const char *text) { return QString::fromUtf8(text).split(u' '); }

struct Reply
{
    int status = 0;
    QByteArray body;
    QJsonObject json;
    std::optional<SandboxMessage> message;
    std::optional<NumberKey> started;
    std::optional<std::chrono::seconds> retryAfter;

    int code() const { return json.value(QLatin1StringView("code")).toInt(); }
    QString text(const char *key) const { return json.value(QLatin1StringView(key)).toString(); }
};

class VerifyRig final
{
public:
    AdjustableClock clock;
    VerifyEmulator emulator{{}, clock};

    Reply ask(const QByteArray &method, const QByteArray &target, const FormFields &form = {}, bool delivers = true)
    {
        const qsizetype question = target.indexOf('?');
        const EmulatorRequest request{
            .route = verifyRoute(method, question < 0 ? target : target.left(question)),
            .query = question < 0 ? FormFields() : decodeForm(target.mid(question + 1)).value_or(FormFields()),
            .form = form,
            .delivers = delivers,
        };
        EmulatorAnswer answer = emulator.answer(request);
        return {.status = answer.answer.status,
            .body = answer.answer.body,
            .json = QJsonDocument::fromJson(answer.answer.body).object(),
            .message = answer.message,
            .started = answer.started,
            .retryAfter = answer.answer.retryAfter};
    }
    Reply start(const QString &to = kNumber, const QString &channel = QStringLiteral("sms"), FormFields more = {})
    {
        FormFields form{{QStringLiteral("To"), to}, {QStringLiteral("Channel"), channel}};
        form += more;
        return ask("POST", kService + "/Verifications", form);
    }
    Reply check(const QString &code, const QString &to = kNumber)
    {
        return ask(
            "POST", kService + "/VerificationCheck", {{QStringLiteral("To"), to}, {QStringLiteral("Code"), code}});
    }
    Reply fetch(const QString &name) { return ask("GET", kService + "/Verifications/" + name.toLatin1()); }
    Reply update(const QString &name, const QString &status)
    {
        return ask("POST", kService + "/Verifications/" + name.toLatin1(), {{QStringLiteral("Status"), status}});
    }
    Reply configure(const FormFields &settings) { return ask("POST", kService, settings); }
};

/// Of the same length, and never the code itself.
inline QString wrongCode(QString code)
{
    code[0] = code[0] == u'9' ? u'0' : QChar(code[0].unicode() + 1);
    return code;
}

} // namespace Ringproof::Testing
