// What WorkListPage reads: pages of the list, or what the whole office answers to search, filter and boxes.

#include "base/makeroom.h"
#include "ui/worklist/filterfield.h"
#include "ui/worklist/filtertabs.h"
#include "ui/worklist/worklistpage.h"

#include <QCheckBox>
#include <QListView>
#include <QScrollBar>

namespace zm::ui {

namespace {

constexpr int kFoundAtOnce = 200;

} // namespace

bool WorkListPage::groups() const
{
    return m_grouped && m_find.findByPerson && m_find.progress && m_find.progress().ready;
}

bool WorkListPage::finds() const
{
    return groups() || (m_find.progress && m_find.progress().ready && (!m_typed.isEmpty() || m_filter->filter() || isNarrowed()));
}

bool WorkListPage::isNarrowed() const
{
    return m_persons->isChecked() != m_organisations->isChecked() || m_disputed->isChecked();
}

std::optional<filter::Filter> WorkListPage::asked() const
{
    std::optional<filter::Filter> asked = m_filter->filter();
    filter::Group boxes;
    if (m_persons->isChecked() != m_organisations->isChecked())
        boxes.push_back(filter::Term::of(m_persons->isChecked() ? filter::Ask::Person : filter::Ask::Organisation));
    if (m_disputed->isChecked())
        boxes.push_back(filter::Term::of(filter::Ask::Disputed));
    if (!asked && boxes.empty()) // what was typed finds closed cases as well, unless something narrows it
        return m_typed.isEmpty() ? std::optional(filter::Filter{}) : std::nullopt;
    if (!asked) {
        asked.emplace().anyOf.push_back({});
        if (!m_typed.isEmpty())
            asked->anyOf.push_back({filter::Term::of(filter::Ask::Closed)});
    }
    for (filter::Group &group : asked->anyOf)
        group.insert(group.end(), boxes.begin(), boxes.end());
    return asked;
}

void WorkListPage::readRows()
{
    if (!finds()) {
        const auto page = m_ports.workList(m_band, {}, m_pages);
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        m_rows = page->rows;
        m_counts = page->counts;
        m_more = page->more;
        return;
    }
    const auto filter = asked();
    const auto &find = groups() ? m_find.findByPerson : m_find.find;
    const auto found = find(m_typed, filter ? &*filter : nullptr, kFoundAtOnce * m_pages);
    if (!found) {
        Q_EMIT failed(found.error());
        return;
    }
    m_rows = found->rows;
    m_counts = found->counts;
    m_more = found->total > int(found->rows.size());
}

void WorkListPage::reload(Preview preview)
{
    const QString chosen = chosenCase();
    readRows();
    showRows();
    chooseCase(chosen);
    if (preview == Preview::Now)
        showPreview();
    m_tabs->recount();
    tellCounts();
}

void WorkListPage::tellCounts()
{
    if (!finds()) {
        Q_EMIT countsChanged(m_counts);
        return;
    }
    constexpr int kNoRows = 0;
    if (const auto page = m_ports.workList(std::nullopt, {}, kNoRows))
        Q_EMIT countsChanged(page->counts);
}

void WorkListPage::rehearse(QWidget &around)
{
    const auto page = m_ports.workList(m_band, {}, m_pages);
    if (!page)
        return; // whoever signs in is told
    m_rows = page->rows;
    m_counts = page->counts;
    showRows();
    around.grab();
    m_rows.clear();
    showRows();
    m_previewWait.stop();
}

// The rows that are there stay where they are, so nothing under the eyes moves.
void WorkListPage::readOn()
{
    const QScrollBar *bar = m_list->verticalScrollBar();
    if (!m_more || bar->value() + bar->pageStep() < bar->maximum())
        return;
    ++m_pages;
    if (!finds() && m_ports.workListOn && !m_rows.empty()) {
        auto page = m_ports.workListOn(m_band, m_rows.back());
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        m_more = page->more;
        if (!isNarrowedHere())
            m_model.appendRows(page->rows);
        makeRoom(m_rows, page->rows.size());
        std::ranges::move(page->rows, std::back_inserter(m_rows));
        if (!isNarrowedHere())
            return;
    } else {
        readRows();
    }
    showRows();
}

void WorkListPage::showProgress()
{
    const FindProgress progress = m_find.progress();
    m_reading->setVisible(!progress.ready && progress.total > 0);
    m_reading->setText(tr("Reading names for search: %1 of %2").arg(progress.done).arg(progress.total));
    if (finds())
        reload();
    else if (progress.ready)
        m_tabs->recount();
}

} // namespace zm::ui
