// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/requestscanner.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

namespace Ringproof {

namespace {

constexpr std::array kMethods{"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"};
constexpr qsizetype kMaxFieldName = 128;
// The longest method, two spaces, the version and a CR.
constexpr qsizetype kBesideTarget = 18;

bool isAlphaNumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 9110, section 5.6.2.
bool isToken(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlphaNumeric(c) || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    });
}

bool isKnownMethod(const QByteArray &text)
{
    return std::any_of(kMethods.begin(), kMethods.end(), [&](const char *method) { return text == method; });
}

/// Visible ASCII, spaces and tabs; bytes from 0x80 on are refused because no field we read needs them.
bool isFieldText(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == '\t' || (c >= 0x20 && c < 0x7f); });
}

bool isAllDigits(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// host[:port], where host is a name, an IPv4 address or an IPv6 address in brackets (RFC 9110, section 7.2).
bool isHostAndPort(const QByteArray &value)
{
    const qsizetype bracket = value.startsWith('[') ? value.indexOf(']') : -1;
    if (value.startsWith('[') && bracket < 0)
        return false;
    const qsizetype colon = value.indexOf(':', std::max<qsizetype>(bracket, 0));
    const QByteArray host = colon < 0 ? value : value.left(colon);
    const QByteArray port = colon < 0 ? QByteArray("80") : value.mid(colon + 1);
    if (host.isEmpty() || !isAllDigits(port) || port.size() > 5 || port.toInt() > 65535)
        return false;
    if (bracket >= 0)
        return bracket == host.size() - 1 && host.size() > 2 &&
               std::all_of(host.begin() + 1, host.end() - 1,
                   [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) || c == ':' || c == '.'; });
    return std::all_of(
        host.begin(), host.end(), [](char c) { return isAlphaNumeric(c) || c == '-' || c == '.' || c == '_'; });
}

} // namespace

int refusalStatus(Refusal refusal)
{
    switch (refusal) {
    case Refusal::MalformedHead:
        return 400;
    case Refusal::TargetTooLong:
        return 414;
    case Refusal::HeadTooLarge:
        return 431;
    case Refusal::BodyTooLarge:
        return 413;
    case Refusal::TransferCoding:
        return 501;
    case Refusal::UnknownMethod:
        return 501;
    case Refusal::HttpVersion:
        return 505;
    case Refusal::HostNotAllowed:
        return 421;
    case Refusal::Expectation:
        return 417;
    case Refusal::Timeout:
        return 408;
    case Refusal::TooManyConnections:
        return 503;
    }
    Q_UNREACHABLE();
}

QByteArray RequestHead::header(const QByteArray &name) const
{
    for (const HttpHeader &field : headers)
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    return {};
}

RequestScanner::RequestScanner(Options options)
    : m_options(std::move(options))
{}

void RequestScanner::reset()
{
    m_state = State::Idle;
    m_refusal.reset();
    m_buffer.clear();
    m_head = {};
    m_bodyLeft = 0;
    m_lineRead = false;
}

RequestScanner::State RequestScanner::refuse(Refusal refusal)
{
    m_refusal = refusal;
    m_buffer.clear();
    return m_state = State::Refused;
}

RequestScanner::State RequestScanner::feed(const QByteArray &bytes)
{
    if (m_state == State::Refused || bytes.isEmpty())
        return m_state;
    if (m_state == State::Complete)
        return refuse(Refusal::MalformedHead);

    qint64 bodyBytes = bytes.size();
    if (m_state != State::Body) {
        m_state = State::Head;
        const qsizetype before = m_buffer.size();
        m_buffer += bytes.left(m_options.maxHead + 4 - before);
        const qsizetype end = m_buffer.indexOf("\r\n\r\n", std::max<qsizetype>(0, before - 3));
        if (const auto refusal = earlyRefusal(before, end < 0 ? m_buffer.size() : end))
            return refuse(*refusal);
        if (end < 0)
            return m_state;
        m_buffer.truncate(end);
        if (const auto refusal = parseHead())
            return refuse(*refusal);
        bodyBytes = before + bytes.size() - (end + 4);
        m_buffer.clear();
        m_bodyLeft = m_head.contentLength;
        m_state = State::Body;
    }
    m_bodyLeft -= bodyBytes;
    if (m_bodyLeft < 0)
        return refuse(Refusal::MalformedHead);
    return m_state = m_bodyLeft == 0 ? State::Complete : State::Body;
}

std::optional<Refusal> RequestScanner::earlyRefusal(qsizetype from, qsizetype end)
{
    const qsizetype lineEnd = m_buffer.indexOf('\n');
    if ((lineEnd < 0 ? end : lineEnd) > m_options.maxTarget + kBesideTarget) {
        noteRequestLine(m_buffer);
        return Refusal::TargetTooLong;
    }
    // At once: Qt HTTP Server closes without a word when it finds a line that it cannot read.
    if (lineEnd >= 0 && !m_lineRead) {
        m_lineRead = true;
        if (const auto refusal = parseRequestLine(m_buffer.left(lineEnd + 1)))
            return refusal;
    }
    // Qt HTTP Server takes a lone LF for a line end: to wait for a CR LF CR LF behind it would be to wait for the deadline.
    for (qsizetype lf = m_buffer.indexOf('\n', from); lf >= 0 && lf < end; lf = m_buffer.indexOf('\n', lf + 1))
        if (lf == 0 || m_buffer[lf - 1] != '\r')
            return Refusal::MalformedHead;
    // A head of just the permitted size has room for its CR LF CR LF.
    return end >= m_options.maxHead + 4 ? std::optional(Refusal::HeadTooLarge) : std::nullopt;
}

