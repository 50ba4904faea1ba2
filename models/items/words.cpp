#include "items/words.h"

#include "items/wordtable.h"

#include <QCoreApplication>

namespace zm::items {

QString label(const char *topic, const QString &word)
{
    const char *text = wordText(QByteArray(topic) + '.' + word.toUtf8());
    return text ? QCoreApplication::translate("zm::items::words", text) : word;
}

QString actName(cases::ActKind act, cases::Program program)
{
    const bool favour = act == cases::ActKind::OrderMeasure && program == cases::Program::DeptRedlist;
    return favour ? label("act", QStringLiteral("order_favour")) : actName(act);
}

QString fieldName(const QString &name)
{
    return label("field", name);
}

QString fieldHelp(const QString &name)
{
    const char *text = wordText("help." + name.toUtf8());
    return text ? QCoreApplication::translate("zm::items::words", text) : QString();
}

QString choiceName(const QString &field, const QString &word)
{
    if (field.endsWith(QLatin1StringView("id.kind")))
        return label("idkind", word);
    return label(field.toUtf8().constData(), word);
}

QString groundName(int ground)
{
    return label("grounds", QString::number(ground));
}

QString taskName(const QString &clockId)
{
    return label("task", clockId);
}

QString clockName(const QString &clockId)
{
    return label("clock", clockId);
}

} // namespace zm::items
