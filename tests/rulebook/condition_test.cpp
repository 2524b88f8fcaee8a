// The language of `when`: what it means, with every value known and with some unknown.
#include "small_packs.hpp"

using namespace small_packs;

namespace {

enum class Kleene { no, unknown, yes };

Kleene both(Kleene a, Kleene b) { return std::min(a, b); }
Kleene either(Kleene a, Kleene b) { return std::max(a, b); }
Kleene opposite(Kleene a) { return static_cast<Kleene>(2 - static_cast<int>(a)); }

/// Raised, open (something is asked), or neither.
Kleene judged(const std::string& when, const test::Patient& patient) {
  const auto answer = says(head + rule("it", when), patient);
  if (answer.says("it", -1, SdkSeverity::caution)) return Kleene::yes;
  return answer.count(SdkSeverity::ask) > 0 ? Kleene::unknown : Kleene::no;
}

test::Patient with(Kleene fever, Kleene vertigo) {
  const auto truth = [](Kleene value) {
    return value == Kleene::yes ? Truth::yes : value == Kleene::no ? Truth::no : Truth::unknown;
  };
  test::Patient patient;
  patient.fact("fever", truth(fever)).fact("vertigo", truth(vertigo));
  return patient;
}

/// Whether the rule is raised on the one item.
bool raised_on(const std::string& when, const test::Exercise& exercise,
               const test::Patient& patient = test::Patient()) {
  return says(head + rule("it", when), patient, test::Program().add(exercise)).says("it", 0, SdkSeverity::caution);
}

bool raised_for(const std::string& when, const test::Patient& patient, const test::Program& program = test::Program()) {
  return says(head + rule("it", when), patient, program).says("it", -1, SdkSeverity::caution);
}

}  // namespace

TEST_CASE("and, or and not follow Kleene's tables, and what stays unknown is asked", "[packs][condition]") {
  const auto fever = GENERATE(Kleene::no, Kleene::unknown, Kleene::yes);
  const auto vertigo = GENERATE(Kleene::no, Kleene::unknown, Kleene::yes);
  CAPTURE(static_cast<int>(fever), static_cast<int>(vertigo));
  const auto patient = with(fever, vertigo);
  const auto f = "fever = yes";
  const auto v = "vertigo = yes";
  const auto join = [](const std::string& a, const char* op, const std::string& b) { return a + " " + op + " " + b; };
  CHECK(judged(f, patient) == fever);
  CHECK(judged(std::string("not ") + f, patient) == opposite(fever));
  CHECK(judged("fever = no", patient) == opposite(fever));
  CHECK(judged("fever != yes", patient) == opposite(fever));
  CHECK(judged("fever is not yes", patient) == opposite(fever));
  CHECK(judged(join(f, "and", v), patient) == both(fever, vertigo));
  CHECK(judged(join(f, "or", v), patient) == either(fever, vertigo));
  CHECK(judged("not (" + join(f, "and", v) + ")", patient) == opposite(both(fever, vertigo)));
  CHECK(judged("not (" + join(f, "or", v) + ")", patient) == opposite(either(fever, vertigo)));
  CHECK(judged("not not fever = yes and " + std::string(v), patient) == both(fever, vertigo));
  CHECK(judged("(fever = yes and vertigo = no) or (fever = no and vertigo = yes)", patient) ==
        either(both(fever, opposite(vertigo)), both(opposite(fever), vertigo)));
}

TEST_CASE("and binds closer than or", "[packs][condition]") {
  const auto when = "fever = yes or vertigo = yes and pregnancy = yes";
  CHECK(raised_for(when, test::Patient().yes("fever").no("pregnancy")));
  CHECK_FALSE(
      raised_for("(fever = yes or vertigo = yes) and pregnancy = yes", test::Patient().yes("fever").no("pregnancy")));
}

TEST_CASE("a comparison with unknown is never unknown itself", "[packs][condition]") {
  CHECK(raised_for("fever = unknown", test::Patient()));
  CHECK_FALSE(raised_for("fever != unknown", test::Patient()));
  CHECK_FALSE(raised_for("not fever = unknown", test::Patient()));
  CHECK(raised_for("fever != unknown", test::Patient().no("fever")));
  CHECK(raised_for("fever is one of no, unknown", test::Patient()));
  CHECK(raised_for("age = unknown", test::Patient()));
  CHECK_FALSE(raised_for("age = unknown", test::Patient().age(40)));
  CHECK(raised_for("age != unknown", test::Patient().age(40)));
  CHECK(says(head + rule("it", "fever = unknown"), test::Patient()).count(SdkSeverity::ask) == 0);
}

