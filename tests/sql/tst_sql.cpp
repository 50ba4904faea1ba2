#include "sql/mark.h"
#include "sql/query.h"
#include "sql/transaction.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zm;
using namespace zm::sql;

namespace {

constexpr QStringView kMake = u"CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT NOT NULL) STRICT";
constexpr QStringView kPut = u"INSERT INTO t (a, b) VALUES (?, ?)";
constexpr QStringView kAll = u"SELECT a, b FROM t ORDER BY a";
constexpr QStringView kCount = u"SELECT count(*) FROM t";

QString pragma(const Connection &connection, QStringView statement)
{
    auto answer = run(connection, statement);
    return answer && answer->next() ? answer->text(0) : QString();
}

int count(const Connection &connection)
{
    auto answer = run(connection, kCount);
    return answer && answer->next() ? answer->number(0) : -1;
}

} // namespace

class SqlTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyConnectionHasThePragmasOfTheHouse_data();
    void everyConnectionHasThePragmasOfTheHouse();
    void theMirrorMayLoseTheLastMoments();
    void oneStatementMayRunInsideItself();
    void aTransactionThatIsLeftRollsBack();
    void aCommittedTransactionIsSeenByOthers();
    void aMarkIsTheSameUntilAnybodyWrites();
    void insideATransactionThereIsNoMark();
    void aUsedKeyIsAConflict();
    void aFileThatIsNoDatabaseIsCorrupt();
    void aFileThatCannotBeMadeIsAnIoError();
    void aFullFileIsAnIoErrorThatSaysSo();
    void anErrorNeverShowsAValue();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("t.sqlite")); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqlTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto connection = Connection::open(path());
    QVERIFY(connection);
    QVERIFY(run(*connection, kMake));
}

void SqlTest::everyConnectionHasThePragmasOfTheHouse_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("answer");
    const auto row = [](const char *name, const char *statement, const char *answer) {
        QTest::newRow(name) << QString::fromUtf8(statement) << QString::fromUtf8(answer);
    };
    row("references are checked", "PRAGMA foreign_keys", "1");
    row("readers do not wait for the writer", "PRAGMA journal_mode", "wal");
    row("a power cut loses nothing", "PRAGMA synchronous", "2");
    row("what is deleted is overwritten", "PRAGMA secure_delete", "1");
    row("nothing temporary on disk", "PRAGMA temp_store", "2");
    row("a file's own schema is not trusted", "PRAGMA trusted_schema", "0");
    row("damaged cells are looked for", "PRAGMA cell_size_check", "1");
    row("writers wait for each other", "PRAGMA busy_timeout", "10000");
}

void SqlTest::everyConnectionHasThePragmasOfTheHouse()
{
    QFETCH(QString, statement);
    auto connection = Connection::open(path());
    QVERIFY(connection);
    QTEST(pragma(*connection, statement), "answer");
}

void SqlTest::theMirrorMayLoseTheLastMoments()
{
    auto connection = Connection::open(path(), Durability::Normal);
    QVERIFY(connection);
    QCOMPARE(pragma(*connection, u"PRAGMA synchronous"), QStringLiteral("1"));
}

void SqlTest::oneStatementMayRunInsideItself()
{
    auto connection = Connection::open(path());
    for (int i = 0; i < 3; ++i)
        QVERIFY(run(*connection, kPut, {i, QStringLiteral("x")}));
    auto outer = run(*connection, kAll);
    int pairs = 0;
    while (outer->next()) {
        auto inner = run(*connection, kAll);
        while (inner->next())
            ++pairs;
    }
    QCOMPARE(pairs, 9);
    QVERIFY(outer->failed());
}

void SqlTest::aTransactionThatIsLeftRollsBack()
{
    auto connection = Connection::open(path());
    {
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction);
        QVERIFY(run(*connection, kPut, {1, QStringLiteral("x")}));
    }
    QCOMPARE(count(*connection), 0);
}

void SqlTest::aCommittedTransactionIsSeenByOthers()
{
    auto connection = Connection::open(path());
    auto other = Connection::open(path());
    auto transaction = Transaction::begin(*connection);
    QVERIFY(run(*connection, kPut, {1, QStringLiteral("x")}));
    QCOMPARE(count(*other), 0);
    QVERIFY(transaction->commit());
    QCOMPARE(count(*other), 1);
}

void SqlTest::aMarkIsTheSameUntilAnybodyWrites()
{
    auto mine = Connection::open(path()), another = Connection::open(path());
    const auto first = markOf(*mine);
    QVERIFY(first && *first);
    QCOMPARE(count(*mine), 0);
    QVERIFY(markOf(*mine).value() == *first);

    QVERIFY(run(*mine, kPut, {1, QStringLiteral("own")}));
    const auto second = markOf(*mine);
    QVERIFY(second.value() != *first);
    QVERIFY(run(*another, kPut, {2, QStringLiteral("another's")}));
    QVERIFY(markOf(*mine).value() != *second);
}

// What is written there may be taken back without a trace.
void SqlTest::insideATransactionThereIsNoMark()
{
    auto connection = Connection::open(path());
    {
        auto transaction = Transaction::begin(*connection);
        QVERIFY(transaction && markOf(*connection) && !*markOf(*connection));
    }
    QVERIFY(markOf(*connection).value());
}

void SqlTest::aUsedKeyIsAConflict()
{
    auto connection = Connection::open(path());
    QVERIFY(run(*connection, kPut, {1, QStringLiteral("x")}));
    QCOMPARE(run(*connection, kPut, {1, QStringLiteral("y")}).error().code, ErrorCode::Conflict);
    QVERIFY(run(*connection, kPut, {2, QStringLiteral("y")})); // the statement is usable after it failed
}

void SqlTest::aFileThatIsNoDatabaseIsCorrupt()
{
    const QString junk = m_folder->filePath(QStringLiteral("junk"));
    QFile file(junk);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'j'));
    file.close();
    auto connection = Connection::open(junk);
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::Corrupt);
}

void SqlTest::aFileThatCannotBeMadeIsAnIoError()
{
    auto connection = Connection::open(m_folder->filePath(QStringLiteral("no/such/folder/t.sqlite")));
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, ErrorCode::Io);
}

void SqlTest::aFullFileIsAnIoErrorThatSaysSo()
{
    auto connection = Connection::open(path());
    QVERIFY(run(*connection, u"PRAGMA max_page_count = 2"));
    auto put = run(*connection, kPut, {1, QString(100000, QLatin1Char('x'))});
    QVERIFY(!put);
    QCOMPARE(put.error().code, ErrorCode::Io);
    QVERIFY2(put.error().detail.contains(QLatin1String("disk is full")), qPrintable(put.error().detail));
    QCOMPARE(count(*connection), 0);
}

void SqlTest::anErrorNeverShowsAValue()
{
    auto connection = Connection::open(path());
    QVERIFY(run(*connection, kPut, {1, QStringLiteral("李某")}));
    auto put = run(*connection, kPut, {1, QStringLiteral("李某")});
    QVERIFY(!put.error().detail.contains(QStringLiteral("李某")));
}

QTEST_GUILESS_MAIN(SqlTest)
#include "tst_sql.moc"
