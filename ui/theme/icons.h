#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QPixmap>

namespace zm::ui {

/// The icon of a meaning ("overdue"), drawn in one colour.
QString iconName(Meaning meaning);

/// The icon \a name of resources/icons in \a colour.
/// \param side  in device-independent pixels; \a ratio is the screen's device pixel ratio.
/// \return a null pixmap for an unknown name.
QPixmap iconPixmap(const QString &name, const QColor &colour, int side, double ratio);

QIcon icon(const QString &name, const QColor &colour, int side = 16);

} // namespace zm::ui
