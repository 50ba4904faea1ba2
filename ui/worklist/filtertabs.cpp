#include "ui/worklist/filtertabs.h"

#include "items/words.h"
#include "ui/shell/ask.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/worklist/filterdialog.h"
#include "ui/worklist/filterfield.h"

#include <QMenu>
#include <QToolButton>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const filter::Filter &awaitedFilter()
{
    static const filter::Filter kAwaited{{{filter::Term::of(filter::Ask::AwaitsMe)}}};
    return kAwaited;
}

} // namespace

FilterTabs::FilterTabs(std::shared_ptr<const FilterPorts> ports, const FindPorts &find, FilterField *field,
                       QWidget *parent)
    : QWidget(parent), m_ports(std::move(ports)), m_find(find), m_field(field), m_row(new QWidget(this)),
      m_undoRow(new QWidget(this)), m_all(button("tab", u"filter.tab.all"_s, m_row)),
      m_awaited(button("tab", u"filter.tab.awaited"_s, m_row)), m_save(button("", u"filter.save"_s, this)), m_undo(button("link", u"filter.undo"_s, m_undoRow)),
      m_more(new QToolButton(this)), m_menu(new QMenu(m_more)), m_removed(textLabel(TextRole::Muted, m_undoRow))
{
    setObjectName(u"filterTabs"_s);
    auto *tabs = new FlowLayout(m_row, 4);
    tabs->addWidget(m_all);
    tabs->addWidget(m_awaited);
    for (QPushButton *fixed : {m_all, m_awaited})
        fixed->setCheckable(true);
    connect(m_all, &QPushButton::clicked, this, [this] { choose(0); });
    connect(m_awaited, &QPushButton::clicked, this, &FilterTabs::chooseAwaited);
    QHBoxLayout *line = row();
    line->addWidget(m_field, 1);
    line->addWidget(m_save, 0, Qt::AlignTop);
    line->addWidget(m_more, 0, Qt::AlignTop);
    QHBoxLayout *removed = row();
    removed->addWidget(m_removed);
    removed->addWidget(m_undo);
    removed->addStretch(1);
    m_undoRow->setLayout(removed);
    m_undoRow->hide();
    m_row->setVisible(m_find.words != nullptr);
    QVBoxLayout *all = column(this, 0, 4);
    all->addWidget(m_row);
    all->addLayout(line);
    all->addWidget(m_undoRow);
    m_save->setVisible(m_ports != nullptr);
    m_more->setVisible(m_ports != nullptr);
    m_more->setObjectName(u"filter.more"_s);
    m_more->setProperty("kind", u"button"_s);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    buildMenu();
    m_counting.setInterval(0);
    connect(&m_counting, &QTimer::timeout, this, &FilterTabs::countOne);
    connect(m_save, &QPushButton::clicked, this, &FilterTabs::saveShown);
    connect(m_undo, &QPushButton::clicked, this, &FilterTabs::undo);
    connect(m_field, &FilterField::changed, this, &FilterTabs::showChosen);
    retranslate();
}

void FilterTabs::buildMenu()
{
    const auto add = [this](const char *word, const char *text, auto does) {
        QAction *action = m_menu->addAction(QString(), this, does);
        action->setObjectName(u"filter."_s + QLatin1StringView(word));
        m_acts.emplace_back(action, text);
    };
    add("change", QT_TR_NOOP("&Name and text..."), [this] { change(); });
    add("left", QT_TR_NOOP("Move to the &left"), [this] { move(-1); });
    add("right", QT_TR_NOOP("Move to the &right"), [this] { move(1); });
    add("remove", QT_TR_NOOP("Remove &this filter"), [this] { remove(); });
    m_menu->addSeparator();
    add("export", QT_TR_NOOP("Save all to a &file..."), [this] {
        if (const QString path = ask::saveJsonPath(this, tr("Save filters to a file"), tr("filters")); !path.isEmpty())
            exportTo(path);
    });
    add("import", QT_TR_NOOP("Add those of a fi&le..."), [this] {
        const QString path = ask::openPath(this, tr("Add filters from a file"), tr("Saved filters (*.json)"));
        if (!path.isEmpty())
            importFrom(path);
    });
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        const int at = shownFilter();
        for (const auto &[action, text] : m_acts) {
            const QString word = action->objectName();
            if (word == "filter.export"_L1)
                action->setEnabled(!m_filters.empty());
            else if (word != "filter.import"_L1)
                action->setEnabled(at >= 0 && (word != "filter.left"_L1 || at > 0) &&
                                   (word != "filter.right"_L1 || at + 1 < int(m_filters.size())));
        }
    });
}

