#include "storefixture.h"
#include "sql/query.h"
#include "store/casekeys.h"
#include "store/drafts.h"

#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace zm;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

class DraftsTest final : public QObject {
    Q_OBJECT

    std::unique_ptr<OfficeTemplate> m_template;
    cases::SharedJurisdiction m_law;

    /// What the officer finds.
    static std::vector<store::Draft> listed(const OfficeFixture &fixture, const QString &officer)
    {
        return must(store::draftsFor(*fixture.office, *fixture.session(officer)));
    }
    static QString keep(const OfficeFixture &fixture, const QString &officer, store::Draft draft)
    {
        return must(store::keepDraft(*fixture.office, *fixture.session(officer), draft, fixture.clock));
    }
    static store::Draft typed(const char *content, const QString &caseId = u"c1"_s)
    {
        store::Draft draft;
        draft.caseId = caseId;
        draft.content = content;
        return draft;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_template = std::make_unique<OfficeTemplate>();
        m_law = shippedLaw();
    }

    void aDraftIsFoundAsItWasTyped()
    {
        OfficeFixture fixture(*m_template, m_law);

        const QString id = keep(fixture, u"a"_s, typed("half a sentence"));

        const auto drafts = listed(fixture, u"a"_s);
        QCOMPARE(drafts.size(), std::size_t(1));
        QCOMPARE(drafts[0].id, id);
        QCOMPARE(drafts[0].officer, u"a"_s);
        QCOMPARE(drafts[0].caseId, u"c1"_s);
        QCOMPARE(drafts[0].content, QByteArray("half a sentence"));
        QCOMPARE(drafts[0].changedAt, fixture.clock.now());
    }

    void keepingAgainReplacesWhatWasTypedBefore()
    {
        OfficeFixture fixture(*m_template, m_law);
        store::Draft draft = typed("half");
        draft.id = keep(fixture, u"a"_s, draft);
        draft.content = "whole";

        keep(fixture, u"a"_s, draft);

        QCOMPARE(listed(fixture, u"a"_s).size(), std::size_t(1));
        QCOMPARE(listed(fixture, u"a"_s)[0].content, QByteArray("whole"));
    }

    void anotherOfficerNeverSeesChangesOrDiscardsIt()
    {
        OfficeFixture fixture(*m_template, m_law);
        store::Draft draft = typed("mine");
        draft.id = keep(fixture, u"a"_s, draft);

        QVERIFY(listed(fixture, u"b"_s).empty());
        const auto changed = store::keepDraft(*fixture.office, *fixture.session(u"b"_s), draft, fixture.clock);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::Denied);
        const auto discarded = store::discardDraft(*fixture.office, *fixture.session(u"b"_s), draft.id);
        QVERIFY(!discarded);
        QCOMPARE(discarded.error().code, ErrorCode::Denied);

        QCOMPARE(listed(fixture, u"a"_s).size(), std::size_t(1));
    }

    void aRowGivenToAnotherOfficerDoesNotOpen()
    {
        OfficeFixture fixture(*m_template, m_law);
        keep(fixture, u"a"_s, typed("mine"));

        must(sql::runOnce(fixture.office->connection(), u"UPDATE draft SET officer = 'b'"_s));

        const auto stolen = store::draftsFor(*fixture.office, *fixture.session(u"b"_s));
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().code, ErrorCode::Corrupt);
    }

    void whatWasTypedIsNotReadableInTheFile()
    {
        OfficeFixture fixture(*m_template, m_law);
        keep(fixture, u"a"_s, typed("a text nobody else has"));
        must(store::emptyJournal(fixture.office->connection()));

        QFile file(fixture.folder() + u"/office.sqlite"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("a text nobody else has"));
    }

    void whatLiesReadyIsSeenBySignersUntilItIsRecalled()
    {
        OfficeFixture fixture(*m_template, m_law);
        store::Draft draft = typed("prepared");
        draft.ready = true;
        draft.id = keep(fixture, u"a"_s, draft);
        QCOMPARE(listed(fixture, u"p"_s).size(), std::size_t(1));
        QCOMPARE(listed(fixture, u"p"_s)[0].content, QByteArray("prepared"));

        draft.ready = false;
        keep(fixture, u"a"_s, draft);

        QVERIFY(listed(fixture, u"p"_s).empty());
        QCOMPARE(listed(fixture, u"a"_s).size(), std::size_t(1));
    }

    void aSignerTakesItOutOfTheTray()
    {
        OfficeFixture fixture(*m_template, m_law);
        store::Draft draft = typed("prepared");
        draft.ready = true;
        draft.id = keep(fixture, u"a"_s, draft);

        must(store::discardDraft(*fixture.office, *fixture.session(u"p"_s), draft.id));

        QVERIFY(listed(fixture, u"a"_s).empty());
    }

    void aPurgedCaseLeavesNoDraft()
    {
        OfficeFixture fixture(*m_template, m_law);
        const QString id = fixture.record(u"a"_s, u"(2025)京0105执100号"_s, opening(u"(2025)京0105执100号"_s)).caseId;
        keep(fixture, u"a"_s, typed("about the person", id));
        keep(fixture, u"a"_s, typed("about another"));

        must(store::destroyCaseKey(fixture.office->connection(), id));

        const auto left = listed(fixture, u"a"_s);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left[0].content, QByteArray("about another"));
    }

    void aKilledProgramLosesNoKeystrokeItKept()
    {
        OfficeFixture fixture(*m_template, m_law);
        fixture.office.reset();
        QProcess writer;
        writer.start(QStringLiteral(ZM_DRAFT_WRITER), {fixture.folder(), u"a"_s, u"long password"_s});
        QByteArray said;
        while (said.count('\n') < 3) {
            QVERIFY2(writer.waitForReadyRead(60000), writer.readAllStandardError().constData());
            said += writer.readAllStandardOutput();
        }
        writer.kill();
        writer.waitForFinished();
        said += writer.readAllStandardOutput();

        fixture.office = std::make_unique<store::Office>(must(store::Office::open(fixture.folder())));

        const int acknowledged = said.trimmed().split('\n').last().toInt();
        const auto drafts = listed(fixture, u"a"_s);
        QCOMPARE(drafts.size(), std::size_t(1));
        QVERIFY(drafts[0].content.size() >= acknowledged);
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "tst_drafts.moc"
