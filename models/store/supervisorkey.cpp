#include "store/supervisorkey.h"

#include "crypto/box.h"
#include "sql/query.h"
#include "store/sealedrecord.h"

#include <algorithm>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAddBox = u"INSERT INTO sealed_record_key (n, officer, box) VALUES (?, ?, ?)";

} // namespace

Result<std::vector<OfficerPair>> supervisorPairs(const Office &office)
{
    ZM_TRY(const auto officers, office.officers());
    ZM_TRY(auto pairs, officerPairs(office.connection(), office.profile().genesis));
    std::erase_if(pairs, [&](const OfficerPair &pair) {
        const auto owner = std::ranges::find(officers, pair.officer, &Officer::id);
        return owner == officers.end() || !owner->holds(cases::Role::Supervisor);
    });
    return pairs;
}

Result<crypto::Secret> openSupervisorPair(const Office &office, const Session &session)
{
    if (!session.officer.holds(cases::Role::Supervisor))
        return fail(ErrorCode::Denied, u"this is a supervisor's to do"_s);
    const QByteArray &genesis = office.profile().genesis;
    ZM_CHECK(makeOfficerPair(office.connection(), genesis, session.officer, session.key));
    ZM_TRY(const QByteArray sealed, sealedPairOf(office.connection(), session.officer.id));
    return openOfficerPair(genesis, session.officer, session.key, sealed);
}

Result<> giveRecordKey(const sql::Connection &connection, qint64 n, const OfficerPair &to, const crypto::Secret &key)
{
    ZM_TRY(const QByteArray box, crypto::sealTo(to.publicKey, sealedPlace(n, to.officer.toUtf8()), key.view()));
    ZM_CHECK(sql::run(connection, kAddBox, {n, to.officer, box}));
    return {};
}

} // namespace zm::store
