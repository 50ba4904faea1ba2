#include "ui/cases/fieldeditors.h"

#include "items/dates.h"
#include "items/words.h"
#include "ui/cases/listeditors.h"
#include "ui/cases/offerfield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/parts.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameFor(const FieldEditor &editor)
{
    return u"field."_s + editor.spec().name;
}

class LineField final : public FieldEditor {
public:
    LineField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent), m_edit(new QLineEdit(this))
    {
        column(this)->addWidget(m_edit);
        m_edit->setObjectName(nameFor(*this));
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::edited);
    }
    QJsonValue value() const override
    {
        return m_edit->text().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_edit->text());
    }
    void setValue(const QJsonValue &value) override { m_edit->setText(value.toString()); }
    void retranslate() override { m_edit->setAccessibleName(name()); }

private:
    QLineEdit *m_edit;
};

class LongField final : public FieldEditor {
public:
    LongField(const cases::FieldSpec &spec, QWidget *parent)
        : FieldEditor(spec, parent), m_edit(new QPlainTextEdit(this))
    {
        column(this)->addWidget(m_edit);
        m_edit->setObjectName(nameFor(*this));
        m_edit->setTabChangesFocus(true);
        m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * 3 + 20);
        m_choices = new QVBoxLayout;
        m_choices->setSpacing(0);
        static_cast<QVBoxLayout *>(layout())->addLayout(m_choices);
        setFocusProxy(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::edited);
    }
    QJsonValue value() const override
    {
        const QString text = m_edit->toPlainText();
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    }
    void setValue(const QJsonValue &value) override { m_edit->setPlainText(value.toString()); }
    void retranslate() override
    {
        m_edit->setAccessibleName(name());
        showReasons();
    }
    void setReasons(const std::vector<items::Reason> &reasons, const QString &keys) override
    {
        if (reasons == m_reasons && keys == m_keys)
            return;
        m_reasons = reasons;
        m_keys = keys;
        showReasons();
    }
    bool chooseReason(int number) override
    {
        if (number < 1 || number > int(m_reasons.size()))
            return false;
        // Added to what stands there, never instead of it.
        const QString before = m_edit->toPlainText();
        m_edit->setPlainText(before + m_reasons[std::size_t(number - 1)].zh);
        m_edit->moveCursor(QTextCursor::End);
        m_edit->setFocus();
        return true;
    }

private:
    void showReasons()
    {
        clear(m_choices);
        for (int number = 1; number <= int(m_reasons.size()); ++number) {
            const items::Reason &reason = m_reasons[std::size_t(number - 1)];
            QPushButton *choice = button("link", u"reason.%1"_s.arg(number), this);
            QString key = m_keys;
            key.back() = QChar(u'0' + number);
            setButtonText(choice, u"%1   %2"_s.arg(key, items::spoken(reason.zh, reason.en)));
            choice->setToolTip(reason.zh);
            connect(choice, &QPushButton::clicked, this, [this, number] { chooseReason(number); });
            m_choices->addWidget(choice, 0, Qt::AlignLeft);
        }
    }
    QPlainTextEdit *m_edit;
    QVBoxLayout *m_choices;
    std::vector<items::Reason> m_reasons;
    QString m_keys;
};

class DayField final : public FieldEditor {
public:
    DayField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent), m_day(new DateField(this))
    {
        column(this)->addWidget(m_day);
        m_day->edit()->setObjectName(nameFor(*this));
        setFocusProxy(m_day);
        connect(m_day, &DateField::edited, this, &FieldEditor::edited);
    }
    // What is no date goes through as typed, so that the judgement names the field.
    QJsonValue value() const override
    {
        return m_day->typed().isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_day->typed());
    }
    void setValue(const QJsonValue &value) override
    {
        m_day->setDate(QDate::fromString(value.toString(), Qt::ISODate));
    }
    void setToday(QDate today) override { m_day->setToday(today); }
    void retranslate() override
    {
        m_day->retranslate();
        m_day->edit()->setAccessibleName(name());
    }

private:
    DateField *m_day;
};

/// A flag that has to be answered: yes or no, and neither until a person says so. What an empty box would state ("no
/// longer shown there") is nobody's word.
class YesNoField final : public FieldEditor {
public:
    YesNoField(const cases::FieldSpec &spec, QWidget *parent)
        : FieldEditor(spec, parent), m_yes(new QRadioButton(this)), m_no(new QRadioButton(this))
    {
        m_yes->setObjectName(nameFor(*this) + u".yes"_s);
        m_no->setObjectName(nameFor(*this) + u".no"_s);
        auto *across = new FlowLayout(nullptr, kGroupGap);
        QVBoxLayout *layout = column(this, 0, 4);
        layout->setContentsMargins(0, 4, 0, 0);
        layout->addLayout(across);
        for (QRadioButton *one : {m_yes, m_no}) {
            across->addWidget(one);
            connect(one, &QRadioButton::toggled, this, [this](bool on) {
                if (on)
                    Q_EMIT edited();
            });
        }
        setFocusProxy(m_yes);
    }
    QJsonValue value() const override
    {
        return m_yes->isChecked() || m_no->isChecked() ? QJsonValue(m_yes->isChecked()) : QJsonValue(QJsonValue::Undefined);
    }
    void setValue(const QJsonValue &value) override
    {
        if (value.isBool())
            (value.toBool() ? m_yes : m_no)->setChecked(true);
    }
    void retranslate() override
    {
        setButtonText(m_yes, FieldEditor::tr("yes"));
        setButtonText(m_no, FieldEditor::tr("no"));
        m_yes->setAccessibleName(name() + u": "_s + m_yes->text());
        m_no->setAccessibleName(name() + u": "_s + m_no->text());
    }

private:
    QRadioButton *m_yes, *m_no;
};

