#include "filescan.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>

namespace zm::test {

namespace {

QList<QByteArray> encodings(const QString &text)
{
    QList<QByteArray> forms;
    for (const auto form : {QStringEncoder::Utf8, QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
        QStringEncoder encode(form);
        forms.append(encode(text));
    }
    return forms;
}

/// What stands of \a bytes in base64 whatever stands before and after them.
QList<QByteArray> inBase64(const QByteArray &bytes)
{
    QList<QByteArray> forms;
    for (qsizetype before = 0; before < 3; ++before) {
        const qsizetype unknown = before == 0 ? 0 : before + 1; // digits that also hold what stood before
        const QByteArray whole = (QByteArray(before, 'x') + bytes).toBase64(QByteArray::OmitTrailingEquals);
        forms.append(whole.sliced(unknown, whole.size() - unknown - 1)); // the last digit also holds what follows
    }
    return forms;
}

QStringList filesHolding(const QString &folder, const QList<QByteArray> &forms)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qUtf8Printable(file.fileName()));
        const QByteArray bytes = file.readAll() + file.fileName().toUtf8(); // a name can tell, too
        if (std::ranges::any_of(forms, [&](const QByteArray &form) { return bytes.contains(form); }))
            found.append(file.fileName());
    }
    return found;
}

} // namespace

QStringList filesWith(const QString &folder, const QString &text)
{
    return filesHolding(folder, encodings(text));
}

QStringList filesWithAnyTraceOf(const QString &folder, const QString &text)
{
    QList<QByteArray> forms;
    for (const QString &part : {text, text.first(text.size() / 2), text.sliced(text.size() / 2)}) {
        for (const QByteArray &bytes : encodings(part)) {
            forms.append(bytes);
            forms.append(bytes.toHex());
            forms.append(bytes.toHex().toUpper());
            forms.append(inBase64(bytes));
        }
    }
    // Shorter ones stand in sealed bytes by chance: four bytes once in some hundred runs.
    constexpr qsizetype kTelling = 6;
    forms.removeIf([](const QByteArray &form) { return form.size() < kTelling; });
    return filesHolding(folder, forms);
}

} // namespace zm::test
