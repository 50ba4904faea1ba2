#pragma once

#include "items/titlematch.h"

#include <QDialog>
#include <QStandardItemModel>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;

namespace zm::ui {

/// One thing the palette offers.
struct PaletteEntry {
    enum class Group : quint8 { Possible, Impossible, Command, Case };
    Group group = Group::Command;
    QString title;
    QString aside; ///< at the right: the key, who may do it
    QString below; ///< why not, with the article; empty: a line of its own is not needed
    QString cure;  ///< what choosing an impossible act does instead
    std::function<void()> choose; ///< empty: it can be read, not chosen
};
inline constexpr int kPaletteGroups = int(PaletteEntry::Group::Case) + 1;

/// A field and everything that can be done, found while typing. Enter does it and closes.
class CommandPalette final : public QDialog {
    Q_OBJECT
public:
    enum Role { GroupRole = Qt::UserRole, IsHeadingRole, AsideRole, BelowRole, CureRole, EntryRole };

    /// Cases that answer what was typed, the surest first.
    using FindCases = std::function<std::vector<PaletteEntry>(const QString &typed)>;

    /// \param about  whose case the acts are of; empty: there is none. \param findCases  empty: the cases among the
    /// entries are all there are.
    CommandPalette(std::vector<PaletteEntry> entries, QString about, FindCases findCases, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showEntries();
    /// The entries of a group that answer, best first.
    std::vector<int> answers(PaletteEntry::Group group);
    void findCases();
    void addHeading(PaletteEntry::Group group);
    void addEntry(int at);
    void move(int step);
    void choose();
    std::vector<PaletteEntry> m_entries;
    std::size_t m_given = 0; ///< entries behind these were found for what is typed
    QString m_about;
    FindCases m_findCases;
    items::TitleMatcher m_matcher;
    QStandardItemModel m_model;
    QLineEdit *m_typed;
    QListView *m_list;
    QLabel *m_none;
};

} // namespace zm::ui
