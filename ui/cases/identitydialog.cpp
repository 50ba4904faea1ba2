#include "ui/cases/identitydialog.h"

#include "items/dates.h"
#include "ui/text/refusals.h"
#include "ui/theme/palette.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QProgressBar>
#include <QPromise>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kFactorWords{"number"_L1, "birth"_L1, "document"_L1, "photograph"_L1, "address"_L1};
constexpr int kLeastFactors = 2;

QString factorName(const QString &word)
{
    if (word == "number"_L1)
        return IdentityDialog::tr("whole number");
    if (word == "birth"_L1)
        return IdentityDialog::tr("date of birth");
    if (word == "document"_L1)
        return IdentityDialog::tr("picture of the document");
    if (word == "photograph"_L1)
        return IdentityDialog::tr("photograph");
    return IdentityDialog::tr("address");
}

QString likenessText(const NearPerson &person)
{
    if (person.sameNumber)
        return IdentityDialog::tr("the same whole number: the same person");
    if (person.likeness == "same"_L1)
        return IdentityDialog::tr("the same name, another person");
    if (person.likeness == "variant"_L1)
        return IdentityDialog::tr("variant forms of characters");
    if (person.likeness == "look"_L1)
        return IdentityDialog::tr("characters that look alike");
    return IdentityDialog::tr("sounds alike");
}

} // namespace

IdentityDialog::IdentityDialog(std::shared_ptr<const IdentityPorts> ports, QString caseId, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_caseId(std::move(caseId)),
      m_title(textLabel(TextRole::Title, this)), m_banner(wrapped(TextRole::Body, this)),
      m_checks(wrapped(TextRole::Muted, this)), m_sureTitle(textLabel(TextRole::Strong, this)),
      m_mixTitle(textLabel(TextRole::Strong, this)), m_said(wrapped(TextRole::Body, this)),
      m_people(new QTreeWidget(this)), m_bar(new QProgressBar(this)), m_other(new QLineEdit(this)),
      m_cause(new QLineEdit(this)), m_confirm(button("primary", u"identity.confirm"_s, this)),
      m_confuse(button("", u"identity.confuse"_s, this)), m_close(button("", u"identity.close"_s, this))
{
    setObjectName(u"identityDialog"_s);
    buildLayout();
    connect(m_confirm, &QPushButton::clicked, this, &IdentityDialog::confirm);
    connect(m_confuse, &QPushButton::clicked, this, &IdentityDialog::confuse);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_other, &QLineEdit::textChanged, this, &IdentityDialog::enable);
    connect(m_cause, &QLineEdit::textChanged, this, &IdentityDialog::enable);
    connect(&m_watcher, &QFutureWatcherBase::progressRangeChanged, m_bar, &QProgressBar::setRange);
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, m_bar, &QProgressBar::setValue);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled() && m_watcher.future().resultCount() > 0) {
            const Outcome outcome = m_watcher.result();
            if (outcome)
                m_view = *outcome;
            else
                m_told = text::trouble(outcome.error());
        }
        retranslate();
    });
    look();
    retranslate();
}

IdentityDialog::~IdentityDialog()
{
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void IdentityDialog::buildLayout()
{
    m_people->setObjectName(u"identity.people"_s);
    m_people->setColumnCount(5);
    m_people->setRootIsDecorated(false);
    m_people->setUniformRowHeights(true);
    m_people->setAllColumnsShowFocus(true);
    m_people->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_people->header()->setStretchLastSection(true);
    m_other->setObjectName(u"identity.other"_s);
    m_cause->setObjectName(u"identity.cause"_s);
    auto *factors = new FlowLayout(nullptr, kGroupGap);
    for (int i = 0; i < kFactors; ++i) {
        auto *box = new QCheckBox(this);
        box->setObjectName(u"identity.factor."_s + kFactorWords[std::size_t(i)]);
        connect(box, &QCheckBox::toggled, this, &IdentityDialog::enable);
        factors->addWidget(box);
        m_factors[std::size_t(i)] = box;
    }
    QHBoxLayout *sure = row();
    sure->addLayout(factors, 1);
    sure->addWidget(m_confirm);
    QHBoxLayout *mix = row();
    mix->addWidget(m_other, 1);
    mix->addWidget(m_cause, 2);
    mix->addWidget(m_confuse);
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_banner);
    layout->addWidget(m_bar);
    layout->addWidget(m_people, 1);
    layout->addWidget(m_sureTitle);
    layout->addWidget(m_checks);
    layout->addLayout(sure);
    layout->addWidget(m_mixTitle);
    layout->addLayout(mix);
    layout->addWidget(m_said);
    layout->addLayout(buttons);
    QWidget *before = m_people;
    for (QCheckBox *box : m_factors) {
        setTabOrder(before, box);
        before = box;
    }
    for (QWidget *next : std::initializer_list<QWidget *>{m_confirm, m_other, m_cause, m_confuse, m_close}) {
        setTabOrder(before, next);
        before = next;
    }
    resize(980, 640);
}

