// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The documents that are built into the server, and the page that is made of the description.
#include "server/apidocuments.h"
#include "phone/region.h"
#include "server/apireferencepage.h"
#include "server/apiroutes.h"
#include "support/testregistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace Ringproof::Testing {

namespace {

QJsonObject description()
{
    const ApiDocument *document = documentAt("/openapi.json", true);
    return document ? QJsonDocument::fromJson(document->bytes).object() : QJsonObject();
}

QByteArray headerOf(const ApiAnswer &answer, const QByteArray &name)
{
    for (const HttpHeader &header : answer.headers)
        if (header.name == name)
            return header.value;
    return {};
}

} // namespace

class ApiDocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areServed_data();
    void areServed();
    void areKnownByTheirTag_data();
    void areKnownByTheirTag();
    void pagesUseNothingInline_data();
    void pagesUseNothingInline();
    void routesAreDescribed();
    void versionIsThePrograms();
    void countriesAreThoseOfTheNumbers();
    void thePlainPageEscapes();
};

void ApiDocumentsTest::areServed_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isTryOut");
    const auto row = [](const char *path, const char *type, bool isTryOut) {
        QTest::newRow(path) << QByteArray(path) << QByteArray(type) << isTryOut;
    };
    row("/openapi.json", "application/json", false);
    row("/docs", "text/html; charset=utf-8", false);
    row("/docs/plain", "text/html; charset=utf-8", false);
    row("/web/plain.css", "text/css; charset=utf-8", false);
    row("/web/icon.svg", "image/svg+xml", false);
    row("/", "text/html; charset=utf-8", true);
    row("/web/app.js", "text/javascript; charset=utf-8", true);
    row("/web/style.css", "text/css; charset=utf-8", true);
    row("/web/countries.json", "application/json", true);
}

void ApiDocumentsTest::areServed()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, type);
    QFETCH(bool, isTryOut);
    const ApiDocument *document = documentAt(path, true);
    QVERIFY(document);
    QVERIFY(!document->bytes.isEmpty());
    QCOMPARE(document->contentType, type);
    QCOMPARE(documentAt(path, false) == nullptr, isTryOut);
    QCOMPARE(document->policy.isEmpty(), !type.startsWith("text/html"));
    QVERIFY(!document->policy.contains("unsafe"));
    for (const QByteArray &other : {path + '/', path + 'x', path.toUpper(), QByteArray("/web/..") + path})
        QVERIFY2(other == path || !documentAt(other, true), other.constData());
}

void ApiDocumentsTest::areKnownByTheirTag_data()
{
    QTest::addColumn<QByteArray>("ifNoneMatch");
    QTest::addColumn<int>("status");
    const QByteArray tag = documentAt("/openapi.json", true)->etag;
    QTest::newRow("none") << QByteArray() << 200;
    QTest::newRow("the same") << tag << 304;
    QTest::newRow("weak") << "W/" + tag << 304;
    QTest::newRow("among others") << "\"a\" , " + tag + ",\"b\"" << 304;
    QTest::newRow("any") << QByteArray("*") << 304;
    QTest::newRow("another") << QByteArray("\"a\"") << 200;
    QTest::newRow("without marks") << tag.mid(1, tag.size() - 2) << 200;
    QTest::newRow("part of another") << "\"x" + tag.mid(1) << 200;
}

void ApiDocumentsTest::areKnownByTheirTag()
{
    QFETCH(QByteArray, ifNoneMatch);
    QFETCH(int, status);
    const ApiDocument *document = documentAt("/openapi.json", true);
    const ApiAnswer answer = documentAnswer(*document, ifNoneMatch);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.body.isEmpty(), status == 304);
    QCOMPARE(headerOf(answer, "ETag"), document->etag);
    QSet<QByteArray> tags;
    for (const char *path : {"/openapi.json", "/docs/plain", "/", "/web/app.js", "/web/style.css"})
        tags.insert(documentAt(path, true)->etag);
    QCOMPARE(tags.size(), 5);
}

