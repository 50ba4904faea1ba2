#pragma once

#include "items/workrow.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace zm::ui {

/// The bands as links with their counts. An empty band is not shown; when all are, a word of thanks is.
class BandBar final : public QWidget {
    Q_OBJECT
public:
    explicit BandBar(QWidget *parent = nullptr);
    void setCounts(const items::BandCounts &counts);
    void setChosen(std::optional<items::Band> band);
    void retranslate();

Q_SIGNALS:
    /// nullopt: all bands.
    void chosen(std::optional<zm::items::Band> band);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcons();
    std::vector<QPushButton *> m_bands; ///< by Band, without Closed
    QPushButton *m_all;
    QLabel *m_thanks;
    items::BandCounts m_counts{};
};

} // namespace zm::ui
