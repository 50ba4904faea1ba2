#include "faultscene.h"

#include "crypto/hash.h"
#include "platform/epoch.h"
#include "platform/feedback.h"
#include "platform/filebook.h"
#include "platform/handlers.h"
#include "platform/logbook.h"
#include "platform/publishing.h"
#include "platform/registerbook.h"
#include "sync/files.h"
#include "sync/strictjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 3, 2), QTime(1, 5), Qt::UTC);
constexpr char kHeader[] = "entry_id,list,subject_kind,name,id_kind,id_number,case_number,office_code,region,grounds,obligation,"
                           "performance,listed_on,term_ends,status,status_on,content_hash\n";

QStringList cells()
{
    return {{}, u"jd"_s, u"person"_s, u"某甲"_s, {}, {}, u"(2026)示0105执1号"_s, u"示0105"_s, u"110105"_s, u"evasion"_s, u"pay"_s, u"none"_s,
            u"2026-01-05"_s, {}, u"live"_s, u"2026-01-05"_s, {}};
}

std::unique_lock<std::mutex> noTurn()
{
    return {};
}

/// What was asked for was done, not only answered.
Result<> done(const Result<web::Response> &said)
{
    if (!said)
        return std::unexpected(said.error());
    if (said->status != 200)
        return fail(ErrorCode::Io, u"answered %1: "_s.arg(said->status) + QString::fromUtf8(said->body));
    return {};
}

Result<> submitted(FaultScene &scene, Database &database, const ActingOffice &office, const QByteArray &lines)
{
    return done(submit(scene.asking(office, lines), *scene.standing, database, noTurn, [](const QString &) {}));
}

QByteArray announcement(const FaultScene &scene, const QByteArray &bytes)
{
    const QJsonArray readers{QJsonObject{{u"device"_s, scene.other.newcomer.device}, {u"box"_s, u"Ym94"_s}}};
    return sync::canonicalJson({{u"sha256"_s, QString::fromLatin1(crypto::sha256({bytes}).toHex())}, {u"bytes"_s, bytes.size()},
                                {u"case"_s, testCase(1)}, {u"readers"_s, readers}});
}

Result<> addPortion(FaultScene &scene, Database &database)
{
    Asking asking = scene.asking(scene.court, scene.file, {crypto::sha256({scene.file}).toHex()});
    asking.request.query = {{"shard", "11"}, {"at", "0"}};
    return done(addToFile(asking, *scene.standing, database, noTurn));
}

Result<> loadFile(FaultScene &scene, Database &database)
{
    const QString path = scene.path + u"/register.csv"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, file.errorString());
    file.write(kHeader);
    for (int n = 1; n <= 40; ++n) {
        QStringList row = cells();
        row[0] = QString::number(n, 16).rightJustified(32, u'0');
        row[16] = QString(64, u'a');
        file.write(row.join(u',').toUtf8() + '\n');
    }
    file.close();
    ZM_CHECK(RegisterBook(database).load(path, scene.standing->subjectKey, kNow));
    return {};
}

Result<> publish(FaultScene &scene, Database &database, int round)
{
    ZM_TRY(auto transaction, Transaction::begin(database));
    const auto told = [round](const std::vector<CaseAct> &) -> Result<std::vector<ToldEntry>> { return std::vector{ToldEntry{round, true, cells()}}; };
    ZM_CHECK(Publishing(database, scene.standing->subjectKey).follow(testCase(1), told, kNow));
    return transaction.commit();
}

Result<> signHead(FaultScene &scene, Database &database)
{
    ZM_TRY(const auto key, scene.folder->logKey());
    ZM_CHECK(LogBook(database, u"11"_s).extend(key, kNow));
    return {};
}

} // namespace

