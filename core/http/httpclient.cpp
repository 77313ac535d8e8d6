// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpclient.h"

#include "base/logging.h"
#include "http/sequentialbody.h"

#include <QCoroNetworkReply>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QThreadPool>
#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace Ringproof {

namespace {

/// Short enough that little can come in meanwhile; costs one small read.
constexpr std::chrono::milliseconds kInspectEvery{20};
/// After connections were ended: their buffers are gone by then.
constexpr std::chrono::milliseconds kTrimAfter{500};

/// A reply is destroyed later: a plain delete while it is awaited corrupts memory when the transfer times out.
struct DeleteLater
{
    void operator()(QNetworkReply *reply) const { reply->deleteLater(); }
};
using ReplyPointer = std::unique_ptr<QNetworkReply, DeleteLater>;

bool failedBeforeSending(QNetworkReply::NetworkError error)
{
    static constexpr std::array kBefore{QNetworkReply::ConnectionRefusedError, QNetworkReply::HostNotFoundError,
        QNetworkReply::SslHandshakeFailedError, QNetworkReply::ProxyConnectionRefusedError,
        QNetworkReply::ProxyNotFoundError, QNetworkReply::ProxyAuthenticationRequiredError,
        QNetworkReply::ProtocolUnknownError};
    return std::find(kBefore.begin(), kBefore.end(), error) != kBefore.end();
}

/// True where the error is none, or only an answer's status in Qt's words: then the answer came in whole.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    const bool saysStatus = status >= 400 && error >= QNetworkReply::ContentAccessDenied &&
                            error != QNetworkReply::ContentReSendError && error != QNetworkReply::ProtocolFailure;
    return status >= 200 && (error == QNetworkReply::NoError || saysStatus);
}

/// Qt takes a closed connection for the end of a body, at times even before its announced length.
bool isCutShort(const QNetworkReply &reply)
{
    bool isAnnounced = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&isAnnounced);
    return isAnnounced && reply.bytesAvailable() < length;
}

/// What a finished or aborted transfer tells about the server having had the request.
HttpReply outcome(QNetworkReply *reply, const SequentialBody *upload, bool tooLarge, bool late)
{
    HttpReply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.detail = late ? QStringLiteral("deadline") : QVariant::fromValue(reply->error()).toString();
    if (tooLarge) {
        result.fault = HttpFault::TooLarge;
        return result;
    }
    const bool whole = reply->isFinished() && !late && !isCutShort(*reply) && isAnswer(reply->error(), result.status);
    if (whole) {
        result.fault = HttpFault::None;
        for (const auto &[name, value] : reply->rawHeaderPairs())
            result.headers.append({name, value});
        result.body = reply->read(reply->bytesAvailable()); // readAll() would keep 16 KiB for each
        result.detail.clear();
        return result;
    }
    // An upload tells for certain, unless it is empty; otherwise the error has to.
    const bool unsent = upload && !upload->isEmpty() ? !upload->wasTouched() : failedBeforeSending(reply->error());
    result.fault = unsent ? HttpFault::NotSent : HttpFault::Ambiguous;
    return result;
}

bool hasCase(QChar letter) { return letter >= u'a' && letter <= u'z'; }

bool isPlain(const QUrl &url) { return url.scheme() == QStringLiteral("http"); }

/// No proxy, whatever the environment says. Of a plain connection without one Qt reads the head of an answer byte by byte, with a
/// system call for each, and closes it behind an answer that comes at once. It has a buffer where the proxy is the application's,
/// and for this machine itself that is none, too.
class DirectProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const bool isNear = isPlain(query.url()) && QHostAddress(query.url().host()).isLoopback();
        return {isNear ? QNetworkProxy() : QNetworkProxy(QNetworkProxy::NoProxy)};
    }
};

/// How many names poolName() can make.
int nameCount(const QUrl &url)
{
    if (isPlain(url))
        return std::numeric_limits<int>::max();
    const QString host = url.host();
    const auto letters = std::count_if(host.begin(), host.end(), hasCase);
    return 1 << std::min<qsizetype>(letters, 20);
}

/// Qt finds its connections by the name that the certificate is verified for, too. Case means nothing in it (RFC 4343), so
/// that each spelling of one name has six connections of its own; over plain HTTP the name is not used at all.
QString poolName(const QUrl &url, int index)
{
    if (index == 0)
        return {};
    if (isPlain(url))
        return QString::number(index);
    QString name = url.host();
    for (QChar &each : name) {
        if (!hasCase(each))
            continue;
        if (index % 2 == 1)
            each = each.toUpper();
        index /= 2;
    }
    return name;
}

} // namespace

