#pragma once

/// \file
/// The language of the windows: the one that was asked for, else the desktop's, also where its locale is not installed.

#include <optional>
#include <string>

namespace regimen {

/// The value of `--language TAG` or `--language=TAG` among the program's arguments, the last one.
[[nodiscard]] std::optional<std::string> asked_language(int argc, const wchar_t* const* argv);

/// Has gettext look for this language, a BCP 47 tag, or for that of the environment's locale where the C library does
/// not know it. For the start of the process: nobody else may be reading the environment.
void prefer_language(const std::optional<std::string>& tag);

/// After the locale is set: UTF-8 whatever it says, because a narrow string that is not ASCII ends the program under
/// "C", and for messages a locale that is not "C", under which gettext translates nothing.
void settle_locale();

}  // namespace regimen
