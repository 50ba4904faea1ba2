#include "faultscene.h"

#include "crypto/keystore.h"
#include "sql/query.h"
#include "store/accounts.h"
#include "store/attachments.h"
#include "store/audit.h"
#include "store/drafts.h"
#include "store/officechoices.h"
#include "store/officerstatement.h"
#include "store/papers.h"
#include "store/querylog.h"
#include "store/rekeying.h"
#include "store/restore.h"
#include "store/sealedregister.h"

#include <QDir>
#include <QFile>

namespace zm::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kNumber = u"(2025)京0105执100号"_s;
constexpr int kBatch = 12;

QString numberOf(int at)
{
    return u"(2025)京0105执%1号"_s.arg(300 + at);
}

/// A fixture's office copied into the scene, closed.
void settle(const FaultScene &scene, OfficeFixture &fixture)
{
    fixture.office.reset();
    QDir().mkpath(scene.office());
    const QDir from(fixture.folder());
    for (const QString &name : from.entryList(QDir::Files))
        QFile::copy(from.filePath(name), scene.office() + u'/' + name);
}

void withACase(const FaultScene &scene, const OfficeTemplate &from)
{
    OfficeFixture fixture(from, scene.law);
    fixture.listedCase(kNumber);
    settle(scene, fixture);
}

int actsIn(const FaultScene &scene, const QString &number)
{
    store::Office office = scene.open();
    const auto read = store::Desk(office, scene.law, scene.clock).read(number);
    return read ? int(read->acts.size()) : 0;
}

Result<> recorded(const Result<store::Verdict> &verdict)
{
    if (!verdict)
        return std::unexpected(verdict.error());
    if (const auto *refusal = refusalIn(*verdict))
        qFatal("refused: %s", qUtf8Printable(refusal->failed.join(u' ')));
    return {};
}

FaultKind submitting()
{
    return {u"submit"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                store::Desk desk(office, scene.law, scene.clock, session);
                return recorded(desk.submit(kNumber, act(R"({"act":"note","on":"2025-04-01","by":"clerk:a","text":"one more"})")));
            },
            [](const FaultScene &scene) { return actsIn(scene, kNumber) == 9; }};
}

FaultKind importing()
{
    return {u"batch import"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                store::Desk desk(office, scene.law, scene.clock, session);
                std::vector<store::Submission> rows;
                for (int at = 0; at < kBatch; ++at)
                    rows.push_back({numberOf(at), opening(numberOf(at), u"示范乙%1"_s.arg(at)), {}});
                ZM_TRY(const auto verdicts, desk.submitBatch(rows));
                for (const store::Verdict &verdict : verdicts)
                    ZM_CHECK(recorded(verdict));
                return {};
            },
            [](const FaultScene &scene) {
                int there = 0;
                for (int at = 0; at < kBatch; ++at)
                    there += actsIn(scene, numberOf(at)) > 0 ? 1 : 0;
                if (there != 0 && there != kBatch)
                    qFatal("%d rows of %d are there", there, kBatch);
                return there == kBatch;
            }};
}

FaultKind attaching()
{
    return {u"attach evidence"_s, u"a"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                withACase(scene, from);
                QFile file(scene.folder + u"/evidence.txt"_s);
                if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(70000, 'e')) != 70000)
                    qFatal("no evidence");
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                ZM_TRY(const auto file, store::Desk(office, scene.law, scene.clock).read(kNumber));
                ZM_TRY(const auto key, store::attachmentKey(office, *session, file.id));
                ZM_TRY(auto sealed, store::sealFile(*key, scene.folder + u"/evidence.txt"_s));
                ZM_CHECK(store::registerAttachment(office, *session, scene.clock, std::move(sealed)));
                return {};
            },
            [](const FaultScene &scene) { return must(store::attachments(scene.open(), nullptr)).size() == 1; }};
}

FaultKind looking()
{
    return {u"look"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                ZM_TRY(const auto file, store::Desk(office, scene.law, scene.clock).read(kNumber));
                ZM_CHECK(store::writeLook(office, *session, scene.clock,
                                          {store::LogKind::Reveal, file.id, u"service"_s, u"id_number"_s, {}, {}}));
                return {};
            },
            [](const FaultScene &scene) { return must(store::queryLogEnd(scene.open().connection())).length == 1; }};
}

FaultKind issuing()
{
    return {u"issue a paper"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                ZM_TRY(const auto file, store::Desk(office, scene.law, scene.clock).read(kNumber));
                ZM_CHECK(store::issuePaper(office, *session, scene.clock, file.id,
                                           {{u"risk_warning"_s, 1, {}, {2025, 3, 4}}, {}, {}, QByteArray(32, 't'), "{}", "%PDF"}));
                return {};
            },
            [](const FaultScene &scene) {
                store::Office office = scene.open();
                const auto file = must(store::Desk(office, scene.law, scene.clock).read(kNumber));
                return !must(store::issuedPapers(office, file.id)).isEmpty();
            }};
}

