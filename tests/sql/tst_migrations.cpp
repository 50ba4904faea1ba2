#include "sql/migrations.h"
#include "sql/query.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zm;
using namespace zm::sql;
using namespace Qt::Literals::StringLiterals;

namespace {

Migration step(int version, const QString &sql)
{
    return {version, u"step"_s, sql};
}

const Migration kFirst = step(1, u"-- Cases.\nCREATE TABLE t (a INTEGER) STRICT;\n\nINSERT INTO t VALUES (1);\n"_s);
const Migration kSecond = step(2, u"-- Guarded.\nCREATE TRIGGER keep BEFORE DELETE ON t BEGIN\n"
                                  "  SELECT RAISE(ABORT, 'never');\nEND;\n\nINSERT INTO t VALUES (2);\n"_s);

int sum(const Connection &connection)
{
    auto answer = run(connection, u"SELECT sum(a) FROM t");
    return answer && answer->next() ? answer->number(0) : -1;
}

} // namespace

class MigrationsTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void anEmptyFileTakesEveryStep();
    void anOlderFileTakesTheStepsItLacks();
    void aTriggerIsOneStatement();
    void aBrokenStepLeavesTheStateBefore();
    void aNewerFileIsLeftUntouched();
    void aGapIsRefused();
    void aStepIsNamedAndSaysWhy_data();
    void aStepIsNamedAndSaysWhy();

private:
    Connection open() const { return *Connection::open(m_folder->filePath(u"t.sqlite"_s)); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void MigrationsTest::anEmptyFileTakesEveryStep()
{
    const Connection connection = open();
    QCOMPARE(schemaVersion(connection).value(), 0);
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    QCOMPARE(schemaVersion(connection).value(), 2);
    QCOMPARE(sum(connection), 3);
}

void MigrationsTest::anOlderFileTakesTheStepsItLacks()
{
    const Connection connection = open();
    QVERIFY(migrate(connection, {kFirst}));
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    QCOMPARE(sum(connection), 3);
}

void MigrationsTest::aTriggerIsOneStatement()
{
    const Connection connection = open();
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    QVERIFY(!run(connection, u"DELETE FROM t"));
}

void MigrationsTest::aBrokenStepLeavesTheStateBefore()
{
    const Connection connection = open();
    const Migration broken = step(2, u"-- Broken.\nINSERT INTO t VALUES (100);\n\nINSERT INTO nowhere VALUES (1);\n"_s);
    auto done = migrate(connection, {kFirst, broken});
    QVERIFY(!done);
    QVERIFY2(done.error().detail.contains(u"schema step 2"_s), qPrintable(done.error().detail));
    QCOMPARE(schemaVersion(connection).value(), 1);
    QCOMPARE(sum(connection), 1);
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    QCOMPARE(sum(connection), 3);
}

void MigrationsTest::aNewerFileIsLeftUntouched()
{
    const Connection connection = open();
    QVERIFY(migrate(connection, {kFirst, kSecond}));
    auto done = migrate(connection, {kFirst});
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Unsupported);
    QCOMPARE(schemaVersion(connection).value(), 2);
    QCOMPARE(sum(connection), 3);
}

void MigrationsTest::aGapIsRefused()
{
    const Connection connection = open();
    QCOMPARE(migrate(connection, {kSecond}).error().code, ErrorCode::Invalid);
    QCOMPARE(schemaVersion(connection).value(), 0);
}

void MigrationsTest::aStepIsNamedAndSaysWhy_data()
{
    QTest::addColumn<QString>("fileName");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("fine");
    QTest::newRow("number, name and why") << u"0001_office.sql"_s << QByteArray("-- why\nSELECT 1;\n") << true;
    QTest::newRow("no number") << u"office.sql"_s << QByteArray("-- why\n") << false;
    QTest::newRow("no why") << u"0001_office.sql"_s << QByteArray("SELECT 1;\n") << false;
}

void MigrationsTest::aStepIsNamedAndSaysWhy()
{
    QFETCH(QString, fileName);
    QFETCH(QByteArray, sql);
    QTEST(migrationFrom(fileName, sql).has_value(), "fine");
}

QTEST_GUILESS_MAIN(MigrationsTest)
#include "tst_migrations.moc"
