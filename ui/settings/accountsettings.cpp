#include "ui/settings/accountsettings.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/settings/accountdialog.h"
#include "ui/settings/accountwords.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString dayOf(const QDateTime &at)
{
    return items::dayText(at.toLocalTime().date());
}

QString rolesOf(const AccountCard &card)
{
    QStringList names;
    std::ranges::transform(card.roles, std::back_inserter(names), roleName);
    return names.join(AccountSettings::tr(", ", "between roles"));
}

QString stateOf(const AccountCard &card)
{
    switch (card.state) {
    case AccountCard::State::Active: return AccountSettings::tr("May sign in since %1.").arg(dayOf(card.since));
    case AccountCard::State::Waiting:
        return AccountSettings::tr("Waits since %1 for a security administrator to let it in.").arg(dayOf(card.since));
    case AccountCard::State::Suspended:
        return (card.endAsked ? AccountSettings::tr("Suspended since %1 by %2: %3. An administrator has asked for its end.")
                              : AccountSettings::tr("Suspended since %1 by %2: %3."))
            .arg(dayOf(card.since), card.by, card.reason);
    }
    return {};
}

QString mark(const AccountCard &card)
{
    switch (card.state) {
    case AccountCard::State::Active: return AccountSettings::tr("%1 (%2)", "name, id").arg(card.name, card.id);
    case AccountCard::State::Waiting: return AccountSettings::tr("%1 (%2) · waits", "name, id").arg(card.name, card.id);
    case AccountCard::State::Suspended: return AccountSettings::tr("%1 (%2) · suspended", "name, id").arg(card.name, card.id);
    }
    return {};
}

QString stepText(const AccountStep &step)
{
    const QString by = step.by.isEmpty() ? AccountSettings::tr("the holders of the recovery key") : step.by;
    const auto line = [&](const QString &text) { return text.arg(dayOf(step.at), by); };
    if (step.what == "add"_L1)
        return line(AccountSettings::tr("%1: added by %2"));
    if (step.what == "confirm"_L1)
        return line(AccountSettings::tr("%1: let in by %2"));
    if (step.what == "suspend"_L1)
        return line(AccountSettings::tr("%1: suspended by %2: %3")).arg(step.reason);
    if (step.what == "propose_resume"_L1)
        return line(AccountSettings::tr("%1: %2 asked for the end of the suspension"));
    if (step.what == "resume"_L1)
        return line(AccountSettings::tr("%1: the suspension was ended by %2"));
    if (step.what == "recover"_L1)
        return line(AccountSettings::tr("%1: a new password was given by %2"));
    if (step.what == "change_password"_L1)
        return line(AccountSettings::tr("%1: the password was changed by %2"));
    if (step.what == "take_draft"_L1)
        return line(AccountSettings::tr("%1: a draft left begun was taken over by %2: %3")).arg(step.reason);
    if (step.what == "destroy_draft"_L1)
        return line(AccountSettings::tr("%1: a draft left begun was destroyed by %2: %3")).arg(step.reason);
    return line(AccountSettings::tr("%1: a record this program does not know, by %2"));
}

QLineEdit *hidden(const QString &name, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    line->setObjectName(name);
    line->setEchoMode(QLineEdit::Password);
    return line;
}

} // namespace

QString roleName(const QString &word)
{
    if (word == "security_admin"_L1)
        return AccountSettings::tr("security administrator");
    return word == "audit_admin"_L1 ? AccountSettings::tr("audit administrator") : items::label("role", word);
}

