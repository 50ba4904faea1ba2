#include "storefixture.h"

#include "cases/codec.h"
#include "sql/query.h"
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

private:
    std::unique_ptr<test::OfficeTemplate> m_template;
    cases::SharedJurisdiction m_law;

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

QTEST_GUILESS_MAIN(IssuedPapersTest)
#include "tst_issuedpapers.moc"
