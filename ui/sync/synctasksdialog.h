#pragma once

#include "ui/shell/syncports.h"

#include <QDialog>

#include <memory>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace zm::ui {

/// Cases in which two offices acted without knowing of each other: what was done here, what both know, what was done there, in
/// words, and one proposal that favours the person concerned. Nothing is thrown away: what does not count is kept with the reason.
class SyncTasksDialog final : public QDialog {
    Q_OBJECT
public:
    SyncTasksDialog(std::shared_ptr<const SyncPorts> ports, QDate today, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Something was decided that has to be sent.
    void decided();
    void caseAsked(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void retranslate();
    QWidget *sideColumn(QLabel *title, QLabel *text);
    void reload();
    void showTask();
    void decide(SyncChoice choice);
    void enableButtons();
    const SyncTaskCard *chosen() const;
    std::vector<const SyncTaskCard *> alike(const SyncTaskCard &task) const;
    std::shared_ptr<const SyncPorts> m_ports;
    QDate m_today;
    std::vector<SyncTaskCard> m_tasks;
    QLabel *m_intro, *m_mineTitle, *m_mine, *m_commonTitle, *m_common, *m_theirsTitle, *m_theirs, *m_proposal, *m_trouble;
    QListWidget *m_list;
    QLineEdit *m_reason;
    QCheckBox *m_alike;
    QPushButton *m_theirsCounts, *m_mineAgain, *m_open, *m_close;
};

} // namespace zm::ui
