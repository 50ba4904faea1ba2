#include "store/givenfiles.h"

#include "crypto/box.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "store/actbytes.h"
#include "store/attachmentfile.h"
#include "store/caselist.h"
#include "store/casekeys.h"
#include "store/jsonbytes.h"
#include "store/syncoffice.h"
#include "sync/envelope.h"

#include <QDir>
#include <QFileInfo>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kGive = u"INSERT INTO sync_file_out (digest, case_id, platform_case, reader, bytes, sent, standing, trouble) "
                              "VALUES (?, ?, ?, ?, ?, 0, 0, '') ON CONFLICT (digest, reader) DO UPDATE SET sent = 0, standing = 0, trouble = ''";
constexpr QStringView kGiven = u"SELECT n, digest, case_id, platform_case, reader, bytes, sent, standing, trouble FROM sync_file_out "
                               "WHERE ? = '' OR case_id = ? ORDER BY n";
constexpr QStringView kWaiting = u"SELECT n, digest, case_id, platform_case, reader, bytes, sent, standing, trouble FROM sync_file_out "
                                 "WHERE standing = 0 AND n > ? ORDER BY n";
constexpr QStringView kNote = u"UPDATE sync_file_out SET sent = ?, standing = ?, trouble = ? WHERE n = ? AND standing <> 4";
constexpr QStringView kAccepted = u"SELECT line FROM sync_outbox WHERE case_id = ? AND standing = 1 AND instr(line, ?) > 0";
constexpr QStringView kPinned = u"SELECT box FROM sync_reader WHERE device = ?";
constexpr QStringView kPin = u"INSERT OR IGNORE INTO sync_reader (device, org, box) VALUES (?, ?, ?)";
constexpr QStringView kForget = u"UPDATE sync_file_out SET standing = 4, trouble = '' WHERE case_id = ?";
// What was sent keeps everything but the key of the case, which lies in it in a box for the platform: the first of its names, as
// lines are canonical. What the trigger lets through, word by word.
constexpr QStringView kForgetSentKeys = u"UPDATE sync_outbox SET line = CAST('{' || substr(CAST(line AS TEXT), instr(CAST(line AS TEXT), '\"p\":')) AS BLOB) "
                                        "WHERE case_id = ? AND substr(CAST(line AS TEXT), 1, 6) = '{\"k\":\"'";
constexpr QStringView kForgetReceived = u"DELETE FROM sync_file_in WHERE case_id = ?";
constexpr QStringView kCounts = u"SELECT coalesce(sum(standing = 0), 0), coalesce(sum(bytes * (standing = 0)), 0), "
                                "coalesce(sum(sent * (standing = 0)), 0), coalesce(sum(standing = 1), 0), coalesce(sum(standing = 3), 0), "
                                "coalesce(sum(standing = 2), 0), (SELECT count(*) FROM sync_file_in WHERE length(sealed_key) > 0) FROM sync_file_out";

constexpr qsizetype kNamingDigits = 12; // as lists print a digest
constexpr qsizetype kLongestReader = 64;

GivenFile fileIn(const sql::Query &query)
{
    return {query.bigNumber(0), query.text(1), query.text(2), query.text(3), query.text(4),
            query.bigNumber(5), query.bigNumber(6), Giving(query.number(7)), query.text(8)};
}

Result<bool> isNamed(const Office &office, const Session &session, const Attachment &attachment)
{
    ZM_TRY(const auto acts, actsOf(office.connection(), attachment.caseId));
    for (const LoggedAct &act : acts) {
        ZM_TRY(const auto files, filesNamedBy(office, session, act));
        if (std::ranges::any_of(files, [&](const sync::NamedFile &one) { return one.sha256 == attachment.digest; }))
            return true;
    }
    return false;
}

/// Whether an accepted act of this office names the file to the platform.
Result<bool> isPromised(const Office &office, const GivenFile &file)
{
    ZM_TRY(auto query, sql::run(office.connection(), kAccepted, {file.caseId, file.digest.toLatin1()}));
    while (query.next()) {
        ZM_TRY(const auto envelope, sync::readEnvelope(query.bytes(0)));
        ZM_TRY(const auto payload, sync::readActPayload(envelope.act.text));
        const auto named = sync::filesNamedIn(payload);
        if (std::ranges::find(named, sync::NamedFile{file.digest, file.bytes}) != named.end())
            return true;
    }
    ZM_CHECK(query.failed());
    return false;
}

} // namespace

Result<std::vector<sync::NamedFile>> filesNamedBy(const Office &office, const Session &session, const LoggedAct &act)
{
    ZM_TRY(const auto all, attachments(office, nullptr, act.caseId));
    std::vector<sync::NamedFile> named;
    if (all.empty())
        return named;
    ZM_TRY(const Payload payload, readPayload(act.payload));
    ZM_TRY(const auto key, caseKey(office.connection(), session, act.caseId));
    crypto::Secret personal;
    if (key && !payload.sealed.isEmpty() && payload.n >= key->since) {
        ZM_TRY(personal, crypto::openSealed(key->key.view(), sealedAbout(payload.caseId, payload.n), payload.sealed));
    }
    const QDir folder(attachmentFolder(office.folder()));
    for (const Attachment &one : all) {
        const QByteArray word = one.digest.left(kNamingDigits).toLatin1();
        const QFileInfo file(folder.filePath(one.digest));
        const bool isSaid = payload.act.contains(word) || personal.view().contains(word);
        if (isSaid && file.exists() && named.size() < sync::kMostFiles)
            named.push_back({one.digest, file.size()});
    }
    return named;
}

