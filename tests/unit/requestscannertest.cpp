// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/requestscanner.h"
#include "support/testregistry.h"

#include <QTest>

namespace Ringproof {

namespace {

/// The state in a word; for a refusal, why.
QByteArray outcomeOf(const RequestScanner &scanner)
{
    static const QList<QByteArray> states{"idle", "head", "body", "complete"};
    static const QList<QByteArray> refusals{"malformed", "target too long", "head too large", "body too large",
        "transfer coding", "unknown method", "version", "host", "expectation", "timeout", "connections"};
    return scanner.refusal() ? refusals[int(*scanner.refusal())] : states[int(scanner.state())];
}

QByteArray fedInPieces(const RequestScanner::Options &options, const QByteArray &bytes, const QList<qsizetype> &cuts)
{
    RequestScanner scanner(options);
    qsizetype from = 0;
    for (const qsizetype cut : cuts) {
        scanner.feed(bytes.mid(from, cut - from));
        from = cut;
    }
    scanner.feed(bytes.mid(from));
    return outcomeOf(scanner);
}

QByteArray fedByByte(const RequestScanner::Options &options, const QByteArray &bytes)
{
    RequestScanner scanner(options);
    for (const char byte : bytes)
        scanner.feed(QByteArray(1, byte));
    return outcomeOf(scanner);
}

/// A first line, field lines apart by '|', and what stands behind the head.
QByteArray request(const QByteArray &line, const QByteArray &fields = "Host: a", const QByteArray &body = {})
{
    QByteArray lines = fields;
    if (!lines.isEmpty())
        lines = lines.replace("|", "\r\n") + "\r\n";
    return line + "\r\n" + lines + "\r\n" + body;
}

QByteArray get(const QByteArray &target) { return request("GET " + target + " HTTP/1.1"); }

QByteArray post(const QByteArray &fields, const QByteArray &body = {})
{
    return request("POST /x HTTP/1.1", "Host: a" + (fields.isEmpty() ? fields : "|" + fields), body);
}

QByteArray withHost(const QByteArray &value) { return request("GET / HTTP/1.1", "Host: " + value); }

/// A GET whose head, without its last two line ends, has that many bytes.
QByteArray withHeadOf(qsizetype size)
{
    QByteArray head = "GET / HTTP/1.1\r\nHost: a";
    for (int number = 0; head.size() < size; ++number) {
        const QByteArray name = "\r\nX-" + QByteArray::number(number) + ": ";
        const qsizetype room = size - head.size();
        // Never leaves a rest that is too short for one more field.
        const qsizetype length = room <= 1500 ? room : 1000;
        head += name + QByteArray(length - name.size(), 'y');
    }
    return head + "\r\n\r\n";
}

QByteArray fields(int count)
{
    QByteArray text = "Host: a";
    for (int i = 1; i < count; ++i)
        text += "|X-" + QByteArray::number(i) + ": y";
    return text;
}

void row(const QByteArray &name, const QByteArray &bytes, const QByteArray &outcome)
{
    QTest::newRow(name.constData()) << bytes << outcome;
}

void requestLineRows()
{
    row("nothing", "", "idle");
    row("one byte", "G", "head");
    row("plain get", get("/"), "complete");
    row("empty line first", "\r\n" + get("/"), "malformed");
    row("a thousand empty lines", QByteArray("\r\n").repeated(1000), "malformed");
    row("only line ends", "\r\n\r\n", "malformed");
    row("line feed first", "\n" + get("/"), "malformed");
    row("no fields at all", request("GET / HTTP/1.1", ""), "malformed");
    row("http/0.9", "GET /\r\n\r\n", "malformed");
    row("http/0.9 with fields", request("GET /"), "malformed");
    row("http/1.0", request("GET / HTTP/1.0"), "complete");
    row("http/1.2", request("GET / HTTP/1.2"), "version");
    row("http/2.0", request("GET / HTTP/2.0"), "version");
    row("http/9.9", request("GET / HTTP/9.9"), "version");
    row("http/1.x", request("GET / HTTP/1.x"), "malformed");
    row("http/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "version");
    row("version without slash", request("GET / HTTPxAyB"), "malformed");
    row("version in lower case", request("GET / http/1.1"), "malformed");
    row("version with a blank", request("GET / HTTP /1.1"), "malformed");
    row("version too short", request("GET / HTTP/1"), "malformed");
    row("version too long", request("GET / HTTP/1.11"), "malformed");
    row("version missing", request("GET / "), "malformed");
    row("two blanks before the target", request("GET  / HTTP/1.1"), "malformed");
    row("two blanks before the version", request("GET /  HTTP/1.1"), "malformed");
    row("blank behind the version", request("GET / HTTP/1.1 "), "malformed");
    row("blank before the method", request(" GET / HTTP/1.1"), "malformed");
    row("tabs for blanks", request("GET\t/\tHTTP/1.1"), "malformed");
    row("token behind the version", request("GET / HTTP/1.1 x"), "malformed");
    row("carriage return in the line", request("GET /\r HTTP/1.1"), "malformed");
    row("NUL in the line", request(QByteArray("GET /\0 HTTP/1.1", 15)), "malformed");
    row("NUL in the method", request(QByteArray("G\0T / HTTP/1.1", 14)), "malformed");
    for (const char *method : {"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
        row(QByteArray("method ").append(method), request(QByteArray(method) + " / HTTP/1.1"), "complete");
    for (const char *method : {"TRACE", "CONNECT", "get", "Get", "PROPFIND", "GETX", "M-SEARCH"})
        row(QByteArray("method ").append(method), request(QByteArray(method) + " / HTTP/1.1"), "unknown method");
    row("method with a bracket", request("GE[T / HTTP/1.1"), "malformed");
    row("method with a colon", request("GET: / HTTP/1.1"), "malformed");
    row("TLS hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), "head");
}

void targetRows()
{
    row("path", get("/api/verify-otp"), "complete");
    row("safe marks", get("/a-b_c.d~e/F9/"), "complete");
    row("query", get("/x?a=b&c=%2B1+2&d=/?:@"), "complete");
    row("empty query", get("/x?"), "complete");
    row("absolute form", get("http://a/x"), "malformed");
    row("authority form", get("a:80"), "malformed");
    row("asterisk", request("OPTIONS * HTTP/1.1"), "malformed");
    row("no slash first", get("x"), "malformed");
    row("backslash first", get("\\x"), "malformed");
    for (const char *path : {"/a%2fb", "/%61", "/a%0a", "/a%00", "/a%", "/a%zz", "/a+b", "/a@b", "/a:b", "/a;b", "/a,b",
             "/a=b", "/a&b", "/a!b", "/a$b", "/a'b", "/a(b)", "/a*b", "/a\\b", "/a\"b", "/a<b>", "/a{b}", "/a|b", "/a^b",
             "/a`b", "/a[b]", "/a#b", "/a\tb", "/a\x7f", "/a\x01", "/\xc3\xa9", "/\xff", "/a\xe2\x80\xae"})
        row(QByteArray("path ").append(QByteArray(path).toPercentEncoding("/+@:;,=&!$'()*")), get(path), "malformed");
    for (const char *query : {"?a#b", "?a\"b", "?a<b", "?a>b", "?a\\b", "?a\tb", "?a\x7f", "?\xc3\xa9", "?\x01"})
        row(QByteArray("query ").append(QByteArray(query).toPercentEncoding("?")), get("/" + QByteArray(query)),
            "malformed");
    row("two question marks", get("/a?b?c"), "complete");
    row("dot segments are left alone", get("/a/../b"), "complete");
    row("two slashes", get("//a"), "complete");
    row("longest target", get('/' + QByteArray(2047, 'a')), "complete");
    row("target one too long", get('/' + QByteArray(2048, 'a')), "target too long");
    row("longest target of the longest method", request("OPTIONS /" + QByteArray(2047, 'a') + " HTTP/1.1"), "complete");
    row("target one too long for a POST", request("POST /" + QByteArray(2048, 'a') + " HTTP/1.1"), "target too long");
    row("long query", get("/?" + QByteArray(2047, 'a')), "target too long");
    row("first line without an end", "GET /" + QByteArray(4000, 'a'), "target too long");
    row("first line just short of too long", "GET /" + QByteArray(2061, 'a'), "head");
    row("first line just too long", "GET /" + QByteArray(2062, 'a'), "target too long");
    row("endless method", QByteArray(5000, 'A') + " / HTTP/1.1\r\nHost: a\r\n\r\n", "target too long");
    row("endless version", request("GET / HTTP/1.1" + QByteArray(5000, '1')), "target too long");
    row("endless blanks", request("GET" + QByteArray(5000, ' ') + "/ HTTP/1.1"), "target too long");
}

void hostRows()
{
    row("no host", request("GET / HTTP/1.1", "Accept: x"), "malformed");
    row("no host in http/1.0", request("GET / HTTP/1.0", "Accept: x"), "malformed");
    row("two hosts", request("GET / HTTP/1.1", "Host: a|Host: b"), "malformed");
    row("two equal hosts", request("GET / HTTP/1.1", "Host: a|Host: a"), "malformed");
    row("two hosts in two cases", request("GET / HTTP/1.1", "Host: a|hOST: b"), "malformed");
    row("host and port", withHost("example.org:3001"), "complete");
    row("address", withHost("127.0.0.1:80"), "complete");
    row("address of six", withHost("[::1]:3001"), "complete");
    row("address of six alone", withHost("[2001:db8::1]"), "complete");
    row("mapped address", withHost("[::ffff:192.0.2.1]:80"), "complete");
    row("host with underscore", withHost("my_host"), "complete");
    for (const char *host : {"", " ", "a b", "a, b", "a,b", "user@a", "a/b", "a?b", "a#b", "a:", "a:b", "a:80:81", "a:-1",
             "a:+1", "a:65536", "a:99999", "a:123456", ":80", "[::1", "::1", "[::1]x", "[::1]:", "[]", "[]:80", "[a b]",
             "[u@h]", "[::1]80", "a\\b", "a%20b", "\"a\"", "a;b", "*", "[/]", "\xc3\xa9"})
        row(QByteArray("host ").append(QByteArray(host).toPercentEncoding("@:[],;*/")), withHost(host), "malformed");
}

void lengthRows()
{
    row("post without a length", post(""), "complete");
    row("length zero", post("Content-Length: 0"), "complete");
    row("body", post("Content-Length: 5", "hello"), "complete");
    row("body short by one", post("Content-Length: 5", "hell"), "body");
    row("body not begun", post("Content-Length: 5"), "body");
    row("body long by one", post("Content-Length: 5", "hello!"), "malformed");
    row("body without a length", post("", "hello"), "malformed");
    row("get with a body", request("GET / HTTP/1.1", "Host: a|Content-Length: 2", "ab"), "complete");
    row("blanks around the length", post("Content-Length: \t 5 \t ", "hello"), "complete");
    row("no blank before the length", post("Content-Length:5", "hello"), "complete");
    row("leading zeros", post("Content-Length: 005", "hello"), "complete");
    row("line feeds in the body", post("Content-Length: 4", "\n\n\r\n"), "complete");
    for (const char *length : {"", "-1", "-5", "+5", "0x5", "5;", "5,5", "5, 5", "30,30", "5 5", "5.0", "1e1", "five", "٥",
             "\"5\"", "5\t5"})
        row(QByteArray("length ").append(QByteArray(length).toPercentEncoding(",;\"+")),
            post("Content-Length: " + QByteArray(length), "hello"), "malformed");
    row("two lengths", post("Content-Length: 5|Content-Length: 6", "hello"), "malformed");
    row("two equal lengths", post("Content-Length: 5|Content-Length: 5", "hello"), "malformed");
    row("two lengths in two cases", post("Content-Length: 5|CONTENT-LENGTH: 5", "hello"), "malformed");
    row("largest body", post("Content-Length: 16384", QByteArray(16384, 'x')), "complete");
    row("body one too large", post("Content-Length: 16385"), "body too large");
    row("10 GB", post("Content-Length: 10000000000"), "body too large");
    row("2^63-1", post("Content-Length: 9223372036854775807"), "body too large");
    row("2^63", post("Content-Length: 9223372036854775808"), "body too large");
    row("2^64", post("Content-Length: 18446744073709551616"), "body too large");
    row("2^64+5", post("Content-Length: 18446744073709551621", "hello"), "body too large");
    row("a hundred digits", post("Content-Length: " + QByteArray(100, '1')), "body too large");
    row("largest head and body at once",
        withHeadOf(16360).chopped(2) + "Content-Length: 16384\r\n\r\n" + QByteArray(16384, 'x'), "complete");
}

void framingRows()
{
    row("chunked", post("Transfer-Encoding: chunked", "5\r\nhello\r\n0\r\n\r\n"), "transfer coding");
    row("chunked, nothing follows", post("Transfer-Encoding: chunked"), "transfer coding");
    row("gzip, chunked", post("Transfer-Encoding: gzip, chunked"), "transfer coding");
    row("xchunked", post("Transfer-Encoding: xchunked"), "transfer coding");
    row("identity", post("Transfer-Encoding: identity"), "transfer coding");
    row("empty transfer coding", post("Transfer-Encoding:"), "transfer coding");
    row("transfer coding in capitals", post("TRANSFER-ENCODING: Chunked"), "transfer coding");
    row("length, then chunked", post("Content-Length: 5|Transfer-Encoding: chunked", "0\r\n\r\n"), "transfer coding");
    row("chunked, then length", post("Transfer-Encoding: chunked|Content-Length: 5", "0\r\n\r\n"), "transfer coding");
    row("blank before the colon", post("Transfer-Encoding : chunked", "0\r\n\r\n"), "malformed");
    row("tab before the colon", post("Content-Length\t: 5", "hello"), "malformed");
    row("folded transfer coding", post("X: y|\tTransfer-Encoding: chunked"), "malformed");
    row("folded by a blank", post("X: y| z"), "malformed");
    row("folded by a tab", post("X: y|\tz"), "malformed");
    row("blank before the first field", request("GET / HTTP/1.1", " Host: a"), "malformed");
    row("line without a colon", request("GET / HTTP/1.1", "Host: a|nonsense"), "malformed");
    row("colon first", request("GET / HTTP/1.1", "Host: a|: y"), "malformed");
    row("empty value", request("GET / HTTP/1.1", "Host: a|X:"), "complete");
    row("vertical tab in the name", post("Transfer-Encoding\x0b: chunked"), "malformed");
    row("NUL in the name", post(QByteArray("Transfer\0-Encoding: chunked", 27)), "malformed");
    row("NUL in a value", post(QByteArray("X: a\0b", 6)), "malformed");
    row("carriage return in a value", post("X: a\rTransfer-Encoding: chunked"), "malformed");
    row("bell in a value", post("X: \x07"), "malformed");
    row("delete in a value", post("X: \x7f"), "malformed");
    row("byte above ASCII in a value", post("X: \xe9"), "malformed");
    row("UTF-8 in a value", post("X: \xc3\xa9"), "malformed");
    row("tab in a value", post("X: a\tb"), "complete");
    row("line feed ends the first line", "GET / HTTP/1.1\nHost: a\r\n\r\n", "malformed");
    row("line feeds end all lines", "GET / HTTP/1.1\nHost: a\n\n", "malformed");
    row("line feed ends a field", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n", "malformed");
    row("line feed ends the head", "GET / HTTP/1.1\r\nHost: a\r\n\n", "malformed");
    row("line feed in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: a\nb\r\n\r\n", "malformed");
    row("carriage returns end lines", "GET / HTTP/1.1\rHost: a\r\r", "head");
    row("two carriage returns", "GET / HTTP/1.1\r\r\nHost: a\r\n\r\n", "malformed");
    row("line ends swapped", "GET / HTTP/1.1\n\rHost: a\n\r\n\r", "malformed");
    row("upgrade", post("Connection: upgrade|Upgrade: websocket"), "transfer coding");
    row("upgrade to h2c", post("Upgrade: h2c"), "transfer coding");
    row("connection: upgrade alone", request("GET / HTTP/1.1", "Host: a|Connection: upgrade"), "complete");
    row("expect", post("Expect: 100-continue|Content-Length: 5", "hello"), "expectation");
    row("expect something else", post("Expect: x"), "expectation");
    row("pipelined request", get("/") + get("/"), "malformed");
    row("pipelined behind a body", post("Content-Length: 5", "hello") + get("/"), "malformed");
    row("line end behind the end", get("/") + "\r\n", "malformed");
    row("one byte behind the end", get("/") + "x", "malformed");
}

void sizeRows()
{
    row("longest field name", post(QByteArray(128, 'n') + ": y"), "complete");
    row("field name one too long", post(QByteArray(129, 'n') + ": y"), "malformed");
    row("64 fields", request("GET / HTTP/1.1", fields(64)), "complete");
    row("65 fields", request("GET / HTTP/1.1", fields(65)), "head too large");
    row("largest head", withHeadOf(16 * 1024), "complete");
    row("head one too large", withHeadOf(16 * 1024 + 1), "head too large");
    row("head two too large", withHeadOf(16 * 1024 + 2), "head too large");
    row("head three too large", withHeadOf(16 * 1024 + 3), "head too large");
    row("head four too large", withHeadOf(16 * 1024 + 4), "head too large");
    row("one endless field", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(64 * 1024, 'y'), "head too large");
    row("endless fields", "GET / HTTP/1.1\r\n" + QByteArray("X: y\r\n").repeated(10'000), "head too large");
    row("not yet too large", "GET / HTTP/1.1\r\nX: " + QByteArray(16 * 1024 - 16, 'y'), "head");
}

} // namespace

class RequestScannerTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void theHeadIsKept();
    void keepAlive_data();
    void keepAlive();
    void extraPathCharacters_data();
    void extraPathCharacters();
    void hosts_data();
    void hosts();
    void refusedStaysRefused();
    void aRefusalSuitsItsRequest_data();
    void aRefusalSuitsItsRequest();
    void resetMakesReady();
    void statuses_data();
    void statuses();
};

void RequestScannerTest::requests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("outcome");
    requestLineRows();
    targetRows();
    hostRows();
    lengthRows();
    framingRows();
    sizeRows();
}

void RequestScannerTest::requests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, outcome);
    const RequestScanner::Options options;
    QCOMPARE(fedInPieces(options, bytes, {}), outcome);
    QCOMPARE(fedByByte(options, bytes), outcome);
    const qsizetype step = std::max<qsizetype>(1, bytes.size() / 97);
    for (qsizetype cut = 1; cut < bytes.size(); cut += step) {
        QCOMPARE(fedInPieces(options, bytes, {cut}), outcome);
        QCOMPARE(fedInPieces(options, bytes, {cut, std::min(cut + 3, bytes.size())}), outcome);
    }
}

void RequestScannerTest::theHeadIsKept()
{
    RequestScanner scanner({});
    const QByteArray bytes = "PATCH /a/b?c=d HTTP/1.1\r\nhost: Example.org:81\r\nX-One:  two words \r\n"
                             "x-one: again\r\nContent-Length: 3\r\n\r\nabc";
    QVERIFY(scanner.feed(bytes) == RequestScanner::State::Complete);
    const RequestHead &head = scanner.head();
    QCOMPARE(head.method, QByteArray("PATCH"));
    QCOMPARE(head.target, QByteArray("/a/b?c=d"));
    QCOMPARE(head.contentLength, 3);
    QCOMPARE(head.headers.size(), 4);
    QCOMPARE(head.header("HOST"), QByteArray("Example.org:81"));
    QCOMPARE(head.header("x-ONE"), QByteArray("two words"));
    QVERIFY(head.header("X-Two").isNull());
}

void RequestScannerTest::keepAlive_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("1.1") << QByteArray() << true;
    QTest::newRow("1.1 keep-alive") << QByteArray("1.1") << QByteArray("keep-alive") << true;
    QTest::newRow("1.1 close") << QByteArray("1.1") << QByteArray("close") << false;
    QTest::newRow("1.1 Close") << QByteArray("1.1") << QByteArray("Close") << false;
    QTest::newRow("1.1 both") << QByteArray("1.1") << QByteArray("keep-alive, close") << false;
    QTest::newRow("1.1 other") << QByteArray("1.1") << QByteArray("te") << true;
    QTest::newRow("1.0") << QByteArray("1.0") << QByteArray() << false;
    QTest::newRow("1.0 keep-alive") << QByteArray("1.0") << QByteArray("Keep-Alive") << true;
    QTest::newRow("1.0 close") << QByteArray("1.0") << QByteArray("close") << false;
}

void RequestScannerTest::keepAlive()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    QFETCH(bool, keeps);
    RequestScanner scanner({});
    const QByteArray field = connection.isEmpty() ? QByteArray() : "|Connection: " + connection;
    QVERIFY(scanner.feed(request("GET / HTTP/" + version, "Host: a" + field)) == RequestScanner::State::Complete);
    QCOMPARE(scanner.head().keepAlive, keeps);
}

void RequestScannerTest::extraPathCharacters_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("plus") << QByteArray("/n/+14155550123") << QByteArray("complete");
    QTest::newRow("escaped plus") << QByteArray("/n/%2B14155550123") << QByteArray("complete");
    QTest::newRow("at") << QByteArray("/n/a@b") << QByteArray("complete");
    QTest::newRow("others stay out") << QByteArray("/n/a:b") << QByteArray("malformed");
    QTest::newRow("NUL stays out") << QByteArray("/n/\0", 4) << QByteArray("malformed");
}

void RequestScannerTest::extraPathCharacters()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, outcome);
    RequestScanner::Options options;
    options.extraPathCharacters = "+%@";
    QCOMPARE(fedInPieces(options, get(target), {}), outcome);
}

