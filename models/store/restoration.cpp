#include "store/restoration.h"

#include "sql/query.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kEvery = u"SELECT statement FROM restoration ORDER BY n";
constexpr QStringView kOne = u"SELECT statement, signature FROM restoration WHERE n = ?";
constexpr QStringView kPut = u"INSERT INTO restoration (n, statement, signature) VALUES (?, ?, ?)";
constexpr char kSignTag[] = "ZMREST1"; // with its closing zero

QByteArray signedBytesOf(const QByteArray &statement)
{
    return QByteArray(kSignTag, sizeof kSignTag) + statement;
}

QByteArray bytesOf(const Restoration &restoration)
{
    QJsonObject object({{u"v"_s, 1},
                      {u"n"_s, restoration.n},
                      {u"at"_s, restoration.at.toUTC().toString(Qt::ISODateWithMs)},
                      {u"officer"_s, restoration.officer},
                      {u"backup_made_at"_s, restoration.backupMadeAt.toUTC().toString(Qt::ISODateWithMs)},
                      {u"from_device"_s, restoration.fromDevice},
                      {u"acts"_s, restoration.cut.length},
                      {u"head"_s, QString::fromLatin1(restoration.cut.head.toHex())},
                      {u"device"_s, restoration.device},
                      {u"reapplied"_s, restoration.reapplied},
                      {u"forgotten"_s, restoration.forgotten},
                      {u"genesis"_s, QString::fromLatin1(restoration.genesis.toHex())}});
    if (restoration.log) {
        object.insert(u"log_records"_s, restoration.log->length);
        object.insert(u"log_head"_s, QString::fromLatin1(restoration.log->head.toHex()));
    }
    return canonical(object);
}

Result<Restoration> read(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"a restore by a newer program"_s);
    Restoration restoration{object["n"_L1].toInt(-1),
                            QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs),
                            object["officer"_L1].toString(),
                            QDateTime::fromString(object["backup_made_at"_L1].toString(), Qt::ISODateWithMs),
                            object["from_device"_L1].toString(),
                            {object["acts"_L1].toInteger(), QByteArray::fromHex(object["head"_L1].toString().toLatin1())},
                            object["device"_L1].toString(),
                            object["reapplied"_L1].toInt(),
                            object["forgotten"_L1].toInt(),
                            QByteArray::fromHex(object["genesis"_L1].toString().toLatin1()),
                            std::nullopt};
    if (object.contains("log_records"_L1))
        restoration.log = ChainEnd{object["log_records"_L1].toInteger(), QByteArray::fromHex(object["log_head"_L1].toString().toLatin1())};
    if (restoration.n < 0 || restoration.device.size() != 32 || !restoration.at.isValid())
        return fail(ErrorCode::Corrupt, u"the record of a restore is not in its form"_s);
    return restoration;
}

} // namespace

Result<std::vector<Restoration>> restorations(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEvery));
    std::vector<Restoration> all;
    while (query.next()) {
        ZM_TRY(auto one, read(query.bytes(0)));
        all.push_back(std::move(one));
    }
    ZM_CHECK(query.failed());
    return all;
}

Result<> putRestoration(const sql::Connection &connection, const Restoration &restoration, const SharedSession &session)
{
    const QByteArray statement = bytesOf(restoration);
    QByteArray signature("");
    if (session) {
        ZM_TRY(signature, session->key.sign(signedBytesOf(statement)));
    }
    ZM_CHECK(sql::run(connection, kPut, {restoration.n, statement, signature}));
    return {};
}

Result<bool> isSigned(const sql::Connection &connection, int n, const crypto::PublicKey &key)
{
    ZM_TRY(auto query, sql::run(connection, kOne, {n}));
    if (!query.next()) {
        ZM_CHECK(query.failed());
        return false;
    }
    return key.verifies(signedBytesOf(query.bytes(0)), query.bytes(1));
}

} // namespace zm::store
