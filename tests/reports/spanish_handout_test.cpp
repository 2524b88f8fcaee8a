#include <catch2/catch.hpp>

#include "regimen/reports/handout.hpp"
#include "sample_exercises.hpp"

using namespace regimen;
using namespace regimen::testing;

namespace {

/// The exercise with Spanish words beside the English ones.
ExercisePtr in_spanish(const ExercisePtr& exercise, std::string name, std::string purpose) {
  Exercise made = *exercise;
  auto& words = made.text["es"];
  words = made.text["en"];
  words.name = std::move(name);
  words.purpose = std::move(purpose);
  return std::make_shared<const Exercise>(std::move(made));
}

ExercisePtr puente() { return in_spanish(bridge(), "Puente", "Fortalece los glúteos."); }

Handout handout_of(const Program& program) {
  HandoutOptions options{.date = parse_date("2026-11-20").value()};
  options.next_visit = parse_date("2026-12-07");
  Patient patient = sample_patient();
  patient.language = "es-419";
  return make_handout(patient, program, options);
}

Handout handout_of(const std::vector<ExercisePtr>& exercises) { return handout_of(sample_program(exercises)); }

Handout with_equipment(std::vector<std::string> equipment) {
  Exercise exercise = *bridge();
  exercise.equipment = std::move(equipment);
  exercise.dose.dose = {};
  exercise.text["en"].purpose.clear();
  return handout_of({std::make_shared<const Exercise>(exercise)});
}

}  // namespace

TEST_CASE("a Spanish handout is Spanish from its title to its page numbers", "[reports][handout][spanish]") {
  Program program = sample_program({puente()});
  program.title.clear();
  const auto handout = handout_of(program);
  CHECK(handout.language == "es");
  CHECK(handout.title == "Su programa de ejercicios");
  CHECK(handout.subject == "Programa de ejercicios en casa");
  CHECK(handout.period == "Seis semanas a partir del 23 de noviembre de 2026");
  CHECK(handout.contact == std::vector<LabelledLine>{{"Clínica", ""},
                                                     {"Terapeuta", ""},
                                                     {"Teléfono", ""},
                                                     {"Dirección", ""},
                                                     {"Próxima cita", "7 de diciembre de 2026"}});
  CHECK(handout.why_heading == "¿Por qué este ejercicio?");
  CHECK(handout.page_label == "Página {page} de {pages}");
  REQUIRE(handout.sections.size() == 1);
  CHECK(handout.sections[0].heading == "Fortalecimiento");
  const auto& exercise = handout.sections[0].exercises.at(0);
  CHECK(exercise.name == "Puente");
  CHECK(exercise.purpose == "Fortalece los glúteos.");
  CHECK(exercise.position_words == "Boca arriba");
  CHECK(exercise.dose ==
        "Haga 3 series de 15 repeticiones. Descanse 1 minuto entre series. Una vez al día, todos los días.");
}

TEST_CASE("a Spanish handout's lengths of time count one and many", "[reports][handout][spanish]") {
  Program program = sample_program({puente()});
  program.weeks = 1;
  CHECK(handout_of(program).period == "Una semana a partir del 23 de noviembre de 2026");
  program.start_date.reset();
  CHECK(handout_of(program).period == "Una semana");
  program.weeks = 13;
  CHECK(handout_of(program).period == "13 semanas");
  program.weeks.reset();
  program.start_date = parse_date("2027-01-01");
  CHECK(handout_of(program).period == "A partir del 1 de enero de 2027");
}

TEST_CASE("a Spanish handout's reasons are whole sentences", "[reports][handout][spanish]") {
  CHECK(
      handout_of({puente(), bird_dog()}).why ==
      "La meta es hacer más fuertes sus músculos y enseñar a su cuerpo a mantener firme la espalda, para que su vida "
      "diaria sea más fácil. Necesita una colchoneta. Reserve unos 6 minutos los días que haga todos los ejercicios.");
  CHECK(with_equipment({"chair", "wall", "mat"}).why ==
        "La meta es hacer más fuertes sus músculos, para que su vida diaria sea más fácil. "
        "Necesita una colchoneta, una silla y una pared.");
}

TEST_CASE("a Spanish handout's table to tick off has Spanish days", "[reports][handout][spanish]") {
  auto table = handout_of({puente()}).ticks.value();
  CHECK(table.heading == "Marque sus días");
  CHECK(table.days == std::vector<std::string>{"lun", "mar", "mié", "jue", "vie", "sáb", "dom"});
  CHECK(table.rows[1] == TickTable::Row{"Semana 2", "30 nov"});
}

TEST_CASE("the alarms of a Spanish handout are said to the patient politely", "[reports][handout][spanish][safety]") {
  const auto& alarms = handout_of({puente()}).safety.alarms;
  REQUIRE(alarms.size() == 2);
  CHECK(alarms[0].lead + " " + alarms[0].rest ==
        "Pare y llámenos si un ejercicio le da más dolor, o si un dolor nuevo no se va.");
  CHECK(alarms[1].lead + " " + alarms[1].rest ==
        "Busque ayuda de emergencia ahora mismo si no puede controlar la orina o las heces, si se le duerme la piel "
        "entre las piernas, o si sus piernas tienen menos fuerza.");
}
