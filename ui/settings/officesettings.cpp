#include "ui/settings/officesettings.h"

#include "items/dates.h"
#include "ui/shell/ask.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSplitter>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isLine(const OfficeChoice &choice)
{
    return choice.kind == "superior"_L1 || choice.kind == "contact"_L1 || choice.kind == "account"_L1;
}

QString titleOf(const OfficeChoice &choice)
{
    if (choice.kind == "template"_L1)
        return OfficeSettings::tr("Paper: %1").arg(items::spoken(choice.titleZh, choice.titleEn));
    if (choice.kind == "reasons"_L1)
        return OfficeSettings::tr("Reasons at hand");
    if (choice.kind == "units"_L1)
        return OfficeSettings::tr("Units and channels");
    if (choice.kind == "numbers"_L1)
        return OfficeSettings::tr("Numbers of papers");
    if (choice.kind == "superior"_L1)
        return OfficeSettings::tr("The court one level higher");
    return choice.kind == "contact"_L1 ? OfficeSettings::tr("Whom people may turn to") : OfficeSettings::tr("Account for payments");
}

QString whyOf(const OfficeChoice &choice)
{
    if (choice.kind == "template"_L1)
        return OfficeSettings::tr("Save it to a file, put it in your own words, and take it back from there. It is checked before it is "
                                  "used: nothing the paper has to say may be missing, the remedies and their limits least of all. "
                                  "Papers that are issued stay as they are.");
    if (choice.kind == "reasons"_L1)
        return OfficeSettings::tr("The reasons that number keys fill into forms. Save them to a file, edit it, and take it back from there.");
    if (choice.kind == "units"_L1)
        return OfficeSettings::tr("The units entries are pushed to and the places where they are published: how forms, lists and papers "
                                  "call them, the address on the envelope, and what each is for (\"use\": it receives entries, publishes them, or "
                                  "carries measures out itself; forms offer it only there). Save the list to a file, edit it, and take it back "
                                  "from there. Cases keep a unit's id, so a new name changes nothing that is recorded.");
    if (choice.kind == "numbers"_L1)
        return OfficeSettings::tr("Series of numbers, each with the papers that share it and how a number is written: year by year, the "
                                  "next one when a paper is issued, none twice and none left out. Without a series papers carry the "
                                  "number of their case alone. Save the list to a file, edit it, and take it back from there. A number "
                                  "that was given stays with its paper.");
    if (choice.kind == "superior"_L1)
        return OfficeSettings::tr("Its code. It decides on reconsideration and stands in every paper against which one may turn to it. "
                                  "Where another takes its place on a day, write both and the day: CODE1; CODE2 2026-07-01. A paper names the one "
                                  "that is competent on its own date. Where nothing is given here the table of courts says it.");
    return choice.kind == "contact"_L1
               ? OfficeSettings::tr("A telephone number or an address. Papers name it where they say whom to ask.")
               : OfficeSettings::tr("The bank account that payments go to. Papers leave a line to fill in where it is not given.");
}

QString stateOf(const OfficeChoice &choice)
{
    if (choice.own)
        return OfficeSettings::tr("The office's own, adopted by %1 on %2.", "officer, day").arg(choice.officer, items::dayText(choice.on));
    return isLine(choice) && choice.kind != "superior"_L1 ? OfficeSettings::tr("Not given.") : OfficeSettings::tr("As the program ships it.");
}

QString faultText(const ChoiceFault &fault)
{
    switch (fault.what) {
    case ChoiceFault::What::NotRead: return OfficeSettings::tr("It cannot be read: %1").arg(fault.detail);
    case ChoiceFault::What::OtherPaper: return OfficeSettings::tr("It is a template of another paper: %1").arg(fault.detail);
    case ChoiceFault::What::OtherReaders:
        return OfficeSettings::tr("It would show the person's number to others than the paper may.");
    case ChoiceFault::What::OtherStanding:
        return OfficeSettings::tr("Whether the paper is issued and sealed is not the template's to change.");
    case ChoiceFault::What::Unknown: return OfficeSettings::tr("It names what this paper does not know: %1").arg(fault.detail);
    case ChoiceFault::What::LeftOut: return OfficeSettings::tr("It leaves out what the paper has to say: %1").arg(fault.detail);
    case ChoiceFault::What::ArticleByHand:
        return OfficeSettings::tr("It writes an article number by hand, which would not follow the paper's date: %1").arg(fault.detail);
    case ChoiceFault::What::OwnCode: return OfficeSettings::tr("This is the code of your own court.");
    case ChoiceFault::What::NotOneLine: return OfficeSettings::tr("One line is enough, and not a long one.");
    }
    return {};
}

} // namespace

