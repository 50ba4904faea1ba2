#include "storefixture.h"
#include "sql/query.h"
#include "store/officechoices.h"

#include <QtTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using store::Chosen;

class OfficeChoicesTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<OfficeTemplate> m_template;
    cases::SharedJurisdiction m_law;

    static Result<> choose(const OfficeFixture &fixture, const QString &officer, Chosen kind, const QString &name,
                          const QByteArray &content)
    {
        return store::choose(*fixture.office, *fixture.session(officer), fixture.clock, kind, name, content);
    }
    static std::optional<QByteArray> holds(const OfficeFixture &fixture, Chosen kind, const QString &name = {})
    {
        return must(store::chosen(*fixture.office, kind, name));
    }
    /// Does what the table's triggers forbid.
    static void tamper(const OfficeFixture &fixture, const QString &statement)
    {
        const auto &connection = fixture.office->connection();
        must(sql::runOnce(connection, u"DROP TRIGGER office_choice_stays"_s));
        must(sql::runOnce(connection, u"DROP TRIGGER office_choice_is_not_deleted"_s));
        must(sql::runOnce(connection, statement));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_template = std::make_unique<OfficeTemplate>();
        m_law = shippedLaw();
    }

    void nothingIsChosenInANewOffice()
    {
        OfficeFixture fixture(*m_template, m_law);

        QVERIFY(!holds(fixture, Chosen::Contact));
    }

    void theLatestHoldsForItsKindAndName()
    {
        OfficeFixture fixture(*m_template, m_law);
        must(choose(fixture, u"admin"_s, Chosen::Template, u"apology"_s, "first"));
        must(choose(fixture, u"admin"_s, Chosen::Template, u"receipt"_s, "another"));

        must(choose(fixture, u"admin"_s, Chosen::Template, u"apology"_s, "second"));

        QCOMPARE(holds(fixture, Chosen::Template, u"apology"_s), QByteArray("second"));
        QCOMPARE(holds(fixture, Chosen::Template, u"receipt"_s), QByteArray("another"));
        QVERIFY(!holds(fixture, Chosen::Contact));
    }

    void oneGoesBackToWhatShipsAndTheRecordStays()
    {
        OfficeFixture fixture(*m_template, m_law);
        must(choose(fixture, u"admin"_s, Chosen::Contact, {}, "010-00000000"));

        must(choose(fixture, u"admin"_s, Chosen::Contact, {}, {}));

        QVERIFY(!holds(fixture, Chosen::Contact));
        const auto all = must(store::choices(*fixture.office));
        QCOMPARE(all.size(), std::size_t(2));
        QCOMPARE(all[0].content, QByteArray("010-00000000"));
        QCOMPARE(all[1].officer, u"admin"_s);
        QCOMPARE(all[1].at, fixture.clock.now());
    }

    void onlyAnAdministratorDecidesForTheOffice()
    {
        OfficeFixture fixture(*m_template, m_law);

        const auto tried = choose(fixture, u"p"_s, Chosen::Contact, {}, "010-00000000");

        QVERIFY(!tried);
        QCOMPARE(tried.error().code, ErrorCode::Denied);
        QVERIFY(must(store::choices(*fixture.office)).empty());
    }

    void judgementsNameTheChosenSuperior()
    {
        OfficeFixture fixture(*m_template, m_law);
        const auto superior = [&] {
            const auto office = must(store::Office::open(fixture.folder()));
            return office.context(*m_law, fixture.clock.today()).office.superior;
        };
        const QString shipped = superior();

        must(choose(fixture, u"admin"_s, Chosen::Superior, {}, "京04"));
        QCOMPARE(superior(), u"京04"_s);
        must(choose(fixture, u"admin"_s, Chosen::Superior, {}, {}));

        QCOMPARE(superior(), shipped);
    }

    void whatWasChosenIsNeitherChangedNorDeleted()
    {
        OfficeFixture fixture(*m_template, m_law);
        must(choose(fixture, u"admin"_s, Chosen::Contact, {}, "010-00000000"));

        QVERIFY(!sql::runOnce(fixture.office->connection(), u"UPDATE office_choice SET content = x'78'"_s));
        QVERIFY(!sql::runOnce(fixture.office->connection(), u"DELETE FROM office_choice"_s));
    }

    void tamperingIsFound_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("another content") << u"UPDATE office_choice SET content = x'78' WHERE n = 1"_s;
        QTest::newRow("another name") << u"UPDATE office_choice SET name = 'x' WHERE n = 1"_s;
        QTest::newRow("another signature") << u"UPDATE office_choice SET signature = (SELECT signature FROM office_choice WHERE n = 2) WHERE n = 1"_s;
        QTest::newRow("one gone in the middle") << u"DELETE FROM office_choice WHERE n = 1"_s;
        QTest::newRow("two changed places") << u"UPDATE office_choice SET n = 3 - n + 10"_s;
    }
    void tamperingIsFound()
    {
        QFETCH(QString, statement);
        OfficeFixture fixture(*m_template, m_law);
        must(choose(fixture, u"admin"_s, Chosen::Contact, {}, "first"));
        must(choose(fixture, u"admin"_s, Chosen::Account, {}, "second"));

        tamper(fixture, statement);

        const auto read = store::choices(*fixture.office);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(OfficeChoicesTest)
#include "tst_officechoices.moc"