AccountSettings::AccountSettings(const AccountPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_list(new QListWidget(this)), m_title(wrapped(TextRole::Strong, this)),
      m_state(wrapped(TextRole::Body, this)), m_key(wrapped(TextRole::Muted, this)), m_history(wrapped(TextRole::Muted, this)),
      m_said(wrapped(TextRole::Body, this)), m_newKeys(wrapped(TextRole::Strong, this)), m_reason(new QLineEdit(this)), m_present(hidden(u"accounts.present"_s, this)),
      m_next(hidden(u"accounts.next"_s, this)), m_again(hidden(u"accounts.again"_s, this)),
      m_confirm(button("primary", u"accounts.confirm"_s, this)), m_suspend(button("", u"accounts.suspend"_s, this)),
      m_ask(button("", u"accounts.ask"_s, this)), m_resume(button("primary", u"accounts.resume"_s, this)),
      m_password(button("", u"accounts.password"_s, this)), m_add(button("", u"accounts.add"_s, this))
{
    setObjectName(u"accountSettings"_s);
    m_list->setObjectName(u"accounts.list"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_reason->setObjectName(u"accounts.reason"_s);
    m_state->setObjectName(u"accounts.state"_s);
    m_history->setObjectName(u"accounts.history"_s);
    m_said->setObjectName(u"accounts.said"_s);
    m_newKeys->setObjectName(u"accounts.newKeys"_s);
    m_newKeys->hide();
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &AccountSettings::showChosen);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { m_suspend->setEnabled(!m_reason->text().trimmed().isEmpty()); });
    connect(m_confirm, &QPushButton::clicked, this, [this] { act(AccountDeed::Confirm); });
    connect(m_suspend, &QPushButton::clicked, this, [this] { act(AccountDeed::Suspend); });
    connect(m_ask, &QPushButton::clicked, this, [this] { act(AccountDeed::ProposeResume); });
    connect(m_resume, &QPushButton::clicked, this, [this] { act(AccountDeed::Resume); });
    connect(m_password, &QPushButton::clicked, this, &AccountSettings::changePassword);
    connect(m_add, &QPushButton::clicked, this, &AccountSettings::addAccount);
    retranslate();
}

void AccountSettings::buildLayout()
{
    auto *detail = new QWidget;
    QVBoxLayout *lines = column(detail, kMargin, kGap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_state, m_key, m_reason})
        lines->addWidget(part);
    QHBoxLayout *buttons = row();
    for (QPushButton *made : {m_confirm, m_suspend, m_ask, m_resume})
        buttons->addWidget(made);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    for (QWidget *part : std::initializer_list<QWidget *>{m_present, m_next, m_again})
        lines->addWidget(part);
    QHBoxLayout *own = row();
    own->addWidget(m_password);
    own->addStretch(1);
    lines->addLayout(own);
    lines->addWidget(m_said);
    lines->addWidget(m_history);
    lines->addStretch(1);
    auto *panes = new QSplitter(this);
    panes->setObjectName(u"accounts.split"_s);
    panes->setHandleWidth(1);
    panes->setChildrenCollapsible(false);
    auto *left = new QWidget(panes);
    QVBoxLayout *listed = column(left, 0, kGap);
    listed->addWidget(m_list);
    listed->addWidget(m_add, 0, Qt::AlignLeft);
    panes->addWidget(left);
    panes->addWidget(scrolled(detail, panes));
    panes->setStretchFactor(1, 1);
    panes->setSizes({320, 640});
    QVBoxLayout *all = column(this, 0, kGap);
    all->addWidget(m_newKeys);
    all->addWidget(panes, 1);
}

const AccountCard *AccountSettings::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_accounts.size()) ? &m_accounts[std::size_t(row)] : nullptr;
}

void AccountSettings::reload(const QString &officer)
{
    m_officer = officer;
    auto accounts = m_ports.accounts();
    if (!accounts) {
        Q_EMIT failed(accounts.error());
        return;
    }
    m_accounts = *std::move(accounts);
    m_said->clear();
    m_newKeys->setVisible(!officer.isEmpty() && m_ports.timeForNewKeys && m_ports.timeForNewKeys());
    retranslate();
}

/// Offered to who may add an account of some kind.
bool AccountSettings::mayAdd() const
{
    return !m_officer.isEmpty() && m_ports.barToAdd
        && std::ranges::any_of(m_ports.roles, [this](const QString &role) { return m_ports.barToAdd({{}, {}, {role}, false, {}}).isEmpty(); });
}

void AccountSettings::addAccount()
{
    AccountDialog dialog(m_ports, this);
    if (dialog.exec() == QDialog::Accepted)
        reload(m_officer);
}

void AccountSettings::offer(QPushButton *button, AccountDeed deed, const AccountCard &card, bool fits)
{
    const QString bar = fits && !m_officer.isEmpty() ? m_ports.bar(deed, card.id) : u"-"_s;
    button->setVisible(bar.isEmpty());
}

