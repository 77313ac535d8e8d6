// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people keep of a receipt: text, Markdown, a file, a QR code; and that nothing in it is a whole number.
#include "base/base64url.h"
#include "support/testregistry.h"
#include "support/wizardrig.h"
#include "ui/commands.h"
#include "ui/savefile.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/qrview.h"
#include "ui/wizard/receiptactions.h"
#include "ui/wizard/resultpage.h"

#include <QLocale>
#include <QScopeGuard>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QTest>
#include <sys/stat.h>

namespace Ringproof {

using namespace Testing;

namespace {

QString signedText(const QByteArray &header, const QByteArray &claims)
{
    return QString::fromLatin1(toBase64Url(header) + '.' + toBase64Url(claims) + ".c2lnbmF0dXJl");
}

const QString kReceipt = signedText(R"({"alg":"EdDSA","kid":"key-2026"})", R"({"exp":1764081720})");

ReceiptWords words(const QString &reference = QStringLiteral("CASE-7"), const QString &receipt = kReceipt)
{
    const VerificationRecord record{.sid = kSid,
        .number = *PhoneNumber::fromE164(kFictionNumber),
        .status = VerificationStatus::Approved,
        .provider = QStringLiteral("sandbox"),
        .actor = QStringLiteral("desk:anna"),
        .reference = reference,
        .purpose = QStringLiteral("Password *reset*"),
        .endedAt = Timestamp(std::chrono::seconds(1764081120))};
    ReceiptWords made{Verification(VerificationState{.record = record})};
    made.receipt = receipt;
    return made;
}

/// Its words, line by line.
QString shownBy(const QWidget *window)
{
    QStringList shown;
    for (const auto *label : window->findChildren<QLabel *>())
        if (label->isVisible())
            shown.append(label->text());
    return shown.join(u'\n');
}

} // namespace

class ReceiptWordsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsShown_data();
    void readsWhatIsShown();
    void writesText();
    void escapesMarkdown();
    void namesFiles_data();
    void namesFiles();
    void savesWholeOrSaysWhyNot();
    void copiesByKey();
    void tellsThatItWasCopiedBesideTheRest();
    void drawsQrCodes();
    void saysHowTheCodeIsChecked();
};

void ReceiptWordsTest::readsWhatIsShown_data()
{
    QTest::addColumn<QString>("receipt");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("whole") << kReceipt << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("two parts") << kReceipt.section(u'.', 0, 1) << false;
    QTest::newRow("no key") << signedText("{}", R"({"exp":1})") << false;
    QTest::newRow("no end") << signedText(R"({"kid":"k"})", "{}") << false;
    QTest::newRow("an end as text") << signedText(R"({"kid":"k"})", R"({"exp":"1"})") << false;
    QTest::newRow("no base64") << QStringLiteral("!.!.!") << false;
}

void ReceiptWordsTest::readsWhatIsShown()
{
    QFETCH(QString, receipt);
    QFETCH(bool, isRead);
    const auto summary = summarize(receipt);
    QCOMPARE(summary.has_value(), isRead);
    if (summary) {
        QCOMPARE(summary->keyId, QStringLiteral("key-2026"));
        QCOMPARE(summary->expires, Timestamp(std::chrono::seconds(1764081720)));
    }
}

void ReceiptWordsTest::writesText()
{
    const auto restore = qScopeGuard([usual = QLocale()] { QLocale::setDefault(usual); });
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    const QString text = words().text();
    QCOMPARE(text.section(u'\n', 0, 0), QStringLiteral("Phone verified"));
    QVERIFY(text.contains(QStringLiteral("Verified at: Tuesday, November 25, 2025 2:32:00 PM UTC\n")));
    QVERIFY(text.contains(QStringLiteral("Receipt valid until: Tuesday, November 25, 2025 2:42:00 PM UTC\n")));
    QVERIFY(text.contains(QStringLiteral("Reference: CASE-7\n")));
    QVERIFY(text.contains(QStringLiteral("Sandbox: Nothing was sent")));
    QVERIFY(text.endsWith(kReceipt + u'\n'));
    QVERIFY(!text.contains(QStringLiteral("0123")));
    QVERIFY(!words({}, {}).text().contains(QStringLiteral("Reference")));
    QVERIFY(!words({}, {}).text().contains(QStringLiteral("valid until")));
}

