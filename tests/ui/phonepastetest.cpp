// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do to the phone field, keystroke by keystroke, and what they find in it afterwards.
// In the rows "|" is the caret and "[...]" is selected. Numbers are set aside for fiction or libphonenumber's own examples.
#include "support/testregistry.h"
#include "ui/widgets/phoneedit.h"
#include "ui/widgets/phonefield.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

namespace Ringproof {

class PhonePasteTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void edits_data();
    void edits();

private:
    void put(const QString &marked);
    void paste(const QString &text);
    void press(QChar key);
    void type(const QString &keys);

    std::unique_ptr<PhoneField> m_field;
    PhoneEdit *m_edit = nullptr;
};

namespace {

enum class How { Paste, Type };

/// Keys without a letter, among what is typed.
constexpr QChar kBackspace(0x08);
constexpr QChar kDelete(0x7F);
constexpr QChar kSelectAll(0x01);
constexpr QChar kHome(0x02);
constexpr QChar kEnd(0x03);

struct Known
{
    const char *region, *national, *international;
};

constexpr Known kKnown[] = {
    {"US", "(415) 555-0123", "+1 415-555-0123"},
    {"GB", "020 7946 0123", "+44 20 7946 0123"},
    {"FR", "01 99 00 12 34", "+33 1 99 00 12 34"},
    {"DE", "030 23125123", "+49 30 23125123"},
    {"IT", "02 1234 5678", "+39 02 1234 5678"},
    {"ES", "612 34 56 78", "+34 612 34 56 78"},
    {"AR", "011 15-2345-6789", "+54 9 11 2345-6789"},
    {"MX", "222 123 4567", "+52 222 123 4567"},
    {"BR", "(11) 96123-4567", "+55 11 96123-4567"},
    {"JP", "090-1234-5678", "+81 90-1234-5678"},
    {"KR", "010-2000-0000", "+82 10-2000-0000"},
    {"CN", "131 2345 6789", "+86 131 2345 6789"},
    {"IN", "081234 56789", "+91 81234 56789"},
    {"RU", "8 (912) 345-67-89", "+7 912 345-67-89"},
    {"AU", "0491 570 006", "+61 491 570 006"},
    {"SE", "070-174 06 05", "+46 70 174 06 05"},
    {"CH", "078 123 45 67", "+41 78 123 45 67"},
    {"NL", "06 12345678", "+31 6 12345678"},
    {"TR", "0501 234 56 78", "+90 501 234 56 78"},
    {"PL", "512 345 678", "+48 512 345 678"},
    {"IL", "050-234-5678", "+972 50-234-5678"},
    {"SG", "8123 4567", "+65 8123 4567"},
    {"ZA", "071 123 4567", "+27 71 123 4567"},
    {"SA", "051 234 5678", "+966 51 234 5678"},
    {"IR", "0912 345 6789", "+98 912 345 6789"},
};

void addRow(How how, const char *region, const char *before, const QString &input, const QString &after,
    const char *regionAfter = nullptr, const char *name = nullptr)
{
    static int count = 0;
    const QString title = QStringLiteral("%1 %2 %3: %4 %5")
                              .arg(++count)
                              .arg(QString::fromLatin1(region), QString::fromUtf8(before),
                                  how == How::Paste ? QStringLiteral("paste") : QStringLiteral("type"),
                                  name ? QString::fromUtf8(name) : input.toHtmlEscaped());
    QTest::newRow(title.toUtf8().constData())
        << QString::fromLatin1(region) << QString::fromUtf8(before) << how << input << after
        << QString::fromLatin1(regionAfter ? regionAfter : region);
}

void pasted(
    const char *region, const char *before, const char *text, const char *after, const char *regionAfter = nullptr)
{
    addRow(How::Paste, region, before, QString::fromUtf8(text), QString::fromUtf8(after), regionAfter);
}

void typed(const char *region, const char *before, const QString &keys, const char *after,
    const char *regionAfter = nullptr, const char *name = nullptr)
{
    addRow(How::Type, region, before, keys, QString::fromUtf8(after), regionAfter, name);
}

void typed(
    const char *region, const char *before, const char *keys, const char *after, const char *regionAfter = nullptr)
{
    typed(region, before, QString::fromUtf8(keys), after, regionAfter);
}

void pressed(const char *region, const char *before, const char *name, QChar key, const char *after)
{
    typed(region, before, QString(key), after, nullptr, name);
}

QString keysOf(const char *written)
{
    QString keys = QString::fromLatin1(written);
    return keys.removeIf([](QChar character) { return !character.isDigit() && character != u'+'; });
}

/// Every country's number, however it comes.
void addKnownNumbers()
{
    for (const Known &each : kKnown) {
        const QString national = QString::fromLatin1(each.national) + u'|';
        const QString international = QString::fromLatin1(each.international) + u'|';
        const QString e164 = keysOf(each.international);
        const bool isAmerican = qstrcmp(each.region, "US") == 0;
        addRow(How::Type, each.region, "|", keysOf(each.national), national);
        addRow(How::Type, isAmerican ? "FR" : "US", "|", e164, international, each.region);
        addRow(How::Paste, each.region, "|", QString::fromLatin1(each.national), national);
        addRow(
            How::Paste, isAmerican ? "FR" : "US", "|", QString::fromLatin1(each.international), national, each.region);
        addRow(How::Paste, each.region, "|", e164, national);
        addRow(How::Paste, "PT", "|", QStringLiteral("00") + e164.mid(1), national, each.region);
        addRow(How::Paste, "CA", "|", QStringLiteral("tel:") + QString(e164).insert(4, u'-'), national, each.region);
    }
}

void addWritings()
{
    const char *const american = "(415) 555-0123|";
    for (const char *writing : {"(415) 555-0123", "415-555-0123", "415.555.0123", "415 555 0123", "4155550123",
             "415/555/0123", "1-415-555-0123", "1 (415) 555 0123", "+1 (415) 555-0123", "+1.415.555.0123",
             "0014155550123", "011 1 415 555 0123", "tel:+1-415-555-0123", "https://wa.me/14155550123",
             "https://api.whatsapp.com/send?phone=14155550123&text=Hi", "callto:+14155550123", "TEL:4155550123", "  415 555 0123  ",
             "\t415 555 0123", "415 555 0123\r\n", "415\u00A0555\u00A00123", "+1\u202F415\u2009555\u30000123",
             "\u202A+1 415 555 0123\u202C", "\u2066+1 415 555 0123\u2069", "\u2068(415) 555-0123\u2069",
             "\u200E+1 415 555 0123\u200E", "\u200F\u202A415 555 0123\u202C\u200F", "415\u2010555\u20110123",
             "415\u2013555\u20140123", "415\u2212555\u22120123",
             "\u0664\u0661\u0665 \u0665\u0665\u0665 \u0660\u0661\u0662\u0663",
             "\u096A\u0967\u096B \u096B\u096B\u096B \u0966\u0967\u0968\u0969",
             "\uFF14\uFF11\uFF15\uFF0D\uFF15\uFF15\uFF15\uFF0D\uFF10\uFF11\uFF12\uFF13",
             "\uFF0B\uFF11 \uFF14\uFF11\uFF15 \uFF15\uFF15\uFF15 \uFF10\uFF11\uFF12\uFF13"})
        pasted("US", "|", writing, american);
    pasted("US", "|", "+44 (0)20 7946 0123", "020 7946 0123|", "GB");
    pasted("DE", "|", "+49 (0) 30 / 23125123", "030 23125123|");
    pasted("GB", "|", "011 44 20 7946 0123", "011442079460123|"); // "011" is America's prefix alone
    pasted("GB", "|", "07700 900123", "07700 900123|");
    pasted("US", "|", "+447700900123", "07700 900123|", "GB");
    pasted("AU", "|", "0011 44 20 7946 0123", "020 7946 0123|", "GB");
    pasted("JP", "|", "010 44 20 7946 0123", "020 7946 0123|", "GB");
    pasted("SA", "|", "\u0660\u0665\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", "051 234 5678|");
    pasted("IR", "|", "\u06F0\u06F9\u06F1\u06F2\u06F3\u06F4\u06F5\u06F6\u06F7\u06F8\u06F9", "0912 345 6789|");
    pasted("US", "|", "+800 1234 5678", "+800 1234 5678|"); // of no country
}

void addPastesAmongText()
{
    pasted("US", "415|", "5550123", "(415) 555-0123|");
    pasted("US", "415|", "555-0123", "(415) 555-0123|");
    pasted("US", "[(415) 555-0123]", "(415) 555-0199", "(415) 555-0199|");
    pasted("US", "[(415) 555-0123]", "+44 20 7946 0123", "020 7946 0123|", "GB");
    pasted("US", "[(415) 555-0123]", "call me", "call me|");
    pasted("US", "(415) 555-0123|", "(415) 555-0199", "(415) 555-0199|");
    pasted("US", "|(415) 555-0123", "+44 20 7946 0123", "020 7946 0123|", "GB");
    pasted("US", "(415) 555-[0123]", "0199", "(415) 555-0199|");
    pasted("US", "([415]) 555-0123", "212", "(212|) 555-0123");
    pasted("GB", "+44|", "2079460123", "020 7946 0123|");
    pasted("GB", "+44|", "+442079460123", "020 7946 0123|");
    pasted("DE", "0|", "3023125123", "030 23125123|");
    pasted("US", "415|-123", "555-0", "(415) 555-0|123");
    pasted("US", "|555-0123", "(415) ", "(415) |555-0123");
    pasted("GB", "020| 0123", "7946", "020 7946| 0123");
    pasted("FR", "+33| 1 23 4", "1 99 00", "+33 1 99 00| 12 34");
    pasted("US", "41|", "5", "415|");
    pasted("US", "(415) 555-0123|", "", "(415) 555-0123|");
    pasted("US", "|", "   ", "|");
    pasted("US", "|", "()-.", "|");
    for (const char *kept : {"415 555 0123 ext. 5", "415 555 0123x5", "415 555 0123 ext 5", "tel:+1-415-555-0123;ext=5",
             "1-800-FLOWERS", "call me", "415 555 0123 or 415 555 0124", "me@example.org", "Tel. 415 555 0123 or 0124"})
        addRow(How::Paste, "US", "|", QString::fromUtf8(kept), QString::fromUtf8(kept) + u'|');
    constexpr int kMegabyte = 1 << 20;
    addRow(How::Paste, "US", "|", QString(kMegabyte, u'4'), QStringLiteral("44444444444444444|"), nullptr,
        "1 MB of digits");
    addRow(How::Paste, "US", "|", QString(kMegabyte, u' '), QStringLiteral("|"), nullptr, "1 MB of spaces");
    addRow(How::Paste, "US", "|", QString(kMegabyte, u'x'), QString(250, u'x') + u'|', nullptr, "1 MB of letters");
    addRow(How::Paste, "US", "|", QString(kMegabyte, QChar(0)), QStringLiteral("|"), nullptr, "1 MB of NUL");
}

void addTyping()
{
    typed("US", "|", "(415) 555-0123", "(415) 555-0123|");
    typed("US", "|", "415.555.0123", "(415) 555-0123|");
    typed("US", "|", "1 415 555 0123", "1 (415) 555-0123|");
    typed("US", "|", "+1 415 555 0123", "+1 415-555-0123|");
    typed("GB", "|", "00", "+|");
    typed("GB", "|", "0033", "+33|", "FR");
    typed("US", "|", "01144", "+44|", "GB");
    typed("US", "|", "+5", "+5|");
    typed("US", "|", "+54", "+54|", "AR");
    typed("AR", "|", "+1", "+1|", "US");
    typed("US", "|", "+49", "+49|", "DE");
    typed("DE", "|", "+41", "+41|", "CH");
    typed("CA", "|", "+1", "+1|");
    typed("GB", "|", "+447700900123", "+44 7700 900123|");
    typed("US", "|", "415x5", "415-5|");
    typed("US", "415|", "abc", "415|");
    typed("US", "415|", "#", "415|");
    typed("US", "415|", "+", "415|");
    typed("US", "415|", "\u00E9", "415|");
    typed("US", "415|", "\u0436", "415|");
    typed("US", "415|", "\U0001F4DE", "415|");
    typed("US", "|", "\u0664\u0661\u0665\u0665", "415-5|");
    typed("IN", "|", "\u0966\u096E\u0967\u0968\u0969\u096A\u096B\u096C\u096D\u096E\u096F", "081234 56789|");
    typed("JP", "|", "\uFF10\uFF19\uFF10\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF17\uFF18", "090-1234-5678|");
    typed("US", "(415) 555-0123|", "4", "41555501234|");
    typed("US", "[(415) 555-0123]", "2", "2|");
    typed("US", "[(415) 555-0123]", "+", "+|");
    typed("US", "[(415) 555-0123]", "x", "(415) 555-0123|");
    typed("US", "(415) [555]-0123", "2", "(415) 2|01-23");
}

void addEditsInTheMiddle()
{
    const char *const back = "Backspace";
    const char *const del = "Delete";
    pressed("US", "(415) 555-0123|", back, kBackspace, "(415) 555-012|");
    pressed("US", "|(415) 555-0123", back, kBackspace, "|(415) 555-0123");
    pressed("US", "(415) 555-0123|", del, kDelete, "(415) 555-0123|");
    pressed("US", "(415) |555-0123", back, kBackspace, "(41|5) 550-123");
    pressed("US", "(415)| 555-0123", back, kBackspace, "(41|5) 550-123");
    pressed("US", "(415|) 555-0123", back, kBackspace, "(41|5) 550-123");
    pressed("US", "(415) 555-|0123", back, kBackspace, "(415) 55|0-123");
    pressed("US", "(415) 555|-0123", back, kBackspace, "(415) 55|0-123");
    pressed("US", "(415|) 555-0123", del, kDelete, "(415) |550-123");
    pressed("US", "(415)| 555-0123", del, kDelete, "(415) |550-123");
    pressed("US", "(415) 555|-0123", del, kDelete, "(415) 555-|123");
    pressed("US", "(415) 555-|0123", del, kDelete, "(415) 555-|123");
    pressed("US", "[(415) 555-0123]", back, kBackspace, "|");
    pressed("US", "[(415) 555-0123]", del, kDelete, "|");
    pressed("US", "(415) 555[-0123]", del, kDelete, "415-555|");
    pressed("GB", "020 |7946 0123", back, kBackspace, "02|7 9460 123");
    pressed("GB", "020| 7946 0123", del, kDelete, "020 |9460 123");
    pressed("FR", "01 |99 00 12 34", back, kBackspace, "0|9 90 01 23 4");
    pressed("FR", "01| 99 00 12 34", del, kDelete, "01 |90 01 23 4");
    pressed("SG", "8123 |4567", back, kBackspace, "812|4 567");
    pressed("PL", "512| 345 678", del, kDelete, "512 |456 78");
    typed("US", "(415) 5|50-123", "5", "(415) 55|5-0123");
    typed("US", "(415) 5|55-0123", "9", "41559|550123");
    typed("US", "|(415) 555-012", "9", "(9|41) 555-5012");
    typed("FR", "01 9|0 01 23 4", "9", "01 99| 00 12 34");
    typed("GB", "020 7|460 123", "9", "020 79|46 0123");
    typed("US", "(415) |555-0123", QString(kBackspace) + u'6', "(416|) 555-0123", nullptr, "Backspace 6");
    typed("US", "(415) 555|-0123", QString(kDelete) + u'9', "(415) 555-9|123", nullptr, "Delete 9");
    typed("US", "(415) 555-0123|", QString(4, kBackspace) + QStringLiteral("0199"), "(415) 555-0199|", nullptr,
        "Backspace 4 times 0199");
    typed("US", "(415) 555-0123|", QString(10, kBackspace), "|", nullptr, "Backspace 10 times");
    typed("US", "|(415) 555-0123", QString(10, kDelete), "|", nullptr, "Delete 10 times");
    typed("US", "(415) 555-0123|", QString(kSelectAll) + QStringLiteral("+54"), "+54|", "AR", "Ctrl+A +54");
    typed("US", "(415) 555-0123|", QString(kSelectAll) + kBackspace + QStringLiteral("212"), "212|", nullptr,
        "Ctrl+A Backspace 212");
    typed("US", "415-555|", QString(kHome) + QStringLiteral("+1"), "+1| 415-555", nullptr, "Home +1");
    typed("US", "415|", QString(kHome) + u'2' + kEnd + u'5', "241-55|", nullptr, "Home 2 End 5");
    typed("AR", "+54|", QString(kBackspace), "+5|", nullptr, back);
    typed("AR", "+54|", QString(kBackspace) + u'5', "+55|", "BR", "Backspace 5");
}

} // namespace

