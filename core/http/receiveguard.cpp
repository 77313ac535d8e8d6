// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/receiveguard.h"

#include <QtGlobal>

#if defined(Q_OS_LINUX)
#include <dirent.h>
#include <fcntl.h>
#include <linux/tcp.h>
#include <malloc.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#endif

namespace Ringproof {

namespace {

/// Rounds after which connections are inspected although the memory is quiet: what is slow to parse grows slowly.
constexpr int kInspectEvery = 10;
/// Rounds without a find, after which the memory is somebody else's.
constexpr int kEnoughRounds = 5;

} // namespace

#if defined(Q_OS_LINUX)

namespace {

/// A second descriptor for one open socket: whatever its owner does meanwhile, this one means the same socket.
class SocketHandle final
{
public:
    explicit SocketHandle(int descriptor)
        : m_descriptor(::fcntl(descriptor, F_DUPFD_CLOEXEC, 3))
    {}
    ~SocketHandle()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    SocketHandle(const SocketHandle &) = delete;
    SocketHandle &operator=(const SocketHandle &) = delete;

    bool isValid() const { return m_descriptor >= 0; }
    quint64 inode() const
    {
        struct stat facts = {};
        return ::fstat(m_descriptor, &facts) == 0 ? quint64(facts.st_ino) : 0;
    }
    /// Since the connection began; zeros where it cannot be told.
    tcp_info info() const
    {
        struct tcp_info info = {};
        socklen_t size = sizeof info;
        if (::getsockopt(m_descriptor, IPPROTO_TCP, TCP_INFO, &info, &size) != 0)
            return {};
        return info;
    }
    /// Resets the connection, and throws away what waits in the socket: after a mere shutdown it would still be read.
    void end() const
    {
        sockaddr nobody = {};
        nobody.sa_family = AF_UNSPEC;
        ::connect(m_descriptor, &nobody, sizeof nobody);
    }

private:
    int m_descriptor;
};

/// The port of the other side; zero for anything but a connected TCP socket.
quint16 peerPort(int descriptor)
{
    sockaddr_storage address = {};
    socklen_t size = sizeof address;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return 0;
    if (address.ss_family == AF_INET) {
        sockaddr_in four = {};
        std::memcpy(&four, &address, sizeof four);
        return ntohs(four.sin_port);
    }
    if (address.ss_family == AF_INET6) {
        sockaddr_in6 six = {};
        std::memcpy(&six, &address, sizeof six);
        return ntohs(six.sin6_port);
    }
    return 0;
}

} // namespace

qint64 residentBytes()
{
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    char text[128] = {};
    const ssize_t size = ::read(file, text, sizeof text - 1);
    ::close(file);
    if (size <= 0)
        return 0;
    const char *second = std::strchr(text, ' ');
    return second ? std::strtoll(second, nullptr, 10) * ::sysconf(_SC_PAGESIZE) : 0;
}

void returnFreeMemory()
{
#if defined(__GLIBC__)
    ::malloc_trim(0);
#endif
}

int ReceiveGuard::inspectConnections(const QSet<quint16> &ports)
{
    const std::unique_ptr<DIR, int (*)(DIR *)> folder(::opendir("/proc/self/fd"), &::closedir);
    if (!folder)
        return 0;
    int ended = 0;
    QHash<quint64, Counts> counts;
    while (const dirent *entry = ::readdir(folder.get())) {
        const int descriptor = std::atoi(entry->d_name);
        if (descriptor < 3 || !ports.contains(peerPort(descriptor)))
            continue;
        const SocketHandle socket(descriptor);
        if (!socket.isValid())
            continue;
        const quint64 inode = socket.inode();
        const tcp_info info = socket.info();
        Counts now{.sent = info.tcpi_bytes_acked, .received = info.tcpi_bytes_received};
        const auto before = m_counts.constFind(inode);
        if (before != m_counts.constEnd() && before->sent == now.sent) {
            if (now.received > before->received + quint64(m_options.maxBytes)) {
                socket.end();
                ++ended;
                continue;
            }
            now = *before;
        }
        counts.insert(inode, now);
    }
    m_counts = counts;
    return ended;
}

#else

qint64 residentBytes() { return 0; }
void returnFreeMemory() {}
int ReceiveGuard::inspectConnections(const QSet<quint16> &) { return 0; }

#endif

int ReceiveGuard::inspect(const QSet<quint16> &ports)
{
    const qint64 resident = residentBytes();
    if (m_floor == 0 || resident < m_floor)
        m_floor = resident;
    const bool isDue = ++m_rounds % kInspectEvery == 0;
    if (!isDue && resident <= m_floor + m_options.maxGrowth)
        return 0;
    const int ended = inspectConnections(ports);
    m_idleRounds = ended > 0 ? 0 : m_idleRounds + 1;
    if (m_idleRounds >= kEnoughRounds) {
        m_floor = resident;
        m_idleRounds = 0;
    }
    return ended;
}

void ReceiveGuard::rest()
{
    m_floor = 0;
    m_idleRounds = 0;
    m_rounds = 0;
    m_counts.clear();
}

} // namespace Ringproof
