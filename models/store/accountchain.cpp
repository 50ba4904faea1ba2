#include "store/accountchain.h"

#include "crypto/framing.h"
#include "sql/query.h"
#include "store/jsonbytes.h"
#include "store/officerstatement.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAll = u"SELECT n, record, signature FROM account_act ORDER BY n";
constexpr char kHashTag[] = "ZMACC1"; // with its closing zero
constexpr char kSignTag[] = "ZMACS1";
constexpr std::array kWords{"confirm"_L1, "suspend"_L1, "propose_resume"_L1, "resume"_L1, "change_password"_L1, "recover"_L1,
                            "make_recovery"_L1,   "new_keys"_L1,        "take_draft"_L1,
                            "destroy_draft"_L1};
static_assert(kWords.size() == std::size_t(AccountAct::DestroyDraft) + 1);

bool worksInCases(const Officer &officer)
{
    return std::ranges::any_of(officer.roles, [](cases::Role role) { return role != cases::Role::Admin; });
}

} // namespace

QString word(AccountAct kind)
{
    return kWords[std::size_t(kind)];
}

QByteArray accountRecordBytes(const AccountRecord &record)
{
    return canonical({{u"v"_s, 1},
                      {u"n"_s, record.n},
                      {u"kind"_s, word(record.kind)},
                      {u"subject"_s, record.subject.isNull() ? u""_s : record.subject},
                      {u"by"_s, record.by.isNull() ? u""_s : record.by},
                      {u"at"_s, record.at.toUTC().toString(Qt::ISODateWithMs)},
                      {u"reason"_s, record.reason.isNull() ? u""_s : record.reason},
                      {u"officers"_s, record.officers},
                      {u"office"_s, QString::fromLatin1(record.genesis.toHex())},
                      {u"prev"_s, QString::fromLatin1(record.prev.toHex())},
                      {u"details"_s, record.details}});
}

Result<AccountRecord> readAccountRecord(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    if (object["v"_L1].toInt() > 1)
        return fail(ErrorCode::Unsupported, u"a record of the accounts by a newer program"_s);
    const auto kind = std::ranges::find(kWords, object["kind"_L1].toString());
    AccountRecord record{object["n"_L1].toInteger(-1),
                         kind == kWords.end() ? AccountAct::Confirm : AccountAct(kind - kWords.begin()),
                         object["subject"_L1].toString(),
                         object["by"_L1].toString(),
                         QDateTime::fromString(object["at"_L1].toString(), Qt::ISODateWithMs),
                         object["reason"_L1].toString(),
                         object["officers"_L1].toInt(-1),
                         QByteArray::fromHex(object["office"_L1].toString().toLatin1()),
                         QByteArray::fromHex(object["prev"_L1].toString().toLatin1()),
                         object["details"_L1].toObject()};
    if (kind == kWords.end() || !record.at.isValid() || accountRecordBytes(record) != bytes)
        return fail(ErrorCode::Corrupt, u"a record of the accounts is not in its form"_s);
    return record;
}

QByteArray accountRecordHash(QByteArrayView bytes)
{
    return crypto::taggedHash(kHashTag, bytes);
}

QByteArray accountSignedBytes(QByteArrayView bytes)
{
    return crypto::framed(kSignTag, bytes);
}

Result<std::vector<AccountRow>> accountRows(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kAll));
    std::vector<AccountRow> rows;
    while (query.next()) {
        ZM_TRY(auto record, readAccountRecord(query.bytes(1)));
        if (record.n != query.bigNumber(0))
            return fail(ErrorCode::Corrupt, u"record %1 of the accounts lies in the place of another"_s.arg(record.n));
        rows.push_back({std::move(record), query.bytes(1), query.bytes(2)});
    }
    ZM_CHECK(query.failed());
    return rows;
}

Result<AccountBook> AccountBook::read(const sql::Connection &connection)
{
    ZM_TRY(const auto statements, officerRows(connection));
    ZM_TRY(const auto records, accountRows(connection));
    AccountBook book;
    for (const OfficerRow &row : statements)
        book.add(row.statement.officer, row.statement.waits, row.statement.addedAt);
    for (const AccountRow &row : records)
        book.take(row.record);
    return book;
}

void AccountBook::add(const Officer &officer, bool waits, const QDateTime &at)
{
    m_entries.push_back({officer, waits ? Standing::Waiting : Standing::Active, at, {}, {}, {}});
}

void AccountBook::take(const AccountRecord &record)
{
    if (record.kind == AccountAct::MakeRecovery)
        m_recovery = record;
    if (record.kind == AccountAct::NewKeys)
        m_officeKeys[record.details["generation"_L1].toInt()] = QByteArray::fromHex(record.details["check"_L1].toString().toLatin1());
    Entry *of = entry(record.subject);
    if (!of)
        return;
    switch (record.kind) {
    case AccountAct::Confirm:
    case AccountAct::Resume: *of = {of->officer, Standing::Active, record.at, {}, {}, {}}; break;
    case AccountAct::Suspend: *of = {of->officer, Standing::Suspended, record.at, record.by, record.reason, {}}; break;
    case AccountAct::ProposeResume: of->proposedBy = record.by; break;
    case AccountAct::ChangePassword:
    case AccountAct::Recover:
    case AccountAct::MakeRecovery:
    case AccountAct::NewKeys:
    case AccountAct::TakeDraft:
    case AccountAct::DestroyDraft: break; // who may sign in stays as it was
    }
}

