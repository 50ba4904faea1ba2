#pragma once

#include "reports/chart.h"
#include "ui/charts/chartmodule.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QTableWidget;

namespace zm::ui {

class BarPicture;

/// One chart of the report: its bars, their values on hover and as a table, the picture saved as SVG or PNG.
class ChartPanel final : public QFrame {
    Q_OBJECT
public:
    /// \param maker  draws the bars; null: what draws them is missing, and the values stand there alone.
    explicit ChartPanel(const reports::Chart &chart, QWidget *parent = nullptr, const BarPictureMaker *maker = barPictures());

    /// Errors: Io; NotFound where what draws it is missing; Invalid for a name that ends in neither .svg nor .png.
    Result<> savePicture(const QString &path) const;

Q_SIGNALS:
    void failed(const zm::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillValues();
    void colourChart();
    void retranslate();
    void askForPicture();
    reports::Chart m_data;
    BarPicture *m_view = nullptr; ///< null: what draws it is missing
    QLabel *m_what, *m_empty;
    QPushButton *m_toValues, *m_save;
    QTableWidget *m_values;
};

} // namespace zm::ui
