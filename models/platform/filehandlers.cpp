#include "platform/filebook.h"
#include "platform/handlers.h"
#include "platform/reply.h"
#include "platform/signedby.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestBox = 2'048;

QString latin(const QByteArray &text)
{
    return QString::fromLatin1(text);
}

/// The shard and the digest of an address. Errors: Invalid.
Result<FilePlace> placeIn(const Asking &asking)
{
    const QByteArray shard = asking.request.query.value("shard"), sha256 = asking.parts[0];
    const bool isShard = shard.size() == 2 && std::ranges::all_of(shard, [](char c) { return c >= '0' && c <= '9'; });
    if (!isShard || !sync::isHex(latin(sha256), 64))
        return fail(ErrorCode::Invalid, u"a file is named by the shard of its case and 64 hex digits"_s);
    return FilePlace{shard, asking.device->org.toUtf8(), sha256};
}

Result<QByteArray> eidIn(const Asking &asking)
{
    const QString text = latin(asking.request.query.value("act"));
    if (!sync::isHex(text, 64))
        return fail(ErrorCode::Invalid, u"the act that names the file is named by 64 hex digits"_s);
    return sync::bytesOf(text);
}

web::Response haveResponse(const HeldFile &file)
{
    return jsonResponse({{u"have"_s, file.have}, {u"whole"_s, file.standing != HeldFile::Standing::Coming}});
}

/// What is announced, as far as its form goes. Errors: Invalid.
struct Announced {
    HeldFile file;
    std::vector<FileReader> readers;
};
Result<Announced> announcedIn(const Asking &asking, const FileLimits &limits)
{
    ZM_TRY(const QJsonObject said, sync::readStrict(asking.request.body));
    const QString sha256 = said["sha256"_L1].toString(), caseId = said["case"_L1].toString();
    const QJsonArray readers = said["readers"_L1].toArray();
    Announced one{{{sync::shardOf(caseId).toUtf8(), asking.device->org.toUtf8(), sha256.toLatin1()}, caseId.toUtf8(), said["bytes"_L1].toInteger()}, {}};
    if (!sync::isHex(sha256, 64) || !sync::isCaseId(caseId) || one.file.bytes <= 0)
        return fail(ErrorCode::Invalid, u"a file has sha256, bytes and case"_s);
    if (readers.isEmpty() || readers.size() > limits.readers)
        return fail(ErrorCode::Invalid, u"a file is for somebody, and not for everybody"_s);
    for (const QJsonValue &reader : readers) {
        const QString device = reader["device"_L1].toString();
        const QByteArray box = QByteArray::fromBase64(reader["box"_L1].toString().toLatin1());
        if (!sync::isHex(device, 32) || box.isEmpty() || box.size() > kLongestBox)
            return fail(ErrorCode::Invalid, u"a reader has device and box"_s);
        one.readers.push_back({device.toLatin1(), box});
    }
    return one;
}

} // namespace

Result<web::Response> listFiles(const Asking &asking, const Standing &standing, Database &database)
{
    FileBook book(database);
    QJsonArray sent, waiting;
    ZM_TRY(const auto mine, book.sentBy(asking.device->org.toUtf8()));
    for (const FileBook::Sent &one : mine) {
        QJsonArray readers;
        for (const auto &reader : one.readers)
            readers.append(QJsonObject{{u"org"_s, QString::fromUtf8(reader.org)}, {u"taken"_s, reader.taken}});
        sent.append(QJsonObject{{u"sha256"_s, latin(one.file.place.sha256)}, {u"case"_s, latin(one.file.caseId)}, {u"bytes"_s, one.file.bytes},
                                {u"have"_s, one.file.have}, {u"whole"_s, one.file.standing != HeldFile::Standing::Coming}, {u"readers"_s, readers}});
    }
    ZM_TRY(const auto theirs, book.waitingFor(asking.device->device.toUtf8()));
    for (const WaitingFile &one : theirs)
        waiting.append(QJsonObject{{u"sha256"_s, latin(one.file.place.sha256)}, {u"case"_s, latin(one.file.caseId)}, {u"bytes"_s, one.file.bytes},
                                   {u"org"_s, QString::fromUtf8(one.file.place.org)}, {u"act"_s, sync::hexOf(one.eid)}, {u"box"_s, latin(one.box.toBase64())}});
    ZM_TRY(const auto boxes, book.boxesOf(asking.device->org.toUtf8()));
    const auto own = std::ranges::find(boxes, asking.device->device.toUtf8(), &PublishedBox::device);
    return jsonResponse({{u"sent"_s, sent}, {u"waiting"_s, waiting}, {u"portion"_s, standing.files.portionBytes},
                         {u"box"_s, own == boxes.end() ? QJsonValue() : QJsonValue(QString::fromUtf8(own->line))}});
}

