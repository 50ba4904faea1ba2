#include "storefixture.h"

#include "cases/codec.h"
#include "sql/query.h"
#include "store/audit.h"
#include "store/papers.h"

#include <QtTest>

using namespace zm;
using namespace zm::store;
using namespace Qt::Literals::StringLiterals;

class IssuedPapersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatWasIssuedIsReadBack();
    void issuingTwiceGivesTheFirst();
    void anIssuedPaperIsNeverChangedOrDeleted();
    void aChangedRecordIsSeen();
    void papersOfOtherNamesAreOtherPapers();
    void aNumberIsGivenOnceAndNoneIsLeftOut();
    void aYearBeginsWhereTheOfficeSays();
    void aNumberThatIsMissingIsFound();

private:
    std::unique_ptr<test::OfficeTemplate> m_template;
    cases::SharedJurisdiction m_law;

    /// The \a n-th paper of the series "letters" of 2025.
    static IssuedPaper letter(int n, const QString &about)
    {
        return {{u"release_notice"_s, 1, about, {2025, 3, 3}}, {}, {}, QByteArray(32, 't'), "{}", "%PDF",
                PaperNumber{u"letters"_s, 2025, n}};
    }

    static IssuedPaper paper(const QByteArray &pdf = "%PDF of the warning")
    {
        return {{u"risk_warning"_s, 1, {}, {2025, 3, 3}}, {}, {}, QByteArray(32, 't'), "{\"text\":\"王虚构\"}", pdf};
    }
};

void IssuedPapersTest::initTestCase()
{
    m_law = test::shippedLaw();
    m_template = std::make_unique<test::OfficeTemplate>();
}

void IssuedPapersTest::whatWasIssuedIsReadBack()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    const Session &a = *f.session(u"a"_s);
    QVERIFY(!test::must(issuedPaper(*f.office, a, id, paper().name)));

    const IssuedPaper issued = test::must(issuePaper(*f.office, a, f.clock, id, paper()));

    const auto read = test::must(issuedPaper(*f.office, a, id, paper().name));
    QVERIFY(read);
    QCOMPARE(read->pdf, paper().pdf);
    QCOMPARE(read->data, paper().data);
    QCOMPARE(read->templateDigest, paper().templateDigest);
    QCOMPARE(read->officer, u"a"_s);
    QCOMPARE(read->at, issued.at);
    QCOMPARE(test::must(issuedPapers(*f.office, id)), QSet<QString>{paper().name.text()});
    auto row = test::must(sql::run(f.office->connection(), u"SELECT record, sealed FROM paper"));
    QVERIFY(row.next());
    QVERIFY(!row.bytes(0).contains("王虚构") && !row.bytes(1).contains("王虚构") && !row.bytes(1).contains("%PDF"));
}

void IssuedPapersTest::issuingTwiceGivesTheFirst()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    test::must(issuePaper(*f.office, *f.session(u"a"_s), f.clock, id, paper()));
    const IssuedPaper again = test::must(issuePaper(*f.office, *f.session(u"p"_s), f.clock, id, paper("%PDF another")));
    QCOMPARE(again.pdf, paper().pdf);
    QCOMPARE(again.officer, u"a"_s);
}

void IssuedPapersTest::anIssuedPaperIsNeverChangedOrDeleted()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    test::must(issuePaper(*f.office, *f.session(u"a"_s), f.clock, id, paper()));
    QVERIFY(!sql::run(f.office->connection(), u"UPDATE paper SET sealed = x''"));
    QVERIFY(!sql::run(f.office->connection(), u"DELETE FROM paper"));
}

void IssuedPapersTest::aChangedRecordIsSeen()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    const Session &a = *f.session(u"a"_s);
    test::must(issuePaper(*f.office, a, f.clock, id, paper()));
    QVERIFY(sql::runOnce(f.office->connection(), u"DROP TRIGGER paper_stays"_s));
    QVERIFY(sql::runOnce(f.office->connection(), u"UPDATE paper SET record = CAST(replace(record, '\"n\":1', '\"n\":2') AS BLOB)"_s));
    QCOMPARE(issuedPaper(*f.office, a, id, paper().name).error().code, ErrorCode::Corrupt);
}

void IssuedPapersTest::papersOfOtherNamesAreOtherPapers()
{
    PaperName one = paper().name, other = one;
    QCOMPARE(one.text(), other.text());
    other.about = u"某某银行（虚构）"_s;
    QVERIFY(one.text() != other.text());
    other = one;
    other.on = {2025, 3, 4};
    QVERIFY(one.text() != other.text());
    other = one;
    other.n = 2;
    QVERIFY(one.text() != other.text());
}

void IssuedPapersTest::aNumberIsGivenOnceAndNoneIsLeftOut()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    const Session &a = *f.session(u"a"_s);
    QVERIFY(issuePaper(*f.office, a, f.clock, id, letter(1, u"bank-1"_s)));

    const auto again = issuePaper(*f.office, a, f.clock, id, letter(1, u"bank-2"_s));
    const auto ahead = issuePaper(*f.office, a, f.clock, id, letter(3, u"bank-2"_s));

    QVERIFY(!again && again.error().code == ErrorCode::Conflict);
    QVERIFY(!ahead && ahead.error().code == ErrorCode::Conflict);
    QCOMPARE(test::must(issuedPapers(*f.office, id)).size(), 1);
    QCOMPARE(test::must(nextNumber(*f.office, u"letters"_s, 2025, 1)), 2);
    QCOMPARE(test::must(nextNumber(*f.office, u"letters"_s, 2026, 1)), 1);
    QVERIFY(issuePaper(*f.office, a, f.clock, id, letter(2, u"bank-2"_s)));
    QCOMPARE(test::must(issuedPaper(*f.office, a, id, letter(2, u"bank-2"_s).name))->number, letter(2, {}).number);
    QVERIFY(test::must(verifyOffice(*f.office, m_law, f.session(u"a"_s))).findings.empty());
}

void IssuedPapersTest::aYearBeginsWhereTheOfficeSays()
{
    test::OfficeFixture f(*m_template, m_law);

    QCOMPARE(test::must(nextNumber(*f.office, u"letters"_s, 2025, 120)), 120);
}

void IssuedPapersTest::aNumberThatIsMissingIsFound()
{
    test::OfficeFixture f(*m_template, m_law);
    const QString id = f.listedCase(u"(2025)京0105执7号"_s);
    const Session &a = *f.session(u"a"_s);
    for (int n = 1; n <= 3; ++n)
        QVERIFY(issuePaper(*f.office, a, f.clock, id, letter(n, u"bank-%1"_s.arg(n))));
    for (const QString &step : {u"DROP TRIGGER paper_is_not_deleted"_s, u"DELETE FROM paper WHERE name LIKE '%bank-2'"_s})
        test::must(sql::runOnce(f.office->connection(), step));

    const auto report = test::must(verifyOffice(*f.office, m_law, f.session(u"a"_s)));

    QVERIFY(std::ranges::any_of(report.findings, [](const auto &finding) { return finding.what.contains(u"between 1 and 3"_s); }));
    QVERIFY(std::ranges::any_of(report.findings, [](const auto &finding) { return finding.what.contains(u"3 were given, 2"_s); }));
}

QTEST_GUILESS_MAIN(IssuedPapersTest)
#include "tst_issuedpapers.moc"
