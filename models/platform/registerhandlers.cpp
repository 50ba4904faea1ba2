#include "crypto/hash.h"
#include "platform/handlers.h"
#include "platform/registerbook.h"
#include "platform/reply.h"
#include "platform/snapshot.h"
#include "registry/buckets.h"
#include "registry/fileform.h"
#include "sync/strictjson.h"

#include <QFile>
#include <QJsonArray>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostChanges = 2'000;
constexpr qint64 kMostDigests = 64;
constexpr qsizetype kMostSubjects = 100;
constexpr qsizetype kLongestNumber = 40;

Result<QByteArray> fileBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, u"it is not published"_s);
    return file.readAll();
}

/// "bytes=5-" and "bytes=5-9": the one kind of range that a download goes on with.
struct Range {
    qint64 from = 0, until = 0;
};
std::optional<Range> rangeOf(const QByteArray &header, qint64 size)
{
    if (!header.startsWith("bytes="))
        return std::nullopt;
    const QByteArrayList ends = header.sliced(6).split('-');
    bool isFrom = false, isTo = true;
    const qint64 from = ends[0].toLongLong(&isFrom);
    const qint64 to = ends.size() == 2 && !ends[1].isEmpty() ? ends[1].toLongLong(&isTo) : size - 1;
    if (ends.size() != 2 || !isFrom || !isTo || from < 0 || from > to || from >= size)
        return std::nullopt;
    return Range{from, std::min(to, size - 1) + 1};
}

QByteArray changeLine(const RegisterChange &change, const QStringList &fields)
{
    QJsonObject line{{u"seq"_s, change.seq}, {u"op"_s, change.isRemoval ? u"REMOVE"_s : u"PUT"_s}, {u"id"_s, change.id}};
    if (change.isRemoval) {
        line[u"reason"_s] = change.reason;
        line[u"eff"_s] = change.effective;
    } else if (!change.doc.isEmpty()) {
        line[u"entry"_s] = entryObject(change.doc, fields);
    }
    return sync::canonicalJson(line) + '\n';
}

/// Numbered lines between a first and a last one.
web::Response pageOf(const std::vector<RegisterChange> &changes, qint64 since, qint64 head, const Asking &asking, const Standing &standing)
{
    const QStringList fields = fieldsFor(asking.device->roles, standing.recipients);
    QByteArray body = sync::canonicalJson({{u"epoch"_s, standing.core.epoch().epoch}, {u"from"_s, since + 1}}) + '\n';
    for (const RegisterChange &change : changes)
        body += changeLine(change, fields);
    // The last line says what it stands behind: without it the page is torn.
    body += sync::canonicalJson({{u"end"_s, true},
                                 {u"to"_s, changes.empty() ? since : changes.back().seq},
                                 {u"head"_s, head},
                                 {u"fresh_until"_s, asking.now.toMSecsSinceEpoch() + kLeaseMs},
                                 {u"run"_s, QString::fromLatin1(crypto::sha256({body}).toHex())}})
        + '\n';
    return {.contentType = "application/x-ndjson", .body = body};
}

} // namespace

Result<web::Response> manifest(const Asking &asking, const Standing &standing)
{
    if (isRecipient(asking.device->roles, standing.recipients))
        return web::problem(403, "changes_only", "a recipient takes changes, with the fields that are for it");
    ZM_TRY(const QByteArray bytes, fileBytes(manifestPath(standing.published)));
    return web::Response{.body = bytes};
}

Result<web::Response> chunk(const Asking &asking, const Standing &standing)
{
    if (isRecipient(asking.device->roles, standing.recipients))
        return web::problem(403, "changes_only", "a recipient takes changes, with the fields that are for it");
    ZM_TRY(const QString path, chunkPath(standing.published, asking.parts[0]));
    ZM_TRY(const QByteArray bytes, fileBytes(path));
    web::Response response{.contentType = "application/zstd",
                           .headers = {web::Header("Cache-Control", "private, max-age=31536000, immutable"),
                                       web::Header("Accept-Ranges", "bytes")}};
    const QByteArray wanted = asking.request.headers.value("range");
    if (wanted.isEmpty()) {
        response.body = bytes;
        return response;
    }
    const auto range = rangeOf(wanted, bytes.size());
    if (!range)
        return web::problem(416, "range_not_satisfiable", "the chunk has no such bytes");
    response.status = 206;
    response.body = bytes.mid(range->from, range->until - range->from);
    response.headers.append(web::Header("Content-Range", "bytes " + QByteArray::number(range->from) + '-'
                                                             + QByteArray::number(range->until - 1) + '/'
                                                             + QByteArray::number(bytes.size())));
    return response;
}

