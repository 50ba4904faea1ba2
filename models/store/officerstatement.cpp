#include "store/officerstatement.h"

#include "crypto/hash.h"
#include "sql/query.h"
#include "store/jsonbytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT statement, signature, keystore FROM officer ORDER BY n";
constexpr char kHashTag[] = "ZMOFF1"; // with its closing zero
constexpr char kSignTag[] = "ZMOFFS1";

Result<OfficerStatement> readFields(const QJsonObject &object)
{
    OfficerStatement read;
    read.officer.id = object["id"_L1].toString();
    read.officer.name = object["name"_L1].toString();
    const auto suite = crypto::suiteNamed(object["suite"_L1].toString());
    for (const QJsonValue value : object["roles"_L1].toArray()) {
        const auto role = cases::named<cases::Role>(value.toString().toStdString());
        if (!role)
            return fail(ErrorCode::Corrupt, u"an officer has an unknown role"_s);
        read.officer.roles.push_back(*role);
    }
    read.officer.publicKey = QByteArray::fromBase64(object["key"_L1].toString().toLatin1());
    read.n = object["n"_L1].toInt(-1);
    read.addedBy = object["added_by"_L1].toString();
    read.addedAt = QDateTime::fromString(object["added_at"_L1].toString(), Qt::ISODateWithMs);
    read.genesis = QByteArray::fromHex(object["office"_L1].toString().toLatin1());
    read.prev = QByteArray::fromHex(object["prev"_L1].toString().toLatin1());
    if (!suite || read.officer.id.isEmpty() || read.n < 0 || !read.addedAt.isValid())
        return fail(ErrorCode::Corrupt, u"an officer's statement is not in its form"_s);
    read.officer.suite = *suite;
    read.waits = object["waits"_L1].toBool();
    if (object.contains("duty"_L1)) {
        const auto duty = dutyNamed(object["duty"_L1].toString());
        if (!duty)
            return fail(ErrorCode::Corrupt, u"an officer has an unknown duty"_s);
        read.officer.duty = *duty;
    }
    const QJsonObject token = object["token"_L1].toObject();
    read.officer.token = {token["serial"_L1].toString(), QByteArray::fromHex(token["key"_L1].toString().toLatin1())};
    return read;
}

} // namespace

QByteArray statementBytes(const OfficerStatement &statement)
{
    QJsonArray roles;
    for (const cases::Role role : statement.officer.roles)
        roles.append(cases::word(role));
    QJsonObject object{{u"id"_s, statement.officer.id},
                      {u"name"_s, statement.officer.name},
                      {u"roles"_s, roles},
                      {u"suite"_s, crypto::suiteName(statement.officer.suite)},
                      {u"key"_s, QString::fromLatin1(statement.officer.publicKey.toBase64())},
                      {u"n"_s, statement.n},
                      {u"added_by"_s, statement.addedBy},
                      {u"added_at"_s, statement.addedAt.toUTC().toString(Qt::ISODateWithMs)},
                      {u"office"_s, QString::fromLatin1(statement.genesis.toHex())},
                      {u"prev"_s, QString::fromLatin1(statement.prev.toHex())},
                      {u"v"_s, 1}};
    // What most accounts do not have is not there: what was signed before these were known stays as it was.
    if (statement.waits)
        object.insert(u"waits"_s, true);
    if (statement.officer.duty != Duty::None)
        object.insert(u"duty"_s, word(statement.officer.duty));
    if (statement.officer.isOnToken())
        object.insert(u"token"_s, QJsonObject{{u"serial"_s, statement.officer.token.serial},
                                              {u"key"_s, QString::fromLatin1(statement.officer.token.id.toHex())}});
    return canonical(object);
}

Result<OfficerStatement> readStatement(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"an officer's statement by a newer program"_s);
    return readFields(object);
}

QByteArray statementHash(QByteArrayView bytes)
{
    return crypto::sha256({QByteArrayView(kHashTag, sizeof kHashTag), bytes});
}

QByteArray statementSignedBytes(QByteArrayView bytes)
{
    return QByteArray(kSignTag, sizeof kSignTag).append(bytes);
}

Result<std::vector<OfficerRow>> officerRows(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    std::vector<OfficerRow> rows;
    while (query.next()) {
        ZM_TRY(auto statement, readStatement(query.bytes(0)));
        rows.push_back({std::move(statement), query.bytes(0), query.bytes(1), query.bytes(2)});
    }
    ZM_CHECK(query.failed());
    return rows;
}

} // namespace zm::store
