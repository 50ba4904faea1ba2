#include "ui/settings/accountdialog.h"
#include "ui/settings/accountsettings.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QtTest>

using namespace zm;
using namespace zm::ui;

namespace {

AccountCard card(const char *id, const char *role, AccountCard::State state = AccountCard::State::Active)
{
    AccountCard made;
    made.id = made.name = QString::fromLatin1(id);
    made.roles = {QString::fromLatin1(role)};
    made.state = state;
    made.since = QDateTime(QDate(2025, 4, 2), QTime(4, 0), Qt::UTC);
    made.key = "0123456789abcdef";
    return made;
}

} // namespace

/// The accounts as officers see them: only what they may do is there to press.
class AccountSettingsTest final : public QObject {
    Q_OBJECT

    AccountPorts m_ports;
    std::vector<AccountCard> m_accounts;
    std::unique_ptr<AccountSettings> m_page;
    QStringList m_done;
    std::vector<AccountStep> m_steps;
    bool m_keysDue = false;
    QString m_mayDo;      ///< "Suspend b": the one thing that is allowed
    bool m_denied = false;

    template <typename Widget> Widget *named(const char *name) { return m_page->findChild<Widget *>(name); }
    void choose(int row) { named<QListWidget>("accounts.list")->setCurrentRow(row); }
    bool offers(const char *name) { return !named<QPushButton>(name)->isHidden(); }
    static QString deedName(AccountDeed deed)
    {
        return QStringList{"Confirm", "Suspend", "ProposeResume", "Resume"}[int(deed)];
    }

private Q_SLOTS:
    void init()
    {
        m_done.clear();
        m_mayDo.clear();
        m_denied = false;
        m_accounts = {card("a", "clerk"), card("b", "reviewer"), card("c", "clerk", AccountCard::State::Waiting),
                      card("d", "audit_admin", AccountCard::State::Suspended)};
        m_accounts[3].by = "sec";
        m_accounts[3].reason = "moved";
        m_ports.accounts = [this]() -> Result<std::vector<AccountCard>> { return m_accounts; };
        m_ports.history = [this](const QString &id) -> Result<std::vector<AccountStep>> {
            if (id != "a")
                return fail(ErrorCode::Denied, "not theirs");
            return m_steps;
        };
        m_steps = {{QDateTime(QDate(2025, 3, 1), QTime(4, 0), Qt::UTC), "add", "a", "admin", {}}};
        m_ports.timeForNewKeys = [this] { return m_keysDue; };
        m_ports.bar = [this](AccountDeed deed, const QString &id) {
            return m_mayDo == deedName(deed) + ' ' + id ? QString() : QString("no");
        };
        m_ports.change = [this](AccountDeed deed, const QString &id, const QString &reason) -> Result<> {
            m_done.append(deedName(deed) + ' ' + id + ' ' + reason);
            return {};
        };
        m_ports.changePassword = [this](const QByteArray &present, const QByteArray &next) -> Result<> {
            if (m_denied)
                return fail(ErrorCode::Denied, "wrong password");
            m_done.append(QString::fromUtf8(present + '>' + next));
            return {};
        };
        m_page = std::make_unique<AccountSettings>(m_ports);
        m_page->show();
    }

    void nothingIsOfferedThatOneMayNotDo()
    {
        m_page->reload("a");
        for (int row = 0; row < 4; ++row) {
            choose(row);
            for (const char *button : {"accounts.confirm", "accounts.suspend", "accounts.ask", "accounts.resume"})
                QVERIFY2(!offers(button), button);
        }
    }

    void aSuspensionIsOfferedWithItsReasonOnly()
    {
        m_mayDo = "Suspend b";
        m_page->reload("sec");
        choose(1);
        QVERIFY(offers("accounts.suspend"));
        QVERIFY(!named<QPushButton>("accounts.suspend")->isEnabled());
        named<QLineEdit>("accounts.reason")->setText("left the court");
        QVERIFY(named<QPushButton>("accounts.suspend")->isEnabled());

        named<QPushButton>("accounts.suspend")->click();

        QCOMPARE(m_done, QStringList{"Suspend b left the court"});
    }

    void whoWaitsIsLetIn()
    {
        m_mayDo = "Confirm c";
        m_page->reload("sec");
        choose(2);
        named<QPushButton>("accounts.confirm")->click();
        QCOMPARE(m_done, QStringList{"Confirm c "});
    }

    void theEndOfASuspensionIsAskedForOnce()
    {
        m_mayDo = "ProposeResume d";
        m_page->reload("admin");
        choose(3);
        QVERIFY(offers("accounts.ask"));
        QVERIFY(named<QLabel>("accounts.state")->text().contains("moved"));
        m_accounts[3].endAsked = true;
        m_page->reload("admin");
        choose(3);
        QVERIFY(!offers("accounts.ask"));
    }

    void onesOwnPasswordAndHistoryAreOnesOwn()
    {
        m_page->reload("a");
        choose(0);
        QVERIFY(offers("accounts.password"));
        QVERIFY(named<QLabel>("accounts.history")->text().contains("admin"));
        choose(1);
        QVERIFY(!offers("accounts.password"));
        QVERIFY(named<QLabel>("accounts.history")->isHidden());
    }

