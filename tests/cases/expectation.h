#pragma once

#include <QJsonObject>
#include <QStringList>

// Compares an outcome with what a scenario file expects of it.
namespace zm::cases::test {

/// What differs, one line each with its path; empty when everything that is expected is there.
///
/// Objects are compared by subset: what the expectation does not name may be anything. Lists of objects are compared
/// one by one, other lists as a whole. A key that ends in '~' asks for a part of the text.
QStringList differences(const QJsonValue &expected, const QJsonValue &actual, const QString &path);

/// The same for the "expect" object of a scenario and the whole outcome.
QStringList unmet(const QJsonObject &expect, const QJsonObject &outcome);

/// What is wrong with the refusals of an outcome as answers: no rule, no article, nothing said, the id of a sentence
/// in place of the sentence, no cure where \a final does not name the act.
QStringList unansweredRefusals(const QJsonObject &outcome, const QStringList &final);

} // namespace zm::cases::test
