// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/clock.h"

#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>
#include <array>
#include <ctime>
#include <unistd.h>

namespace Ringproof {

namespace {

QString freshOrigin() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

/// A container may count from another moment than its host (time_namespaces(7)); empty where there are none.
QString timeNamespace()
{
    std::array<char, 64> name{};
    const ssize_t length = ::readlink("/proc/self/ns/time", name.data(), name.size());
    return length > 0 ? QString::fromLatin1(name.data(), length) : QString();
}

/// The kernel's name of this start of the machine (proc(5)); without one, of this process.
QString bootOrigin()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    const QString boot = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
    return boot.isEmpty() ? freshOrigin() : boot + timeNamespace();
}

std::chrono::milliseconds sinceBoot()
{
    timespec time{};
    ::clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

} // namespace

Timestamp SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

SteadyTime SystemClock::steady() const
{
    static const QString origin = bootOrigin();
    return {origin, sinceBoot()};
}

AdjustableClock::AdjustableClock()
    : m_origin(freshOrigin())
{}

Timestamp AdjustableClock::now() const { return SystemClock().now() + std::chrono::milliseconds(m_offset.load()); }

SteadyTime AdjustableClock::steady() const
{
    return {m_origin, sinceBoot() + std::chrono::milliseconds(m_turned.load())};
}

void AdjustableClock::advance(std::chrono::milliseconds by)
{
    m_offset += by.count();
    m_turned += by.count();
}

void AdjustableClock::reset() { m_offset = 0; }

QString toIso(Timestamp time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QByteArray toHttpDate(Timestamp time)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC);
    return QLocale::c().toString(utc, u"ddd, dd MMM yyyy hh:mm:ss").toLatin1() + " GMT";
}

std::optional<Timestamp> parseTimestamp(const QString &text)
{
    // Qt reads three fraction digits at the most; Twilio's templates carry nine.
    static const QRegularExpression longFraction(QStringLiteral(R"((\.\d{3})\d{1,6}(?=Z|[+-]))"));
    QString iso = text;
    QDateTime time = QDateTime::fromString(iso.replace(longFraction, QStringLiteral("\\1")), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
        // Qt reads no zone names; HTTP dates always end in this one (RFC 9110, section 5.6.7).
        static const QRegularExpression zoneName(QStringLiteral(" GMT$"));
        QString mail = text;
        time = QDateTime::fromString(mail.replace(zoneName, QStringLiteral(" +0000")), Qt::RFC2822Date);
    }
    if (!time.isValid())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

} // namespace Ringproof
