#include "app/cli/help.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace zm::cli {
namespace {

/// Text that roff takes for nothing but text: no line of it is a request, and a hyphen can be copied into a shell.
QString roff(QString text)
{
    text.replace(u'\\', "\\e"_L1).replace(u'-', "\\-"_L1);
    if (text.startsWith(u'.') || text.startsWith(u'\''))
        text.prepend("\\&"_L1);
    return text;
}

QStringList optionsOf(const Command &command)
{
    static const QRegularExpression option(u"--[a-z][a-z-]*"_s);
    QStringList options{u"--json"_s};
    for (auto found = option.globalMatch(command.usage); found.hasNext();)
        options << found.next().captured();
    options.removeDuplicates();
    return options;
}

} // namespace

QString helpText(const QList<Command> &commands)
{
    QString text = u"zm - the command line of Zhengming\n\n"_s;
    for (const Command &command : commands)
        text += u"  zm %1 %2\n      %3\n"_s.arg(command.name, command.usage, command.summary);
    return text + "\nEvery command takes --json. Exit: 0 done, 1 a lawful no, 2 the call is wrong, 3 the machine failed.\n"_L1;
}

QString manualPage(const QList<Command> &commands, const QString &version)
{
    QString page = u".TH ZM 1 \"\" \"Zhengming %1\" \"User Commands\"\n"
                   ".SH NAME\nzm \\- command line of Zhengming, the desk for lists of judgment defaulters\n"
                   ".SH SYNOPSIS\n.B zm\n.I COMMAND\n[\\fIARGUMENT\\fR...] [\\fB\\-\\-json\\fR]\n"
                   ".SH DESCRIPTION\nCarries a listing from the first warning to the proof that every unit it was pushed to has taken it "
                   "down.\nEvery step is judged by the rules in force on its date; a refusal names the rule, the facts that failed and the "
                   "cure.\nEach command prints for people, and JSON with \\fB\\-\\-json\\fR.\n.SH COMMANDS\n"_s.arg(roff(version));
    for (const Command &command : commands)
        page += u".TP\n\\fBzm %1\\fR %2\n%3\n"_s.arg(roff(command.name), roff(command.usage), roff(command.summary));
    return page + u".SH EXIT STATUS\n.TP\n0\nDone, or yes.\n.TP\n1\nA lawful no.\n.TP\n2\nThe call is wrong.\n"
                  ".TP\n3\nThe machine failed.\n.SH SEE ALSO\n.BR zhengming (1)\n"_s;
}

QString bashCompletion(const QList<Command> &commands)
{
    // What may follow the words said so far: the next words of longer names, and the options once a name is whole.
    QMap<QString, QStringList> after;
    for (const Command &command : commands) {
        const QStringList words = command.name.split(u' ');
        for (qsizetype n = 0; n < words.size(); ++n)
            after[words.mid(0, n).join(u' ')] << words[n];
        after[command.name] << optionsOf(command);
    }
    after[{}] << u"help"_s;
    QStringList names = after.keys();
    // The longest name first: "backup drill" is not "backup" with a word behind it.
    std::stable_sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });

    QString script = u"# Completion of zm for bash.\n_zm()\n{\n"
                     "    local current=${COMP_WORDS[COMP_CWORD]} said=\"${COMP_WORDS[*]:1:COMP_CWORD-1}\" words=\n    case $said in\n"_s;
    for (const QString &name : std::as_const(names)) {
        QStringList words = after[name];
        words.removeDuplicates();
        script += name.isEmpty() ? u"        '')"_s : u"        '%1' | '%1 '*)"_s.arg(name);
        script += u" words='%1' ;;\n"_s.arg(words.join(u' '));
    }
    return script + "    esac\n    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\ncomplete -o default -F _zm zm\n"_L1;
}

} // namespace zm::cli
