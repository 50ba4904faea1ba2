#include "app/cli/signin.h"

#include "app/compose/compose.h"
#include "store/audit.h"
#include "store/demo.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<store::Office> makeDemo(const QString &folder, const store::Profile &profile, const Clock &clock, store::DemoOf whose)
{
    ZM_TRY(const auto jurisdiction, compose::jurisdiction());
    return store::makeDemo(folder, profile, jurisdiction, clock, whose);
}

QString officersOf(const store::Office &office)
{
    QStringList ids;
    const auto officers = office.officers();
    for (const store::Officer &officer : officers ? *officers : std::vector<store::Officer>{})
        ids.append(officer.id);
    return ids.join(", "_L1);
}

int initOffice(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"code"_s) || !call.has(u"name"_s)) {
        call.complain(u"zm office init: give DIR --code CODE --name NAME"_s);
        return BadCall;
    }
    const SystemClock clock;
    const QString folder = call.words().first();
    store::Profile profile;
    profile.code = call.value(u"code"_s);
    profile.name = call.value(u"name"_s);
    profile.superior = call.value(u"superior"_s);
    profile.demo = call.has(u"demo"_s);
    if (call.has(u"department"_s) && !profile.demo) {
        call.complain(u"zm office init: --department says whose examples --demo holds"_s);
        return BadCall;
    }
    const auto whose = call.has(u"department"_s) ? store::DemoOf::Department : store::DemoOf::Court;
    const auto office = profile.demo ? makeDemo(folder, profile, clock, whose) : store::Office::create(folder, profile, clock);
    if (!office)
        return tell(call, office.error());
    if (call.json()) {
        call.print(QJsonObject{{u"office"_s, office->folder()},
                               {u"code"_s, office->profile().code},
                               {u"name"_s, office->profile().name},
                               {u"demo"_s, office->profile().demo},
                               {u"device"_s, office->profile().device}});
        return Done;
    }
    call.print(u"office %1 (%2) made in %3"_s.arg(office->profile().name, office->profile().code, office->folder()));
    call.print(profile.demo ? u"a demonstration: officers %1; their password is in %2/demo-password"_s.arg(officersOf(*office), office->folder())
                            : u"next: zm officer add ID --name NAME --role admin --office %1 --new-password-file FILE"_s
                                  .arg(office->folder()));
    return Done;
}

QJsonArray toJson(const std::vector<store::Finding> &findings)
{
    QJsonArray array;
    for (const store::Finding &finding : findings)
        array.append(QJsonObject{{u"where"_s, finding.where}, {u"what"_s, finding.what}});
    return array;
}

void printFindings(const Call &call, const std::vector<store::Finding> &findings, const QString &mark)
{
    for (const store::Finding &finding : findings)
        call.print(mark + finding.where + u": "_s + finding.what);
}

QJsonObject toJson(const store::AuditReport &report)
{
    QJsonArray heads;
    for (const store::ChainHead &head : report.heads)
        heads.append(QJsonObject{{u"device"_s, head.device},
                                 {u"acts"_s, head.acts},
                                 {u"hash"_s, QString::fromLatin1(head.hash.toHex())}});
    return {{u"clean"_s, report.clean()},      {u"officers"_s, report.officers},
            {u"cases"_s, report.cases},        {u"acts"_s, report.acts},
            {u"signatures"_s, report.signatures}, {u"sealed"_s, report.sealed},
            {u"opened"_s, report.opened},      {u"heads"_s, heads},
            {u"records"_s, report.records},    {u"attachments"_s, report.attachments}, {u"papers"_s, report.papers},
            {u"log_head"_s, QString::fromLatin1(report.logHead.hash.toHex())},
            {u"findings"_s, toJson(report.findings)}, {u"remarks"_s, toJson(report.remarks)}};
}

int verifyAudit(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const store::ExpectedHeads expected{QByteArray::fromHex(call.value(u"expect-head"_s).toLatin1()),
                                        QByteArray::fromHex(call.value(u"expect-log-head"_s).toLatin1())};
    const auto report = store::verifyOffice((*open)->office, (*open)->jurisdiction, (*open)->session, expected);
    if (!report)
        return tell(call, report.error());
    if (call.json()) {
        call.print(toJson(*report));
        return report->clean() ? Done : LawfulNo;
    }
    call.print(u"%1 officers, %2 cases, %3 acts, %4 signatures, %5 sealed parts (%6 opened)"_s.arg(report->officers)
                   .arg(report->cases)
                   .arg(report->acts)
                   .arg(report->signatures)
                   .arg(report->sealed)
                   .arg(report->opened));
    for (const store::ChainHead &head : report->heads)
        call.print(u"head of device %1: act %2, %3"_s.arg(head.device).arg(head.acts).arg(
            QString::fromLatin1(head.hash.toHex())));
    call.print(u"head of the query log: record %1, %2; %3 attachments, %4 issued papers"_s.arg(report->records)
                   .arg(QString::fromLatin1(report->logHead.hash.toHex()))
                   .arg(report->attachments)
                   .arg(report->papers));
    printFindings(call, report->findings, u"BROKEN  "_s);
    printFindings(call, report->remarks, u"note    "_s);
    call.print(report->clean() ? u"clean"_s : u"%1 findings"_s.arg(report->findings.size()));
    return report->clean() ? Done : LawfulNo;
}

int check(const Call &call)
{
    auto open = openOffice(call);
    if (!open)
        return open.error();
    if (call.has(u"rebuild"_s)) {
        const auto rebuilt = store::rebuildList((*open)->office, (*open)->jurisdiction, (*open)->clock.today());
        if (!rebuilt)
            return tell(call, rebuilt.error());
        call.complain(u"zm: the list of %1 cases was computed anew"_s.arg(*rebuilt));
    }
    const auto findings = store::checkOffice((*open)->office, (*open)->jurisdiction, (*open)->clock.today());
    if (!findings)
        return tell(call, findings.error());
    if (call.json()) {
        call.print(QJsonObject{{u"clean"_s, findings->empty()}, {u"findings"_s, toJson(*findings)}});
    } else {
        printFindings(call, *findings, u"BROKEN  "_s);
        call.print(findings->empty() ? u"clean"_s : u"%1 findings"_s.arg(findings->size()));
    }
    return findings->empty() ? Done : LawfulNo;
}

} // namespace

QList<Command> officeCommands()
{
    return {
        {u"office init"_s, u"DIR --code CODE --name NAME [--superior NAME] [--demo [--department]]"_s,
         u"Makes a new office: a court by its code (its superior by its code, too), a department by any short name, with the body that reconsiders "
         "its decisions as superior. --demo fills it with worked examples, with --department a department's alone."_s, {u"demo"_s, u"department"_s}, initOffice},
        {u"audit verify"_s, u"--office DIR [--expect-head HASH] [--expect-log-head HASH]"_s,
         u"Recomputes every hash, link, signature, judgement and row of the list, the query log, every attachment."_s, {}, verifyAudit},
        {u"check"_s, u"--office DIR [--rebuild]"_s,
         u"Looks for what must never be; --rebuild computes the list anew from the acts first."_s, {u"rebuild"_s}, check},
    };
}

} // namespace zm::cli
