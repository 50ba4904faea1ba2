#include "store/identitygate.h"

#include "crypto/keyeddigest.h"
#include "identity/names.h"
#include "identity/width.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/actlog.h"
#include "store/actor.h"
#include "store/caselist.h"
#include "store/jsonbytes.h"
#include "store/reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;
using cases::ActKind;

namespace {

constexpr QStringView kConfusions = u"SELECT n, statement, signature FROM confusion ORDER BY n";
constexpr QStringView kConfuse = u"INSERT INTO confusion (n, statement, signature) "
                                 "VALUES ((SELECT count(*) + 1 FROM confusion), ?, ?)";
constexpr QStringView kEveryCheck = u"SELECT n, statement, signature FROM identity_check ORDER BY n";
constexpr QStringView kChecks = u"SELECT statement FROM identity_check WHERE case_id = ? ORDER BY n";
constexpr QStringView kCheck = u"INSERT INTO identity_check (n, case_id, statement, signature) "
                               "VALUES ((SELECT count(*) + 1 FROM identity_check), ?, ?, ?)";
constexpr char kSignTag[] = "ZMIDENT1"; // with its closing zero
constexpr QByteArrayView kKeyTag = "confusion|1";
constexpr const char *kFactors[] = {"number", "birth", "document", "photograph", "address"};
constexpr std::size_t kLeastFactors = 2;
constexpr std::size_t kLeastOfficers = 2;

QByteArray signedBytesOf(const QByteArray &statement)
{
    return QByteArray(kSignTag, sizeof kSignTag) + statement;
}

QString nameDigest(const Session &session, const QString &name)
{
    const auto key = crypto::KeyedDigest(session.officeKey.view()).of(kKeyTag);
    const auto digest = crypto::KeyedDigest(key).of(identity::comparableName(name).toUtf8());
    return QString::fromLatin1(QByteArrayView(digest).toByteArray().toHex());
}

QJsonObject wordOf(const Session &session, const Clock &clock, const Office &office)
{
    return {{u"v"_s, 1},
            {u"officer"_s, session.officer.id},
            {u"at"_s, clock.now().toUTC().toString(Qt::ISODateWithMs)},
            {u"genesis"_s, QString::fromLatin1(office.profile().genesis.toHex())}};
}

Result<const Session *> signedIn(const Desk &desk)
{
    if (!desk.session())
        return fail(ErrorCode::Denied, u"nobody is signed in"_s);
    return desk.session().get();
}

Result<QString> idOf(const Desk &desk, const QString &caseRef)
{
    ZM_TRY(const auto id, findCase(desk.office().connection(), caseRef));
    if (!id)
        return fail(ErrorCode::NotFound, u"there is no case %1 in this office"_s.arg(caseRef));
    return *id;
}

/// Acts that lead to an entry or make one.
bool leadsToEntry(ActKind act)
{
    return act == ActKind::ProposeEntry || act == ActKind::DecideEntry || act == ActKind::Designate
        || act == ActKind::EnterScrutiny;
}

Result<std::vector<IdentityCheck>> checksOf(const sql::Connection &connection, const QString &caseId)
{
    ZM_TRY(auto query, sql::run(connection, kChecks, {caseId}));
    std::vector<IdentityCheck> checks;
    while (query.next()) {
        const QJsonObject object = QJsonDocument::fromJson(query.bytes(0)).object();
        IdentityCheck check{object["officer"_L1].toString(),
                            QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs), {}};
        for (const QJsonValue word : object["factors"_L1].toArray()) {
            const auto factor = factorNamed(word.toString());
            if (!factor)
                return fail(ErrorCode::Corrupt, u"an identity check is not in its form"_s);
            check.factors.push_back(*factor);
        }
        checks.push_back(std::move(check));
    }
    ZM_CHECK(query.failed());
    return checks;
}

QString plainNumber(const cases::Subject &subject)
{
    return identity::isMasked(subject.id.value) ? QString() : identity::plainNumber(subject.id.value);
}

} // namespace

QString factorWord(IdentityFactor factor)
{
    return QLatin1StringView(kFactors[int(factor)]);
}

std::optional<IdentityFactor> factorNamed(QStringView word)
{
    for (int i = 0; i < kIdentityFactors; ++i) {
        if (word == QLatin1StringView(kFactors[i]))
            return IdentityFactor(i);
    }
    return std::nullopt;
}

Result<> recordConfusion(Desk &desk, const Clock &clock, const QString &caseRef, const QString &other, const QString &cause)
{
    ZM_TRY(const Session *session, signedIn(desk));
    if (other.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, u"the name of the other person is empty"_s);
    ZM_TRY(const CaseFile file, desk.read(caseRef));
    QJsonObject object = wordOf(*session, clock, desk.office());
    object.insert(u"case"_s, file.id);
    object.insert(u"cause"_s, cause);
    object.insert(u"names"_s, QJsonArray{nameDigest(*session, file.state.head.subject.name), nameDigest(*session, other)});
    const QByteArray statement = canonical(object);
    ZM_TRY(const QByteArray signature, session->key.sign(signedBytesOf(statement)));
    ZM_CHECK(sql::run(desk.office().connection(), kConfuse, {statement, signature}));
    return {};
}

