#include "app/cli/call.h"

#include "app/compose/compose.h"
#include "base/clock.h"
#include "identity/casenumber.h"
#include "identity/identifier.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString kindsKnown()
{
    QStringList kinds;
    for (auto kind = quint8(identity::IdKind::Ric); kind <= quint8(identity::IdKind::Passport); ++kind)
        kinds.append(identity::idKindName(identity::IdKind(kind)));
    return kinds.join(u", "_s);
}

std::optional<identity::IdKind> kindOfNumber(const QString &word)
{
    const auto kind = identity::idKindNamed(word);
    return kind == identity::IdKind::None ? std::nullopt : kind;
}

/// The words after "id check" exactly as typed: a number may begin with "--", which is an option's form elsewhere.
QStringList rawWords()
{
    QStringList words = QCoreApplication::arguments().mid(3);
    words.removeOne(u"--json"_s);
    return words;
}

int checkOne(const Call &call, const QString &kindWord, const QString &value)
{
    const auto kind = kindOfNumber(kindWord);
    if (!kind) {
        call.complain(u"zm id check: no such kind: %1 (known: %2)"_s.arg(kindWord, kindsKnown()));
        return BadCall;
    }
    const identity::IdVerdict verdict = identity::checkIdentifier(*kind, value, SystemClock().today());
    if (call.json()) {
        const QJsonValue canonical = verdict.canonical.isNull() ? QJsonValue() : QJsonValue(verdict.canonical);
        call.print(QJsonObject{{u"kind"_s, kindWord},
                               {u"value"_s, value},
                               {u"canonical"_s, canonical},
                               {u"valid"_s, verdict.valid},
                               {u"reason"_s, verdict.valid ? QJsonValue() : QJsonValue(verdict.reason)}});
    } else {
        QString line = u"%1 %2: %3"_s.arg(kindWord, value, verdict.valid ? u"valid"_s : u"not valid: "_s + verdict.reason);
        if (!verdict.valid && !verdict.canonical.isNull())
            line += u"; written plainly %1 is valid"_s.arg(verdict.canonical);
        call.print(line);
    }
    return verdict.valid ? Done : LawfulNo;
}

/// Lines "KIND<TAB>VALUE". Everything after the tab is the value, down to trailing spaces; only a line end is not.
int checkFile(const Call &call, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        call.complain(u"zm id check: %1: %2"_s.arg(path, file.errorString()));
        return BadCall;
    }
    const QDate today = SystemClock().today();
    QList<QByteArray> lines = file.readAll().split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    QByteArray answer;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArray line = lines[i];
        if (line.endsWith('\r'))
            line.chop(1);
        const qsizetype tab = line.indexOf('\t');
        const auto kind = kindOfNumber(QString::fromUtf8(line.left(tab)));
        if (tab < 0 || !kind) {
            call.complain(u"zm id check: %1: line %2: KIND, a tab and the value expected (kinds: %3)"_s.arg(path)
                              .arg(i + 1)
                              .arg(kindsKnown()));
            return BadCall;
        }
        const bool valid = identity::checkIdentifier(*kind, QString::fromUtf8(line.mid(tab + 1)), today).valid;
        answer += line + (valid ? "\t1\n" : "\t0\n");
    }
    std::fwrite(answer.constData(), 1, std::size_t(answer.size()), stdout);
    return Done;
}

int runIdCheck(const Call &call)
{
    const QStringList words = rawWords();
    if (words.size() == 2 && words[0] == "--tsv"_L1)
        return checkFile(call, words[1]);
    if (words.size() == 2)
        return checkOne(call, words[0], words[1]);
    call.complain(u"usage: zm id check KIND VALUE | zm id check --tsv FILE"_s);
    return BadCall;
}

int runPinyin(const Call &call)
{
    if (call.words().isEmpty()) {
        call.complain(u"usage: zm pinyin NAME..."_s);
        return BadCall;
    }
    const auto reader = compose::nameReader();
    if (!reader) {
        call.complain(reader.error().detail);
        return MachineFailed;
    }
    for (const QString &name : call.words()) {
        const identity::NameReadings readings = (*reader)->read(name);
        if (call.json())
            call.print(QJsonObject{{u"name"_s, readings.name},
                                   {u"surname"_s, readings.surname},
                                   {u"full"_s, QJsonArray::fromStringList(readings.full)},
                                   {u"initials"_s, QJsonArray::fromStringList(readings.initials)}});
        else
            call.print(u"%1: %2 (%3)"_s.arg(name, readings.full.join(u", "_s), readings.initials.join(u", "_s)));
    }
    return Done;
}

int runCaseNumberParse(const Call &call)
{
    if (call.words().isEmpty()) {
        call.complain(u"usage: zm case-number parse TEXT"_s);
        return BadCall;
    }
    // An unquoted number with a space in it comes as several words.
    const QString text = call.words().join(u' ');
    const auto number = identity::parseCaseNumber(text);
    if (!number) {
        call.complain(u"zm case-number parse: not a case number: %1"_s.arg(text));
        return LawfulNo;
    }
    if (call.json())
        call.print(QJsonObject{{u"year"_s, number->year},
                               {u"court"_s, number->court},
                               {u"special"_s, number->special},
                               {u"type"_s, number->type},
                               {u"serial"_s, number->serial},
                               {u"suffix"_s, number->suffix},
                               {u"canonical"_s, number->canonical},
                               {u"legacy"_s, number->legacy}});
    else
        call.print(u"%1: year %2, court %3, type %4, serial %5%6"_s.arg(number->canonical)
                       .arg(number->year)
                       .arg(number->court, number->special + number->type, number->serial,
                            number->legacy ? u" (the form before 2016)"_s : QString()));
    return Done;
}

} // namespace

QList<Command> identityCommands()
{
    return {
        {u"id check"_s, u"KIND VALUE | --tsv FILE"_s, u"whether a number is valid exactly as typed"_s, {}, runIdCheck},
        {u"pinyin"_s, u"NAME..."_s, u"how a name may be read, as search accepts it"_s, {}, runPinyin},
        {u"case-number parse"_s, u"TEXT"_s, u"takes a court's case number apart"_s, {}, runCaseNumberParse},
    };
}

} // namespace zm::cli
