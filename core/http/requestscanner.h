// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the bytes of one HTTP/1.x request as they arrive (RFC 9112) and refuses whatever two readers could understand differently.
// Never repairs, never decodes, never holds a body: bodies are only counted.
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace Ringproof {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

struct RequestHead
{
    QByteArray method;
    QByteArray target; ///< as sent: path, and query behind '?'
    QList<HttpHeader> headers;
    qint64 contentLength = 0;
    bool keepAlive = true;

    QByteArray header(const QByteArray &name) const; ///< case-insensitive, empty when absent
};

/// Why a request was not read to its end. The order is that of the status table in requestscanner.cpp.
enum class Refusal {
    MalformedHead,     ///< 400
    TargetTooLong,     ///< 414
    HeadTooLarge,      ///< 431
    BodyTooLarge,      ///< 413
    TransferCoding,    ///< 501
    UnknownMethod,     ///< 501
    HttpVersion,       ///< 505
    HostNotAllowed,    ///< 421
    Expectation,       ///< 417
    Timeout,           ///< 408
    TooManyConnections ///< 503
};

int refusalStatus(Refusal refusal);

class RequestScanner final
{
public:
    struct Options
    {
        qsizetype maxTarget = 2 * 1024;
        qsizetype maxHead = 16 * 1024;
        qsizetype maxFields = 64;
        qint64 maxBody = 16 * 1024;
        QByteArray extraPathCharacters; ///< allowed in paths beside letters, digits and "-._~/"
        QList<QByteArray> hosts; ///< allowed Host values in lower case, with port; empty allows any well-formed one
    };

    explicit RequestScanner(Options options);

    enum class State { Idle, Head, Body, Complete, Refused };

    /// Takes the next bytes. Any byte behind the announced end refuses the request: there is no pipelining.
    State feed(const QByteArray &bytes);
    State state() const { return m_state; }
    std::optional<Refusal> refusal() const { return m_refusal; }
    /// Of a refused request: what was read of it, unchecked.
    const RequestHead &head() const { return m_head; }
    /// Ready for the next request on the same connection.
    void reset();

private:
    State refuse(Refusal refusal);
    /// What can be said before the head is whole; `from` is where the new bytes begin, `end` where the head ends so far.
    std::optional<Refusal> earlyRefusal(qsizetype from, qsizetype end);
    std::optional<Refusal> parseHead();
    /// Method and target as far as they can be told, unchecked: a refusal has to suit them.
    void noteRequestLine(const QByteArray &line);
    /// With its line end.
    std::optional<Refusal> parseRequestLine(const QByteArray &line);
    std::optional<Refusal> parseField(const QByteArray &line);
    std::optional<Refusal> checkFields();
    bool isCleanTarget(const QByteArray &target) const;

    Options m_options;
    State m_state = State::Idle;
    std::optional<Refusal> m_refusal;
    QByteArray m_buffer;
    RequestHead m_head;
    qint64 m_bodyLeft = 0;
    bool m_lineRead = false;
};

} // namespace Ringproof
