#pragma once

#include <QList>
#include <QString>
#include <QStringList>

// The house's own files as the layer check reads them.

namespace zm::architecture {

/// A string literal and the line it stands on (from 1).
struct Literal {
    int line = 0;
    QString text; ///< between the quotes, escapes as written
};

/// One file of the tree.
struct SourceFile {
    QString path;            ///< from the top of the tree, with forward slashes
    QStringList raw;         ///< the lines as they stand
    QStringList code;        ///< the same lines without comments and without the inside of literals
    QList<Literal> literals; ///< what was inside them, include paths too

    bool isHeader() const { return path.endsWith(u".h"); }
    bool isCMake() const { return path.endsWith(u"CMakeLists.txt"); }
    /// True for "models/law/pack.cpp" and "models/law", not for "models/lawyers/x.cpp".
    bool isUnder(const QString &folder) const { return path == folder || path.startsWith(folder + u'/'); }
};

/// Splits a C++ source into code and literals; a CMake file keeps its lines with the comments cut off.
SourceFile parseSource(const QString &path, const QString &text);

/// Every .h, .cpp and CMakeLists.txt below \a root, by path, in the folders \a folders; generated folders are not there.
QList<SourceFile> readTree(const QString &root, const QStringList &folders);

} // namespace zm::architecture
