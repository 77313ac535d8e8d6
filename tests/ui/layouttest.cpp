// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nothing is clipped at the window's smallest size, in every language and in a longer pseudo-translation from right to left,
// nor with text of twice the size on an ordinary screen.
// RINGPROOF_PICTURES=<folder> keeps what is seen.
#include "clipping.h"
#include "languages.h"
#include "support/testregistry.h"
#include "ui/language.h"
#include "ui/theme.h"
#include "verification/errortext.h"
#include "windowrig.h"

#include <QKeySequence>
#include <QLineEdit>
#include <QScrollArea>

namespace Ringproof {

using namespace std::chrono_literals;
using namespace Testing;

class LayoutTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup();

    void clipsNothing_data();
    void clipsNothing();

private:
    void look(const char *page);
    void walkFirstRun();
    void walkNumber();
    void walkCode();
    void walkResult();
    ActionButton *button(const char *context, const char *source) const { return m_rig->button(ours(context, source)); }

    MemoryFolder m_memory;
    const QFont m_font = QApplication::font();
    std::unique_ptr<WindowRig> m_rig;
    QStringList m_troubles;
};

void LayoutTest::cleanup()
{
    QApplication::setFont(m_font);
    QVERIFY(!m_rig || m_rig->endWindow());
    m_rig.reset();
}

void LayoutTest::clipsNothing_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<qreal>("textScale");
    QTest::addColumn<QSize>("size");
    const QSize smallest;
    const QSize ample(1280, 800); // of a common notebook
    QTest::newRow("de") << QLocale(QStringLiteral("de_DE")) << 1.0 << smallest;
    QTest::newRow("es") << QLocale(QStringLiteral("es_ES")) << 1.0 << smallest;
    QTest::newRow("ar") << QLocale(QStringLiteral("ar_EG")) << 1.0 << smallest;
    QTest::newRow("pseudo") << QLocale(QLocale::English) << 1.0 << smallest;
    QTest::newRow("de-large") << QLocale(QStringLiteral("de_DE")) << 2.0 << ample;
    QTest::newRow("ar-large") << QLocale(QStringLiteral("ar_EG")) << 2.0 << ample;
}

void LayoutTest::clipsNothing()
{
    QFETCH(QLocale, locale);
    const bool isPseudo = locale.language() == QLocale::English;
    QFETCH(qreal, textScale);
    QFETCH(QSize, size);
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * textScale);
    QApplication::setFont(font);
    const Theme theme;
    Language language;
    language.use(locale);
    const auto pseudo = isPseudo ? std::make_unique<LongerAndMirrored>() : nullptr;
    QCoreApplication::processEvents();
    m_troubles.clear();
    m_rig = std::make_unique<WindowRig>();
    size = size.expandedTo(m_rig->window->minimumSize());
    m_rig->window->resize(size);
    QVERIFY(m_rig->opens());
    walkFirstRun();
    m_rig->useService();
    m_rig->window->showDatabase(true);
    walkNumber();
    if (!QTest::currentTestFailed())
        walkCode();
    if (!QTest::currentTestFailed())
        walkResult();
    QCOMPARE(m_rig->window->size(), size);
    QVERIFY2(m_troubles.isEmpty(), qPrintable(m_troubles.join(u'\n')));
}

void LayoutTest::look(const char *page)
{
    const QString language = QString::fromLatin1(QTest::currentDataTag());
    const bool isPseudo = language == QStringLiteral("pseudo");
    for (const QString &text : clippedAtRest(*m_rig->window, !isPseudo))
        m_troubles.append(QStringLiteral("%1: clipped: %2").arg(QLatin1StringView(page), text));
    if (const QString shared = sharedMnemonicsIn(*m_rig->window); !isPseudo && !shared.isEmpty())
        m_troubles.append(QStringLiteral("%1: shared mnemonic: %2").arg(QLatin1StringView(page), shared));
    const QString folder = qEnvironmentVariable("RINGPROOF_PICTURES");
    if (!folder.isEmpty())
        m_rig->window->grab().save(
            QStringLiteral("%1/%2-%3.png")
                .arg(folder, language, QLatin1StringView(page)));
}

