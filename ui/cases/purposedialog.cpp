#include "ui/cases/purposedialog.h"

#include "items/dates.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

PurposeDialog::PurposeDialog(PurposeCards purposes, std::function<QString()> what, QWidget *parent)
    : QDialog(parent), m_purposes(std::move(purposes)), m_what(std::move(what)), m_title(wrapped(TextRole::Title, this)),
      m_said(wrapped(TextRole::Muted, this)), m_noteLabel(wrapped(TextRole::SmallMuted, this)),
      m_note(new QLineEdit(this)), m_own(button("", u"purpose.own"_s, this)),
      m_cancel(button("", u"purpose.cancel"_s, this))
{
    setObjectName(u"purposeDialog"_s);
    m_note->setObjectName(u"purpose.note"_s);
    QVBoxLayout *layout = column(this, kMargin, 4);
    layout->addWidget(m_title);
    layout->addWidget(m_said);
    layout->addSpacing(kGap);
    for (std::size_t at = 0; at < m_purposes.size(); ++at) {
        QPushButton *choice = button("row", u"purpose."_s + m_purposes[at].id, this);
        choice->setAutoDefault(false);
        connect(choice, &QPushButton::clicked, this, [this, at] { choose(at); });
        layout->addWidget(choice);
        m_choices.push_back(choice);
    }
    layout->addSpacing(kGap);
    layout->addWidget(m_noteLabel);
    QHBoxLayout *own = row();
    own->addWidget(m_note, 1);
    own->addWidget(m_own);
    layout->addLayout(own);
    layout->addSpacing(kGap);
    layout->addWidget(m_cancel, 0, Qt::AlignRight);
    orderTabs(layout);
    m_own->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    connect(m_own, &QPushButton::clicked, this, &PurposeDialog::giveOwnWords);
    connect(m_note, &QLineEdit::returnPressed, this, &PurposeDialog::giveOwnWords);
    connect(m_note, &QLineEdit::textChanged, this,
            [this](const QString &typed) { m_own->setEnabled(!typed.trimmed().isEmpty()); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_own->setEnabled(false);
    retranslate();
    resizeWithText(this, {460, 480});
    if (!m_choices.empty())
        m_choices.front()->setFocus();
}

void PurposeDialog::retranslate()
{
    m_title->setText(m_what());
    setWindowTitle(m_title->text());
    m_said->setText(tr("What for? It is written into the query log with your name and the time, before anything is "
                       "shown. Press the number or type your own words."));
    for (std::size_t at = 0; at < m_choices.size(); ++at)
        setButtonText(m_choices[at], u"%1   %2"_s.arg(at + 1).arg(items::spoken(m_purposes[at].zh, m_purposes[at].en)));
    m_noteLabel->setText(tr("In your own words; they are sealed with the case"));
    m_note->setAccessibleName(m_noteLabel->text());
    setButtonText(m_own, tr("Go on"));
    setButtonText(m_cancel, tr("Cancel"));
}

void PurposeDialog::choose(std::size_t at)
{
    if (m_purposes[at].saysWhich) {
        m_note->setFocus();
        return;
    }
    Q_EMIT chosen({m_purposes[at].id, m_note->text().trimmed()});
    accept();
}

void PurposeDialog::giveOwnWords()
{
    const auto other = std::ranges::find(m_purposes, true, &PurposeCard::saysWhich);
    if (m_note->text().trimmed().isEmpty() || other == m_purposes.end())
        return;
    Q_EMIT chosen({other->id, m_note->text().trimmed()});
    accept();
}

void PurposeDialog::keyPressEvent(QKeyEvent *event)
{
    // A digit that is typed into the words never comes here: the field keeps it.
    const int digit = event->key() - Qt::Key_1;
    if (digit >= 0 && digit < int(m_choices.size()))
        choose(std::size_t(digit));
    else
        QDialog::keyPressEvent(event);
}

void PurposeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
