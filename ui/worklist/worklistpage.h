#pragma once

#include "items/worklistmodel.h"
#include "ui/shell/ports.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QListView;
class QSplitter;

namespace zm::ui {

class BandBar;
class FilterField;
class FilterTabs;
class PreviewPane;
class WorkDelegate;

/// The work list: bands, filters (F1), the list (F2) and the preview of the chosen case (F3).
class WorkListPage final : public QWidget {
    Q_OBJECT
public:
    /// References must outlive the page.
    WorkListPage(const Ports &ports, const law::WorkCalendar &calendar, QWidget *parent = nullptr);

    ~WorkListPage() override;

    /// Whether the preview is drawn at once or after the list was painted.
    enum class Preview : quint8 { Now, Later };
    /// Reads the list anew; keeps the chosen row where it is still there.
    void reload(Preview preview = Preview::Now);
    /// Reads the list and draws \a around, in which it stands, once and unseen, so that its rules, letters and counts are at
    /// hand; forgets the rows.
    void rehearse(QWidget &around);
    void showBand(std::optional<items::Band> band);
    void search(const QString &typed);
    /// As if \a text were typed into the filter.
    void filterBy(const QString &text);
    void retranslate();
    QString chosenCase() const;
    /// Every selected case, in the order of the list.
    QStringList chosenCases() const;
    /// The case after the chosen one, for "record and open next"; empty at the end.
    QString caseAfter(const QString &caseId) const;
    void chooseCase(const QString &caseId);
    bool showsClosed() const { return m_band == items::Band::Closed; }
    const items::BandCounts &counts() const { return m_counts; }
    FilterTabs &tabs() { return *m_tabs; }
    /// Whether the cases of one person stand together, under their name.
    void setGrouping(bool byPerson);
    bool isGrouped() const { return m_grouped; }
    void setDensity(Density density);
    void focusFilters();
    void focusList();
    void focusPreview();

Q_SIGNALS:
    void openAsked(const QString &caseId);
    void actAsked(const QString &caseId, zm::cases::ActKind act);
    void whyAsked(const QString &caseId);
    void groupingChanged(bool byPerson);
    void sheetAsked(const QString &caseId, const zm::cases::CaseClock &clock);
    void countsChanged(const zm::items::BandCounts &counts);
    void failed(const zm::Error &error);

private:
    void buildLayout();
    /// Reads on where the list is scrolled near its end, and shows more of the same.
    void readOn();
    void readRows();
    void showProgress();
    bool finds() const;
    bool groups() const;
    /// Whether a box narrows the list.
    bool isNarrowed() const;
    /// Whether what was typed and the boxes narrow only what was loaded, because names are still being read.
    bool isNarrowedHere() const { return !finds() && (!m_typed.isEmpty() || isNarrowed()); }
    /// What the whole office is asked; nullopt: every case, closed ones too.
    std::optional<filter::Filter> asked() const;
    bool isShown(const items::WorkRow &row) const;
    void showRows();
    /// What is due in the whole office, whatever the list shows of it.
    void tellCounts();
    void showPreview();
    const Ports &m_ports;
    const FindPorts &m_find;
    const CasePorts &m_cases;
    std::optional<items::Band> m_band;
    QString m_typed;
    int m_pages = 1;
    bool m_more = false, m_grouped = false;
    std::vector<items::WorkRow> m_rows;
    items::BandCounts m_counts{};
    items::WorkListModel m_model;
    QTimer m_previewWait;
    BandBar *m_bands;
    QListView *m_list;
    QLabel *m_title, *m_empty, *m_reading;
    QCheckBox *m_persons, *m_organisations, *m_disputed, *m_together;
    FilterField *m_filter;
    FilterTabs *m_tabs;
    WorkDelegate *m_delegate;
    PreviewPane *m_preview;
    QSplitter *m_split;
};

} // namespace zm::ui
