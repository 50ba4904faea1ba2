#pragma once

#include "ui/cases/fieldeditors.h"

class QComboBox;

namespace zm::ui {

/// One of what the office knows, a unit, a measure or a colleague, found by any part of its name; or typed as it is.
class OfferField final : public FieldEditor {
    Q_OBJECT
public:
    OfferField(const cases::FieldSpec &spec, QWidget *parent);

    /// Whether the office has a list of what \a field takes.
    static bool takes(const QString &field);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setOffers(const std::vector<Offer> &offers) override;
    void retranslate() override;

private:
    QComboBox *m_combo;
    std::vector<Offer> m_offers;
};

} // namespace zm::ui
