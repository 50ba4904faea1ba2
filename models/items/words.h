#pragma once

#include "cases/words.h"

#include <QString>

// What the windows call things. The file words stay in files; people read these, in the language of the program.

namespace zm::items {

/// The label of a file word under a topic ("act", "mode", "stage", ...); the word itself where there is none
/// (tst_words fails on those).
QString label(const char *topic, const QString &word);

/// "Issue a risk warning": what the button does.
inline QString actName(cases::ActKind act) { return label("act", cases::word(act)); }
/// The same in a case of \a program: what is a measure elsewhere is a favour on a red list.
QString actName(cases::ActKind act, cases::Program program);
/// "Risk warning issued": what the timeline says.
inline QString actDone(cases::ActKind act) { return label("done", cases::word(act)); }
inline QString roleName(cases::Role role) { return label("role", cases::word(role)); }
inline QString stageName(cases::Stage stage) { return label("stage", cases::word(stage)); }
inline QString documentName(cases::Document document) { return label("document", cases::word(document)); }
inline QString entryName(cases::EntryStatus status) { return label("entry", cases::word(status)); }
inline QString subjectKindName(cases::SubjectKind kind) { return label("subject.kind", cases::word(kind)); }
inline QString clockStateName(cases::ClockState state) { return label("clockstate", cases::word(state)); }
inline QString measureStateName(cases::MeasureState state) { return label("measure", cases::word(state)); }

/// The label of a form's field: \a name as in FieldSpec ("basis.effective_on").
QString fieldName(const QString &name);
/// One sentence of help under a field; empty where the label says it all.
QString fieldHelp(const QString &name);
/// The label of a choice of a field.
QString choiceName(const QString &field, const QString &word);
/// The short text of one of the six grounds.
QString groundName(int ground);
/// What is to be done about a clock: "Delete the entry".
QString taskName(const QString &clockId);
/// The name of a clock: "Objection: review".
QString clockName(const QString &clockId);

} // namespace zm::items
