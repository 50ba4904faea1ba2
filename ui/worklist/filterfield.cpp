#include "ui/worklist/filterfield.h"

#include "items/dates.h"
#include "ui/widgets/parts.h"

#include <QLineEdit>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

FilterField::FilterField(std::shared_ptr<const filter::Words> words, QWidget *parent)
    : QWidget(parent), m_words(std::move(words)), m_line(new QLineEdit(this)),
      m_said(wrapped(TextRole::Small, this))
{
    setObjectName(u"filterField"_s);
    setVisible(m_words != nullptr);
    setFocusProxy(m_line);
    m_line->setObjectName(u"filter.text"_s);
    m_line->setClearButtonEnabled(true);
    m_said->setObjectName(u"filter.mistake"_s);
    setMeaning(m_said, Meaning::Refused);
    m_said->hide();
    QVBoxLayout *layout = column(this, 0, 2);
    layout->addWidget(m_line);
    layout->addWidget(m_said);
    connect(m_line, &QLineEdit::textChanged, this, &FilterField::read);
    retranslate();
}

void FilterField::setText(const QString &text)
{
    m_line->setText(text);
}

QString FilterField::text() const
{
    return m_line->text();
}

void FilterField::read()
{
    const auto parsed = filter::parse(m_line->text(), *m_words);
    m_said->setVisible(!parsed);
    m_said->setText(parsed ? QString() : said(parsed.error()));
    if (!parsed)
        return; // the list stays as it is while a word is being typed
    const auto filter = parsed->anyOf.empty() ? std::nullopt : std::optional(*parsed);
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT changed();
}

QString FilterField::said(const filter::Mistake &mistake) const
{
    QStringList meant = mistake.meant;
    for (QString &phrase : meant)
        phrase.replace(u"%1"_s, u"…"_s).replace(u"%2"_s, u"…"_s);
    const QString perhaps = meant.isEmpty() ? QString() : u' ' + tr("Perhaps: %1").arg(meant.join(u" / "_s));
    switch (mistake.what) {
    case filter::Mistake::What::UnknownWord: return tr("The filter does not know “%1”.").arg(mistake.word) + perhaps;
    case filter::Mistake::What::BadNumber: return tr("“%1” needs a number from one up.").arg(mistake.word) + perhaps;
    case filter::Mistake::What::BadDay:
        return tr("“%1” needs two days, the first not after the second.").arg(mistake.word) + perhaps;
    case filter::Mistake::What::Missing: return tr("A term is missing beside “%1”.").arg(mistake.word);
    }
    return {};
}

void FilterField::retranslate()
{
    m_line->setAccessibleName(tr("Filter"));
    if (m_words) {
        const auto sample = filter::parse(u"mine, within 3 days, unserved"_s, *m_words);
        const auto tongue = items::inChinese() ? filter::Tongue::Chinese : filter::Tongue::English;
        m_line->setPlaceholderText(tr("Filter, for example: %1").arg(filter::print(sample.value_or(filter::Filter{}), *m_words, tongue)));
        m_line->setToolTip(tr("Terms joined by a dot or a comma; either of two by “or”; the opposite by “not”. F1"));
    }
    if (m_words)
        read();
}

} // namespace zm::ui
