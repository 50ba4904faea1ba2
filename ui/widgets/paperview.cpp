#include "ui/widgets/paperview.h"

#include "ui/widgets/parts.h"

#include <QEvent>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int kBorder = 12;
}

PaperView::PaperView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMinimumWidth(280);
    setMessage({});
}

int PaperView::wantedWidth() const
{
    return int((viewport()->width() - 2 * kBorder) * devicePixelRatioF());
}

void PaperView::setMessage(const QString &text)
{
    m_pages.clear();
    m_labels.clear();
    auto *page = new QWidget;
    page->setProperty("surface", u"sunken"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *layout = column(page, kMargin);
    QLabel *label = wrapped(TextRole::Muted, page);
    label->setText(text);
    label->setAlignment(Qt::AlignCenter);
    layout->addWidget(label, 1);
    setWidget(page);
}

void PaperView::setPages(std::vector<QImage> pages)
{
    m_pages = std::move(pages);
    m_labels.clear();
    auto *page = new QWidget;
    page->setProperty("surface", u"sunken"_s);
    page->setAttribute(Qt::WA_StyledBackground);
    QVBoxLayout *layout = column(page, kBorder, kBorder);
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        auto *label = new QLabel(page);
        label->setAlignment(Qt::AlignHCenter);
        layout->addWidget(label, 0, Qt::AlignHCenter);
        m_labels.push_back(label);
    }
    layout->addStretch(1);
    setWidget(page);
    namePages();
    fit();
}

void PaperView::namePages()
{
    for (std::size_t i = 0; i < m_labels.size(); ++i)
        m_labels[i]->setAccessibleName(tr("Page %1 of %2").arg(i + 1).arg(m_labels.size()));
}

void PaperView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        namePages();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PaperView::fit()
{
    const double ratio = devicePixelRatioF();
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        QImage fitted = m_pages[i].scaledToWidth(std::max(1, wantedWidth()), Qt::SmoothTransformation);
        fitted.setDevicePixelRatio(ratio);
        m_labels[i]->setPixmap(QPixmap::fromImage(fitted));
        m_labels[i]->setFixedSize((fitted.size() / ratio)); // a page is never squeezed to fit the view
    }
    // At once: a resize while a tab opens would otherwise leave the pages where they stood.
    if (!m_labels.empty()) {
        widget()->layout()->activate();
        widget()->resize(viewport()->width(), widget()->layout()->sizeHint().height());
    }
}

} // namespace zm::ui
