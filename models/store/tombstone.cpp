#include "store/tombstone.h"

#include "crypto/keyeddigest.h"
#include "crypto/random.h"
#include "identity/names.h"
#include "identity/width.h"
#include "sql/query.h"
#include "store/jsonbytes.h"

#include <QJsonDocument>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kEvery = u"SELECT statement, signature FROM tombstone ORDER BY case_id";
constexpr QStringView kOne = u"SELECT 1 FROM tombstone WHERE case_id = ?";
constexpr QStringView kPut = u"INSERT INTO tombstone (case_id, statement, signature) VALUES (?, ?, ?)";
constexpr char kSignTag[] = "ZMTOMB1";   // with its closing zero
constexpr QByteArrayView kKeyTag = "tombstone|1";

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

/// Numbers can be guessed: without the office's key a digest of one would be no secret.
QByteArray digestOf(const Session &session, const QByteArray &salt, const QByteArray &what)
{
    const auto key = crypto::KeyedDigest(session.officeKey.view()).of(kKeyTag);
    const auto digest = crypto::KeyedDigest(key).of(QByteArray(salt + what));
    return QByteArrayView(digest).toByteArray();
}

QByteArray numberDigest(const Session &session, const QByteArray &salt, const cases::Subject &subject)
{
    const QString number = identity::plainNumber(subject.id.value);
    if (number.isEmpty() || identity::isMasked(subject.id.value))
        return {};
    return digestOf(session, salt, "number|" + number.toUtf8());
}

QByteArray nameDigest(const Session &session, const QByteArray &salt, const cases::Subject &subject)
{
    if (subject.kind != cases::SubjectKind::Person)
        return {};
    const auto carried = identity::birthFrom(subject.id.kind, identity::plainNumber(subject.id.value));
    const QDate birth = subject.birth.isValid() ? subject.birth : carried.value_or(QDate());
    if (!birth.isValid())
        return {};
    return digestOf(session, salt,
                    "name|" + identity::comparableName(subject.name).toUtf8() + '|'
                        + birth.toString(Qt::ISODate).toLatin1());
}

/// The acts that made the error good, by their place in the case.
std::vector<int> remedyActs(const cases::Round &round)
{
    using cases::Document;
    std::vector<int> numbers;
    for (const cases::Deed &deed : {round.withdrawn, round.apologised, round.clarifiedDeed, round.compensation}) {
        if (deed)
            numbers.push_back(deed.n);
    }
    for (const cases::Service &service : round.services) {
        if (service.document == Document::Apology || service.document == Document::CompensationNotice)
            numbers.push_back(service.deed.n);
    }
    std::ranges::sort(numbers);
    return numbers;
}

} // namespace

QByteArray tombstoneBytes(const Tombstone &tombstone)
{
    QJsonArray remedy;
    for (const QByteArray &hash : tombstone.remedy)
        remedy.append(hex(hash));
    return canonical({{u"v"_s, 1},
                      {u"case"_s, tombstone.caseId},
                      {u"n"_s, tombstone.n},
                      {u"purge"_s, hex(tombstone.purge)},
                      {u"unit"_s, tombstone.unit},
                      {u"cause"_s, tombstone.cause},
                      {u"listed_on"_s, tombstone.listedOn.toString(Qt::ISODate)},
                      {u"withdrawn_on"_s, tombstone.withdrawnOn.toString(Qt::ISODate)},
                      {u"purged_on"_s, tombstone.purgedOn.toString(Qt::ISODate)},
                      {u"remedy"_s, remedy},
                      {u"salt"_s, hex(tombstone.salt)},
                      {u"number"_s, hex(tombstone.number)},
                      {u"name_birth"_s, hex(tombstone.nameAndBirth)},
                      {u"officer"_s, tombstone.officer},
                      {u"genesis"_s, hex(tombstone.genesis)}});
}

Result<Tombstone> readTombstone(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"a tombstone by a newer program"_s);
    const auto day = [&](QLatin1StringView name) { return QDate::fromString(object[name].toString(), Qt::ISODate); };
    Tombstone read{.caseId = object["case"_L1].toString(),
                   .n = object["n"_L1].toInt(-1),
                   .purge = bytesIn(object["purge"_L1]),
                   .unit = object["unit"_L1].toString(),
                   .cause = object["cause"_L1].toString(),
                   .listedOn = day("listed_on"_L1),
                   .withdrawnOn = day("withdrawn_on"_L1),
                   .purgedOn = day("purged_on"_L1),
                   .remedy = {},
                   .salt = bytesIn(object["salt"_L1]),
                   .number = bytesIn(object["number"_L1]),
                   .nameAndBirth = bytesIn(object["name_birth"_L1]),
                   .officer = object["officer"_L1].toString(),
                   .genesis = bytesIn(object["genesis"_L1])};
    for (const QJsonValue &hash : object["remedy"_L1].toArray())
        read.remedy.push_back(bytesIn(hash));
    if (read.caseId.size() != 32 || read.n < 0 || read.salt.size() != 32 || !read.purgedOn.isValid())
        return fail(ErrorCode::Corrupt, u"a tombstone is not in its form"_s);
    return read;
}

QByteArray tombstoneSignedBytes(QByteArrayView bytes)
{
    return QByteArray(kSignTag, sizeof kSignTag).append(bytes);
}

Result<bool> hasTombstone(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(auto row, sql::run(connection, kOne, {caseId}));
    const bool there = row.next();
    ZM_CHECK(row.failed());
    return there;
}

Result<std::vector<KeptTombstone>> tombstones(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kEvery));
    std::vector<KeptTombstone> kept;
    while (query.next()) {
        ZM_TRY(auto tombstone, readTombstone(query.bytes(0)));
        kept.push_back({std::move(tombstone), query.bytes(0), query.bytes(1)});
    }
    ZM_CHECK(query.failed());
    return kept;
}

Result<> putTombstone(const sql::Connection &connection, const QString &caseId, const QByteArray &statement,
                      const QByteArray &signature)
{
    ZM_CHECK(sql::run(connection, kPut, {caseId, statement, signature}));
    return {};
}

Result<Tombstone> tombstoneOf(const Office &office, const Session &session, const OpenFile &file,
                              const cases::Act &purge, const QByteArray &hash)
{
    const cases::Round &round = file.state.closing();
    const cases::Subject &subject = file.state.head.subject;
    ZM_TRY(const QByteArray salt, crypto::randomBytes(32));
    ZM_TRY(const auto acts, actsOf(office.connection(), file.id));
    Tombstone made{.caseId = file.id,
                   .n = file.state.acts,
                   .purge = hash,
                   .unit = office.profile().code,
                   .cause = cases::word(round.removalGround),
                   .listedOn = round.decided.on,
                   .withdrawnOn = round.withdrawn.on,
                   .purgedOn = purge.on,
                   .remedy = {},
                   .salt = salt,
                   .number = numberDigest(session, salt, subject),
                   .nameAndBirth = nameDigest(session, salt, subject),
                   .officer = session.officer.id,
                   .genesis = office.profile().genesis};
    for (const int n : remedyActs(round))
        made.remedy.push_back(acts.at(std::size_t(n)).hash);
    return made;
}

bool isOf(const Tombstone &tombstone, const Session &session, const cases::Subject &subject)
{
    const QByteArray number = numberDigest(session, tombstone.salt, subject);
    if (!number.isEmpty() && !tombstone.number.isEmpty())
        return number == tombstone.number;
    const QByteArray name = nameDigest(session, tombstone.salt, subject);
    return !name.isEmpty() && name == tombstone.nameAndBirth;
}

} // namespace zm::store
