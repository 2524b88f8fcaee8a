#include <catch2/catch.hpp>

#include "regimen/reports/dose_sentence.hpp"

using namespace regimen;

namespace {

struct Case {
  Dose dose;
  std::string sentence;
  Side side = Side::both;
  bool one_sided = false;
};

Range one(int number) { return {number, number}; }

void check(const std::vector<Case>& examples) {
  const auto spanish = Phrases::for_language("es-MX");
  for (const auto& example : examples)
    CHECK(dose_sentence(example.dose, example.side, example.one_sided, false, spanish) == example.sentence);
}

}  // namespace

TEST_CASE("a dose in Spanish is one group of plain sentences", "[reports][dose][spanish]") {
  check({
      {{.sets = one(3), .reps = one(15), .rest_s = one(60), .times_per_day = one(1), .days_per_week = one(7)},
       "Haga 3 series de 15 repeticiones. Descanse 1 minuto entre series. Una vez al día, todos los días."},
      {{.sets = one(1), .reps = one(10)}, "Haga 1 serie de 10 repeticiones."},
      {{.sets = Range{2, 3}, .reps = Range{10, 15}}, "Haga 2 a 3 series de 10 a 15 repeticiones."},
      {{.reps = one(1)}, "Hágalo una vez."},
      {{.reps = one(2)}, "Hágalo dos veces."},
      {{.reps = one(10)}, "Hágalo 10 veces."},
      {{.reps = Range{1, 2}}, "Hágalo una o dos veces."},
      {{.sets = one(1)}, "Haga 1 serie."},
      {{.sets = one(3)}, "Haga 3 series."},
      {{}, "Pregunte a su terapeuta cuántas veces."},
  });
}

TEST_CASE("a hold in Spanish needs no preposition, so that every length fits", "[reports][dose][spanish]") {
  check({
      {{.reps = one(5), .hold_s = Range{5, 10}}, "Hágalo 5 veces. Cada vez, mantenga la posición 5 a 10 segundos."},
      {{.reps = one(1), .hold_s = one(1)}, "Hágalo una vez. Mantenga la posición 1 segundo."},
      {{.hold_s = Range{0, 5}}, "Mantenga la posición hasta 5 segundos."},
      {{.hold_s = one(150)}, "Mantenga la posición 2 minutos y 30 segundos."},
      {{.hold_s = Range{90, 180}}, "Mantenga la posición 90 segundos a 3 minutos."},
      {{.sets = one(2), .hold_s = one(30)}, "Mantenga la posición 30 segundos. Haga esto dos veces."},
  });
}

TEST_CASE("a rest in Spanish is between what was counted", "[reports][dose][spanish]") {
  check({
      {{.sets = one(3), .reps = one(10), .rest_s = one(0)},
       "Haga 3 series de 10 repeticiones. No descanse entre series."},
      {{.sets = one(3), .reps = one(10), .rest_s = Range{0, 30}},
       "Haga 3 series de 10 repeticiones. Descanse hasta 30 segundos entre series."},
      {{.sets = one(3), .hold_s = one(20), .rest_s = one(30)},
       "Mantenga la posición 20 segundos. Haga esto 3 veces. Descanse 30 segundos entre una vez y otra."},
      {{.sets = one(2), .rest_s = one(60), .minutes = one(5)},
       "Haga 2 rondas de 5 minutos. Descanse 1 minuto entre rondas."},
  });
}

TEST_CASE("sides in Spanish are said once, where the amount is", "[reports][dose][spanish]") {
  check({
      {{.reps = one(8)}, "Hágalo 8 veces de cada lado.", Side::both, true},
      {{.sets = one(3), .reps = one(8), .hold_s = one(6)},
       "Haga 3 series de 8 repeticiones de cada lado. Cada vez, mantenga la posición 6 segundos.",
       Side::both,
       true},
      {{.hold_s = one(30)}, "Mantenga la posición 30 segundos de cada lado.", Side::both, true},
      {{.reps = one(8)}, "Hágalo 8 veces, solo del lado izquierdo.", Side::left, true},
      {{.minutes = one(5)}, "Haga esto por 5 minutos, solo del lado derecho.", Side::right},
      {{.reps = one(8)}, "Hágalo 8 veces. Cambie de lado cada vez.", Side::alternate},
      {{}, "Pregunte a su terapeuta cuántas veces. Solo del lado izquierdo.", Side::left},
  });
}

TEST_CASE("how often in Spanish is one short sentence", "[reports][dose][spanish]") {
  check({
      {{.reps = one(5), .times_per_day = one(2)}, "Hágalo 5 veces. Dos veces al día."},
      {{.reps = one(5), .times_per_day = Range{2, 3}}, "Hágalo 5 veces. 2 a 3 veces al día."},
      {{.reps = one(5), .times_per_day = Range{1, 2}, .days_per_week = Range{3, 5}},
       "Hágalo 5 veces. Una o dos veces al día, 3 a 5 días a la semana."},
      {{.reps = one(5), .days_per_week = one(7)}, "Hágalo 5 veces. Todos los días."},
      {{.reps = one(5), .days_per_week = one(1)}, "Hágalo 5 veces. Un día a la semana."},
      {{.reps = one(5), .times_per_day = one(1), .days_per_week = one(1)}, "Hágalo 5 veces. Una vez a la semana."},
      {{.times_per_day = one(2), .days_per_week = one(7)}, "Haga esto dos veces al día, todos los días."},
      {{.hold_s = one(30), .every_min = Range{20, 30}}, "Haga esto por 30 segundos. Repítalo cada 20 a 30 minutos."},
      {{.reps = one(5), .every_min = one(60)}, "Hágalo 5 veces. Repítalo cada hora."},
      {{.reps = one(5), .every_min = one(120)}, "Hágalo 5 veces. Repítalo cada 2 horas."},
      {{.every_min = one(45)}, "Haga esto cada 45 minutos."},
  });
}
