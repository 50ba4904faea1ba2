#include "store/restore.h"

#include "crypto/random.h"
#include "sql/query.h"
#include "sql/transaction.h"
#include "store/accountchain.h"
#include "store/attachments.h"
#include "store/auditofficers.h"
#include "store/casekeys.h"
#include "store/caselist.h"
#include "store/chainend.h"
#include "store/keptapart.h"
#include "store/purge.h"
#include "store/querylog.h"
#include "store/reader.h"

#include <QDir>
#include <QTemporaryDir>

#include <map>
#include <set>

namespace zm::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView kAddOfficer =
    u"INSERT OR IGNORE INTO officer (n, id, statement, signature, keystore) VALUES (?, ?, ?, ?, ?)";
constexpr QStringView kAddAccount = u"INSERT INTO account_act (n, record, signature) VALUES (?, ?, ?)";
constexpr QStringView kKeepAgain = u"UPDATE kept_apart SET kept = 0";
constexpr QStringView kHasTombstone = u"SELECT 1 FROM tombstone WHERE case_id = ?";

struct MissingAct {
    LoggedAct logged;
    Payload payload;
};

/// Takes what a journal knows and the backup does not.
class Reapply {
public:
    Reapply(const Office &office, const cases::Jurisdiction &jurisdiction, QDate today)
        : m_office(office), m_context(office.context(jurisdiction, today))
    {
    }

    Result<> take(const JournalFile &file)
    {
        ZM_TRY(const Journal journal, file.read());
        for (const Journal::OfficerLine &line : journal.officers)
            ZM_CHECK(sql::run(m_office.connection(), kAddOfficer,
                              {line.n, line.id, line.statement, line.signature, line.keystore}));
        AuditReport report;
        ZM_TRY(m_keys, auditOfficers(m_office.connection(), m_office.profile().genesis, report));
        if (!report.findings.empty())
            return fail(ErrorCode::Corrupt, u"the journal names an officer who is not vouched for: "_s
                                                + report.findings.front().where);
        ZM_CHECK(takeAccounts(journal));
        std::vector<MissingAct> missing;
        for (const QString &caseId : journal.cases)
            ZM_CHECK(findMissing(file, caseId, missing));
        ZM_CHECK(append(std::move(missing)));
        for (const Journal::TombstoneLine &line : journal.tombstones)
            ZM_CHECK(bury(line));
        return {};
    }

    /// The rows of the cases that changed, and what has to be kept apart again. Errors: Io, Corrupt.
    Result<> finish() const
    {
        for (const QString &caseId : m_changed) {
            ZM_TRY(const auto history, readHistory(m_office.connection(), nullptr, caseId));
            const auto view = cases::viewOf(history.state, m_context);
            const ListRow row = projected(caseId, history.head, history.state, view, m_context.askOn);
            ZM_CHECK(putRow(m_office.connection(), row));
            ZM_CHECK(markEnded(m_office.connection(), row));
        }
        ZM_CHECK(sql::run(m_office.connection(), kKeepAgain));
        return {};
    }

    int reapplied = 0, forgotten = 0, accounts = 0;

private:
    /// What became of accounts after the backup, record after record as they follow; who was suspended stays so. Where two
    /// records follow on one, after a restore that knew no journal, nobody can tell which counts: it ends there.
    Result<> takeAccounts(const Journal &journal)
    {
        const sql::Connection &connection = m_office.connection();
        ZM_TRY(const auto have, accountRows(connection));
        QByteArray head = have.empty() ? QByteArray(32, '\0') : accountRecordHash(have.back().bytes);
        qint64 n = have.empty() ? 1 : have.back().record.n + 1;
        std::multimap<QByteArray, const Journal::AccountLine *> following;
        for (const Journal::AccountLine &line : journal.accounts) {
            ZM_TRY(const AccountRecord record, readAccountRecord(line.record));
            following.emplace(record.prev, &line);
        }
        for (; following.count(head) == 1; ++n, ++accounts) {
            const Journal::AccountLine &line = *following.find(head)->second;
            ZM_TRY(const AccountRecord record, readAccountRecord(line.record));
            if (record.n != n || record.genesis != m_office.profile().genesis)
                return fail(ErrorCode::Corrupt, u"record %1 of the accounts in the journal is not one that follows on the backup"_s.arg(record.n));
            ZM_CHECK(sql::run(connection, kAddAccount, {n, line.record, line.signature}));
            ZM_CHECK(setWrittenEnd(connection, u"account_act"_s, {n, line.signature}));
            head = accountRecordHash(line.record);
        }
        AuditReport report;
        ZM_CHECK(auditAccounts(connection, m_office.profile().genesis, m_keys, report));
        return report.findings.empty() ? Result<>()
                                       : fail(ErrorCode::Corrupt, u"the journal's records of the accounts do not verify: "_s
                                                                      + report.findings.front().where);
    }