void PhonePasteTest::initTestCase() { QGuiApplication::clipboard()->clear(); }

void PhonePasteTest::init()
{
    m_field = std::make_unique<PhoneField>(nullptr);
    m_edit = m_field->edit();
    m_field->show();
    m_field->activateWindow();
    m_edit->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_field.get()));
}

void PhonePasteTest::cleanup() { m_field.reset(); }

void PhonePasteTest::put(const QString &marked)
{
    QString text = marked;
    const qsizetype start = qMax(marked.indexOf(u'['), marked.indexOf(u'|'));
    const qsizetype end = marked.indexOf(u']');
    text.removeIf([](QChar character) { return character == u'[' || character == u']' || character == u'|'; });
    // Key by key: a paste would be made one number of.
    for (const QChar character : std::as_const(text))
        if (character.isDigit() || character == u'+')
            press(character);
    QCOMPARE(m_edit->text(), text);
    m_edit->setCursorPosition(static_cast<int>(start));
    if (end >= 0)
        m_edit->setSelection(static_cast<int>(start), static_cast<int>(end - start - 1));
}

void PhonePasteTest::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    QTest::keyClick(m_edit, Qt::Key_V, Qt::ControlModifier);
}

void PhonePasteTest::press(QChar key)
{
    if (key == kBackspace)
        QTest::keyClick(m_edit, Qt::Key_Backspace);
    else if (key == kDelete)
        QTest::keyClick(m_edit, Qt::Key_Delete);
    else if (key == kSelectAll)
        QTest::keyClick(m_edit, Qt::Key_A, Qt::ControlModifier);
    else if (key == kHome)
        QTest::keyClick(m_edit, Qt::Key_Home);
    else if (key == kEnd)
        QTest::keyClick(m_edit, Qt::Key_End);
    else
        QTest::keyClicks(m_edit, QString(key));
}

