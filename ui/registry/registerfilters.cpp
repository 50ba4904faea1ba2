#include "ui/registry/registerfilters.h"

#include "cases/words.h"
#include "ui/registry/registerwords.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRegionWidth = 150;

} // namespace

RegisterFilters::RegisterFilters(QDate today, QWidget *parent)
    : QWidget(parent), m_list(new QComboBox(this)), m_status(new QComboBox(this)), m_region(new QLineEdit(this)),
      m_from(new DateField(this)), m_until(new DateField(this)), m_fromLabel(textLabel(TextRole::SmallMuted, this)),
      m_untilLabel(textLabel(TextRole::SmallMuted, this))
{
    m_list->setObjectName(u"register.list"_s);
    m_list->addItem(QString(), QString());
    for (const cases::Program program : {cases::Program::CourtDefaulter, cases::Program::DeptBlacklist, cases::Program::DeptRedlist,
                                         cases::Program::DeptKeyScrutiny})
        m_list->addItem(QString(), cases::word(program));
    m_status->setObjectName(u"register.status"_s);
    for (const QString &status : {QString(), u"live"_s, u"suspended"_s})
        m_status->addItem(QString(), status);
    m_region->setObjectName(u"register.region"_s);
    m_region->setFixedWidth(kRegionWidth);
    for (DateField *day : {m_from, m_until})
        day->setToday(today);
    m_from->edit()->setObjectName(u"register.from"_s);
    m_until->edit()->setObjectName(u"register.until"_s);
    QHBoxLayout *line = row(8);
    line->setContentsMargins(0, 0, 0, 0);
    for (QWidget *one : std::initializer_list<QWidget *>{m_list, m_status, m_region, m_fromLabel, m_from, m_untilLabel, m_until})
        line->addWidget(one);
    line->addStretch(1);
    setLayout(line);
    retranslate();
    connect(m_list, &QComboBox::currentIndexChanged, this, &RegisterFilters::changed);
    connect(m_status, &QComboBox::currentIndexChanged, this, &RegisterFilters::changed);
    connect(m_region, &QLineEdit::textChanged, this, &RegisterFilters::changed);
    connect(m_from, &DateField::edited, this, &RegisterFilters::changed);
    connect(m_until, &DateField::edited, this, &RegisterFilters::changed);
}

void RegisterFilters::retranslate()
{
    m_list->setAccessibleName(tr("List"));
    m_list->setItemText(0, tr("All lists"));
    for (int at = 1; at < m_list->count(); ++at)
        m_list->setItemText(at, registerwords::listName(m_list->itemData(at).toString()));
    m_status->setAccessibleName(tr("Standing"));
    m_status->setItemText(0, tr("In force or suspended"));
    m_status->setItemText(1, tr("Not suspended"));
    m_status->setItemText(2, tr("Suspended"));
    m_region->setAccessibleName(tr("Code of the region, or its beginning"));
    m_region->setPlaceholderText(tr("Region: code"));
    m_region->setToolTip(tr("The code of a province, city or county, or its first digits: 11 is all of Beijing."));
    m_from->retranslate();
    m_until->retranslate();
    m_from->edit()->setAccessibleName(tr("Entered from"));
    m_until->edit()->setAccessibleName(tr("Entered until"));
    m_fromLabel->setText(tr("Entered from"));
    m_untilLabel->setText(tr("until"));
}

void RegisterFilters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

RegisterQuestion RegisterFilters::question(const QString &text) const
{
    RegisterQuestion question{.text = text, .list = m_list->currentData().toString(), .region = m_region->text().trimmed(),
                              .status = m_status->currentData().toString(), .from = m_from->date(), .until = m_until->date()};
    if (question.until.isValid())
        question.until = question.until.addDays(1); // people say the last day, the register the first after it
    return question;
}

} // namespace zm::ui
