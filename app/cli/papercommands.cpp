#include "app/cli/desktopprogram.h"
#include "store/receipt.h"

#include <QFile>
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

QJsonObject receiptJson(const QStringList &lines)
{
    const QStringList parts = lines.value(0).split(u'\t');
    return {{u"receipt"_s, parts.value(0)}, {u"what"_s, parts.value(1)}};
}

int receiptPrint(const Call &call)
{
    if (call.words().size() != 2 || !call.has(u"office"_s) || !call.has(u"out"_s)) {
        call.complain(u"zm receipt print CASE N --office DIR --out FILE.pdf [--data FILE]"_s);
        return BadCall;
    }
    QStringList arguments = {u"--receipt"_s, call.words().first(), u"--act"_s, call.words().last(),
                             u"--office"_s, call.value(u"office"_s), u"--out"_s, call.value(u"out"_s)};
    if (call.has(u"data"_s))
        arguments += {u"--data"_s, call.value(u"data"_s)};
    return runDesktop(call, arguments, receiptJson);
}

int receiptVerify(const Call &call)
{
    QFile file(call.words().value(0));
    if (call.words().size() != 1 || !file.open(QIODevice::ReadOnly)) {
        call.complain(call.words().size() != 1 ? u"zm receipt verify FILE"_s : u"zm: cannot read "_s + file.fileName());
        return BadCall;
    }
    const QByteArray bytes = file.readAll();
    const auto read = bytes.startsWith("%PDF") ? store::readReceiptOfPdf(bytes) : store::readReceipt(bytes);
    if (!read) {
        if (call.json())
            call.print(QJsonObject{{u"genuine"_s, false}, {u"why"_s, read.error().detail}});
        else
            call.print(u"NOT GENUINE: "_s + read.error().detail);
        return LawfulNo;
    }
    if (call.json()) {
        call.print(QJsonObject{{u"genuine"_s, true}, {u"receipt"_s, read->said}});
        return Done;
    }
    call.print(u"genuine; signed with the key %1"_s.arg(read->fingerprint));
    for (const QString &name : {u"office"_s, u"case"_s, u"subject"_s, u"on"_s, u"what"_s, u"law"_s, u"officer"_s})
        call.print(name + u": "_s + read->said[name].toString());
    for (const auto &limit : read->said["limits"_L1].toArray())
        call.print(u"limit: "_s + limit.toString());
    call.print(u"Compare this with the paper, and the key with the one the office has made public."_s);
    return Done;
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
        {u"receipt print"_s, u"CASE N --office DIR --out FILE.pdf [--data FILE] --officer ID --password-file F"_s,
         u"the signed receipt of act N for the person it touches"_s, {}, receiptPrint},
        {u"receipt verify"_s, u"FILE"_s, u"whether a receipt, its data or its PDF, is genuine; needs no office"_s, {},
         receiptVerify},
        {u"walkthrough"_s, u"--out DIR"_s, u"the whole lifecycle on a sample person, through the real windows"_s, {},
         walkthrough},
    };
}

} // namespace zm::cli