OfficeSettings::OfficeSettings(const SettingsPorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_list(new QListWidget(this)), m_title(wrapped(TextRole::Strong, this)),
      m_why(wrapped(TextRole::Muted, this)), m_state(wrapped(TextRole::Body, this)), m_faults(wrapped(TextRole::Body, this)),
      m_note(wrapped(TextRole::SmallMuted, this)), m_line(new QLineEdit(this)),
      m_keep(button("primary", u"settings.keep"_s, this)), m_save(button("", u"settings.save"_s, this)),
      m_take(button("", u"settings.take"_s, this)), m_back(button("", u"settings.back"_s, this))
{
    setObjectName(u"officeSettings"_s);
    m_list->setObjectName(u"settings.choices"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long title is cut, its whole stands at the right
    m_line->setObjectName(u"settings.line"_s);
    m_faults->setObjectName(u"settings.faults"_s);
    setMeaning(m_faults, Meaning::Refused);
    buildLayout();
    connect(m_list, &QListWidget::currentRowChanged, this, &OfficeSettings::showChosen);
    connect(m_keep, &QPushButton::clicked, this, [this] { adopt(m_line->text().trimmed().toUtf8()); });
    connect(m_back, &QPushButton::clicked, this, [this] { adopt({}); });
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QString path = ask::openPath(this, tr("Take from a file"), tr("Data (*.json)"));
        if (!path.isEmpty())
            takeFrom(path);
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const OfficeChoice *choice = chosen();
        const QString name = choice->name.isEmpty() ? choice->kind : choice->name;
        if (const QString path = ask::saveJsonPath(this, tr("Save to a file"), name); !path.isEmpty())
            saveTo(path);
    });
    retranslate();
}

void OfficeSettings::buildLayout()
{
    auto *detail = new QWidget;
    QVBoxLayout *lines = column(detail, kMargin, kGap);
    lines->addWidget(m_title);
    lines->addWidget(m_why);
    lines->addWidget(m_state);
    lines->addWidget(m_line);
    QHBoxLayout *buttons = row();
    for (QPushButton *made : {m_keep, m_save, m_take, m_back})
        buttons->addWidget(made);
    buttons->addStretch(1);
    lines->addLayout(buttons);
    lines->addWidget(m_faults);
    lines->addWidget(m_note);
    lines->addStretch(1);
    auto *panes = new QSplitter(this);
    panes->setObjectName(u"settings.split"_s);
    panes->setHandleWidth(1);
    panes->setChildrenCollapsible(false);
    panes->addWidget(m_list);
    panes->addWidget(scrolled(detail, panes));
    panes->setStretchFactor(1, 1);
    panes->setSizes({320, 640});
    column(this)->addWidget(panes);
}

const OfficeChoice *OfficeSettings::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_choices.size()) ? &m_choices[std::size_t(row)] : nullptr;
}

void OfficeSettings::reload(bool mayAdopt)
{
    m_mayAdopt = mayAdopt;
    auto choices = m_ports.choices();
    if (!choices) {
        Q_EMIT failed(choices.error());
        return;
    }
    m_choices = *std::move(choices);
    retranslate();
}

void OfficeSettings::showChosen()
{
    const OfficeChoice *choice = chosen();
    m_faults->clear();
    m_faults->hide();
    for (QWidget *part : std::initializer_list<QWidget *>{m_line, m_keep, m_save, m_take, m_back})
        part->setVisible(choice != nullptr);
    if (!choice)
        return;
    const bool line = isLine(*choice);
    m_title->setText(titleOf(*choice));
    m_why->setText(whyOf(*choice));
    m_state->setText(stateOf(*choice));
    m_line->setVisible(line);
    m_line->setText(choice->line);
    m_line->setReadOnly(!m_mayAdopt);
    m_keep->setVisible(line);
    m_take->setVisible(!line);
    m_save->setVisible(!line);
    m_keep->setEnabled(m_mayAdopt);
    m_take->setEnabled(m_mayAdopt);
    m_back->setEnabled(m_mayAdopt && choice->own);
    m_note->setVisible(!m_mayAdopt);
}

void OfficeSettings::adopt(const QByteArray &content)
{
    const OfficeChoice *choice = chosen();
    if (!choice)
        return;
    if (!content.isEmpty()) {
        if (const auto faults = m_ports.faults(*choice, content); !faults.empty()) {
            QStringList lines{tr("This cannot be used:")};
            std::ranges::transform(faults, std::back_inserter(lines), faultText);
            m_faults->setText(lines.join(u'\n'));
            m_faults->show();
            return;
        }
    }
    if (const auto adopted = m_ports.adopt(*choice, content); !adopted) {
        Q_EMIT failed(adopted.error());
        return;
    }
    reload(m_mayAdopt);
}

void OfficeSettings::takeFrom(const QString &path)
{
    const auto content = m_ports.readFile(path);
    if (content)
        adopt(*content);
    else
        Q_EMIT failed(content.error());
}

void OfficeSettings::saveTo(const QString &path)
{
    const OfficeChoice *choice = chosen();
    if (!choice)
        return;
    auto content = m_ports.content(*choice);
    if (content) {
        const auto written = m_ports.writeFile(*content, path);
        if (!written)
            Q_EMIT failed(written.error());
    } else {
        Q_EMIT failed(content.error());
    }
}

void OfficeSettings::retranslate()
{
    m_list->setAccessibleName(tr("What the office may have otherwise"));
    m_line->setAccessibleName(tr("What holds"));
    setButtonText(m_keep, tr("&Adopt"));
    setButtonText(m_save, tr("&Save to a file..."));
    setButtonText(m_take, tr("&Take from a file..."));
    setButtonText(m_back, tr("&Back to what ships"));
    m_note->setText(tr("Only an administrator changes what the whole office has. Each change is signed and can be taken back."));
    const int row = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const OfficeChoice &choice : m_choices)
            m_list->addItem(choice.own ? tr("%1 · own", "what the office has of its own").arg(titleOf(choice)) : titleOf(choice));
        m_list->setCurrentRow(row);
    }
    showChosen();
}

} // namespace zm::ui
