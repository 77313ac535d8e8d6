// SPDX-FileCopyrightText: Ringproof contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The settings dialog: what it accepts, where it saves, what it says when it cannot, and that nothing is lost by closing it.
#include "settingsrig.h"
#include "support/testregistry.h"
#include "ui/settings/regionchecklist.h"
#include "ui/userchoices.h"
#include "ui/widgets/switchbox.h"
#include "windowrig.h"

#include <QClipboard>
#include <QListView>
#include <QSignalSpy>

namespace Ringproof {

using namespace Testing;

class SettingsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void opensOnItsPages();
    void savesWhatWasChanged();
    void refusesWhileOneEdits_data();
    void refusesWhileOneEdits();
    void switchesALimitOff();
    void showsWhatIsFixed();
    void asksBeforeItClosesOverChanges();
    void asksBeforeItClosesOverWhatIsInvalid();
    void marksPagesThatAreNotSaved();
    void discards();
    void saysWhyItCannotSave();
    void saysThatAFileWasDamaged();
    void choosesCountries();
    void acceptsNoEmptyChoice();
    void keepsAppearanceAndLanguage();
    void createsAndRevokesKeys();
    void refusesKeys_data();
    void refusesKeys();
    void purgesAfterAsking();
    void warnsOfAnOpenAddress();

private:
    bool saves() const
    {
        QSignalSpy saved(&m_rig->model, &SettingsModel::saved);
        m_rig->click(QStringLiteral("Save"));
        return saved.wait(5000) || saved.count() > 0;
    }

    MemoryFolder m_memory;
    std::unique_ptr<SettingsRig> m_rig;
};

void SettingsTest::init() { m_rig = std::make_unique<SettingsRig>(); }

void SettingsTest::cleanup() { m_rig.reset(); }

void SettingsTest::opensOnItsPages()
{
    QVERIFY(m_rig->opens(SettingsPlace::Twilio));
    auto *list = m_rig->dialog->findChild<ChoiceList *>();
    QVERIFY(list->hasFocus());
    QStringList titles;
    for (int row = 0; row < list->count(); ++row) {
        QVERIFY(m_rig->shows(list->currentItem()->text()));
        titles.append(list->currentItem()->text());
        QTest::keyClick(list, Qt::Key_Down);
    }
    titles.removeDuplicates();
    QCOMPARE(titles.size(), list->count());
}

void SettingsTest::savesWhatWasChanged()
{
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    QVERIFY(!m_rig->button(QStringLiteral("Save"))->isEnabled());
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("3"));
    m_rig->enter(QStringLiteral("Wait between"), QStringLiteral("30,90"));
    QVERIFY(saves());
    QCOMPARE(m_rig->loaded.config.limits.numberPerTenMinutes, 3);
    QCOMPARE(m_rig->loaded.config.limits.numberWaits.size(), size_t(2));
    QVERIFY(!m_rig->model.isChanged());
    QVERIFY(!m_rig->button(QStringLiteral("Save"))->isEnabled());
    // Back to what it was: nothing to save.
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("4"));
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("3"));
    QVERIFY(!m_rig->model.isChanged());
}

void SettingsTest::refusesWhileOneEdits_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, SettingsPlace place, const char *field, const QString &text, const char *words) {
        QTest::newRow(name) << int(place) << QString::fromUtf8(field) << text << QString::fromUtf8(words);
    };
    const char *const tenMinutes = "Codes to one number within ten minutes";
    row("words", SettingsPlace::Limits, tenMinutes, QStringLiteral("many"), "from 1 to 100");
    row("nothing", SettingsPlace::Limits, tenMinutes, {}, "from 1 to 100");
    row("below", SettingsPlace::Limits, tenMinutes, QStringLiteral("0"), "from 1 to 100");
    row("above", SettingsPlace::Limits, tenMinutes, QStringLiteral("101"), "from 1 to 100");
    row("a very long one", SettingsPlace::Limits, tenMinutes, QString(2000, u'9'), "from 1 to 100");
    row("waits", SettingsPlace::Limits, "Wait between", QStringLiteral("60;60"), "separated by commas");
    row("a hostile line", SettingsPlace::Limits, "Wait between", QStringLiteral("60\u202E,06"), "separated by commas");
    row("port", SettingsPlace::Server, "Port", QStringLiteral("65536"), "from 0 to 65535");
    row("a name as address", SettingsPlace::Server, "Address", QStringLiteral("example.org"), "IPv4 or IPv6");
    row("a pattern as origin", SettingsPlace::Server, "Web pages", QStringLiteral("https://*.example"), "such as https://");
    row("region", SettingsPlace::Twilio, "Region", QStringLiteral("IE 1"), "such as ie1");
    row("days", SettingsPlace::Records, "Keep verifications", QStringLiteral("5000"), "from 1 to 3650");
    row("code life", SettingsPlace::Records, "Codes are shown", QStringLiteral("60"), "from 120 to 86400");
}