void PhonePasteTest::type(const QString &keys)
{
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const QChar key = keys.at(index);
        if (key.unicode() < 0x80) {
            press(key);
            continue;
        }
        // Qt Test's key clicks end at Latin-1; a surrogate pair is one key.
        const QString character = keys.mid(index, key.isHighSurrogate() ? 2 : 1);
        QTest::sendKeyEvent(QTest::Click, m_edit, Qt::Key_unknown, character, Qt::NoModifier);
        index += character.size() - 1;
    }
}

void PhonePasteTest::edits_data()
{
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("before");
    QTest::addColumn<How>("how");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("regionAfter");
    addKnownNumbers();
    addWritings();
    addPastesAmongText();
    addTyping();
    addEditsInTheMiddle();
}

void PhonePasteTest::edits()
{
    QFETCH(QString, region);
    QFETCH(QString, before);
    QFETCH(How, how);
    QFETCH(QString, input);
    QFETCH(QString, after);
    QFETCH(QString, regionAfter);
    m_field->setRegion(region);
    put(before);
    if (QTest::currentTestFailed())
        return;
    if (how == How::Paste)
        paste(input);
    else
        type(input);
    // Where something stays selected, the caret is at its end.
    const QString found = m_edit->text().insert(m_edit->cursorPosition(), u'|');
    QCOMPARE(found, after);
    QCOMPARE(m_field->region(), regionAfter);
}

RINGPROOF_TEST(PhonePasteTest)

} // namespace Ringproof

#include "phonepastetest.moc"
