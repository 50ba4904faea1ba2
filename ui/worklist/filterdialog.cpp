#include "ui/worklist/filterdialog.h"

#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/filterfield.h"

#include <QEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

FilterDialog::FilterDialog(std::shared_ptr<const filter::Words> words, const filter::SavedFilter &begun,
                           QStringList taken, QWidget *parent)
    : QDialog(parent), m_taken(std::move(taken)), m_new(begun.name.isEmpty()),
      m_title(textLabel(TextRole::Title, this)), m_nameLabel(textLabel(TextRole::Body, this)),
      m_textLabel(textLabel(TextRole::Body, this)), m_said(wrapped(TextRole::Small, this)), m_name(new QLineEdit(this)),
      m_field(new FilterField(std::move(words), this)), m_cancel(button("", u"filter.cancel"_s, this)),
      m_save(button("primary", u"filter.keep"_s, this))
{
    setObjectName(u"filterDialog"_s);
    m_name->setObjectName(u"filter.name"_s);
    m_name->setMaxLength(40); // a tab, not a sentence
    m_nameLabel->setBuddy(m_name);
    m_textLabel->setBuddy(m_field);
    setMeaning(m_said, Meaning::Refused);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addSpacing(kGap);
    layout->addWidget(m_nameLabel);
    layout->addWidget(m_name);
    layout->addWidget(m_textLabel);
    layout->addWidget(m_field);
    layout->addWidget(m_said);
    layout->addStretch(1);
    layout->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &FilterDialog::save);
    connect(m_name, &QLineEdit::textChanged, this, &FilterDialog::judge);
    connect(m_field, &FilterField::changed, this, &FilterDialog::judge);
    retranslate();
    m_name->setText(begun.name);
    m_field->setText(begun.text);
    judge();
    m_name->setFocus();
    m_name->selectAll();
    resizeWithText(this, {520, 300});
}

void FilterDialog::judge()
{
    const QString name = m_name->text().trimmed();
    m_said->setText(m_taken.contains(name) ? tr("Another tab is called that.") : QString());
    m_save->setEnabled(!name.isEmpty() && !m_taken.contains(name) && m_field->filter());
}

void FilterDialog::save()
{
    const filter::SavedFilter made{m_name->text().trimmed(), m_field->text().trimmed()};
    accept(); // first: what follows may open another dialog
    Q_EMIT saved(made);
}

void FilterDialog::retranslate()
{
    m_title->setText(m_new ? tr("Save this filter as a tab") : tr("Saved filter"));
    setWindowTitle(m_title->text());
    m_nameLabel->setText(tr("&Name of the tab"));
    m_name->setAccessibleName(tr("Name of the tab"));
    m_textLabel->setText(tr("What it &finds"));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_save, tr("&Save"));
    m_field->retranslate();
    judge();
}

void FilterDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
