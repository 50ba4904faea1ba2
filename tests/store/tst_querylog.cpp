#include "sql/query.h"
#include "store/audit.h"
#include "store/purposes.h"
#include "store/querylog.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

static const QString kNumber = u"(2025)京0105执100号"_s;

/// Who looked at personal data, why, and who looked through that. Source: DL-24.
class QueryLogTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aLookIsWrittenWithWhoWhenWhyAndWhat();
    void wordsAndRecipientAreSealedUnderTheCasesKey();
    void aPurposeOutsideTheListIsNoPurpose_data();
    void aPurposeOutsideTheListIsNoPurpose();
    void nothingIsWrittenWithoutTheDisk();
    void theLogRefusesToBeChanged_data();
    void theLogRefusesToBeChanged();
    void aForgedRecordIsFoundAndNamed_data();
    void aForgedRecordIsFoundAndNamed();
    void anEndThatWasCutOffEverywhereIsSeenByTheHeadWrittenDown();
    void afterAPurgeTheRecordStandsAndItsWordsAreGone();

private:
    store::Look look(const QString &note = {}) const;
    store::LogEntry write(const store::Look &look);
    std::vector<store::Finding> findings(const QByteArray &expectedLog = {}, bool signedIn = false) const;
    void tamper(const QString &statement);
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    QString m_case;
};

void QueryLogTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void QueryLogTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_case = m_office->record(u"a"_s, kNumber, opening(kNumber)).caseId;
}

store::Look QueryLogTest::look(const QString &note) const
{
    return {store::LogKind::Reveal, m_case, u"service"_s, u"subject.id"_s, note, {}};
}

store::LogEntry QueryLogTest::write(const store::Look &look)
{
    return must(store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, look));
}

std::vector<store::Finding> QueryLogTest::findings(const QByteArray &expectedLog, bool signedIn) const
{
    return must(store::verifyOffice(*m_office->office, m_law, signedIn ? m_office->session(u"a"_s) : nullptr,
                                    {{}, expectedLog}))
        .findings;
}

/// As somebody would who has the file and a tool: the guards are taken off first.
void QueryLogTest::tamper(const QString &statement)
{
    const sql::Connection &connection = m_office->office->connection();
    must(sql::runOnce(connection, u"DROP TRIGGER query_log_stays"_s));
    must(sql::runOnce(connection, u"DROP TRIGGER query_log_is_not_deleted"_s));
    for (const QString &one : statement.split(u';'))
        must(sql::runOnce(connection, one));
}

void QueryLogTest::aLookIsWrittenWithWhoWhenWhyAndWhat()
{
    write(look());

    const auto log = must(store::queryLog(*m_office->office, nullptr, m_case));
    QCOMPARE(log.size(), std::size_t(1));
    QCOMPARE(log[0].record.kind, store::LogKind::Reveal);
    QCOMPARE(log[0].record.officer, u"a"_s);
    QCOMPARE(log[0].record.at, m_office->clock.now());
    QCOMPARE(log[0].record.purpose, u"service"_s);
    QCOMPARE(log[0].record.what, u"subject.id"_s);
    QVERIFY(findings().empty());
}

void QueryLogTest::wordsAndRecipientAreSealedUnderTheCasesKey()
{
    store::Look shown = look(u"asked by Zhao Planted"_s);
    shown.recipient = u"Bank Planted"_s;
    write(shown);

    QVERIFY(!must(store::queryLog(*m_office->office, nullptr, m_case))[0].note.contains(u"Planted"_s));
    const auto log = must(store::queryLog(*m_office->office, m_office->session(u"a"_s).get(), m_case));
    QCOMPARE(log[0].note, u"asked by Zhao Planted"_s);
    QCOMPARE(log[0].recipient, u"Bank Planted"_s);
    auto raw = must(sql::run(m_office->office->connection(), u"SELECT record FROM query_log"));
    QVERIFY(raw.next());
    QVERIFY(!raw.bytes(0).contains("Planted"));
}

void QueryLogTest::aPurposeOutsideTheListIsNoPurpose_data()
{
    QTest::addColumn<QString>("purpose");
    QTest::addColumn<QString>("note");
    QTest::addColumn<bool>("taken");
    QTest::newRow("none") << QString() << u"words"_s << false;
    QTest::newRow("a word of one's own") << u"curiosity"_s << QString() << false;
    QTest::newRow("another, without saying which") << u"other"_s << u"  "_s << false;
    QTest::newRow("another, saying which") << u"other"_s << u"archive"_s << true;
    for (const store::Purpose &one : must(store::purposes())) {
        if (!one.saysWhich)
            QTest::newRow(qPrintable(one.id)) << one.id << QString() << true;
    }
}

void QueryLogTest::aPurposeOutsideTheListIsNoPurpose()
{
    QFETCH(QString, purpose);
    QFETCH(QString, note);
    QFETCH(bool, taken);
    store::Look shown = look(note);
    shown.purpose = purpose;

    const auto written = store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, shown);

    QCOMPARE(written.has_value(), taken);
    QCOMPARE(must(store::queryLog(*m_office->office, nullptr)).size(), std::size_t(taken ? 1 : 0));
}

