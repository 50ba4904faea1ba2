#pragma once

#include "ui/shell/filterports.h"
#include "ui/shell/ports.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace zm::ui {

class FilterDialog;
class FilterField;

/// The officer's saved filters over the list: a tab each, with how many cases answer, and the field beside the buttons
/// that save, change and pass them on.
class FilterTabs final : public QWidget {
    Q_OBJECT
public:
    /// \param field  of the page; stands below the tabs. References must outlive this.
    FilterTabs(std::shared_ptr<const FilterPorts> ports, const FindPorts &find, FilterField *field, QWidget *parent);

    /// Reads the officer's filters; counts follow, one a turn of the event loop.
    void reload();
    /// Forgets them, when their officer has gone.
    void forget();
    void recount();
    /// \param at  0: every case; then the saved ones in order.
    void choose(int at);
    /// The cases whose next act is for the officer who is signed in.
    void chooseAwaited();
    bool isAwaitedShown() const;
    void step(int by);
    /// Asks for the name of the filter in the field. \return null where there is none to save.
    FilterDialog *saveShown();
    /// Name and text of the chosen one. \return null where none is chosen.
    FilterDialog *change();
    void move(int by);
    void remove();
    void undo();
    void exportTo(const QString &path);
    void importFrom(const QString &path);
    void retranslate();

Q_SIGNALS:
    void failed(const zm::Error &error);

private:
    void buildMenu();
    void showTabs();
    void showChosen();
    void countOne();
    void sayTabs();
    bool keep(std::vector<filter::SavedFilter> filters);
    FilterDialog *askFor(int at, const filter::SavedFilter &begun);
    /// Which saved one stands in the field; -1: none of them.
    int shownFilter() const;
    QString printed(const filter::Filter &filter) const;
    std::optional<filter::Filter> parsed(const QString &text) const;
    std::shared_ptr<const FilterPorts> m_ports;
    const FindPorts &m_find;
    FilterField *m_field;
    std::vector<filter::SavedFilter> m_filters, m_before; ///< before the last removal
    std::vector<int> m_counts; ///< -1: not counted yet
    std::size_t m_nextCount = 0; ///< 0: the awaited ones; then the saved ones
    QTimer m_counting;
    QWidget *m_row, *m_undoRow;
    int m_awaitedCount = -1;   ///< -1: not counted yet
    QPushButton *m_all, *m_awaited, *m_save, *m_undo;
    std::vector<QPushButton *> m_tabs;
    QToolButton *m_more;
    QMenu *m_menu;
    std::vector<std::pair<QAction *, const char *>> m_acts; ///< with their source text
    QLabel *m_removed;
};

} // namespace zm::ui
