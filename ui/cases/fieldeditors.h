#pragma once

#include "cases/codec.h"

#include "items/reasons.h"
#include "ui/shell/formports.h"

#include <QDate>
#include <QJsonValue>
#include <QWidget>

namespace zm::ui {

/// One field of an act. The kind of editor follows from the field's description alone.
class FieldEditor : public QWidget {
    Q_OBJECT
public:
    FieldEditor(cases::FieldSpec spec, QWidget *parent);

    const cases::FieldSpec &spec() const { return m_spec; }
    /// What it is called on the screen and by ear.
    QString name() const;
    /// Another name than the field's own; empty: its own.
    void setName(const QString &name);
    /// In file words; undefined leaves the field out.
    virtual QJsonValue value() const = 0;
    virtual void setValue(const QJsonValue &value) = 0;
    /// Known values (units, channels, measures): offered, never forced.
    virtual void setOffers(const std::vector<Offer> &) {}
    /// The day from which a date told from today is reckoned.
    virtual void setToday(QDate) {}
    virtual void retranslate() = 0;
    /// "grounds" is chosen by number keys.
    virtual bool chooseByNumber(int) { return false; }
    /// Reasons to fill in. \param keys  what chooses the first one: "1", "Alt+1".
    virtual void setReasons(const std::vector<items::Reason> &, const QString & /*keys*/) {}
    /// Fills in the reason of that number, counted from 1. \return whether there is one.
    virtual bool chooseReason(int) { return false; }

Q_SIGNALS:
    void edited();

private:
    cases::FieldSpec m_spec;
    QString m_name;
};

/// The editor of a field. \a parent owns it.
FieldEditor *makeEditor(const cases::FieldSpec &spec, QWidget *parent);

} // namespace zm::ui
