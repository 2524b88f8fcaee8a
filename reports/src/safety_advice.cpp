#include "regimen/reports/handout.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace regimen {
namespace {

/// Marks a sentence for xgettext; `Phrases::text` looks it up where it is printed.
constexpr std::string_view text(std::string_view english) { return english; }

struct Advice {
  std::array<std::string_view, 3> facts;  ///< any of these; the rest is empty
  std::string_view english;
  std::string_view source;
};

constexpr std::string_view clinical_custom = "clinical custom; review with the treating clinician";

/// Most important first. Plain words, one thing each, what to do rather than what to fear.
const auto advice = std::to_array<Advice>(
    {{{"pregnancy"},
      text("Stop and call if you bleed, lose fluid, feel faint or have chest pain."),
      "ACOG Committee Opinion 804, 2020"},
     {{"recent-spinal-surgery", "recent-spinal-injection"},
      text("Keep to what your surgeon or doctor told you about your back."),
      clinical_custom},
     {{"heart-condition", "uncontrolled-hypertension"},
      text("Do not hold your breath. Stop if your chest hurts or you feel faint."),
      "American Heart Association scientific statement on resistance exercise, 2023 update (Paluch 2024)"},
     {{"hip-replacement"}, text("Keep to the rules that your surgeon gave you for your new hip."), clinical_custom},
     {{"vertebral-fracture", "osteoporosis", "kyphosis"},
      text("Bend in your hips and knees, not in your back. Do not twist or curl up fast."),
      "Too Fit To Fracture consensus (Giangregorio 2015)"},
     {{"balance-impairment", "vertigo"},
      text("Hold on to something firm when you stand. Get up slowly."),
      clinical_custom},
     {{"sciatica", "disc-herniation", "leg-pain-below-knee"},
      text("Stop if the pain moves further down your leg. It is a good sign if it moves up toward your back."),
      "clinical custom: pain that draws back toward the spine (centralisation)"},
     {{"spinal-stenosis"},
      text("If your legs get heavy or numb, sit down and bend forward a little until it goes away."),
      "clinical custom; bending forward widens the spinal canal (Chung 2000)"},
     {{"cannot-get-to-floor"},
      text("Do the floor exercises on a firm bed if you cannot get down to the floor."),
      clinical_custom}});

}  // namespace

std::vector<SafetyAdvice> safety_advice(const Patient& patient) {
  constexpr std::size_t most = 4;
  std::vector<SafetyAdvice> called_for;
  for (const Advice& one : advice) {
    const bool holds = std::ranges::any_of(
        one.facts, [&](std::string_view fact) { return !fact.empty() && patient.facts.get(fact) == Truth::yes; });
    if (holds && called_for.size() < most) called_for.push_back({std::string(one.english), std::string(one.source)});
  }
  return called_for;
}

}  // namespace regimen
