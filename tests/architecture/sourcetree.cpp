#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace zm::architecture {

namespace {

/// Reads a C++ text once, character by character, and says of each whether it is code, comment or literal.
class Splitter {
public:
    explicit Splitter(const QString &text) : m_text(text) {}

    void run(QString &code, QList<Literal> &literals)
    {
        while (m_at < m_text.size()) {
            if (starts("//"))
                skipLineComment();
            else if (starts("/*"))
                skipBlockComment(code);
            else if (starts("R\"") && !previousIsWord())
                takeRaw(code, literals);
            else if (m_text[m_at] == u'"')
                takeQuoted(u'"', code, &literals);
            else if (m_text[m_at] == u'\'' && !isDigitSeparator())
                takeQuoted(u'\'', code, nullptr);
            else
                code += step();
        }
    }

private:
    bool starts(const char *word) const { return m_text.mid(m_at, qsizetype(qstrlen(word))) == QLatin1String(word); }
    QChar step()
    {
        const QChar here = m_text[m_at++];
        m_line += here == u'\n' ? 1 : 0;
        return here;
    }
    // A name that ends in R before a quote is a macro's, but u8R, uR, UR and LR begin raw literals too.
    bool previousIsWord() const
    {
        qsizetype start = m_at;
        while (start > 0 && (m_text[start - 1].isLetterOrNumber() || m_text[start - 1] == u'_'))
            --start;
        const QString prefix = m_text.mid(start, m_at - start);
        return !QStringList{"", "u", "U", "L", "u8"}.contains(prefix);
    }
    bool isDigitSeparator() const
    {
        return m_at > 0 && m_text[m_at - 1].isLetterOrNumber() && m_at + 1 < m_text.size() &&
               m_text[m_at + 1].isLetterOrNumber() && m_text[m_at - 1].isDigit();
    }
    void skipLineComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != u'\n')
            ++m_at;
    }
    void skipBlockComment(QString &code)
    {
        m_at += 2;
        while (m_at < m_text.size() && !starts("*/")) {
            if (step() == u'\n')
                code += u'\n';
        }
        m_at = std::min(m_at + 2, m_text.size());
    }
    void takeQuoted(QChar quote, QString &code, QList<Literal> *literals)
    {
        Literal literal{m_line, {}};
        code += step();
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != u'\n') {
            if (m_text[m_at] == u'\\')
                literal.text += step();
            if (m_at < m_text.size())
                literal.text += step();
        }
        if (m_at < m_text.size())
            code += step();
        if (literals)
            literals->append(literal);
    }
    void takeRaw(QString &code, QList<Literal> &literals)
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        const QString close = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        m_at = open + 1;
        const qsizetype end = m_text.indexOf(close, m_at);
        const QStringList lines = m_text.mid(m_at, end < 0 ? -1 : end - m_at).split(u'\n');
        for (const QString &line : lines)
            literals.append({m_line + int(&line - &lines.first()), line});
        code += "\"\"" + QString(lines.size() - 1, u'\n');
        m_line += int(lines.size()) - 1;
        m_at = end < 0 ? m_text.size() : end + close.size();
    }

    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
};

} // namespace

SourceFile parseSource(const QString &path, const QString &text)
{
    SourceFile file;
    file.path = path;
    file.raw = text.split(u'\n');
    if (file.raw.last().isEmpty())
        file.raw.removeLast();
    if (file.isCMake()) {
        for (const QString &line : file.raw)
            file.code.append(line.section(u'#', 0, 0));
        return file;
    }
    QString code;
    Splitter(text).run(code, file.literals);
    file.code = code.split(u'\n');
    return file;
}

QList<SourceFile> readTree(const QString &root, const QStringList &folders)
{
    QList<SourceFile> files;
    for (const QString &folder : folders) {
        QDirIterator all(root + u'/' + folder, {"*.h", "*.cpp", "CMakeLists.txt"}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (file.open(QIODevice::ReadOnly))
                files.append(parseSource(QDir(root).relativeFilePath(file.fileName()),
                                         QString::fromUtf8(file.readAll())));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

} // namespace zm::architecture
