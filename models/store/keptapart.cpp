#include "store/keptapart.h"

#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accountchain.h"
#include "store/officerstatement.h"
#include "store/tombstone.h"

#include <QDir>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kMark = u"INSERT INTO kept_apart (case_id, kept, due) VALUES (?, 0, ?) "
                              "ON CONFLICT (case_id) DO UPDATE SET due = excluded.due";
constexpr QStringView kDue = u"SELECT case_id, due FROM kept_apart WHERE kept < due ORDER BY case_id";
constexpr QStringView kEnded = u"SELECT case_id FROM kept_apart ORDER BY case_id";
constexpr QStringView kCountDue = u"SELECT count(*) FROM kept_apart WHERE kept < due";
constexpr QStringView kDone = u"UPDATE kept_apart SET kept = ? WHERE case_id = ? AND kept < ?";

// The journal's own file: made at once, read by every later version.
constexpr std::array kTables{
    u"CREATE TABLE IF NOT EXISTS journal (genesis BLOB PRIMARY KEY, version INTEGER NOT NULL) STRICT",
    u"CREATE TABLE IF NOT EXISTS officer (n INTEGER PRIMARY KEY, id TEXT NOT NULL, statement BLOB NOT NULL, "
    "signature BLOB NOT NULL, keystore BLOB NOT NULL) STRICT",
    u"CREATE TABLE IF NOT EXISTS act (case_id TEXT NOT NULL, n INTEGER NOT NULL, payload BLOB NOT NULL, "
    "hash BLOB NOT NULL, signature BLOB NOT NULL, PRIMARY KEY (case_id, n)) STRICT, WITHOUT ROWID",
    u"CREATE TABLE IF NOT EXISTS tombstone (case_id TEXT PRIMARY KEY, statement BLOB NOT NULL, "
    "signature BLOB NOT NULL) STRICT, WITHOUT ROWID",
    u"CREATE TABLE IF NOT EXISTS account (record BLOB PRIMARY KEY, signature BLOB NOT NULL) STRICT",
};
constexpr QStringView kOwner = u"SELECT genesis FROM journal";
constexpr QStringView kOwn = u"INSERT INTO journal (genesis, version) VALUES (?, 1)";
constexpr QStringView kPutOfficer =
    u"INSERT OR IGNORE INTO officer (n, id, statement, signature, keystore) VALUES (?, ?, ?, ?, ?)";
constexpr QStringView kPutAct =
    u"INSERT OR IGNORE INTO act (case_id, n, payload, hash, signature) VALUES (?, ?, ?, ?, ?)";
constexpr QStringView kPutTombstone =
    u"INSERT OR IGNORE INTO tombstone (case_id, statement, signature) VALUES (?, ?, ?)";
constexpr QStringView kPutAccount = u"INSERT OR IGNORE INTO account (record, signature) VALUES (?, ?)";
constexpr QStringView kAccounts = u"SELECT record, signature FROM account ORDER BY rowid";
constexpr QStringView kOfficers = u"SELECT n, id, statement, signature, keystore FROM officer ORDER BY n";
constexpr QStringView kTombstones = u"SELECT case_id, statement, signature FROM tombstone ORDER BY case_id";
constexpr QStringView kCases = u"SELECT DISTINCT case_id FROM act ORDER BY case_id";
constexpr QStringView kActs = u"SELECT n, payload, hash, signature FROM act WHERE case_id = ? ORDER BY n";

struct DueCase {
    QString caseId;
    int due = 0;
};

Result<std::vector<DueCase>> dueCases(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kDue));
    std::vector<DueCase> due;
    while (query.next())
        due.push_back({query.text(0), query.number(1)});
    ZM_CHECK(query.failed());
    return due;
}

} // namespace

QString journalBeside(const QString &path, const QByteArray &genesis)
{
    const QString own = QString::fromLatin1(genesis.first(8).toHex());
    return QFileInfo(QDir::cleanPath(path)).absoluteDir().filePath(u"letting-go-"_s + own + u".sqlite"_s);
}

Result<> markEnded(const sql::Connection &connection, const ListRow &row)
{
    if (row.entry == cases::EntryStatus::None || row.entry == cases::EntryStatus::Live)
        return {};
    ZM_CHECK(sql::run(connection, kMark, {row.caseId, row.acts}));
    return {};
}

Result<int> dueForJournal(const sql::Connection &connection)
{
    ZM_TRY(auto query, sql::run(connection, kCountDue));
    if (!query.next())
        return fail(ErrorCode::Io, u"what is due for the journal cannot be counted"_s);
    return query.number(0);
}

