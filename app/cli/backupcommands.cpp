#include "app/cli/signin.h"

#include "app/compose/compose.h"
#include "store/audit.h"
#include "store/restore.h"

#include <QDir>
#include <QTemporaryDir>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QByteArray> recoveryIn(const Call &call)
{
    if (!call.has(u"recovery-file"_s))
        return QByteArray();
    return passwordIn(call.value(u"recovery-file"_s));
}

/// A backup's exit status: what is wrong with the file is the answer "no", not a failing machine.
int tellOf(const Call &call, const Error &error)
{
    const int status = tell(call, error);
    switch (error.code) {
    case ErrorCode::Corrupt: return LawfulNo;
    case ErrorCode::NotFound: return BadCall;
    case ErrorCode::Invalid:
    case ErrorCode::Conflict:
    case ErrorCode::Unsupported:
    case ErrorCode::Denied:
    case ErrorCode::Io: return status;
    }
    return status;
}

QJsonObject toJson(const store::BackupManifest &manifest)
{
    QJsonObject object{{u"files"_s, int(manifest.files.size())},
            {u"acts"_s, manifest.acts},
            {u"cases"_s, manifest.cases},
            {u"officers"_s, manifest.officers},
            {u"device"_s, manifest.device},
            {u"head"_s, QString::fromLatin1(manifest.head.toHex())}};
    if (manifest.logRecords) {
        object.insert(u"log_records"_s, *manifest.logRecords);
        object.insert(u"log_head"_s, QString::fromLatin1(manifest.logHead.toHex()));
    }
    return object;
}

/// Where the next backup of a row goes: office and moment are its name.
Result<QString> nextIn(const QString &folder, const store::Office &office, const QDateTime &at)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::Io, folder + u": the folder cannot be made"_s);
    return QDir(folder).filePath(u"%1-%2.zmbk"_s.arg(office.profile().code, at.toUTC().toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s)));
}

