#include "sql/query.h"
#include "store/attachments.h"
#include "store/audit.h"
#include "store/officechoices.h"
#include "store/papers.h"
#include "store/querylog.h"
#include "storefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kListed = u"(2025)京0105执100号"_s;
const QString kPurged = u"(2025)京0105执101号"_s;
constexpr QStringView kGuards = u"SELECT name FROM sqlite_master WHERE type = 'trigger'";

QString said(const std::vector<store::Finding> &findings)
{
    QStringList lines;
    for (const store::Finding &finding : findings)
        lines.append(finding.where + u": "_s + finding.what);
    return lines.join(u" | "_s);
}

/// Text inside a blob exchanged, as somebody does who has the file and a tool.
QString exchange(const QString &table, const QString &column, const QString &from, const QString &to, const QString &where)
{
    return u"UPDATE %1 SET %2 = CAST(replace(CAST(%2 AS TEXT), '%3', '%4') AS BLOB) WHERE %5"_s.arg(table, column, from, to, where);
}

} // namespace

/// A used office: two cases, one of them purged, evidence, looks and a paper. Whatever is changed in it, with every guard of
/// the database taken off, is found by `zm audit verify` and named.
class TamperingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theOfficeIsTrueBefore();
    void everyTamperingIsFoundAndNamed_data();
    void everyTamperingIsFoundAndNamed();
    void everyTamperingWithAFileIsFoundAndNamed_data();
    void everyTamperingWithAFileIsFoundAndNamed();
    void anOldCopyOfTheFileIsKnownByTheHeadsWrittenDown();

private:
    store::AuditReport audit(const store::ExpectedHeads &expected = {}) const
    {
        return must(store::verifyOffice(*m_office->office, m_law, m_office->session(u"a"_s), expected));
    }
    void attach(const QByteArray &bytes);
    void reopen() { m_office->office = std::make_unique<store::Office>(must(store::Office::open(m_office->folder()))); }
    void expect(const QString &where, const QString &what) const;

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    QString m_case;
};

void TamperingsTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void TamperingsTest::attach(const QByteArray &bytes)
{
    const QString path = m_office->folder() + u"/../evidence.txt"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto key = must(store::attachmentKey(*m_office->office, *m_office->session(u"a"_s), m_case));
    must(store::registerAttachment(*m_office->office, *m_office->session(u"a"_s), m_office->clock, must(store::sealFile(*key, path))));
}

void TamperingsTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_case = m_office->listedCase(kListed);
    m_office->listedCase(kPurged);
    m_office->purge(kPurged);
    for (const QByteArray &address : {QByteArray("first street"), QByteArray("second street")})
        must(store::choose(*m_office->office, *m_office->session(u"admin"_s), m_office->clock, store::Chosen::Contact, {}, address));
    const store::Session &a = *m_office->session(u"a"_s);
    attach("a bank's reply about nobody");
    attach("a second reply about nobody");
    for (const QString &purpose : {u"service"_s, u"review"_s})
        must(store::writeLook(*m_office->office, a, m_office->clock, {store::LogKind::Reveal, m_case, purpose, u"id_number"_s, {}, {}}));
    must(store::issuePaper(*m_office->office, a, m_office->clock, m_case,
                           {{u"risk_warning"_s, 1, {}, {2025, 3, 4}}, {}, {}, QByteArray(32, 't'), "{}", "%PDF of a warning"}));
    must(store::issuePaper(*m_office->office, a, m_office->clock, m_case,
                           {{u"entry_decision"_s, 4, {}, {2025, 3, 26}}, {}, {}, QByteArray(32, 't'), "{}", "%PDF of a decision"}));
}

void TamperingsTest::expect(const QString &where, const QString &what) const
{
    const store::AuditReport report = audit();
    const bool named = std::ranges::any_of(report.findings, [&](const store::Finding &finding) {
        return finding.where.contains(where) && finding.what.contains(what);
    });
    QVERIFY2(named, qPrintable(u"looked for \"%1: %2\", found: %3"_s.arg(where, what, said(report.findings))));
}

void TamperingsTest::theOfficeIsTrueBefore()
{
    const store::AuditReport report = audit();
    QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    QCOMPARE(report.papers, 2);
    QCOMPARE(report.attachments, 2);
    QCOMPARE(report.records, 4);
}

