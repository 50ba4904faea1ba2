#include "meetingoffice.h"
#include "torncable.h"

#include "sql/query.h"
#include "store/attachments.h"
#include "store/audit.h"
#include "store/givenfiles.h"
#include "store/querylog.h"
#include "store/syncoffice.h"

#include <QBuffer>
#include <QDir>

using namespace zm;
using namespace zm::platform;
using namespace zm::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kNumber = u"(2025)京0105执50000号"_s;
const QByteArray kPlanted = "planted evidence of nobody ";

} // namespace

/// Evidence that one office gives to another over a real platform.
class GivenFilesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_law = shippedLaw();
        m_template = std::make_unique<OfficeTemplate>();
        m_another = std::make_unique<OfficeTemplate>();
    }
    /// Two courts with the same case, a platform of their own, and a file that lies beside the case of the first.
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_platform = std::make_unique<ActingPlatform>(m_folder->filePath("platform"), "");
        m_giver = std::make_unique<MeetingOffice>(*m_template, m_law, *m_platform, u"示0105"_s);
        m_taker = std::make_unique<MeetingOffice>(*m_another, m_law, *m_platform, u"示0106"_s);
        m_case = m_giver->fixture.listedCase(kNumber);
        m_giver->round(); // first: what the other opened is a filing too late, and nothing here depends on it
        m_taker->fixture.record(u"a"_s, kNumber, opening(kNumber));
        m_bytes = kPlanted.repeated(80'000); // more than one portion
        m_digest = attach(m_bytes);
    }
    void cleanup()
    {
        m_giver.reset();
        m_taker.reset();
        m_platform.reset();
    }

    void whatAnActNamesReachesTheOfficeItWasGivenTo()
    {
        nameIt();
        QVERIFY(m_taker->round().why.isEmpty()); // its box is known now
        must(give(u"示0106"_s));
        exchange();

        const auto here = theirs();
        QCOMPARE(here.size(), 1U);
        QCOMPARE(here[0].digest, m_digest);
        QCOMPARE(here[0].name, u"reply of bank.pdf"_s);
        QCOMPARE(here[0].from, u"示0105"_s);
        QCOMPARE(opened(here[0]), m_bytes);
        QCOMPARE(must(store::givenFiles(*m_giver->fixture.office))[0].giving, store::Giving::Fetched);
        QVERIFY2(faults(*m_taker).isEmpty(), qPrintable(faults(*m_taker)));
        QVERIFY2(faults(*m_giver).isEmpty(), qPrintable(faults(*m_giver)));

        // Who gave what to whom, and why, is in the giver's signed log.
        const auto log = must(store::queryLog(*m_giver->fixture.office, m_giver->fixture.session(u"a"_s).get(), m_case));
        QCOMPARE(log.back().record.kind, store::LogKind::Export);
        QCOMPARE(log.back().recipient, u"示0106"_s);
        // Neither in clear nor with its key at the platform, which has the key of the case.
        QVERIFY(!contains(m_platform->folder(), kPlanted));
    }

    void whatNoActNamesStays()
    {
        const auto given = give(u"示0106"_s);
        QVERIFY(!given);
        QCOMPARE(given.error().code, ErrorCode::Invalid);
        QVERIFY(must(store::queryLog(*m_giver->fixture.office, nullptr, m_case)).size() == 1U); // only that it was attached
    }

    void anOfficeWithoutTheCaseFetchesNothing()
    {
        const OfficeTemplate third;
        MeetingOffice other(third, m_law, *m_platform, u"示0109"_s);
        nameIt();
        QVERIFY(other.round().why.isEmpty());
        must(give(u"示0109"_s));
        m_giver->round();
        other.round();
        QVERIFY(!QDir(other.fixture.folder() + u"/attachments"_s).exists() || QDir(other.fixture.folder() + u"/attachments"_s).entryList(QDir::Files).isEmpty());
        QCOMPARE(store::fileCounts(*m_giver->fixture.office)->lying, qint64(1));
    }

    void aReaderWhoNeverExchangedIsWaitedFor()
    {
        nameIt();
        must(give(u"示0106"_s));
        QVERIFY(m_giver->round().files.contains(u"knows no box"_s));
        QCOMPARE(store::fileCounts(*m_giver->fixture.office)->waiting, qint64(1));
        exchange();
        exchange();
        QCOMPARE(opened(theirs().at(0)), m_bytes);
    }

    // The platform, or whoever runs it, puts another box in the place of the reader's.
    void anotherBoxThanBeforeIsNotSealedTo()
    {
        nameIt();
        m_taker->round();
        must(give(u"示0106"_s));
        store::GivenFile file = must(store::givenFiles(*m_giver->fixture.office))[0];
        const auto session = m_giver->fixture.session(u"a"_s);
        const QString device = m_taker->fixture.office->profile().device;
        QVERIFY(store::boxFor(*m_giver->fixture.office, *session, file, {device, u"示0106"_s, QByteArray(32, 'x')}));
        m_giver->round();
        file = must(store::givenFiles(*m_giver->fixture.office))[0];
        QCOMPARE(file.giving, store::Giving::Refused);
        QVERIFY2(file.trouble.contains(u"another box"_s), qPrintable(file.trouble));
        QVERIFY(!store::boxFor(*m_giver->fixture.office, *session, file, {device, u"示0106"_s, QByteArray(32, 'y')}));
    }

    // The cable tears all over the way there and back, the program starts anew each time, and the platform is killed in between.
    void tornCablesAndKilledProgramsLoseAPortionAtMost()
    {
        nameIt();
        m_taker->round();
        must(give(u"示0106"_s));
        TornCable up(m_platform->running().port()), down(m_platform->running().port());
        m_giver->goThrough(up.port());
        m_taker->goThrough(down.port());
        for (qint64 at = 20'000; at < 2'400'000; at += 340'000) {
            up.tearAfter(at, -1);
            m_giver->round();
            if (at > 1'000'000 && at < 1'400'000) {
                m_platform->running().kill();
                m_platform->start();
                up.leadTo(m_platform->running().port());
                down.leadTo(m_platform->running().port());
            }
        }
        up.neverTear();
        QTRY_COMPARE_WITH_TIMEOUT((m_giver->round(), store::fileCounts(*m_giver->fixture.office)->lying), qint64(1), 30'000);
        for (qint64 at = 20'000; at < 2'400'000; at += 340'000) {
            down.tearAfter(-1, at);
            m_taker->round();
        }
        down.neverTear();
        QTRY_COMPARE_WITH_TIMEOUT((m_taker->round(), theirs().size()), std::size_t(1), 30'000);
        QCOMPARE(opened(theirs()[0]), m_bytes);
        QVERIFY(QDir(store::incomingFolder(m_taker->fixture.folder())).entryList(QDir::Files).isEmpty());
        QVERIFY2(faults(*m_taker).isEmpty(), qPrintable(faults(*m_taker)));
    }

    void aFullDiskAtTheReaderIsSaidAndTheFileComesLater()
    {
        nameIt();
        m_taker->round();
        must(give(u"示0106"_s));
        m_giver->round();
        QFile inTheWay(store::incomingFolder(m_taker->fixture.folder())); // nothing can be written there
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const app::RoundEnd end = m_taker->round();
        QVERIFY2(end.files.contains(u"cannot be kept"_s), qPrintable(end.files));
        QVERIFY(end.why.isEmpty()); // acts are not held up by it
        QVERIFY(inTheWay.remove());
        m_taker->round();
        QCOMPARE(opened(theirs().at(0)), m_bytes);
    }

    // What was done while a file is under way goes before its next portion.
    void noActWaitsForAFile()
    {
        nameIt();
        m_taker->round();
        must(give(u"示0106"_s));
        bool recorded = false;
        m_giver->round([&] {
            if (store::fileCounts(*m_giver->fixture.office)->sent == 0 || recorded)
                return;
            recorded = true;
            m_giver->fixture.record(u"a"_s, kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"in between"})"));
        });
        QVERIFY(recorded);
        QCOMPARE(m_giver->counts().waiting + m_giver->counts().unwritten, qint64(0));
        const QByteArray log = m_platform->running().log();
        QVERIFY2(log.lastIndexOf("/v1/acts:submit") < log.lastIndexOf("PATCH"), "the act came after the file");
    }

    void aPurgeReachesThePlatformTheOutboxAndTheReader()
    {
        nameIt();
        m_taker->round();
        must(give(u"示0106"_s));
        exchange();
        const QString digest = theirs().at(0).digest;
        const QString path = store::attachmentFolder(m_taker->fixture.folder()) + u'/' + digest;
        QVERIFY(QFile::exists(path));
        must(give(u"示0106"_s)); // and once more on its way
        m_giver->round();

        QVERIFY(keysInOutbox() > 0);

        m_giver->fixture.purge(kNumber);

        QCOMPARE(keysInOutbox(), 0);
        m_giver->round();
        QCOMPARE(m_giver->counts().refused + m_giver->counts().waiting, qint64(0));
        m_taker->round();
        QVERIFY(!QFile::exists(path));
        QVERIFY(!store::openAttachment(*m_taker->fixture.office, *m_taker->fixture.session(u"a"_s), m_taker->fixture.clock, theirs().at(0),
                                       {store::LogKind::Open, {}, u"review"_s, {}, {}, {}}));
        QVERIFY2(faults(*m_taker).isEmpty(), qPrintable(faults(*m_taker)));
        QVERIFY2(faults(*m_giver).isEmpty(), qPrintable(faults(*m_giver)));
        for (const store::GivenFile &one : must(store::givenFiles(*m_giver->fixture.office)))
            QCOMPARE(one.giving, store::Giving::Forgotten);
    }

private:
    QString attach(const QByteArray &bytes)
    {
        QFile file(m_folder->filePath("reply of bank.pdf"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        OfficeFixture &at = m_giver->fixture;
        const auto key = must(store::attachmentKey(*at.office, *at.session(u"a"_s), m_case));
        return must(store::registerAttachment(*at.office, *at.session(u"a"_s), at.clock, must(store::sealFile(*key, file.fileName())))).digest;
    }
    void nameIt()
    {
        const QByteArray json = "{\"act\":\"note\",\"on\":\"2025-04-01\",\"by\":\"clerk:a\",\"text\":\"reply of the bank, " + m_digest.left(12).toLatin1() + "\"}";
        m_giver->fixture.record(u"a"_s, kNumber, act(json.constData()));
    }
    Result<> give(const QString &to)
    {
        OfficeFixture &at = m_giver->fixture;
        const auto one = must(store::attachmentNamed(*at.office, at.session(u"a"_s).get(), m_case, m_digest));
        return store::giveFile(*at.office, *at.session(u"a"_s), at.clock, one, to, {store::LogKind::Export, {}, u"review"_s, {}, {}, {}});
    }
    void exchange()
    {
        m_giver->round();
        m_taker->round();
        m_giver->round(); // it hears that it was fetched
    }
    std::vector<store::Attachment> theirs() { return must(store::attachments(*m_taker->fixture.office, m_taker->fixture.session(u"a"_s).get())); }
    QByteArray opened(const store::Attachment &one)
    {
        OfficeFixture &at = m_taker->fixture;
        const auto open = must(store::openAttachment(*at.office, *at.session(u"a"_s), at.clock, one, {store::LogKind::Open, {}, u"review"_s, {}, {}, {}}));
        QBuffer clear;
        clear.open(QIODevice::WriteOnly);
        must(open(clear, {}));
        return clear.data();
    }
    QString faults(MeetingOffice &of)
    {
        QStringList lines;
        for (const store::Finding &one : must(store::verifyOffice(*of.fixture.office, m_law, of.fixture.session(u"a"_s))).findings)
            lines.append(one.where + u": "_s + one.what);
        return lines.join(u'\n');
    }
    static bool contains(const QString &folder, const QByteArray &bytes)
    {
        for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
            QFile one(folder + u'/' + name);
            if (one.open(QIODevice::ReadOnly) && one.readAll().contains(bytes))
                return true;
        }
        return false;
    }
    /// Lines that were sent of the case with its key beside them.
    int keysInOutbox()
    {
        auto query = must(sql::run(m_giver->fixture.office->connection(), u"SELECT count(*) FROM sync_outbox WHERE instr(line, ?) > 0", {QByteArray("\"k\":")}));
        return query.next() ? query.number(0) : -1;
    }

    cases::SharedJurisdiction m_law;
    std::unique_ptr<OfficeTemplate> m_template, m_another;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ActingPlatform> m_platform;
    std::unique_ptr<MeetingOffice> m_giver, m_taker;
    QString m_case, m_digest;
    QByteArray m_bytes;
};

QTEST_GUILESS_MAIN(GivenFilesTest)
#include "tst_givenfiles.moc"
