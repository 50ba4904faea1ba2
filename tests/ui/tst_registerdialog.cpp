#include "tests/ui/support/sampleoffice.h"
#include "ui/registry/checkdialog.h"
#include "ui/registry/comparedialog.h"
#include "ui/registry/daysdialog.h"
#include "ui/registry/registerdialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QtTest>

using namespace zm;
using namespace zm::ui;

class RegisterDialogTest final : public QObject {
    Q_OBJECT

    static RegisterRow rowNamed(const QString &name, const QString &status, bool may, const QString &number = "1101051949****002X")
    {
        return {.name = name, .number = number, .caseNumber = "(2026)京0105执1号", .office = "京0105", .obligation = "给付",
                .status = status, .why = "exact_name", .listedOn = QDate(2026, 1, 5), .mayBeActedOn = may,
                .list = "court-defaulter", .region = "110105", .grounds = "1", .performance = "未履行", .termEnds = {},
                .statusOn = QDate(2026, 2, 5)};
    }

    static std::shared_ptr<RegisterPorts> searching(std::function<Result<RegisterAnswer>(const RegisterQuestion &)> search)
    {
        auto ports = std::make_shared<RegisterPorts>();
        ports->search = std::move(search);
        return ports;
    }

    static RegisterAnswer answerOf(std::vector<RegisterRow> rows)
    {
        const auto count = qint64(rows.size());
        return {.rows = std::move(rows), .countIs = {}, .count = count, .dataUntil = QDate(2026, 11, 1)};
    }

private Q_SLOTS:
    void whatIsTypedLastIsAnsweredLast()
    {
        QStringList asked;
        RegisterDialog dialog(searching([&](const RegisterQuestion &question) -> Result<RegisterAnswer> {
            asked.append(question.text);
            RegisterAnswer answer = answerOf({rowNamed(question.text, "live", true)});
            answer.countIs = RegisterAnswer::Count::AtLeast;
            answer.count = 10'000;
            return answer;
        }), QDate(2026, 11, 2));

        QTest::keyClicks(dialog.findChild<QLineEdit *>("register.text"), "wang");

        const auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_VERIFY(rows->rowCount() == 1 && rows->item(0, 0)->text() == "wang");
        QVERIFY(dialog.findChild<QLabel *>("register.count")->text().contains("at least 10000"));
        QCOMPARE(asked.last(), "wang");
    }

    void howFarTheCopyReachesIsKnownBeforeAnybodyTypes()
    {
        RegisterDialog dialog(searching([](const RegisterQuestion &) -> Result<RegisterAnswer> { return answerOf({}); }), QDate(2026, 11, 2));

        QTRY_VERIFY(dialog.findChild<QLabel *>("register.count")->text().contains("reaches to"));
        QVERIFY(!dialog.findChild<QLabel *>("register.count")->text().contains("found"));
    }

    void downGoesFromTheTextToWhatWasFound()
    {
        RegisterDialog dialog(searching([](const RegisterQuestion &) -> Result<RegisterAnswer> {
            return answerOf({rowNamed("a", "live", true), rowNamed("b", "live", true)});
        }), QDate(2026, 11, 2));
        dialog.setVisible(true);
        auto *text = dialog.findChild<QLineEdit *>("register.text");
        auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        text->setText("a");
        QTRY_COMPARE(rows->rowCount(), 2);

        QTest::keyClick(text, Qt::Key_Down);

        QCOMPARE(rows->selectionModel()->selectedRows().size(), 1);
        QVERIFY(!dialog.findChild<QLabel *>("register.detail")->text().isEmpty());
    }

    void whatMayNotBeActedOnSaysSoInWords()
    {
        RegisterDialog dialog(searching([&](const RegisterQuestion &) -> Result<RegisterAnswer> {
            RegisterAnswer answer = answerOf({rowNamed("a", "suspended", false), rowNamed("b", "live", false)});
            answer.stale = true;
            return answer;
        }), QDate(2026, 11, 2));

        dialog.findChild<QLineEdit *>("register.text")->setText("a");

        auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_COMPARE(rows->rowCount(), 2);
        QVERIFY(rows->item(0, 4)->text().contains("do not act"));
        QVERIFY(rows->item(1, 4)->text().contains("do not act"));
        QVERIFY(dialog.findChild<QLabel *>("register.banner")->text().contains("past its lease"));
        rows->selectRow(0);
        QVERIFY(dialog.findChild<QLabel *>("register.detail")->text().contains("nothing may rest on it"));
        for (int i = 0; i < rows->rowCount(); ++i) {
            for (int c = 0; c < rows->columnCount(); ++c)
                QVERIFY(!rows->item(i, c)->text().contains("listed"));
        }
    }