Result<JournalFile> JournalFile::open(const QString &path, const QByteArray &genesis)
{
    ZM_TRY(auto connection, sql::Connection::open(path));
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    for (const QStringView table : kTables)
        ZM_CHECK(sql::run(connection, table));
    {
        ZM_TRY(auto owner, sql::run(connection, kOwner));
        if (!owner.next()) {
            ZM_CHECK(owner.failed());
            ZM_CHECK(sql::run(connection, kOwn, {genesis}));
        } else if (owner.bytes(0) != genesis) {
            return fail(ErrorCode::Invalid, path + u": the journal of another office"_s);
        }
    }
    ZM_CHECK(transaction.commit());
    return JournalFile(std::move(connection));
}

Result<Journal> JournalFile::read() const
{
    Journal journal;
    ZM_TRY(auto officers, sql::run(m_connection, kOfficers));
    while (officers.next())
        journal.officers.push_back(
            {officers.number(0), officers.text(1), officers.bytes(2), officers.bytes(3), officers.bytes(4)});
    ZM_CHECK(officers.failed());
    ZM_TRY(auto tombstones, sql::run(m_connection, kTombstones));
    while (tombstones.next())
        journal.tombstones.push_back({tombstones.text(0), tombstones.bytes(1), tombstones.bytes(2)});
    ZM_CHECK(tombstones.failed());
    ZM_TRY(auto accounts, sql::run(m_connection, kAccounts));
    while (accounts.next())
        journal.accounts.push_back({accounts.bytes(0), accounts.bytes(1)});
    ZM_CHECK(accounts.failed());
    ZM_TRY(auto cases, sql::run(m_connection, kCases));
    while (cases.next())
        journal.cases.append(cases.text(0));
    ZM_CHECK(cases.failed());
    return journal;
}

Result<std::vector<LoggedAct>> JournalFile::actsOf(const QString &caseId) const
{
    ZM_TRY(auto query, sql::run(m_connection, kActs, {caseId}));
    std::vector<LoggedAct> acts;
    while (query.next())
        acts.push_back({0, caseId, query.number(0), query.bytes(1), query.bytes(2), query.bytes(3)});
    ZM_CHECK(query.failed());
    return acts;
}

Result<> JournalFile::take(const Office &office, const QStringList &cases) const
{
    ZM_TRY(const auto officers, officerRows(office.connection()));
    ZM_TRY(const auto stones, store::tombstones(office.connection()));
    ZM_TRY(const auto accounts, accountRows(office.connection()));
    ZM_TRY(auto transaction, sql::Transaction::begin(m_connection));
    for (const AccountRow &row : accounts)
        ZM_CHECK(sql::run(m_connection, kPutAccount, {row.bytes, row.signature}));
    for (const OfficerRow &row : officers)
        ZM_CHECK(sql::run(m_connection, kPutOfficer,
                          {row.statement.n, row.statement.officer.id, row.bytes, row.signature, row.keystore}));
    for (const KeptTombstone &stone : stones)
        ZM_CHECK(sql::run(m_connection, kPutTombstone, {stone.tombstone.caseId, stone.statement, stone.signature}));
    for (const QString &caseId : cases) {
        ZM_TRY(const auto acts, store::actsOf(office.connection(), caseId));
        for (const LoggedAct &act : acts)
            ZM_CHECK(sql::run(m_connection, kPutAct, {act.caseId, act.n, act.payload, act.hash, act.signature}));
    }
    return transaction.commit();
}

Result<> writeJournal(const Office &office)
{
    ZM_TRY(const auto due, dueCases(office.connection()));
    if (due.empty())
        return {};
    const QByteArray &genesis = office.profile().genesis;
    ZM_TRY(const JournalFile journal, JournalFile::open(journalBeside(office.folder(), genesis), genesis));
    QStringList cases;
    for (const DueCase &one : due)
        cases.append(one.caseId);
    ZM_CHECK(journal.take(office, cases));
    ZM_TRY(auto transaction, sql::Transaction::begin(office.connection()));
    for (const DueCase &one : due)
        ZM_CHECK(sql::run(office.connection(), kDone, {one.due, one.caseId, one.due}));
    return transaction.commit();
}

Result<> writeAccounts(const Office &office)
{
    ZM_TRY(const auto accounts, accountRows(office.connection()));
    if (accounts.empty())
        return {};
    const QByteArray &genesis = office.profile().genesis;
    ZM_TRY(const JournalFile journal, JournalFile::open(journalBeside(office.folder(), genesis), genesis));
    return journal.take(office, {});
}

Result<> writeJournalBeside(const Office &office, const QString &path)
{
    const QByteArray &genesis = office.profile().genesis;
    ZM_TRY(const JournalFile journal, JournalFile::open(journalBeside(path, genesis), genesis));
    ZM_TRY(auto query, sql::run(office.connection(), kEnded));
    QStringList cases;
    while (query.next())
        cases.append(query.text(0));
    ZM_CHECK(query.failed());
    return journal.take(office, cases);
}

} // namespace zm::store
