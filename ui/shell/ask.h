#pragma once

#include <QString>
#include <QStringList>

class QPrinter;
class QWidget;

// The only place that opens message boxes and file dialogs. All are shown without blocking but for the choice of a
// path, which only a person's click asks for.

namespace zm::ui::ask {

/// Says something in a box that waits for nobody.
void tell(QWidget *parent, const QString &title, const QString &text);

/// \return the path chosen, ending in .pdf; empty when the person changed their mind.
QString savePath(QWidget *parent, const QString &title, const QString &suggested);

/// The same for a table, ending in .csv.
QString saveTablePath(QWidget *parent, const QString &title, const QString &suggested);

/// The same for any file; \a filter names the endings to choose from.
QString saveFilePath(QWidget *parent, const QString &title, const QString &suggested, const QString &filter);

/// The same for data of our own, ending in .json.
QString saveJsonPath(QWidget *parent, const QString &title, const QString &suggested);

/// A folder in which something is made; offers the one for temporary things.
QString openFolder(QWidget *parent, const QString &title);
/// The same for a file of any kind, whose name ends as suggested.
QString saveAnyPath(QWidget *parent, const QString &title, const QString &suggested);

QString openPath(QWidget *parent, const QString &title, const QString &filter);

/// Printer, copies, pages and sides, put down in \a printer. \return false when the person changed their mind.
bool printer(QWidget *parent, const QString &title, QPrinter &printer);

/// Several files of any kind.
QStringList openPaths(QWidget *parent, const QString &title);

} // namespace zm::ui::ask