void RequestScannerTest::hosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("outcome");
    QTest::newRow("listed") << QByteArray("127.0.0.1:3001") << QByteArray("complete");
    QTest::newRow("listed in another case") << QByteArray("LocalHost:3001") << QByteArray("complete");
    QTest::newRow("address of six") << QByteArray("[::1]:3001") << QByteArray("complete");
    QTest::newRow("rebound name") << QByteArray("attacker.example:3001") << QByteArray("host");
    QTest::newRow("wrong port") << QByteArray("127.0.0.1:3002") << QByteArray("host");
    QTest::newRow("no port") << QByteArray("127.0.0.1") << QByteArray("host");
    QTest::newRow("dot behind") << QByteArray("localhost.:3001") << QByteArray("host");
    QTest::newRow("malformed says so") << QByteArray("localhost:3001@b") << QByteArray("malformed");
}

void RequestScannerTest::hosts()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, outcome);
    RequestScanner::Options options;
    options.hosts = {"127.0.0.1:3001", "localhost:3001", "[::1]:3001"};
    QCOMPARE(fedInPieces(options, withHost(host), {}), outcome);
    QCOMPARE(fedByByte(options, withHost(host)), outcome);
}

void RequestScannerTest::refusedStaysRefused()
{
    RequestScanner scanner({});
    scanner.feed("TRACE / HTTP/1.1\r\nHost: a\r\n\r\n");
    QCOMPARE(outcomeOf(scanner), QByteArray("unknown method"));
    scanner.feed(get("/"));
    QCOMPARE(outcomeOf(scanner), QByteArray("unknown method"));
    QVERIFY(scanner.feed({}) == RequestScanner::State::Refused);
}