std::optional<Refusal> RequestScanner::parseHead()
{
    qsizetype from = m_buffer.indexOf("\r\n") + 2; // behind the request line
    qsizetype fields = 0;
    while (from > 1 && from <= m_buffer.size()) {
        qsizetype to = m_buffer.indexOf("\r\n", from);
        if (to < 0)
            to = m_buffer.size();
        const QByteArray line = m_buffer.mid(from, to - from);
        from = to + 2;
        if (++fields > m_options.maxFields)
            return Refusal::HeadTooLarge;
        if (const auto refusal = parseField(line))
            return refusal;
    }
    return checkFields();
}

void RequestScanner::noteRequestLine(const QByteArray &line)
{
    const QList<QByteArray> parts = line.split(' ');
    if (!isKnownMethod(parts.first()))
        return;
    m_head.method = parts.first();
    m_head.target = parts.value(1);
}

std::optional<Refusal> RequestScanner::parseRequestLine(const QByteArray &line)
{
    noteRequestLine(line);
    const QList<QByteArray> parts = line.chopped(std::min<qsizetype>(2, line.size())).split(' ');
    if (parts.size() != 3 || !line.endsWith("\r\n"))
        return Refusal::MalformedHead;
    if (parts[1].size() > m_options.maxTarget)
        return Refusal::TargetTooLong;
    const QByteArray &version = parts[2];
    if (version.size() != 8 || !version.startsWith("HTTP/") || version[6] != '.' || !isAllDigits(version.mid(5, 1)) ||
        !isAllDigits(version.right(1)))
        return Refusal::MalformedHead;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
        return Refusal::HttpVersion;
    if (!isToken(parts[0]))
        return Refusal::MalformedHead;
    if (!isKnownMethod(parts[0]))
        return Refusal::UnknownMethod;
    if (!isCleanTarget(parts[1]))
        return Refusal::MalformedHead;
    m_head.keepAlive = version == "HTTP/1.1";
    return std::nullopt;
}

bool RequestScanner::isCleanTarget(const QByteArray &target) const
{
    if (!target.startsWith('/'))
        return false;
    const qsizetype query = target.indexOf('?');
    const QByteArray path = query < 0 ? target : target.left(query);
    const bool cleanPath = std::all_of(path.begin(), path.end(), [this](char c) {
        return isAlphaNumeric(c) || (c != '\0' && std::strchr("-._~/", c)) || m_options.extraPathCharacters.contains(c);
    });
    return cleanPath && std::all_of(target.begin() + path.size(), target.end(), [](char c) {
        return c > 0x20 && c < 0x7f && c != '#' && c != '"' && c != '<' && c != '>' && c != '\\';
    });
}

std::optional<Refusal> RequestScanner::parseField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || colon > kMaxFieldName)
        return Refusal::MalformedHead;
    const QByteArray name = line.left(colon);
    const QByteArray value = line.mid(colon + 1);
    // A space before the colon and a folded line both fail here: neither is a token.
    if (!isToken(name) || !isFieldText(value))
        return Refusal::MalformedHead;
    m_head.headers.append({name, value.trimmed()});
    return std::nullopt;
}

std::optional<Refusal> RequestScanner::checkFields()
{
    int hosts = 0;
    int lengths = 0;
    for (const HttpHeader &field : std::as_const(m_head.headers)) {
        const QByteArray name = field.name.toLower();
        if (name == "host") {
            ++hosts;
            if (!isHostAndPort(field.value))
                return Refusal::MalformedHead;
            if (!m_options.hosts.isEmpty() && !m_options.hosts.contains(field.value.toLower()))
                return Refusal::HostNotAllowed;
        } else if (name == "content-length") {
            ++lengths;
            if (!isAllDigits(field.value))
                return Refusal::MalformedHead;
            if (field.value.size() > 15 || field.value.toLongLong() > m_options.maxBody)
                return Refusal::BodyTooLarge;
            m_head.contentLength = field.value.toLongLong();
        } else if (name == "transfer-encoding" || name == "upgrade") {
            return Refusal::TransferCoding;
        } else if (name == "expect") {
            return Refusal::Expectation;
        } else if (name == "connection") {
            const QByteArray wish = field.value.toLower();
            m_head.keepAlive = wish.contains("close") ? false : (m_head.keepAlive || wish.contains("keep-alive"));
        }
    }
    // Two of either are a smuggling attempt; none is what HTTP/1.0 and bodiless requests send.
    return hosts != 1 || lengths > 1 ? std::optional(Refusal::MalformedHead) : std::nullopt;
}

} // namespace Ringproof