void SettingsTest::refusesWhileOneEdits()
{
    QFETCH(int, place);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, words);
    QVERIFY(m_rig->opens(static_cast<SettingsPlace>(place)));
    m_rig->enter(field, text);
    QVERIFY(m_rig->shows(words));
    QVERIFY(m_rig->field(field)->accessibleDescription().contains(words));
    QVERIFY(!m_rig->model.canSave());
    QVERIFY(!m_rig->button(QStringLiteral("Save"))->isEnabled());
}

void SettingsTest::switchesALimitOff()
{
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    auto *budget = m_rig->find<SwitchBox>(QStringLiteral("Codes in all"));
    QVERIFY(budget->isChecked());
    budget->setFocus();
    QTest::keyClick(budget, Qt::Key_Space);
    QVERIFY(m_rig->shows(QStringLiteral("nothing stops the bill")));
    QVERIFY(!m_rig->field(QStringLiteral("Codes in all"))->isEnabled());
    QVERIFY(saves());
    QCOMPARE(m_rig->loaded.config.limits.dailySendBudget, 0);
    QTest::keyClick(budget, Qt::Key_Space);
    QVERIFY(!m_rig->shows(QStringLiteral("nothing stops the bill")));
    QCOMPARE(m_rig->field(QStringLiteral("Codes in all"))->text(), QStringLiteral("500"));
    QVERIFY(saves());
    QCOMPARE(m_rig->loaded.config.limits.dailySendBudget, 500);
}

void SettingsTest::showsWhatIsFixed()
{
    m_rig = std::make_unique<SettingsRig>(QMap<QString, QString>{
        {QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"), QStringLiteral("7")},
        {QStringLiteral("RINGPROOF_ALLOWED_REGIONS"), QStringLiteral("DE")},
        {QStringLiteral("RINGPROOF_REQUIRE_KEY"), QStringLiteral("1")}});
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    QCOMPARE(m_rig->field(QStringLiteral("Codes to one number within a day"))->text(), QStringLiteral("7"));
    QVERIFY(!m_rig->field(QStringLiteral("Codes to one number within a day"))->isEnabled());
    QVERIFY(m_rig->shows(QStringLiteral("Fixed by the environment: RINGPROOF_LIMIT_NUMBER_PER_DAY")));
    QVERIFY(m_rig->field(QStringLiteral("Codes to one number within ten minutes"))->isEnabled());
    QVERIFY(m_rig->opens(SettingsPlace::Regions));
    QVERIFY(!m_rig->page()->findChild<RegionChecklist *>()->isEnabled());
    QVERIFY(m_rig->shows(QStringLiteral("RINGPROOF_ALLOWED_REGIONS")));
    QVERIFY(m_rig->opens(SettingsPlace::Server));
    QVERIFY(!m_rig->find<SwitchBox>(QStringLiteral("Require a key"))->isEnabled());
    m_rig->model.setText(QStringLiteral("RINGPROOF_LIMIT_NUMBER_PER_DAY"), QStringLiteral("9"));
    QVERIFY(!m_rig->model.isChanged());
}

void SettingsTest::asksBeforeItClosesOverChanges()
{
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("3"));
    QTest::keyClick(m_rig->dialog.get(), Qt::Key_Escape);
    QVERIFY(m_rig->dialog->isVisible());
    QVERIFY(m_rig->shows(QStringLiteral("Not saved yet: Codes to one number within ten minutes")));
    QVERIFY(!m_rig->dialog->close());
    m_rig->click(QStringLiteral("Discard"));
    QVERIFY(!m_rig->dialog->isVisible());
    QVERIFY(!m_rig->model.isChanged());
    QVERIFY(!QFile::exists(m_rig->file()));
}

void SettingsTest::asksBeforeItClosesOverWhatIsInvalid()
{
    const QString name = QStringLiteral("Codes to one number within ten minutes");
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    m_rig->enter(name, QStringLiteral("0"));
    for (int turn = 0; turn < 2; ++turn) {
        QTest::keyClick(m_rig->dialog.get(), Qt::Key_Escape);
        QVERIFY(m_rig->dialog->isVisible());
        QVERIFY(m_rig->shows(QStringLiteral("This cannot be saved as it stands: ") + name));
        QVERIFY(m_rig->button(QStringLiteral("Keep editing"))->hasFocus());
        if (turn == 0)
            QTest::keyClick(m_rig->dialog.get(), Qt::Key_Escape);
        else
            m_rig->click(QStringLiteral("Keep editing"));
        QVERIFY(m_rig->dialog->isVisible());
        QVERIFY(m_rig->field(name)->hasFocus());
        QCOMPARE(m_rig->field(name)->text(), QStringLiteral("0"));
        QVERIFY(!m_rig->shows(QStringLiteral("as it stands")));
    }
    m_rig->reload(); // what is not saved stays, be it right or wrong
    QCOMPARE(m_rig->field(name)->text(), QStringLiteral("0"));
    QVERIFY(!m_rig->dialog->close());
    m_rig->click(QStringLiteral("Discard"));
    QVERIFY(!m_rig->dialog->isVisible());
}

