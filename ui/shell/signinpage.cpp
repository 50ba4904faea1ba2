#include "ui/shell/signinpage.h"

#include "items/words.h"
#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

SignInPage::SignInPage(const SignInPorts &ports, OfficeCard office, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_office(std::move(office)), m_mark(textLabel(TextRole::Title, this)),
      m_title(wrapped(TextRole::Muted, this)), m_officerLabel(textLabel(TextRole::SmallMuted, this)),
      m_passwordLabel(textLabel(TextRole::SmallMuted, this)), m_demo(wrapped(TextRole::SmallMuted, this)),
      m_officer(new QComboBox(this)), m_password(new QLineEdit(this)),
      m_enter(button("primary", u"signin.enter"_s, this)), m_wrong(new MeaningLabel(this))
{
    setObjectName(u"signInPage"_s);
    buildLayout();
    connect(m_enter, &QPushButton::clicked, this, &SignInPage::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::signIn);
}

void SignInPage::buildLayout()
{
    m_officer->setObjectName(u"signin.officer"_s);
    m_password->setObjectName(u"signin.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_wrong->setWrapping();
    QFrame *card = surface("card", this);
    QVBoxLayout *inner = column(card, 32, 4);
    inner->addWidget(m_mark);
    inner->addWidget(m_title);
    inner->addSpacing(kMargin);
    inner->addWidget(m_officerLabel);
    inner->addWidget(m_officer);
    inner->addSpacing(kGap);
    inner->addWidget(m_passwordLabel);
    inner->addWidget(m_password);
    inner->addWidget(m_wrong);
    inner->addSpacing(kGroupGap);
    inner->addWidget(m_enter);
    inner->addSpacing(kGap);
    inner->addWidget(m_demo);
    card->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    m_wrong->hide();
    QHBoxLayout *across = row();
    across->addStretch(1);
    across->addWidget(card);
    across->addStretch(1);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
    setTabOrder(m_officer, m_password);
    setTabOrder(m_password, m_enter);
}

void SignInPage::begin()
{
    const auto officers = m_ports.officers();
    m_officer->clear();
    m_password->clear();
    m_wrong->hide();
    if (!officers) {
        m_wrong->say(Meaning::Refused, text::trouble(officers.error()));
        m_wrong->show();
        return;
    }
    for (const OfficerCard &officer : *officers) {
        QStringList roles;
        for (const cases::Role role : officer.roles)
            roles.append(items::roleName(role));
        m_officer->addItem(u"%1 (%2) · %3"_s.arg(officer.name, officer.id, roles.join(u", "_s)), officer.id);
    }
    // Most who sit down here are clerks.
    const auto clerk = std::ranges::find_if(*officers, [](const OfficerCard &officer) {
        return std::ranges::find(officer.roles, cases::Role::Clerk) != officer.roles.end();
    });
    if (clerk != officers->end())
        m_officer->setCurrentIndex(int(clerk - officers->begin()));
    retranslate();
    m_password->setFocus();
}

void SignInPage::retranslate()
{
    m_mark->setText(tr("Zhengming"));
    m_title->setText(u"%1 · %2"_s.arg(m_office.name, m_office.code));
    m_officerLabel->setText(tr("Officer"));
    m_officer->setAccessibleName(m_officerLabel->text());
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    setWaiting(m_waits);
    m_demo->setVisible(m_office.demo);
    m_demo->setText(tr("A demonstration: every officer's password is %1").arg(m_ports.demoPassword));
}

void SignInPage::signIn()
{
    if (m_waits)
        return;
    const QString id = m_officer->currentData().toString();
    const QByteArray password = m_password->text().toUtf8();
    m_password->clear();
    if (!m_later) {
        answer(id, m_ports.signIn(id, password));
        return;
    }
    setWaiting(true);
    m_later(id, password, [page = QPointer(this), id](const Result<OfficerCard> &officer) {
        if (!page)
            return;
        page->setWaiting(false);
        page->answer(id, officer);
    });
}

void SignInPage::setWaiting(bool waits)
{
    m_waits = waits;
    for (QWidget *part : {static_cast<QWidget *>(m_officer), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_enter)})
        part->setEnabled(!waits);
    setButtonText(m_enter, waits ? tr("Opening…") : tr("Sign in"));
}

void SignInPage::answer(const QString &id, const Result<OfficerCard> &officer)
{
    if (officer) {
        m_wrong->hide();
        Q_EMIT signedIn(*officer);
        return;
    }
    const QString wait = m_pace.waitMs ? waitText(m_pace.waitMs(id), m_pace.now()) : QString();
    m_wrong->say(Meaning::Refused, !wait.isEmpty()                                ? wait
                                   : officer.error().code == ErrorCode::Denied ? tr("The password is not right.")
                                                                                  : text::trouble(officer.error()));
    m_wrong->show();
    m_password->setFocus();
}

} // namespace zm::ui
