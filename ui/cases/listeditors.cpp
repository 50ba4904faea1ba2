#include "ui/cases/listeditors.h"

#include "identity/identifier.h"
#include "items/dates.h"
#include "items/words.h"
#include "ui/widgets/parts.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTableWidget>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGrounds = 6;

QStringList split(const QString &text)
{
    static const QRegularExpression between(u"[;；\n]"_s);
    QStringList parts;
    for (const QString &part : text.split(between)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty())
            parts.append(trimmed);
    }
    return parts;
}

} // namespace

CheckListField::CheckListField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent)
{
    QVBoxLayout *layout = column(this, 0, 4);
    const int count = numbers() ? kGrounds : int(spec.choices.size());
    for (int i = 0; i < count; ++i) {
        auto *box = new QCheckBox(this);
        box->setObjectName(u"field."_s + spec.name + u'.' + (numbers() ? QString::number(i + 1) : spec.choices[i]));
        layout->addWidget(box);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, &FieldEditor::edited);
    }
    setFocusProxy(m_boxes.front());
}

QJsonValue CheckListField::value() const
{
    QJsonArray chosen;
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        if (m_boxes[std::size_t(i)]->isChecked())
            chosen.append(numbers() ? QJsonValue(i + 1) : QJsonValue(spec().choices[i]));
    }
    return chosen.isEmpty() && !spec().required ? QJsonValue(QJsonValue::Undefined) : QJsonValue(chosen);
}

void CheckListField::setValue(const QJsonValue &value)
{
    const QJsonArray chosen = value.toArray();
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        const QJsonValue one = numbers() ? QJsonValue(i + 1) : QJsonValue(spec().choices[i]);
        m_boxes[std::size_t(i)]->setChecked(chosen.contains(one));
    }
}

void CheckListField::retranslate()
{
    for (int i = 0; i < int(m_boxes.size()); ++i) {
        const QString text = numbers() ? u"%1  %2"_s.arg(i + 1).arg(items::groundName(i + 1))
                                       : items::choiceName(spec().name, spec().choices[i]);
        setButtonText(m_boxes[std::size_t(i)], text);
    }
}

bool CheckListField::chooseByNumber(int number)
{
    if (!numbers() || number < 1 || number > int(m_boxes.size()))
        return false;
    m_boxes[std::size_t(number - 1)]->toggle();
    return true;
}

TextListField::TextListField(const cases::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent), m_layout(column(this, 0, 4)), m_edit(new QLineEdit(this))
{
    m_layout->addWidget(m_edit);
    m_edit->setObjectName(u"field."_s + spec.name);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
}

QJsonValue TextListField::value() const
{
    QJsonArray texts;
    for (const QCheckBox *box : m_known) {
        if (box->isChecked())
            texts.append(box->property("value").toString());
    }
    for (const QString &text : split(m_edit->text()))
        texts.append(text);
    return texts.isEmpty() && !spec().required ? QJsonValue(QJsonValue::Undefined) : QJsonValue(texts);
}

void TextListField::setValue(const QJsonValue &value)
{
    QStringList rest;
    QStringList wanted;
    for (const QJsonValue &one : value.toArray())
        wanted.append(one.toString());
    for (QCheckBox *box : m_known)
        box->setChecked(wanted.removeAll(box->property("value").toString()) > 0);
    m_edit->setText(wanted.join(u"; "_s));
}

void TextListField::setOffers(const std::vector<Offer> &offers)
{
    m_offers = offers;
    for (const Offer &offer : offers) {
        auto *box = new QCheckBox(this);
        setButtonText(box, items::spoken(offer.zh, offer.en));
        box->setProperty("value", offer.value);
        box->setObjectName(u"field."_s + spec().name + u'.' + offer.value);
        m_layout->insertWidget(int(m_known.size()), box);
        m_known.push_back(box);
        connect(box, &QCheckBox::toggled, this, &FieldEditor::edited);
    }
    // Reading order is tab order: the boxes stand above the line.
    QWidget *before = nullptr;
    for (QCheckBox *box : m_known) {
        if (before)
            setTabOrder(before, box);
        before = box;
    }
    if (before)
        setTabOrder(before, m_edit);
}

void TextListField::retranslate()
{
    for (std::size_t i = 0; i < m_known.size(); ++i)
        setButtonText(m_known[i], items::spoken(m_offers[i].zh, m_offers[i].en));
    m_edit->setAccessibleName(name());
    m_edit->setPlaceholderText(m_known.empty() ? QString() : tr("others"));
}

PersonsField::PersonsField(const cases::FieldSpec &spec, QWidget *parent)
    : FieldEditor(spec, parent), m_table(new QTableWidget(2, 3, this))
{
    column(this)->addWidget(m_table);
    m_table->setObjectName(u"field."_s + spec.name);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_table->setFixedHeight(m_table->fontMetrics().lineSpacing() * 6);
    setFocusProxy(m_table);
    connect(m_table, &QTableWidget::itemChanged, this, &FieldEditor::edited);
}

QJsonValue PersonsField::value() const
{
    const auto text = [this](int row, int column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        return item ? item->text().trimmed() : QString();
    };
    QJsonArray persons;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (text(row, 0).isEmpty())
            continue;
        QJsonObject person{{u"name"_s, text(row, 0)}, {u"role"_s, text(row, 1)}};
        if (const QString number = text(row, 2); !number.isEmpty())
            person.insert(u"id"_s, QJsonObject{{u"kind"_s, identity::idKindName(identity::IdKind::Ric)},
                                               {u"value"_s, number}});
        persons.append(person);
    }
    return persons.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(persons);
}

void PersonsField::setValue(const QJsonValue &value)
{
    const QJsonArray persons = value.toArray();
    m_table->clearContents();
    for (int row = 0; row < std::min(int(persons.size()), m_table->rowCount()); ++row) {
        const QJsonObject person = persons[row].toObject();
        m_table->setItem(row, 0, new QTableWidgetItem(person["name"_L1].toString()));
        m_table->setItem(row, 1, new QTableWidgetItem(person["role"_L1].toString()));
        m_table->setItem(row, 2, new QTableWidgetItem(person["id"_L1].toObject()["value"_L1].toString()));
    }
}

void PersonsField::retranslate()
{
    m_table->setAccessibleName(name());
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Part in the unit"), tr("Citizen ID number")});
}

} // namespace zm::ui