void IdentityDialog::retranslate()
{
    m_title->setText(m_view ? tr("Who is %1?").arg(m_view->own.name) : tr("Who is it?"));
    setWindowTitle(m_title->text());
    m_banner->setText(banner());
    m_people->setHeaderLabels({tr("Name"), tr("Number"), tr("Born on"), tr("Case number"), tr("How alike")});
    m_people->setAccessibleName(tr("The person and whom they may be taken for"));
    m_bar->setAccessibleName(tr("Progress of comparing names"));
    m_sureTitle->setText(tr("I made sure by at least two of these"));
    for (int i = 0; i < kFactors; ++i)
        setButtonText(m_factors[std::size_t(i)], factorName(QString(kFactorWords[std::size_t(i)])));
    setButtonText(m_confirm, tr("&Sign that I made sure"));
    m_mixTitle->setText(tr("Somebody was taken for this person"));
    m_other->setPlaceholderText(tr("Name of the other person"));
    m_other->setAccessibleName(tr("Name of the other person"));
    m_cause->setPlaceholderText(tr("How it came about"));
    m_cause->setAccessibleName(tr("How it came about"));
    setButtonText(m_confuse, tr("&Record the mix-up"));
    setButtonText(m_close, tr("Close"));
    m_said->setText(m_told);
    m_said->setVisible(!m_told.isEmpty());
    fill();
    enable();
}

QString IdentityDialog::banner() const
{
    QStringList said{
        tr("The same name is not the same person. Compare what tells them apart before anybody is listed.")};
    if (m_view && m_view->wasConfused)
        said.append(tr(
            "Somebody of this name was once taken for another: two officers have to make sure, each by two things."));
    if (m_view && !m_view->privateUse.isEmpty())
        said.append(tr("The name holds characters that no standard assigns (%1): they may print as another's.")
                        .arg(m_view->privateUse.join(u", "_s)));
    return said.join(u' ');
}

void IdentityDialog::enable()
{
    const bool running = m_watcher.isRunning();
    m_bar->setVisible(running);
    m_confirm->setEnabled(!running && chosen().size() >= kLeastFactors);
    m_confuse->setEnabled(!running && !m_other->text().trimmed().isEmpty() && !m_cause->text().trimmed().isEmpty());
}

QStringList IdentityDialog::chosen() const
{
    QStringList words;
    for (int i = 0; i < kFactors; ++i) {
        if (m_factors[std::size_t(i)]->isChecked())
            words.append(kFactorWords[std::size_t(i)]);
    }
    return words;
}

void IdentityDialog::look()
{
    if (m_watcher.isRunning())
        return;
    m_watcher.setFuture(QtConcurrent::run([look = m_ports->look, id = m_caseId](QPromise<Outcome> &promise) {
        promise.addResult(look(id, [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
            return !promise.isCanceled();
        }));
    }));
}

void IdentityDialog::fill()
{
    m_people->clear();
    m_checks->clear();
    if (!m_view)
        return;
    const auto add = [this](const NearPerson &person, const QString &how) {
        auto *item = new QTreeWidgetItem(
            QStringList{person.name, person.idNumber,
                        person.birth.isValid() ? items::dayText(person.birth) : tr("not known"), person.number, how});
        if (&person != &m_view->own && !person.sameNumber)
            item->setForeground(4, colourOf(Meaning::Disputed, palette()));
        m_people->addTopLevelItem(item);
    };
    add(m_view->own, tr("this case"));
    for (const NearPerson &person : m_view->near)
        add(person, likenessText(person));
    QStringList checks;
    for (const MadeSure &check : m_view->checks) {
        QStringList factors;
        for (const QString &word : check.factors)
            factors.append(factorName(word));
        checks.append(tr("%1, %2: %3", "officer, day, by what")
                          .arg(check.officer, items::dayText(check.at.toLocalTime().date()), factors.join(u", "_s)));
    }
    m_checks->setText(checks.isEmpty() ? tr("Nobody has signed so far.") : checks.join(u'\n'));
}

void IdentityDialog::say(const Result<> &done, const QString &text)
{
    m_told = done ? text : text::trouble(done.error());
    if (done)
        look();
    retranslate();
}

void IdentityDialog::confirm()
{
    const auto done = m_ports->confirm(m_caseId, chosen());
    if (done) {
        for (QCheckBox *box : m_factors)
            box->setChecked(false);
    }
    say(done, tr("Signed. It stays with the case."));
}

void IdentityDialog::confuse()
{
    const auto done = m_ports->confuse(m_caseId, m_other->text(), m_cause->text());
    if (done) {
        m_other->clear();
        m_cause->clear();
    }
    say(done, tr("Recorded. From now on two officers make sure before anybody of either name is listed."));
}

void IdentityDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