    void theBannerOfAnOldCopyGoesWhenANewerOneIsThere()
    {
        bool stale = true;
        RegisterDialog dialog(searching([&](const RegisterQuestion &) -> Result<RegisterAnswer> {
            RegisterAnswer answer = answerOf({rowNamed("a", "live", !stale)});
            answer.stale = stale;
            return answer;
        }), QDate(2026, 11, 2));
        const auto *banner = dialog.findChild<QLabel *>("register.banner");
        QTRY_VERIFY(banner->text().contains("past its lease"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&dialog, &change);
        QVERIFY(banner->text().contains("past its lease")); // not for a moment without it

        stale = false;
        dialog.findChild<QLineEdit *>("register.text")->setText("a");

        QTRY_VERIFY(!banner->text().contains("past its lease"));
    }

    void aNamedPersonReadsWhatToDoAndByWhichArticle()
    {
        const tests::SampleOffice office;
        RegisterDialog dialog(office.ports.registry, QDate(2025, 3, 24));
        dialog.findChild<QLineEdit *>("register.text")->setText("a");
        auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_COMPARE(rows->rowCount(), 2);

        rows->selectRow(0);

        const QString detail = dialog.findChild<QLabel *>("register.detail")->text();
        QVERIFY2(detail.contains("put it right within ten days. (Op. 2016 IV(2)3)"), qPrintable(detail));
    }

    void withoutARegisterItSaysSo()
    {
        RegisterDialog dialog(searching([](const RegisterQuestion &) -> Result<RegisterAnswer> { return fail(ErrorCode::NotFound, "none"); }),
                              QDate(2026, 11, 2));

        dialog.findChild<QLineEdit *>("register.text")->setText("a");

        QTRY_VERIFY(dialog.findChild<QLabel *>("register.count")->text().contains("No register"));
    }

    void theFiltersNarrowWhatIsAsked()
    {
        std::vector<RegisterQuestion> asked;
        RegisterDialog dialog(searching([&](const RegisterQuestion &question) -> Result<RegisterAnswer> {
            asked.push_back(question);
            return answerOf({});
        }), QDate(2026, 11, 2));

        dialog.findChild<QLineEdit *>("register.text")->setText("a");
        dialog.findChild<QLineEdit *>("register.region")->setText("11");
        dialog.findChild<QComboBox *>("register.status")->setCurrentIndex(2);
        dialog.findChild<QComboBox *>("register.list")->setCurrentIndex(1);
        QTest::keyClicks(dialog.findChild<QLineEdit *>("register.until"), "2026-05-31");

        QTRY_COMPARE(asked.empty() ? QDate() : asked.back().until, QDate(2026, 6, 1)); // the last day said is within
        QCOMPARE(asked.back().region, "11");
        QCOMPARE(asked.back().status, "suspended");
        QCOMPARE(asked.back().list, "court-defaulter");
    }

    void furtherRowsAreReadWhereOneScrolls()
    {
        RegisterDialog dialog(searching([&](const RegisterQuestion &question) -> Result<RegisterAnswer> {
            RegisterAnswer answer = answerOf(std::vector<RegisterRow>(60, rowNamed(question.after ? "later" : "first", "live", true)));
            if (!question.after)
                answer.next = RegisterPlace{1, 77};
            return answer;
        }), QDate(2026, 11, 2));
        dialog.setVisible(true);
        dialog.findChild<QLineEdit *>("register.text")->setText("a");
        const auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_COMPARE(rows->rowCount(), 60);

        rows->verticalScrollBar()->setValue(rows->verticalScrollBar()->maximum());

        QTRY_COMPARE(rows->rowCount(), 120);
        QCOMPARE(rows->item(119, 0)->text(), "later");
    }

    void twoNamesakesStandSideBySideAndTheNumberTells()
    {
        const CompareDialog two(rowNamed("甲", "live", true), rowNamed("甲", "live", true, "1101051950****0018"));
        const CompareDialog unknown(rowNamed("甲", "live", true), rowNamed("甲", "live", true, ""));
        const CompareDialog alike(rowNamed("甲", "live", true), rowNamed("甲", "live", true));

        const auto verdict = [](const CompareDialog &dialog) { return dialog.findChild<QLabel *>("compare.verdict")->text(); };
        QVERIFY(verdict(two).contains("two people"));
        QVERIFY(verdict(unknown).contains("no number"));
        QVERIFY(verdict(alike).contains("whole numbers")); // what is hidden may differ
        const auto *rows = two.findChild<QTableWidget *>("compare.rows");
        QCOMPARE(rows->item(0, 2)->text(), "the same");
        QCOMPARE(rows->item(1, 2)->text(), "differs");
    }

    void aFileIsCheckedOnlyForAReason()
    {
        QString why;
        auto ports = std::make_shared<RegisterPorts>();
        ports->checker = [&why]() -> CheckFile {
            return [&why](const QString &, const QString &reason, const CheckProgress &progress) -> Result<RegisterCheck> {
                why = reason;
                return RegisterCheck{.listed = 1, .namesakes = 2, .clear = 3, .invalid = 4, .stopped = !progress(1, 2), .kept = {}};
            };
        };
        CheckDialog dialog(ports);
        auto *start = dialog.findChild<QPushButton *>("check.start");
        dialog.choose("/tmp/subjects.csv");
        QVERIFY(!start->isEnabled());

        dialog.findChild<QLineEdit *>("check.reason")->setText("tender 12");
        QVERIFY(start->isEnabled());
        start->click();

        const auto *said = dialog.findChild<QLabel *>("check.said");
        QTRY_VERIFY(said->text().contains("1 listed, 2 namesakes (nobody's hit)"));
        QCOMPARE(why, "tender 12");
        QVERIFY(!dialog.findChild<QPushButton *>("check.save")->isHidden());
    }

    void pastItsLeaseNoFileIsChecked()
    {
        auto ports = std::make_shared<RegisterPorts>();
        ports->checker = []() -> CheckFile {
            return [](const QString &, const QString &, const CheckProgress &) -> Result<RegisterCheck> { return fail(ErrorCode::Denied, "old"); };
        };
        CheckDialog dialog(ports);
        dialog.choose("/tmp/subjects.csv");
        dialog.findChild<QLineEdit *>("check.reason")->setText("tender 12");

        dialog.findChild<QPushButton *>("check.start")->click();

        QTRY_VERIFY(dialog.findChild<QLabel *>("check.said")->text().contains("past its lease"));
        QVERIFY(dialog.findChild<QPushButton *>("check.save")->isHidden());
    }

    void pastItsLeaseNoResultIsWrittenOut()
    {
        int asked = 0;
        auto ports = std::make_shared<RegisterPorts>();
        ports->checker = []() -> CheckFile {
            return [](const QString &, const QString &, const CheckProgress &) -> Result<RegisterCheck> { return RegisterCheck{.listed = 1, .kept = {}}; };
        };
        ports->save = [&asked](const RegisterCheck &, const QString &) -> Result<> {
            ++asked;
            return fail(ErrorCode::Denied, "old by now");
        };
        CheckDialog dialog(ports);
        dialog.choose("/tmp/subjects.csv");
        dialog.findChild<QLineEdit *>("check.reason")->setText("tender 12");
        dialog.findChild<QPushButton *>("check.start")->click();
        QTRY_VERIFY(!dialog.findChild<QPushButton *>("check.save")->isHidden());

        dialog.saveTo("/tmp/result.csv");

        QCOMPARE(asked, 1);
        QVERIFY(dialog.findChild<QLabel *>("check.said")->text().contains("went past its lease"));
    }

    void theYearsAreAlsoATable()
    {
        const tests::SampleOffice office;
        const DaysDialog dialog(office.ports.registry, QDate(2025, 3, 24));

        QTRY_VERIFY(dialog.findChild<QTableWidget *>("chartTable.registerYears"));
        const auto *values = dialog.findChild<QTableWidget *>("chartTable.registerYears");
        QCOMPARE(values->rowCount(), 10);
        QCOMPARE(values->item(8, 0)->text(), "80");
        QCOMPARE(values->item(9, 1)->text(), "25");
    }
};

QTEST_MAIN(RegisterDialogTest)
#include "tst_registerdialog.moc"
