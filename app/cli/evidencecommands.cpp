#include "app/cli/signin.h"

#include "store/attachments.h"
#include "store/auditlog.h"
#include "store/givenfiles.h"

#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The id of the case that the first word names.
Result<QString> caseIdAsked(const Call &call, OpenOffice &open)
{
    store::Desk desk = open.desk();
    ZM_TRY(const auto file, desk.read(call.words().first()));
    return file.id;
}

QJsonObject toJson(const store::Attachment &one)
{
    return {{u"digest"_s, one.digest},   {u"case_id"_s, one.caseId}, {u"name"_s, one.name},
            {u"size"_s, one.withheld ? QJsonValue() : QJsonValue(one.size)}, {u"officer"_s, one.officer},
            {u"at"_s, one.at.toString(Qt::ISODateWithMs)}, {u"record"_s, one.record}, {u"from"_s, one.from}};
}

QString line(const store::Attachment &one)
{
    return QStringList{one.digest.left(12), one.name, one.withheld ? u"-"_s : QString::number(one.size), one.officer,
                       one.at.toString(Qt::ISODate), one.from}
        .join(u'\t');
}

Result<store::Attachment> attach(OpenOffice &open, const QString &caseId, const QString &path)
{
    (void)store::sweepAttachments(open.office); // what an interrupted call left; the next one tries again
    ZM_TRY(const auto key, store::attachmentKey(open.office, *open.session, caseId));
    ZM_TRY(auto sealed, store::sealFile(*key, path));
    return store::registerAttachment(open.office, *open.session, open.clock, std::move(sealed));
}

