#pragma once

#include "cases/jurisdiction.h"
#include "items/helpbook.h"
#include "items/titlematch.h"

#include <QDate>
#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace zm::ui {

/// The topics of help beside the one that is read: what it is for, the law behind it, the next step. Waits for nobody.
class HelpDialog final : public QDialog {
    Q_OBJECT
public:
    /// \param today  whose articles are cited.
    HelpDialog(std::shared_ptr<const items::HelpBook> book, cases::SharedJurisdiction law, QDate today,
               QWidget *parent = nullptr);

    void showTopic(const items::HelpTopic &topic);
    /// What is read now; null where the search finds nothing.
    const items::HelpTopic *shownTopic() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    void find();
    /// How well a topic answers what was typed; 0: not at all.
    int answers(const items::HelpTopic &topic) const;
    void showText();
    QString lawText(const items::HelpTopic &topic) const;
    std::shared_ptr<const items::HelpBook> m_book;
    cases::SharedJurisdiction m_law;
    QDate m_today;
    items::TitleMatcher m_matcher;
    QLabel *m_title, *m_none;
    QLineEdit *m_typed;
    QListWidget *m_topics;
    QTextBrowser *m_text;
    QPushButton *m_close;
};

} // namespace zm::ui
