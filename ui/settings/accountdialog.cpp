#include "ui/settings/accountdialog.h"

#include "ui/settings/accountwords.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QLineEdit *line(const QString &name, QLineEdit::EchoMode echo, QWidget *parent)
{
    auto *made = new QLineEdit(parent);
    made->setObjectName(name);
    made->setEchoMode(echo);
    return made;
}

} // namespace

AccountDialog::AccountDialog(const AccountPorts &ports, QWidget *parent)
    : QDialog(parent), m_ports(ports), m_intro(wrapped(TextRole::Body, this)), m_said(wrapped(TextRole::Body, this)),
      m_name(line(u"account.name"_s, QLineEdit::Normal, this)), m_id(line(u"account.id"_s, QLineEdit::Normal, this)),
      m_password(line(u"account.password"_s, QLineEdit::Password, this)), m_again(line(u"account.again"_s, QLineEdit::Password, this)),
      m_ed25519(new QCheckBox(this)), m_add(button("primary", u"account.add"_s, this)), m_cancel(button("", u"account.cancel"_s, this))
{
    setObjectName(u"accountDialog"_s);
    m_said->setObjectName(u"account.said"_s);
    m_ed25519->setObjectName(u"account.ed25519"_s);
    for (const QString &role : ports.roles) {
        m_roles.push_back(new QCheckBox(this));
        m_roles.back()->setObjectName(u"account.role."_s + role);
        connect(m_roles.back(), &QCheckBox::toggled, this, &AccountDialog::refresh);
    }
    for (QLineEdit *one : {m_name, m_id, m_password, m_again})
        connect(one, &QLineEdit::textChanged, this, &AccountDialog::refresh);
    connect(m_add, &QPushButton::clicked, this, &AccountDialog::add);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    buildLayout();
    resizeWithText(this, {560, 620});
    retranslate();
}

void AccountDialog::buildLayout()
{
    QVBoxLayout *lines = column(this, kMargin, kGap);
    for (QWidget *part : std::initializer_list<QWidget *>{m_intro, m_name, m_id})
        lines->addWidget(part);
    for (QCheckBox *role : m_roles)
        lines->addWidget(role);
    for (QWidget *part : std::initializer_list<QWidget *>{m_ed25519, m_password, m_again, m_said})
        lines->addWidget(part);
    lines->addStretch(1);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_add);
    lines->addLayout(buttons);
}

NewAccount AccountDialog::account() const
{
    NewAccount made{m_id->text().trimmed(), m_name->text().trimmed(), {}, m_ed25519->isChecked(), m_password->text().toUtf8()};
    for (std::size_t i = 0; i < m_roles.size(); ++i) {
        if (m_roles[i]->isChecked())
            made.roles.append(m_ports.roles[qsizetype(i)]);
    }
    return made;
}

QString AccountDialog::wanting() const
{
    const NewAccount made = account();
    if (made.name.isEmpty() || made.id.isEmpty())
        return tr("Give the person's name and a short sign by which they sign in.");
    if (made.roles.isEmpty())
        return tr("Choose what this person does here.");
    if (!m_ports.barToAdd(made).isEmpty())
        return tr("These roles do not go together: who looks after security or audit has no other role, and where somebody does, "
                  "an administrator does nothing in cases.");
    if (made.password.isEmpty() || m_password->text() != m_again->text())
        return tr("Type the first password twice, the same both times. The person changes it after signing in.");
    return {};
}

void AccountDialog::refresh()
{
    const QString missing = wanting();
    m_said->setText(missing);
    m_add->setEnabled(missing.isEmpty());
}

void AccountDialog::add()
{
    const auto done = m_ports.add(account());
    for (QLineEdit *secret : {m_password, m_again})
        secret->clear();
    if (done)
        accept();
    else
        m_said->setText(text::trouble(done.error()));
}

void AccountDialog::retranslate()
{
    setWindowTitle(tr("Add an account"));
    m_intro->setText(tr("Whoever works here has an account of their own and signs with a key of their own. A key on a token is made with "
                        "zm officer add --token."));
    const std::pair<QLineEdit *, QString> named[] = {{m_name, tr("Name of the person")}, {m_id, tr("Sign-in name, letters and digits")},
                                                     {m_password, tr("First password")}, {m_again, tr("First password once more")}};
    for (const auto &[edit, name] : named) {
        edit->setAccessibleName(name);
        edit->setPlaceholderText(name);
    }
    for (std::size_t i = 0; i < m_roles.size(); ++i)
        m_roles[i]->setText(roleName(m_ports.roles[qsizetype(i)]));
    m_ed25519->setText(tr("Signs with Ed25519 instead of SM2"));
    setButtonText(m_add, tr("&Add the account"));
    setButtonText(m_cancel, tr("Cancel"));
    refresh();
}

void AccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
