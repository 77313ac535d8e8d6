// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/desktop/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace Ringproof {

using namespace std::chrono_literals;

namespace {

constexpr int kMostCallers = 8; ///< at one time; a ninth is closed
constexpr auto kPatience = 2s;
const QByteArray kTaken = QByteArrayLiteral("taken\n");
const QByteArray kRefused = QByteArrayLiteral("refused\n");

/// Closes what it holds.
class Descriptor final
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {}
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_descriptor; }
    int release() { return std::exchange(m_descriptor, -1); }

private:
    int m_descriptor;
};

/// The user's runtime folder, where it is one: ours, and closed to everybody else.
QString runtimeFolder()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    struct stat found{};
    const bool isOurs = !folder.isEmpty() && ::stat(QFile::encodeName(folder).constData(), &found) == 0 &&
                        S_ISDIR(found.st_mode) && found.st_uid == geteuid() && (found.st_mode & (S_IWGRP | S_IWOTH)) == 0;
    return isOurs ? folder : QString();
}

QString socketPath(const QString &folder, const QString &dataDir)
{
    const QString canonical = QDir(dataDir).canonicalPath();
    const QString named = canonical.isEmpty() ? QDir::cleanPath(QDir(dataDir).absolutePath()) : canonical;
    const QByteArray hash = QCryptographicHash::hash(named.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return folder + QStringLiteral("/ringproof-") + QString::fromLatin1(hash);
}

std::optional<sockaddr_un> addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.size() >= qsizetype(sizeof address.sun_path))
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), size_t(name.size()));
    return address;
}

const sockaddr *plain(const sockaddr_un &address) { return reinterpret_cast<const sockaddr *>(&address); }

bool isOurUser(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

InstanceClaim handOver(int descriptor, const VerifyRequest &request)
{
    const QByteArray line = handoverText(request);
    QByteArray answer(kRefused.size(), '\0');
    if (!isOurUser(descriptor) || send(descriptor, line.constData(), size_t(line.size()), MSG_NOSIGNAL) != line.size())
        return InstanceClaim::NoAnswer;
    const ssize_t length = recv(descriptor, answer.data(), size_t(answer.size()), 0);
    answer.truncate(std::max<ssize_t>(length, 0));
    return answer == kTaken ? InstanceClaim::HandedOver : answer == kRefused ? InstanceClaim::Refused : InstanceClaim::NoAnswer;
}

int newSocket() { return socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0); }

/// Waits only so long, also for a window that hangs with a full line of callers.
int newCaller()
{
    const int descriptor = newSocket();
    const timeval patience{.tv_sec = kPatience.count(), .tv_usec = 0};
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    return descriptor;
}

} // namespace

/// Lets in nobody but the same user.
class SingleInstance::Door final : public QLocalServer
{
protected:
    void incomingConnection(quintptr descriptor) override
    {
        const int callers = int(findChildren<QLocalSocket *>().size());
        if (callers >= kMostCallers || !isOurUser(int(descriptor)))
            ::close(int(descriptor));
        else
            QLocalServer::incomingConnection(descriptor);
    }
};

SingleInstance::~SingleInstance()
{
    m_door.reset();
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

InstanceClaim SingleInstance::claim(const QString &dataDir, const VerifyRequest &request)
{
    const QString folder = runtimeFolder();
    const QString path = socketPath(folder, dataDir);
    const auto address = addressOf(path);
    if (folder.isEmpty() || !address)
        return InstanceClaim::Alone;
    // Two that start at the same moment look one after the other; the lock goes with its descriptor.
    const Descriptor lock(
        open(QFile::encodeName(path + QStringLiteral(".lock")).constData(), O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.get() < 0 || flock(lock.get(), LOCK_EX) != 0)
        return InstanceClaim::Alone;
    const Descriptor caller(newCaller());
    if (::connect(caller.get(), plain(*address), sizeof *address) == 0)
        return handOver(caller.get(), request);
    if (errno != ECONNREFUSED && errno != ENOENT)
        return InstanceClaim::NoAnswer;
    unlink(address->sun_path); // of one that is gone
    Descriptor own(newSocket());
    const mode_t before = umask(0177);
    const bool isBound = ::bind(own.get(), plain(*address), sizeof *address) == 0;
    umask(before);
    if (!isBound || ::listen(own.get(), kMostCallers) != 0)
        return InstanceClaim::Alone;
    m_path = path;
    m_descriptor = own.release();
    return InstanceClaim::First;
}

void SingleInstance::serve(std::function<bool()> isSandbox)
{
    if (m_descriptor < 0)
        return;
    m_isSandbox = std::move(isSandbox);
    m_door = std::make_unique<Door>();
    connect(m_door.get(), &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_door->nextPendingConnection()) {
            caller->setReadBufferSize(kLongestHandover + 1);
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            QTimer::singleShot(kPatience, caller, &QLocalSocket::abort);
            const auto read = [this, caller] {
                if (!caller->canReadLine()) {
                    if (caller->bytesAvailable() > kLongestHandover)
                        caller->abort();
                    return;
                }
                const auto request = parseHandover(caller->readLine(kLongestHandover + 1));
                const bool isTaken = request && (!request->wantsSandbox || m_isSandbox());
                caller->write(isTaken ? kTaken : kRefused);
                caller->disconnectFromServer();
                if (isTaken)
                    Q_EMIT asked(*request);
            };
            connect(caller, &QLocalSocket::readyRead, caller, read);
            read(); // what has come before anybody listened
        }
    });
    m_door->listen(qintptr(std::exchange(m_descriptor, -1)));
}

} // namespace Ringproof