void AccountSettings::showChosen()
{
    const AccountCard *card = chosen();
    const bool own = card && card->id == m_officer;
    for (QWidget *part : std::initializer_list<QWidget *>{m_reason, m_confirm, m_suspend, m_ask, m_resume})
        part->setVisible(false);
    for (QWidget *part : std::initializer_list<QWidget *>{m_present, m_next, m_again, m_password})
        part->setVisible(own && card->token.isEmpty());
    if (!card)
        return;
    using State = AccountCard::State;
    m_title->setText(tr("%1: %2", "name of an account, its roles").arg(card->name, rolesOf(*card)));
    m_state->setText(stateOf(*card));
    QStringList key{card->token.isEmpty() ? tr("Key %1.").arg(card->key) : tr("Key %1, on the token %2.").arg(card->key, card->token)};
    if (card->token.isEmpty())
        key.append(card->recoverable ? tr("A forgotten password can be replaced by the holders of the recovery key.")
                                     : tr("A forgotten password is lost: no recovery key reaches this account."));
    m_key->setText(key.join(u' '));
    offer(m_confirm, AccountDeed::Confirm, *card, card->state == State::Waiting);
    offer(m_suspend, AccountDeed::Suspend, *card, card->state != State::Suspended);
    offer(m_resume, AccountDeed::Resume, *card, card->state == State::Suspended);
    offer(m_ask, AccountDeed::ProposeResume, *card, card->state == State::Suspended && m_resume->isHidden() && !card->endAsked);
    m_reason->setVisible(!m_suspend->isHidden());
    m_reason->clear();
    m_suspend->setEnabled(false);
    showHistory(*card);
}

void AccountSettings::showHistory(const AccountCard &card)
{
    const auto steps = m_officer.isEmpty() ? fail(ErrorCode::Denied, {}) : m_ports.history(card.id);
    m_history->setVisible(steps.has_value());
    if (!steps)
        return; // not theirs to see
    QStringList lines;
    std::ranges::transform(*steps, std::back_inserter(lines), stepText);
    m_history->setText(lines.join(u'\n'));
}

void AccountSettings::act(AccountDeed deed)
{
    const AccountCard *card = chosen();
    if (!card)
        return;
    if (const auto done = m_ports.change(deed, card->id, m_reason->text().trimmed()); !done) {
        Q_EMIT failed(done.error());
        return;
    }
    reload(m_officer);
}

void AccountSettings::changePassword()
{
    if (m_next->text().isEmpty() || m_next->text() != m_again->text()) {
        m_said->setText(tr("Type the new password twice, the same both times."));
        return;
    }
    const auto done = m_ports.changePassword(m_present->text().toUtf8(), m_next->text().toUtf8());
    for (QLineEdit *line : {m_present, m_next, m_again})
        line->clear();
    if (!done) {
        m_said->setText(done.error().code == ErrorCode::Denied ? tr("The present password is another one. Nothing was changed.")
                                                               : tr("This could not be done: %1").arg(done.error().detail));
        return;
    }
    reload(m_officer);
    m_said->setText(tr("The password was changed. Backups made before still open with the old one."));
}

void AccountSettings::retranslate()
{
    m_list->setAccessibleName(tr("Accounts of the office"));
    m_newKeys->setText(tr("The key of this office has sealed so much that it is time for new ones: take them with the command zm office rekey; "
                          "the office stays in use meanwhile."));
    m_reason->setAccessibleName(tr("Reason of the suspension"));
    m_reason->setPlaceholderText(tr("Why this account is to be suspended"));
    const std::pair<QLineEdit *, QString> secrets[] = {
        {m_present, tr("Present password")}, {m_next, tr("New password")}, {m_again, tr("New password once more")}};
    for (const auto &[line, name] : secrets) {
        line->setAccessibleName(name);
        line->setPlaceholderText(name);
    }
    setButtonText(m_confirm, tr("&Let in"));
    setButtonText(m_suspend, tr("&Suspend"));
    setButtonText(m_ask, tr("&Ask for the end of the suspension"));
    setButtonText(m_resume, tr("&End the suspension"));
    setButtonText(m_password, tr("Change my &password"));
    setButtonText(m_add, tr("A&dd an account"));
    m_add->setVisible(mayAdd());
    int row = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const AccountCard &card : m_accounts)
            m_list->addItem(mark(card));
        m_list->setCurrentRow(std::min(row, int(m_accounts.size()) - 1));
    }
    showChosen();
}

} // namespace zm::ui
