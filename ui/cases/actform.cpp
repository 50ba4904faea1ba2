#include "ui/cases/actform.h"

#include "items/certainty.h"
#include "items/dates.h"
#include "items/measuretext.h"
#include "items/words.h"
#include "ui/cases/asked.h"
#include "ui/cases/fieldeditors.h"
#include "ui/cases/laterecording.h"
#include "ui/cases/remarks.h"
#include "ui/cases/suggestions.h"
#include "ui/cases/verdictbox.h"
#include "ui/text/refusals.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/parts.h"

#include <QGridLayout>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts \a value at a dotted name: "basis.number".
void insertDotted(QJsonObject &object, const QString &name, const QJsonValue &value)
{
    const qsizetype dot = name.indexOf(u'.');
    if (dot < 0) {
        object.insert(name, value);
        return;
    }
    QJsonObject inner = object.value(name.left(dot)).toObject();
    insertDotted(inner, name.mid(dot + 1), value);
    object.insert(name.left(dot), inner);
}

/// The choices of a field that the officer has: whoever works in one programme is not asked which.
cases::FieldSpec offered(cases::FieldSpec spec, const Draft &draft, cases::Program program, const FormPorts &ports, QDate today)
{
    if (spec.name == "program"_L1) {
        erase_if(spec.choices, [&](const QString &word) {
            const auto listed = cases::named<cases::Program>(word.toStdString());
            return !listed || (draft.by.role != cases::Role::None && !cases::worksIn(*listed, draft.by.role));
        });
    }
    if (spec.name == "event"_L1) {
        erase_if(spec.choices, [&](const QString &word) {
            const auto event = cases::named<cases::ExitEvent>(word.toStdString());
            return event && !cases::happensIn(program, *event);
        });
    }
    if (spec.name == "basis_instrument"_L1 && ports.bases) {
        spec.kind = cases::FieldKind::Choice;
        spec.choices = ports.bases(today);
    }
    return spec;
}

bool isShown(const cases::FieldSpec &spec)
{
    return (spec.name != "program"_L1 || spec.choices.size() > 1) && (spec.kind != cases::FieldKind::Choice || !spec.choices.isEmpty());
}

} // namespace

ActForm::ActForm(const CasePorts &ports, QWidget *parent)
    : QWidget(parent), m_ports(ports), m_verdict(new VerdictBox(this))
{
    m_page = new QWidget;
    m_fields = new QWidget(m_page);
    QVBoxLayout *pageColumn = column(m_page, 0);
    pageColumn->setContentsMargins(kMargin, 4, kMargin, kGroupGap);
    pageColumn->addWidget(m_fields);
    pageColumn->addStretch(1);
    // The verdict stays in sight however long the form is.
    auto *below = new QWidget(this);
    QVBoxLayout *belowColumn = column(below, 0);
    belowColumn->setContentsMargins(kMargin, 0, kMargin, kGroupGap);
    m_late = new LateRecording(this);
    belowColumn->addWidget(m_late);
    belowColumn->addWidget(m_verdict);
    QVBoxLayout *layout = column(this, 0, 0);
    layout->addWidget(scrolled(m_page, this), 1);
    layout->addWidget(below);
    // A zero timer gathers the edits of one step: setting ten fields is one judgement.
    m_wait.setSingleShot(true);
    m_wait.setInterval(0);
    connect(&m_wait, &QTimer::timeout, this, &ActForm::judgeNow);
    connect(m_verdict, &VerdictBox::cureChosen, this, &ActForm::cureChosen);
}

void ActForm::begin(const CaseFile &file, const Draft &draft)
{
    m_file = file;
    m_draft = draft;
    buildFields();
    retranslate();
    if (QWidget *first = m_editors.empty() ? m_on : static_cast<QWidget *>(m_editors.front()))
        first->setFocus();
}