Result<web::Response> announceFile(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const Announced one, announcedIn(asking, standing.files));
    if (one.file.bytes > standing.files.fileBytes)
        return web::problem(413, "file_too_large", "the file is larger than what travels over this platform");
    ZM_TRY(auto transaction, Transaction::begin(database));
    FileBook book(database);
    ZM_CHECK(book.tidy(standing.files, asking.now)); // what nobody needs any more must not stand in the way
    ZM_TRY(const bool forgotten, book.isForgotten(one.file.place.region, one.file.caseId));
    if (forgotten)
        return web::problem(410, "case_purged", "the person of this case was purged: no file of it is taken any more");
    for (const FileReader &reader : one.readers) {
        ZM_TRY(const bool known, book.isDevice(reader.device));
        if (!known)
            return web::problem(404, "reader_unknown", "a reader is not enrolled, or was revoked");
    }
    ZM_TRY(const auto before, book.held(one.file.place));
    if (before && (before->bytes != one.file.bytes || before->caseId != one.file.caseId))
        return web::problem(409, "file_differs", "the same digest was announced with another size or for another case");
    const QByteArray device = asking.device->device.toUtf8();
    if (!before || before->standing == HeldFile::Standing::Delivered) { // its bytes come, or come again
        ZM_TRY(const auto load, book.loadOf(one.file.place.org, device));
        if (load.bytes + one.file.bytes > standing.files.officeBytes || load.files + (before ? 0 : 1) > standing.files.officeFiles)
            return web::problem(413, "office_full", "as much of this office lies here as may: it goes on when some was fetched");
        if (load.ofDevice + one.file.bytes > standing.files.deviceBytes)
            return web::problem(413, "device_full", "as much of this device lies here as may: it goes on when some was fetched");
    }
    ZM_CHECK(book.announce(one.file, device, one.readers, asking.now));
    ZM_TRY(const auto now, book.held(one.file.place));
    ZM_CHECK(transaction.commit());
    return haveResponse(now.value_or(one.file));
}

Result<web::Response> addToFile(const Asking &asking, const Standing &standing, Database &database, const TakeTurn &takeTurn)
{
    ZM_TRY(const FilePlace place, placeIn(asking));
    ZM_TRY(const qint64 at, numberIn(asking.request.query, "at", 0));
    const QByteArray &bytes = asking.request.body;
    if (bytes.isEmpty() || bytes.size() > standing.files.portionBytes)
        return web::problem(413, "portion_too_large", "a portion has bytes, and not more than hello's files say");
    FileBook book(database);
    ZM_TRY(const auto file, book.held(place));
    if (!file)
        return web::problem(404, "file_unknown", "the file was not announced, or was let go");
    if (file->standing != HeldFile::Standing::Coming || at != file->have)
        return haveResponse(*file); // a repetition, or an answer that was lost: this is how far it is
    if (at + bytes.size() > file->bytes)
        return web::problem(400, "file_too_long", "more came than was announced");
    // Read and hashed before the writer's turn comes: nobody's act waits for it.
    const bool isLast = at + bytes.size() == file->bytes;
    QByteArray digest = place.sha256;
    if (isLast) {
        ZM_TRY(digest, book.digestWith(place, bytes));
    }
    const auto turn = takeTurn();
    ZM_TRY(auto transaction, Transaction::begin(database));
    if (digest != place.sha256) {
        ZM_CHECK(book.beginAnew(place));
        ZM_CHECK(transaction.commit());
        return web::problem(422, "digest_wrong", "what came is not what was announced: it begins anew");
    }
    ZM_TRY(const bool added, book.add(*file, bytes));
    ZM_CHECK(transaction.commit());
    ZM_TRY(const auto now, book.held(place));
    return added || now ? haveResponse(*now) : web::problem(404, "file_unknown", "the file was let go meanwhile");
}