int addAttachments(const Call &call)
{
    if (call.words().size() < 2) {
        call.complain(u"zm attach add: give CASE FILE... --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const auto caseId = caseIdAsked(call, **open);
    if (!caseId)
        return tell(call, caseId.error());
    QJsonArray added;
    for (const QString &path : call.words().mid(1)) {
        const auto one = attach(**open, *caseId, path);
        if (!one)
            return tell(call, one.error());
        added.append(toJson(*one));
        if (!call.json())
            call.print(line(*one));
    }
    if (call.json())
        call.print(added);
    return Done;
}

int listAttachments(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm attach list: give CASE --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto caseId = caseIdAsked(call, **open);
    if (!caseId)
        return tell(call, caseId.error());
    const auto all = store::attachments((*open)->office, (*open)->session.get(), *caseId);
    if (!all)
        return tell(call, all.error());
    QJsonArray array;
    for (const store::Attachment &one : *all) {
        array.append(toJson(one));
        if (!call.json())
            call.print(line(one));
    }
    if (call.json())
        call.print(array);
    return Done;
}

Result<> save(const Call &call, OpenOffice &open)
{
    ZM_TRY(const QString caseId, caseIdAsked(call, open));
    ZM_TRY(const auto one, store::attachmentNamed(open.office, open.session.get(), caseId, call.words().at(1)));
    QSaveFile file(call.value(u"out"_s));
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
    store::Look look;
    look.kind = store::LogKind::Export;
    look.purpose = call.value(u"purpose"_s);
    look.note = call.value(u"note"_s);
    look.recipient = call.value(u"recipient"_s);
    ZM_TRY(const auto opening, store::openAttachment(open.office, *open.session, open.clock, one, look));
    ZM_CHECK(opening(file, {}));
    if (!file.commit())
        return fail(ErrorCode::Io, file.fileName() + u": "_s + file.errorString());
    return {};
}

int saveAttachment(const Call &call)
{
    if (call.words().size() != 2 || !call.has(u"out"_s) || !call.has(u"purpose"_s)) {
        call.complain(u"zm attach save: give CASE DIGEST --out FILE --purpose PURPOSE --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    if (const auto saved = save(call, **open); !saved)
        return tell(call, saved.error());
    call.complain(u"zm: saved and written down in the query log"_s);
    return Done;
}

Result<> give(const Call &call, OpenOffice &open)
{
    ZM_TRY(const QString caseId, caseIdAsked(call, open));
    ZM_TRY(const auto one, store::attachmentNamed(open.office, open.session.get(), caseId, call.words().at(1)));
    store::Look look;
    look.purpose = call.value(u"purpose"_s);
    look.note = call.value(u"note"_s);
    return store::giveFile(open.office, *open.session, open.clock, one, call.value(u"to"_s), look);
}

int giveAttachment(const Call &call)
{
    if (call.words().size() != 2 || !call.has(u"to"_s) || !call.has(u"purpose"_s)) {
        call.complain(u"zm attach give: give CASE DIGEST --to OFFICE --purpose PURPOSE --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    if (const auto given = give(call, **open); !given)
        return tell(call, given.error());
    call.complain(u"zm: written down in the query log; it is sent with the next zm sync"_s);
    return Done;
}

QString givingWord(store::Giving giving)
{
    constexpr std::array kWords{"waits"_L1, "lies at the platform"_L1, "fetched"_L1, "refused"_L1, "purged"_L1};
    return kWords[std::size_t(giving)];
}

int listGiven(const Call &call)
{
    if (call.words().size() > 1) {
        call.complain(u"zm attach given: give [CASE] --office DIR"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    QString caseId;
    if (!call.words().isEmpty()) {
        const auto found = caseIdAsked(call, **open);
        if (!found)
            return tell(call, found.error());
        caseId = *found;
    }
    const auto files = store::givenFiles((*open)->office, caseId);
    if (!files)
        return tell(call, files.error());
    QJsonArray array;
    for (const store::GivenFile &one : *files) {
        array.append(QJsonObject{{u"digest"_s, one.digest}, {u"case_id"_s, one.caseId}, {u"to"_s, one.reader}, {u"bytes"_s, one.bytes},
                                 {u"sent"_s, one.sent}, {u"state"_s, givingWord(one.giving)}, {u"trouble"_s, one.trouble}});
        if (!call.json())
            call.print(QStringList{one.digest.left(12), one.reader, givingWord(one.giving), u"%1/%2"_s.arg(one.sent).arg(one.bytes), one.trouble}.join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return Done;
}

QJsonObject toJson(const store::LogEntry &entry)
{
    return {{u"n"_s, entry.record.n},
            {u"kind"_s, store::logWord(entry.record.kind)},
            {u"at"_s, entry.record.at.toString(Qt::ISODateWithMs)},
            {u"officer"_s, entry.record.officer},
            {u"case_id"_s, entry.record.caseId},
            {u"purpose"_s, entry.record.purpose},
            {u"what"_s, entry.record.what},
            {u"note"_s, entry.note},
            {u"recipient"_s, entry.recipient},
            {u"hash"_s, QString::fromLatin1(entry.hash.toHex())}};
}

int showLog(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    QString caseId;
    if (!call.words().isEmpty()) {
        const auto found = caseIdAsked(call, **open);
        if (!found)
            return tell(call, found.error());
        caseId = *found;
    }
    const auto entries = store::queryLog((*open)->office, (*open)->session.get(), caseId);
    if (!entries)
        return tell(call, entries.error());
    QJsonArray array;
    for (const store::LogEntry &entry : *entries) {
        if (call.json()) {
            array.append(toJson(entry));
            continue;
        }
        QStringList parts{QString::number(entry.record.n), entry.record.at.toString(Qt::ISODate), entry.record.officer,
                          store::logWord(entry.record.kind), entry.record.what, entry.record.purpose, entry.note,
                          entry.recipient};
        call.print(parts.join(u'\t'));
    }
    if (call.json())
        call.print(array);
    return Done;
}

int verifyLog(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    store::AuditReport report;
    const auto keys = store::auditOfficers((*open)->office.connection(), (*open)->office.profile().genesis, report);
    if (!keys)
        return tell(call, keys.error());
    const QByteArray expected = QByteArray::fromHex(call.value(u"expect-head"_s).toLatin1());
    if (const auto done = store::auditQueryLog((*open)->office, *keys, (*open)->session, expected, report); !done)
        return tell(call, done.error());
    const QString head = QString::fromLatin1(report.logHead.hash.toHex());
    QJsonArray findings;
    for (const store::Finding &finding : report.findings) {
        findings.append(QJsonObject{{u"where"_s, finding.where}, {u"what"_s, finding.what}});
        if (!call.json())
            call.print(u"BROKEN  "_s + finding.where + u": "_s + finding.what);
    }
    if (call.json())
        call.print(QJsonObject{{u"clean"_s, report.clean()}, {u"records"_s, report.records}, {u"head"_s, head},
                               {u"findings"_s, findings}});
    else
        call.print(u"%1: %2 records, head %3"_s.arg(report.clean() ? u"clean"_s : u"broken"_s).arg(report.records).arg(head));
    return report.clean() ? Done : LawfulNo;
}

} // namespace

QList<Command> evidenceCommands()
{
    return {
        {u"attach add"_s, u"CASE FILE... --office DIR"_s, u"Seals files of evidence and lays them beside the case."_s, {},
         addAttachments},
        {u"attach list"_s, u"CASE --office DIR"_s, u"The attachments of a case; their names need an officer."_s, {},
         listAttachments},
        {u"attach save"_s, u"CASE DIGEST --out FILE --purpose PURPOSE [--note TEXT] [--recipient WHO] --office DIR"_s,
         u"Saves one in clear, after it was written into the query log."_s, {}, saveAttachment},
        {u"attach give"_s, u"CASE DIGEST --to OFFICE --purpose PURPOSE [--note TEXT] --office DIR"_s,
         u"Gives one that an act names to another office, sealed, over the platform, after it was written into the query log."_s, {},
         giveAttachment},
        {u"attach given"_s, u"[CASE] --office DIR"_s, u"What was given to other offices, and whether they have it."_s, {}, listGiven},
        {u"log show"_s, u"[CASE] --office DIR"_s, u"Who looked at what, for which purpose."_s, {}, showLog},
        {u"log verify"_s, u"--office DIR [--expect-head HASH]"_s,
         u"Recomputes every hash, link and signature of the query log, and prints its head."_s, {}, verifyLog},
    };
}

} // namespace zm::cli
