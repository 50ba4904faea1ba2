#include "ui/cases/offerfield.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/widgets/parts.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

OfferField::OfferField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent), m_combo(new QComboBox(this))
{
    column(this)->addWidget(m_combo);
    m_combo->setObjectName(u"field."_s + spec.name);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->lineEdit()->setObjectName(m_combo->objectName() + u".text"_s);
    setFocusProxy(m_combo);
    connect(m_combo, &QComboBox::editTextChanged, this, &FieldEditor::edited);
}

bool OfferField::takes(const QString &field)
{
    return field == "recipient"_L1 || field == "code"_L1 || field == "to"_L1;
}

QJsonValue OfferField::value() const
{
    const QString typed = m_combo->currentText().trimmed();
    if (typed.isEmpty())
        return QJsonValue::Undefined;
    const int at = m_combo->findText(typed);
    return at < 0 ? typed : m_combo->itemData(at).toString();
}

void OfferField::setValue(const QJsonValue &value)
{
    const int at = m_combo->findData(value.toString());
    if (at < 0)
        m_combo->setEditText(value.toString());
    else
        m_combo->setCurrentIndex(at);
}

void OfferField::setOffers(const std::vector<Offer> &offers)
{
    m_offers = offers;
    for (const Offer &offer : m_offers)
        m_combo->addItem(items::spoken(offer.zh, offer.en), offer.value);
    m_combo->setCurrentIndex(-1);
}

void OfferField::retranslate()
{
    const QSignalBlocker quiet(m_combo); // the same choice in other words is no edit
    for (int i = 0; i < m_combo->count(); ++i)
        m_combo->setItemText(i, items::spoken(m_offers[std::size_t(i)].zh, m_offers[std::size_t(i)].en));
    m_combo->setAccessibleName(name());
    m_combo->lineEdit()->setAccessibleName(m_combo->accessibleName());
    m_combo->lineEdit()->setPlaceholderText(tr("choose, or type a part of the name"));
}

} // namespace zm::ui