std::optional<filter::Filter> FilterTabs::parsed(const QString &text) const
{
    const auto read = filter::parse(text, *m_find.words);
    return read ? std::optional(*read) : std::nullopt;
}

void FilterTabs::reload()
{
    if (!m_ports || !m_find.words)
        return;
    auto filters = m_ports->list();
    if (!filters) {
        Q_EMIT failed(filters.error());
        return;
    }
    m_filters = *std::move(filters);
    showTabs();
}

void FilterTabs::forget()
{
    m_filters.clear();
    m_before.clear();
    m_undoRow->hide();
    showTabs();
    m_field->setText({});
}

void FilterTabs::showTabs()
{
    for (QPushButton *tab : m_tabs) {
        tab->setObjectName({}); // the one that takes its place has the name
        tab->hide();
        tab->deleteLater();
    }
    m_tabs.clear();
    m_awaitedCount = -1;
    m_counts.assign(m_filters.size(), -1);
    for (int at = 1; at <= int(m_filters.size()); ++at) {
        QPushButton *tab = button("tab", u"filter.tab.%1"_s.arg(at), m_row);
        tab->setCheckable(true);
        connect(tab, &QPushButton::clicked, this, [this, at] { choose(at); });
        m_row->layout()->addWidget(tab);
        tab->show();
        m_tabs.push_back(tab);
    }
    sayTabs();
    showChosen();
    orderTabs(m_row->layout());
    recount();
}

void FilterTabs::recount()
{
    m_nextCount = 0;
    if (m_find.words)
        m_counting.start();
}

void FilterTabs::countOne()
{
    if (m_nextCount > m_filters.size() || !m_find.progress || !m_find.progress().ready) {
        m_counting.stop();
        return;
    }
    const std::size_t at = m_nextCount++;
    const auto filter = at == 0 ? std::optional(awaitedFilter()) : parsed(m_filters[at - 1].text);
    if (!filter)
        return;
    if (const auto found = m_find.find({}, &*filter, 0))
        (at == 0 ? m_awaitedCount : m_counts[at - 1]) = found->total;
    sayTabs();
}

void FilterTabs::sayTabs()
{
    setButtonText(m_all, tr("Every case"));
    const QString awaited = tr("Waits for me");
    setButtonText(m_awaited, m_awaitedCount < 0 ? awaited : tr("%1  %2", "saved filter, cases").arg(awaited).arg(m_awaitedCount));
    m_awaited->setToolTip(tr("Cases whose next act is yours, by your roles and by who holds the case"));
    for (std::size_t at = 0; at < m_tabs.size(); ++at) {
        const QString name = QString(m_filters[at].name).replace(u'&', u"&&"_s);
        setButtonText(m_tabs[at], m_counts[at] < 0 ? name : tr("%1  %2", "saved filter, cases").arg(name).arg(m_counts[at]));
        m_tabs[at]->setToolTip(m_filters[at].text);
    }
}

int FilterTabs::shownFilter() const
{
    if (!m_find.words || !m_field->filter())
        return -1;
    const auto isShown = [this](const filter::SavedFilter &saved) { return parsed(saved.text) == m_field->filter(); };
    const auto at = std::ranges::find_if(m_filters, isShown);
    return at == m_filters.end() ? -1 : int(at - m_filters.begin());
}

void FilterTabs::showChosen()
{
    const int at = shownFilter();
    m_all->setChecked(!m_field->filter());
    m_awaited->setChecked(isAwaitedShown());
    for (int i = 0; i < int(m_tabs.size()); ++i)
        m_tabs[std::size_t(i)]->setChecked(i == at);
    m_save->setEnabled(m_field->filter() && at < 0 && !isAwaitedShown());
}

void FilterTabs::choose(int at)
{
    if (at < 0 || at > int(m_filters.size()))
        return;
    if (at == 0) {
        m_field->setText({});
    } else {
        const QString &text = m_filters[std::size_t(at) - 1].text;
        const auto filter = parsed(text);
        m_field->setText(filter ? printed(*filter) : text);
    }
    showChosen(); // also where the same tab was chosen again
}