void ReceiptWordsTest::escapesMarkdown()
{
    const QString markdown = words(QStringLiteral("[x](http://evil.example)")).markdown();
    QVERIFY(markdown.startsWith(QStringLiteral("**Phone verified**\n\n- Phone number: ")));
    QVERIFY(markdown.contains(QStringLiteral("Password \\*reset\\*")));
    QVERIFY(!markdown.contains(QStringLiteral("[x](")));
    QVERIFY(markdown.endsWith(QStringLiteral("```\n") + kReceipt + QStringLiteral("\n```\n")));
}

void ReceiptWordsTest::namesFiles_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << "CASE-7" << "receipt-CASE-7.jws";
    QTest::newRow("a path") << "../../etc/passwd" << "receipt-------etc-passwd.jws";
    QTest::newRow("spaces") << "a b" << "receipt-a-b.jws";
    QTest::newRow("none") << "" << "receipt-00000001.jws";
}

void ReceiptWordsTest::namesFiles()
{
    QFETCH(QString, reference);
    QFETCH(QString, file);
    QCOMPARE(words(reference).fileName(), file);
}

void ReceiptWordsTest::savesWholeOrSaysWhyNot()
{
    QObject page;
    std::optional<bool> isSaved;
    QString sentence;
    const QTemporaryDir folder;
    const auto saves = [&](const QString &file) {
        isSaved.reset();
        saveReceipt(&page, file, kReceipt, [&](bool isWritten, const QString &words) {
            isSaved = isWritten;
            sentence = words;
        });
        return QTest::qWaitFor([&] { return isSaved.has_value(); }) && *isSaved;
    };
    const QString name = folder.filePath(QStringLiteral("r.jws"));
    QVERIFY(saves(name));
    QVERIFY(sentence.contains(QStringLiteral("r.jws")));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), kReceipt.toLatin1() + '\n');
    QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
    QVERIFY(!saves(folder.filePath(QStringLiteral("nowhere/r.jws"))));
    QVERIFY(sentence.contains(QStringLiteral("Choose another place")));
    // A device or a pipe is no place for a file: it would be replaced by one.
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QVERIFY(!saves(pipe));
    QVERIFY(!QFileInfo(pipe).isFile());
}

void ReceiptWordsTest::copiesByKey()
{
    QWidget page;
    ReceiptActions actions(&page);
    actions.offer(words());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), words().text());
    QTest::keyClick(&page, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), words().markdown());
}

void ReceiptWordsTest::drawsQrCodes()
{
    QrView view(kReceipt, nullptr);
    QVERIFY(view.isReadable());
    view.resize(view.sizeHint());
    const QImage picture = view.grab().toImage();
    QCOMPARE(picture.pixelColor(2, 2), QColor(Qt::white));
    QCOMPARE(picture.pixelColor(4 * 4 + 1, 4 * 4 + 1), QColor(Qt::black)); // the corner of the first finder
    QVERIFY(!QrView(QString(5000, u'x'), nullptr).isReadable());
}

void ReceiptWordsTest::tellsThatItWasCopiedBesideTheRest()
{
    const WizardRig core;
    ResultPage page(&core.clock, nullptr);
    page.draw(Verified{words().verification, kReceipt});
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&page, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(shownBy(&page).contains(QStringLiteral("Copied.")));
    QVERIFY(shownBy(&page).contains(QStringLiteral("The receipt is valid for Password")));
    page.draw(Verified{words().verification, kReceipt}); // the next one
    QVERIFY(!shownBy(&page).contains(QStringLiteral("Copied.")));
}

void ReceiptWordsTest::saysHowTheCodeIsChecked()
{
    QWidget page;
    ReceiptActions actions(&page);
    actions.offer(words());
    page.show();
    QTest::mouseClick(actions.buttons().last(), Qt::LeftButton);
    const auto *dialog = page.findChild<QDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    const QString shown = shownBy(dialog);
    QVERIFY(shown.contains(QStringLiteral("ringproof-cli receipt verify --allow-sandbox")));
    QVERIFY(shown.contains(QStringLiteral("ringproof-cli receipt verify --allow-sandbox --jwks jwks.json")));
    QVERIFY(shown.contains(QStringLiteral("/.well-known/jwks.json")));
}

RINGPROOF_TEST(ReceiptWordsTest)

} // namespace Ringproof

#include "receiptwordstest.moc"
