#include "ui/boards/sealedregisterdialog.h"

#include "items/dates.h"
#include "ui/text/refusals.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/rowtable.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QtConcurrentRun>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kInterference = 0, kTip = 1; ///< of the choice what is recorded

QLineEdit *field(const QString &name, QWidget *parent)
{
    auto *edit = new QLineEdit(parent);
    edit->setObjectName(name);
    return edit;
}

void setFieldText(QLineEdit *edit, const QString &text)
{
    edit->setPlaceholderText(text);
    edit->setAccessibleName(text);
}

QString tallyText(const SealedTally &tally)
{
    return SealedRegisterDialog::tr("%1 recorded, %2 handed on, %3 answered")
        .arg(tally.recorded)
        .arg(tally.passedOn)
        .arg(tally.answered);
}

} // namespace

SealedRegisterDialog::SealedRegisterDialog(std::shared_ptr<const SealedPorts> ports, QWidget *parent)
    : QDialog(parent), m_ports(std::move(ports)), m_title(textLabel(TextRole::Title, this)),
      m_intro(wrapped(TextRole::Muted, this)), m_said(wrapped(TextRole::Body, this)),
      m_newTitle(textLabel(TextRole::Strong, this)), m_monthsTitle(textLabel(TextRole::Strong, this)),
      m_entries(new RowTable(u"sealed.entries"_s, 9, this)), m_months(new RowTable(u"sealed.months"_s, 4, this)),
      m_kind(new QComboBox(this)), m_who(field(u"sealed.who"_s, this)), m_how(field(u"sealed.how"_s, this)),
      m_what(field(u"sealed.what"_s, this)), m_case(field(u"sealed.case"_s, this)),
      m_words(field(u"sealed.words"_s, this)), m_record(button("primary", u"sealed.record"_s, this)),
      m_pass(button("", u"sealed.pass"_s, this)), m_answer(button("", u"sealed.answer"_s, this)),
      m_sign(button("", u"sealed.sign"_s, this)), m_close(button("", u"sealed.close"_s, this))
{
    setObjectName(u"sealedRegisterDialog"_s);
    m_kind->setObjectName(u"sealed.kind"_s);
    m_kind->addItems({QString(), QString()});
    buildLayout();
    connectParts();
    retranslate();
    resizeWithText(this, {900, 680});
    read();
}

SealedRegisterDialog::~SealedRegisterDialog()
{
    m_watcher.waitForFinished();
}

void SealedRegisterDialog::buildLayout()
{
    QVBoxLayout *layout = column(this, kMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_intro);
    layout->addWidget(m_entries, 2);
    QHBoxLayout *follows = row();
    follows->addWidget(m_words, 1);
    follows->addWidget(m_pass);
    follows->addWidget(m_answer);
    layout->addLayout(follows);
    layout->addWidget(m_newTitle);
    QHBoxLayout *whose = row();
    whose->addWidget(m_kind);
    whose->addWidget(m_who, 1);
    whose->addWidget(m_how, 1);
    layout->addLayout(whose);
    QHBoxLayout *what = row();
    what->addWidget(m_what, 2);
    what->addWidget(m_case, 1);
    what->addWidget(m_record);
    layout->addLayout(what);
    layout->addWidget(m_monthsTitle);
    layout->addWidget(m_months, 1);
    QHBoxLayout *last = row();
    last->addWidget(m_said, 1);
    last->addWidget(m_sign);
    last->addWidget(m_close);
    layout->addLayout(last);
    orderTabs(layout);
}

void SealedRegisterDialog::connectParts()
{
    for (QPushButton *each : {m_record, m_pass, m_answer, m_sign, m_close})
        each->setAutoDefault(false);
    for (QLineEdit *each : {m_who, m_how, m_what, m_words})
        connect(each, &QLineEdit::textChanged, this, &SealedRegisterDialog::enable);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SealedRegisterDialog::retranslate);
    connect(m_entries, &QTreeWidget::itemSelectionChanged, this, &SealedRegisterDialog::enable);
    connect(m_months, &QTreeWidget::itemSelectionChanged, this, &SealedRegisterDialog::enable);
    connect(m_record, &QPushButton::clicked, this, &SealedRegisterDialog::record);
    connect(m_pass, &QPushButton::clicked, this, [this] { follow(m_ports->passOn, tr("Handed on.")); });
    connect(m_answer, &QPushButton::clicked, this, [this] { follow(m_ports->answer, tr("The answer is on record.")); });
    connect(m_sign, &QPushButton::clicked, this, &SealedRegisterDialog::signMonth);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        const Outcome outcome = m_watcher.result();
        if (outcome)
            m_contents = *outcome;
        else
            m_told = text::trouble(outcome.error());
        fill();
        enable();
    });
}