void SettingsTest::marksPagesThatAreNotSaved()
{
    const auto *list = m_rig->dialog->findChild<ChoiceList *>();
    const auto spoken = [&](SettingsPlace place) {
        return list->item(static_cast<int>(place))->data(Qt::AccessibleTextRole).toString();
    };
    QVERIFY(m_rig->opens(SettingsPlace::Server));
    m_rig->enter(QStringLiteral("Port"), QStringLiteral("8123"));
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    m_rig->enter(QStringLiteral("Codes to one number within a day"), QStringLiteral("many"));
    QCOMPARE(spoken(SettingsPlace::Server), QStringLiteral("REST server: not saved yet"));
    QCOMPARE(spoken(SettingsPlace::Limits), QStringLiteral("Limits: an entry cannot be saved"));
    QCOMPARE(spoken(SettingsPlace::Regions), QStringLiteral("Regions"));
    for (const char *more : {"Wait between", "Codes to one number within ten minutes"})
        m_rig->enter(QString::fromLatin1(more), QStringLiteral("none"));
    QVERIFY(!m_rig->dialog->close());
    QVERIFY(m_rig->shows(QStringLiteral("as it stands: Limits.")));
    QVERIFY(m_rig->shows(QStringLiteral("Not saved yet: Port")));
    m_rig->click(QStringLiteral("Discard"));
    QCOMPARE(spoken(SettingsPlace::Server), QStringLiteral("REST server"));
    QCOMPARE(spoken(SettingsPlace::Limits), QStringLiteral("Limits"));
}

void SettingsTest::discards()
{
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    const QString name = QStringLiteral("Codes to one number within ten minutes");
    m_rig->enter(name, QStringLiteral("many"));
    m_rig->enter(QStringLiteral("Codes to one number within a day"), QStringLiteral("9"));
    m_rig->click(QStringLiteral("Discard"));
    QVERIFY(m_rig->dialog->isVisible());
    QCOMPARE(m_rig->field(name)->text(), QStringLiteral("5"));
    QVERIFY(!m_rig->shows(QStringLiteral("whole number")));
}

void SettingsTest::saysWhyItCannotSave()
{
    // Where a folder stands in the file's way, nobody can write it, not even root.
    QVERIFY(QDir().mkpath(m_rig->file() + QStringLiteral("/occupied")));
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("3"));
    m_rig->click(QStringLiteral("Save"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("settings.toml")));
    QVERIFY(m_rig->model.isChanged());
    QVERIFY(m_rig->button(QStringLiteral("Save"))->isEnabled());
    QVERIFY(QDir(m_rig->file()).removeRecursively());
    QVERIFY(saves());
}

void SettingsTest::saysThatAFileWasDamaged()
{
    QFile damaged(m_rig->file());
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write("[limits\n");
    damaged.close();
    QVERIFY(m_rig->opens(SettingsPlace::Limits));
    m_rig->enter(QStringLiteral("Codes to one number within ten minutes"), QStringLiteral("3"));
    QSignalSpy saved(&m_rig->model, &SettingsModel::saved);
    m_rig->click(QStringLiteral("Save"));
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(1).toString(), m_rig->file() + QStringLiteral(".bak"));
    QCOMPARE(m_rig->loaded.config.limits.numberPerTenMinutes, 3);
}

