#include "platform/recipients.h"

namespace zm::platform {

using namespace Qt::Literals::StringLiterals;

Result<Recipients> readRecipients(const QByteArray &json)
{
    Recipients recipients;
    for (const QJsonValue &one : QJsonDocument::fromJson(json)["recipients"_L1].toArray()) {
        QStringList fields;
        for (const QJsonValue &field : one["fields"_L1].toArray())
            fields.append(field.toString());
        if (one["role"_L1].toString().isEmpty() || fields.isEmpty())
            return fail(ErrorCode::Corrupt, u"a kind of recipient lacks its role or its fields"_s);
        recipients[one["role"_L1].toString()] = fields;
    }
    if (recipients.empty())
        return fail(ErrorCode::Corrupt, u"the kinds of recipients cannot be read"_s);
    return recipients;
}

QStringList fieldsFor(const QStringList &roles, const Recipients &recipients)
{
    QStringList fields;
    for (const QString &role : roles) {
        if (const auto found = recipients.find(role); found != recipients.end())
            fields += found->second;
    }
    fields.removeDuplicates();
    return fields;
}

bool isRecipient(const QStringList &roles, const Recipients &recipients)
{
    return !fieldsFor(roles, recipients).isEmpty();
}

} // namespace zm::platform
