#include "ui/help/helpdialog.h"

#include "items/dates.h"
#include "ui/widgets/fit.h"
#include "ui/widgets/parts.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>

namespace zm::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kInText = 1; // found in the text; titles answer better, see items::Fit

QString paragraph(const QString &text)
{
    return u"<p style=\"line-height:150%\">%1</p>"_s.arg(text.toHtmlEscaped());
}

} // namespace

HelpDialog::HelpDialog(std::shared_ptr<const items::HelpBook> book, cases::SharedJurisdiction law, QDate today,
                       QWidget *parent)
    : QDialog(parent), m_book(std::move(book)), m_law(std::move(law)), m_today(today),
      m_title(textLabel(TextRole::Title, this)), m_none(wrapped(TextRole::Muted, this)), m_typed(new QLineEdit(this)),
      m_topics(new QListWidget(this)), m_text(new QTextBrowser(this)), m_close(button("", u"help.close"_s, this))
{
    setObjectName(u"helpDialog"_s);
    m_typed->setObjectName(u"help.search"_s);
    m_typed->setClearButtonEnabled(true);
    m_topics->setObjectName(u"help.topics"_s);
    m_topics->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"help.text"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    buildLayout();
    connect(m_typed, &QLineEdit::textChanged, this, &HelpDialog::find);
    connect(m_topics, &QListWidget::currentRowChanged, this, &HelpDialog::showText);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_typed->setFocus();
    resizeWithText(this, {860, 600});
}

void HelpDialog::buildLayout()
{
    auto *left = new QWidget(this);
    QVBoxLayout *leftColumn = column(left);
    leftColumn->addWidget(m_typed);
    leftColumn->addWidget(m_none);
    leftColumn->addWidget(m_topics, 1);
    auto *panes = new QSplitter(this);
    panes->setObjectName(u"help.split"_s);
    panes->setChildrenCollapsible(false);
    panes->addWidget(left);
    panes->addWidget(m_text);
    panes->setStretchFactor(1, 1);
    panes->setSizes({260, 600});
    QHBoxLayout *buttons = row();
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    QVBoxLayout *layout = column(this, kMargin, kGroupGap);
    layout->addWidget(m_title);
    layout->addWidget(panes, 1);
    layout->addLayout(buttons);
}

void HelpDialog::retranslate()
{
    m_title->setText(tr("Help"));
    setWindowTitle(tr("Help"));
    m_typed->setPlaceholderText(tr("Search the help: words, pinyin, initials"));
    m_typed->setAccessibleName(tr("Search the help"));
    m_topics->setAccessibleName(tr("Topics"));
    m_text->setAccessibleName(tr("What the topic says"));
    m_none->setText(tr("No topic answers. Try fewer letters."));
    setButtonText(m_close, tr("Close"));
    find();
}

int HelpDialog::answers(const items::HelpTopic &topic) const
{
    const QString typed = m_typed->text().trimmed();
    if (const items::Fit fit = m_matcher.match(items::helpTitle(topic), typed); fit != items::Fit::None)
        return kInText + int(fit);
    for (const QString *text : {&topic.titleZh, &topic.titleEn, &topic.textZh, &topic.textEn, &topic.nextZh, &topic.nextEn}) {
        if (text->contains(typed, Qt::CaseInsensitive))
            return kInText;
    }
    const bool cites = std::ranges::any_of(topic.rules, [&](const QString &rule) {
        return m_law->law.citation(rule, m_today).contains(typed, Qt::CaseInsensitive) ||
               m_law->law.citationZh(rule, m_today).contains(typed, Qt::CaseInsensitive);
    });
    return cites ? kInText : 0;
}

void HelpDialog::find()
{
    const QString before = shownTopic() ? shownTopic()->id : QString();
    std::vector<std::pair<int, const items::HelpTopic *>> found;
    for (const items::HelpTopic &topic : m_book->topics()) {
        if (const int fit = answers(topic); fit > 0)
            found.emplace_back(fit, &topic);
    }
    if (!m_typed->text().trimmed().isEmpty())
        std::ranges::stable_sort(found, std::greater<>(), &std::pair<int, const items::HelpTopic *>::first);
    const QSignalBlocker quiet(m_topics); // one showing at the end, not one a row
    m_topics->clear();
    for (const auto &[fit, topic] : found) {
        auto *item = new QListWidgetItem(items::helpTitle(*topic), m_topics);
        item->setData(Qt::UserRole, topic->id);
        if (topic->id == before && m_typed->text().isEmpty())
            m_topics->setCurrentItem(item);
    }
    if (!m_topics->currentItem() && m_topics->count() > 0)
        m_topics->setCurrentRow(0);
    m_none->setVisible(found.empty());
    m_topics->setVisible(!found.empty());
    showText();
}

const items::HelpTopic *HelpDialog::shownTopic() const
{
    const QListWidgetItem *item = m_topics->currentItem();
    return item ? m_book->topic(item->data(Qt::UserRole).toString()) : nullptr;
}

void HelpDialog::showTopic(const items::HelpTopic &topic)
{
    m_typed->clear();
    for (int row = 0; row < m_topics->count(); ++row) {
        if (m_topics->item(row)->data(Qt::UserRole).toString() == topic.id)
            m_topics->setCurrentRow(row);
    }
    m_topics->scrollToItem(m_topics->currentItem());
}

QString HelpDialog::lawText(const items::HelpTopic &topic) const
{
    QString html;
    QStringList said; // instruments may give one rule in the same words
    for (const QString &id : topic.rules) {
        const auto readings = m_law->law.readings(id, m_today);
        for (const law::Rule *rule : readings) {
            const QString line = u"<li style=\"margin-bottom:6px\"><b>%1</b><br>%2</li>"_s.arg(
                items::spoken(rule->citationZh, rule->citation).toHtmlEscaped(),
                items::spoken(rule->zh, rule->en).toHtmlEscaped());
            if (!said.contains(line))
                said.append(line);
        }
        if (readings.empty())
            said.append(u"<li>%1</li>"_s.arg(tr("%1, no longer in force", "citation")
                                                 .arg(items::spoken(m_law->law.citationZh(id, m_today),
                                                                    m_law->law.citation(id, m_today)))
                                                 .toHtmlEscaped()));
    }
    return said.isEmpty() ? QString() : u"<h3>%1</h3><ul>%2</ul>"_s.arg(tr("The law behind it").toHtmlEscaped(), said.join(QString()));
}

void HelpDialog::showText()
{
    const items::HelpTopic *topic = shownTopic();
    if (!topic) {
        m_text->clear();
        return;
    }
    m_text->setHtml(u"<h2>%1</h2>%2<h3>%3</h3>%4%5"_s.arg(
        items::helpTitle(*topic).toHtmlEscaped(), paragraph(items::spoken(topic->textZh, topic->textEn)),
        tr("The next step").toHtmlEscaped(), paragraph(items::spoken(topic->nextZh, topic->nextEn)), lawText(*topic)));
}

void HelpDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace zm::ui
