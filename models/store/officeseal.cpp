#include "store/officeseal.h"

#include "sql/query.h"
#include "store/handedkeys.h"
#include "store/sealinglimits.h"

#include <QtEndian>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kNewest = u"SELECT n, sealed FROM office_generation ORDER BY n DESC LIMIT 1";
constexpr QStringView kCount = u"UPDATE office_generation SET sealed = sealed + 1 WHERE n = ?";
constexpr char kMark = '\x10'; // no suite of crypto::seal() begins so
constexpr qsizetype kMarkSize = 5;

Result<QByteArray> sealedUnder(const sql::Connection &connection, const Session &session, int n, QByteArrayView place,
                               QByteArrayView plain)
{
    if (n == 0)
        return crypto::seal(session.officeKey.view(), place, plain);
    ZM_TRY(const LaterKeys::Key key, laterKey(connection, session, n));
    ZM_TRY(const QByteArray sealed, crypto::seal(key->view(), place, plain));
    return markOf(n) + sealed;
}

} // namespace

Result<Generation> newestGeneration(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kNewest));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return fail(ErrorCode::Corrupt, u"the office does not say which key it seals with"_s);
    }
    return Generation{query.number(0), query.bigNumber(1)};
}

int generationOf(QByteArrayView value)
{
    return value.size() > kMarkSize && value.front() == kMark ? int(qFromBigEndian<quint32>(value.data() + 1)) : 0;
}

QByteArray markOf(int n)
{
    const quint32 number = qToBigEndian(quint32(n));
    return n == 0 ? QByteArray() : kMark + QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
}

Result<QByteArray> sealForOffice(const sql::Connection &connection, const Session &session, QByteArrayView place, QByteArrayView plain)
{
    ZM_TRY(const Generation newest, newestGeneration(connection));
    ZM_TRY(const SealingLimits limits, sealingLimits());
    if (newest.sealings >= limits.most)
        return fail(ErrorCode::Denied, u"the office's key has sealed as much as it may: an administrator takes new keys (zm office rekey)"_s);
    ZM_TRY(QByteArray value, sealedUnder(connection, session, newest.n, place, plain));
    ZM_CHECK(sql::run(connection, kCount, {newest.n}));
    return value;
}

Result<crypto::Secret> openForOffice(const sql::Connection &connection, const Session &session, QByteArrayView place,
                                     QByteArrayView value)
{
    const int n = generationOf(value);
    if (n == 0)
        return crypto::openSealed(session.officeKey.view(), place, value);
    ZM_TRY(const LaterKeys::Key key, laterKey(connection, session, n));
    return crypto::openSealed(key->view(), place, value.sliced(kMarkSize));
}

Result<std::optional<QByteArray>> sealAnew(const sql::Connection &connection, const Session &session, QByteArrayView place,
                                           QByteArrayView value)
{
    ZM_TRY(const Generation newest, newestGeneration(connection));
    if (generationOf(value) == newest.n)
        return std::optional<QByteArray>();
    ZM_TRY(const auto plain, openForOffice(connection, session, place, value));
    ZM_TRY(QByteArray again, sealForOffice(connection, session, place, plain.view()));
    return std::optional(std::move(again));
}

Result<int> carryRows(const sql::Connection &connection, const Session &session, int atMost, QStringView older,
                      const std::function<SealedRow(const sql::Query &)> &readRow, QStringView reseal)
{
    ZM_TRY(const Generation newest, newestGeneration(connection));
    if (newest.n == 0)
        return 0;
    std::vector<SealedRow> rows;
    {
        ZM_TRY(auto query, sql::run(connection, older, {markOf(newest.n), atMost}));
        while (query.next())
            rows.push_back(readRow(query));
        ZM_CHECK(query.failed());
    }
    for (const SealedRow &row : rows) {
        const auto again = sealAnew(connection, session, row.place, row.value);
        if (!again)
            return fail(again.error().code, row.what + u": "_s + again.error().detail);
        ZM_CHECK(sql::run(connection, reseal, {**again, row.id}));
    }
    return int(rows.size());
}

Result<qint64> countUnderOlder(const sql::Connection &connection, QStringView statement, int newest)
{
    if (newest == 0)
        return 0;
    ZM_TRY(auto query, sql::run(connection, statement, {markOf(newest)}));
    const qint64 count = query.next() ? query.bigNumber(0) : 0;
    ZM_CHECK(query.failed());
    return count;
}

} // namespace zm::store