    /// A case the backup does not know cannot come back; one it knows goes on where the backup ends, or not at all.
    Result<> findMissing(const JournalFile &file, const QString &caseId, std::vector<MissingAct> &missing) const
    {
        ZM_TRY(const ChainEnd have, caseEnd(m_office.connection(), caseId));
        if (have.length == 0)
            return {};
        ZM_TRY(const auto acts, file.actsOf(caseId));
        const auto damaged = [&](qint64 n) {
            return fail(ErrorCode::Corrupt,
                        u"act %1 of case %2 in the journal is not one that follows on the backup"_s.arg(n).arg(caseId));
        };
        if (qint64(acts.size()) >= have.length && acts[std::size_t(have.length - 1)].hash != have.head)
            return damaged(have.length - 1);
        QByteArray prev = have.head;
        for (std::size_t at = std::size_t(have.length); at < acts.size(); ++at) {
            const LoggedAct &act = acts[at];
            ZM_TRY(Payload payload, readPayload(act.payload));
            const auto key = m_keys.find(payload.officer);
            if (act.n != int(at) || payload.n != act.n || payload.caseId != caseId || payload.prev != prev
                || actHash(act.payload) != act.hash || key == m_keys.end()
                || !key->second.verifies(signedBytes(act.payload), act.signature))
                return damaged(act.n);
            prev = act.hash;
            missing.push_back({act, std::move(payload)});
        }
        return {};
    }

    Result<> append(std::vector<MissingAct> missing)
    {
        std::ranges::sort(missing, {}, [](const MissingAct &one) {
            return std::pair(one.payload.device, one.payload.deviceN);
        });
        for (const MissingAct &one : missing) {
            ZM_CHECK(appendAct(m_office.connection(), one.logged));
            ZM_CHECK(setDeviceEnd(m_office.connection(), one.payload.device, {one.payload.deviceN + 1, one.logged.hash}));
            m_changed.insert(one.logged.caseId);
            ++reapplied;
            ZM_TRY(const auto read, decodeLogged(one.logged, nullptr));
            if (read.act.kind() == cases::ActKind::PurgeIdentity) {
                ZM_CHECK(destroyIdentity(m_office, one.logged.caseId));
                ++forgotten;
            }
        }
        return {};
    }

    Result<> bury(const Journal::TombstoneLine &line)
    {
        ZM_TRY(auto present, sql::run(m_office.connection(), kHasTombstone, {line.caseId}));
        ZM_TRY(const ChainEnd have, caseEnd(m_office.connection(), line.caseId));
        if (present.next() || have.length == 0)
            return {};
        ZM_CHECK(present.failed());
        return putTombstone(m_office.connection(), line.caseId, line.statement, line.signature);
    }

    const Office &m_office;
    cases::Context m_context;
    KeyRing m_keys;
    std::set<QString> m_changed;
};

/// Whose journals lie beside the backup or beside the folder, and those that were named.
QStringList journalsFor(const QString &path, const QString &folder, const RestoreRequest &request,
                        const QByteArray &genesis)
{
    QStringList found = request.journals;
    for (const QString &beside : {path, folder}) {
        const QString journal = journalBeside(beside, genesis);
        if (QFile::exists(journal) && !found.contains(journal))
            found.append(journal);
    }
    return found;
}

