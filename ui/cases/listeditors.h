#pragma once

#include "ui/cases/fieldeditors.h"

class QCheckBox;
class QLineEdit;
class QTableWidget;
class QVBoxLayout;

namespace zm::ui {

/// Several of a closed list: the six grounds (chosen by number keys too) or the bars to entry.
class CheckListField final : public FieldEditor {
    Q_OBJECT
public:
    CheckListField(const cases::FieldSpec &spec, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void retranslate() override;
    bool chooseByNumber(int number) override;

private:
    bool numbers() const { return spec().kind == cases::FieldKind::NumberList; }
    std::vector<QCheckBox *> m_boxes;
};

/// Several texts: what the case knows as boxes to tick, anything else typed with semicolons between.
class TextListField final : public FieldEditor {
    Q_OBJECT
public:
    TextListField(const cases::FieldSpec &spec, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void setOffers(const std::vector<Offer> &offers) override;
    void retranslate() override;

private:
    std::vector<QCheckBox *> m_known;
    std::vector<Offer> m_offers; ///< of the boxes, in their order
    QVBoxLayout *m_layout;
    QLineEdit *m_edit;
};

/// Linked persons: a row each.
class PersonsField final : public FieldEditor {
    Q_OBJECT
public:
    PersonsField(const cases::FieldSpec &spec, QWidget *parent);
    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    void retranslate() override;

private:
    QTableWidget *m_table;
};

} // namespace zm::ui
