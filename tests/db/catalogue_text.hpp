#pragma once

/// \file
/// The text of a good catalogue file, and ways to spoil it.

#include <stdexcept>
#include <string>
#include <string_view>

namespace regimen::testing {

/// A good file named `<key>.toml`; its lines are counted in the tests.
inline std::string catalogue_text(std::string_view key = "bridge", std::string_view name = "Bridge") {
  std::string text = "key = \"" + std::string(key) + "\"\nname = \"" + std::string(name) + "\"\n";
  return text + R"(aliases = []
kind = "strength"
position = "supine"
equipment = ["mat"]
level = "start"
unilateral = false
muscles = ["gluteus-maximus"]
easier = []
harder = []
[demands]
lumbar-extension = "low"
[dose]
source = "002_c137bf83aa34133e.txt"
sets = 3
reps = [10, 15]
why = "It is stated in full."
[[doses]]
source = "002_c137bf83aa34133e.txt"
sets = 3
reps = [10, 15]
[[doses]]
source = "004_181cc24313a20b5a.txt"
reps = 10
hold_s = 0
per_side = true
progression = "Add one a week."
[text.en]
purpose = "Makes your buttocks strong."
felt_in = "You feel it in your buttocks."
tips = ["Go slowly."]
[[text.en.steps]]
role = "prepare"
text = "Lie on your back."
[[text.en.steps]]
role = "move"
text = "Lift your hips."
)";
}

/// `text` with the first `from` replaced.
inline std::string with(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  if (at == std::string::npos) throw std::logic_error("the text does not have " + std::string(from));
  return text.replace(at, from.size(), to);
}

}  // namespace regimen::testing