void ApiDocumentsTest::pagesUseNothingInline_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/", "/docs", "/docs/plain"})
        QTest::newRow(path) << QByteArray(path);
}

void ApiDocumentsTest::pagesUseNothingInline()
{
    QFETCH(QByteArray, path);
    const QString page = QString::fromUtf8(documentAt(path, true)->bytes);
    static const QRegularExpression inlined(
        QStringLiteral("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=)|<base|https?://"));
    const auto found = inlined.match(page);
    QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    // Whatever it needs is here.
    static const QRegularExpression needed(QStringLiteral("(?:src|href)=\"(/[^\"#]*)\""));
    for (auto match = needed.globalMatch(page); match.hasNext();) {
        const QByteArray target = match.next().captured(1).toLatin1();
        QVERIFY2(documentAt(target, true), target.constData());
    }
}

void ApiDocumentsTest::routesAreDescribed()
{
    const QJsonObject paths = description().value(QLatin1StringView("paths")).toObject();
    QSet<QString> described;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QStringList methods = path->toObject().keys();
        for (const QString &method : methods)
            described.insert(method.toUpper() + u' ' + path.key());
    }
    QSet<QString> served{QStringLiteral("GET /web/{file}")};
    for (const ApiRoutes::Route &route : ApiRoutes::all())
        served.insert(QStringLiteral("%1 %2").arg(QLatin1StringView(route.method), QLatin1StringView(route.path)));
    for (const char *path : {"/openapi.json", "/docs", "/docs/plain", "/"})
        served.insert(QStringLiteral("GET %1").arg(QLatin1StringView(path)));
    QCOMPARE(described, served);
}

void ApiDocumentsTest::versionIsThePrograms()
{
    const QJsonObject info = description().value(QLatin1StringView("info")).toObject();
    QCOMPARE(info.value(QLatin1StringView("version")).toString(), QStringLiteral(RINGPROOF_VERSION));
}

void ApiDocumentsTest::countriesAreThoseOfTheNumbers()
{
    const QJsonObject countries = QJsonDocument::fromJson(documentAt("/web/countries.json", true)->bytes).object();
    const QList<Region> regions = allRegions(QLocale::c());
    QCOMPARE(countries.size(), regions.size());
    for (const Region &region : regions)
        QCOMPARE(countries.value(region.code).toInt(), region.dialCode);
}

void ApiDocumentsTest::thePlainPageEscapes()
{
    const QByteArray evil = "<b onclick=\"x\">&'%1";
    QByteArray json = R"({"info":{"title":"@","summary":"@","description":"@\n\n`@`"},"tags":[{"name":"t"}],
        "components":{"securitySchemes":{"k":{"description":"@"}},"schemas":{"S":{"required":["@"],"properties":{"@":{"enum":["@"],"description":"@"}}}}},
        "paths":{"/@":{"get":{"operationId":"@","tags":["t"],"summary":"@","description":"@","security":[{"k":["@"]}],
        "parameters":[{"name":"@","in":"@","description":"@"}],
        "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/S"},"example":{"@":"@"}}}},
        "responses":{"200":{"description":"@","content":{"x":{"schema":{"allOf":[{"properties":{"code":{"enum":["@"]}}}]},"examples":{"e":{"value":{"@":"@"}}}}}}}}}}})";
    json.replace('@', QByteArray(evil).replace("\"", "\\\""));
    const QJsonObject description = QJsonDocument::fromJson(json).object();
    QVERIFY(!description.isEmpty());
    const QByteArray page = referencePage(description);
    QVERIFY(!page.contains("<b "));
    QVERIFY(!page.contains("onclick=\"x"));
    QCOMPARE(page.count("&lt;b onclick="), page.count("<b onclick=") + page.count("&lt;b onclick="));
    QVERIFY(page.count("&lt;b onclick=") >= 20);
    QVERIFY(!referencePage({}).isEmpty());
}

} // namespace Ringproof::Testing

using Ringproof::Testing::ApiDocumentsTest;
RINGPROOF_TEST(ApiDocumentsTest)
#include "apidocumentstest.moc"
