#include "ui/shell/lockpage.h"

#include "ui/text/refusals.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

LockPage::LockPage(LockPorts ports, QWidget *parent)
    : QWidget(parent), m_ports(std::move(ports)), m_title(wrapped(TextRole::Title, this)),
      m_said(wrapped(TextRole::Muted, this)), m_passwordLabel(textLabel(TextRole::SmallMuted, this)),
      m_password(new QLineEdit(this)), m_enter(button("primary", u"lock.enter"_s, this)),
      m_leave(button("link", u"lock.leave"_s, this)), m_wrong(new MeaningLabel(this))
{
    setObjectName(u"lockPage"_s);
    m_password->setObjectName(u"lock.password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_wrong->setObjectName(u"lock.wrong"_s);
    m_wrong->setWrapping();
    m_wrong->hide();
    QFrame *card = surface("card", this);
    QVBoxLayout *inner = column(card, 32, 4);
    inner->addWidget(m_title);
    inner->addWidget(m_said);
    inner->addSpacing(kMargin);
    inner->addWidget(m_passwordLabel);
    inner->addWidget(m_password);
    inner->addWidget(m_wrong);
    inner->addSpacing(kGroupGap);
    inner->addWidget(m_enter);
    inner->addWidget(m_leave, 0, Qt::AlignHCenter);
    card->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    card->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    QHBoxLayout *across = row();
    across->addStretch(1);
    across->addWidget(card);
    across->addStretch(1);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addStretch(2);
    layout->addLayout(across);
    layout->addStretch(3);
    connect(m_enter, &QPushButton::clicked, this, &LockPage::unlock);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::unlock);
    connect(m_leave, &QPushButton::clicked, this, &LockPage::signOutAsked);
}

void LockPage::begin(const QString &officer, const QString &name)
{
    m_officer = officer;
    m_name = name;
    m_password->clear();
    m_wrong->hide();
    retranslate();
    m_password->setFocus();
}

void LockPage::retranslate()
{
    m_title->setText(tr("Locked"));
    m_said->setText(tr("%1 is still signed in. What was begun is kept and comes back with the password; somebody else "
                       "signs %1 out first.")
                        .arg(m_name));
    m_passwordLabel->setText(tr("Password of %1").arg(m_name));
    m_password->setAccessibleName(m_passwordLabel->text());
    setButtonText(m_enter, tr("Unlock"));
    setButtonText(m_leave, tr("Sign %1 out").arg(m_name));
}

void LockPage::unlock()
{
    const auto done = m_ports.unlock(m_password->text().toUtf8());
    m_password->clear();
    if (done) {
        Q_EMIT unlocked();
        return;
    }
    const QString wait = waitText(m_ports.waitMs(m_officer), m_ports.now());
    m_wrong->say(Meaning::Refused, !wait.isEmpty()                               ? wait
                                   : done.error().code == ErrorCode::Denied ? tr("The password is not right.")
                                                                                 : text::trouble(done.error()));
    m_wrong->show();
    m_password->setFocus();
}

QString waitText(qint64 waitMs, const QDateTime &now)
{
    if (waitMs <= 0)
        return {};
    const int seconds = int((waitMs + 999) / 1000);
    const QString until = now.addSecs(seconds).toLocalTime().toString(u"HH:mm:ss"_s);
    return LockPage::tr("Too many wrong passwords. Try again in %n second(s), at %1.", nullptr, seconds).arg(until);
}

} // namespace zm::ui