FaultKind purging()
{
    return {u"purge"_s, u"p"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                OfficeFixture fixture(from, scene.law);
                fixture.listedCase(kNumber);
                fixture.purge(kNumber, OfficeFixture::Purge::AllButTheLastStep);
                settle(scene, fixture);
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(store::Office office, store::Office::open(scene.office()));
                store::Desk desk(office, scene.law, scene.clock, session);
                return recorded(desk.submit(kNumber, act(R"({"act":"purge_identity","on":"2025-04-02","by":"president:p","reason":"never"})")));
            },
            [](const FaultScene &scene) {
                store::Office office = scene.open();
                auto keys = must(sql::run(office.connection(), u"SELECT count(*) FROM case_key"));
                auto stones = must(sql::run(office.connection(), u"SELECT count(*) FROM tombstone"));
                if (!keys.next() || !stones.next())
                    qFatal("cannot be counted");
                const bool purged = actsIn(scene, kNumber) == 19;
                if (purged != (keys.number(0) == 0) || purged != (stones.number(0) == 1))
                    qFatal("half purged: %d keys, %d tombstones", keys.number(0), stones.number(0));
                return purged;
            }};
}

FaultKind changingThePassword()
{
    return {u"change of password"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &password, const store::SharedSession &) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                return store::changePassword(office, scene.clock, u"a"_s, password, "another long one", store::KeyCost::Floor);
            },
            [](const FaultScene &scene) {
                const store::Office office = scene.open();
                const bool changed = office.signIn(u"a"_s, "another long one").has_value();
                if (changed == office.signIn(u"a"_s, kFaultPassword).has_value())
                    qFatal("both passwords open, or none");
                const bool written = !must(store::accountRows(office.connection())).empty();
                if (written != changed)
                    qFatal("changed and not written down, or the other way round");
                return changed;
            }};
}

FaultKind suspending()
{
    return {u"suspend an account"_s, u"admin"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                return store::changeAccount(office, *session, scene.clock, store::AccountAct::Suspend, u"b"_s, u"left"_s);
            },
            [](const FaultScene &scene) { return !store::mayWork(scene.open().connection(), u"b"_s).has_value(); }};
}

FaultKind choosing()
{
    return {u"choice of the office"_s, u"admin"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                return store::choose(office, *session, scene.clock, store::Chosen::Contact, {}, "first street");
            },
            [](const FaultScene &scene) { return must(store::choices(scene.open())).size() == 1; }};
}

FaultKind drafting()
{
    return {u"keep a draft"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                ZM_CHECK(store::keepDraft(office, *session, {{}, {}, {}, false, {}, "{\"act\":\"note\"}"}, scene.clock));
                return {};
            },
            [](const FaultScene &scene) {
                auto count = must(sql::run(scene.open().connection(), u"SELECT count(*) FROM draft"));
                return count.next() && count.number(0) == 1;
            }};
}

FaultKind recordingInterference()
{
    return {u"record interference"_s, u"a"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                OfficeFixture fixture(from, scene.law);
                must(fixture.office->addOfficer({u"s"_s, u"s"_s, {cases::Role::Supervisor}, kFaultPassword, crypto::Suite::Ed25519,
                                                 store::KeyCost::Floor},
                                                fixture.session(u"admin"_s), fixture.clock));
                settle(scene, fixture);
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                ZM_CHECK(store::recordInterference(office, *session, scene.clock,
                                                   {u"虚构干部甲"_s, u"to leave one off"_s, u"by telephone"_s, QDate(2025, 4, 1), {}}));
                return {};
            },
            [](const FaultScene &scene) { return must(store::sealedRegisterEnd(scene.open().connection())).length == 1; }};
}

FaultKind takingNewKeys()
{
    return {u"take new keys"_s, u"admin"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                ZM_CHECK(store::takeNewKeys(office, *session, scene.clock, u"the yearly change"_s));
                return {};
            },
            [](const FaultScene &scene) {
                store::Office office = scene.open();
                const bool taken = must(store::keyStanding(office.connection())).generation == 1;
                // Whoever signs in reads the case, whichever key it came to.
                const auto a = must(office.signIn(u"a"_s, kFaultPassword));
                if (must(store::Desk(office, scene.law, scene.clock, a).read(kNumber)).state.head.subject.name != u"示范甲某"_s)
                    qFatal("the case does not open");
                return taken;
            }};
}

FaultKind carryingOver()
{
    return {u"carry a portion over"_s, u"a"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                OfficeFixture fixture(from, scene.law);
                for (int at = 0; at < kBatch; ++at)
                    fixture.record(u"a"_s, numberOf(at), opening(numberOf(at)));
                must(store::takeNewKeys(*fixture.office, *fixture.session(u"admin"_s), fixture.clock, u"the yearly change"_s));
                settle(scene, fixture);
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                ZM_CHECK(store::carryOver(office, *session, kBatch / 2));
                return {};
            },
            [](const FaultScene &scene) {
                store::Office office = scene.open();
                const qint64 left = must(store::keyStanding(office.connection())).left;
                if (left != kBatch && left != kBatch / 2)
                    qFatal("%lld of a portion are carried over", static_cast<long long>(kBatch - left));
                const auto a = must(office.signIn(u"a"_s, kFaultPassword));
                for (int at = 0; at < kBatch; ++at) {
                    if (must(store::Desk(office, scene.law, scene.clock, a).read(numberOf(at))).state.head.subject.name != u"示范甲某"_s)
                        qFatal("a case does not open");
                }
                return left == kBatch / 2;
            }};
}