Result<web::Response> registerDelta(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const qint64 since, numberIn(asking.request.query, "since", 0));
    RegisterBook book(database);
    ZM_TRY(const qint64 head, book.last());
    ZM_TRY(const auto changes, book.changesAfter(since, kMostChanges));
    return pageOf(changes, since, head, asking, standing);
}

Result<web::Response> registerDigests(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const qint64 from, numberIn(asking.request.query, "from", 0));
    ZM_TRY(const qint64 count, numberIn(asking.request.query, "count", kMostDigests));
    if (count < 1 || count > kMostDigests || from + count > registry::kBuckets)
        return fail(ErrorCode::Invalid, u"a register has 4096 parts, of which 64 are told at once"_s);
    const bool onlyIds = isRecipient(asking.device->roles, standing.recipients); // what else they have is not all there is
    ZM_TRY(auto reading, Transaction::beginReading(database));
    RegisterBook book(database);
    QJsonArray digests;
    for (qint64 bucket = from; bucket < from + count; ++bucket) {
        ZM_TRY(const auto entries, book.ofBucket(int(bucket)));
        registry::BucketDigest digest;
        for (const RegisterChange &entry : entries) {
            const QJsonArray cells = onlyIds ? QJsonArray() : QJsonDocument::fromJson(entry.doc).array();
            digest.add(entry.id.toLatin1(), cells[qsizetype(registry::Column::ContentHash)].toString().toLatin1());
        }
        digests.append(QString::fromLatin1(digest.hex()));
    }
    ZM_TRY(const qint64 head, book.last());
    ZM_CHECK(reading.commit());
    return jsonResponse({{u"epoch"_s, standing.core.epoch().epoch}, {u"head"_s, head}, {u"from"_s, from},
                         {u"of"_s, onlyIds ? u"ids"_s : u"entries"_s}, {u"digests"_s, digests}});
}

Result<web::Response> registerBucket(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const qint64 bucket, numberIn({{"bucket", asking.parts[0]}}, "bucket", 0));
    if (bucket >= registry::kBuckets)
        return fail(ErrorCode::Invalid, u"a register has 4096 parts"_s);
    ZM_TRY(auto reading, Transaction::beginReading(database));
    RegisterBook book(database);
    ZM_TRY(const auto entries, book.ofBucket(int(bucket)));
    ZM_TRY(const qint64 head, book.last());
    ZM_CHECK(reading.commit());
    return pageOf(entries, 0, head, asking, standing);
}

Result<web::Response> inquire(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const QJsonObject asked, sync::readStrict(asking.request.body));
    const QString purpose = asked["purpose"_L1].toString();
    const QJsonArray subjects = asked["subjects"_L1].toArray();
    if (!standing.purposes.contains(purpose))
        return web::problem(400, "purpose_missing", "an inquiry says for which of the known purposes it is made");
    if (subjects.isEmpty() || subjects.size() > kMostSubjects)
        return web::problem(400, "subjects_missing", "an inquiry is about one to a hundred subjects");
    const QStringList fields = fieldsFor(asking.device->roles, standing.recipients);
    ZM_TRY(auto transaction, Transaction::begin(database));
    RegisterBook book(database);
    QJsonArray answers;
    for (const QJsonValue &subject : subjects) {
        const QString number = subject.toString();
        if (number.isEmpty() || number.size() > kLongestNumber)
            return web::problem(400, "subjects_missing", "a subject is asked about by its whole number");
        const QByteArray digest = subjectDigest(number, standing.subjectKey);
        ZM_TRY(const auto docs, book.aboutSubject(digest));
        ZM_CHECK(book.noteInquiry(asking.device->device, asking.device->org, purpose, digest, qint64(docs.size()), asking.now));
        QJsonArray entries;
        for (const QByteArray &doc : docs)
            entries.append(entryObject(doc, fields));
        answers.append(QJsonObject{{u"listed"_s, !docs.empty()}, {u"entries"_s, entries}});
    }
    ZM_CHECK(transaction.commit()); // who asked is durable before the answer leaves
    return jsonResponse({{u"answers"_s, answers}, {u"fresh_until"_s, asking.now.toMSecsSinceEpoch() + kLeaseMs}});
}

} // namespace zm::platform
