#include "sql/migrations.h"
#include "sql/query.h"
#include "store/update.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zm;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The schema as a text, in a stable order.
QString dump(const sql::Connection &connection)
{
    auto query = sql::run(connection, u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
                                      "ORDER BY type, name");
    QStringList statements;
    while (query && query->next())
        statements.append(query->text(0).trimmed() + u";\n"_s);
    return statements.join(u'\n');
}

QString folderOfDumps()
{
    return QStringLiteral(ZM_SOURCE_DIR "/tests/store/dumps");
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class StoreSchemaTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anEmptyFileComesToTheLatestDump();
    void everyReleasedDumpComesToTheLatest_data();
    void everyReleasedDumpComesToTheLatest();

private:
    static QStringList dumps() { return QDir(folderOfDumps()).entryList({u"*.sql"_s}, QDir::Files, QDir::Name); }
};

void StoreSchemaTest::anEmptyFileComesToTheLatestDump()
{
    QTemporaryDir folder;
    auto connection = sql::Connection::open(folder.filePath(u"office.sqlite"_s));
    QVERIFY(connection);
    QVERIFY(store::bringUpToDate(*connection, folder.path()));
    const QString latest = folderOfDumps() + u'/' + dumps().last();
    QCOMPARE(dump(*connection), contents(latest));
    QCOMPARE(*sql::schemaVersion(*connection), int(dumps().size()));
}

void StoreSchemaTest::everyReleasedDumpComesToTheLatest_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QString>("schema");
    for (const QString &name : dumps())
        QTest::newRow(qPrintable(u"as released with step "_s + name.left(4)))
            << name.left(4).toInt() << contents(folderOfDumps() + u'/' + name);
}

void StoreSchemaTest::everyReleasedDumpComesToTheLatest()
{
    QFETCH(int, version);
    QFETCH(QString, schema);
    QTemporaryDir folder;
    auto connection = sql::Connection::open(folder.filePath(u"office.sqlite"_s));
    QVERIFY(connection);
    QStringList triggersLast; // a trigger and an index name tables that must be there
    for (const QString &statement : schema.split(u";\n\n"_s, Qt::SkipEmptyParts)) {
        if (statement.startsWith("CREATE TABLE"_L1))
            QVERIFY2(sql::runOnce(*connection, statement), qPrintable(statement));
        else
            triggersLast.append(statement);
    }
    for (const QString &statement : triggersLast)
        QVERIFY2(sql::runOnce(*connection, statement), qPrintable(statement));
    for (int step = 1; step <= version; ++step)
        QVERIFY(sql::runOnce(*connection, u"INSERT INTO schema_version VALUES (%1, 'released')"_s.arg(step)));
    QVERIFY(store::bringUpToDate(*connection, folder.path()));
    QCOMPARE(dump(*connection), contents(folderOfDumps() + u'/' + dumps().last()));
}

QTEST_GUILESS_MAIN(StoreSchemaTest)
#include "tst_storeschema.moc"