void SettingsTest::choosesCountries()
{
    QVERIFY(m_rig->opens(SettingsPlace::Regions));
    QVERIFY(m_rig->shows(QStringLiteral("every country")));
    m_rig->click(QStringLiteral("Chosen countries"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("germ"));
    auto *list = m_rig->page()->findChild<QListView *>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(m_rig->shows(QStringLiteral("Chosen: 1")));
    auto *search = m_rig->field(QStringLiteral("Search"));
    search->clear();
    QTest::keyClicks(search, QStringLiteral("+43"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(saves());
    QCOMPARE(m_rig->loaded.config.limits.allowedRegions, QStringList({QStringLiteral("AT"), QStringLiteral("DE")}));
    m_rig->click(QStringLiteral("All countries"));
    QVERIFY(saves());
    QVERIFY(m_rig->loaded.config.limits.allowedRegions.isEmpty());
}

void SettingsTest::acceptsNoEmptyChoice()
{
    QVERIFY(m_rig->opens(SettingsPlace::Regions));
    m_rig->click(QStringLiteral("Chosen countries"));
    QVERIFY(m_rig->shows(QStringLiteral("at least one country")));
    QVERIFY(!m_rig->model.canSave());
    m_rig->click(QStringLiteral("All countries"));
    QVERIFY(!m_rig->model.isChanged());
}

void SettingsTest::keepsAppearanceAndLanguage()
{
    QSignalSpy appearance(&m_rig->model, &SettingsModel::appearanceChosen);
    QSignalSpy language(&m_rig->model, &SettingsModel::languageChosen);
    QVERIFY(m_rig->opens(SettingsPlace::Appearance));
    QCOMPARE(storedAppearance(), Appearance::System);
    m_rig->click(QStringLiteral("Dark"));
    QCOMPARE(appearance.count(), 1);
    QCOMPARE(storedAppearance(), Appearance::Dark);
    QVERIFY(m_rig->opens(SettingsPlace::Language));
    auto *list = m_rig->page()->findChild<ChoiceList *>();
    QCOMPARE(list->currentRow(), 0);
    list->setFocus();
    while (list->currentItem()->text() != QStringLiteral("Deutsch")) {
        const int row = list->currentRow();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(list->currentRow() > row);
    }
    QTRY_VERIFY(!language.isEmpty() && language.last().at(0).toString() == QStringLiteral("de"));
    QCOMPARE(storedLanguage(), QStringLiteral("de"));
    storeLanguage({});
    storeAppearance(Appearance::System);
}

void SettingsTest::createsAndRevokesKeys()
{
    QVERIFY(m_rig->opens(SettingsPlace::Server));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("There is no key yet")));
    m_rig->enter(QStringLiteral("Name of a new key"), QStringLiteral("Shop"));
    QTest::keyClick(m_rig->field(QStringLiteral("Name of a new key")), Qt::Key_Return);
    QTRY_VERIFY(m_rig->field(QStringLiteral("The new key")));
    const QString text = m_rig->field(QStringLiteral("The new key"))->text();
    QVERIFY(text.startsWith(QStringLiteral("rp_")));
    m_rig->click(QStringLiteral("Copy"));
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    m_rig->click(QStringLiteral("I have kept it"));
    QVERIFY(!m_rig->field(QStringLiteral("The new key")));
    for (const QLineEdit *edit : m_rig->dialog->findChildren<QLineEdit *>())
        QVERIFY(!edit->text().contains(text));
    QVERIFY(m_rig->shows(QStringLiteral("verify · created")));
    m_rig->click(QStringLiteral("Revoke"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("There is no key yet")));
    QGuiApplication::clipboard()->clear();
}

void SettingsTest::refusesKeys_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a control character") << QStringLiteral("a\u0007b");
    QTest::newRow("blanks") << QStringLiteral("   ");
}

void SettingsTest::refusesKeys()
{
    QFETCH(QString, name);
    QVERIFY(m_rig->opens(SettingsPlace::Server));
    QLineEdit *edit = m_rig->field(QStringLiteral("Name of a new key"));
    edit->setText(name);
    m_rig->click(QStringLiteral("Create key"));
    QVERIFY(m_rig->shows(QStringLiteral("Enter a name")));
    QVERIFY(edit->hasFocus());
}

void SettingsTest::purgesAfterAsking()
{
    QVERIFY(m_rig->opens(SettingsPlace::Records));
    m_rig->click(QStringLiteral("Remove older"));
    QVERIFY(m_rig->shows(QStringLiteral("older than 30 days")));
    m_rig->click(QStringLiteral("Keep them"));
    QVERIFY(!m_rig->shows(QStringLiteral("older than 30 days")));
    m_rig->click(QStringLiteral("Remove older"));
    m_rig->click(QStringLiteral("Remove them"));
    QTRY_VERIFY(m_rig->shows(QStringLiteral("Verifications removed: 12")));
    QVERIFY(m_rig->shows(QDir::toNativeSeparators(m_rig->core.folder.path())));
}

void SettingsTest::warnsOfAnOpenAddress()
{
    QVERIFY(m_rig->opens(SettingsPlace::Server));
    m_rig->enter(QStringLiteral("Address"), QStringLiteral("192.0.2.1"));
    QVERIFY(m_rig->shows(QStringLiteral("Other machines can reach")));
    m_rig->enter(QStringLiteral("Address"), QStringLiteral("127.0.0.1"));
    QVERIFY(!m_rig->shows(QStringLiteral("Other machines can reach")));
}

RINGPROOF_TEST(SettingsTest)

} // namespace Ringproof

#include "settingstest.moc"
