#include "app/cli/desktopprogram.h"
#include "app/cli/signin.h"
#include "resources/resources.h"
#include "store/officechoices.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSaveFile>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;
using store::Chosen;

namespace {

/// Names of the papers there are templates of: the files that say so, not those of words and faces.
QStringList papers()
{
    QStringList names;
    for (const QString &path : resources::list(u"templates"_s)) {
        const auto bytes = resources::read(path);
        const QString name = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object()["document"_L1].toString();
        if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

Result<QByteArray> templateOf(const store::Office &office, const QString &paper)
{
    if (!papers().contains(paper))
        return fail(ErrorCode::NotFound, u"no paper is called "_s + paper);
    ZM_TRY(const auto own, store::chosen(office, Chosen::Template, paper));
    return own ? Result<QByteArray>(*own) : resources::read(u"templates/%1.json"_s.arg(paper));
}

/// What the desktop program says of a template: the paper, then its faults.
struct Checked {
    int exit = MachineFailed;
    QString paper;
    QStringList faults;
};

Checked checked(const Call &call, const QString &path)
{
    const QString program = desktopProgram(u"zhengming"_s);
    if (program.isEmpty()) {
        call.complain(u"zm: the program zhengming is not installed beside zm"_s);
        return {};
    }
    QProcess process;
    process.setProcessEnvironment(desktopEnvironment(call));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, {u"--check-template"_s, path});
    process.waitForFinished(-1);
    if (process.error() == QProcess::FailedToStart || process.exitStatus() == QProcess::CrashExit) {
        call.complain(u"zm: "_s + process.errorString());
        return {};
    }
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    Checked answer{process.exitCode(), lines.isEmpty() ? QString() : lines.takeFirst(), {}};
    answer.faults = lines;
    return answer;
}

void tellChecked(const Call &call, const Checked &answer, bool adopted)
{
    if (call.json()) {
        call.print(QJsonObject{{u"paper"_s, answer.paper}, {u"valid"_s, answer.exit == Done}, {u"adopted"_s, adopted},
                               {u"faults"_s, QJsonArray::fromStringList(answer.faults)}});
        return;
    }
    for (const QString &fault : answer.faults)
        call.print(answer.paper + u": "_s + fault);
    if (answer.exit == Done)
        call.print(answer.paper + (adopted ? u": adopted"_s : u": can be used"_s));
}

int listTemplates(const Call &call)
{
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto adopted = store::chosen((*open)->office);
    if (!adopted)
        return tell(call, adopted.error());
    QJsonArray array;
    for (const QString &paper : papers()) {
        const auto own = std::ranges::find_if(*adopted, [&](const store::Choice &one) {
            return one.kind == Chosen::Template && one.name == paper;
        });
        const bool isOwn = own != adopted->end();
        array.append(QJsonObject{{u"paper"_s, paper}, {u"own"_s, isOwn},
                                 {u"officer"_s, isOwn ? QJsonValue(own->officer) : QJsonValue()},
                                 {u"at"_s, isOwn ? QJsonValue(own->at.toString(Qt::ISODateWithMs)) : QJsonValue()}});
        if (!call.json())
            call.print(paper + u'\t' + (isOwn ? u"own\t"_s + own->officer : u"shipped"_s));
    }
    if (call.json())
        call.print(array);
    return Done;
}

int exportTemplate(const Call &call)
{
    if (call.words().size() != 2) {
        call.complain(u"zm template export: give PAPER FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call);
    if (!open)
        return open.error();
    const auto bytes = templateOf((*open)->office, call.words().first());
    if (!bytes)
        return tell(call, bytes.error());
    QSaveFile file(call.words().at(1));
    if (!file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size() || !file.commit())
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    return Done;
}

int checkTemplate(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm template check: give FILE"_s);
        return BadCall;
    }
    const Checked answer = checked(call, call.words().first());
    if (answer.exit == Done || answer.exit == LawfulNo)
        tellChecked(call, answer, false);
    return answer.exit;
}

int adoptTemplate(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm template adopt: give FILE --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const Checked answer = checked(call, call.words().first());
    if (answer.exit != Done) {
        if (answer.exit == LawfulNo)
            tellChecked(call, answer, false);
        return answer.exit;
    }
    QFile file(call.words().first());
    if (!file.open(QIODevice::ReadOnly))
        return tell(call, {ErrorCode::Io, file.fileName() + u": "_s + file.errorString()});
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, Chosen::Template, answer.paper, file.readAll());
    if (!done)
        return tell(call, done.error());
    tellChecked(call, answer, true);
    return Done;
}

int resetTemplate(const Call &call)
{
    if (call.words().size() != 1) {
        call.complain(u"zm template reset: give PAPER --office DIR"_s);
        return BadCall;
    }
    const auto open = openOffice(call, Signing::Required);
    if (!open)
        return open.error();
    const QString paper = call.words().first();
    const auto own = store::chosen((*open)->office, Chosen::Template, paper);
    if (!own)
        return tell(call, own.error());
    if (!*own)
        return tell(call, {ErrorCode::NotFound, paper + u": the office has no template of its own"_s});
    const auto done = store::choose((*open)->office, *(*open)->session, (*open)->clock, Chosen::Template, paper, {});
    if (!done)
        return tell(call, done.error());
    if (call.json())
        call.print(QJsonObject{{u"paper"_s, paper}, {u"own"_s, false}});
    else
        call.print(paper + u": as it ships again"_s);
    return Done;
}

} // namespace

QList<Command> templateCommands()
{
    return {
        {u"template list"_s, u"--office DIR"_s, u"The papers, and whose template each is printed from."_s, {}, listTemplates},
        {u"template export"_s, u"PAPER FILE --office DIR"_s, u"Writes the template in use into a file, to be changed."_s, {},
         exportTemplate},
        {u"template check"_s, u"FILE"_s, u"Whether a changed template may take the place of the one that ships."_s, {},
         checkTemplate},
        {u"template adopt"_s, u"FILE --office DIR"_s, u"Checks a template and uses it from now on; an administrator signs."_s, {},
         adoptTemplate},
        {u"template reset"_s, u"PAPER --office DIR"_s, u"Back to the template that ships."_s, {}, resetTemplate},
    };
}

} // namespace zm::cli