void QueryLogTest::nothingIsWrittenWithoutTheDisk()
{
    const sql::Connection &connection = m_office->office->connection();
    auto pages = must(sql::run(connection, u"PRAGMA page_count"));
    QVERIFY(pages.next());
    must(sql::runOnce(connection, u"PRAGMA max_page_count = %1"_s.arg(pages.number(0))));

    const auto written = store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock,
                                          look(QString(100000, u'x')));

    QVERIFY(!written);
    QVERIFY(must(store::queryLog(*m_office->office, nullptr)).empty());
    QVERIFY(findings().empty());
}

void QueryLogTest::theLogRefusesToBeChanged_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("a record changed") << u"UPDATE query_log SET record = x'00'"_s;
    QTest::newRow("a record deleted") << u"DELETE FROM query_log"_s;
}

void QueryLogTest::theLogRefusesToBeChanged()
{
    QFETCH(QString, statement);
    write(look());

    QVERIFY(!sql::runOnce(m_office->office->connection(), statement));
    QVERIFY(findings().empty());
}

void QueryLogTest::aForgedRecordIsFoundAndNamed_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("what");
    QTest::newRow("a purpose exchanged")
        << u"UPDATE query_log SET record = CAST(replace(CAST(record AS TEXT), 'service', 'supervision') AS BLOB) WHERE n = 1"_s
        << u"not what was hashed"_s;
    QTest::newRow("an officer exchanged, hash and all")
        << u"UPDATE query_log SET record = CAST(replace(CAST(record AS TEXT), '\"officer\":\"a\"', '\"officer\":\"b\"') AS BLOB) WHERE n = 1"_s
        << u"signature of b does not verify"_s;
    QTest::newRow("a record in the middle deleted") << u"DELETE FROM query_log WHERE n = 1"_s << u"missing"_s;
    QTest::newRow("the last record deleted") << u"DELETE FROM query_log WHERE n = 2"_s
                                             << u"3 records were written, 2 are there"_s;
    QTest::newRow("all of it deleted") << u"DELETE FROM query_log"_s << u"3 records were written, 0 are there"_s;
    QTest::newRow("two records exchanged")
        << u"UPDATE query_log SET n = 9 WHERE n = 0;UPDATE query_log SET n = 0 WHERE n = 1;UPDATE query_log SET n = 1 WHERE n = 9"_s
        << u"lies in the place of record 1"_s;
    QTest::newRow("a signature forged") << u"UPDATE query_log SET signature = zeroblob(64) WHERE n = 2"_s
                                        << u"signature of a does not verify"_s;
    QTest::newRow("a record laid to another case") << u"UPDATE query_log SET case_id = 'other' WHERE n = 2"_s
                                                   << u"lies in the place"_s;
    QTest::newRow("a byte no parser reads")
        << u"UPDATE query_log SET record = CAST(replace(CAST(record AS TEXT), '\"v\":1', '\"v\": 1') AS BLOB) WHERE n = 1"_s
        << u"not in its form"_s;
}

void QueryLogTest::aForgedRecordIsFoundAndNamed()
{
    QFETCH(QString, statement);
    QFETCH(QString, what);
    for (int i = 0; i < 3; ++i)
        write(look(u"words"_s));
    QVERIFY(findings({}, true).empty());

    tamper(statement);

    const auto found = findings();
    QVERIFY2(std::ranges::any_of(found, [&](const store::Finding &one) { return one.what.contains(what); }),
             found.empty() ? "nothing was found" : qPrintable(found[0].where + u": "_s + found[0].what));
}

void QueryLogTest::anEndThatWasCutOffEverywhereIsSeenByTheHeadWrittenDown()
{
    write(look());
    const QByteArray head = write(look()).hash;
    QVERIFY(findings(head).empty());
    write(look());
    QVERIFY(findings(head).empty());

    tamper(u"DELETE FROM query_log WHERE n > 0;"
           "UPDATE query_log_end SET records = 1, head = (SELECT hash FROM query_log WHERE n = 0)"_s);

    QVERIFY(findings().empty());
    QVERIFY(!findings(head).empty());
}

void QueryLogTest::afterAPurgeTheRecordStandsAndItsWordsAreGone()
{
    write(look(u"planted words"_s));
    must(sql::runOnce(m_office->office->connection(), u"DELETE FROM case_key"_s));

    const auto log = must(store::queryLog(*m_office->office, m_office->session(u"a"_s).get(), m_case));
    QCOMPARE(log[0].note, u"***"_s);
    QVERIFY(findings({}, true).empty());
    const auto again = store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, look(u"words"_s));
    QCOMPARE(again.error().code, ErrorCode::Denied);
}

QTEST_GUILESS_MAIN(QueryLogTest)
#include "tst_querylog.moc"
