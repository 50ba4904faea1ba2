#pragma once

#include "ui/cases/casetab.h"
#include "ui/shell/attachmentports.h"
#include "ui/theme/palette.h"

#include <QFutureWatcher>
#include <QQueue>

class QFileInfo;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace zm::ui {

class MeaningLabel;
class PaperView;

/// The evidence beside a case: laid there by dropping files on the page, listed, and opened in memory only. What was
/// opened is closed again when the case is left.
class AttachmentsTab final : public CaseTab {
    Q_OBJECT
public:
    /// \param ports must outlive the tab.
    explicit AttachmentsTab(const AttachmentPorts &ports, QWidget *parent = nullptr);
    ~AttachmentsTab() override;

    /// Files dropped anywhere on \a page are laid beside the case.
    void takeDropsOn(QWidget *page);
    void add(const QStringList &paths);
    /// Only to read, for the purpose \a id: it is not asked, and nothing can be added.
    void setForReview(const QString &purpose);
    /// Files that the one who is signed in has not opened.
    int unopened() const;
    void showCase(const CaseFile &file) override;
    void leaveCase() override;
    QString caption() const override;

Q_SIGNALS:
    /// Files were dropped: this tab should be seen.
    void dropped();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Waiting {
        QString caseId, path;
    };
    /// What a worker brings back: a file laid beside the case, one opened, or one saved.
    using Outcome = std::variant<Result<AttachmentCard>, Result<AttachmentPages>, Result<std::monostate>>;
    void buildLayout();
    void retranslate();
    void showHint();
    void readList();
    void fillRow(int at, const AttachmentCard &card);
    void enable();
    void chooseFiles();
    void askPurpose(std::function<QString()> what, std::function<void(const PurposeGiven &)> then);
    void openChosen();
    void saveChosen();
    void copyDigest();
    void addNext();
    template <typename T>
    void start(const QString &doing, AttachmentJob<T> job);
    void finish();
    void finishAdding(const Result<AttachmentCard> &added);
    void showPages(const Result<AttachmentPages> &opened);
    void say(Meaning meaning, const QString &text);
    const AttachmentCard *chosen() const;
    const AttachmentPorts &m_ports;
    QString m_caseId;
    std::vector<AttachmentCard> m_cards;
    QQueue<Waiting> m_waiting;
    Waiting m_adding;
    int m_added = 0;
    QStringList m_notTaken;
    QString m_purpose;
    bool m_isOpen = false; ///< a file, or why it is not
    QString m_openFor; ///< the case whose evidence is being opened
    QFutureWatcher<Outcome> m_watcher;
    QPushButton *m_choose, *m_stop, *m_open, *m_save, *m_copy;
    QLabel *m_hint;
    MeaningLabel *m_said;
    QProgressBar *m_bar;
    QTableWidget *m_table;
    PaperView *m_view;
};

/// Why a file cannot be laid beside a case, before anything is read of it; empty where it can.
/// \param room bytes free where it is kept. \param largest bytes a file may have.
QString whyNotTaken(const QFileInfo &file, qint64 room, qint64 largest);

} // namespace zm::ui
