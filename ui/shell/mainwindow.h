#pragma once

#include "ui/cases/actdialog.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/ports.h"
#include "ui/shell/sidebar.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <map>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace zm::ui {

class CasePage;
class Language;
class SignInPage;
class TopBar;
class WorkListPage;

/// The one window: top bar, navigation, pages. Decides which page is shown and passes what pages ask to each other.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// Everything must outlive the window. \param look as it was when the window was made.
    MainWindow(const Ports &ports, Language &language, const Look &look, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// As after the officer typed the right password.
    void enter(const OfficerCard &officer);
    void showWorkList();
    void showCase(const QString &caseId);
    /// Opens the form of an act of the case shown (or of a new case for open_case). Does not block.
    ActDialog *openAct(cases::ActKind act, const QJsonObject &fields = {});
    void openWhy();
    void openSheet(const cases::CaseClock &clock);
    void perform(Command command);
    /// Reads again what is shown, after acts were recorded elsewhere or the day changed.
    void refresh();
    /// The case of the case page while that page is shown; empty elsewhere.
    QString shownCase() const;
    /// Takes up what was begun: the case, and the form as it was left.
    void resumeDraft(const DraftCard &draft);
    /// Makes the case chosen in the list the one shown. \return the case of the case page; null when there is none.
    const CaseFile *caseAtHand();
    void signOut();
    /// Adds a page that stands in place of everything while it is shown.
    void addCover(QWidget *cover);
    /// \param cover null: the pages come back.
    void setCovered(QWidget *cover);
    /// Whether the pages are shown: somebody is signed in and nothing covers them.
    bool isOpen() const;

    /// What \a command does. A command that is not bound has no menu entry and no key.
    void bind(Command command, std::function<void()> handler);
    /// Whether \a command can be done here and now.
    bool isPossible(Command command) const;
    /// Adds a page beside work list and case; the window owns it.
    void addPage(QWidget *page);
    /// \param link  what leads to it at the left, and is marked while it is shown.
    void showPage(QWidget *page, Sidebar::Link link = Sidebar::Link::None);
    /// The page in sight; the one to sign in on before anybody has.
    QWidget *page() const;
    /// A line over the pages.
    void addStrip(QWidget *strip);

    const Ports &ports() const { return m_ports; }
    const OfficerCard &officer() const { return m_officer; }
    const Look &look() const { return m_look; }
    void setLook(const Look &look);
    WorkListPage &workList() { return *m_work; }
    CasePage &casePage() { return *m_case; }
    Sidebar &sidebar() { return *m_side; }
    SignInPage &signInPage() { return *m_signIn; }
    TopBar &topBar() { return *m_top; }

Q_SIGNALS:
    void lookChosen(const zm::ui::Look &look);
    void languageChosen(const QString &code);
    void entered(const zm::ui::OfficerCard &officer);
    void signedOut();
    void lockAsked();
    void draftsChanged();
    /// After every text of the window was set anew.
    void retranslated();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Draws what was changed in this turn, and not a frame later.
    void drawNow();
    void buildLayout();
    void buildActions();
    void connectPages();
    void retranslate();
    void sayToday();
    void enableActions();
    ActDialog *formOver();
    void takeUp(ActDialog &dialog, const QString &caseId);
    void showNumbered(const QString &number);
    void goOn(AfterRecording after);
    const Ports &m_ports;
    Language &m_language;
    Look m_look;
    OfficerCard m_officer;
    QString m_next; ///< the case after the one an act was just recorded in
    std::map<Command, std::function<void()>> m_handlers;
    std::map<Command, QAction *> m_actions;
    std::map<Menu, QMenu *> m_menus;
    QStackedWidget *m_whole, *m_pages;
    QVBoxLayout *m_strips = nullptr;
    TopBar *m_top;
    Sidebar *m_side;
    SignInPage *m_signIn;
    WorkListPage *m_work;
    CasePage *m_case;
    QLabel *m_demo, *m_status;
};

} // namespace zm::ui
