#pragma once

#include "casefixture.h"

#include <QJsonArray>

// The states of tests/data/permitted.json, reached by the acts it tells.
namespace zm::cases::test {

inline const QJsonObject &matrix()
{
    static const QJsonObject object = QJsonDocument::fromJson(testData(QStringLiteral("permitted.json"))).object();
    return object;
}

struct Reached {
    CaseState state;
    QDate day;
    QString fault; ///< empty: every act told was lawful
};

inline Reached reach(const QJsonObject &told)
{
    Reached reached{{}, QDate::fromString(told["ask_on"].toString(), Qt::ISODate), {}};
    const QJsonObject person{{"kind", "person"}, {"name", "甲某"}, {"birth", "1949-12-31"},
                             {"id", QJsonObject{{"kind", "ric"}, {"value", "11010519491231002X"}}}};
    for (const QJsonValue &value : told["acts"].toArray()) {
        QJsonObject json = value.toObject();
        if (json["act"] == "open_case")
            json["subject"] = person;
        const auto act = actFromJson(json);
        const auto verdict = act ? decide(reached.state, *act, chaoyang(reached.day)) : std::expected<void, Refusal>();
        if (!act || !verdict)
            reached.fault += json["act"].toString() + ": " + (act ? verdict.error().failed.join("; ") : act.error().field) + '\n';
        else
            evolve(reached.state, *act);
    }
    return reached;
}

} // namespace zm::cases::test
