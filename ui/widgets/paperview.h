#pragma once

#include <QImage>
#include <QScrollArea>

class QLabel;

namespace zm::ui {

/// Pages of a paper, one under the other, fitted to the width.
class PaperView final : public QScrollArea {
    Q_OBJECT
public:
    explicit PaperView(QWidget *parent = nullptr);
    void setPages(std::vector<QImage> pages);
    void setMessage(const QString &text);
    /// How many device pixels a page should be wide to be sharp here.
    int wantedWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void namePages();
    std::vector<QImage> m_pages;
    std::vector<QLabel *> m_labels;
};

} // namespace zm::ui
