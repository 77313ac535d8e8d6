// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/process.h"

#include "base/logging.h"

#include <QCoreApplication>
#include <QHostInfo>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace Ringproof {

namespace {

QString loginName()
{
    // The environment can say anything; the password database knows.
    const passwd *entry = getpwuid(geteuid());
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(geteuid());
}

} // namespace

StandardStreams::StandardStreams()
{
    std::signal(SIGPIPE, SIG_IGN);
    // open() returns the lowest free descriptor. Inherited by children like any standard stream: no O_CLOEXEC.
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            static_cast<void>(::open("/dev/null", O_RDWR)); // NOLINT(android-cloexec-open)
    installLogging(LogLevel::Warning, LogFormat::Text);
}

StandardStreams::~StandardStreams() { finishStandardError(); }

QString programVersion() { return QStringLiteral(RINGPROOF_VERSION); }

void prepareProcess()
{
    QCoreApplication::setApplicationName(QStringLiteral("ringproof"));
    QCoreApplication::setOrganizationName(QStringLiteral("ringproof")); // where QSettings are, beside settings.toml
    QCoreApplication::setApplicationVersion(programVersion());
    // A core file would hold numbers, codes and credentials.
    const rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    // A file that may not grow further is a full disk, and no reason to end.
    std::signal(SIGXFSZ, SIG_IGN);
    // A full client pool holds several hundred descriptors.
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
}

void avoidGLib() { qputenv("QT_NO_GLIB", "1"); }

int descriptorLimit()
{
    rlimit files{};
    constexpr rlim_t kUsual = 1024;
    constexpr rlim_t kEnough = 1'000'000;
    return int(std::min(getrlimit(RLIMIT_NOFILE, &files) == 0 ? files.rlim_cur : kUsual, kEnough));
}

void forbidInspection() { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

QString deskActor() { return QStringLiteral("desk:%1@%2").arg(loginName(), QHostInfo::localHostName()); }

QString cliActor() { return QStringLiteral("cli:") + loginName(); }

} // namespace Ringproof