void RequestScannerTest::aRefusalSuitsItsRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    const QByteArray line = "HEAD /x HTTP/1.1\r\n";
    QTest::newRow("lone LF first") << QByteArray("HEAD /x HTTP/1.1\n") << QByteArray("HEAD") << QByteArray("/x");
    QTest::newRow("unfinished") << line + "Host: a" << QByteArray("HEAD") << QByteArray("/x");
    QTest::newRow("head too large") << line + "X: " + QByteArray(20000, 'a') << QByteArray("HEAD") << QByteArray("/x");
    QTest::newRow("lone LF") << line + "X: a\nY: b" << QByteArray("HEAD") << QByteArray("/x");
    QTest::newRow("target") << QByteArray("HEAD /%2f HTTP/1.1\r\n\r\n") << QByteArray("HEAD") << QByteArray("/%2f");
    QTest::newRow("target too long") << "POST /y?" + QByteArray(4000, 'a') << QByteArray("POST")
                                     << "/y?" + QByteArray(4000, 'a');
    QTest::newRow("version") << QByteArray("HEAD /x HTTP/2.0\r\n\r\n") << QByteArray("HEAD") << QByteArray("/x");
    QTest::newRow("unknown method") << QByteArray("TRACE /x HTTP/1.1\r\n\r\n") << QByteArray() << QByteArray();
}