QString FilterTabs::printed(const filter::Filter &filter) const
{
    return filter::print(filter, *m_find.words, items::inChinese() ? filter::Tongue::Chinese : filter::Tongue::English);
}

void FilterTabs::chooseAwaited()
{
    if (m_find.words)
        m_field->setText(printed(awaitedFilter()));
    showChosen();
}

bool FilterTabs::isAwaitedShown() const
{
    return m_find.words && m_field->filter() == awaitedFilter();
}

// Every case, those that wait, then the saved ones.
void FilterTabs::step(int by)
{
    const int tabs = int(m_filters.size()) + 2;
    const int now = isAwaitedShown() ? 1 : shownFilter() < 0 ? 0 : shownFilter() + 2;
    const int next = (now + by + tabs) % tabs;
    if (next == 1)
        chooseAwaited();
    else
        choose(next == 0 ? 0 : next - 1);
}

bool FilterTabs::keep(std::vector<filter::SavedFilter> filters)
{
    if (const auto kept = m_ports->keep(filters); !kept) {
        Q_EMIT failed(kept.error());
        return false;
    }
    m_undoRow->hide();
    m_filters = std::move(filters);
    showTabs();
    return true;
}

FilterDialog *FilterTabs::askFor(int at, const filter::SavedFilter &begun)
{
    QStringList taken;
    for (int i = 0; i < int(m_filters.size()); ++i) {
        if (i != at)
            taken.append(m_filters[std::size_t(i)].name);
    }
    auto *dialog = new FilterDialog(m_find.words, begun, taken, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FilterDialog::saved, this, [this, at](const filter::SavedFilter &saved) {
        std::vector<filter::SavedFilter> filters = m_filters;
        if (at < 0)
            filters.push_back(saved);
        else
            filters[std::size_t(at)] = saved;
        const int shown = at < 0 ? int(filters.size()) : at + 1;
        if (keep(std::move(filters)))
            choose(shown);
    });
    dialog->open();
    return dialog;
}

FilterDialog *FilterTabs::saveShown()
{
    if (!m_ports || !m_field->filter() || shownFilter() >= 0 || isAwaitedShown())
        return nullptr;
    return askFor(-1, {{}, m_field->text()});
}

FilterDialog *FilterTabs::change()
{
    const int at = shownFilter();
    return m_ports && at >= 0 ? askFor(at, m_filters[std::size_t(at)]) : nullptr;
}

void FilterTabs::move(int by)
{
    const int at = shownFilter(), to = at + by;
    if (at < 0 || to < 0 || to >= int(m_filters.size()))
        return;
    std::vector<filter::SavedFilter> filters = m_filters;
    std::swap(filters[std::size_t(at)], filters[std::size_t(to)]);
    keep(std::move(filters));
}

void FilterTabs::remove()
{
    const int at = shownFilter();
    if (at < 0)
        return;
    const auto before = m_filters;
    std::vector<filter::SavedFilter> filters = m_filters;
    filters.erase(filters.begin() + at);
    if (!keep(std::move(filters)))
        return;
    m_before = before;
    m_removed->setText(tr("“%1” is removed.").arg(before[std::size_t(at)].name));
    m_undoRow->show();
    choose(0);
}

void FilterTabs::undo()
{
    if (m_undoRow->isHidden())
        return;
    keep(std::exchange(m_before, {}));
}

void FilterTabs::exportTo(const QString &path)
{
    if (const auto written = m_ports->writeFile(m_filters, path); !written)
        Q_EMIT failed(written.error());
}

void FilterTabs::importFrom(const QString &path)
{
    const auto read = m_ports->readFile(path);
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    keep(filter::joined(m_filters, *read));
}

void FilterTabs::retranslate()
{
    setButtonText(m_save, tr("Save as a &tab..."));
    m_more->setText(tr("Saved filters"));
    m_more->setAccessibleName(tr("Saved filters"));
    for (const auto &[action, text] : m_acts)
        action->setText(tr(text));
    setButtonText(m_undo, tr("Put it back"));
    m_row->setAccessibleName(tr("Saved filters"));
    sayTabs();
    if (m_find.words)
        showChosen();
}

} // namespace zm::ui
