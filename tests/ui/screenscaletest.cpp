// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window is taken to a screen of another scale while it is open, in every state, and back. On two screens of tests/data/screens.json.
#include "support/testregistry.h"
#include "ui/theme.h"
#include "ui/widgets/countrybutton.h"
#include "ui/widgets/countrypicker.h"
#include "windowplaces.h"

#include <QImage>
#include <QScreen>
#include <QSettings>
#include <QWindow>

namespace Ringproof {

using namespace Testing;

namespace {

constexpr QPoint kCorner(40, 40);

bool goesTo(QWidget *window, QScreen *screen)
{
    window->windowHandle()->setScreen(screen);
    window->move(screen->geometry().topLeft() + kCorner);
    return QTest::qWaitFor([&] { return window->devicePixelRatioF() == screen->devicePixelRatio(); });
}

QImage picture(QWidget *window) { return window->grab().toImage(); }

/// Once nothing has moved for a while. A forecast comes some time after the last key.
QImage settledPicture(QWidget *window, int looks)
{
    QImage shown;
    int same = 0;
    static_cast<void>(QTest::qWaitFor([&] {
        const QImage before = std::exchange(shown, picture(window));
        same = before == shown ? same + 1 : 0;
        return same == looks;
    }));
    return shown;
}

/// Edges between two neighbours on one line: a picture that was drawn for half the pixels and blown up has few hard ones.
int hardEdges(const QImage &image)
{
    int edges = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 1; x < image.width(); ++x)
            edges += qAbs(qGray(image.pixel(x, y)) - qGray(image.pixel(x - 1, y))) > 96 ? 1 : 0;
    return edges;
}

} // namespace

class ScreenScaleTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void drawsAnew_data() { addPlaces(); }
    void drawsAnew();
    void opensTheListThere();
    void drawsInEveryPixel();

private:
    bool opens(Scene scene, QScreen *screen);
    bool travels(Scene scene);
    bool looksAsDrawnAnew();

    MemoryFolder m_memory;
    std::unique_ptr<WindowRig> m_rig;
    std::unique_ptr<WindowWalk> m_walk;
    Theme m_theme;
    QScreen *m_plain = nullptr;
    QScreen *m_fine = nullptr;
    QString m_trouble;
};

void ScreenScaleTest::initTestCase()
{
    for (QScreen *screen : QGuiApplication::screens())
        (screen->devicePixelRatio() == 2 ? m_fine : m_plain) = screen;
    if (!m_plain || !m_fine)
        QSKIP("needs QT_QPA_PLATFORM=offscreen:configfile=tests/data/screens.json");
    QApplication::setCursorFlashTime(0); // or two pictures of one page differ
    QSettings().setValue(QStringLiteral("desk/recentPurposes"), QStringList{QStringLiteral("Password reset")});
}

void ScreenScaleTest::cleanup()
{
    m_walk.reset();
    QVERIFY(!m_rig || m_rig->endWindow());
    m_rig.reset();
}

/// With a message on the handset and something in every field that has a picture.
bool ScreenScaleTest::opens(Scene scene, QScreen *screen)
{
    cleanup();
    m_rig = std::make_unique<WindowRig>();
    m_walk = std::make_unique<WindowWalk>(*m_rig);
    static_cast<void>(m_rig->window->winId()); // a window that can be placed before it is shown
    if (!goesTo(m_rig->window.get(), screen) || !m_walk->goes(scene))
        return false;
    m_rig->core.clock.hold(); // or two pictures differ by the seconds that are left
    m_rig->window->showMessage(
        kFictionNumber, QStringLiteral("sms"), QStringLiteral("Your code is 482913"), QDateTime(QDate(2026, 1, 2), QTime(14, 31)));
    return true;
}

/// Another appearance and back throws away every picture that was kept.
bool ScreenScaleTest::looksAsDrawnAnew()
{
    const QImage shown = settledPicture(m_rig->window.get(), 4);
    for (const Appearance appearance : {Appearance::Dark, Appearance::Light}) {
        m_theme.setAppearance(appearance);
        QCoreApplication::processEvents();
    }
    return QTest::qWaitFor([&] { return picture(m_rig->window.get()) == shown; });
}

void ScreenScaleTest::drawsAnew()
{
    QFETCH(int, place);
    QVERIFY2(travels(static_cast<Scene>(place)), qPrintable(m_trouble));
}

bool ScreenScaleTest::travels(Scene scene)
{
    m_trouble = QStringLiteral("not opened");
    if (!opens(scene, m_plain))
        return false;
    QWidget *window = m_rig->window.get();
    const auto *country = window->findChild<CountryButton *>();
    if (!QTest::qWaitFor([&] { return !country->isVisible() || !country->toolTip().isEmpty(); }))
        return false;
    const QSize size = settledPicture(window, 25).size();
    const QWidget *focused = WindowRig::focus();
    for (QScreen *screen : {m_fine, m_plain}) {
        m_trouble = screen->name();
        if (!goesTo(window, screen))
            return false;
        window->activateWindow();
        if (!QTest::qWaitFor([&] { return WindowRig::focus() == focused; }))
            return false;
        if (picture(window).size() != size * screen->devicePixelRatio() || !looksAsDrawnAnew())
            return false;
    }
    return true;
}

void ScreenScaleTest::opensTheListThere()
{
    QVERIFY(opens(Scene::NumberEmpty, m_plain));
    auto *country = m_rig->window->findChild<CountryButton *>();
    QTRY_VERIFY(!country->toolTip().isEmpty());
    country->click();
    auto *picker = m_rig->window->findChild<CountryPicker *>();
    QVERIFY(picker);
    QVERIFY(QTest::qWaitForWindowExposed(picker));
    const QSize before = picture(picker).size();
    QVERIFY(goesTo(m_rig->window.get(), m_fine)); // with the list open
    picker->close();
    country->click();
    QVERIFY(QTest::qWaitForWindowExposed(picker));
    QCOMPARE(picker->devicePixelRatioF(), 2.0);
    QCOMPARE(picture(picker).size(), 2 * before);
}

void ScreenScaleTest::drawsInEveryPixel()
{
    QVERIFY(opens(Scene::CodeWrong, m_plain));
    QVERIFY(goesTo(m_rig->window.get(), m_fine));
    const QImage sharp = picture(m_rig->window.get());
    const QImage blown = sharp.scaled(sharp.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .scaled(sharp.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QVERIFY(hardEdges(sharp) > 2 * hardEdges(blown));
}

RINGPROOF_TEST(ScreenScaleTest)

} // namespace Ringproof

#include "screenscaletest.moc"
