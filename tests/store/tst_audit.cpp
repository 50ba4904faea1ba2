#include "sql/query.h"
#include "store/actbytes.h"
#include "store/actlog.h"
#include "store/audit.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"(2025)京0105执100号"_s;

bool names(const std::vector<store::Finding> &findings, const QString &where, const QString &what)
{
    return std::ranges::any_of(findings, [&](const store::Finding &finding) {
        return finding.where.contains(where) && finding.what.contains(what);
    });
}

QString said(const std::vector<store::Finding> &findings)
{
    QStringList lines;
    for (const store::Finding &finding : findings)
        lines.append(finding.where + u": "_s + finding.what);
    return lines.join(u" | "_s);
}

} // namespace

class AuditTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();

    void aTrueOfficeIsClean();
    void withASessionEverySealedPartIsOpened();
    void anEndThatWasCutOffIsSeenByTheHeadWrittenDown();
    void theLogRefusesToBeChanged_data();
    void theLogRefusesToBeChanged();
    void aDroppedListIsRebuiltAsItWas();
    void checkFindsAKeyThatIsGoneWithoutAPurge();
    void checkIsQuietAboutATrueOffice();

private:
    store::AuditReport audit(bool signedIn = false) const;
    void tamper(const QString &statement);
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    QString m_case;
};

void AuditTest::initTestCase()
{
    m_law = shippedLaw();
    m_template = std::make_unique<OfficeTemplate>();
}

void AuditTest::init()
{
    m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
    m_case = m_office->listedCase(kNumber);
    m_office->record(u"a"_s, u"(2025)京0105执101号"_s, opening(u"(2025)京0105执101号"_s));
}

store::AuditReport AuditTest::audit(bool signedIn) const
{
    return must(store::verifyOffice(*m_office->office, m_law, signedIn ? m_office->session(u"a"_s) : nullptr));
}

/// As somebody would who has the file and a tool: the guards are taken off first.
void AuditTest::tamper(const QString &statement)
{
    const sql::Connection &connection = m_office->office->connection();
    for (const auto &guard : {u"act_stays"_s, u"act_is_not_deleted"_s, u"officer_stays"_s, u"officer_is_not_deleted"_s, u"office_stays"_s})
        must(sql::runOnce(connection, u"DROP TRIGGER "_s + guard));
    for (const QString &one : statement.split(u';'))
        must(sql::runOnce(connection, one));
}

void AuditTest::aTrueOfficeIsClean()
{
    const store::AuditReport report = audit();
    QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    QVERIFY2(report.remarks.empty(), qPrintable(said(report.remarks)));
    QCOMPARE(report.officers, 4);
    QCOMPARE(report.cases, 2);
    QCOMPARE(report.acts, 9);
    QCOMPARE(report.signatures, 13);
    QCOMPARE(report.opened, 0);
    QCOMPARE(report.heads.size(), std::size_t(1));
    QCOMPARE(report.heads[0].acts, 9);
}

void AuditTest::withASessionEverySealedPartIsOpened()
{
    const store::AuditReport report = audit(true);
    QVERIFY2(report.clean(), qPrintable(said(report.findings)));
    QVERIFY(report.sealed > 0);
    QCOMPARE(report.opened, report.sealed);
}

void AuditTest::anEndThatWasCutOffIsSeenByTheHeadWrittenDown()
{
    const QByteArray head = audit().heads[0].hash;
    const auto with = [&](const QByteArray &expected) {
        return must(store::verifyOffice(*m_office->office, m_law, nullptr, {expected, {}})).clean();
    };
    QVERIFY(with(head));
    m_office->record(u"b"_s, kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:b","text":"x"})"));
    QVERIFY(with(head));

    // Whoever has the file can cut the end off everywhere at once; only what was written down elsewhere tells.
    tamper(u"DELETE FROM act WHERE seq >= 9;DELETE FROM case_list WHERE acts = 1;"
           "UPDATE device SET acts = 8, head = (SELECT hash FROM act WHERE seq = 8)"_s);
    must(store::rebuildList(*m_office->office, m_law, m_office->clock.today()));
    QVERIFY2(audit().clean(), qPrintable(said(audit().findings)));
    QVERIFY(!with(head));
}

void AuditTest::theLogRefusesToBeChanged_data()
{
    QTest::addColumn<QString>("statement");
    QTest::newRow("an act changed") << u"UPDATE act SET payload = x'00' WHERE n = 0"_s;
    QTest::newRow("an act deleted") << u"DELETE FROM act WHERE n = 0"_s;
    QTest::newRow("an officer changed") << u"UPDATE officer SET statement = x'00'"_s;
    QTest::newRow("an officer deleted") << u"DELETE FROM officer"_s;
    QTest::newRow("the office renamed") << u"UPDATE office SET profile = x'00'"_s;
}

void AuditTest::theLogRefusesToBeChanged()
{
    QFETCH(QString, statement);
    QVERIFY(!sql::runOnce(m_office->office->connection(), statement));
    QVERIFY(audit().clean());
}

void AuditTest::aDroppedListIsRebuiltAsItWas()
{
    const QDate today = m_office->clock.today();
    const auto before = must(m_office->quietDesk().workList({today, {}, {}, 50, {}})).rows;
    must(sql::runOnce(m_office->office->connection(), u"DELETE FROM case_list"_s));
    QVERIFY(!audit().clean());
    QCOMPARE(must(store::rebuildList(*m_office->office, m_law, today)), 2);
    QVERIFY(audit().clean());
    const auto after = must(m_office->quietDesk().workList({today, {}, {}, 50, {}})).rows;
    QCOMPARE(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        QCOMPARE(after[i].caseId, before[i].caseId);
        QCOMPARE(after[i].band, before[i].band);
        QCOMPARE(after[i].doBy, before[i].doBy);
    }
}

void AuditTest::checkFindsAKeyThatIsGoneWithoutAPurge()
{
    tamper(u"DELETE FROM case_key"_s);
    const auto findings = must(store::checkOffice(*m_office->office, m_law, m_office->clock.today()));
    QVERIFY2(names(findings, kNumber, u"its key is gone and it was never purged"_s), qPrintable(said(findings)));
}

void AuditTest::checkIsQuietAboutATrueOffice()
{
    const auto findings = must(store::checkOffice(*m_office->office, m_law, m_office->clock.today()));
    QVERIFY2(findings.empty(), qPrintable(said(findings)));
}

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_audit.moc"
