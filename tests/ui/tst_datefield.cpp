#include "tests/ui/support/sampleoffice.h"
#include "ui/shell/language.h"
#include "ui/widgets/datefield.h"

#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

using namespace zm;
using namespace zm::ui;

/// A day is typed as people write it; what it was read as stands beside it before anybody accepts it.
class DateFieldTest final : public QObject {
    Q_OBJECT

    Language m_language;
    static QString said(const DateField &field) { return field.findChild<QLabel *>()->text(); }

private Q_SLOTS:
    void init() { m_language.set("en"); }

    void otherWritingsAreTakenAndSaidInFull()
    {
        DateField field;
        field.setToday(QDate(2026, 3, 5));

        field.edit()->setText("2026/3/9");

        QCOMPARE(field.date(), QDate(2026, 3, 9));
        QCOMPARE(field.typed(), QString("2026-03-09")); // what the act says
        QVERIFY2(said(field).contains("2026"), qPrintable(said(field)));
        Q_EMIT field.edit()->editingFinished();
        QCOMPARE(field.edit()->text(), QString("2026-03-09"));
    }

    void daysFromTodayAreSaidBeforeTheyCount()
    {
        DateField field;
        field.setToday(QDate(2026, 3, 5));

        field.edit()->setText("+3");

        QCOMPARE(field.date(), QDate(2026, 3, 8));
        QVERIFY2(said(field).contains("8 Mar 2026") && said(field).contains("calendar days"), qPrintable(said(field)));
    }

    void whatIsNoDayStaysAsItWasTyped()
    {
        DateField field;
        field.setToday(QDate(2026, 3, 5));

        field.edit()->setText("5/3/2026");
        Q_EMIT field.edit()->editingFinished();

        QVERIFY(!field.date().isValid());
        QCOMPARE(field.typed(), QString("5/3/2026"));
        QCOMPARE(said(field), QString("not a date"));
    }

    void chineseWritesDaysInItsOwnForm()
    {
        m_language.set("zh");
        DateField field;
        field.setDate(QDate(2026, 3, 5));
        QCOMPARE(field.edit()->text(), QString("2026年3月5日"));
        QCOMPARE(field.typed(), QString("2026-03-05"));

        QSignalSpy edited(&field, &DateField::edited);
        m_language.set("en");
        field.retranslate();

        QCOMPARE(field.edit()->text(), QString("2026-03-05"));
        QCOMPARE(edited.size(), 0); // another writing of the same day is no edit
    }
};

QTEST_MAIN(DateFieldTest)
#include "tst_datefield.moc"