FaultScene::FaultScene(const QString &where) : path(where)
{
    folder = std::make_unique<Folder>(Folder::create(path, kNow).value());
    const auto database = openDatabase({folder->databaseFile(), {}}).value();
    Directory directory(*database);
    for (const auto &[office, role] : {std::pair(&court, "clerk"), std::pair(&other, "clerk"), std::pair(&bank, "bank")}) {
        const QString code = directory.invite({office->org, "a", {role}}, kNow).value();
        if (!directory.enrol(office->newcomer.asking(code), folder->authority(), kNow))
            qFatal("nobody could be enrolled");
    }
    invitation = directory.invite({u"示0107"_s, "a", {"clerk"}}, kNow).value().toLatin1();
    standing = std::make_unique<Standing>(standingOf(*folder, *database).value());

    file = QByteArray(20'000, 'f');
    sync::ActPayload naming = court.blank(testCase(1), u"decide_entry"_s);
    sync::nameFiles(naming.body, {{QString::fromLatin1(crypto::sha256({file}).toHex()), file.size()}});
    const auto first = court.made(naming);
    opening = first.line;
    openingEid = first.eid;
    sync::ActPayload taking = court.blank(testCase(1), u"remove"_s);
    taking.prev = openingEid;
    taking.n = 1;
    taking.body.insert(u"reason"_s, u"performed"_s);
    removal = court.made(taking).line;
    entry = entryIdOf(testCase(1), 0);
    const auto prepare = [&]() -> Result<> {
        ZM_CHECK(submitted(*this, *database, court, opening + '\n'));
        ZM_CHECK(publish(*this, *database, 0));
        return done(announceFile(asking(court, announcement(*this, file)), *standing, *database));
    };
    if (const auto ready = prepare(); !ready)
        qFatal("%s", qPrintable(ready.error().detail));
}

Asking FaultScene::asking(const ActingOffice &office, const QByteArray &body, const QByteArrayList &parts) const
{
    Asking asked;
    asked.request.body = body;
    asked.parts = parts;
    asked.device = Device{office.newcomer.device, office.org, "a", {&office == &bank ? u"bank"_s : u"clerk"_s}};
    asked.now = kNow;
    return asked;
}

const std::vector<FaultKind> &faultKinds()
{
    static const std::vector<FaultKind> kinds{
        {u"acts, one of them refused"_s,
         [](FaultScene &scene, Database &database) {
             const auto second = scene.other.first(testCase(2)), late = scene.other.decision(testCase(1), QByteArray(32, '\0'), 0),
                        filed = scene.other.filing(testCase(1), scene.openingEid);
             return submitted(scene, database, scene.other, second.line + '\n' + late.line + '\n' + filed.line + '\n');
         }},
        {u"a removal, and the entry with it"_s,
         [](FaultScene &scene, Database &database) { return submitted(scene, database, scene.court, scene.removal + '\n'); }},
        {u"a purge, and files and keys with it"_s,
         [](FaultScene &scene, Database &database) {
             sync::ActPayload purge = scene.other.blank(testCase(1), u"purge_identity"_s);
             purge.prev = scene.openingEid;
             purge.n = 1;
             return submitted(scene, database, scene.other, scene.other.made(purge).line + '\n');
         }},
        {u"an enrolment"_s,
         [](FaultScene &scene, Database &database) -> Result<> {
             const Newcomer newcomer(QString(32, u'e'), crypto::Suite::Ed25519);
             ZM_CHECK(Directory(database).enrol(newcomer.asking(QString::fromLatin1(scene.invitation)), scene.folder->authority(), kNow));
             return {};
         }},
        {u"a revocation"_s,
         [](FaultScene &scene, Database &database) { return Directory(database).revoke(scene.other.newcomer.device, u"lost"_s, kNow); }},
        {u"a signed head"_s, signHead},
        {u"an epoch"_s,
         [](FaultScene &, Database &database) -> Result<> {
             ZM_CHECK(beginEpoch(database, kNow));
             return {};
         }},
        {u"an acknowledgement"_s,
         [](FaultScene &scene, Database &database) {
             return done(acknowledge(scene.asking(scene.court, R"({"digest":"","seq":1,"shard":"11","stream":"feed"})"), database));
         }},
        {u"an inquiry"_s,
         [](FaultScene &scene, Database &database) {
             const QJsonObject asked{{u"purpose"_s, scene.standing->purposes.first()}, {u"subjects"_s, QJsonArray{u"11010519491231002X"_s}}};
             return done(inquire(scene.asking(scene.court, sync::canonicalJson(asked)), *scene.standing, database));
         }},
        {u"an announced file"_s,
         [](FaultScene &scene, Database &database) {
             return done(announceFile(scene.asking(scene.other, announcement(scene, QByteArray(500, 'g'))), *scene.standing, database));
         }},
        {u"the last portion of a file"_s, addPortion},
        {u"what a recipient did"_s,
         [](FaultScene &scene, Database &database) {
             const QByteArray said = sync::canonicalJson({{u"did"_s, u"lifted"_s}, {u"entry"_s, scene.entry}, {u"measure"_s, u"JD-M01"_s},
                                                          {u"nonce"_s, QString(32, u'1')}, {u"on"_s, u"2026-03-02"_s}, {u"said"_s, QString()}});
             const auto line = sync::signText(kFeedbackTag, said, scene.bank.newcomer.officer).value();
             return done(giveFeedback(scene.asking(scene.bank, sync::canonicalJson(sync::toJson(line))), *scene.standing, database));
         }},
        {u"an entry that is published"_s, [](FaultScene &scene, Database &database) { return publish(scene, database, 1); }},
        {u"a register that is loaded"_s, loadFile, true},
    };
    return kinds;
}

QByteArray tally(Database &database)
{
    constexpr char kMoving[] = "SELECT (SELECT coalesce(sum(last), 0) FROM sequencer) || ' ' || (SELECT coalesce(sum(n * 100 + fcount), 0) FROM case_head) || ' ' || "
                               "(SELECT count(*) FROM device WHERE revoked_at IS NOT NULL) || ' ' || (SELECT count(*) FROM officer_key WHERE invalid_from IS NOT NULL) || ' ' || "
                               "(SELECT count(*) FROM invitation WHERE used_at IS NOT NULL) || ' ' || (SELECT max(epoch) FROM epoch) || ' ' || "
                               "(SELECT coalesce(sum(have + whole), 0) FROM file_held) || ' ' || (SELECT coalesce(sum(acked_seq), 0) FROM consumer)";
    QByteArray all;
    for (const char *table : {"submission", "act", "case_head", "feed", "stray", "case_key", "device", "officer_key", "key_event", "invitation", "tile",
                              "checkpoint", "consumer", "register", "register_change", "register_case", "inquiry", "feedback", "file_held", "file_part",
                              "file_reader", "file_named", "file_forgotten", "epoch", "schema_version"}) {
        static std::map<QByteArray, QByteArray> statements; // by address they are known
        QByteArray &statement = statements[table];
        if (statement.isEmpty())
            statement = QByteArray("SELECT count(*) FROM ") + table;
        all += QByteArray(table) + '=' + QByteArray::number(database.run(statement.constData()).value().number(0, 0)) + ' ';
    }
    return all + database.run(kMoving).value().bytes(0, 0);
}

} // namespace zm::platform
