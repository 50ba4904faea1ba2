#include "store/attachments.h"

#include "cases/codec.h"
#include "crypto/seal.h"
#include "sql/durablefile.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/attachmentfile.h"
#include "store/givenfiles.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <set>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1StringView kWhat = "attachment:"_L1;
constexpr QStringView kAttached = u"SELECT record FROM query_log WHERE instr(record, ?) > 0 ORDER BY n";
constexpr QStringView kKeyOf = u"SELECT since FROM case_key WHERE case_id = ?";
constexpr QStringView kFrom = u"INSERT INTO sync_file_in (digest, case_id, platform_case, eid, org, sealed_key) VALUES (?, ?, ?, ?, ?, ?)";
constexpr QStringView kGivenKey = u"SELECT sealed_key FROM sync_file_in WHERE digest = ?";
const QByteArray kAttachMark = "\"kind\":\"attach\"";

Attachment attachmentOf(const LogEntry &entry)
{
    Attachment one{entry.record.what.mid(kWhat.size()), entry.record.caseId, entry.record.n,
                   cases::kWithheld.toString(), 0, entry.record.key, entry.record.officer, entry.record.at, {}, entry.withheld};
    if (!entry.withheld) {
        one.name = entry.sealed["name"_L1].toString();
        one.size = entry.sealed["size"_L1].toInteger();
        one.from = entry.sealed["from"_L1].toString();
    }
    return one;
}

/// Digests that must be there now: registered, and their case not purged.
Result<std::set<QString>> owed(const sql::Connection &connection)
{
    std::set<QString> digests;
    ZM_TRY(auto query, sql::run(connection, kAttached, {kAttachMark}));
    while (query.next()) {
        ZM_TRY(const LogRecord record, readRecord(query.bytes(0)));
        ZM_TRY(auto key, sql::run(connection, kKeyOf, {record.caseId}));
        const QString digest = record.what.mid(kWhat.size());
        ZM_TRY(const bool takenBack, wasTakenBack(connection, digest));
        if (key.next() && key.number(0) == record.key && !takenBack)
            digests.insert(digest);
        ZM_CHECK(key.failed());
    }
    ZM_CHECK(query.failed());
    return digests;
}

/// Whether a half-made file is nobody's any more.
bool isDeserted(const QString &part)
{
    QLockFile lock(part + u".lock"_s);
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

} // namespace

QString attachmentFolder(const QString &officeFolder)
{
    return QDir(officeFolder).filePath(u"attachments"_s);
}

Result<Attachment> registerAttachment(const Office &office, const Session &session, const Clock &clock, SealedFile file)
{
    const QDir folder(attachmentFolder(office.folder()));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    LogRecord record;
    record.kind = LogKind::Attach;
    record.caseId = file.m_caseId;
    record.what = kWhat + file.m_digest;
    QJsonObject toSeal{{u"name"_s, file.m_name}, {u"size"_s, file.m_size}};
    if (file.m_from)
        toSeal.insert(u"from"_s, file.m_from->org);
    ZM_TRY(const LogEntry entry, appendRecord(office, session, clock, std::move(record), toSeal));
    if (const auto &from = file.m_from)
        ZM_CHECK(sql::run(office.connection(), kFrom, {file.m_digest, file.m_caseId, from->platformCase, from->eid, from->org, from->sealedKey}));
    if (entry.record.key != file.m_key)
        return fail(ErrorCode::Conflict, u"the case was purged while the file was sealed"_s);
    // A row never speaks of a file that is not there: the name first, then the row. Nobody sweeps in between, because
    // who sweeps holds the writer's place too.
    const QString named = folder.filePath(file.m_digest);
    if (const auto moved = sql::moveDurably(file.m_part, named); !moved) {
        QFile::remove(named);
        return std::unexpected(moved.error());
    }
    if (const auto done = transaction.commit(); !done)
        return std::unexpected(done.error()); // the file stays: a sweep takes it where the row did not come after all
    return attachmentOf(entry);
}

Result<std::vector<Attachment>> attachments(const Office &office, const Session *session, const QString &caseId)
{
    ZM_TRY(const auto log, queryLog(office, session, caseId));
    std::vector<Attachment> all;
    for (const LogEntry &entry : log) {
        if (entry.record.kind == LogKind::Attach)
            all.push_back(attachmentOf(entry));
    }
    return all;
}

Result<Attachment> attachmentNamed(const Office &office, const Session *session, const QString &caseId,
                                   const QString &digest)
{
    ZM_TRY(const auto all, attachments(office, session, caseId));
    std::vector<Attachment> found;
    std::ranges::copy_if(all, std::back_inserter(found),
                         [&](const Attachment &one) { return one.digest.startsWith(digest); });
    if (found.empty() || digest.isEmpty())
        return fail(ErrorCode::NotFound, u"the case has no attachment "_s + digest);
    if (found.size() > 1)
        return fail(ErrorCode::Invalid, u"%1 attachments begin with %2"_s.arg(found.size()).arg(digest));
    return found.front();
}

Result<SharedAttachmentKey> openingKey(const Office &office, const Session &session, const Attachment &attachment)
{
    ZM_TRY(auto key, attachmentKey(office, session, attachment.caseId));
    ZM_TRY(auto given, sql::run(office.connection(), kGivenKey, {attachment.digest}));
    if (!given.next()) {
        ZM_CHECK(given.failed());
        return key;
    }
    if (given.bytes(0).isEmpty())
        return fail(ErrorCode::Denied, u"the office that gave it has purged the case: the file was destroyed"_s);
    ZM_TRY(auto own, crypto::openSealed(key->key.view(), givenKeyPlace(attachment.digest), given.bytes(0)));
    return std::make_shared<const AttachmentKey>(
        AttachmentKey{key->folder, key->caseId, key->key.copy(), key->since, key->office.copy(), std::move(own)});
}

Result<OpenAttachment> openAttachment(const Office &office, const Session &session, const Clock &clock,
                                      const Attachment &attachment, const Look &look)
{
    ZM_TRY(const auto key, openingKey(office, session, attachment));
    Look written = look;
    written.caseId = attachment.caseId;
    written.what = kWhat + attachment.digest;
    ZM_CHECK(writeLook(office, session, clock, written));
    const QString path = QDir(attachmentFolder(office.folder())).filePath(attachment.digest);
    return [key, path, digest = attachment.digest](QIODevice &to, const FileProgress &progress) {
        return openSealedFile(*key, path, digest, to, progress);
    };
}

Result<int> sweepAttachments(const Office &office)
{
    QDir folder(attachmentFolder(office.folder()));
    if (!folder.exists())
        return 0;
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    ZM_TRY(const auto kept, owed(office.connection()));
    int swept = 0;
    for (const QString &name : folder.entryList(QDir::Files | QDir::Hidden)) {
        const bool part = name.endsWith(".part"_L1);
        const bool lock = name.endsWith(".lock"_L1);
        if (kept.contains(name) || (lock && folder.exists(name.chopped(5))) || (part && !isDeserted(folder.filePath(name))))
            continue;
        swept += folder.remove(name) && !lock ? 1 : 0;
    }
    ZM_CHECK(transaction.commit());
    return swept;
}

} // namespace zm::store