class FlagField final : public FieldEditor {
public:
    FlagField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent), m_box(new QCheckBox(this))
    {
        column(this)->addWidget(m_box);
        m_box->setObjectName(nameFor(*this));
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::toggled, this, [this] {
            m_said = true;
            Q_EMIT edited();
        });
    }
    // One that nobody touched says nothing, which is not the same as "no".
    QJsonValue value() const override
    {
        return m_said ? QJsonValue(m_box->isChecked()) : QJsonValue(QJsonValue::Undefined);
    }
    void setValue(const QJsonValue &value) override
    {
        m_box->setChecked(value.toBool());
        m_said = value.isBool();
    }
    void retranslate() override { setButtonText(m_box, name()); }

private:
    QCheckBox *m_box;
    bool m_said = false;
};

class CountField final : public FieldEditor {
public:
    CountField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent), m_box(new QSpinBox(this))
    {
        QVBoxLayout *layout = column(this);
        layout->addWidget(m_box, 0, Qt::AlignLeft);
        m_box->setObjectName(nameFor(*this));
        m_box->setRange(-1, 99);
        m_box->setValue(-1);
        setFocusProxy(m_box);
        connect(m_box, &QSpinBox::valueChanged, this, &FieldEditor::edited);
    }
    QJsonValue value() const override
    {
        return m_box->value() < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(m_box->value());
    }
    void setValue(const QJsonValue &value) override { m_box->setValue(value.toInt(-1)); }
    void retranslate() override
    {
        m_box->setSpecialValueText(FieldEditor::tr("not set"));
        m_box->setAccessibleName(name());
    }

private:
    QSpinBox *m_box;
};

/// Radio buttons where all choices fit in the eye, a list to drop down otherwise. What must be chosen is chosen by a person:
/// nothing stands there before.
class ChoiceField final : public FieldEditor {
public:
    ChoiceField(const cases::FieldSpec &spec, QWidget *parent) : FieldEditor(spec, parent)
    {
        constexpr qsizetype kRadios = 4;
        QVBoxLayout *layout = column(this, 0, 4);
        if (spec.choices.size() > kRadios) {
            m_combo = new QComboBox(this);
            m_combo->setObjectName(nameFor(*this));
            for (const QString &word : spec.choices)
                m_combo->addItem(word, word);
            m_combo->setCurrentIndex(spec.required ? -1 : 0);
            layout->addWidget(m_combo);
            setFocusProxy(m_combo);
            connect(m_combo, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
            return;
        }
        m_group = new QButtonGroup(this);
        auto *across = new FlowLayout(nullptr, kGroupGap);
        layout->addLayout(across);
        layout->setContentsMargins(0, 4, 0, 0);
        for (int i = 0; i < spec.choices.size(); ++i) {
            auto *radio = new QRadioButton(this);
            radio->setObjectName(nameFor(*this) + u'.' + spec.choices[i]);
            m_group->addButton(radio, i);
            across->addWidget(radio);
        }
        if (!spec.required)
            m_group->button(0)->setChecked(true);
        setFocusProxy(m_group->button(0));
        connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
            if (on)
                Q_EMIT edited();
        });
    }
    QJsonValue value() const override
    {
        const int at = m_combo ? m_combo->currentIndex() : m_group->checkedId();
        return at < 0 ? QJsonValue(QJsonValue::Undefined) : QJsonValue(spec().choices[at]);
    }
    void setValue(const QJsonValue &value) override
    {
        const qsizetype at = spec().choices.indexOf(value.toString());
        if (at < 0)
            return;
        if (m_combo)
            m_combo->setCurrentIndex(int(at));
        else
            m_group->button(int(at))->setChecked(true);
    }
    void retranslate() override
    {
        for (int i = 0; i < spec().choices.size(); ++i) {
            const QString text = items::choiceName(spec().name, spec().choices[i]);
            if (m_combo)
                m_combo->setItemText(i, text);
            else
                setButtonText(m_group->button(i), text);
        }
        if (m_combo) {
            m_combo->setAccessibleName(name());
            m_combo->setPlaceholderText(FieldEditor::tr("choose"));
        }
    }

private:
    QComboBox *m_combo = nullptr;
    QButtonGroup *m_group = nullptr;
};

} // namespace

FieldEditor::FieldEditor(cases::FieldSpec spec, QWidget *parent) : QWidget(parent), m_spec(std::move(spec)) {}

QString FieldEditor::name() const
{
    return m_name.isEmpty() ? items::fieldName(m_spec.name) : m_name;
}

void FieldEditor::setName(const QString &name)
{
    if (name == this->name())
        return;
    m_name = name;
    retranslate();
}

FieldEditor *makeEditor(const cases::FieldSpec &spec, QWidget *parent)
{
    switch (spec.kind) {
    case cases::FieldKind::Text:
        if (OfferField::takes(spec.name))
            return new OfferField(spec, parent);
        return new LineField(spec, parent);
    case cases::FieldKind::LongText: return new LongField(spec, parent);
    case cases::FieldKind::Date: return new DayField(spec, parent);
    case cases::FieldKind::Flag:
        if (spec.required)
            return new YesNoField(spec, parent);
        return new FlagField(spec, parent);
    case cases::FieldKind::Number: return new CountField(spec, parent);
    case cases::FieldKind::Choice: return new ChoiceField(spec, parent);
    case cases::FieldKind::NumberList:
    case cases::FieldKind::ChoiceList: return new CheckListField(spec, parent);
    case cases::FieldKind::TextList: return new TextListField(spec, parent);
    case cases::FieldKind::Group: return new PersonsField(spec, parent);
    }
    return nullptr;
}

} // namespace zm::ui
