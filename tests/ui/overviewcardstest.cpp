// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the cards of the overview do with the next report: lines that stay change their words, the same figures are not drawn
// again, and the words below the chart have room for two lines in every script.
#include "ui/desk/overviewcards.h"
#include "support/storerig.h"
#include "support/testregistry.h"
#include "ui/desk/overviewplace.h"
#include "ui/widgets/barlist.h"
#include "ui/widgets/columnchart.h"
#include "ui/widgets/figuretile.h"
#include "windowrig.h"

namespace Ringproof {

using namespace Testing;

namespace {

BarList::Row rowOf(const QString &name, const QString &figure, const QString &region = {})
{
    return {.name = name, .figure = figure, .words = name + figure, .share = 0.5, .region = region};
}

/// How often a widget is painted.
class Paints final : public QObject
{
public:
    explicit Paints(QWidget *widget)
        : QObject(widget)
    {
        widget->installEventFilter(this);
    }
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class OverviewCardsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheLinesOfABarList();
    void drawsTheSameFiguresOnce();
    void hasRoomForTwoLines_data();
    void hasRoomForTwoLines();

private:
    MemoryFolder m_memory;
};

void OverviewCardsTest::keepsTheLinesOfABarList()
{
    BarList list(nullptr);
    const auto parts = [&] { return list.findChildren<QWidget *>(Qt::FindDirectChildrenOnly); };
    list.setRows({rowOf(QStringLiteral("a"), QStringLiteral("1"), QStringLiteral("DE")),
        rowOf(QStringLiteral("b"), QStringLiteral("2")), rowOf(QStringLiteral("c"), QStringLiteral("3"))});
    const auto before = parts();
    QCOMPARE(before.size(), 12);
    // Fewer: the first ones stay, with other words.
    list.setRows({rowOf(QStringLiteral("d"), QStringLiteral("4")), rowOf(QStringLiteral("e"), QStringLiteral("5"))});
    QCOMPARE(parts(), before.first(8));
    QStringList words;
    for (const QLabel *label : list.findChildren<QLabel *>())
        words.append(label->text());
    QCOMPARE(words, QStringList({QStringLiteral("d"), QStringLiteral("4"), QStringLiteral("e"), QStringLiteral("5")}));
    QVERIFY(before[0]->isHidden()); // the flag of a line that has none any more
    QCOMPARE(before[1]->toolTip(), QStringLiteral("d4"));
    // More: only the new ones are made.
    list.setRows({rowOf(QStringLiteral("f"), QStringLiteral("6"), QStringLiteral("FR")),
        rowOf(QStringLiteral("g"), QStringLiteral("7")), rowOf(QStringLiteral("h"), QStringLiteral("8"))});
    QCOMPARE(parts().size(), 12);
    QCOMPARE(parts().first(8), before.first(8));
    QVERIFY(!before[0]->isHidden());
    list.setRows({});
    QVERIFY(parts().isEmpty());
}

void OverviewCardsTest::drawsTheSameFiguresOnce()
{
    const QTemporaryDir folder;
    AdjustableClock clock;
    SqlStore store(storeAt(folder.filePath(QStringLiteral("a.db")), {.limits = LimitPolicy::none()}, false), clock);
    QVERIFY(outcome(store.reserveSend(intentFor(fictionNumber(0))))->has_value());
    OverviewPlace place(nullptr);
    place.resize(900, 640);
    place.show();
    QVERIFY(QTest::qWaitForWindowExposed(&place));
    place.useRecords({.store = &store,
        .clock = &clock,
        .provider = QStringLiteral("sandbox"),
        .actor = kActor,
        .isSandbox = true,
        .issueReceipt = {}});
    auto *chart = place.findChild<ColumnChart *>();
    const Paints paints(chart);
    // Answers come in the order of the questions.
    const auto settle = [&store] {
        for (int round = 0; round < 3; ++round) {
            static_cast<void>(outcome(store.check()));
            QCoreApplication::processEvents();
        }
    };
    const auto sent = [&] { return place.findChild<FigureTile *>()->figure(); };
    QTRY_VERIFY(paints.count > 0);
    QCOMPARE(sent(), QStringLiteral("1"));
    settle();
    const int drawn = paints.count;
    place.recordsChanged();
    settle();
    QCOMPARE(paints.count, drawn);
    QVERIFY(outcome(store.reserveSend(intentFor(fictionNumber(1))))->has_value());
    place.recordsChanged();
    QTRY_COMPARE(sent(), QStringLiteral("2"));
    QTRY_VERIFY(paints.count > drawn);
    place.useNothing();
}

void OverviewCardsTest::hasRoomForTwoLines_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("from the left") << Qt::LeftToRight;
    QTest::newRow("from the right") << Qt::RightToLeft;
}

void OverviewCardsTest::hasRoomForTwoLines()
{
    QFETCH(Qt::LayoutDirection, direction);
    OverviewCards cards(nullptr);
    cards.resize(900, 640);
    cards.setLayoutDirection(direction);
    const auto labels = cards.findChildren<QLabel *>();
    const auto found =
        std::find_if(labels.begin(), labels.end(), [](const QLabel *label) { return label->minimumHeight() > 0; });
    QVERIFY(found != labels.end());
    QLabel *pointed = *found;
    for (const double scale : {1.0, 1.5}) {
        QFont font = QApplication::font();
        font.setPointSizeF(font.pointSizeF() * scale);
        cards.setFont(font);
        pointed->setText(QStringLiteral("1\n2"));
        QVERIFY2(pointed->minimumHeight() >= pointed->heightForWidth(400),
            qPrintable(QStringLiteral("%1 of %2").arg(pointed->minimumHeight()).arg(pointed->heightForWidth(400))));
    }
}

RINGPROOF_TEST(OverviewCardsTest)

} // namespace Ringproof

#include "overviewcardstest.moc"