TEST_CASE("numbers are compared as they are written", "[packs][condition]") {
  struct Row {
    const char* when;
    int from;
    int to;
  };
  const auto row = GENERATE(values<Row>({{"age >= 70", 70, 150},
                                         {"age > 70", 71, 150},
                                         {"age <= 70", 0, 70},
                                         {"age < 70", 0, 69},
                                         {"age = 70", 70, 70},
                                         {"age is 70", 70, 70},
                                         {"not age >= 70", 0, 69},
                                         {"age ≥ 70", 70, 150},
                                         {"age>=60 and age<70", 60, 69}}));
  CAPTURE(row.when);
  for (const int age : {0, 59, 60, 69, 70, 71, 150}) {
    CAPTURE(age);
    CHECK(raised_for(row.when, test::Patient().age(age)) == (age >= row.from && age <= row.to));
  }
  CHECK(raised_for("age != 70", test::Patient().age(69)));
  CHECK(raised_for("age != 70", test::Patient().age(71)));
  CHECK_FALSE(raised_for("age != 70", test::Patient().age(70)));
}

TEST_CASE("demands are compared by their level, and what is not asked is none", "[packs][condition]") {
  const auto asking = [](Level level) { return test::Exercise("it").asks(Demand::balance, level); };
  for (const auto level : {Level::low, Level::moderate, Level::high}) {
    CAPTURE(static_cast<int>(level));
    CHECK(raised_on("balance >= moderate", asking(level)) == (level >= Level::moderate));
    CHECK(raised_on("balance > low", asking(level)) == (level > Level::low));
    CHECK(raised_on("balance <= low", asking(level)) == (level <= Level::low));
    CHECK(raised_on("balance < high", asking(level)) == (level < Level::high));
    CHECK(raised_on("balance = moderate", asking(level)) == (level == Level::moderate));
    CHECK(raised_on("balance is one of low, high", asking(level)) == (level != Level::moderate));
    CHECK_FALSE(raised_on("balance = none", asking(level)));
  }
  CHECK(raised_on("balance = none", test::Exercise("it")));
  CHECK(raised_on("balance < low", test::Exercise("it")));
  CHECK_FALSE(raised_on("balance >= low", test::Exercise("it")));
}

TEST_CASE("position, kind, level, phase and side are the item's", "[packs][condition]") {
  const auto exercise = test::Exercise("it").position("prone").kind("stretch").level("middle").phase("cool-down");
  CHECK(raised_on("position = prone", exercise));
  CHECK(raised_on("position is one of supine, prone, side-lying", exercise));
  CHECK_FALSE(raised_on("position is not one of supine, prone", exercise));
  CHECK(raised_on("kind = stretch and level = middle and phase = cool-down and side = both", exercise));
  CHECK(raised_on("Position = Prone AND Kind is stretch", exercise));
  CHECK(raised_on("one-sided = no", exercise));
  CHECK_FALSE(raised_on("side = left", exercise));
}

TEST_CASE("a part of the dose that is not given makes no comparison true", "[packs][condition]") {
  CHECK(raised_on("hold >= 30", test::Exercise("it").hold_s(30)));
  CHECK_FALSE(raised_on("hold >= 30", test::Exercise("it")));
  CHECK_FALSE(raised_on("not hold >= 30", test::Exercise("it")));
  CHECK(raised_on("hold >= 30 or hold = unknown", test::Exercise("it")));
  CHECK(says(head + rule("it", "hold >= 30"), test::Patient(), test::Program().add(test::Exercise("it")))
            .count(SdkSeverity::ask) == 0);
}

TEST_CASE("a rule without a term of the item is about the program", "[packs][condition]") {
  auto program = test::Program().add(test::Exercise("a").sets(3).reps(10).hold_s(20)).add(test::Exercise("b"));
  program.weeks(8);
  CHECK(raised_for("weeks > 6", test::Patient(), program));
  CHECK(raised_for("items = 2", test::Patient(), program));
  CHECK(raised_for("minutes-a-day = 10", test::Patient(), program));
  CHECK(raised_for("sex = female", test::Patient().sex("female"), program));
}

TEST_CASE("some item and no item look at the whole list", "[packs][condition]") {
  const auto program = test::Program()
                           .add(test::Exercise("a").position("seated"))
                           .add(test::Exercise("b").position("prone").asks(Demand::effort, Level::high));
  const test::Patient patient;
  CHECK(raised_for("some item (position = prone)", patient, program));
  CHECK_FALSE(raised_for("some item (position = standing)", patient, program));
  CHECK_FALSE(raised_for("some item (position = seated and effort = high)", patient, program));
  CHECK(raised_for("no item (position = standing)", patient, program));
  CHECK(raised_for("not some item (phase = warm-up) and some item (phase = strengthen)", patient, program));
  CHECK(raised_for("no item (phase = warm-up)", patient));
  CHECK(says(head + rule("it", "position = seated and some item (position = prone)"), patient, program)
            .says("it", 0, SdkSeverity::caution));
}

