#include "app/sync/countersigning.h"

#include "crypto/random.h"
#include "store/officeseal.h"
#include "sync/envelope.h"
#include "sync/hex.h"
#include "sync/strictjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNonceBytes = 16;

/// Errors: Invalid for what is no act, or another than it is said to be.
Result<HeldAct> heldIn(const QJsonObject &said)
{
    HeldAct held{sync::bytesOf(said["act"_L1].toString()), said["shard"_L1].toString(), said["code"_L1].toString(), {},
                 QDateTime::fromMSecsSinceEpoch(said["received_at"_L1].toInteger(), Qt::UTC), {}};
    ZM_TRY(const auto envelope, sync::readEnvelope(said["line"_L1].toString().toUtf8()));
    if (sync::eventId(envelope.act.text) != held.eid)
        return fail(ErrorCode::Invalid, u"an act under another's name"_s);
    ZM_TRY(held.act, sync::readActPayload(envelope.act.text));
    for (const QJsonValue &one : said["countersigned_by"_L1].toArray())
        held.countersignedBy.append(one.toString());
    return held;
}

Result<WireAnswer> asked(const RegisterSource &source, const WireRequest &request)
{
    ZM_TRY(auto wire, Wire::open(source.url.host(), quint16(source.url.port(8443)), source.tls));
    ZM_TRY(auto answer, wire.ask(request));
    if (answer.status == 200)
        return answer;
    const auto body = sync::readStrict(answer.body);
    return fail(ErrorCode::Io, u"the platform answered %1: "_s.arg(answer.status) + (body ? (*body)["detail"_L1].toString() : QString()));
}

} // namespace

Result<std::vector<HeldAct>> heldActs(const RegisterSource &source)
{
    ZM_TRY(const auto answer, asked(source, {.target = "/v1/held"}));
    // A page of lines is longer than one line may be.
    const QJsonArray all = QJsonDocument::fromJson(answer.body)["held"_L1].toArray();
    std::vector<HeldAct> held;
    for (const QJsonValue &one : all) {
        if (auto read = heldIn(one.toObject()))
            held.push_back(*std::move(read));
    }
    return held;
}

Result<> countersign(const RegisterSource &source, const store::Office &office, const store::Session &session, const Clock &clock,
                     const QString &shard, const QByteArray &eid, const QString &said)
{
    ZM_TRY(const auto enrolment, store::SyncBook(office.connection(), clock).enrolment());
    if (!enrolment || enrolment->officer != session.officer.id)
        return fail(ErrorCode::Denied, u"who signs for a colleague's act signs with a key of their own: sign in as the officer with whom this machine was enrolled"_s);
    ZM_TRY(const crypto::Secret pkcs8, store::openForOffice(office.connection(), session, store::kSyncSignerPlace, enrolment->sealedSigner));
    ZM_TRY(const auto signer, crypto::SigningKey::read(enrolment->suite, pkcs8));
    ZM_TRY(const QByteArray nonce, crypto::randomBytes(kNonceBytes));
    const QByteArray text = sync::canonicalJson({{u"act"_s, sync::hexOf(eid)}, {u"nonce"_s, sync::hexOf(nonce)}, {u"said"_s, said.trimmed()}, {u"shard"_s, shard}});
    ZM_TRY(const auto line, sync::signText(sync::kCountersignTag, text, signer));
    ZM_CHECK(asked(source, {.method = "POST", .target = "/v1/held", .body = sync::canonicalJson(sync::toJson(line))}));
    return {};
}

} // namespace zm::app