Result<store::RestoreReport> restored(const FaultScene &scene, const QString &to)
{
    store::RestoreRequest request;
    request.opener = {u"a"_s, kFaultPassword, {}};
    return store::restoreBackup(scene.folder + u"/one.zmbk"_s, to, request, scene.law, scene.clock);
}

FaultKind backingUp()
{
    return {u"backup"_s, u"a"_s, withACase,
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &session) -> Result<> {
                ZM_TRY(const store::Office office, store::Office::open(scene.office()));
                ZM_CHECK(store::writeBackup(office, session, scene.folder + u"/one.zmbk"_s, {}, scene.clock));
                return {};
            },
            [](const FaultScene &scene) {
                if (!QFile::exists(scene.folder + u"/one.zmbk"_s))
                    return false;
                QTemporaryDir away; // what has its name is whole
                must(restored(scene, away.filePath(u"office"_s)));
                return true;
            }};
}

FaultKind restoring()
{
    return {u"restore"_s, u"a"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                withACase(scene, from);
                const store::Office office = scene.open();
                must(store::writeBackup(office, from.session(u"a"_s), scene.folder + u"/one.zmbk"_s, {}, scene.clock));
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &) -> Result<> {
                ZM_CHECK(restored(scene, scene.folder + u"/again"_s));
                return {};
            },
            [](const FaultScene &scene) {
                const QString again = scene.folder + u"/again"_s;
                if (!QFile::exists(again + u"/office.sqlite"_s))
                    return false;
                const store::Office office = must(store::Office::open(again));
                const auto report = must(store::verifyOffice(office, scene.law, {}));
                if (!report.clean() || report.acts != 8)
                    qFatal("an office that is not whole has its name");
                return true;
            }};
}

FaultKind migrating()
{
    return {u"bring up to date"_s, u"a"_s,
            [](const FaultScene &scene, const OfficeTemplate &from) {
                withACase(scene, from);
                takeBackOneVersion(scene);
            },
            [](const FaultScene &scene, const QByteArray &, const store::SharedSession &) -> Result<> {
                ZM_CHECK(store::Office::open(scene.office()));
                return {};
            },
            [](const FaultScene &scene) {
                const auto raw = must(sql::Connection::open(scene.office() + u"/office.sqlite"_s));
                auto version = must(sql::run(raw, u"SELECT max(version) FROM schema_version"));
                return version.next() && version.number(0) > 12;
            }};
}

} // namespace

void takeBackOneVersion(const FaultScene &scene)
{
    const auto connection = must(sql::Connection::open(scene.office() + u"/office.sqlite"_s));
    for (const QString &step : {u"DROP TABLE office_generation"_s, u"DROP TABLE office_key_box"_s, u"DROP TRIGGER officer_pair_stays"_s,
                                u"DROP TRIGGER officer_pair_is_not_deleted"_s, u"ALTER TABLE officer_pair RENAME TO supervisor_key"_s,
                                u"CREATE TRIGGER supervisor_key_stays BEFORE UPDATE ON supervisor_key BEGIN SELECT 1; END"_s,
                                u"CREATE TRIGGER supervisor_key_is_not_deleted BEFORE DELETE ON supervisor_key BEGIN SELECT 1; END"_s,
                                u"DROP TABLE sync_file_out"_s, u"DROP TABLE sync_file_in"_s, u"DROP TABLE sync_reader"_s,
                                u"DROP TABLE paper_number"_s, u"DROP INDEX case_list_bands"_s, u"DROP INDEX case_list_unattended"_s, u"ALTER TABLE case_list DROP COLUMN attended"_s,
                                u"DROP TABLE case_attention"_s, u"ALTER TABLE sync_outbox DROP COLUMN closed_at"_s,
                                u"DROP TABLE account_act"_s, u"DROP TABLE account_slot"_s, u"DROP TABLE chain_end"_s,
                                u"DROP TABLE brought_here"_s, u"DELETE FROM schema_version WHERE version >= 13"_s})
        must(sql::runOnce(connection, step));
}

const std::vector<FaultKind> &faultKinds()
{
    static const std::vector<FaultKind> kinds{
        submitting(), importing(), attaching(), looking(),  issuing(),   purging(),  changingThePassword(), suspending(),
        choosing(),   takingNewKeys(), carryingOver(), drafting(),  recordingInterference(), backingUp(), restoring(), migrating()};
    return kinds;
}

} // namespace zm::test
