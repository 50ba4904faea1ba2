#include "store/reader.h"

#include "crypto/seal.h"

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

Error named(const LoggedAct &logged, const Error &error)
{
    return {error.code, u"case %1, act %2: %3"_s.arg(logged.caseId).arg(logged.n).arg(error.detail)};
}

Result<> checkLink(const LoggedAct &logged, const Payload &payload, const QByteArray &prev)
{
    if (actHash(logged.payload) != logged.hash)
        return fail(ErrorCode::Corrupt, u"its bytes are not what was hashed"_s);
    if (payload.caseId != logged.caseId || payload.n != logged.n)
        return fail(ErrorCode::Corrupt, u"it lies in another act's place"_s);
    if (payload.prev != prev)
        return fail(ErrorCode::Corrupt, u"it does not follow on the act before it"_s);
    return {};
}

} // namespace

Result<ReadAct> decodeLogged(const LoggedAct &logged, const CaseKey *key)
{
    ReadAct read;
    ZM_TRY(read.payload, readPayload(logged.payload));
    read.hash = logged.hash;

    crypto::Secret personal;
    if (!read.payload.sealed.isEmpty()) {
        read.withheld = !key || read.payload.n < key->since;
        if (!read.withheld) {
            ZM_TRY(personal, crypto::openSealed(key->key.view(), sealedAbout(read.payload.caseId, read.payload.n),
                                                read.payload.sealed));
        }
    }
    auto act = cases::decodeAct(read.payload.act, personal.view());
    if (!act)
        return fail(ErrorCode::Corrupt, act.error().field + u": "_s + act.error().fact);
    read.act = *std::move(act);
    return read;
}

Result<CaseHistory> readHistory(const sql::Connection &connection, const Session *session, const QString &caseId)
{
    ZM_TRY(auto history, readOn(connection, session, caseId, {{}, {}, QByteArray(32, '\0'), false}));
    if (history.acts.empty())
        return fail(ErrorCode::NotFound, u"there is no case "_s + caseId);
    return history;
}

Result<CaseHistory> readOn(const sql::Connection &connection, const Session *session, const QString &caseId,
                           CaseHistory known)
{
    ZM_TRY(const auto logged, actsOf(connection, caseId, known.state.acts));
    std::optional<CaseKey> key;
    if (session && !logged.empty()) {
        ZM_TRY(key, caseKey(connection, *session, caseId));
    }
    known.acts.clear();
    for (const LoggedAct &one : logged) {
        auto read = decodeLogged(one, key ? &*key : nullptr);
        if (!read)
            return std::unexpected(named(one, read.error()));
        if (auto linked = checkLink(one, read->payload, known.head); !linked)
            return std::unexpected(named(one, linked.error()));
        cases::evolve(known.state, read->act);
        known.head = one.hash;
        known.withheld = known.withheld || read->withheld;
        known.acts.push_back(*std::move(read));
    }
    return known;
}

} // namespace zm::store