/// Removes all but the newest \a keep backups of this very office. Nothing else in the folder is touched.
Result<int> removeOlder(const QString &folder, const store::Office &office, int keep)
{
    QStringList own;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({office.profile().code + u"-*T*Z.zmbk"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        QByteArray bytes;
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto header = store::readHeader(file, bytes);
        if (header && header->genesis == office.profile().genesis)
            own.append(file.fileName());
    }
    int removed = 0;
    for (const QString &path : own.first(std::max<qsizetype>(0, own.size() - keep))) {
        if (!QFile::remove(path))
            return fail(ErrorCode::Io, path + u": cannot be removed"_s);
        ++removed;
    }
    return removed;
}

int backUp(const Call &call)
{
    const QString into = call.value(u"into"_s);
    const int keep = call.value(u"keep"_s, u"0"_s).toInt();
    if (call.words().size() != (into.isEmpty() ? 2 : 1) || keep < 0 || (keep > 0 && into.isEmpty())) {
        call.complain(u"zm backup: give DIR FILE, or DIR --into FOLDER [--keep N]"_s);
        return BadCall;
    }
    const auto recovery = recoveryIn(call);
    if (!recovery)
        return tell(call, recovery.error());
    auto open = openOfficeAt(call, call.words().first());
    if (!open)
        return open.error();
    int told = -1;
    const auto progress = [&](int done, int total) {
        const int percent = total > 0 ? int(qint64(done) * 100 / total) : 100;
        if (percent / 10 > told / 10 || told < 0)
            call.complain(u"zm: %1 %"_s.arg(told = percent));
        return true;
    };
    const store::Office &office = (*open)->office;
    const auto path = into.isEmpty() ? Result<QString>(call.words().last()) : nextIn(into, office, (*open)->clock.now());
    if (!path)
        return tell(call, path.error());
    const auto report = store::writeBackup(office, (*open)->session, *path, {*recovery, progress}, (*open)->clock);
    if (!report)
        return tell(call, report.error());
    if (keep > 0) { // only after the new one was read back
        const auto removed = removeOlder(into, office, keep);
        if (!removed)
            return tell(call, removed.error());
        if (*removed > 0)
            call.complain(u"zm: %1 older backups removed, %2 kept"_s.arg(*removed).arg(keep));
    }
    if (report->journal.isEmpty())
        call.complain(u"zm: the journal of what was let go could not be written beside the backup"_s);
    if (call.json()) {
        QJsonObject object = toJson(report->manifest);
        object.insert(u"backup"_s, report->path);
        object.insert(u"bytes"_s, report->bytes);
        object.insert(u"verified"_s, true);
        object.insert(u"journal"_s, report->journal.isEmpty() ? QJsonValue() : QJsonValue(report->journal));
        call.print(object);
    } else {
        call.print(u"%1: %2 bytes, %3 files, %4 acts of %5 cases, read back and found whole"_s.arg(report->path)
                       .arg(report->bytes)
                       .arg(report->manifest.files.size())
                       .arg(report->manifest.acts)
                       .arg(report->manifest.cases));
    }
    return Done;
}

/// Who opens the backup: the passphrase of --recovery-file, else the officer. Errors: Invalid.
Result<store::RestoreRequest> requestOf(const Call &call)
{
    store::RestoreRequest request;
    ZM_TRY(request.opener.recovery, recoveryIn(call));
    request.journals = call.values(u"journal"_s);
    request.opener.officer = call.value(u"officer"_s, qEnvironmentVariable("ZM_OFFICER"));
    const QString file = call.value(u"password-file"_s, qEnvironmentVariable("ZM_PASSWORD_FILE"));
    if (!file.isEmpty() && !request.opener.officer.isEmpty()) {
        ZM_TRY(request.opener.password, passwordIn(file));
        return request;
    }
    request.opener.officer.clear();
    if (request.opener.recovery.isEmpty())
        return fail(ErrorCode::Invalid, u"a backup opens with --officer ID --password-file FILE or with --recovery-file FILE"_s);
    return request;
}

struct Restored {
    cases::SharedJurisdiction jurisdiction;
    store::RestoreReport report;
};

std::expected<Restored, int> restoreTo(const Call &call, const QString &file, const QString &folder)
{
    const auto request = requestOf(call);
    if (!request)
        return std::unexpected(tell(call, request.error()));
    auto jurisdiction = compose::jurisdiction();
    if (!jurisdiction) {
        tell(call, jurisdiction.error());
        return std::unexpected(int(MachineFailed));
    }
    auto report = store::restoreBackup(file, folder, *request, *jurisdiction, SystemClock());
    if (!report)
        return std::unexpected(tellOf(call, report.error()));
    if (report->journals.isEmpty())
        call.complain(u"zm: no journal of what was let go was found: this office knows what the backup knew on %1 and "
                      "nothing that was ended or purged after"_s
                          .arg(report->restoration.backupMadeAt.toString(Qt::ISODate)));
    return Restored{*std::move(jurisdiction), *std::move(report)};
}

QJsonObject toJson(const store::RestoreReport &report)
{
    QJsonObject object = toJson(report.manifest);
    object.insert(u"backup_made_at"_s, report.restoration.backupMadeAt.toString(Qt::ISODateWithMs));
    object.insert(u"journals"_s, QJsonArray::fromStringList(report.journals));
    object.insert(u"reapplied_acts"_s, report.restoration.reapplied);
    object.insert(u"purged_again"_s, report.restoration.forgotten);
    object.insert(u"account_records"_s, report.accounts);
    object.insert(u"new_device"_s, report.restoration.device);
    return object;
}

int restore(const Call &call)
{
    if (call.words().size() != 2) {
        call.complain(u"zm restore: give FILE DIR"_s);
        return BadCall;
    }
    const auto restored = restoreTo(call, call.words().first(), call.words().last());
    if (!restored)
        return restored.error();
    const store::RestoreReport &report = restored->report;
    if (call.json()) {
        QJsonObject object = toJson(report);
        object.insert(u"office"_s, call.words().last());
        call.print(object);
    } else {
        call.print(u"%1: %2 acts of %3 cases; %4 acts that ended or eased something taken from the journal, %5 identities "
                   "purged again, %6 records of what became of accounts"_s.arg(call.words().last())
                       .arg(report.manifest.acts)
                       .arg(report.manifest.cases)
                       .arg(report.restoration.reapplied)
                       .arg(report.restoration.forgotten)
                       .arg(report.accounts));
    }
    return Done;
}

/// What the restored office comes to beside the manifest: empty where it is whole.
Result<std::vector<store::Finding>> compared(const Restored &restored, const QString &folder)
{
    ZM_TRY(const auto office, store::Office::open(folder));
    ZM_TRY(const auto report, store::verifyOffice(office, restored.jurisdiction, {}, {restored.report.manifest.head, restored.report.manifest.logHead}));
    std::vector<store::Finding> findings = report.findings;
    const store::BackupManifest &manifest = restored.report.manifest;
    const qint64 expected = manifest.acts + restored.report.restoration.reapplied;
    if (report.acts != expected)
        findings.push_back({u"the log"_s, u"%1 acts, the backup and the journal have %2"_s.arg(report.acts).arg(expected)});
    if (report.cases != manifest.cases)
        findings.push_back({u"the log"_s, u"%1 cases, the backup has %2"_s.arg(report.cases).arg(manifest.cases)});
    ZM_TRY(const auto checked, store::checkOffice(office, restored.jurisdiction, SystemClock().today()));
    findings.insert(findings.end(), checked.begin(), checked.end());
    return findings;
}

int drill(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm backup drill: give FILE"_s);
        return BadCall;
    }
    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"office"_s);
    const auto restored = restoreTo(call, call.words().first(), folder);
    if (!restored)
        return restored.error();
    const auto findings = compared(*restored, folder);
    if (!findings)
        return tell(call, findings.error());
    QJsonArray named;
    for (const store::Finding &finding : *findings) {
        named.append(QJsonObject{{u"where"_s, finding.where}, {u"what"_s, finding.what}});
        if (!call.json())
            call.print(u"BROKEN  "_s + finding.where + u": "_s + finding.what);
    }
    if (call.json()) {
        QJsonObject object = toJson(restored->report);
        object.insert(u"clean"_s, findings->empty());
        object.insert(u"findings"_s, named);
        call.print(object);
    } else {
        call.print(findings->empty() ? u"restored, audited, compared: clean"_s : u"%1 findings"_s.arg(findings->size()));
    }
    return findings->empty() ? Done : LawfulNo;
}

} // namespace

QList<Command> backupCommands()
{
    return {
        {u"backup drill"_s, u"FILE (--officer ID --password-file F | --recovery-file F) [--journal FILE]"_s,
         u"Restores a backup into a scratch folder, audits it and compares its counts and head."_s, {}, drill},
        {u"backup"_s, u"DIR (FILE | --into FOLDER [--keep N]) [--recovery-file F]"_s,
         u"Copies an office while it is in use, sealed, and reads it back; never overwrites. A row keeps the newest N."_s, {}, backUp},
        {u"restore"_s, u"FILE DIR (--officer ID --password-file F | --recovery-file F) [--journal FILE]"_s,
         u"Makes the office of a backup in an empty folder; what was ended or purged since is ended and purged again."_s,
         {}, restore},
    };
}

} // namespace zm::cli
