#pragma once

/// A condition, or a step, that the protocol's promises rest on, by its name. In the programs it is the condition, or true,
/// and nothing else. The simulator compiles these sources once more with guards that fall: it takes one away after the
/// other, and a named checker has to notice each, or the checkers are worth nothing.
#ifdef ZM_GUARDS_FALL
namespace zm::sync {
bool guardStands(const char *name);
}
#define ZM_GUARD(name, condition) (!::zm::sync::guardStands(#name) || (condition))
#define ZM_STEP(name) (::zm::sync::guardStands(#name))
#else
#define ZM_GUARD(name, condition) (condition)
#define ZM_STEP(name) true
#endif