void SealedRegisterDialog::retranslate()
{
    m_title->setText(tr("Interference and tips"));
    setWindowTitle(m_title->text());
    m_intro->setText(tr("Anybody may write down who asked for what. Who asked, who wrote it down and who gave a tip is "
                        "read by the supervising level only; nothing here is changed or taken back."));
    m_newTitle->setText(tr("Write down"));
    m_monthsTitle->setText(tr("Month by month"));
    m_kind->setItemText(kInterference, tr("Interference"));
    m_kind->setItemText(kTip, tr("A tip from the public"));
    m_kind->setAccessibleName(tr("What is written down"));
    m_entries->setAccessibleName(tr("What is on record"));
    m_months->setAccessibleName(m_monthsTitle->text());
    m_entries->setHeaderLabels({tr("Kind"), tr("Day"), tr("Who asked or told"), tr("How"), tr("What"), tr("Case number"),
                                tr("Written down by"), tr("Handed to"), tr("Answer")});
    m_entries->setEmptyText(m_contents.supervises ? tr("Nothing is on record.") : tr("What is on record is read by the supervising level."));
    m_months->setEmptyText(tr("No month has ended yet."));
    m_months->setHeaderLabels({tr("Month"), tr("Interference"), tr("Tips"), tr("Signed by")});
    setFieldText(m_who, isTip() ? tr("Who told; may stay empty") : tr("Who asked"));
    setFieldText(m_how, tr("How: by telephone, in person, by note"));
    setFieldText(m_what, isTip() ? tr("What was told") : tr("What was asked for"));
    setFieldText(m_case, tr("Case number, if it is about one"));
    setFieldText(m_words, tr("For the record chosen above: to whom it is handed, or what came of it"));
    setButtonText(m_record, tr("&Write down"));
    setButtonText(m_pass, tr("&Hand on"));
    setButtonText(m_answer, tr("&Answer"));
    setButtonText(m_sign, tr("&Sign the month"));
    setButtonText(m_close, tr("&Close"));
    fill();
    enable();
}

void SealedRegisterDialog::enable()
{
    m_how->setVisible(!isTip());
    const bool told = isTip() || (!m_who->text().trimmed().isEmpty() && !m_how->text().trimmed().isEmpty());
    m_record->setEnabled(told && !m_what->text().trimmed().isEmpty());
    const SealedCard *card = chosen();
    const bool mayFollow = card && (card->tip || m_contents.supervises) && !m_words->text().trimmed().isEmpty();
    m_pass->setEnabled(mayFollow);
    m_answer->setEnabled(mayFollow && card->answer.isEmpty());
    const SealedMonth *month = chosenMonth();
    m_sign->setEnabled(m_contents.supervises && month && month->signedBy.isEmpty());
    m_said->setText(m_told);
}

void SealedRegisterDialog::read()
{
    m_watcher.setFuture(QtConcurrent::run(m_ports->read));
}

void SealedRegisterDialog::fill()
{
    m_entries->clear();
    for (const SealedCard &card : m_contents.entries) {
        const QString day = card.on.isValid() ? items::dayText(card.on) : card.month;
        m_entries->addTopLevelItem(new QTreeWidgetItem({card.tip ? tr("tip") : tr("interference"), day, card.who, card.how,
                                                        card.what, card.caseNumber, card.officer, card.passedTo,
                                                        card.answer}));
    }
    m_months->clear();
    for (const SealedMonth &month : m_contents.months) {
        const QString whose = month.signedBy.isEmpty() ? tr("not signed yet") : month.signedBy;
        m_months->addTopLevelItem(
            new QTreeWidgetItem({month.month, tallyText(month.interference), tallyText(month.tips), whose}));
    }
}

void SealedRegisterDialog::record()
{
    const SealedForm form{isTip(), m_who->text(), m_how->text(), m_what->text(), m_case->text().trimmed()};
    if (!say(m_ports->record(form), tr("It is on record. Only the supervising level reads who.")))
        return;
    for (QLineEdit *each : {m_who, m_how, m_what, m_case})
        each->clear();
}

void SealedRegisterDialog::follow(const std::function<Result<>(qint64, const QString &)> &write, const QString &said)
{
    const SealedCard *card = chosen();
    if (card && say(write(card->n, m_words->text()), said))
        m_words->clear();
}

void SealedRegisterDialog::signMonth()
{
    if (const SealedMonth *month = chosenMonth())
        say(m_ports->signMonth(month->month), tr("The count of %1 is signed.").arg(month->month));
}

bool SealedRegisterDialog::say(const Result<> &done, const QString &text)
{
    m_told = done ? text : text::trouble(done.error());
    enable();
    if (done)
        read();
    return done.has_value();
}

bool SealedRegisterDialog::isTip() const
{
    return m_kind->currentIndex() == kTip;
}

const SealedCard *SealedRegisterDialog::chosen() const
{
    const auto items = m_entries->selectedItems();
    return items.isEmpty() ? nullptr : &m_contents.entries[std::size_t(m_entries->indexOfTopLevelItem(items.first()))];
}

const SealedMonth *SealedRegisterDialog::chosenMonth() const
{
    const auto items = m_months->selectedItems();
    return items.isEmpty() ? nullptr : &m_contents.months[std::size_t(m_months->indexOfTopLevelItem(items.first()))];
}

void SealedRegisterDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