Result<web::Response> fetchFile(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(const FilePlace place, placeIn(asking));
    ZM_TRY(const QByteArray eid, eidIn(asking));
    ZM_TRY(const qint64 at, numberIn(asking.request.query, "at", 0));
    FileBook book(database);
    ZM_TRY(const auto file, book.readableBy(asking.device->device.toUtf8(), place.region, eid, place.sha256));
    if (!file) // whether it is there is nobody else's business
        return web::problem(404, "file_unknown", "no such file is for this device");
    if (at >= file->bytes)
        return web::problem(416, "range_not_satisfiable", "the file has no such bytes");
    ZM_TRY(const QByteArray bytes, book.bytesFrom(file->place, at));
    return web::Response{.contentType = "application/octet-stream", .body = bytes.first(std::min(bytes.size(), qsizetype(standing.files.portionBytes)))};
}

Result<web::Response> fileTaken(const Asking &asking, Database &database)
{
    ZM_TRY(const FilePlace place, placeIn(asking));
    ZM_TRY(const QByteArray eid, eidIn(asking));
    ZM_TRY(auto transaction, Transaction::begin(database));
    FileBook book(database);
    ZM_TRY(const auto file, book.readableBy(asking.device->device.toUtf8(), place.region, eid, place.sha256));
    if (file)
        ZM_CHECK(book.taken(*file, asking.device->device.toUtf8(), asking.now));
    ZM_CHECK(transaction.commit());
    return jsonResponse({{u"taken"_s, true}}); // also the second time
}

Result<web::Response> publishBox(const Asking &asking, Database &database)
{
    ZM_TRY(const QJsonObject body, sync::readStrict(asking.request.body));
    ZM_TRY(const auto line, sync::signedFrom(body));
    ZM_CHECK(sync::boxIn(line.text, asking.device->device));
    ZM_TRY(const bool isTheirs, isSignedByOffice(sync::kBoxTag, line, asking, database));
    if (!isTheirs)
        return web::problem(403, "signature_wrong", "no key of this office has signed this");
    ZM_TRY(auto transaction, Transaction::begin(database));
    ZM_CHECK(FileBook(database).publishBox({asking.device->device.toUtf8(), asking.device->org.toUtf8(), asking.request.body, {}, {}}, asking.now));
    ZM_CHECK(transaction.commit());
    return jsonResponse({{u"published"_s, true}});
}

Result<web::Response> readersOf(const Asking &asking, Database &database)
{
    ZM_TRY(const auto boxes, FileBook(database).boxesOf(asking.request.query.value("org")));
    QJsonArray readers;
    for (const PublishedBox &one : boxes)
        readers.append(QJsonObject{{u"device"_s, latin(one.device)}, {u"signed"_s, QJsonDocument::fromJson(one.line).object()},
                                   {u"alg"_s, latin(one.suite)}, {u"spki"_s, latin(one.spki.toBase64())}});
    return jsonResponse({{u"readers"_s, readers}});
}

} // namespace zm::platform
