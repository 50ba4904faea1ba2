#pragma once

#include "filter/saved.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

class FilterField;

/// Name and text of a saved filter.
class FilterDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param begun  as it was; without a name: a new one. \param taken  names of the others.
    FilterDialog(std::shared_ptr<const filter::Words> words, const filter::SavedFilter &begun, QStringList taken,
                 QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const zm::filter::SavedFilter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void judge();
    void save();
    void retranslate();
    QStringList m_taken;
    bool m_new;
    QLabel *m_title, *m_nameLabel, *m_textLabel, *m_said;
    QLineEdit *m_name;
    FilterField *m_field;
    QPushButton *m_cancel, *m_save;
};

} // namespace zm::ui
