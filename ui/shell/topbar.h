#pragma once

#include "ui/shell/ports.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace zm::ui {

/// Above everything: whose office, the search field, who works here, the language and the scheme.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(OfficeCard office, QWidget *parent = nullptr);
    void setOfficer(const OfficerCard &officer);
    void setSignedIn(bool in);
    void setLanguage(const QString &code);
    QLineEdit *search() const { return m_search; }
    void retranslate();

Q_SIGNALS:
    void languageChosen(const QString &code);
    void schemeToggled();
    void signOutAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintIcons();
    OfficeCard m_office;
    OfficerCard m_officer;
    QLabel *m_mark, *m_name;
    QLineEdit *m_search;
    QPushButton *m_person, *m_chinese, *m_english, *m_scheme;
};

} // namespace zm::ui
