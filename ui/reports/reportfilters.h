#pragma once

#include "filter/words.h"
#include "ui/shell/filterports.h"

#include <QWidget>

class QPushButton;

namespace zm::ui {

class FilterDialog;
class FilterField;

/// Which cases a report is about: the officer's saved filters, the same as over the work list, a button each, and the field
/// with the one that holds.
class ReportFilters final : public QWidget {
    Q_OBJECT
public:
    /// \param filters  null: none can be saved. \param words  null: the field alone is hidden.
    ReportFilters(std::shared_ptr<const FilterPorts> filters, std::shared_ptr<const filter::Words> words, QWidget *parent = nullptr);

    /// Reads the officer's filters anew.
    void reload();
    void forget();
    /// As it stands in the field; empty: every case.
    QString text() const;
    /// Name of the saved filter that stands in the field; empty: it is none of them.
    QString name() const;
    void choose(int at); ///< 0: every case; then the saved ones in order
    /// Asks for the name of what stands in the field. \return null where there is nothing to save.
    FilterDialog *saveShown();

Q_SIGNALS:
    void chosen();
    void failed(const zm::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTabs();
    void showChosen();
    void retranslate();
    int shown() const; ///< -1: none of the saved ones
    std::shared_ptr<const FilterPorts> m_ports;
    std::shared_ptr<const filter::Words> m_words;
    std::vector<filter::SavedFilter> m_filters;
    QWidget *m_row;
    QPushButton *m_all, *m_save;
    std::vector<QPushButton *> m_tabs;
    FilterField *m_field;
};

} // namespace zm::ui