Result<> giveFile(const Office &office, const Session &session, const Clock &clock, const Attachment &attachment,
                  const QString &reader, const Look &look)
{
    ZM_TRY(const auto enrolment, SyncBook(office.connection(), clock).enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform"_s);
    if (reader.trimmed().isEmpty() || reader.size() > kLongestReader || reader == enrolment->org)
        return fail(ErrorCode::Invalid, u"a file is given to another office, by its name at the platform"_s);
    ZM_TRY(const bool named, isNamed(office, session, attachment));
    if (!named)
        return fail(ErrorCode::Invalid, u"no act of the case names %1: record one that does, a note will do"_s.arg(attachment.digest.left(kNamingDigits)));
    const QString path = QDir(attachmentFolder(office.folder())).filePath(attachment.digest);
    ZM_TRY(const auto key, openingKey(office, session, attachment));
    ZM_CHECK(fileKeyOf(*key, path));
    ZM_TRY(const auto row, rowOf(office.connection(), attachment.caseId));
    if (!row)
        return fail(ErrorCode::Corrupt, u"a case without its row"_s);
    Look written = look;
    written.kind = LogKind::Export;
    written.caseId = attachment.caseId;
    written.what = u"attachment:"_s + attachment.digest;
    written.recipient = reader;
    ZM_CHECK(writeLook(office, session, clock, written)); // before anything may leave
    ZM_CHECK(sql::run(office.connection(), kGive, {attachment.digest, attachment.caseId, platformCase(row->number, enrolment->shard),
                                                   reader, QFileInfo(path).size()}));
    return {};
}

Result<std::vector<GivenFile>> givenFiles(const Office &office, const QString &caseId)
{
    const QString asked = caseId.isNull() ? u""_s : caseId;
    ZM_TRY(auto query, sql::run(office.connection(), kGiven, {asked, asked}));
    std::vector<GivenFile> files;
    while (query.next())
        files.push_back(fileIn(query));
    ZM_CHECK(query.failed());
    return files;
}

Result<std::optional<GivenFile>> nextToSend(const Office &office, qint64 after)
{
    std::vector<GivenFile> waiting;
    {
        ZM_TRY(auto query, sql::run(office.connection(), kWaiting, {after}));
        while (query.next())
            waiting.push_back(fileIn(query));
        ZM_CHECK(query.failed());
    }
    for (GivenFile &one : waiting) {
        ZM_TRY(const bool promised, isPromised(office, one));
        if (promised)
            return std::optional(std::move(one));
    }
    return std::optional<GivenFile>();
}

Result<> noteGiven(const Office &office, const GivenFile &file)
{
    const QString trouble = file.trouble.isNull() ? u""_s : file.trouble;
    ZM_CHECK(sql::run(office.connection(), kNote, {file.sent, int(file.giving), trouble, file.n}));
    return {};
}

Result<QByteArray> boxFor(const Office &office, const Session &session, const GivenFile &file, const ReaderBox &reader)
{
    ZM_CHECK(sql::run(office.connection(), kPin, {reader.device, reader.org, reader.box}));
    {
        ZM_TRY(auto pinned, sql::run(office.connection(), kPinned, {reader.device}));
        if (!pinned.next() || pinned.bytes(0) != reader.box)
            return fail(ErrorCode::Denied, u"the platform names another box for device %1 than before: ask that office"_s.arg(reader.device.left(12)));
    }
    ZM_TRY(const Attachment attachment, attachmentNamed(office, &session, file.caseId, file.digest));
    ZM_TRY(const auto key, openingKey(office, session, attachment));
    ZM_TRY(const crypto::Secret own, fileKeyOf(*key, QDir(attachmentFolder(office.folder())).filePath(file.digest)));
    const crypto::Secret inside(canonical({{u"key"_s, QString::fromLatin1(own.view().toByteArray().toBase64())},
                                           {u"name"_s, attachment.name},
                                           {u"size"_s, attachment.size}}));
    return crypto::sealTo(reader.box, boxPlace(file.digest), inside.view());
}

Result<> forgetGivenFiles(const Office &office, const QString &caseId)
{
    for (const QStringView statement : {kForget, kForgetSentKeys, kForgetReceived})
        ZM_CHECK(sql::run(office.connection(), statement, {caseId}));
    QDir(incomingFolder(office.folder())).removeRecursively(); // whatever was not whole yet comes again, if it may
    return {};
}

QByteArray boxPlace(const QString &digest)
{
    return "zmfile|" + digest.toLatin1();
}

QString incomingFolder(const QString &officeFolder)
{
    return QDir(officeFolder).filePath(u"incoming"_s);
}

Result<FileCounts> fileCounts(const Office &office)
{
    ZM_TRY(auto query, sql::run(office.connection(), kCounts));
    if (!query.next())
        return fail(ErrorCode::Io, u"the files on their way cannot be counted"_s);
    return FileCounts{query.bigNumber(0), query.bigNumber(1), query.bigNumber(2), query.bigNumber(3),
                      query.bigNumber(4), query.bigNumber(5), query.bigNumber(6)};
}

} // namespace zm::store
