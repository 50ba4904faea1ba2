#pragma once

#include "ui/cases/actdialog.h"
#include "ui/shell/actiontable.h"
#include "ui/shell/ports.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

#include <map>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;

namespace zm::ui {

class CasePage;
class Language;
class SignInPage;
class Sidebar;
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
    QString shownCase() const;

Q_SIGNALS:
    void lookChosen(const zm::ui::Look &look);
    void languageChosen(const QString &code);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void buildActions();
    void connectPages();
    void retranslate();
    void enableActions();
    void importFile();
    void setLook(const Look &look);
    void goOn(AfterRecording after);
    const Ports &m_ports;
    Language &m_language;
    Look m_look;
    OfficerCard m_officer;
    std::map<Command, QAction *> m_actions;
    std::map<Menu, QMenu *> m_menus;
    QStackedWidget *m_whole, *m_pages;
    TopBar *m_top;
    Sidebar *m_side;
    SignInPage *m_signIn;
    WorkListPage *m_work;
    CasePage *m_case;
    QLabel *m_demo, *m_status;
};


} // namespace zm::ui
