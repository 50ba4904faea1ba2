#pragma once

#include "reports/chart.h"

#include <QColor>
#include <QFont>
#include <QLocale>
#include <QWidget>
#include <QtPlugin>

class QPainter;

// What stands between the window and what draws the bars of a chart: values only, as the drawing is a module of its own
// (barpictures.cpp) that is loaded when the first chart is shown. It shares no code of the house.

namespace zm::ui {

/// What the bars are drawn with.
struct BarLook {
    QColor ground, ink, muted, hairline, accent;
    QFont font, small;
};

/// The bars of a chart; their values are told under the pointer. Series differ in pattern as well as in colour.
class BarPicture : public QWidget {
public:
    using QWidget::QWidget;
    virtual void setLook(const BarLook &look) = 0;
    /// Draws it into \a target, keeping its shape.
    virtual void paintTo(QPainter &painter, const QRectF &target) const = 0;
};

class BarPictureMaker {
public:
    virtual ~BarPictureMaker() = default;
    /// \param most  the highest bar. \param locale  names the months.
    virtual BarPicture *make(const reports::Chart &chart, double most, const QLocale &locale, QWidget *parent) const = 0;
};

} // namespace zm::ui

Q_DECLARE_INTERFACE(zm::ui::BarPictureMaker, "zhengming.BarPictureMaker/1")
