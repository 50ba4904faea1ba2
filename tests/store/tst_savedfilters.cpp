#include "storefixture.h"
#include "sql/query.h"
#include "store/savedfilters.h"

#include <QtTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

class SavedFiltersTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<OfficeTemplate> m_template;
    cases::SharedJurisdiction m_law;

    static QByteArray kept(const OfficeFixture &fixture, const QString &officer)
    {
        return must(store::savedFilters(*fixture.office, *fixture.session(officer)));
    }
    static void keep(const OfficeFixture &fixture, const QString &officer, const QByteArray &content)
    {
        must(store::keepSavedFilters(*fixture.office, *fixture.session(officer), content, fixture.clock));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_template = std::make_unique<OfficeTemplate>();
        m_law = shippedLaw();
    }

    void whoKeptNothingHasNone()
    {
        OfficeFixture fixture(*m_template, m_law);

        QCOMPARE(kept(fixture, u"a"_s), QByteArray());
    }

    void theLastKeptIsWhatThereIs()
    {
        OfficeFixture fixture(*m_template, m_law);
        keep(fixture, u"a"_s, "first");

        keep(fixture, u"a"_s, "second");

        QCOMPARE(kept(fixture, u"a"_s), QByteArray("second"));
    }

    void anotherOfficerHasTheirOwn()
    {
        OfficeFixture fixture(*m_template, m_law);

        keep(fixture, u"a"_s, "of a");

        QCOMPARE(kept(fixture, u"b"_s), QByteArray());
    }

    void aRowGivenToAnotherOfficerDoesNotOpen()
    {
        OfficeFixture fixture(*m_template, m_law);
        keep(fixture, u"a"_s, "of a");

        must(sql::runOnce(fixture.office->connection(), u"UPDATE saved_filters SET officer = 'b'"_s));

        const auto stolen = store::savedFilters(*fixture.office, *fixture.session(u"b"_s));
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().code, ErrorCode::Corrupt);
    }
};

QTEST_GUILESS_MAIN(SavedFiltersTest)
#include "tst_savedfilters.moc"
