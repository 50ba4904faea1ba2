#include "documents/templatecheck.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Names in double braces; with \a optional also those in pieces that are left out where a field is empty.
QSet<QString> namesIn(QString text, bool optional)
{
    static const QRegularExpression piece(u"\\[\\[.*?\\]\\]"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression name(u"\\{\\{\\s*([^}]+?)\\s*\\}\\}"_s);
    if (!optional)
        text.remove(piece);
    QSet<QString> names;
    for (auto found = name.globalMatch(text); found.hasNext();) {
        const QString all = found.next().captured(1);
        const qsizetype colon = all.indexOf(u':');
        // "cite:JD-46,JD-47" asks for two: an office may cite them in two places.
        const QStringList parts = colon < 0 ? QStringList{all} : all.mid(colon + 1).split(u',');
        for (const QString &part : parts)
            names.insert(colon < 0 ? part : QString(all.left(colon + 1) + part.trimmed()));
    }
    return names;
}

QString textOf(const TemplatePart &part)
{
    QString text = part.text + u'\n' + part.table.header.join(u'\n');
    for (const QStringList &row : part.table.rows)
        text += u'\n' + row.join(u'\n');
    return text;
}

QString headOf(const Template &paper)
{
    return paper.title.join(u'\n') + u'\n' + paper.number;
}

/// What is printed under \a when: a flag, or always where it is empty.
QSet<QString> printedUnder(const Template &paper, const QString &when)
{
    QSet<QString> names = when.isEmpty() ? namesIn(headOf(paper), false) : QSet<QString>();
    for (const TemplatePart &part : paper.parts) {
        if (part.when.isEmpty() || part.when == when)
            names.unite(namesIn(textOf(part), false));
    }
    return names;
}

QSet<QString> everyName(const Template &paper)
{
    QSet<QString> names = namesIn(headOf(paper), true);
    for (const TemplatePart &part : paper.parts) {
        names.unite(namesIn(textOf(part), true));
        for (const QString &used : {part.when, part.each})
            names.insert(QString(u"#"_s + (used.startsWith(u'!') ? used.mid(1) : used)));
    }
    return names;
}

QString listed(const QSet<QString> &names)
{
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted.join(u", "_s).remove(u'#');
}

} // namespace

QString faultText(const TemplateFault &fault)
{
    switch (fault.what) {
    case TemplateFault::What::NotRead: return fault.detail;
    case TemplateFault::What::OtherPaper: return QString(u"it is a template of another paper: "_s + fault.detail);
    case TemplateFault::What::OtherReaders: return u"it shows the person's number to other readers than the paper may"_s;
    case TemplateFault::What::OtherStanding: return u"whether it is issued and sealed is not the template's to change"_s;
    case TemplateFault::What::Unknown: return QString(u"it names what this paper does not know: "_s + fault.detail);
    case TemplateFault::What::LeftOut: return QString(u"it leaves out what the paper has to say: "_s + fault.detail);
    case TemplateFault::What::ArticleByHand:
        return QString(u"it writes an article number by hand, which would not follow the paper's date: "_s + fault.detail);
    }
    return {};
}

std::vector<TemplateFault> templateFaults(const QByteArray &own, const QByteArray &shipped, const QByteArray &words)
{
    using What = TemplateFault::What;
    const auto mine = TemplateBook::read(own);
    const auto theirs = TemplateBook::read(shipped);
    if (!mine || !theirs)
        return {{What::NotRead, !mine ? mine.error().detail : theirs.error().detail}};
    std::vector<TemplateFault> faults;
    if (mine->kind != theirs->kind)
        faults.push_back({What::OtherPaper, paperName(mine->kind)});
    if (mine->copy != theirs->copy)
        faults.push_back({What::OtherReaders, {}});
    if (mine->working != theirs->working || mine->seal != theirs->seal)
        faults.push_back({What::OtherStanding, {}});
    if (const auto unknown = everyName(*mine) - everyName(*theirs); !unknown.isEmpty())
        faults.push_back({What::Unknown, listed(unknown)});
    QStringList conditions{QString()};
    for (const TemplatePart &part : theirs->parts)
        conditions.append(part.when);
    conditions.removeDuplicates();
    QSet<QString> lacking;
    for (const QString &when : conditions)
        lacking.unite(printedUnder(*theirs, when) - printedUnder(*mine, when));
    // A limit may be missing in the law of a day and its piece is left out then; the template has to have the piece.
    for (const QString &name : everyName(*theirs) - everyName(*mine)) {
        if (name.contains(u':'))
            lacking.insert(name);
    }
    if (!lacking.isEmpty())
        faults.push_back({What::LeftOut, listed(lacking)});
    // How an article is written is a word of the law, and data.
    const QRegularExpression article(QJsonDocument::fromJson(words)["zh"_L1]["article_number"_L1].toString());
    for (const TemplatePart &part : mine->parts) {
        if (const auto found = article.match(textOf(part)); found.hasMatch())
            faults.push_back({What::ArticleByHand, found.captured()});
    }
    return faults;
}

} // namespace zm::documents
