#include "app/desktop/templaterun.h"

#include "app/desktop/documentsrun.h"
#include "documents/templatecheck.h"
#include "resources/resources.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Exit { Done = 0, LawfulNo = 1, BadCall = 2 };

} // namespace

int checkTemplate(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "zhengming: %s: %s\n", qUtf8Printable(path), qUtf8Printable(file.errorString()));
        return BadCall;
    }
    const QByteArray own = file.readAll();
    const QString name = QJsonDocument::fromJson(own).object()["document"_L1].toString();
    const auto kind = documents::paperNamed(name);
    if (!kind) {
        std::fprintf(stderr, "zhengming: %s: no template of a paper\n", qUtf8Printable(path));
        return BadCall;
    }
    std::printf("%s\n", qUtf8Printable(name));
    const QByteArray words = resources::read(u"templates/words.json"_s).value_or(QByteArray());
    const auto faults = documents::templateFaults(own, shippedTemplate(*kind), words);
    for (const auto &fault : faults)
        std::printf("%s\n", qUtf8Printable(documents::faultText(fault)));
    return faults.empty() ? Done : LawfulNo;
}

} // namespace zm::desktop