TEST_CASE("a condition that is not understood is named with its line and the nearest word",
          "[packs][condition][bad-input]") {
  struct Row {
    const char* when;
    const char* fault;
  };
  const auto row = GENERATE(values<Row>(
      {{"knee-pian = yes", "`knee-pian` is not a known fact; did you mean `knee-pain`?"},
       {"lumbar-flexon >= low", "`lumbar-flexon` is not a known"},
       {"kneeling-presure = high", "`kneeling-presure` is not a known demand; did you mean `kneeling-pressure`?"},
       {"Harbor//x = yes", "a fact of your own is written `clinic-name/fact`"},
       {"equipment = mat", "`equipment` is not known to rules"},
       {"knee-pain", "expected `=`, `!=`, `is` or `is one of` behind `knee-pain`, found the end of the condition"},
       {"knee-pain >= yes", "expected `=`, `!=`, `is` or `is one of` behind `knee-pain`, found `>=`"},
       {"knee-pain = maybe", "`knee-pain` is unknown, no or yes, found `maybe`"},
       {"balance >= moderat", "`balance` is none, low, moderate or high, found `moderat`; did you mean `moderate`?"},
       {"balance", "expected a comparison such as `>= moderate` behind `balance`"},
       {"position = prune", "found `prune`; did you mean `prone`?"},
       {"position > prone", "behind `position`, found `>`"},
       {"pain-now >= 11", "`pain-now` is a whole number from 0 to 10, found `11`"},
       {"pain-now >= 7.5", "`pain-now` is a whole number from 0 to 10, found `7.5`"},
       {"age >= old", "`age` is a whole number from 0 to 150, found `old`"},
       {"age 70", "expected a comparison such as `>= 150` behind `age`, found `70`"},
       {"age >= 99999999999999999999", "is a whole number"},
       {"(fever = yes", "expected `)` for the bracket that opens in line 15, found the end of the condition"},
       {"fever = yes)", "expected `and`, `or` or the end of the condition, found `)`"},
       {"fever = yes vertigo = yes", "expected `and`, `or` or the end of the condition, found `vertigo`"},
       {"fever = yes and", "expected a condition such as `knee-pain = yes`, found the end of the condition"},
       {"and fever = yes", "`and` is not a known"},
       {"some item position = prone", "expected `(` behind `item`"},
       {"some item (fever = yes)", "`fever` is not about an item"},
       {"some item (some item (position = prone))", "cannot stand inside another one"},
       {"fever = yes & vertigo = yes", "`&` has no meaning in a condition"},
       {"fever = yes und vertigo = yes", "found `und`"},
       {"fiebre ¿= yes", "`¿` has no meaning in a condition"},
       {"fever = yes and fever = no", "contradicts itself and never holds"},
       {"age > 70 and age < 60", "contradicts itself"}}));
  CAPTURE(row.when);
  const auto faults = faults_of(head + rule("it", row.when));
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Catch::Matchers::StartsWith("1") && Catch::Matchers::Contains(row.fault));
}

TEST_CASE("the line of a fault is counted into a condition of several lines", "[packs][condition][bad-input]") {
  const std::string opened = head + "[[rule]]\nid = \"it\"\nversion = 1\nseverity = \"info\"\nsummary = \"S\"\nwhen = ";
  const std::string rest = "\nmessage.en = \"M\"\nsource = { title = \"T\" }\n";
  CHECK(faults_of(opened + "\"\"\"\nfever = yes\nand knee-pian = yes\"\"\"" + rest) ==
        std::vector<std::string>{"17: `knee-pian` is not a known fact; did you mean `knee-pain`?"});
  CHECK(faults_of(opened + "\"\"\"fever = yes\nand knee-pian = yes\"\"\"" + rest) ==
        std::vector<std::string>{"16: `knee-pian` is not a known fact; did you mean `knee-pain`?"});
}

TEST_CASE("a condition too large to be meant is refused", "[packs][condition][bad-input]") {
  const auto refused = [](const std::string& when, const char* why) {
    const auto faults = faults_of(head + rule("it", when));
    REQUIRE(faults.size() == 1);
    CHECK_THAT(faults[0], Catch::Matchers::Contains(why));
  };
  refused(std::string(40, '(') + "fever = yes" + std::string(40, ')'), "brackets within brackets");
  std::string nots;
  for (int i = 0; i < 40; ++i) nots += "not ";
  refused(nots + "fever = yes", "brackets within brackets");
  refused("fever = yes" + std::string(9000, ' '), "at most 8192 letters");
  std::string many;
  for (int i = 0; i < 10; ++i)
    many += (i == 0 ? "(" : " and (") + std::string("age = ") + std::to_string(2 * i) + " or clinic/a" +
            std::to_string(i) + " = yes or clinic/b" + std::to_string(i) + " = yes)";
  refused(many, "more than 256 alternatives");
}
