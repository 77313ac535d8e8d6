// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/countrypicker.h"
#include "support/testregistry.h"
#include "ui/widgets/regionmodel.h"

#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace Ringproof {

class CountryPickerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void fitsItsMatches();
    void findsAndChooses_data();
    void findsAndChooses();
    void movesByEveryKey();
    void opensOnTheCurrentCountry();
    void showsRecentOnesFirst();
    void saysThatNothingMatches();
    void closesWithoutAChoice();
    void choosesByAClick();
    void hasAFlagForEveryCountry();

private:
    QString currentCode() const { return m_list->currentIndex().data(RegionModel::CodeRole).toString(); }
    void press(Qt::Key key) { QTest::keyClick(m_search, key); }

    std::unique_ptr<QPushButton> m_anchor;
    CountryPicker *m_picker = nullptr;
    QLineEdit *m_search = nullptr;
    QListView *m_list = nullptr;
    std::unique_ptr<QSignalSpy> m_chosen;
};

void CountryPickerTest::init()
{
    m_anchor = std::make_unique<QPushButton>();
    m_anchor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_anchor.get()));
    m_picker = new CountryPicker(allRegions(QLocale(QLocale::English, QLocale::UnitedStates)), m_anchor.get());
    m_search = m_picker->findChild<QLineEdit *>();
    m_list = m_picker->findChild<QListView *>();
    m_chosen = std::make_unique<QSignalSpy>(m_picker, &CountryPicker::regionChosen);
}

void CountryPickerTest::cleanup()
{
    m_chosen.reset();
    m_anchor.reset();
}

void CountryPickerTest::fitsItsMatches()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    QVERIFY(m_picker->isVisible());
    const int whole = m_picker->height();
    QTest::keyClicks(m_search, QStringLiteral("germany"));
    QCOMPARE(m_list->model()->rowCount(), 1);
    QVERIFY(m_picker->height() < whole / 2);
    QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(m_list->model()->index(0, 0))));
    m_search->clear();
    QCOMPARE(m_picker->height(), whole);
}

void CountryPickerTest::findsAndChooses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("code");
    QTest::newRow("name") << QStringLiteral("germany") << QStringLiteral("DE");
    QTest::newRow("native name") << QStringLiteral("deutschl") << QStringLiteral("DE");
    QTest::newRow("ISO code") << QStringLiteral("jp") << QStringLiteral("JP");
    QTest::newRow("dial code") << QStringLiteral("+54") << QStringLiteral("AR");
    QTest::newRow("a typo") << QStringLiteral("germny") << QStringLiteral("DE");
}

void CountryPickerTest::findsAndChooses()
{
    QFETCH(QString, typed);
    QFETCH(QString, code);
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    QTest::keyClicks(m_search, typed);
    QCOMPARE(currentCode(), code);
    press(Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_chosen->at(0).at(0).toString(), code);
    QVERIFY(!m_picker->isVisible());
}

void CountryPickerTest::movesByEveryKey()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    const auto row = [this] { return m_list->currentIndex().row(); };
    const int last = m_list->model()->rowCount() - 1;
    press(Qt::Key_Home);
    QCOMPARE(row(), 0);
    press(Qt::Key_Up);
    QCOMPARE(row(), 0);
    press(Qt::Key_Down);
    QCOMPARE(row(), 1);
    press(Qt::Key_PageDown);
    QVERIFY(row() > 2);
    press(Qt::Key_PageUp);
    QCOMPARE(row(), 1);
    press(Qt::Key_End);
    QCOMPARE(row(), last);
    press(Qt::Key_Down);
    QCOMPARE(row(), last);
    QCOMPARE(m_search->accessibleDescription(), m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

void CountryPickerTest::opensOnTheCurrentCountry()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("PL"));
    QCOMPARE(currentCode(), QStringLiteral("PL"));
    QCOMPARE(m_search->accessibleDescription(), QStringLiteral("Poland, +48"));
}

void CountryPickerTest::showsRecentOnesFirst()
{
    m_picker->setRecentRegions({QStringLiteral("PL"), QStringLiteral("nowhere"), QStringLiteral("BR")});
    m_picker->openBelow(m_anchor.get(), QString());
    const QAbstractItemModel *model = m_list->model();
    QCOMPARE(model->index(0, 0).data(RegionModel::CodeRole).toString(), QStringLiteral("PL"));
    QCOMPARE(model->index(1, 0).data(RegionModel::CodeRole).toString(), QStringLiteral("BR"));
    QVERIFY(!model->index(0, 0).data(RegionModel::EndsRecentRole).toBool());
    QVERIFY(model->index(1, 0).data(RegionModel::EndsRecentRole).toBool());
    QCOMPARE(model->index(2, 0).data(RegionModel::CodeRole).toString(), QStringLiteral("AF"));
}

void CountryPickerTest::saysThatNothingMatches()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    QTest::keyClicks(m_search, QStringLiteral("qqqqqq"));
    QCOMPARE(m_list->model()->rowCount(), 0);
    QCOMPARE(m_search->accessibleDescription(), QStringLiteral("No country matches"));
    press(Qt::Key_Return);
    QCOMPARE(m_chosen->count(), 0);
}

void CountryPickerTest::closesWithoutAChoice()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    press(Qt::Key_Escape);
    QVERIFY(!m_picker->isVisible());
    QCOMPARE(m_chosen->count(), 0);
}

void CountryPickerTest::choosesByAClick()
{
    m_picker->openBelow(m_anchor.get(), QStringLiteral("US"));
    press(Qt::Key_Home);
    const QRect row = m_list->visualRect(m_list->model()->index(2, 0));
    const QString code = m_list->model()->index(2, 0).data(RegionModel::CodeRole).toString();
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(m_chosen->count(), 1);
    QCOMPARE(m_chosen->at(0).at(0).toString(), code);
}

void CountryPickerTest::hasAFlagForEveryCountry()
{
    if (!QFile::exists(QStringLiteral(":/flags/US.svg")))
        QSKIP("built without the npm packages");
    for (const Region &region : allRegions(QLocale::c()))
        QVERIFY2(QFile::exists(QStringLiteral(":/flags/%1.svg").arg(region.code)), qPrintable(region.code));
}

RINGPROOF_TEST(CountryPickerTest)

} // namespace Ringproof

#include "countrypickertest.moc"