    void everyStepIsToldAsWhatItWas()
    {
        const QDateTime at(QDate(2025, 3, 1), QTime(4, 0), Qt::UTC);
        m_steps.clear();
        for (const char *what : {"add", "confirm", "suspend", "propose_resume", "resume", "change_password", "recover", "take_draft", "destroy_draft", "of_later"})
            m_steps.push_back({at, what, "a", "p", "moved away"});
        m_page->reload("a");
        choose(0);

        const QStringList lines = named<QLabel>("accounts.history")->text().split('\n');

        QCOMPARE(lines.size(), qsizetype(m_steps.size()));
        QCOMPARE(QSet<QString>(lines.begin(), lines.end()).size(), lines.size()); // no two are told alike
        QVERIFY(lines[7].contains("taken over") && lines[7].contains("moved away"));
        QVERIFY(lines[8].contains("destroyed") && lines[8].contains("moved away"));
        QCOMPARE(lines.filter("password was changed").size(), 1);
    }

    void newKeysAreAskedForOfWhoMayTakeThem()
    {
        m_page->reload("admin");
        QVERIFY(named<QLabel>("accounts.newKeys")->isHidden());
        m_keysDue = true;
        m_page->reload("admin");
        QVERIFY(!named<QLabel>("accounts.newKeys")->isHidden());
        QVERIFY(named<QLabel>("accounts.newKeys")->text().contains("zm office rekey"));
    }

    void aNewPasswordIsTypedTwiceTheSame()
    {
        m_page->reload("a");
        choose(0);
        named<QLineEdit>("accounts.present")->setText("old");
        named<QLineEdit>("accounts.next")->setText("new");
        named<QLineEdit>("accounts.again")->setText("neu");
        named<QPushButton>("accounts.password")->click();
        QVERIFY(m_done.isEmpty());
        QVERIFY(!named<QLabel>("accounts.said")->text().isEmpty());

        named<QLineEdit>("accounts.again")->setText("new");
        named<QPushButton>("accounts.password")->click();

        QCOMPARE(m_done, QStringList{"old>new"});
        QVERIFY(named<QLineEdit>("accounts.next")->text().isEmpty());
    }

    void aWrongPresentPasswordIsSaid()
    {
        m_denied = true;
        m_page->reload("a");
        choose(0);
        for (const char *line : {"accounts.present", "accounts.next", "accounts.again"})
            named<QLineEdit>(line)->setText("x");
        named<QPushButton>("accounts.password")->click();
        QVERIFY(named<QLabel>("accounts.said")->text().contains("Nothing was changed"));
    }

    void whoMayAddAnAccountFindsTheWayThere()
    {
        m_page->reload("a");
        QVERIFY(!offers("accounts.add"));
        m_ports.roles = {"clerk", "admin"};
        m_ports.barToAdd = [](const NewAccount &account) { return account.roles.contains("admin") ? QString("not both") : QString(); };
        m_page->reload("admin");
        QVERIFY(offers("accounts.add"));
        m_page->reload({}); // nobody is signed in
        QVERIFY(!offers("accounts.add"));
    }

    void anAccountIsAddedWhenNothingIsMissing()
    {
        NewAccount added;
        m_ports.roles = {"clerk", "admin"};
        m_ports.barToAdd = [](const NewAccount &account) { return account.roles.size() > 1 ? QString("not both") : QString(); };
        m_ports.add = [&](const NewAccount &account) -> Result<> { added = account; return {}; };
        AccountDialog dialog(m_ports);
        const auto type = [&](const char *name, const char *text) { dialog.findChild<QLineEdit *>(name)->setText(text); };
        const auto *add = dialog.findChild<QPushButton *>("account.add");
        auto *clerk = dialog.findChild<QCheckBox *>("account.role.clerk"), *admin = dialog.findChild<QCheckBox *>("account.role.admin");

        for (const char *name : {"account.name", "account.id", "account.password", "account.again"}) {
            QVERIFY2(!add->isEnabled(), name);
            type(name, "e");
        }
        QVERIFY(!add->isEnabled()); // no role yet
        clerk->setChecked(true);
        QVERIFY(add->isEnabled());
        admin->setChecked(true);
        QVERIFY(!add->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>("account.said")->text().contains("do not go together"));
        admin->setChecked(false);
        type("account.again", "f");
        QVERIFY(!add->isEnabled());
        type("account.again", "e");

        dialog.findChild<QPushButton *>("account.add")->click();

        QCOMPARE(added.id, QString("e"));
        QCOMPARE(added.roles, QStringList{"clerk"});
        QCOMPARE(added.password, QByteArray("e"));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QVERIFY(dialog.findChild<QLineEdit *>("account.password")->text().isEmpty());
    }

    void anAccountOnATokenHasNoPasswordToChange()
    {
        m_accounts[0].token = "1234";
        m_page->reload("a");
        choose(0);
        QVERIFY(!offers("accounts.password"));
    }
};

QTEST_MAIN(AccountSettingsTest)
#include "tst_accountsettings.moc"
