#include "ui/widgets/parts.h"

#include "ui/theme/icons.h"
#include "ui/widgets/fit.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace zm::ui {

QVBoxLayout *column(QWidget *parent, int margin, int gap)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(gap);
    return layout;
}

QHBoxLayout *row(int gap)
{
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    return layout;
}

QLabel *textLabel(TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role);
    return label;
}

QLabel *wrapped(TextRole role, QWidget *parent)
{
    QLabel *label = textLabel(role, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    label->setSizePolicy(policy);
    return label;
}

QPushButton *button(const char *kind, const QString &objectName, QWidget *parent)
{
    auto *made = new QPushButton(parent);
    made->setObjectName(objectName);
    made->setProperty("kind", QLatin1StringView(kind));
    made->setAutoDefault(false);
    return made;
}

void setButtonText(QAbstractButton *button, const QString &text)
{
    button->setText(text);
    button->setAccessibleName(withoutMnemonic(text));
}

QFrame *surface(const char *kind, QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("surface", QLatin1StringView(kind));
    return frame;
}

QFrame *hairline(LineOf direction, QWidget *parent)
{
    return surface(direction == LineOf::Horizontal ? "line" : "vline", parent);
}

MeaningLabel::MeaningLabel(QWidget *parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_text(textLabel(TextRole::Body, this))
{
    QHBoxLayout *layout = row(4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text);
    setLayout(layout);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MeaningLabel::say(Meaning meaning, const QString &text)
{
    m_meaning = meaning;
    m_text->setText(text);
    setMeaning(m_text, meaning);
    setAccessibleName(text);
    paintIcon();
}

void MeaningLabel::setWrapping()
{
    m_text->setWordWrap(true);
    layout()->setAlignment(m_icon, Qt::AlignTop);
    m_icon->setContentsMargins(0, 3, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    static_cast<QHBoxLayout *>(layout())->setStretch(1, 1);
}

void MeaningLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        paintIcon();
}

void MeaningLabel::paintIcon()
{
    const int side = fontMetrics().ascent();
    m_icon->setPixmap(iconPixmap(iconName(m_meaning), colourOf(m_meaning, palette()), side, devicePixelRatioF()));
}

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QLayout *inner = item->layout())
            clear(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

namespace {

/// Scrolls up and down only, so it is never narrower than its page.
class PageScroll final : public QScrollArea {
public:
    using QScrollArea::QScrollArea;
    QSize minimumSizeHint() const override
    {
        const int bar = verticalScrollBar()->sizeHint().width();
        return {widget()->minimumSizeHint().width() + bar, QScrollArea::minimumSizeHint().height()};
    }
    QSize sizeHint() const override { return QScrollArea::sizeHint().expandedTo(minimumSizeHint()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
};

} // namespace

QWidget *scrolled(QWidget *page, QWidget *parent)
{
    auto *area = new PageScroll(parent);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    page->setProperty("page", true);
    area->setWidget(page);
    return area;
}

} // namespace zm::ui