/// Everything between unpacking and the office's name: one transaction.
Result<> makeForgetAgain(const Office &office, const SharedSession &session, const cases::Jurisdiction &jurisdiction,
                         const Clock &clock, RestoreReport &report)
{
    const sql::Connection &connection = office.connection();
    ZM_TRY(const QByteArray device, crypto::randomBytes(16));
    std::vector<JournalFile> journals;
    for (const QString &path : report.journals) {
        ZM_TRY(auto journal, JournalFile::open(path, office.profile().genesis));
        journals.push_back(std::move(journal));
    }
    ZM_TRY(auto transaction, sql::Transaction::begin(connection));
    Restoration &restoration = report.restoration;
    ZM_TRY(const auto earlier, restorations(connection));
    restoration.n = int(earlier.size());
    restoration.at = clock.now();
    restoration.officer = session ? session->officer.id : QString();
    restoration.fromDevice = office.profile().device;
    ZM_TRY(restoration.cut, deviceEnd(connection, restoration.fromDevice));
    restoration.device = QString::fromLatin1(device.toHex());
    restoration.genesis = office.profile().genesis;
    ZM_TRY(restoration.log, queryLogEnd(connection));
    Reapply reapply(office, jurisdiction, clock.today());
    for (const JournalFile &journal : journals)
        ZM_CHECK(reapply.take(journal));
    ZM_CHECK(reapply.finish());
    restoration.reapplied = reapply.reapplied;
    restoration.forgotten = reapply.forgotten;
    report.accounts = reapply.accounts;
    ZM_CHECK(putRestoration(connection, restoration, session));
    ZM_CHECK(transaction.commit());
    if (reapply.forgotten > 0) {
        ZM_CHECK(emptyJournal(connection));
        ZM_TRY([[maybe_unused]] const int swept, sweepAttachments(office));
    }
    return {};
}

} // namespace

Result<RestoreReport> restoreBackup(const QString &path, const QString &folder, const RestoreRequest &request,
                                    const cases::SharedJurisdiction &jurisdiction, const Clock &clock)
{
    const QFileInfo target(QDir::cleanPath(QDir(folder).absolutePath()));
    if (target.exists() && (!target.isDir() || !QDir(target.filePath()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)))
        return fail(ErrorCode::Invalid, folder + u": something is there already; a restore never writes over it"_s);
    if (!target.dir().mkpath(u"."_s))
        return fail(ErrorCode::Io, target.path() + u": the folder cannot be made"_s);
    QTemporaryDir staging(target.dir().filePath(u"restoring-XXXXXX"_s));
    if (!staging.isValid())
        return fail(ErrorCode::Io, staging.errorString());
    const QString unpackedIn = staging.filePath(u"office"_s);
    QDir().mkpath(unpackedIn);

    RestoreReport report;
    ZM_TRY(const Unpacked unpacked, unpackBackup(path, unpackedIn, request.opener));
    report.manifest = unpacked.manifest;
    report.restoration.backupMadeAt = unpacked.header.madeAt;
    report.journals = journalsFor(path, target.filePath(), request, unpacked.header.genesis);
    {
        ZM_TRY(const Office office, Office::open(unpackedIn));
        SharedSession session;
        if (!request.opener.officer.isEmpty()) {
            ZM_TRY(session, office.signIn(request.opener.officer, request.opener.password));
        }
        ZM_CHECK(makeForgetAgain(office, session, *jurisdiction, clock, report));
    }
    if (target.exists())
        QDir().rmdir(target.filePath());
    if (!QDir().rename(unpackedIn, target.filePath()))
        return fail(ErrorCode::Io, target.filePath() + u": the office cannot be put there"_s);
    ZM_TRY(const Office office, Office::open(target.filePath()));
    (void)writeAccounts(office);
    (void)writeJournal(office); // the office stands; where this fails it stays due and `zm check` says so
    return report;
}

} // namespace zm::store