QByteArray HttpReply::header(const QByteArray &name) const
{
    for (const HttpHeader &field : headers)
        if (field.name.compare(name, Qt::CaseInsensitive) == 0)
            return field.value;
    return {};
}

HttpClient::HttpClient(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
    m_shrink.setSingleShot(true);
    connect(&m_shrink, &QTimer::timeout, this, &HttpClient::shrink);
    m_inspection.setInterval(kInspectEvery);
    connect(&m_inspection, &QTimer::timeout, this, &HttpClient::inspect);
    addPool({});
}

HttpClient::~HttpClient() = default;

int HttpClient::managerCount() const
{
    std::set<const QNetworkAccessManager *> managers;
    for (const auto &pool : m_pools)
        managers.insert(pool->access.get());
    return int(managers.size());
}

int HttpClient::connectionCount() const { return poolCount() * m_options.connectionsPerPool; }

HttpClient::Pool &HttpClient::addPool(const QUrl &url)
{
    m_heap.setLoad(connectionCount());
    std::map<std::shared_ptr<QNetworkAccessManager>, std::set<int>> taken;
    for (const auto &pool : m_pools)
        taken[pool->access].insert(pool->index);
    const int most = std::min(m_options.poolsPerManager, nameCount(url));
    for (const auto &[access, indices] : taken) {
        if (int(indices.size()) >= most)
            continue;
        int index = 0;
        while (indices.contains(index))
            ++index;
        return *m_pools.emplace_back(std::make_unique<Pool>(Pool{.access = access, .index = index}));
    }
    auto access = std::make_shared<QNetworkAccessManager>();
    access->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    if (m_options.proxy.type() == QNetworkProxy::NoProxy)
        access->setProxyFactory(new DirectProxies);
    else
        access->setProxy(m_options.proxy);
    access->setAutoDeleteReplies(false);
    return *m_pools.emplace_back(std::make_unique<Pool>(Pool{.access = std::move(access)}));
}

HttpClient::Pool *HttpClient::leastBusy(const QUrl &url)
{
    if (m_inFlight >= m_options.maxInFlight)
        return nullptr;
    Pool *best = nullptr;
    for (const auto &pool : m_pools)
        if (pool->inFlight < m_options.connectionsPerPool && (!best || pool->inFlight < best->inFlight))
            best = pool.get();
    if (!best)
        best = &addPool(url);
    ++best->inFlight;
    ++m_inFlight;
    return best;
}

void HttpClient::release(Pool *pool)
{
    --pool->inFlight;
    --m_inFlight;
    pool->idleUntil.setRemainingTime(m_options.idleAfter);
    if (m_pools.size() > 1 && !m_shrink.isActive())
        m_shrink.start(m_options.idleAfter);
    if (m_queue.isEmpty())
        return;
    if (Pool *next = leastBusy({}))
        m_queue.admitFirst(next);
}

void HttpClient::shrink()
{
    const auto erased = std::erase_if(m_pools, [this](const std::unique_ptr<Pool> &pool) {
        return pool != m_pools.front() && pool->inFlight == 0 && pool->idleUntil.hasExpired();
    });
    if (m_pools.size() > 1)
        m_shrink.start(m_options.idleAfter);
    // The manager of the first pool would keep the idle connections of all others for two minutes.
    else if (erased > 0 && m_inFlight == 0)
        m_pools.front()->access->clearConnectionCache();
    m_heap.setLoad(connectionCount());
}

