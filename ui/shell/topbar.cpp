#include "ui/shell/topbar.h"

#include "items/words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/parts.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

TopBar::TopBar(OfficeCard office, QWidget *parent)
    : QFrame(parent), m_office(std::move(office)), m_mark(textLabel(TextRole::Strong, this)),
      m_name(textLabel(TextRole::Muted, this)), m_search(new QLineEdit(this)),
      m_person(button("quiet", u"top.officer"_s, this)), m_chinese(button("quiet", u"top.zh"_s, this)),
      m_english(button("quiet", u"top.en"_s, this)), m_scheme(button("quiet", u"top.scheme"_s, this))
{
    setProperty("surface", u"top"_s);
    m_search->setObjectName(u"top.search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(new QAction(m_search), QLineEdit::LeadingPosition);
    m_chinese->setCheckable(true);
    m_english->setCheckable(true);
    QHBoxLayout *layout = row();
    layout->setContentsMargins(kGroupGap, kGap, kGroupGap, kGap);
    layout->addWidget(m_mark);
    layout->addWidget(m_name);
    layout->addSpacing(kMargin);
    layout->addWidget(m_search, 3);
    layout->addStretch(1);
    layout->addSpacing(kMargin);
    layout->addWidget(m_person);
    layout->addWidget(m_chinese);
    layout->addWidget(m_english);
    layout->addWidget(m_scheme);
    setLayout(layout);
    connect(m_chinese, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(u"zh"_s); });
    connect(m_english, &QPushButton::clicked, this, [this] { Q_EMIT languageChosen(u"en"_s); });
    connect(m_scheme, &QPushButton::clicked, this, &TopBar::schemeToggled);
    connect(m_person, &QPushButton::clicked, this, &TopBar::signOutAsked);
    setSignedIn(false);
    retranslate();
}

void TopBar::setOfficer(const OfficerCard &officer)
{
    m_officer = officer;
    setSignedIn(true);
    retranslate();
}

void TopBar::setSignedIn(bool in)
{
    m_search->setVisible(in);
    m_person->setVisible(in);
}

void TopBar::setLanguage(const QString &code)
{
    m_chinese->setChecked(code == "zh"_L1);
    m_english->setChecked(code == "en"_L1);
}

void TopBar::retranslate()
{
    m_mark->setText(tr("Zhengming"));
    m_name->setText(m_office.name);
    m_search->setPlaceholderText(tr("Search name, pinyin, ID or case number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setToolTip(tr("Ctrl+F"));
    QStringList roles;
    for (const cases::Role role : m_officer.roles)
        roles.append(items::roleName(role));
    setButtonText(m_person, m_officer.name.isEmpty() ? m_officer.id : m_officer.name);
    m_person->setToolTip(tr("%1. Click to sign out.", "roles").arg(roles.join(u", "_s)));
    setButtonText(m_chinese, u"中文"_s);
    setButtonText(m_english, u"EN"_s);
    m_chinese->setToolTip(u"中文"_s);
    m_english->setToolTip(u"English"_s);
    m_scheme->setAccessibleName(tr("Light or dark"));
    m_scheme->setToolTip(m_scheme->accessibleName());
    paintIcons();
}

void TopBar::paintIcons()
{
    const QColor ink = coloursOf(palette()).muted;
    m_person->setIcon(icon(u"person"_s, ink));
    m_scheme->setIcon(icon(u"theme"_s, ink));
    m_search->actions().constFirst()->setIcon(icon(u"search"_s, ink));
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        paintIcons();
}

} // namespace zm::ui