void LayoutTest::walkFirstRun()
{
    m_rig->window->showFirstRun();
    look("first-run");
    QTest::keyClick(m_rig->focus(), Qt::Key_Return);
    m_rig->window->showProblem(errorText(Error(ErrorCode::CredentialsRejected)));
    look("first-run-problems");
    QTest::keyClicks(m_rig->focus(), QStringLiteral("SK"));
    look("first-run-key");
}

void LayoutTest::walkNumber()
{
    look("number");
    // Another reference's verification is under way, so that the page shows all of its buttons.
    const StartInput other{.number = *PhoneNumber::fromE164(kFictionNumber), .reference = QStringLiteral("CASE-9")};
    m_rig->core.provider.starts.answer(m_rig->core.sent());
    std::optional<bool> isStarted;
    QCoro::connect(m_rig->core.service.start(other), m_rig->window.get(),
        [&isStarted](const Result<Verification> &answer) { isStarted = answer.has_value(); });
    QTRY_VERIFY(isStarted.has_value());
    QTest::keyClicks(m_rig->focus(), kFictionNumber);
    // The forecast waits for a pause in typing.
    const ActionButton *send = button("Ringproof::SendBar", "&Send code");
    QVERIFY(send);
    QTRY_VERIFY(send->accessibleDescription().contains(u':'));
    look("number-too-early");
    m_rig->core.clock.advance(61s);
    QTRY_VERIFY(send->isEnabled());
    look("number-ready");
    QTest::keyClick(m_rig->focus(), Qt::Key_Return);
    QTRY_VERIFY(button("Ringproof::SendBar", "Start &anew"));
    look("number-under-way");
}

void LayoutTest::walkCode()
{
    m_rig->core.provider.cancels.answer(m_rig->core.canceled());
    const auto sending = m_rig->core.provider.starts.answerLater();
    QTest::mouseClick(button("Ringproof::SendBar", "Start &anew"), Qt::LeftButton);
    QTRY_VERIFY(button("Ringproof::SendBar", "Cancel"));
    look("number-sending");
    m_rig->core.provider.starts.give(sending, m_rig->core.sent(kOtherSid));
    QTRY_VERIFY(m_rig->codeField());
    look("code");
    m_rig->core.provider.checks.answer(fail(ErrorCode::CheckUnknown, {}));
    QTest::keyClicks(m_rig->focus(), QStringLiteral("111111"));
    QTRY_VERIFY(button("Ringproof::CodePage", "&Try again"));
    look("code-unknown");
    m_rig->core.clock.advance(61s);
    const auto canCall = [this] {
        const ActionButton *call = button("Ringproof::CodePage", "&Call instead");
        return call && call->isEnabled();
    };
    QTRY_VERIFY(canCall());
    look("code-resend");
}

void LayoutTest::walkResult()
{
    m_rig->core.provider.checks.answer(ProviderStatus::MaxAttemptsReached);
    QTest::keyClicks(m_rig->focus(), QStringLiteral("222222"));
    QTRY_VERIFY(button("Ringproof::ResultPage", "&Next number"));
    look("result-failed");
    QTest::mouseClick(button("Ringproof::ResultPage", "&Next number"), Qt::LeftButton);
    m_rig->core.clock.advance(11min);
    m_rig->core.provider.starts.answer(m_rig->core.sent(QStringLiteral("VE00000000000000000000000000000003")));
    QTest::keyClicks(m_rig->focus(), kFictionNumber);
    QTRY_VERIFY(button("Ringproof::SendBar", "&Send code")->isEnabled());
    QTest::keyClick(m_rig->focus(), Qt::Key_Return);
    QTRY_VERIFY(m_rig->codeField());
    m_rig->core.provider.checks.answer(ProviderStatus::Approved);
    QTest::keyClicks(m_rig->focus(), QStringLiteral("482913"));
    QTRY_VERIFY(button("Ringproof::ResultPage", "&Next number"));
    look("result-verified");
}

RINGPROOF_TEST(LayoutTest)

} // namespace Ringproof

#include "layouttest.moc"