QNetworkRequest HttpClient::prepared(const HttpRequest &request, const Pool &pool) const
{
    QNetworkRequest out(request.url);
    out.setSslConfiguration(m_options.tls);
    out.setPeerVerifyName(poolName(request.url, pool.index));
    // Without HTTP/2 a warmed connection is found again (and one connection carries one request).
    out.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    out.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Qt would offer four codings and unpack by itself: a small answer could become a huge one.
    out.setRawHeader("Accept-Encoding", "identity");
    for (const HttpHeader &header : request.headers)
        out.setRawHeader(header.name, header.value);
    if (request.method == "POST") {
        out.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        out.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return out;
}

Task<HttpClient::Pool *> HttpClient::acquire(const QUrl &url, QDeadlineTimer deadline)
{
    if (deadline.hasExpired())
        co_return nullptr;
    // Behind others nobody jumps the queue.
    Pool *pool = m_queue.isEmpty() ? leastBusy(url) : nullptr;
    if (pool)
        co_return pool;
    WaitLine<Pool *>::Place place(m_queue, deadline);
    const auto turn = place.turn();
    const int abortsBefore = m_aborts;
    pool = co_await turn;
    // The turn may have come just before the end of everything.
    if (pool && m_aborts != abortsBefore)
        release(std::exchange(pool, nullptr));
    co_return pool;
}

Task<HttpReply> HttpClient::send(HttpRequest request, QDeadlineTimer deadline)
{
    const int abortsBefore = m_aborts;
    Pool *pool = co_await acquire(request.url, deadline);
    if (!pool) {
        HttpReply late;
        late.detail = QStringLiteral("deadline or stop in the queue");
        late.wasAborted = m_aborts != abortsBefore;
        late.wasQueued = !late.wasAborted;
        co_return late;
    }

    std::unique_ptr<SequentialBody> upload;
    ReplyPointer reply;
    const QNetworkRequest prepared = this->prepared(request, *pool);
    if (request.method == "POST") {
        upload = std::make_unique<SequentialBody>(request.body);
        reply.reset(pool->access->post(prepared, upload.get()));
    } else {
        reply.reset(pool->access->get(prepared));
    }

    QNetworkReply *raw = reply.get();
    bool late = false;
    bool tooLarge = false;
    QObject scope; // ends the connections below together with the variables that they refer to
    auto *timer = new QTimer(raw);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, &scope, [raw, &late] {
        late = true;
        raw->abort();
    });
    if (!deadline.isForever())
        timer->start(std::chrono::milliseconds(deadline.remainingTime()));
    QObject::connect(this, &HttpClient::aborted, raw, &QNetworkReply::abort);
    // Downloads are read no faster than here; downloadProgress comes ten times a second, which is a hundred megabytes late.
    raw->setReadBufferSize(2 * m_options.maxReplyBytes);
    QObject::connect(raw, &QNetworkReply::readyRead, &scope, [raw, &tooLarge, limit = m_options.maxReplyBytes] {
        if (raw->bytesAvailable() <= limit || tooLarge)
            return;
        tooLarge = true;
        raw->abort();
    });

    if (!raw->isFinished()) {
        watch(raw, request.url);
        co_await raw;
    }
    m_silent.remove(raw);
    timer->stop();
    tooLarge = tooLarge || raw->bytesAvailable() > m_options.maxReplyBytes;
    HttpReply result = outcome(raw, upload.get(), tooLarge, late);
    result.wasAborted = result.fault != HttpFault::None && m_aborts != abortsBefore;
    // The upload must outlive the reply, which is destroyed later.
    if (upload)
        upload.release()->setParent(raw);
    reply.reset();
    release(pool);
    co_return result;
}

void HttpClient::watch(QNetworkReply *reply, const QUrl &url)
{
    const bool isDirect = m_options.proxy.type() == QNetworkProxy::NoProxy;
    m_silent.insert(reply, isDirect ? quint16(url.port(isPlain(url) ? 80 : 443)) : m_options.proxy.port());
    connect(reply, &QNetworkReply::metaDataChanged, this, [this, reply] { m_silent.remove(reply); });
    if (!m_inspection.isActive())
        m_inspection.start();
}

void HttpClient::inspect()
{
    if (m_silent.isEmpty()) {
        m_inspection.stop();
        m_guard.rest();
        return;
    }
    QSet<quint16> ports;
    for (const quint16 port : std::as_const(m_silent))
        ports.insert(port);
    const int ended = m_guard.inspect(ports);
    if (ended == 0)
        return;
    qCWarning(lcHttp) << "connections ended that brought more than an answer may hold:" << ended;
    QTimer::singleShot(kTrimAfter, this, [] { QThreadPool::globalInstance()->start(&returnFreeMemory); });
}

void HttpClient::warm(const QUrl &url)
{
    // What connectToHost() and connectToHostEncrypted() send, but with our attributes: a connection that was opened with
    // HTTP/2 in mind is not used for a request without.
    HttpRequest request{.method = "GET", .url = url, .headers = {}, .body = {}};
    request.url.setScheme(QStringLiteral("preconnect-") + url.scheme());
    QNetworkReply *reply = m_pools.front()->access->get(prepared(request, *m_pools.front()));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void HttpClient::abortAll()
{
    ++m_aborts;
    // The queue first, or every aborted reply would give its place to a caller there.
    m_queue.dismissAll();
    Q_EMIT aborted();
}

} // namespace Ringproof
