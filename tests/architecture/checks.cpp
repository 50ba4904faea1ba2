#include "checks.h"

#include <QFileInfo>

#include <algorithm>

namespace zm::architecture {

namespace {

const Layer *layerOf(const QString &path, const House &house)
{
    const Layer *best = nullptr;
    for (const Layer &layer : house.layers) {
        if ((path == layer.folder || path.startsWith(layer.folder + u'/')) &&
            (!best || layer.folder.size() > best->folder.size()))
            best = &layer;
    }
    return best;
}

/// "law/calendar.h" is written from models/, everything else from the top.
QString includedPath(const QString &written, const House &house)
{
    const QString first = written.section(u'/', 0, 0);
    return house.folders.contains(first) ? written : "models/" + written;
}

bool mayUse(const Layer &user, const Layer &used)
{
    return user.folder == used.folder || user.may.contains("*") || user.may.contains(used.folder);
}

/// The Qt module that <QFoo> or <QtFoo/qbar.h> comes from; empty when it is not Qt's.
QString qtModule(const QString &header, const House &house, const QString &qtHeaders)
{
    if (header.startsWith(u"Qt") && header.contains(u'/'))
        return header.section(u'/', 0, 0);
    if (!header.startsWith(u'Q'))
        return {};
    QSet<QString> modules{"QtWidgets", "QtGui", "QtSql", "QtNetwork", "QtConcurrent", "QtPrintSupport", "QtSvg"};
    for (const Layer &layer : house.layers)
        modules.unite(layer.qt);
    for (const QString &module : std::as_const(modules)) {
        if (module == header || QFileInfo::exists(qtHeaders + u'/' + module + u'/' + header))
            return module;
    }
    return {};
}

QString checkOneInclude(const Layer &layer, const QString &line, const House &house,
                        const QString &qtHeaders)
{
    static const QRegularExpression quoted(R"re(^\s*#\s*include\s*"([^"]+)")re");
    static const QRegularExpression angled(R"(^\s*#\s*include\s*<([^>]+)>)");
    if (const auto own = quoted.match(line); own.hasMatch()) {
        const QString written = own.captured(1);
        if (!written.contains(u'/') || written.startsWith(u'.'))
            return written.startsWith(u'.') ? "a path that climbs: " + written : QString();
        const Layer *used = layerOf(includedPath(written, house), house);
        if (!used)
            return "no layer has " + written;
        return mayUse(layer, *used) ? QString() : layer.folder + " may not include " + written;
    }
    if (const auto foreign = angled.match(line); foreign.hasMatch() && !layer.qt.contains("*")) {
        const QString module = qtModule(foreign.captured(1), house, qtHeaders);
        if (!module.isEmpty() && !layer.qt.contains(module))
            return layer.folder + " may not use " + module + ", where " + foreign.captured(1) + " is from";
    }
    return {};
}

bool excused(const WordRule &rule, const SourceFile &file, const QString &text, QSet<qsizetype> *used)
{
    bool any = false;
    for (qsizetype i = 0; i < rule.except.size(); ++i) {
        const Exception &exception = rule.except[i];
        if (!file.isUnder(exception.path))
            continue;
        if (!exception.matches.pattern().isEmpty() && !exception.matches.match(text).hasMatch())
            continue;
        any = true;
        if (used)
            used->insert(i);
    }
    return any;
}

QList<Literal> linesToSearch(const WordRule &rule, const SourceFile &file)
{
    if (rule.in == LookIn::Literals)
        return file.literals;
    // Code is searched as it stands less its comments, so that an include's path and a macro's name are both seen.
    const QStringList &source = rule.in == LookIn::Raw ? file.raw : file.code;
    QList<Literal> lines;
    for (int i = 0; i < source.size(); ++i) {
        static const QRegularExpression include(R"(^\s*#\s*include)");
        const bool isInclude = rule.in == LookIn::Code && include.match(source[i]).hasMatch();
        lines.append({i + 1, isInclude ? file.raw[i] : source[i]});
    }
    return lines;
}

QList<Finding> searchWords(const QList<SourceFile> &tree, const WordRule &rule, QSet<qsizetype> *used)
{
    QList<Finding> findings;
    for (const SourceFile &file : tree) {
        const bool looked = std::ranges::any_of(rule.where, [&](const QString &at) { return file.isUnder(at); });
        if (!looked || file.isCMake() || !file.path.endsWith(rule.suffix))
            continue;
        for (const Literal &line : linesToSearch(rule, file)) {
            if (rule.pattern.match(line.text).hasMatch() && !excused(rule, file, line.text, used))
                findings.append({rule.id, file.path, line.line, line.text.trimmed() + "  (" + rule.why + ')'});
        }
    }
    return findings;
}

} // namespace

QString Finding::toString() const
{
    return QString("%1:%2: [%3] %4").arg(path).arg(line).arg(rule, what);
}

QList<Finding> checkIncludes(const QList<SourceFile> &tree, const House &house, const QString &qtHeaders)
{
    QList<Finding> findings;
    for (const SourceFile &file : tree) {
        const Layer *layer = layerOf(file.path, house);
        if (!layer && !file.isCMake())
            findings.append({"layer", file.path, 1, "this folder has no row in the layer table"});
        if (!layer || file.isCMake())
            continue;
        for (int i = 0; i < file.raw.size(); ++i) {
            const QString wrong = checkOneInclude(*layer, file.raw[i], house, qtHeaders);
            if (!wrong.isEmpty())
                findings.append({"layer", file.path, i + 1, wrong});
        }
    }
    return findings;
}

QList<Finding> checkLinks(const QList<SourceFile> &tree, const House &house)
{
    static const QRegularExpression target(R"(\b(zm_\w+|Qt6::\w+))");
    QList<Finding> findings;
    for (const SourceFile &file : tree) {
        const Layer *layer = layerOf(file.path, house);
        if (!file.isCMake() || !layer)
            continue;
        for (int i = 0; i < file.code.size(); ++i) {
            for (auto all = target.globalMatch(file.code[i]); all.hasNext();) {
                const QString named = all.next().captured(1);
                const auto used = std::ranges::find(house.layers, named, &Layer::target);
                const bool wrongLayer = used != house.layers.end() && !mayUse(*layer, *used);
                const bool wrongQt = named.startsWith(u"Qt6::") && !layer->qt.contains("*") &&
                                     !layer->qt.contains("Qt" + named.mid(5));
                if (wrongLayer || wrongQt)
                    findings.append({"link", file.path, i + 1, layer->folder + " may not link " + named});
            }
        }
    }
    return findings;
}

QList<Finding> checkLengths(const QList<SourceFile> &tree, const House &house)
{
    QList<Finding> findings;
    for (const SourceFile &file : tree) {
        if (file.raw.size() > house.longestFile)
            findings.append({"length", file.path, int(file.raw.size()),
                             QString("%1 lines; usually two ideas in one file").arg(file.raw.size())});
    }
    return findings;
}

QList<Finding> checkWords(const QList<SourceFile> &tree, const House &house)
{
    QList<Finding> findings;
    for (const WordRule &rule : house.words)
        findings.append(searchWords(tree, rule, nullptr));
    return findings;
}

QList<Finding> checkExceptions(const QList<SourceFile> &tree, const House &house)
{
    QList<Finding> findings;
    for (const WordRule &rule : house.words) {
        QSet<qsizetype> used;
        searchWords(tree, rule, &used);
        for (qsizetype i = 0; i < rule.except.size(); ++i) {
            if (!used.contains(i))
                findings.append({rule.id, rule.except[i].path, 0, "this exception excuses nothing any more"});
        }
    }
    return findings;
}

QList<Finding> checkRuleIds(const QList<SourceFile> &tree, const QSet<QString> &known)
{
    static const QRegularExpression id(R"(^[A-Z]{2,4}-\d{2,3}[a-z]?(/\w+)?$)");
    QList<Finding> findings;
    for (const SourceFile &file : tree) {
        if (!file.isUnder("models/cases"))
            continue;
        for (const Literal &literal : file.literals) {
            if (id.match(literal.text).hasMatch() && !known.contains(literal.text))
                findings.append({"rule id", file.path, literal.line, literal.text + " stands in no rule pack"});
        }
    }
    return findings;
}

} // namespace zm::architecture
