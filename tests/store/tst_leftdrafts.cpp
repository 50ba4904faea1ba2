#include "sql/query.h"
#include "store/accounts.h"
#include "store/audit.h"
#include "store/leftdrafts.h"
#include "storefixture.h"

#include <QTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;
using store::AccountAct;

/// An officer is suspended and has work begun: it is neither lost nor read without a trace, and nobody signs in their name.
class LeftDraftsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template = std::make_unique<OfficeTemplate>();
    }

    void init()
    {
        m_office = std::make_unique<OfficeFixture>(*m_template, m_law);
        m_draft = must(store::keepDraft(*m_office->office, *session(u"b"_s), {{}, {}, u"c1"_s, false, {}, "half a sentence"}, m_office->clock));
        suspend();
    }

    void whoAnswersForOthersSeesThatItIsThereAndNotWhatIsInIt()
    {
        const auto left = must(store::leftDrafts(*m_office->office, *session(u"p"_s)));

        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].id, m_draft);
        QCOMPARE(left[0].officer, u"b"_s);
        QCOMPARE(left[0].caseId, u"c1"_s);
        QVERIFY(must(store::draftsFor(*m_office->office, *session(u"p"_s))).empty());
    }

    void nobodyElseDoes()
    {
        for (const QString &id : {u"a"_s, u"admin"_s}) {
            QCOMPARE(store::leftDrafts(*m_office->office, *session(id)).error().code, ErrorCode::Denied);
            QCOMPARE(takeOver(id).error().code, ErrorCode::Denied);
            QCOMPARE(destroy(id).error().code, ErrorCode::Denied);
        }
        QCOMPARE(count(), 1);
    }

    void takenOverItIsTheTakersOwnAndTheOtherReadsItInTheirHistory()
    {
        must(takeOver(u"p"_s));

        const auto own = must(store::draftsFor(*m_office->office, *session(u"p"_s)));
        QCOMPARE(own.size(), std::size_t(1));
        QCOMPARE(own[0].content, "half a sentence");
        QCOMPARE(own[0].officer, u"p"_s); // whoever signs what comes of it signs as themselves
        resume();
        const auto history = must(store::accountHistory(*m_office->office, *session(u"b"_s), u"b"_s));
        const auto told = std::ranges::find(history, u"take_draft"_s, &store::AccountEvent::what);
        QVERIFY(told != history.end());
        QCOMPARE(told->by, u"p"_s);
        QCOMPARE(told->reason, u"the term ends"_s);
        QVERIFY(must(store::verifyOffice(*m_office->office, m_law, session(u"p"_s))).clean());
    }

    void destroyedItIsGoneAndOnRecord()
    {
        must(destroy(u"p"_s));

        QCOMPARE(count(), 0);
        QCOMPARE(store::destroyDraft(*m_office->office, *session(u"p"_s), m_office->clock, m_draft, u"again"_s).error().code, ErrorCode::NotFound);
        QCOMPARE(must(store::accountRows(m_office->office->connection())).back().record.kind, AccountAct::DestroyDraft);
    }

    void withoutAReasonNothingIsTouched()
    {
        QCOMPARE(store::takeOverDraft(*m_office->office, *session(u"p"_s), m_office->clock, m_draft, u" "_s).error().code, ErrorCode::Invalid);
        QCOMPARE(store::destroyDraft(*m_office->office, *session(u"p"_s), m_office->clock, m_draft, {}).error().code, ErrorCode::Invalid);
        QCOMPARE(count(), 1);
    }

    void whoIsNotSuspendedKeepsTheirsToThemselves()
    {
        resume();
        QVERIFY(must(store::leftDrafts(*m_office->office, *session(u"p"_s))).empty());
        QCOMPARE(takeOver(u"p"_s).error().code, ErrorCode::Denied);
        QCOMPARE(must(store::draftsFor(*m_office->office, *session(u"b"_s))).size(), std::size_t(1)); // as it was left
    }

    void whatLayInTheTrayIsStillSignedByWhoMay()
    {
        store::Draft draft{m_draft, {}, u"c1"_s, true, {}, "half a sentence"};
        resume();
        must(store::keepDraft(*m_office->office, *session(u"b"_s), draft, m_office->clock));
        suspend();
        QCOMPARE(must(store::draftsFor(*m_office->office, *session(u"a"_s))).size(), std::size_t(1));
        QVERIFY(must(store::leftDrafts(*m_office->office, *session(u"p"_s)))[0].ready);
    }

    void aForgedTakingIsFound()
    {
        // Written by who may not: an administrator with a tool signs it with their own key.
        store::AccountRecord record;
        record.kind = AccountAct::TakeDraft;
        record.subject = u"b"_s;
        record.by = u"admin"_s;
        record.at = m_office->clock.now();
        record.reason = u"curious"_s;
        must(store::putAccountRecord(*m_office->office, record, session(u"admin"_s)->key));

        const auto report = must(store::verifyOffice(*m_office->office, m_law, {}));

        QVERIFY(!report.clean());
        QVERIFY(report.findings[0].what.contains(u"was not theirs to do"_s));
    }

private:
    const store::SharedSession &session(const QString &id) const { return m_template->session(id); }
    void suspend()
    {
        must(store::changeAccount(*m_office->office, *session(u"admin"_s), m_office->clock, AccountAct::Suspend, u"b"_s, u"left the court"_s));
    }
    void resume() { must(store::changeAccount(*m_office->office, *session(u"admin"_s), m_office->clock, AccountAct::Resume, u"b"_s)); }
    Result<> takeOver(const QString &by)
    {
        return store::takeOverDraft(*m_office->office, *session(by), m_office->clock, m_draft, u"the term ends"_s);
    }
    Result<> destroy(const QString &by)
    {
        return store::destroyDraft(*m_office->office, *session(by), m_office->clock, m_draft, u"overtaken"_s);
    }
    int count() const
    {
        auto query = must(sql::run(m_office->office->connection(), u"SELECT count(*) FROM draft"));
        return query.next() ? query.number(0) : -1;
    }
    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template;
    std::unique_ptr<OfficeFixture> m_office;
    QString m_draft;
};

QTEST_GUILESS_MAIN(LeftDraftsTest)
#include "tst_leftdrafts.moc"