AccountBook::Entry *AccountBook::entry(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &one) { return one.officer.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const AccountBook::Entry *AccountBook::find(const QString &id) const
{
    const auto found = std::ranges::find(m_entries, id, [](const Entry &one) { return one.officer.id; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool AccountBook::answersForOthers(const QString &id) const
{
    constexpr std::array kRoles{cases::Role::President, cases::Role::Supervisor, cases::Role::DepartmentHead};
    const Entry *of = find(id);
    return of && of->standing == Standing::Active
        && std::ranges::any_of(kRoles, [&](cases::Role role) { return of->officer.holds(role); });
}

bool AccountBook::isActive(const QString &id) const
{
    const Entry *of = find(id);
    return of && of->standing == Standing::Active;
}

bool AccountBook::holds(const QString &id, Duty duty) const
{
    return isActive(id) && find(id)->officer.duty == duty;
}

bool AccountBook::isAdministrator(const QString &id) const
{
    return isActive(id) && find(id)->officer.holds(cases::Role::Admin);
}

bool AccountBook::isDivided() const
{
    // Once divided it stays so: a suspended security administrator is no way back to one person doing all.
    return std::ranges::any_of(m_entries, [](const Entry &one) {
        return one.officer.duty == Duty::Security && one.standing != Standing::Waiting;
    });
}

QString AccountBook::barToAdd(const Officer &officer, const QString &by) const
{
    if (m_entries.empty())
        return officer.duty == Duty::None ? QString() : u"the first account of an office is its administrator"_s;
    if (!isAdministrator(by))
        return u"only an administrator of the office adds officers"_s;
    if (officer.duty != Duty::None && !officer.roles.empty())
        return u"who looks after security or audit has no other role: make an account for that alone"_s;
    const bool divides = isDivided() || officer.duty != Duty::None;
    if (divides && officer.holds(cases::Role::Admin) && worksInCases(officer))
        return u"an administrator does nothing in cases here: make two accounts"_s;
    if (officer.duty == Duty::None)
        return {};
    const auto mixed = std::ranges::find_if(m_entries, [](const Entry &one) {
        return one.standing == Standing::Active && one.officer.holds(cases::Role::Admin) && worksInCases(one.officer);
    });
    if (mixed != m_entries.end())
        return u"%1 is administrator and works in cases: both are kept apart before somebody looks after security or audit. "
               "Add an account for each, then suspend this one"_s.arg(mixed->officer.id);
    return {};
}

QString AccountBook::barToSuspend(const QString &by, const QString &subject) const
{
    if (isDivided() ? !holds(by, Duty::Security) : !isAdministrator(by))
        return isDivided() ? u"only a security administrator suspends an account"_s : u"only an administrator suspends an account"_s;
    if (by == subject)
        return u"nobody suspends their own account"_s;
    if (find(subject)->standing == Standing::Suspended)
        return u"the account of %1 is suspended already"_s.arg(subject);
    const auto likewise = [&](const Entry &one) {
        return one.officer.id != subject && one.standing == Standing::Active && one.officer.holds(cases::Role::Admin);
    };
    if (isAdministrator(subject) && std::ranges::none_of(m_entries, likewise))
        return u"%1 is the last administrator: add another first"_s.arg(subject);
    return {};
}

QString AccountBook::barTo(AccountAct kind, const QString &by, const QString &subject) const
{
    const Entry *of = find(subject);
    if (kind != AccountAct::MakeRecovery && kind != AccountAct::NewKeys && !of)
        return u"there is no officer "_s + subject;
    switch (kind) {
    case AccountAct::Confirm:
        if (!holds(by, Duty::Security) || by == subject)
            return u"only a security administrator lets a new account in, and nobody their own"_s;
        return of->standing == Standing::Waiting ? QString() : u"the account of %1 does not wait for anybody"_s.arg(subject);
    case AccountAct::Suspend: return barToSuspend(by, subject);
    case AccountAct::ProposeResume:
        if (!isAdministrator(by) || by == subject)
            return u"only an administrator asks for the end of a suspension, and nobody for their own"_s;
        return of->standing == Standing::Suspended ? QString() : u"the account of %1 is not suspended"_s.arg(subject);
    case AccountAct::Resume:
        if (of->standing != Standing::Suspended)
            return u"the account of %1 is not suspended"_s.arg(subject);
        if (by == subject || (isDivided() ? !holds(by, Duty::Security) : !isAdministrator(by)))
            return isDivided() ? u"only a security administrator ends a suspension, and nobody their own"_s
                               : u"only an administrator ends a suspension, and nobody their own"_s;
        return isDivided() && (of->proposedBy.isEmpty() || of->proposedBy == by)
            ? u"a suspension ends by two people: an administrator asks first (zm officer resume %1)"_s.arg(subject)
            : QString();
    case AccountAct::ChangePassword:
        return by == subject && isActive(by) ? QString() : u"everybody changes their own password, and nobody another's"_s;
    case AccountAct::Recover:
        return by.isEmpty() && m_recovery ? QString() : u"only the holders of the recovery key recover an account"_s;
    case AccountAct::MakeRecovery:
        return (isDivided() ? holds(by, Duty::Security) : isAdministrator(by))
            ? QString()
            : (isDivided() ? u"only a security administrator makes the recovery key"_s
                           : u"only an administrator makes the recovery key"_s);
    case AccountAct::NewKeys:
        return (isDivided() ? holds(by, Duty::Security) : isAdministrator(by))
            ? QString()
            : (isDivided() ? u"only a security administrator takes new keys for the office"_s
                           : u"only an administrator takes new keys for the office"_s);
    case AccountAct::TakeDraft:
    case AccountAct::DestroyDraft:
        if (!answersForOthers(by))
            return u"only a president, a supervisor or the head of a department looks after what a suspended officer left"_s;
        return of->standing == Standing::Suspended ? QString() : u"the account of %1 is not suspended: the draft is theirs alone"_s.arg(subject);
    }
    return {};
}

} // namespace zm::store