void RequestScannerTest::aRefusalSuitsItsRequest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    RequestScanner scanner({});
    scanner.feed(bytes);
    QVERIFY(scanner.state() == RequestScanner::State::Refused || scanner.state() == RequestScanner::State::Head);
    QCOMPARE(scanner.head().method, method);
    QCOMPARE(scanner.head().target, target);
}

void RequestScannerTest::resetMakesReady()
{
    RequestScanner scanner({});
    QVERIFY(scanner.feed(post("Content-Length: 2", "ab")) == RequestScanner::State::Complete);
    scanner.reset();
    QVERIFY(scanner.state() == RequestScanner::State::Idle);
    QVERIFY(scanner.head().headers.isEmpty());
    QVERIFY(scanner.feed(get("/second")) == RequestScanner::State::Complete);
    QCOMPARE(scanner.head().target, QByteArray("/second"));
    QCOMPARE(scanner.head().contentLength, 0);
    scanner.feed("x");
    QVERIFY(scanner.refusal().has_value());
    scanner.reset();
    QVERIFY(!scanner.refusal());
    QVERIFY(scanner.feed("GET ") == RequestScanner::State::Head);
}

void RequestScannerTest::statuses_data()
{
    QTest::addColumn<int>("refusal");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, Refusal refusal, int status) {
        QTest::newRow(name) << int(refusal) << status;
    };
    add("malformed", Refusal::MalformedHead, 400);
    add("target", Refusal::TargetTooLong, 414);
    add("head", Refusal::HeadTooLarge, 431);
    add("body", Refusal::BodyTooLarge, 413);
    add("transfer coding", Refusal::TransferCoding, 501);
    add("method", Refusal::UnknownMethod, 501);
    add("version", Refusal::HttpVersion, 505);
    add("host", Refusal::HostNotAllowed, 421);
    add("expectation", Refusal::Expectation, 417);
    add("timeout", Refusal::Timeout, 408);
    add("connections", Refusal::TooManyConnections, 503);
}

void RequestScannerTest::statuses()
{
    QFETCH(int, refusal);
    QFETCH(int, status);
    QCOMPARE(refusalStatus(Refusal(refusal)), status);
}

RINGPROOF_TEST(RequestScannerTest)

} // namespace Ringproof

#include "requestscannertest.moc"