Result<> recordIdentityCheck(Desk &desk, const Clock &clock, const QString &caseRef, const std::vector<IdentityFactor> &factors)
{
    ZM_TRY(const Session *session, signedIn(desk));
    const std::set<IdentityFactor> different(factors.begin(), factors.end());
    if (different.size() < kLeastFactors)
        return fail(ErrorCode::Invalid, u"two things that tell people apart are needed"_s);
    ZM_TRY(const QString id, idOf(desk, caseRef));
    QJsonArray words;
    for (const IdentityFactor factor : different)
        words.append(factorWord(factor));
    QJsonObject object = wordOf(*session, clock, desk.office());
    object.insert(u"case"_s, id);
    object.insert(u"factors"_s, words);
    const QByteArray statement = canonical(object);
    ZM_TRY(const QByteArray signature, session->key.sign(signedBytesOf(statement)));
    ZM_CHECK(sql::run(desk.office().connection(), kCheck, {id, statement, signature}));
    return {};
}

Result<std::vector<IdentityCheck>> identityChecks(const Desk &desk, const QString &caseRef)
{
    ZM_TRY(const QString id, idOf(desk, caseRef));
    return checksOf(desk.office().connection(), id);
}

Result<bool> wasConfused(const sql::Connection &connection, const Session &session, const QString &name)
{
    ZM_TRY(auto query, sql::run(connection, kConfusions));
    std::optional<QString> digest; // only where there is anything to compare it with
    while (query.next()) {
        if (!digest)
            digest = nameDigest(session, name);
        if (QJsonDocument::fromJson(query.bytes(1)).object()["names"_L1].toArray().contains(*digest))
            return true;
    }
    ZM_CHECK(query.failed());
    return false;
}

Result<std::optional<cases::Refusal>> identityBar(const sql::Connection &connection, const Session &session, const OpenFile &file,
                                                  const cases::Act &act, const cases::Context &context)
{
    if (!leadsToEntry(act.kind()))
        return std::optional<cases::Refusal>();
    ZM_TRY(const bool confused, wasConfused(connection, session, file.state.head.subject.name));
    if (!confused)
        return std::optional<cases::Refusal>();
    ZM_TRY(const auto checks, checksOf(connection, file.id));
    std::set<QString> officers;
    for (const IdentityCheck &check : checks) {
        if (check.factors.size() >= kLeastFactors)
            officers.insert(check.officer);
    }
    if (officers.size() >= kLeastOfficers)
        return std::optional<cases::Refusal>();
    return std::optional(houseRefusal(u"N13"_s, act.on, context, u"identity.was_confused"_s,
                                      {QString::number(officers.size()), QString::number(kLeastOfficers)}));
}

Result<std::vector<NearCase>> nearCases(Desk &desk, const QString &caseRef, const identity::LikenessTable &table,
                                        const identity::NameReader &reader,
                                        const std::function<bool(qint64, qint64)> &progress)
{
    ZM_TRY(const CaseFile own, desk.read(caseRef));
    const cases::Subject &subject = own.state.head.subject;
    const sql::Connection &connection = desk.office().connection();
    ZM_TRY(const QStringList ids, loggedCases(connection));
    std::vector<NearCase> near;
    for (qsizetype i = 0; i < ids.size(); ++i) {
        if (progress && !progress(i, ids.size()))
            break;
        if (ids[i] == own.id)
            continue;
        ZM_TRY(const auto history, readHistory(connection, desk.session().get(), ids[i]));
        const cases::Subject &other = history.state.head.subject;
        if (history.withheld)
            continue; // purged: nobody is there
        const auto likeness = table.between(subject.name, other.name, reader);
        const QString number = plainNumber(subject);
        const bool sameNumber = !number.isEmpty() && number == plainNumber(other);
        if (likeness != identity::Likeness::None || sameNumber)
            near.push_back({ids[i], history.state.head.caseNumber, other.name, other.id.value, other.id.kind, other.birth,
                            likeness, sameNumber});
    }
    std::ranges::stable_sort(near, {}, [](const NearCase &one) { return std::pair(!one.sameNumber, one.likeness); });
    return near;
}

Result<> auditIdentity(const Office &office, const KeyRing &keys, AuditReport &report)
{
    const QString genesis = QString::fromLatin1(office.profile().genesis.toHex());
    for (const auto &[statement, name] : {std::pair(kConfusions, u"confusion %1"_s), std::pair(kEveryCheck, u"identity check %1"_s)}) {
        ZM_TRY(auto query, sql::run(office.connection(), statement));
        for (int next = 1; query.next(); ++next) {
            ++report.signatures;
            const QJsonObject object = QJsonDocument::fromJson(query.bytes(1)).object();
            const auto key = keys.find(object["officer"_L1].toString());
            const QString where = name.arg(query.number(0));
            if (query.number(0) != next)
                report.findings.push_back({where, u"the one before it is missing"_s});
            if (object["genesis"_L1].toString() != genesis)
                report.findings.push_back({where, u"belongs to another office"_s});
            if (key == keys.end() || !key->second.verifies(signedBytesOf(query.bytes(1)), query.bytes(2)))
                report.findings.push_back({where, u"its signature does not verify"_s});
        }
        ZM_CHECK(query.failed());
    }
    return {};
}

} // namespace zm::store
