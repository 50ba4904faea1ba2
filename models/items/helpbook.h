#pragma once

#include "base/result.h"
#include "items/actrules.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace zm::items {

/// What one screen, act or command is for, in both languages.
struct HelpTopic {
    QString id;          ///< "work-list", "act-serve"
    std::optional<cases::ActKind> act; ///< the act whose form it is about; its title is the act's
    QStringList windows; ///< names of windows it is about
    QStringList objects; ///< object names of parts of a window it is about
    QStringList commands; ///< words of the commands it is about
    QStringList rules;   ///< ids of the rules it rests on: what they say comes from the packs
    QString titleZh, titleEn, textZh, textEn, nextZh, nextEn; ///< next: the next step
    bool operator==(const HelpTopic &) const = default;
};

/// Every topic, in the order in which they are shown.
class HelpBook final {
public:
    /// \param files     resources/help/topics. \param actRules  for acts whose topic names no rules.
    /// Errors: Invalid naming the topic: a text that is missing in a language, an id that stands twice, an unknown act.
    static Result<HelpBook> load(const QList<QByteArray> &files, const ActRules &actRules);

    const std::vector<HelpTopic> &topics() const { return m_topics; }
    /// Null where there is none.
    const HelpTopic *topic(const QString &id) const;
    const HelpTopic *ofWindow(const QString &name) const;
    const HelpTopic *ofObject(const QString &objectName) const;
    const HelpTopic *ofCommand(const QString &word) const;

private:
    std::vector<HelpTopic> m_topics;
};

/// In the language of the program.
QString helpTitle(const HelpTopic &topic);

} // namespace zm::items
