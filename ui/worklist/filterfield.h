#pragma once

#include "filter/language.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace zm::ui {

/// One line in the language of filters, and under it what is wrong with it while it is.
class FilterField final : public QWidget {
    Q_OBJECT
public:
    /// \param words  of the language; may be null, then the field is hidden.
    explicit FilterField(std::shared_ptr<const filter::Words> words, QWidget *parent = nullptr);

    /// The last text that was a filter; nullopt: there is none, every open case answers.
    const std::optional<filter::Filter> &filter() const { return m_filter; }
    void setText(const QString &text);
    QString text() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void read();
    QString said(const filter::Mistake &mistake) const;
    std::shared_ptr<const filter::Words> m_words;
    std::optional<filter::Filter> m_filter;
    QLineEdit *m_line;
    QLabel *m_said;
};

} // namespace zm::ui
