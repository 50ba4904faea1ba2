#include "ui/registry/registerdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QtTest>

using namespace zm;
using namespace zm::ui;

class RegisterDialogTest final : public QObject {
    Q_OBJECT

    static RegisterRow rowNamed(const QString &name, const QString &status, bool may)
    {
        return {name, "1101051949****002X", "(2026)京0105执1号", "京0105", "给付", status, "exact_name", QDate(2026, 1, 5), may};
    }

private Q_SLOTS:
    void whatIsTypedLastIsAnsweredLast()
    {
        QStringList asked;
        RegisterDialog dialog([&](const QString &text) -> Result<RegisterAnswer> {
            asked.append(text);
            return RegisterAnswer{{rowNamed(text, "live", true)}, RegisterAnswer::Count::AtLeast, 10'000, QDate(2026, 11, 1), false};
        });

        QTest::keyClicks(dialog.findChild<QLineEdit *>("register.text"), "wang");

        const auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_VERIFY(rows->rowCount() == 1 && rows->item(0, 0)->text() == "wang");
        QVERIFY(dialog.findChild<QLabel *>("register.count")->text().contains("at least 10000"));
        QCOMPARE(asked.last(), "wang");
    }

    void whatMayNotBeActedOnSaysSoInWords()
    {
        RegisterDialog dialog([&](const QString &) -> Result<RegisterAnswer> {
            return RegisterAnswer{{rowNamed("a", "suspended", false), rowNamed("b", "live", false)}, {}, 2, QDate(2026, 11, 1), true};
        });

        dialog.findChild<QLineEdit *>("register.text")->setText("a");

        const auto *rows = dialog.findChild<QTableWidget *>("register.rows");
        QTRY_COMPARE(rows->rowCount(), 2);
        QVERIFY(rows->item(0, 4)->text().contains("do not act"));
        QVERIFY(rows->item(1, 4)->text().contains("do not act"));
        QVERIFY(dialog.findChild<QLabel *>("register.banner")->text().contains("past its lease"));
        for (int i = 0; i < rows->rowCount(); ++i) {
            for (int c = 0; c < rows->columnCount(); ++c)
                QVERIFY(!rows->item(i, c)->text().contains("listed"));
        }
    }

    void withoutARegisterItSaysSo()
    {
        RegisterDialog dialog([](const QString &) -> Result<RegisterAnswer> { return fail(ErrorCode::NotFound, "none"); });

        dialog.findChild<QLineEdit *>("register.text")->setText("a");

        QTRY_VERIFY(dialog.findChild<QLabel *>("register.count")->text().contains("No register"));
    }
};

QTEST_MAIN(RegisterDialogTest)
#include "tst_registerdialog.moc"
