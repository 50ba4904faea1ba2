#pragma once

#include "sourcetree.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

// What the house forbids, as data (house.json), and the functions that look for it.

namespace zm::architecture {

/// Something found that must not be there.
struct Finding {
    QString rule; ///< "layer", "link", "length" or the id of a word rule
    QString path;
    int line = 0;
    QString what;

    QString toString() const;
    bool operator==(const Finding &) const = default;
};

/// One row of the layer table: what the files of a folder may name.
struct Layer {
    QString folder;         ///< "models/law"
    QString target;         ///< "zm_law"; empty for folders that are programs
    QSet<QString> may;      ///< folders whose headers it may include and whose targets it may link; "*" is all
    QSet<QString> qt;       ///< Qt modules whose headers it may include ("QtCore")
};

/// Where a word rule looks.
enum class LookIn { Code, Literals, Raw };

/// A place where the word is right, and why.
struct Exception {
    QString path;               ///< a folder or a file
    QRegularExpression matches; ///< when given, only a line that matches is excused
    QString why;
};

/// One word that has its place, and nowhere else.
struct WordRule {
    QString id;
    QString why;
    QRegularExpression pattern;
    LookIn in = LookIn::Code;
    QString suffix;             ///< ".h" looks into headers only; empty looks into all
    QStringList where;          ///< folders that are looked into
    QList<Exception> except;
    QString plantedPath;        ///< the negative control: a file ...
    QString plantedText;        ///< ... that must be reported
};

struct House {
    QStringList folders; ///< the tree's folders with sources
    int longestFile = 0; ///< lines
    QList<Layer> layers;
    QList<WordRule> words;
};

/// Reads house.json. Asserts on nothing: a field that is missing comes back as a problem in \a problems.
House readHouse(const QJsonObject &document, QStringList &problems);

/// Includes that the layer table does not allow, and files that belong to no layer.
/// \param qtHeaders  folder with one folder a Qt module, as QLibraryInfo::HeadersPath answers.
QList<Finding> checkIncludes(const QList<SourceFile> &tree, const House &house, const QString &qtHeaders);
/// Targets linked in a CMakeLists.txt that the layer table does not allow.
QList<Finding> checkLinks(const QList<SourceFile> &tree, const House &house);
QList<Finding> checkLengths(const QList<SourceFile> &tree, const House &house);
QList<Finding> checkWords(const QList<SourceFile> &tree, const House &house);
/// Exceptions of word rules that excuse nothing any more.
QList<Finding> checkExceptions(const QList<SourceFile> &tree, const House &house);
/// Rule ids in literals of models/cases that no rule pack carries.
QList<Finding> checkRuleIds(const QList<SourceFile> &tree, const QSet<QString> &known);

} // namespace zm::architecture
