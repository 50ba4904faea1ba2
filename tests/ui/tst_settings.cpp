#include "tests/ui/support/sampleoffice.h"
#include "ui/settings/desksettings.h"
#include "ui/settings/officesettings.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/traydigest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QtTest>

using namespace zm;
using namespace zm::ui;
using tests::SampleOffice;

class SettingsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<SampleOffice> m_office;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<MainWindow> m_window;

    template <typename Widget> Widget *named(const char *name) { return m_window->findChild<Widget *>(name); }
    void enter(std::vector<cases::Role> roles)
    {
        m_window->enter({"x", "示范某", std::move(roles)});
        m_window->perform(Command::Settings);
    }
    void choose(int row) { named<QListWidget>("settings.choices")->setCurrentRow(row); }
    OfficeSettings &office() { return *named<OfficeSettings>("officeSettings"); }

private Q_SLOTS:
    void init()
    {
        m_window.reset();
        m_office = std::make_unique<SampleOffice>();
        m_office->tellUntilListed();
        m_language = std::make_unique<Language>();
        m_language->set("en");
        m_window = std::make_unique<MainWindow>(m_office->ports, *m_language, Look{});
        m_window->show();
    }

    void whatIsChosenIsAppliedAtOnceAndCanBeTakenBack()
    {
        enter({cases::Role::Clerk});
        auto *density = named<QComboBox>("settings.density");
        auto *back = named<QPushButton>("settings.density.back");
        QVERIFY(!back->isEnabled());

        density->setCurrentIndex(1);
        Q_EMIT density->activated(1);

        QCOMPARE(m_window->look().density, Density::Compact);
        QVERIFY(back->isEnabled());
        back->click();
        QCOMPARE(m_window->look().density, Density::Roomy);
        QVERIFY(!back->isEnabled());
    }

    void theMachineRemembersUntilOneGoesBack()
    {
        enter({cases::Role::Clerk});
        auto *idle = named<QSpinBox>("settings.idle");
        QCOMPARE(idle->value(), kIdleMinutes);

        idle->setValue(3);

        QCOMPARE(m_office->remembered.value("desk/idleMinutes").toInt(), 3);
        named<QPushButton>("settings.idle.back")->click();
        QVERIFY(!m_office->remembered.contains("desk/idleMinutes"));
        QCOMPARE(idle->value(), kIdleMinutes);
    }

    void thePrinterOfTheSystemIsNobodysChoice()
    {
        enter({cases::Role::Clerk});
        auto *printer = named<QComboBox>("settings.printer");

        printer->setCurrentIndex(1);
        Q_EMIT printer->activated(1);
        QCOMPARE(m_office->remembered.value("desk/printer").toString(), QString("示范打印机"));

        printer->setCurrentIndex(0);
        Q_EMIT printer->activated(0);
        QVERIFY(!m_office->remembered.contains("desk/printer"));
    }

    void theDigestIsInTheTrayOnlyWhereSomebodyAskedForIt()
    {
        enter({cases::Role::Clerk});
        auto *tray = m_window->findChild<TrayDigest *>("trayDigest");
        QVERIFY(!tray->isShown());

        named<QCheckBox>("settings.tray")->click();

        QVERIFY(tray->isShown());
        items::BandCounts counts{};
        counts[std::size_t(items::Band::Overdue)] = 2;
        tray->setCounts(counts);
        QVERIFY2(tray->text().contains('2'), qPrintable(tray->text()));
        named<QCheckBox>("settings.tray")->click();
        QVERIFY(!tray->isShown());
    }

    void onlyAnAdministratorMayAdopt()
    {
        enter({cases::Role::Clerk});
        choose(0);

        QVERIFY(!named<QPushButton>("settings.keep")->isEnabled());
        QVERIFY(named<QLineEdit>("settings.line")->isReadOnly());
    }

    void aLineIsAdoptedAndTakenBack()
    {
        enter({cases::Role::Admin});
        choose(1);
        QVERIFY(!named<QPushButton>("settings.back")->isEnabled());

        named<QLineEdit>("settings.line")->setText(" 010-00000000 ");
        named<QPushButton>("settings.keep")->click();

        QCOMPARE(m_office->adopted, QByteArray("010-00000000"));
        QVERIFY(m_office->choices[1].own);
        named<QPushButton>("settings.back")->click();
        QVERIFY(m_office->adopted.isEmpty());
        QVERIFY(!m_office->choices[1].own);
    }

    void aTemplateThatLacksARemedyIsNotAdoptedAndSaysWhich()
    {
        enter({cases::Role::Admin});
        choose(3);

        office().takeFrom("broken"); // the sample reads a path as its content

        QVERIFY(!m_office->choices[3].own);
        auto *faults = named<QLabel>("settings.faults");
        QVERIFY(!faults->isHidden());
        QVERIFY2(faults->text().contains("cite:JD-82"), qPrintable(faults->text()));

        office().takeFrom("whole");
        QVERIFY(m_office->choices[3].own);
        QVERIFY(faults->isHidden());
    }
};

QTEST_MAIN(SettingsTest)
#include "tst_settings.moc"
