#pragma once

#include "ui/shell/boardports.h"
#include "ui/shell/ports.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTabWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace zm::ui {

class RowTable;

/// The boards of the office, in the order of their tabs.
enum class Board : quint8 { Recipients, Remedies, Restorations, NotListed };
inline constexpr int kBoards = int(Board::NotListed) + 1;

/// What runs across cases: what units owe, errors not made good, restorations waiting, decisions not to list. Read in a
/// worker; every row opens its case.
class BoardsPage final : public QWidget {
    Q_OBJECT
public:
    /// \param ports must outlive the page; its `boards` is looked at each time the page reads.
    explicit BoardsPage(const Ports &ports, QWidget *parent = nullptr);
    ~BoardsPage() override;

    void showBoard(Board board);
    /// Reads anew; what is shown stays until the answer is there.
    void reload();
    /// Forgets what is shown: it belongs to an officer who signs out.
    void forget();

Q_SIGNALS:
    void openAsked(const QString &caseId);

protected:
    void changeEvent(QEvent *event) override;

private:
    using Outcome = Result<BoardContents>;
    void buildLayout();
    void retranslate();
    void show(const Outcome &outcome);
    void fill();
    void fillRecipients();
    /// The unit whose row, or whose case, is chosen; null: none.
    const UnitOnBoard *chosenUnit() const;
    void askForSnapshot();
    void fillRemedies();
    void fillRestorations();
    void fillNotListed();
    RowTable *list(Board board) const { return m_lists[std::size_t(board)]; }
    const Ports &m_ports;
    BoardContents m_contents;
    QString m_trouble; ///< why the last reading failed
    QFutureWatcher<Outcome> m_watcher;
    QLabel *m_title, *m_said;
    QProgressBar *m_bar;
    QPushButton *m_again, *m_stop, *m_snapshot;
    QTabWidget *m_tabs;
    std::array<RowTable *, kBoards> m_lists{};
};

} // namespace zm::ui
