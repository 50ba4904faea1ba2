#include "store/basisuse.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

/// Which standing entries rest on which instrument.
class BasisUseTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template = std::make_unique<OfficeTemplate>();
    }

    void init() { m_office = std::make_unique<OfficeFixture>(*m_template, m_law, QDate(2025, 6, 2)); }

    void anEntryRestsOnWhatWasInForceWhenItWasDecided()
    {
        const QString id = m_office->listedCase(kNumber);

        const auto found = use();

        QVERIFY(found.contains(u"spc2017"_s));
        QVERIFY(!found.contains(u"spc2013"_s));
        QCOMPARE(found.at(u"spc2017"_s).size(), 1u);
        QCOMPARE(found.at(u"spc2017"_s)[0].caseId, id);
        QCOMPARE(found.at(u"spc2017"_s)[0].number, kNumber);
    }

    void whatWasTakenOffRestsOnNothing()
    {
        m_office->listedCase(kNumber);
        record(u"a"_s, R"({"act":"record_exit_event","on":"2025-04-01","by":"clerk:a","event":"performed"})");
        QCOMPARE(use().size(), 1u); // owed to be taken off, and still there
        record(u"p"_s, R"({"act":"remove","on":"2025-04-01","by":"president:p","operation":"delete","ground":"performed"})");

        QVERIFY(use().empty());
    }

    void countingCanBeStopped()
    {
        m_office->listedCase(kNumber);
        const auto desk = m_office->desk(u"a"_s);

        const auto stopped = store::basisUse(desk.office(), *m_law, QDate(2025, 6, 2), [](qint64, qint64) { return false; });

        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Conflict);
    }

private:
    static inline const QString kNumber = u"(2025)京0105执100号"_s;

    std::map<QString, std::vector<store::RestingEntry>> use()
    {
        const auto desk = m_office->desk(u"a"_s);
        return must(store::basisUse(desk.office(), *m_law, QDate(2025, 6, 2)));
    }
    void record(const QString &officer, const char *json) { m_office->record(officer, kNumber, act(json)); }

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
};

QTEST_GUILESS_MAIN(BasisUseTest)
#include "tst_basisuse.moc"
