// Files of evidence that other offices gave to this one.

#include "crypto/box.h"
#include "crypto/seal.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/attachmentfile.h"
#include "store/casekeys.h"
#include "store/givenfiles.h"
#include "store/officekeys.h"
#include "sync/feed.h"
#include "sync/strictjson.h"

#include <QDir>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kHere = u"SELECT DISTINCT case_id FROM sync_outbox WHERE platform_case = ?";
constexpr QStringView kThere = u"SELECT 1 FROM sync_file_in WHERE digest = ?";
constexpr QStringView kNaming = u"SELECT line FROM sync_inbox WHERE eid = ? AND platform_case = ? AND reading = 0 AND op IN ('act', 'remove')";
constexpr QStringView kTaken = u"SELECT digest, platform_case, org FROM sync_file_in WHERE length(sealed_key) > 0";
constexpr QStringView kOfCase = u"SELECT line FROM sync_inbox WHERE platform_case = ? AND reading = 0 AND op = 'act'";
constexpr QStringView kTakeBack = u"UPDATE sync_file_in SET sealed_key = x'' WHERE digest = ?";
constexpr QStringView kWasTakenBack = u"SELECT 1 FROM sync_file_in WHERE digest = ? AND length(sealed_key) = 0";

Result<std::optional<sync::ActPayload>> payloadIn(const QByteArray &line)
{
    const auto read = sync::readFeedLine(line);
    if (!read || !read->entry.act)
        return std::optional<sync::ActPayload>();
    auto payload = sync::readActPayload(read->entry.act->act.text);
    return payload ? std::optional(*std::move(payload)) : std::nullopt;
}

/// Whether an accepted act of that office, as it stands in this office's own copy of the feed, names exactly these bytes.
Result<bool> isNamed(const Office &office, const OfferedFile &file)
{
    ZM_TRY(auto query, sql::run(office.connection(), kNaming, {file.eid, file.platformCase}));
    while (query.next()) {
        ZM_TRY(const auto payload, payloadIn(query.bytes(0)));
        if (!payload || payload->by.org != file.org)
            continue;
        const auto named = sync::filesNamedIn(*payload);
        if (std::ranges::find(named, sync::NamedFile{file.digest, file.bytes}) != named.end())
            return true;
    }
    ZM_CHECK(query.failed());
    return false;
}

/// What lies in the box.
struct Given {
    crypto::Secret key;
    QString name;
    qint64 size = 0;
};

Result<Given> openedBox(const Office &office, const SharedSession &session, const OfferedFile &file)
{
    ZM_TRY(const OfficeKey pair, officeKey(office, session, filesKeyName()));
    ZM_TRY(const crypto::Secret own, openOfficeKey(office.connection(), *session, filesKeyName(), pair.sealed));
    ZM_TRY(const crypto::Secret inside, crypto::openBox(own.view(), boxPlace(file.digest), file.box));
    ZM_TRY(const QJsonObject said, sync::readStrict(inside.view()));
    Given given{crypto::Secret(QByteArray::fromBase64(said["key"_L1].toString().toLatin1())), said["name"_L1].toString(),
                said["size"_L1].toInteger()};
    const qsizetype bytes = given.key.view().size();
    if ((bytes != crypto::kSealKeySize && bytes != crypto::kSm4KeySize) || given.name.isEmpty() || given.size <= 0)
        return fail(ErrorCode::Corrupt, u"the box of the file holds no key"_s);
    given.name = QFileInfo(given.name.section(u'/', -1).section(u'\\', -1)).fileName(); // a name, never a path
    return given;
}

/// Whether the office that gave a file has purged the case it belongs to.
Result<bool> hasPurged(const Office &office, const QString &platformCase, const QString &org)
{
    ZM_TRY(auto query, sql::run(office.connection(), kOfCase, {platformCase}));
    while (query.next()) {
        ZM_TRY(const auto payload, payloadIn(query.bytes(0)));
        if (payload && payload->type == "purge_identity"_L1 && payload->by.org == org)
            return true;
    }
    ZM_CHECK(query.failed());
    return false;
}

} // namespace

Result<QString> caseFor(const Office &office, const OfferedFile &file)
{
    {
        ZM_TRY(auto there, sql::run(office.connection(), kThere, {file.digest}));
        if (there.next())
            return QString();
    }
    if (QFileInfo::exists(QDir(attachmentFolder(office.folder())).filePath(file.digest)))
        return QString();
    ZM_TRY(const bool named, isNamed(office, file));
    ZM_TRY(const bool purged, hasPurged(office, file.platformCase, file.org));
    if (!named || purged)
        return QString();
    ZM_TRY(auto here, sql::run(office.connection(), kHere, {file.platformCase}));
    const QString caseId = here.next() ? here.text(0) : QString();
    ZM_CHECK(here.failed());
    return caseId;
}

Result<Attachment> takeFile(const Office &office, const SharedSession &session, const Clock &clock, const OfferedFile &file,
                            const QString &caseId, const QString &path)
{
    ZM_TRY(const auto caseKeyNow, caseKey(office.connection(), *session, caseId));
    if (!caseKeyNow)
        return fail(ErrorCode::Denied, u"the key of the case was destroyed: nothing is laid beside it any more"_s);
    ZM_TRY(const Given given, openedBox(office, session, file));
    GivenBy from{file.org, file.platformCase, file.eid, {}};
    ZM_TRY(from.sealedKey, crypto::seal(caseKeyNow->key.view(), givenKeyPlace(file.digest), given.key.view()));
    AttachmentKey key{attachmentFolder(office.folder()), caseId, caseKeyNow->key.copy(), caseKeyNow->since, session->officeKey.copy(),
                      given.key.copy()};
    ZM_CHECK(opensWhole(key, path, file.digest));
    ZM_TRY(auto sealed, adoptFile(key, path, {file.digest, given.name, given.size}, std::move(from)));
    return registerAttachment(office, *session, clock, std::move(sealed));
}

Result<int> forgetTakenBack(const Office &office)
{
    struct Taken { QString digest, platformCase, org; };
    std::vector<Taken> all;
    {
        ZM_TRY(auto query, sql::run(office.connection(), kTaken));
        while (query.next())
            all.push_back({query.text(0), query.text(1), query.text(2)});
        ZM_CHECK(query.failed());
    }
    int forgotten = 0;
    for (const Taken &one : all) {
        ZM_TRY(const bool purged, hasPurged(office, one.platformCase, one.org));
        if (!purged)
            continue;
        ZM_CHECK(sql::run(office.connection(), kTakeBack, {one.digest})); // the key first: what is left of the file is noise
        ++forgotten;
    }
    if (forgotten > 0) {
        ZM_CHECK(emptyJournal(office.connection()));
        ZM_CHECK(sweepAttachments(office));
    }
    return forgotten;
}

Result<bool> wasTakenBack(const sql::Connection &connection, const QString &digest)
{
    ZM_TRY(auto query, sql::run(connection, kWasTakenBack, {digest}));
    const bool found = query.next();
    ZM_CHECK(query.failed());
    return found;
}

} // namespace zm::store
