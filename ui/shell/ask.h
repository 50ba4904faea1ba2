#pragma once

#include <QString>

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

/// The same for data of our own, ending in .json.
QString saveJsonPath(QWidget *parent, const QString &title, const QString &suggested);

/// A folder in which something is made; offers the one for temporary things.
QString openFolder(QWidget *parent, const QString &title);

QString openPath(QWidget *parent, const QString &title, const QString &filter);

} // namespace zm::ui::ask
