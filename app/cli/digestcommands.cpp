#include "app/cli/digestcommands.h"

#include "app/cli/signin.h"
#include "app/compose/compose.h"
#include "app/reporting/digest.h"
#include "reports/words.h"
#include "store/audit.h"

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using namespace reports;

namespace {

QJsonArray numbers(const std::vector<CaseRef> &cases)
{
    QJsonArray array;
    for (const CaseRef &one : cases)
        array.append(one.number);
    return array;
}

QJsonObject toJson(const Digest &digest, const Definitions &definitions)
{
    QJsonArray lines;
    for (const DigestLine &line : digest.lines) {
        const Bilingual &title = definitions.of(line.line).title;
        lines.append(QJsonObject{{u"line"_s, lineName(line.line)}, {u"title"_s, title.en}, {u"title_zh"_s, title.zh},
                                 {u"cases"_s, line.cases()}, {u"new"_s, numbers(line.fresh)}, {u"standing"_s, numbers(line.standing)}});
    }
    return {{u"digest"_s, 1}, {u"since"_s, digest.since.toString(Qt::ISODate)}, {u"as_of"_s, digest.asOf.toString(Qt::ISODate)},
            {u"new"_s, digest.fresh()}, {u"lines"_s, lines}};
}

void printForPeople(const Call &call, const Digest &digest, const Definitions &definitions, const ReportWords &words)
{
    const Tongue tongue = call.value(u"language"_s) == "zh"_L1 ? Tongue::Zh : Tongue::En;
    call.print(words.text(u"digest.head"_s, tongue)
                   .arg(digest.asOf.toString(Qt::ISODate), digest.since.toString(Qt::ISODate)).arg(digest.fresh()));
    for (const DigestLine &line : digest.lines) {
        call.print(words.text(u"digest.line"_s, tongue).arg(in(definitions.of(line.line).title, tongue)).arg(line.cases()).arg(line.fresh.size()));
        for (const CaseRef &one : line.fresh)
            call.print(words.text(u"digest.new"_s, tongue).arg(one.number));
        for (const CaseRef &one : call.has(u"all"_s) ? line.standing : std::vector<CaseRef>())
            call.print(words.text(u"digest.standing"_s, tongue).arg(one.number));
    }
    if (digest.lines.empty())
        call.print(words.text(u"digest.nothing"_s, tongue));
}

Result<QDate> sinceAsked(const Call &call, QDate asOf)
{
    if (!call.has(u"since"_s))
        return asOf.addDays(-1);
    const QDate since = QDate::fromString(call.value(u"since"_s), Qt::ISODate);
    if (!since.isValid() || since > asOf)
        return fail(ErrorCode::Invalid, u"--since: not a date (YYYY-MM-DD) up to the day of the digest"_s);
    return since;
}

struct Answer {
    Digest digest;
    Definitions definitions;
    std::vector<store::Finding> findings; ///< of the nightly checks, where they were asked for
};

Result<Answer> answered(const Call &call, OpenOffice &open)
{
    ZM_TRY(const QDate asOf, dayAsked(call, open.clock));
    ZM_TRY(const QDate since, sinceAsked(call, asOf));
    Answer answer;
    ZM_TRY(answer.definitions, compose::reportDefinitions());
    ZM_TRY(answer.digest, reporting::makeDigest(open.office.folder(), open.jurisdiction, answer.definitions, open.clock, since, asOf));
    if (call.has(u"checks"_s)) {
        ZM_TRY(answer.findings, store::checkOffice(open.office, open.jurisdiction, asOf));
    }
    return answer;
}

int digest(const Call &call)
{
    if (!call.words().isEmpty()) {
        call.complain(u"zm report digest --office DIR [--since D] [--on D] [--all] [--checks] [--language zh|en]"_s);
        return BadCall;
    }
    auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto answer = answered(call, **open);
    if (!answer)
        return tell(call, answer.error());
    const auto words = reporting::reportWords();
    if (!words)
        return tell(call, words.error());
    if (call.json()) {
        QJsonObject json = toJson(answer->digest, answer->definitions);
        QJsonArray findings;
        for (const store::Finding &one : answer->findings)
            findings.append(QJsonObject{{u"where"_s, one.where}, {u"what"_s, one.what}});
        if (call.has(u"checks"_s))
            json.insert(u"checks"_s, findings);
        call.print(json);
    } else {
        printForPeople(call, answer->digest, answer->definitions, *words);
        for (const store::Finding &one : answer->findings)
            call.print(u"BROKEN  %1: %2"_s.arg(one.where, one.what));
    }
    return answer->findings.empty() ? Done : LawfulNo;
}

} // namespace

QList<Command> digestCommands()
{
    return {
        {u"report digest"_s, u"--office DIR [--since D] [--on D] [--all] [--checks] [--language zh|en]"_s,
         u"What went wrong since yesterday, exceptions first; --all names what stood before, --checks looks for what must never be."_s,
         {u"all"_s, u"checks"_s}, digest},
    };
}

} // namespace zm::cli