void TamperingsTest::everyTamperingIsFoundAndNamed_data()
{
    QTest::addColumn<QString>("statements");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("what");
    const auto row = [](const char *name, const QString &statements, const QString &where, const QString &what) {
        QTest::newRow(name) << statements << where << what;
    };
    const QString listed = u"case_id = (SELECT case_id FROM act ORDER BY seq LIMIT 1)"_s;

    // acts
    row("a date in an act", exchange(u"act"_s, u"payload"_s, u"2025-03-24"_s, u"2025-03-25"_s, u"seq = 4"_s), u"act 3"_s, u"not what was hashed"_s);
    row("a byte that no parser reads", exchange(u"act"_s, u"payload"_s, u"\"v\":1"_s, u"\"v\": 1"_s, u"seq = 4"_s), u"act 3"_s, u"not in its form"_s);
    row("an act's signature", u"UPDATE act SET signature = zeroblob(64) WHERE seq = 5"_s, u"act 4"_s, u"signature of p does not verify"_s);
    row("the signature of another act", u"UPDATE act SET signature = (SELECT signature FROM act WHERE seq = 4) WHERE seq = 6"_s, u"act 5"_s, u"does not verify"_s);
    row("an act's signer", exchange(u"act"_s, u"payload"_s, u"\"officer\":\"p\""_s, u"\"officer\":\"z\""_s, u"seq = 5"_s), u"act 4"_s, u"signed by z, who is no officer"_s);
    row("an act's hash", u"UPDATE act SET hash = zeroblob(32) WHERE seq = 5"_s, u"act 4"_s, u"not what was hashed"_s);
    row("an act taken out", u"DELETE FROM act WHERE seq = 3"_s, u"act 3"_s, u"missing"_s);
    row("an act put in twice", u"INSERT INTO act SELECT 900, case_id, 900, payload, hash, signature FROM act WHERE seq = 3"_s, u"act 900"_s, u"lies in the place of act 2"_s);
    row("two acts exchanged", u"UPDATE act SET n = 100 WHERE seq = 3; UPDATE act SET n = 2 WHERE seq = 4; UPDATE act SET n = 3 WHERE seq = 3"_s, u"act 2"_s, u"lies in the place of act 3"_s);
    row("the order of arrival", u"UPDATE act SET seq = 900 WHERE seq = 3"_s, u"act 2"_s, u"missing or stands elsewhere"_s);
    row("an act moved to another case", u"UPDATE act SET n = 77, case_id = (SELECT case_id FROM act ORDER BY seq DESC LIMIT 1) WHERE seq = 3"_s, u"act 77"_s, u"lies in the place"_s);
    row("the last act cut off", u"DELETE FROM act WHERE seq = (SELECT max(seq) FROM act)"_s, u"device"_s, u"the end of its chain differs"_s);
    row("the device's head", u"UPDATE device SET head = zeroblob(32)"_s, u"device"_s, u"the end of its chain differs"_s);
    row("the device forgotten", u"DELETE FROM device"_s, u"device"_s, u"0 acts were written"_s);
    row("a whole case taken out", u"DELETE FROM act WHERE "_s + listed, u"case "_s + kListed, u"has no act"_s);

    // keys and officers
    row("a case's key overwritten", u"UPDATE case_key SET wrapped = zeroblob(61)"_s, u"case"_s, u"its key does not open"_s);
    row("an officer's role", exchange(u"officer"_s, u"statement"_s, u"[\"clerk\"]"_s, u"[\"president\"]"_s, u"id = 'a'"_s), u"officer a"_s, u"signature of the administrator"_s);
    row("an officer's signature", u"UPDATE officer SET signature = zeroblob(64) WHERE id = 'p'"_s, u"officer p"_s, u"signature of the administrator"_s);
    row("an officer taken out", u"DELETE FROM officer WHERE id = 'b'"_s, u"officer p"_s, u"missing"_s);
    row("an officer's public key", u"UPDATE officer SET statement = (SELECT statement FROM officer WHERE id = 'a') WHERE id = 'p'"_s, u"officer"_s, u"missing"_s);
    row("the office's court", exchange(u"office"_s, u"profile"_s, u"京0105"_s, u"京0106"_s, u"one = 1"_s), u"officer admin"_s, u"the office's name was changed"_s);

    // the list
    row("a state in the list", u"UPDATE case_list SET stage = 'closed' WHERE number = '%1'"_s.arg(kListed), kListed, u"differs from what the acts give in: state"_s);
    row("an entry in the list", u"UPDATE case_list SET entry = 'deleted' WHERE number = '%1'"_s.arg(kListed), kListed, u"entry"_s);
    row("a day in the list", u"UPDATE case_list SET do_by = '2030-01-01' WHERE number = '%1'"_s.arg(kListed), kListed, u"clock"_s);
    row("a number in the list", u"UPDATE case_list SET number = 'another' WHERE number = '%1'"_s.arg(kListed), kListed, u"number"_s);
    row("a case struck off the list", u"DELETE FROM case_list WHERE number = '%1'"_s.arg(kListed), kListed, u"is not in the list"_s);
    row("a word in the list that is none", u"UPDATE case_list SET stage = 'forgotten' WHERE number = '%1'"_s.arg(kListed), u"case"_s, u"word"_s);
    row("a stranger on the list", u"UPDATE case_list SET case_id = 'stranger' WHERE number = '%1'"_s.arg(kListed), u"case "_s + kListed, u"has no act"_s);

    // the query log
    row("a purpose", exchange(u"query_log"_s, u"record"_s, u"service"_s, u"supervision"_s, u"n = 2"_s), u"record 2"_s, u"not what was hashed"_s);
    row("who looked", exchange(u"query_log"_s, u"record"_s, u"\"officer\":\"a\""_s, u"\"officer\":\"b\""_s, u"n = 2"_s), u"record 2"_s, u"signature of b does not verify"_s);
    row("a look taken out", u"DELETE FROM query_log WHERE n = 2"_s, u"record 3"_s, u"missing"_s);
    row("the last look cut off", u"DELETE FROM query_log WHERE n = 3"_s, u"query log"_s, u"4 records were written, 3 are there"_s);
    row("every look taken out", u"DELETE FROM query_log"_s, u"query log"_s, u"0 are there"_s);
    row("two looks exchanged", u"UPDATE query_log SET n = 9 WHERE n = 2; UPDATE query_log SET n = 2 WHERE n = 3; UPDATE query_log SET n = 3 WHERE n = 9"_s, u"record 2"_s, u"lies in the place of record 3"_s);
    row("a look at another case", u"UPDATE query_log SET case_id = 'other' WHERE n = 2"_s, u"record 2"_s, u"lies in the place"_s);
    row("the count of looks", u"UPDATE query_log_end SET records = 2"_s, u"query log"_s, u"its end differs"_s);

    // papers
    row("a paper's officer", exchange(u"paper"_s, u"record"_s, u"\"officer\":\"a\""_s, u"\"officer\":\"b\""_s, u"seq = 1"_s), u"paper risk_warning"_s, u"signature of b does not verify"_s);
    row("a paper's form", exchange(u"paper"_s, u"record"_s, u"\"v\":1"_s, u"\"v\": 1"_s, u"seq = 1"_s), u"paper risk_warning"_s, u"not in its form"_s);
    row("a paper's signature", u"UPDATE paper SET signature = zeroblob(64) WHERE seq = 1"_s, u"paper risk_warning"_s, u"does not verify"_s);
    row("the content of another paper", u"UPDATE paper SET sealed = (SELECT sealed FROM paper WHERE seq = 2) WHERE seq = 1"_s, u"paper risk_warning"_s, u""_s);
    row("a paper under another name", u"UPDATE paper SET name = 'apology|1|2025-03-04|' WHERE seq = 1"_s, u"paper apology"_s, u"lies in the place of another"_s);
    row("a paper in another case", u"UPDATE paper SET case_id = 'other' WHERE seq = 1"_s, u"case other"_s, u"lies in the place of another"_s);

    // what the office chose
    row("an address the office chose", u"UPDATE office_choice SET content = CAST('third street' AS BLOB) WHERE n = 1"_s, u"choice 1"_s, u"not what was signed"_s);
    row("who chose", exchange(u"office_choice"_s, u"record"_s, u"\"officer\":\"admin\""_s, u"\"officer\":\"a\""_s, u"n = 2"_s), u"choice 2"_s, u"no administrator"_s);
    row("a choice's signature", u"UPDATE office_choice SET signature = zeroblob(64) WHERE n = 1"_s, u"choice 1"_s, u"signature does not hold"_s);
    row("a choice taken out", u"DELETE FROM office_choice WHERE n = 1"_s, u"choice 2"_s, u"not what was signed"_s);
    row("the last choice cut off", u"DELETE FROM office_choice WHERE n = 2"_s, u"choices"_s, u"2 were written, 1 are there"_s);
    row("a choice as another kind", u"UPDATE office_choice SET kind = 'account' WHERE n = 2"_s, u"choice 2"_s, u"not what was signed"_s);

    // what is left of the purged
    row("a tombstone's cause", exchange(u"tombstone"_s, u"statement"_s, u"error_found"_s, u"restored000"_s, u"1"_s), u"tombstone"_s, u"does not verify"_s);
    row("a tombstone's signature", u"UPDATE tombstone SET signature = zeroblob(64)"_s, u"tombstone"_s, u"does not verify"_s);
    row("a tombstone for another case", u"UPDATE tombstone SET case_id = (SELECT case_id FROM act ORDER BY seq LIMIT 1)"_s, u"tombstone"_s, u"missing"_s);
    row("a tombstone taken away", u"DELETE FROM tombstone"_s, u"tombstone"_s, u"missing"_s);
}

