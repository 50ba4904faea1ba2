#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace zm::cli {

/// Exit status of every command (interfaces.md section 2).
enum Exit { Done = 0, LawfulNo = 1, BadCall = 2, MachineFailed = 3 };

/// One call of zm: what stands after the command's name, split into words and options.
class Call {
public:
    /// \param arguments  everything after the command and its verb.
    /// \param flags      options without a value ("dry-run").
    Call(QStringList arguments, const QStringList &flags);

    const QStringList &words() const { return m_words; }
    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const;
    QStringList values(const QString &option) const; ///< every value of a repeated or comma-separated option
    bool json() const { return has(QStringLiteral("json")); }

    void print(const QString &line) const;          ///< standard output, for people
    void print(const QJsonObject &document) const;  ///< standard output, one line of JSON
    void print(const QJsonArray &document) const;
    void complain(const QString &line) const;       ///< standard error

private:
    QStringList m_words;
    QHash<QString, QStringList> m_options;
};

/// One command: its name ("calendar add"), a line of help, its flags and what it does.
struct Command {
    QString name;
    QString usage;   ///< "DATE N UNIT"
    QString summary;
    QStringList flags;
    int (*run)(const Call &call);
};

/// Each topic's commands, in the file of its name.
QList<Command> lawCommands();      // calendar day, calendar add, pack list, pack check
QList<Command> identityCommands(); // id check, pinyin, case-number parse
QList<Command> scenarioCommands(); // scenario run
QList<Command> officeCommands();   // office init, audit verify, check
QList<Command> officerCommands();  // officer add, list, confirm, suspend, ..., recovery make, use
QList<Command> caseCommands();     // case list, case show, act submit, why, sheet
QList<Command> filterCommands();   // filter list, filter export, filter import
QList<Command> templateCommands(); // template list, export, check, adopt, reset
QList<Command> importCommands();   // import
QList<Command> paperCommands();    // documents, walkthrough
QList<Command> registerCommands(); // register generate|import|search|check
QList<Command> evidenceCommands(); // attach add, attach list, attach save, log show, log verify
QList<Command> backupCommands();   // backup, backup drill, restore
QList<Command> recipientCommands();// recipients board, recipients import-snapshot
QList<Command> simulationCommands(); // pack simulate|propose|adopt|decline|adoptions
QList<Command> syncCommands();     // sync, sync status|tasks|close|enrol
QList<Command> purgeCommands();    // case tombstones, case confirm-other
QList<Command> reportCommands();   // report accountability, report verify
QList<Command> benchCommands();    // bench fold|open|submit

} // namespace zm::cli
