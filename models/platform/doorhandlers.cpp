#include "platform/handlers.h"
#include "platform/reply.h"
#include "sync/strictjson.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostEvents = 500;
constexpr auto kCodeRefused = "the code is not known, was used, or is too old";

} // namespace

Result<web::Response> hello(const Asking &asking, const Standing &standing, Database &database)
{
    ZM_TRY(QJsonObject said, objectIn(standing.core.hello(asking.now.toMSecsSinceEpoch(), QString::fromLatin1(database.runId()))));
    said[u"box_key"_s] = QString::fromLatin1(standing.boxKey.toBase64());
    said[u"log_key"_s] = QString::fromLatin1(standing.logKey.bytes().toBase64());
    said[u"files"_s] = QJsonObject{{u"portion"_s, standing.files.portionBytes}, {u"longest"_s, standing.files.fileBytes}};
    return jsonResponse(said);
}

Result<web::Response> keys(const Asking &asking, Database &database)
{
    ZM_TRY(const qint64 since, numberIn(asking.request.query, "since", 0));
    ZM_TRY(const auto events, Directory(database).eventsAfter(since, kMostEvents));
    QByteArray body;
    for (const QByteArray &event : events)
        body += event + '\n';
    body += "{\"count\":" + QByteArray::number(qint64(events.size())) + ",\"end\":true}\n";
    return web::Response{.contentType = "application/x-ndjson", .body = body};
}

Result<web::Response> enrol(const Asking &asking, const Folder &folder, Database &database)
{
    Directory directory(database);
    // While nobody is invited there is nothing to guess, and no signature of a stranger is worth checking.
    ZM_TRY(const bool isInviting, directory.isInviting(asking.now));
    if (!isInviting)
        return web::problem(403, "code_refused", kCodeRefused);
    ZM_TRY(const QJsonObject asked, sync::readStrict(asking.request.body));
    const auto text = [&asked](QStringView name) { return asked[name].toString(); };
    const auto suite = crypto::suiteNamed(text(u"alg"));
    if (!suite)
        return fail(ErrorCode::Invalid, u"the suite of the officer's key is not known"_s);
    const EnrolmentRequest request{text(u"code"), text(u"device"), text(u"csr").toLatin1(), *suite,
                                   QByteArray::fromBase64(text(u"spki").toLatin1()),
                                   QByteArray::fromBase64(text(u"proof").toLatin1())};
    const auto enrolled = directory.enrol(request, folder.authority(), asking.now);
    if (!enrolled && enrolled.error().code == ErrorCode::Denied)
        return web::problem(403, "code_refused", kCodeRefused);
    if (!enrolled && enrolled.error().code == ErrorCode::Conflict)
        return web::problem(409, "device_known", "this device or key is enrolled already");
    if (!enrolled)
        return std::unexpected(enrolled.error());
    ZM_TRY(const auto device, directory.deviceOf(crypto::fingerprint(enrolled->certificate)));
    ZM_TRY(const QByteArray pem, crypto::certificatePem(enrolled->certificate));
    ZM_TRY(const auto box, folder.boxPair());
    return jsonResponse({{u"certificate"_s, QString::fromLatin1(pem)},
                         {u"box_key"_s, QString::fromLatin1(box.publicKey.toBase64())},
                         {u"ca"_s, QString::fromLatin1(folder.authority().certificatePem())},
                         {u"kid"_s, enrolled->keyId},
                         {u"org"_s, device ? device->org : QString()},
                         {u"officer"_s, device ? device->officer : QString()}});
}

} // namespace zm::platform
