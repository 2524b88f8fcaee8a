#include "sample_clinic.hpp"

#include <initializer_list>
#include <string_view>

#include "regimen/engine/contract.hpp"
#include "regimen/engine/edit.hpp"

namespace regimen {
namespace {

struct SamplePatient {
  std::string_view name;
  std::string_view birth_date;
  Sex sex = Sex::female;
  int pain_now = 3;
  int symptom_weeks = 12;
  std::initializer_list<std::string_view> yes = {};
  std::initializer_list<std::string_view> not_asked = {};
  std::string_view notes = {};
};

/// Everything that is not named was asked and denied, so that the samples show their point and nothing else.
Patient patient_of(const SamplePatient& sample) {
  Patient patient;
  patient.name = PersonName(std::string(sample.name));
  patient.birth_date = parse_date(sample.birth_date);
  patient.sex = sample.sex;
  patient.measures = {sample.pain_now, sample.symptom_weeks};
  patient.notes = sample.notes;
  for (const FactTerm& term : fact_vocabulary()) patient.facts.set(term.id, Truth::no);
  for (const std::string_view fact : sample.yes) patient.facts.set(fact, Truth::yes);
  for (const std::string_view fact : sample.not_asked) patient.facts.set(fact, Truth::unknown);
  return patient;
}

template <class T>
T must(Result<T> result) {
  REGIMEN_EXPECTS(result.has_value());
  return *std::move(result);
}

Program program_of(const Catalogue& catalogue, std::string_view title, int weeks, Date start,
                   std::initializer_list<std::string_view> exercises) {
  Program program;
  const auto perform = [&program](const Edit& edit) {
    const Program before = program;
    program = must(regimen::apply(before, edit));
  };
  perform(ChangeTitle{std::string(title)});
  perform(ChangeWeeks{weeks});
  perform(ChangeStartDate{start});
  for (const std::string_view key : exercises) {
    const auto exercise = catalogue.find(key);
    if (exercise == nullptr)
      throw WorldFailure("The sample clinic needs the program's own exercise catalogue; this one lacks " +
                         std::string(key) + ".");
    perform(AddExercise{exercise, {}, {}});
  }
  return program;
}

}  // namespace

void fill_with_samples(ClinicStore& clinic, const Catalogue& catalogue, Instant now) {
  const Date today = std::chrono::floor<std::chrono::days>(now);
  const auto add = [&](const SamplePatient& sample) { return must(clinic.add_patient(patient_of(sample), today)); };
  const auto prescribe = [&](PatientKey patient, std::string_view reason, const Program& program) {
    const auto key = must(clinic.add_program(must(clinic.open_episode(patient, today, reason))));
    static_cast<void>(must(clinic.save_draft(key, program, {})));
    return key;
  };

  const auto stored =
      clinic.save_letterhead({"Sample Back Clinic", "555 0100", "1 Example Street, Springfield", "", std::nullopt});
  REGIMEN_EXPECTS(stored.has_value());

  // Clean.
  prescribe(
      add({.name = "Alex Morgan", .birth_date = "1986-01-20", .sex = Sex::other, .pain_now = 2, .symptom_weeks = 30}),
      "Recurrent low back pain",
      program_of(catalogue, "Back in motion", 6, today,
                 {"walking", "cat-cow", "knee-to-chest-single", "bird-dog", "bridge", "lower-trunk-rotation"}));
  // A caution with a substitute.
  prescribe(add({.name = "Margaret Ellis",
                 .birth_date = "1951-03-02",
                 .pain_now = 4,
                 .symptom_weeks = 20,
                 .yes = {"spinal-stenosis", "worse-with-extension"},
                 .notes = "Walks with a stick outdoors."}),
            "Spinal stenosis",
            program_of(catalogue, "Stronger for longer walks", 6, today,
                       {"stationary-cycling", "supine-pelvic-tilt", "knee-to-chest-single", "bridge", "superman"}));
  // A question whose answer decides something.
  prescribe(add({.name = "Rosa Lindqvist",
                 .birth_date = "1958-11-11",
                 .pain_now = 3,
                 .symptom_weeks = 8,
                 .not_asked = {"osteoporosis"}}),
            "Low back pain",
            program_of(catalogue, "Gentle start", 4, today,
                       {"walking", "supine-pelvic-tilt", "seated-chair-rotation", "partial-curl", "bridge"}));
  // A stop.
  prescribe(add({.name = "Samuel Okafor",
                 .birth_date = "1988-09-14",
                 .sex = Sex::male,
                 .pain_now = 5,
                 .symptom_weeks = 1,
                 .yes = {"traumatic-injury"},
                 .notes = "Fell from a ladder last week."}),
            "After a fall", program_of(catalogue, "First steps", 2, today, {"walking", "abdominal-draw-in", "bridge"}));
  // Issued before, to be continued.
  const Program issued = program_of(catalogue, "Sciatica, first weeks", 3, today,
                                    {"walking", "press-up-on-elbows", "abdominal-draw-in", "bird-dog"});
  const auto returning = prescribe(add({.name = "Jonas Weber",
                                        .birth_date = "1979-06-30",
                                        .sex = Sex::male,
                                        .pain_now = 3,
                                        .symptom_weeks = 9,
                                        .yes = {"sciatica", "disc-herniation", "worse-with-flexion"}}),
                                   "Sciatica", issued);
  ScreeningReport not_screened;  // the sample was never judged, and its record says so: no plugin is in it
  static_cast<void>(must(clinic.issue(returning, issued, not_screened, now)));
  // Nothing known yet, nothing prescribed.
  Patient fresh;
  fresh.name = PersonName("Irena Novak");
  static_cast<void>(must(clinic.add_patient(fresh, today)));
  // Archived.
  const auto gone = add({.name = "Peter Archer", .birth_date = "1944-05-17", .sex = Sex::male});
  if (const auto archived = clinic.archive_patient(gone, true); !archived) REGIMEN_EXPECTS(archived.has_value());
}

}  // namespace regimen