void TamperingsTest::everyTamperingIsFoundAndNamed()
{
    QFETCH(QString, statements);
    QFETCH(QString, where);
    QFETCH(QString, what);
    const sql::Connection &connection = m_office->office->connection();
    QStringList guards;
    {
        auto rows = must(sql::run(connection, kGuards));
        while (rows.next())
            guards << rows.text(0);
    }
    for (const QString &guard : std::as_const(guards))
        must(sql::runOnce(connection, u"DROP TRIGGER "_s + guard));

    for (const QString &one : statements.split(u"; "_s))
        must(sql::runOnce(connection, one));

    reopen(); // the office's name is read when it is opened
    expect(where, what);
}

void TamperingsTest::everyTamperingWithAFileIsFoundAndNamed_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("what");
    QTest::newRow("a byte of a sealed file") << u"flip"_s << u"not the one that was attached"_s;
    QTest::newRow("a sealed file cut short") << u"cut"_s << u"not the one that was attached"_s;
    QTest::newRow("one sealed file in the place of another") << u"swap"_s << u"not the one that was attached"_s;
    QTest::newRow("a sealed file taken away") << u"remove"_s << u"its file is missing"_s;
}

void TamperingsTest::everyTamperingWithAFileIsFoundAndNamed()
{
    QFETCH(QString, how);
    QFETCH(QString, what);
    const auto all = must(store::attachments(*m_office->office, nullptr, m_case));
    const QString path = store::attachmentFolder(m_office->folder()) + u'/' + all[0].digest;
    QFile file(path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    if (how == "remove"_L1) {
        QVERIFY(file.remove());
    } else if (how == "swap"_L1) {
        QVERIFY(file.remove());
        QVERIFY(QFile::copy(store::attachmentFolder(m_office->folder()) + u'/' + all[1].digest, path));
    } else {
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QVERIFY(how == "cut"_L1 ? file.resize(bytes.size() - 1) : file.seek(0) && file.write(bytes) == bytes.size());
        file.close();
    }
    expect(u"attachment "_s + all[0].digest.left(12), what);
}

void TamperingsTest::anOldCopyOfTheFileIsKnownByTheHeadsWrittenDown()
{
    const store::AuditReport before = audit();
    m_office->record(u"b"_s, kListed, act(R"({"act":"note","on":"2025-04-02","by":"clerk:b","text":"x"})"));
    must(store::writeLook(*m_office->office, *m_office->session(u"a"_s), m_office->clock, {store::LogKind::Reveal, m_case, u"service"_s, u"id_number"_s, {}, {}}));
    const store::AuditReport after = audit();
    const store::ExpectedHeads heads{after.heads[0].hash, after.logHead.hash};
    QVERIFY(audit(heads).clean());

    // Rolled back whole: the database as it was before, every chain sound in itself.
    init();
    QCOMPARE(audit().acts, before.acts);
    QVERIFY(audit().clean());
    const store::AuditReport rolledBack = audit(heads);
    QCOMPARE(int(rolledBack.findings.size()), 2);
}

QTEST_GUILESS_MAIN(TamperingsTest)
#include "tst_tamperings.moc"
