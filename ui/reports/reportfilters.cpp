#include "ui/reports/reportfilters.h"

#include "filter/language.h"
#include "items/dates.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/filterdialog.h"
#include "ui/worklist/filterfield.h"

#include <QEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

ReportFilters::ReportFilters(std::shared_ptr<const FilterPorts> filters, std::shared_ptr<const filter::Words> words, QWidget *parent)
    : QWidget(parent), m_ports(std::move(filters)), m_words(std::move(words)), m_row(new QWidget(this)),
      m_all(button("tab", u"report.filter.tab.all"_s, m_row)), m_save(button("", u"report.filter.save"_s, this)),
      m_field(new FilterField(m_words, this))
{
    setObjectName(u"reportFilters"_s);
    auto *tabs = new FlowLayout(m_row, 4);
    tabs->addWidget(m_all);
    m_all->setCheckable(true);
    m_row->hide();
    if (auto *line = m_field->findChild<QLineEdit *>()) {
        line->setObjectName(u"report.filter"_s); // beside the work list's, which has the other name
        connect(line, &QLineEdit::returnPressed, this, &ReportFilters::chosen);
    }
    QVBoxLayout *all = column(this, 0, 4);
    all->addWidget(m_row);
    QHBoxLayout *line = row();
    line->addWidget(m_field, 1);
    line->addWidget(m_save, 0, Qt::AlignTop);
    all->addLayout(line);
    m_save->setVisible(m_ports && m_words);
    connect(m_all, &QPushButton::clicked, this, [this] { choose(0); });
    connect(m_save, &QPushButton::clicked, this, &ReportFilters::saveShown);
    connect(m_field, &FilterField::changed, this, &ReportFilters::showChosen);
    retranslate();
}

QString ReportFilters::text() const
{
    return m_field->text().trimmed();
}

int ReportFilters::shown() const
{
    if (!m_words || !m_field->filter())
        return -1;
    const auto found = std::ranges::find_if(m_filters, [this](const filter::SavedFilter &saved) {
        const auto parsed = filter::parse(saved.text, *m_words);
        return parsed && *parsed == *m_field->filter();
    });
    return found == m_filters.end() ? -1 : int(found - m_filters.begin());
}

QString ReportFilters::name() const
{
    const int at = shown();
    return at < 0 ? QString() : m_filters[std::size_t(at)].name;
}

void ReportFilters::reload()
{
    if (!m_ports || !m_words)
        return;
    auto filters = m_ports->list();
    if (!filters) {
        Q_EMIT failed(filters.error());
        return;
    }
    m_filters = *std::move(filters);
    showTabs();
}

void ReportFilters::forget()
{
    m_filters.clear();
    m_field->setText({});
    showTabs();
}

void ReportFilters::showTabs()
{
    for (QPushButton *tab : m_tabs) {
        tab->setObjectName({}); // the one that takes its place has the name
        tab->hide();
        tab->deleteLater();
    }
    m_tabs.clear();
    for (int at = 1; at <= int(m_filters.size()); ++at) {
        const filter::SavedFilter &saved = m_filters[std::size_t(at) - 1];
        QPushButton *tab = button("tab", u"report.filter.tab.%1"_s.arg(at), m_row);
        setButtonText(tab, QString(saved.name).replace(u'&', u"&&"_s));
        tab->setToolTip(saved.text);
        tab->setCheckable(true);
        connect(tab, &QPushButton::clicked, this, [this, at] { choose(at); });
        m_row->layout()->addWidget(tab);
        tab->show();
        m_tabs.push_back(tab);
    }
    m_row->setVisible(!m_filters.empty());
    showChosen();
    orderTabs(m_row->layout());
}

void ReportFilters::showChosen()
{
    const int at = shown();
    m_all->setChecked(text().isEmpty());
    for (int i = 0; i < int(m_tabs.size()); ++i)
        m_tabs[std::size_t(i)]->setChecked(i == at);
    m_save->setEnabled(m_field->filter() && at < 0);
}

void ReportFilters::choose(int at)
{
    if (!m_words || at < 0 || at > int(m_filters.size()))
        return;
    QString text = at == 0 ? QString() : m_filters[std::size_t(at) - 1].text;
    if (const auto parsed = filter::parse(text, *m_words); at > 0 && parsed)
        text = filter::print(*parsed, *m_words, items::inChinese() ? filter::Tongue::Chinese : filter::Tongue::English);
    m_field->setText(text);
    showChosen(); // also where the same one was chosen again
    Q_EMIT chosen();
}

FilterDialog *ReportFilters::saveShown()
{
    if (!m_ports || !m_field->filter() || shown() >= 0)
        return nullptr;
    QStringList taken;
    for (const filter::SavedFilter &saved : m_filters)
        taken.append(saved.name);
    auto *dialog = new FilterDialog(m_words, {{}, text()}, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilterDialog::saved, this, [this](const filter::SavedFilter &saved) {
        std::vector<filter::SavedFilter> filters = m_filters;
        filters.push_back(saved);
        if (const auto kept = m_ports->keep(filters); !kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        m_filters = std::move(filters);
        m_field->setText(saved.text);
        showTabs();
    });
    dialog->open();
    return dialog;
}

void ReportFilters::retranslate()
{
    setButtonText(m_all, tr("Every case"));
    setButtonText(m_save, tr("Sa&ve this filter..."));
    m_row->setAccessibleName(tr("Saved filters"));
    m_field->retranslate();
    showChosen();
}

void ReportFilters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
