#pragma once

#include "ui/shell/reviewports.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace zm::ui {

class RowTable;

/// The second review nobody can steer (N16): the seed of a month is promised before it begins, its sample drawn when it is
/// over, each drawn decision found right or wrong. Below it the looks at what is personal, for a supervisor to go through.
class ReviewDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ReviewDialog(std::shared_ptr<const ReviewPorts> ports, QWidget *parent = nullptr);
    ~ReviewDialog() override;

Q_SIGNALS:
    void openAsked(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What a worker brings back: the contents read anew, or why not; and what to say besides.
    struct Outcome {
        Result<ReviewContents> contents;
        QString said;
    };
    void buildLayout();
    void connectParts();
    void retranslate();
    void enable();
    void fill();
    void fillMonths();
    void fillCases();
    void fillLooks();
    /// Does \a work in a worker and reads \a month anew. \param said  what is said when it is done.
    void run(std::function<Result<QString>()> work, const QString &month);
    void find(bool wrong);
    const ReviewMonthCard *chosenMonth() const;
    const DrawnCard *chosenCase() const;
    const LookCard *chosenLook() const;
    bool isBusy() const { return m_watcher.isRunning(); }
    std::shared_ptr<const ReviewPorts> m_ports;
    QFutureWatcher<Outcome> m_watcher;
    ReviewContents m_contents;
    QString m_told; ///< what became of the last thing done
    QLabel *m_title, *m_intro, *m_said, *m_monthsTitle, *m_casesTitle, *m_looksTitle, *m_countLabel;
    RowTable *m_months, *m_cases, *m_looks;
    QSpinBox *m_count;
    QProgressBar *m_bar;
    QPushButton *m_promise, *m_draw, *m_verify, *m_open, *m_right, *m_wrong, *m_looked, *m_close;
};

} // namespace zm::ui
