#pragma once

/// \file
/// A small rule pack in two languages, good as it stands.

#include <string>

namespace regimen::testing {

/// Cautions against kneeling on a painful knee. `title` and further entries of `[pack]` are as given.
inline std::string house_pack(const std::string& id = "org.example.house",
                              const std::string& review_by = "2099-11-01") {
  return "[pack]\nid = \"" + id + "\"\n" + R"(version = "1.2.0"
title = "House rules"
author = "D. Reyes"
approved-by = "A. Example"
approved-on = 2026-11-02
review-by = )" +
         review_by + R"(
languages = ["en", "es"]

[[rule]]
id = "kneeling"
version = 3
severity = "caution"
summary = "Kneeling on a painful knee"
when = "knee-pain = yes and lumbar-extension >= low"
message.en = "Kneeling presses on the knee."
message.es = "Arrodillarse presiona la rodilla."
modification.en = "Kneel on a pad."
modification.es = "Arrodíllese sobre una almohadilla."
reason = "knee-pain"
source = { title = "House protocol", year = 2026, ref = "section 4" }

[[test]]
name = "kneeling"
facts = { knee-pain = "yes" }
items = [{ demands = { lumbar-extension = "high" } }]
raises = ["kneeling"]
)";
}

/// The same with a test that fails.
inline std::string failing_pack() {
  return house_pack() + "[[test]]\nname = \"never\"\nfacts = { knee-pain = \"no\" }\nraises = [\"kneeling\"]\n";
}

}  // namespace regimen::testing
