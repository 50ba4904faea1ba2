#include "app/cli/desktopprogram.h"

#include <QProcess>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the desktop program's lines are as JSON.
using ToJson = QJsonObject (*)(const QStringList &lines);

QJsonObject papersJson(const QStringList &lines)
{
    QJsonArray papers;
    for (const QString &line : lines) {
        const qsizetype tab = line.indexOf(u'\t');
        papers.append(QJsonObject{{u"file"_s, line.left(tab)}, {u"title"_s, line.mid(tab + 1)}});
    }
    return {{u"papers"_s, papers}};
}

QJsonObject transcriptJson(const QStringList &lines)
{
    return {{u"transcript"_s, QJsonArray::fromStringList(lines)}};
}

/// Papers and windows need fonts, which zm does without: the desktop program does the work, zm passes on what it says.
int runDesktop(const Call &call, const QStringList &arguments, ToJson toJson)
{
    const QString program = desktopProgram(u"zhengming"_s);
    if (program.isEmpty()) {
        call.complain(u"zm: the program zhengming is not installed beside zm"_s);
        return MachineFailed;
    }
    QProcess process;
    process.setProcessEnvironment(desktopEnvironment(call));
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    process.closeWriteChannel();
    QStringList lines;
    while (process.waitForReadyRead(-1) || process.canReadLine()) {
        while (process.canReadLine()) {
            lines.append(QString::fromUtf8(process.readLine()).chopped(1));
            if (!call.json())
                call.print(lines.last());
        }
    }
    process.waitForFinished(-1);
    if (call.json())
        call.print(toJson(lines));
    if (process.error() == QProcess::FailedToStart || process.exitStatus() == QProcess::CrashExit) {
        call.complain(u"zm: "_s + process.errorString());
        return MachineFailed;
    }
    return process.exitCode();
}

int documents(const Call &call)
{
    if (call.words().size() != 1 || !call.has(u"office"_s) || !call.has(u"out"_s)) {
        call.complain(u"zm documents CASE --office DIR --out DIR"_s);
        return BadCall;
    }
    return runDesktop(call, {u"--documents"_s, call.words().first(), u"--office"_s, call.value(u"office"_s), u"--out"_s,
                             call.value(u"out"_s)},
                      papersJson);
}

int walkthrough(const Call &call)
{
    if (!call.words().isEmpty() || call.value(u"out"_s).isEmpty()) {
        call.complain(u"zm walkthrough --out DIR"_s);
        return BadCall;
    }
    return runDesktop(call, {u"--walkthrough"_s, call.value(u"out"_s)}, transcriptJson);
}

} // namespace

QList<Command> paperCommands()
{
    return {
        {u"documents"_s, u"CASE --office DIR --out DIR --officer ID --password-file F"_s,
         u"the case's papers as PDF"_s, {}, documents},
        {u"walkthrough"_s, u"--out DIR"_s, u"the whole lifecycle on a sample person, through the real windows"_s, {},
         walkthrough},
    };
}

} // namespace zm::cli
