#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "regimen/presenters/words.hpp"

namespace regimen {
namespace {

/// A token and what a therapist says for it.
struct Word {
  std::string_view token;
  const char* english;
};

constexpr std::array fact_words{
    Word{"sciatica", marked("Sciatica")},
    Word{"spinal-stenosis", marked("Spinal stenosis")},
    Word{"disc-herniation", marked("Disc herniation")},
    Word{"spondylolisthesis", marked("Spondylolisthesis")},
    Word{"segmental-instability", marked("Segmental instability")},
    Word{"osteoporosis", marked("Osteoporosis")},
    Word{"vertebral-fracture", marked("Vertebral fracture")},
    Word{"kyphosis", marked("Kyphosis")},
    Word{"spinal-arthritis", marked("Arthritis of the spine")},
    Word{"scoliosis", marked("Scoliosis")},
    Word{"ankylosing-spondylitis", marked("Ankylosing spondylitis")},
    Word{"traumatic-injury", marked("Recent fall or injury")},
    Word{"bladder-bowel-change", marked("Change of bladder or bowel control")},
    Word{"saddle-numbness", marked("Numbness in the saddle area")},
    Word{"progressive-leg-weakness", marked("Leg weakness that gets worse")},
    Word{"fever", marked("Fever")},
    Word{"unexplained-weight-loss", marked("Unexplained weight loss")},
    Word{"cancer-history", marked("History of cancer")},
    Word{"night-pain", marked("Pain at night that rest does not ease")},
    Word{"long-term-steroids", marked("Long-term steroids")},
    Word{"immunosuppression", marked("Immunosuppression")},
    Word{"worse-with-flexion", marked("Worse when bending forward")},
    Word{"worse-with-extension", marked("Worse when arching back")},
    Word{"worse-with-walking", marked("Worse when walking")},
    Word{"worse-with-exercise", marked("Worse with exercise")},
    Word{"leg-pain-below-knee", marked("Leg pain below the knee")},
    Word{"pregnancy", marked("Pregnancy")},
    Word{"recent-spinal-surgery", marked("Recent surgery of the spine")},
    Word{"recent-spinal-injection", marked("Recent injection into the spine")},
    Word{"hip-replacement", marked("Hip replacement")},
    Word{"knee-pain", marked("Knee pain")},
    Word{"shoulder-pain", marked("Shoulder pain")},
    Word{"wrist-pain", marked("Wrist pain")},
    Word{"neck-pain", marked("Neck pain")},
    Word{"vertigo", marked("Vertigo")},
    Word{"uncontrolled-hypertension", marked("High blood pressure, not controlled")},
    Word{"heart-condition", marked("Heart condition")},
    Word{"balance-impairment", marked("Poor balance")},
    Word{"cannot-get-to-floor", marked("Cannot get down to the floor and up")},
    Word{"pain-now", marked("Pain now")},
    Word{"symptom-weeks", marked("Weeks since it began")},
    Word{"age", marked("Age")},
    Word{"items", marked("Exercises in the program")},
    Word{"weeks", marked("Weeks of the program")},
};

constexpr std::array equipment_words{
    Word{"mat", marked("Mat")},
    Word{"pillow", marked("Pillow")},
    Word{"wall", marked("Wall")},
    Word{"chair", marked("Chair")},
    Word{"armless-chair", marked("Armless chair")},
    Word{"doorway", marked("Doorway")},
    Word{"resistance-band", marked("Resistance band")},
    Word{"foam-roller", marked("Foam roller")},
    Word{"stationary-bicycle", marked("Stationary bicycle")},
    Word{"strap", marked("Strap")},
    Word{"dumbbells", marked("Dumbbells")},
    Word{"step", marked("Step")},
    Word{"counter", marked("Counter")},
    Word{"towel", marked("Towel")},
    Word{"cushion", marked("Cushion")},
};

constexpr std::array muscle_words{
    Word{"transversus-abdominis", marked("Transversus abdominis")},
    Word{"rectus-abdominis", marked("Rectus abdominis")},
    Word{"external-oblique", marked("External oblique")},
    Word{"internal-oblique", marked("Internal oblique")},
    Word{"erector-spinae", marked("Erector spinae")},
    Word{"multifidus", marked("Multifidus")},
    Word{"quadratus-lumborum", marked("Quadratus lumborum")},
    Word{"gluteus-maximus", marked("Gluteus maximus")},
    Word{"gluteus-medius", marked("Gluteus medius")},
    Word{"gluteus-minimus", marked("Gluteus minimus")},
    Word{"piriformis", marked("Piriformis")},
    Word{"hamstrings", marked("Hamstrings")},
    Word{"quadriceps", marked("Quadriceps")},
    Word{"iliopsoas", marked("Iliopsoas")},
    Word{"rectus-femoris", marked("Rectus femoris")},
    Word{"hip-adductors", marked("Hip adductors")},
    Word{"tensor-fasciae-latae", marked("Tensor fasciae latae")},
    Word{"latissimus-dorsi", marked("Latissimus dorsi")},
    Word{"trapezius", marked("Trapezius")},
    Word{"rhomboids", marked("Rhomboids")},
    Word{"deltoid", marked("Deltoid")},
    Word{"serratus-anterior", marked("Serratus anterior")},
    Word{"pectoralis-major", marked("Pectoralis major")},
    Word{"sternocleidomastoid", marked("Sternocleidomastoid")},
    Word{"cervical-extensors", marked("Cervical extensors")},
    Word{"triceps-brachii", marked("Triceps brachii")},
    Word{"forearm-flexors", marked("Forearm flexors")},
    Word{"gastrocnemius", marked("Gastrocnemius")},
    Word{"soleus", marked("Soleus")},
    Word{"tibialis-anterior", marked("Tibialis anterior")},
    Word{"heart-and-lungs", marked("Heart and lungs")},
    Word{"pelvic-floor", marked("Pelvic floor")},
    Word{"diaphragm", marked("Diaphragm")},
    Word{"mat", marked("Mat")},
};

/// What findings of our own plugins are about, where it is no fact, as it stands inside a sentence.
constexpr std::array topic_words{
    Word{"lumbar-flexion", marked("lumbar flexion")},
    Word{"lumbar-extension", marked("lumbar extension")},
    Word{"lumbar-rotation", marked("lumbar rotation")},
    Word{"lumbar-side-bend", marked("lumbar side bend")},
    Word{"spinal-load", marked("spinal load")},
    Word{"straight-leg-lever", marked("straight leg lever")},
    Word{"neural-tension", marked("neural tension")},
    Word{"sustained-hold", marked("sustained hold")},
    Word{"balance", marked("balance")},
    Word{"impact", marked("impact")},
    Word{"neck-load", marked("neck load")},
    Word{"neck-rotation", marked("neck rotation")},
    Word{"shoulder-load", marked("shoulder load")},
    Word{"overhead-reach", marked("overhead reach")},
    Word{"wrist-load", marked("wrist load")},
    Word{"deep-knee-bend", marked("deep knee bend")},
    Word{"kneeling-pressure", marked("kneeling pressure")},
    Word{"hip-flexion", marked("hip flexion")},
    Word{"hip-adduction", marked("hip adduction")},
    Word{"hip-rotation", marked("hip rotation")},
    Word{"floor-transfer", marked("floor transfer")},
    Word{"upright-endurance", marked("upright endurance")},
    Word{"effort", marked("effort")},
    Word{"cauda-equina", marked("cauda equina")},
    Word{"cancer", marked("cancer")},
    Word{"infection", marked("infection")},
    Word{"fracture-risk", marked("fracture risk")},
    Word{"dose", marked("dose")},
    Word{"hold", marked("hold")},
    Word{"position", marked("position")},
    Word{"progression", marked("progression")},
    Word{"rest-days", marked("rest days")},
    Word{"stretch", marked("stretch")},
    Word{"warm-up", marked("warm up")},
    Word{"acute", marked("acute")},
    Word{"bending", marked("bending")},
    Word{"both-legs", marked("both legs")},
    Word{"cancer-signs", marked("cancer signs")},
    Word{"extension", marked("extension")},
    Word{"floor", marked("floor")},
    Word{"high-dose", marked("high dose")},
    Word{"instability", marked("instability")},
    Word{"loading", marked("loading")},
    Word{"long-hold", marked("long hold")},
    Word{"nerve-tension", marked("nerve tension")},
    Word{"old-bone", marked("old bone")},
    Word{"osteoporosis-bending", marked("osteoporosis bending")},
    Word{"osteoporosis-load", marked("osteoporosis load")},
    Word{"osteoporosis-twisting", marked("osteoporosis twisting")},
    Word{"pregnancy-position", marked("pregnancy position")},
    Word{"pregnancy-strain", marked("pregnancy strain")},
    Word{"recent-fracture", marked("recent fracture")},
    Word{"recent-injection", marked("recent injection")},
    Word{"severe-pain", marked("severe pain")},
    Word{"walking", marked("walking")},
    Word{"age-unknown", marked("age unknown")},
    Word{"easiest-first", marked("easiest first")},
    Word{"first-time-supervised", marked("first time supervised")},
    Word{"length", marked("length")},
    Word{"long-list", marked("long list")},
    Word{"lying-down", marked("lying down")},
    Word{"program", marked("program")},
    Word{"fresh-fracture", marked("fresh fracture")},
    Word{"progressive-weakness", marked("progressive weakness")},
    Word{"recent-surgery", marked("recent surgery")},
    Word{"advanced-level", marked("advanced level")},
    Word{"lying-on-the-back", marked("lying on the back")},
    Word{"lying-face-down", marked("lying face down")},
};

std::optional<std::string> looked_up(std::span<const Word> words, std::string_view token) {
  const auto found = std::ranges::find(words, token, &Word::token);
  if (found == words.end()) return std::nullopt;
  return tr(found->english);
}

/// A word that begins a line as it stands inside one.
std::string small(const std::string& word) {
  std::string text = word;
  if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
    text.front() = static_cast<char>(text.front() - 'A' + 'a');
  return text;
}

std::string capital(const std::string& word) {
  std::string text = word;
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text;
}

/// What stands behind the colon of a reason: an answer, a demand in words, or a plugin's own words.
std::string reason_value(std::string_view value) {
  if (value == "yes") return tr("yes");
  if (value == "no") return tr("no");
  if (value == "unknown") return tr("unknown");
  std::string token(value);
  std::ranges::replace(token, ' ', '-');
  return looked_up(topic_words, token).value_or(spoken_inside(value));
}

}  // namespace

std::string spoken_inside(std::string_view token) {
  std::string words(token);
  std::ranges::replace(words, '-', ' ');
  return words;
}

std::string spoken(std::string_view token) { return capital(spoken_inside(token)); }

std::string fact_name(std::string_view fact) {
  if (auto name = looked_up(fact_words, fact)) return *std::move(name);
  const auto slash = fact.rfind('/');
  return spoken(slash == std::string_view::npos ? fact : fact.substr(slash + 1));
}

std::string equipment_name(std::string_view equipment) {
  return looked_up(equipment_words, equipment).value_or(spoken(equipment));
}

std::string muscle_name(std::string_view muscle) { return looked_up(muscle_words, muscle).value_or(spoken(muscle)); }

std::string topic_inside(std::string_view topic) {
  if (auto word = looked_up(topic_words, topic)) return *std::move(word);
  if (auto fact = looked_up(fact_words, topic)) return small(*fact);
  return spoken_inside(topic);
}

std::string topic_name(std::string_view topic) {
  if (auto fact = looked_up(fact_words, topic)) return *std::move(fact);
  return capital(topic_inside(topic));
}

std::string spoken_reason(std::string_view because, std::string_view exercise_key, std::string_view exercise_name) {
  const auto colon = because.find(": ");
  if (colon == std::string_view::npos) return topic_name(because);
  const auto subject = because.substr(0, colon);
  const auto value = because.substr(colon + 2);
  if (!exercise_key.empty() && subject == exercise_key)
    return fmt::format("{}: {}", exercise_name, reason_value(value));
  return fmt::format("{}: {}", fact_name(subject), reason_value(value));
}

}  // namespace regimen
