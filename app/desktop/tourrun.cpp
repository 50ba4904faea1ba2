#include "app/desktop/tourrun.h"

#include "resources/resources.h"
#include "ui/tour/tourguide.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cstdio>

namespace zm::desktop {

using namespace Qt::Literals::StringLiterals;

void startTour(ui::MainWindow &window, const QString &folder)
{
    auto steps = items::readTour(resources::read(u"help/tour.json"_s).value_or(QByteArray()));
    if (!steps) {
        std::fprintf(stderr, "zhengming: %s\n", qUtf8Printable(steps.error().detail));
        return;
    }
    const QString path = folder + u"/tour.json"_s;
    const auto load = [path] {
        QFile file(path);
        QStringList done;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QJsonValue id : QJsonDocument::fromJson(file.readAll()).array())
                done.append(id.toString());
        }
        return done;
    };
    const auto save = [path](const QStringList &done) {
        QSaveFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QJsonDocument(QJsonArray::fromStringList(done)).toJson());
            file.commit(); // where it cannot be kept the tour begins anew next time, and nothing else is lost
        }
    };
    (new ui::TourGuide(window, *std::move(steps), load, save))->begin();
}

} // namespace zm::desktop
