#pragma once

#include "ui/shell/lawports.h"

#include <QDialog>
#include <QFutureWatcher>

#include <optional>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace zm::ui {

class RowTable;

/// The law the office judges by: each instrument and each of its rules with its certainty; for one that is no longer in
/// force, how many standing entries still rest on it.
class LawDialog final : public QDialog {
    Q_OBJECT
public:
    explicit LawDialog(LawPorts ports, QWidget *parent = nullptr);
    ~LawDialog() override;

Q_SIGNALS:
    void caseAsked(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<RestingEntries>;
    void buildLayout();
    void retranslate();
    void count();
    void counted();
    void fillPacks();
    void fillRules();
    void addRule(const law::Pack &pack, const law::Rule &rule);
    void showCases();
    const law::Pack *chosen() const;
    /// The standing entries of a pack; 0 before they are counted.
    std::size_t restingOn(const QString &pack) const;
    QString useText(const law::Pack &pack) const;
    LawPorts m_ports;
    QFutureWatcher<Outcome> m_watcher;
    std::optional<RestingEntries> m_resting;
    QString m_told; ///< why nothing was counted
    QLabel *m_title, *m_said, *m_rulesTitle;
    QLineEdit *m_find;
    RowTable *m_packs, *m_rules;
    QProgressBar *m_bar;
    QPushButton *m_cases, *m_close;
};

} // namespace zm::ui
