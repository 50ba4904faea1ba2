#include "documents/outline.h"

#include <QRegularExpression>

#include <map>

namespace zm::documents {

using namespace Qt::Literals::StringLiterals;

namespace {

std::unexpected<Error> unlike(const QString &what)
{
    return fail(ErrorCode::Corrupt, u"PDF: "_s + what);
}

/// The value of \a key in \a text; 0 where it is not there.
int numberAfter(const QString &text, const QString &key)
{
    const auto match = QRegularExpression(QRegularExpression::escape(key) + u"\\s+(\\d+)"_s).match(text);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

/// The body of object \a number, between "obj" and "endobj".
QString objectBody(const QString &pdf, int number)
{
    const auto match = QRegularExpression(u"(?:^|\\n)%1 0 obj\\n(.*?)\\nendobj"_s.arg(number),
                                          QRegularExpression::DotMatchesEverythingOption)
                           .match(pdf);
    return match.captured(1);
}

QByteArray utf16(const QString &text)
{
    QByteArray hex("<FEFF");
    for (const QChar unit : text)
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

} // namespace

Result<QByteArray> withOutline(const QByteArray &pdf, const std::vector<Bookmark> &bookmarks)
{
    if (bookmarks.empty())
        return pdf;
    const QString text = QString::fromLatin1(pdf); // one character a byte: places stay places
    const QString trailer = text.mid(text.lastIndexOf(u"trailer"_s));
    const int root = numberAfter(trailer, u"/Root"_s), size = numberAfter(trailer, u"/Size"_s);
    const QString catalog = objectBody(text, root);
    const QString kids = objectBody(text, numberAfter(catalog, u"/Pages"_s));
    QList<int> pages;
    auto references = QRegularExpression(u"(\\d+) 0 R"_s).globalMatch(kids.mid(kids.indexOf(u"/Kids"_s)).section(u']', 0, 0));
    while (references.hasNext())
        pages.append(references.next().captured(1).toInt());
    if (root == 0 || size == 0 || !catalog.contains(u">>"_s) || pages.isEmpty())
        return unlike(u"catalogue or pages not found"_s);

    std::map<int, QByteArray> objects;
    QString changed = catalog;
    changed.insert(changed.lastIndexOf(u">>"_s), u"/Outlines %1 0 R\n/PageMode /UseOutlines\n"_s.arg(size));
    objects[root] = changed.toLatin1();
    const int last = size + int(bookmarks.size());
    objects[size] = "<< /Type /Outlines /First " + QByteArray::number(size + 1) + " 0 R /Last " + QByteArray::number(last)
        + " 0 R /Count " + QByteArray::number(qulonglong(bookmarks.size())) + " >>";
    for (int i = 0; i < int(bookmarks.size()); ++i) {
        const Bookmark &mark = bookmarks[std::size_t(i)];
        if (mark.page < 0 || mark.page >= pages.size())
            return unlike(u"there is no page %1"_s.arg(mark.page + 1));
        QByteArray item = "<< /Title " + utf16(mark.title) + " /Parent " + QByteArray::number(size) + " 0 R /Dest ["
            + QByteArray::number(pages[mark.page]) + " 0 R /Fit]";
        if (i > 0)
            item += " /Prev " + QByteArray::number(size + i) + " 0 R";
        if (size + i + 1 < last)
            item += " /Next " + QByteArray::number(size + i + 2) + " 0 R";
        objects[size + 1 + i] = item + " >>";
    }

    QByteArray out = pdf.endsWith('\n') ? pdf : QByteArray(pdf + '\n');
    QByteArray table;
    for (const auto &[number, body] : objects) {
        table += QByteArray::number(number) + " 1\n" + QByteArray::number(out.size()).rightJustified(10, '0') + " 00000 n \n";
        out += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    const qsizetype before = pdf.mid(pdf.lastIndexOf("startxref") + 9).trimmed().split('\n').first().toLongLong();
    const qsizetype tableAt = out.size();
    out += "xref\n" + table + "trailer\n<<\n/Size " + QByteArray::number(last + 1) + "\n/Root " + QByteArray::number(root) + " 0 R\n"
        + (numberAfter(trailer, u"/Info"_s) > 0 ? "/Info " + QByteArray::number(numberAfter(trailer, u"/Info"_s)) + " 0 R\n" : QByteArray())
        + "/Prev " + QByteArray::number(before) + "\n>>\nstartxref\n" + QByteArray::number(tableAt) + "\n%%EOF\n";
    return out;
}

} // namespace zm::documents
