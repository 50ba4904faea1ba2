#pragma once

#include <QList>
#include <QString>
#include <QWidget>

namespace zm::tests {

/// Every visible widget below \a root that takes keyboard or mouse: buttons, fields, lists.
QList<QWidget *> interactiveWidgets(const QWidget &root);

/// Every text a person can read below \a root, with where it stands: "QPushButton record: Record".
QStringList visibleTexts(const QWidget &root);

/// Labels and buttons whose text needs more room than they have.
QStringList cutTexts(const QWidget &root);

} // namespace zm::tests
