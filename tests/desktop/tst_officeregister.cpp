#include "registry/follow.h"
#include "registry/import.h"
#include "tests/desktop/demowindow.h"
#include "tests/registry/registerfixture.h"
#include "ui/shell/registryports.h"

#include <QtTest>

using namespace zm;
using tests::DemoWindow;

namespace {

constexpr auto kNumber = "110101185001010018";

} // namespace

/// The window's register over a real office: what a copy past its lease may still be used for, and what not.
class OfficeRegisterTest final : public QObject {
    Q_OBJECT

    tests::DemoOffice m_demo;

private Q_SLOTS:
    void aFreshCopyIsCheckedAndItsResultWrittenOut()
    {
        DemoWindow window(m_demo);
        load(window, SystemClock().now());

        const auto checked = check(window);

        QVERIFY2(checked.has_value(), checked ? "" : qPrintable(checked.error().detail));
        QCOMPARE(checked->listed, 1);
        QVERIFY(found(window).rows.at(0).mayBeActedOn && !found(window).stale);
        const QString result = window.folder.filePath("result.csv");
        QVERIFY(window.ports().registry->save(*checked, result));
        QVERIFY(QFile::exists(result));
    }

    void pastItsLeaseItIsReadAndNothingRestsOnIt()
    {
        DemoWindow window(m_demo);
        load(window, SystemClock().now().addDays(-2));

        const ui::RegisterAnswer answer = found(window);
        QVERIFY(answer.stale && answer.rows.at(0).stale && !answer.rows.at(0).mayBeActedOn);
        const auto before = window.looksSoFar();
        QCOMPARE(check(window).error().code, ErrorCode::Denied);
        QCOMPARE(window.looksSoFar(), before); // nobody was asked about
    }

    void whatWasCheckedBeforeItsLeaseEndedIsNotWrittenOutAfterIt()
    {
        DemoWindow window(m_demo);
        load(window, SystemClock().now());
        const auto checked = check(window);
        QVERIFY(checked);
        const auto mirror = registry::Mirror::open(window.path());
        QVERIFY(registry::noteFollowed(*mirror, {}, SystemClock().now().addSecs(-60)));

        for (const char *name : {"result.csv", "result.xlsx"}) {
            const QString path = window.folder.filePath(name);
            QCOMPARE(window.ports().registry->save(*checked, path).error().code, ErrorCode::Denied);
            QVERIFY(!QFile::exists(path));
        }
    }

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    static void load(DemoWindow &window, const QDateTime &at)
    {
        const test::RegisterFixture fixture;
        write(window.folder.filePath("register.csv"), fixture.header + test::row(1, "虚构甲", kNumber));
        const auto report = registry::importRegister(window.path(), window.folder.filePath("register.csv"), fixture.names, at, {});
        if (!report || report->entries != 1)
            qFatal("no register");
        window.enter("a");
    }
    static ui::RegisterAnswer found(const DemoWindow &window)
    {
        ui::RegisterQuestion question;
        question.text = "虚构甲";
        return *window.ports().registry->search(question);
    }
    static Result<ui::RegisterCheck> check(const DemoWindow &window)
    {
        const QString path = window.folder.filePath("subjects.csv");
        write(path, QByteArray("name,id_kind,id_number\n虚构甲,ric,") + kNumber + '\n');
        return window.ports().registry->checker()(path, "tender 12", [](qint64, qint64) { return true; });
    }
};

QTEST_MAIN(OfficeRegisterTest)
#include "tst_officeregister.moc"
