#include "app/sync/proving.h"

#include "store/officechoices.h"
#include "store/syncoffice.h"

namespace zm::app {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What came is checked for exactly the act that was asked about.
void judge(Shown &shown, const Proving &proving)
{
    const auto bundle = proof::readBundle(shown.bundle);
    const auto receipt = bundle ? proof::checkBundle(*bundle, proving.receiptKeys, proving.logKey, proving.quorum)
                                : Result<sync::Receipt>(std::unexpected(bundle.error()));
    if (!receipt)
        shown.why = receipt.error().detail;
    else if (receipt->eid != shown.eid)
        shown.why = u"the platform shows another act than was asked about"_s;
    else
        shown.receipt = *receipt;
}

} // namespace

Result<Proving> provingFor(const store::Office &office, const Clock &clock, const QString &caseId)
{
    store::SyncBook book(office.connection(), clock);
    ZM_TRY(const auto enrolment, book.enrolment());
    if (!enrolment)
        return fail(ErrorCode::Denied, u"this office belongs to no platform: zm sync enrol"_s);
    ZM_TRY(sync::Link link, book.link());
    if (enrolment->logKey.isEmpty() || link.keys.empty())
        return fail(ErrorCode::Denied, u"the platform's keys are not known yet: zm sync first"_s);
    ZM_TRY(auto logKey, crypto::PublicKey::read(crypto::Suite::Ed25519, enrolment->logKey));
    Proving proving{caseId, std::move(link.keys), std::move(logKey), {}};
    ZM_TRY(const auto list, store::chosen(office, store::Chosen::Witnesses));
    if (list) {
        ZM_TRY(proving.quorum, proof::readQuorum(*list));
    }
    return proving;
}

Result<std::vector<Shown>> prove(const RegisterSource &source, const store::Office &office, const Proving &proving)
{
    ZM_TRY(const auto sent, store::sentActs(office.connection(), proving.caseId));
    std::vector<Shown> all;
    ZM_TRY(auto wire, Wire::open(source.url.host(), quint16(source.url.port(443)), source.tls));
    for (const store::SentAct &one : sent) {
        Shown shown{one.eid, one.act, one.type, {}, {}, {}};
        ZM_TRY(const auto answer, wire.ask({.target = "/v1/proof/" + one.eid.toHex() + "?shard=" + source.shard.toLatin1()}));
        if (answer.status == 404) {
            shown.why = u"the platform's log does not show it"_s;
        } else if (answer.status != 200) {
            return fail(ErrorCode::Io, u"the platform answered %1"_s.arg(answer.status));
        } else {
            shown.bundle = answer.body;
            judge(shown, proving);
        }
        all.push_back(std::move(shown));
    }
    return all;
}

} // namespace zm::app
