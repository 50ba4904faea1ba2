#include "app/cli/call.h"

#include <QJsonDocument>

#include <cstdio>

namespace zm::cli {

using namespace Qt::Literals::StringLiterals;

Call::Call(QStringList arguments, const QStringList &flags)
{
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (!argument.startsWith("--"_L1)) {
            m_words.append(argument);
            continue;
        }
        const QString name = argument.mid(2);
        const bool flag = name == "json"_L1 || flags.contains(name) || arguments.isEmpty();
        m_options[name].append(flag ? QString() : arguments.takeFirst());
    }
}

QString Call::value(const QString &option, const QString &otherwise) const
{
    const QStringList all = m_options.value(option);
    return all.isEmpty() ? otherwise : all.last();
}

QStringList Call::values(const QString &option) const
{
    QStringList all;
    for (const QString &value : m_options.value(option))
        all.append(value.split(u',', Qt::SkipEmptyParts));
    return all;
}

static void write(FILE *stream, const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, std::size_t(utf8.size()), stream);
    std::fputc('\n', stream);
}

void Call::print(const QString &line) const { write(stdout, line.toUtf8()); }
void Call::print(const QJsonObject &document) const { write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact)); }
void Call::print(const QJsonArray &document) const { write(stdout, QJsonDocument(document).toJson(QJsonDocument::Compact)); }
void Call::complain(const QString &line) const { write(stderr, line.toUtf8()); }

} // namespace zm::cli
