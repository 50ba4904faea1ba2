#include "ui/cases/trialdialog.h"

#include "items/words.h"
#include "ui/cases/changes.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QPainter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page with words across it, so that no picture of it passes for a case.
class MarkedPage final : public QWidget {
public:
    QString mark;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor faint = coloursOf(palette()).meaning[int(Meaning::Provisional)];
        faint.setAlphaF(0.10F);
        painter.setPen(faint);
        QFont large = font();
        large.setPixelSize(large.pixelSize() * 2);
        large.setWeight(QFont::DemiBold);
        painter.setFont(large);
        painter.translate(width() / 2, height() / 2);
        constexpr int kSlope = -24, kStep = 130;
        painter.rotate(kSlope);
        for (int y = -height(); y < height(); y += kStep)
            painter.drawText(QRect(-width(), y, 2 * width(), kStep), Qt::AlignCenter, mark);
    }
};

} // namespace

TrialDialog::TrialDialog(CaseFile before, CaseFile after, cases::ActKind act, QWidget *parent)
    : QDialog(parent), m_before(std::move(before)), m_after(std::move(after)), m_act(act),
      m_title(wrapped(TextRole::Title, this)), m_mark(wrapped(TextRole::Strong, this)), m_sections(new QVBoxLayout),
      m_close(button("primary", u"trial.close"_s, this))
{
    setObjectName(u"trialDialog"_s);
    m_mark->setObjectName(u"trial.mark"_s);
    setMeaning(m_mark, Meaning::Provisional);
    auto *page = new MarkedPage;
    page->setObjectName(u"trial.page"_s);
    QVBoxLayout *pageColumn = column(page, kMargin, 4);
    pageColumn->addWidget(m_mark);
    pageColumn->addWidget(m_title);
    m_sections->setSpacing(4);
    pageColumn->addLayout(m_sections);
    pageColumn->addStretch(1);
    QHBoxLayout *buttons = row();
    buttons->setContentsMargins(kMargin, 12, kMargin, 12);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(scrolled(page, this), 1);
    layout->addWidget(hairline(LineOf::Horizontal, this));
    layout->addLayout(buttons);
    resize(640, 600);
    m_close->setDefault(true);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
}

void TrialDialog::addSection(const QString &title, const QStringList &lines)
{
    QLabel *heading = textLabel(TextRole::Strong, this);
    heading->setText(title);
    heading->setContentsMargins(0, kGroupGap, 0, 4);
    m_sections->addWidget(heading);
    for (const QString &line : lines) {
        QLabel *label = wrapped(TextRole::Body, this);
        label->setText(line);
        m_sections->addWidget(label);
    }
}

void TrialDialog::retranslate()
{
    m_mark->setText(tr("Trial: nothing is written"));
    static_cast<MarkedPage *>(findChild<QWidget *>(u"trial.page"_s))->mark = m_mark->text();
    m_title->setText(tr("What if: %1").arg(items::actName(m_act)));
    setWindowTitle(u"%1 · %2"_s.arg(m_title->text(), m_mark->text()));
    setButtonText(m_close, tr("Close"));
    clear(m_sections);
    for (const ChangeSection &section : changesBetween(m_before, m_after))
        addSection(section.title, section.lines);
}

void TrialDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
