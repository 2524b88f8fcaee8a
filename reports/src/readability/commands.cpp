#include "readability/commands.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "code_point.hpp"

namespace regimen::readability {
namespace {

using std::string_view;

template <std::size_t n>
bool contains(const std::array<string_view, n>& list, string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

constexpr auto english_commands = std::to_array<string_view>(
    {"abduct",     "activate", "add",      "adduct",  "adjust",  "aim",      "allow",   "alternate", "arch",
     "ask",        "avoid",    "begin",    "bend",    "brace",   "breathe",  "bring",   "check",     "choose",
     "clear",      "come",     "contract", "count",   "cross",   "curl",     "do",      "dorsiflex", "draw",
     "drop",       "ease",     "elevate",  "engage",  "exhale",  "extend",   "feel",    "find",      "flex",
     "fold",       "get",      "go",       "hang",    "hold",    "hook",     "imagine", "inhale",    "keep",
     "kick",       "kneel",    "lay",      "lean",    "learn",   "leave",    "let",     "lie",       "lift",
     "lock",       "look",     "loop",     "loosen",  "lower",   "maintain", "make",    "march",     "move",
     "open",       "pause",    "pedal",    "perform", "pick",    "place",    "plant",   "point",     "press",
     "prop",       "pull",     "pump",     "push",    "put",     "raise",    "reach",   "relax",     "release",
     "remain",     "remove",   "repeat",   "rest",    "retract", "return",   "ride",    "rise",      "rock",
     "roll",       "rotate",   "round",    "scoop",   "set",     "shake",    "shift",   "sink",      "sit",
     "slide",      "slow",     "spread",   "squeeze", "stand",   "start",    "stay",    "step",      "stop",
     "straighten", "stretch",  "support",  "sweep",   "swing",   "switch",   "take",    "tell",      "think",
     "tie",        "tighten",  "tilt",     "touch",   "try",     "tuck",     "turn",    "twist",     "use",
     "wait",       "walk",     "wear",     "wrap"});
static_assert(std::ranges::is_sorted(english_commands));

/// To usted and to tú, without accents and without pronouns: `acuéstese` is found by `acueste`.
constexpr auto spanish_commands = std::to_array<string_view>(
    {"abra",     "acelere",    "acerque",   "acuesta",  "acueste", "afloje",   "agache",   "agarre",    "agregue",
     "ajuste",   "alargue",    "aleje",     "alterne",  "apoya",   "apoye",    "aprenda",  "aprieta",   "apriete",
     "apunte",   "arquee",     "arrodille", "avise",    "baja",    "baje",     "balancee", "beba",      "busque",
     "cambie",   "camina",     "camine",    "coja",     "coloca",  "coloque",  "comience", "contraiga", "cruce",
     "cruza",    "deje",       "descansa",  "descanse", "deslice", "despegue", "detenga",  "dibuje",    "dobla",
     "doble",    "eche",       "eleve",     "elija",    "empiece", "empuja",   "empuje",   "encoja",    "enderece",
     "enrolle",  "escoja",     "espere",    "espire",   "estira",  "estire",   "evite",    "exhala",    "exhale",
     "extienda", "extiende",   "flexiona",  "flexione", "gira",    "gire",     "haga",     "haz",       "hunda",
     "imagine",  "inclina",    "incline",   "inhala",   "inhale",  "inicie",   "inspire",  "jale",      "junta",
     "junte",    "ladee",      "levanta",   "levante",  "lleva",   "lleve",    "manten",   "mantenga",  "marche",
     "meta",     "mira",       "mire",      "mueva",    "mueve",   "oprima",   "pare",     "pase",      "pedalee",
     "pegue",    "permanezca", "pida",      "pise",     "pon",     "ponga",    "pregunte", "presione",  "pruebe",
     "queda",    "quede",      "quite",     "realice",  "recoja",  "redondee", "regresa",  "regrese",   "relaja",
     "relaje",   "repita",     "repite",    "repose",   "respira", "respire",  "revise",   "rote",      "ruede",
     "saque",    "separe",     "sienta",    "siente",   "siga",    "sigue",    "sosten",   "sostenga",  "suba",
     "sube",     "suelta",     "suelte",    "sujete",   "tense",   "tire",     "tome",     "toque",     "tuerza",
     "use",      "utilice",    "vaya",      "voltee",   "vuelva",  "vuelve"});
static_assert(std::ranges::is_sorted(spanish_commands));

constexpr auto english_adverbs = std::to_array<string_view>(
    {"again", "also", "always", "first", "just", "never", "next", "not", "now", "please", "simply", "then"});
static_assert(std::ranges::is_sorted(english_adverbs));
constexpr auto spanish_adverbs =
    std::to_array<string_view>({"ahora", "asi",     "así",        "bien",    "despacio", "despues", "después", "la",
                                "las",   "le",      "lentamente", "lo",      "los",      "luego",   "me",      "no",
                                "nunca", "primero", "se",         "siempre", "suave",    "tambien", "también"});
static_assert(std::ranges::is_sorted(spanish_adverbs));

/// á -> a. The command's accent comes and goes with its pronouns.
std::string without_acute(string_view word) {
  std::string plain;
  for (; !word.empty(); word.remove_prefix(first_code_point(word).bytes)) {
    const auto [code, bytes] = first_code_point(word);
    switch (code) {
      case U'á':
        plain += 'a';
        break;
      case U'é':
        plain += 'e';
        break;
      case U'í':
        plain += 'i';
        break;
      case U'ó':
        plain += 'o';
        break;
      case U'ú':
        plain += 'u';
        break;
      default:
        plain += word.substr(0, bytes);
    }
  }
  return plain;
}

bool is_spanish_command(string_view word) {
  static constexpr auto pronouns = std::to_array<string_view>({"se", "te", "lo", "la", "los", "las", "le", "les"});
  const std::string plain = without_acute(word);
  string_view stem = plain;
  if (contains(spanish_commands, stem)) return true;
  if (plain == word) return false;  // with a pronoun behind it a command of two syllables or more has an accent
  for (int taken = 0; taken < 2; ++taken) {
    const auto* const pronoun =
        std::find_if(pronouns.begin(), pronouns.end(), [&](string_view end) { return stem.ends_with(end); });
    if (pronoun == pronouns.end()) return false;
    stem.remove_suffix(pronoun->size());
    if (contains(spanish_commands, stem)) return true;
  }
  return false;
}

}  // namespace

Opening opening_of(string_view word, Language language) {
  constexpr std::size_t longest = 24;  // no command and no adverb of the lists is longer
  if (word.size() > longest) return Opening::other;
  if (language == Language::english) {
    if (word == "and" || word == "but") return Opening::joint;
    if (word == "or") return Opening::choice;
    if (contains(english_adverbs, word) || (word.size() > 4 && word.ends_with("ly"))) return Opening::adverb;
    return contains(english_commands, word) ? Opening::command : Opening::other;
  }
  if (word == "y" || word == "e" || word == "pero") return Opening::joint;
  if (word == "o" || word == "u") return Opening::choice;
  if (contains(spanish_adverbs, word) || word.ends_with("mente")) return Opening::adverb;
  return is_spanish_command(word) ? Opening::command : Opening::other;
}

}  // namespace regimen::readability