void ActForm::buildFields()
{
    auto *fresh = new QWidget(m_page);
    m_page->layout()->replaceWidget(m_fields, fresh);
    m_fields->hide();
    m_fields->deleteLater();
    m_fields = fresh;
    m_editors.clear();
    m_labels.clear();
    m_helps.clear();
    m_holders.clear();

    m_grid = new QGridLayout(m_fields);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGroupGap);
    m_grid->setVerticalSpacing(12);
    m_grid->setColumnStretch(1, 1);

    const Suggestions suggested = suggestionsFor(m_draft.kind, m_file, m_ports.forms);
    const auto addRow = [this](QLabel *label, QWidget *editor) {
        const int at = m_grid->rowCount();
        label->setContentsMargins(0, 5, 0, 0);
        label->setBuddy(editor);
        m_grid->addWidget(label, at, 0, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(editor, at, 1);
    };

    m_on = new DateField(m_fields);
    m_on->edit()->setObjectName(u"field.on"_s);
    m_on->setToday(m_file.today);
    m_onLabel = textLabel(TextRole::Muted, m_fields);
    m_on->setDate(m_draft.fields.contains("on"_L1) ? QDate::fromString(m_draft.fields["on"_L1].toString(), Qt::ISODate)
                                                   : m_file.today);
    addRow(m_onLabel, m_on);
    connect(m_on, &DateField::edited, &m_wait, qOverload<>(&QTimer::start));
    connect(m_on, &DateField::edited, this, &ActForm::edited);

    for (const cases::FieldSpec &described : cases::fieldsOf(m_draft.kind)) {
        const cases::FieldSpec spec = offered(described, m_draft, m_file.state.head.program, m_ports.forms, m_file.today);
        if (!isShown(spec))
            continue;
        FieldEditor *editor = makeEditor(spec, m_fields);
        editor->setOffers(suggested.offers.value(spec.name));
        editor->setToday(m_file.today);
        if (const auto given = m_draft.fields.value(spec.name); !given.isUndefined())
            editor->setValue(given);
        else if (const auto likely = suggested.values.value(spec.name); !likely.isUndefined())
            editor->setValue(likely);

        auto *holder = new QWidget(m_fields);
        QVBoxLayout *stack = column(holder, 0, 2);
        stack->addWidget(editor);
        QLabel *help = wrapped(TextRole::SmallMuted, holder);
        stack->addWidget(help);
        QLabel *label = textLabel(TextRole::Muted, m_fields);
        addRow(label, holder);
        m_editors.push_back(editor);
        m_labels.push_back(label);
        m_helps.push_back(help);
        m_holders.push_back(holder);
        connect(editor, &FieldEditor::edited, &m_wait, qOverload<>(&QTimer::start));
        connect(editor, &FieldEditor::edited, this, &ActForm::edited);
    }
}

void ActForm::retranslate()
{
    if (!m_on)
        return;
    m_on->retranslate();
    m_onLabel->setText(items::fieldName(u"on"_s));
    m_on->edit()->setAccessibleName(m_onLabel->text());
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        m_editors[i]->retranslate();
    }
    judgeNow();
}

QJsonObject ActForm::object() const
{
    QJsonObject object{{u"act"_s, cases::word(m_draft.kind)}, {u"on"_s, m_on->typed()}};
    if (m_draft.by.role != cases::Role::None)
        object.insert(u"by"_s, m_draft.by.id.isEmpty() ? cases::word(m_draft.by.role)
                                                       : u"%1:%2"_s.arg(cases::word(m_draft.by.role), m_draft.by.id));
    for (const FieldEditor *editor : m_editors) {
        const QJsonValue value = editor->value();
        if (!value.isUndefined() && isAsked(m_draft.kind, editor->spec().name, [this](const QString &f) { return valueOf(f); }))
            insertDotted(object, editor->spec().name, value);
    }
    // A kind of number without a number says nothing.
    QJsonObject subject = object["subject"_L1].toObject();
    if (subject.contains("id"_L1) && !subject["id"_L1].toObject().contains("value"_L1)) {
        subject.remove(u"id"_s);
        object.insert(u"subject"_s, subject);
    }
    return object;
}

std::expected<cases::Act, cases::FieldFault> ActForm::act() const
{
    return cases::actFromJson(object());
}

Draft ActForm::draft() const
{
    Draft now = m_draft;
    now.fields = {{u"on"_s, m_on->typed()}};
    for (const FieldEditor *editor : m_editors) {
        const QJsonValue value = editor->value();
        if (!value.isUndefined())
            now.fields.insert(editor->spec().name, value);
    }
    return now;
}

QString ActForm::valueOf(const QString &name) const
{
    const FieldEditor *editor = field(name);
    const QString value = editor ? editor->value().toString() : QString();
    // Whoever has not chosen the list yet is shown the form of their own authority.
    return editor && value.isEmpty() && name == "program"_L1 ? editor->spec().choices.value(0) : value;
}

void ActForm::followChoices()
{
    const auto said = [this](const QString &name) { return valueOf(name); };
    const auto known = m_ports.forms.reasons ? m_ports.forms.reasons(m_draft.kind) : std::vector<items::Reason>{};
    const bool numbersTaken = std::ranges::any_of(
        m_editors, [](const FieldEditor *editor) { return editor->spec().kind == cases::FieldKind::NumberList; });
    for (std::size_t i = 0; i < m_editors.size(); ++i) {
        const QString &name = m_editors[i]->spec().name;
        const bool asked = isAsked(m_draft.kind, name, said);
        m_holders[i]->setVisible(asked);
        m_labels[i]->setVisible(asked);
        m_editors[i]->setName(nameFor(m_draft.kind, name, said));
        // A box to tick carries its own text.
        const cases::FieldSpec &spec = m_editors[i]->spec();
        m_labels[i]->setText(spec.kind == cases::FieldKind::Flag && !spec.required ? QString() : m_editors[i]->name());
        const QString help = name == "code"_L1 && !valueOf(name).isEmpty() ? measureHelp() : helpFor(m_draft.kind, name, said);
        m_helps[i]->setText(help);
        m_helps[i]->setVisible(!help.isEmpty());
        std::vector<items::Reason> fitting;
        std::ranges::copy_if(known, std::back_inserter(fitting), [&](const items::Reason &reason) {
            return reason.field == name && (reason.choice.isEmpty() || valueOf(reason.choice) == reason.value);
        });
        m_editors[i]->setReasons(fitting, numbersTaken ? u"Alt+1"_s : u"1"_s);
    }
}

QString ActForm::measureHelp() const
{
    const QList<law::MeasureItem> known = m_ports.forms.measures ? m_ports.forms.measures() : QList<law::MeasureItem>();
    const auto chosen = std::ranges::find(known, valueOf(u"code"_s), &law::MeasureItem::code);
    return chosen == known.end() ? items::fieldHelp(u"code"_s) : items::measureText(*chosen);
}

void ActForm::showDates()
{
    const auto day = [this](const QString &name) { return QDate::fromString(valueOf(name), Qt::ISODate); };
    RecordingDates dates{m_draft.kind, QDate::fromString(m_on->typed(), Qt::ISODate), day(u"posted_on"_s),
                         day(u"received_on"_s), m_file.today, !valueOf(u"proof"_s).isEmpty(), {}};
    if (m_ports.forms.rule && dates.on.isValid()) {
        const auto [zh, en] = m_ports.forms.rule(u"TM-05"_s, dates.on);
        dates.postmarkRule = items::spoken(zh, en);
    }
    m_late->showDates(dates);
}

void ActForm::judgeNow()
{
    followChoices();
    showDates();
    const auto filled = act();
    m_lawful = false;
    m_refusal.reset();
    // What has no place now is said before anybody has filled in the rest.
    const auto barred = std::ranges::find(m_file.barred, m_draft.kind, &cases::BarredAct::act);
    if (!filled && barred != m_file.barred.end()) {
        m_refusal = barred->refusal;
        m_verdict->showRefusal(*m_refusal, m_draft.kind);
    } else if (!filled) {
        m_verdict->showFault(filled.error());
    } else if (const auto foresight = m_ports.judge(m_file.id, *filled); !foresight) {
        m_verdict->showTrouble(text::trouble(foresight.error()));
    } else if (foresight->refusal) {
        m_refusal = foresight->refusal;
        m_verdict->showRefusal(*m_refusal, m_draft.kind);
    } else {
        const auto *opening = std::get_if<cases::OpenCase>(&filled->body);
        const items::Cited cited = m_ports.citation(opening ? *opening : m_file.state.head, m_draft.kind, filled->on);
        m_verdict->showLawful(*foresight, items::citedText(cited.zh, cited.en, cited.grade), m_file.today, remarksOn(*filled, m_file, m_ports.forms));
        m_lawful = true;
    }
    Q_EMIT judged(m_lawful);
}

void ActForm::showAnswer(const cases::Refusal &refusal)
{
    m_lawful = false;
    m_verdict->showRefusal(refusal, m_draft.kind);
    Q_EMIT judged(false);
}

void ActForm::showTrouble(const Error &error)
{
    m_verdict->showTrouble(text::trouble(error));
}

bool ActForm::chooseByNumber(int number)
{
    return std::ranges::any_of(m_editors, [number](FieldEditor *editor) { return editor->chooseByNumber(number); });
}

bool ActForm::chooseReason(int number)
{
    return std::ranges::any_of(m_editors, [number](FieldEditor *editor) { return editor->chooseReason(number); });
}

FieldEditor *ActForm::field(const QString &name) const
{
    const auto at = std::ranges::find_if(m_editors, [&](FieldEditor *editor) { return editor->spec().name == name; });
    return at == m_editors.end() ? nullptr : *at;
}

} // namespace zm::ui
