// What a rule pack must be, and what its author is told when it is not.
#include <random>

#include "small_packs.hpp"

using namespace small_packs;
using Catch::Matchers::Contains;

namespace {

const std::string good_rule = rule("kneeling", "knee-pain = yes and kneeling-pressure >= moderate");
const std::string good_test = R"([[test]]
name = "kneeling"
facts = { knee-pain = "yes" }
items = [{ position = "quadruped", demands = { kneeling-pressure = "high" } }]
raises = ["kneeling"]
)";

/// The head with one of its lines in another form.
std::string head_with(const std::string& key, const std::string& line) {
  std::string changed = head;
  const auto at = changed.find(key + " = ");
  REQUIRE(at != std::string::npos);
  return changed.replace(at, changed.find('\n', at) - at + 1, line);
}

}  // namespace

TEST_CASE("a good pack has neither faults nor failures", "[packs][reading]") {
  CHECK(faults_of(head + good_rule + good_test).empty());
  CHECK(failures_of(head + good_rule + good_test).empty());
}

TEST_CASE("a byte order mark and Windows line ends change nothing", "[packs][reading]") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : head + good_rule + good_test) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  CHECK(faults_of(windows).empty());
  CHECK(failures_of(windows).empty());
}

TEST_CASE("a file that is no TOML text is refused with one fault", "[packs][reading][bad-input]") {
  struct Row {
    std::string file;
    const char* fault;
  };
  const auto row = GENERATE(values<Row>({
      {"", "this is no rule pack"},
      {"\n\n", "this is no rule pack"},
      {"just words", "not TOML"},
      {"[", "not TOML"},
      {"[\n", "not TOML"},
      {"[pack\n", "not TOML"},
      {"[pack]\nid = \"a", "not TOML"},
      {"[pack]\nid = \"\"\"a", "not TOML"},
      {"a = [[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]", "not TOML"},
      {std::string("[pack]\nid = \"a\0b\"\n", 17), "2: expected text, found a NUL character"},
      {"[pack]\n# caf\xe9\n", "2: expected UTF-8 text"},
      {"[pack]\n\xed\xa0\x80", "2: expected UTF-8 text"},
      {"[pack]\n\xf4\x90\x80\x80", "2: expected UTF-8 text"},
      {"[pack]\n\xc0\xaf", "2: expected UTF-8 text"},
      {"[pack]\n\xe2\x82", "2: expected UTF-8 text"},
      {std::string(20'000, '['), "not TOML"},
      {std::string("a = ") + std::string(100'000, '['), "not TOML"},
      {"a" + std::string(2000, '.') + "b = 1", "a key of at most"},
      {"[pack]\nid = 1\nid = 2\n", "not TOML"},
      {"\x7f"
       "ELF\x02\x01\x01",
       "not TOML"},
      {R"({"pack": {"id": "json"}})", "not TOML"},
  }));
  CAPTURE(row.file.substr(0, 40));
  const auto faults = faults_of(row.file);
  REQUIRE(faults.size() == 1);
  CHECK_THAT(faults[0], Contains(row.fault));
}

TEST_CASE("a deep key is refused before the library sees it", "[packs][reading][bad-input]") {
  std::string deep = "a";
  for (int i = 0; i < 100'000; ++i) deep += ".a";
  CHECK_THAT(faults_of(deep + " = 1").at(0), Contains("a key of at most"));
}

TEST_CASE("a pack of ten megabytes is refused unread", "[packs][reading][bad-input]") {
  CHECK(faults_of(std::string(std::size_t{10} * 1024 * 1024, '#')) ==
        std::vector<std::string>{"0: a rule pack is at most 1024 KiB, this file has 10240 KiB"});
}

TEST_CASE("every key of the head is needed and understood", "[packs][reading][bad-input]") {
  for (const char* key : {"id", "version", "title", "author", "approved-by", "approved-on", "review-by", "languages"}) {
    CAPTURE(key);
    CHECK_THAT(faults_of(head_with(key, "") + good_rule).at(0), Contains("`" + std::string(key) + "` is missing"));
    CHECK_THAT(faults_of(head_with(key, std::string(key) + " = 1.5\n") + good_rule).at(0),
               Contains("a number with a fraction"));
  }
  CHECK_THAT(faults_of(head_with("id", "id = \"House Rules\"\n") + good_rule).at(0),
             Contains("2: [pack]: `id` is a name"));
  CHECK_THAT(faults_of(head_with("id", "id = \"house\"\n") + good_rule).at(0), Contains("`org.example.clinic`"));
  CHECK_THAT(faults_of(head_with("title", "title = \" \"\n") + good_rule).at(0),
             Contains("a text with something in it"));
  CHECK_THAT(faults_of(head_with("review-by", "review-by = \"2027-02-30\"\n") + good_rule).at(0),
             Contains("8: [pack]: `review-by` is a day such as 2026-11-02, found `2027-02-30`"));
  CHECK(faults_of(head_with("review-by", "review-by = \"2028-02-29\"\n") + good_rule).empty());
  CHECK_THAT(faults_of(head_with("languages", "languages = []\n") + good_rule).at(0), Contains("names none"));
  CHECK_THAT(faults_of(head_with("languages", "languages = [\"español\"]\n") + good_rule).at(0),
             Contains("is not a language"));
  CHECK_THAT(faults_of(head_with("author", "author = \"A\"\nauthr = \"B\"\n") + good_rule).at(0),
             Contains("`authr` is not a key that is known here; did you mean `author`?"));
}

TEST_CASE("what is wrong with a rule is said with its line", "[packs][reading][bad-input]") {
  struct Row {
    std::string rule;
    const char* fault;
  };
  const auto row = GENERATE(values<Row>({
      {"[rule]\nid = \"x\"\n", "10: expected `[[rule]]` in two pairs of brackets"},
      {rule("Kneeling", "fever = yes"), "11: [[rule]]: `id` is a name such as `long-hold`"},
      {rule("a/b", "fever = yes"), "`id` is a name"},
      {rule("x", "fever = yes", "warning"), "13: rule `x`: `severity` is stop, caution or info, found `warning`"},
      {rule("x", "fever = yes", "ask"), "`severity` is stop, caution or info, found `ask`"},
      {rule("x", "fever = yes", "info", "replace = true\n"), "there is nothing to `replace`"},
      {rule("x", "fever = yes", "info", "replace = \"yes\"\n"), "`replace` is true or false, found `yes`"},
      {rule("x", "fever = yes", "info", "mesage.en = \"typo\"\n"),
       "`mesage` is not a key that is known here; did you mean"},
      {rule("x", "fever = yes", "info", "modification.es = \"Otra\"\n"), "`en` is missing"},
      {rule("x", "fever = yes", "info", "modification = \"one\"\n"), "`modification` is the texts `modification.en`"},
      {rule("x", "fever = yes", "info", "message.es = \"Otra\"\n"), "`es` is not a key that is known here"},
      {rule("x", "", "info"), "`when` is a text with something in it"},
      {"[[rule]]\n", "`id` is missing"},
      {good_rule + good_rule, "19: rule `kneeling` is there already, in line 10"},
      {"rule = 3\n", "is not a key"},
  }));
  CAPTURE(row.rule);
  const auto faults = faults_of(head + row.rule);
  REQUIRE_FALSE(faults.empty());
  std::string all;
  for (const auto& fault : faults) all += fault + "\n";
  CHECK_THAT(all, Contains(row.fault));
}

TEST_CASE("what is wrong with a test is said with its line", "[packs][reading][bad-input]") {
  const auto test_with = [](const std::string& lines) {
    return faults_of(head + good_rule + good_test + "[[test]]\nname = \"t\"\n" + lines);
  };
  struct Row {
    const char* lines;
    const char* fault;
  };
  const auto row = GENERATE(values<Row>({
      {"", "expects nothing"},
      {"raises = [\"kneling\"]\n", "`kneling` is not a rule of this pack; did you mean `kneeling`?"},
      {"silent = \"kneeling\"\n", "`silent` is a list"},
      {"asks = [\"knee-pian\"]\n", "`knee-pian` is not a known fact"},
      {"facts = { knee-pian = \"yes\" }\nsilent = [\"kneeling\"]\n",
       "`knee-pian` is not a known fact; did you mean `knee-pain`?"},
      {"facts = { knee-pain = true }\nsilent = [\"kneeling\"]\n", "found true"},
      {"facts = { knee-pain = \"si\" }\nsilent = [\"kneeling\"]\n", "found `si`"},
      {"measures = { pain-now = 11 }\nsilent = [\"kneeling\"]\n",
       "`pain-now` is a whole number from 0 to 10, found 11"},
      {"measures = { pain = 1 }\nsilent = [\"kneeling\"]\n", "`pain` is not a key"},
      {"age = -1\nsilent = [\"kneeling\"]\n", "`age` is a whole number from 0 to 150"},
      {"age = 9999999999\nsilent = [\"kneeling\"]\n", "`age` is a whole number"},
      {"items = [{ demands = { balanse = \"high\" } }]\nsilent = [\"kneeling\"]\n",
       "`balanse` is not a known demand; did you mean `balance`?"},
      {"items = [{ demands = { balance = \"hi\" } }]\nsilent = [\"kneeling\"]\n", "found `hi`"},
      {"items = [{ position = \"upside-down\" }]\nsilent = [\"kneeling\"]\n", "`position` is supine, prone"},
      {"items = [{ exercise = \"bridge\" }]\nsilent = [\"kneeling\"]\n", "`exercise` is not a key"},
      {"items = [3]\nsilent = [\"kneeling\"]\n", "expected a table, found 3"},
      {"items = 3\nsilent = [\"kneeling\"]\n", "`[[items]]`"},
  }));
  CAPTURE(row.lines);
  const auto faults = test_with(row.lines);
  REQUIRE_FALSE(faults.empty());
  CHECK_THAT(faults[0], Contains(row.fault));
}

TEST_CASE("several faults are told together, in the order of their lines", "[packs][reading][bad-input]") {
  const auto faults = faults_of(head_with("version", "") + rule("a", "knee-pian = yes") + rule("b", "balance >= hi"));
  REQUIRE(faults.size() == 3);
  CHECK_THAT(faults[0], Catch::Matchers::StartsWith("1: [pack]: `version` is missing"));
  CHECK_THAT(faults[1], Catch::Matchers::StartsWith("14: `knee-pian`"));
  CHECK_THAT(faults[2], Catch::Matchers::StartsWith("22: `balance` is none"));
}

TEST_CASE("a pack of nothing but faults names the first fifty", "[packs][reading][bad-input]") {
  std::string pack = head;
  for (int i = 0; i < 200; ++i) pack += rule("r" + std::to_string(i), "nonsense = yes");
  CHECK(faults_of(pack).size() == 50);
}

TEST_CASE("too many rules are refused", "[packs][reading][bad-input]") {
  std::string pack = head;
  for (int i = 0; i < 1025; ++i) pack += rule("r" + std::to_string(i), "fever = yes", "info");
  CHECK(faults_of(pack) == std::vector<std::string>{"0: more than 1024 rules"});
}

TEST_CASE("a pack cut off anywhere is read or refused, never fatal", "[packs][reading][bad-input]") {
  const std::string whole = head + good_rule + good_test;
  for (std::size_t size = 0; size < whole.size(); ++size) static_cast<void>(faults_of(whole.substr(0, size)));
}

TEST_CASE("a pack with random damage is read or refused, never fatal", "[packs][reading][bad-input]") {
  const std::string whole = head + good_rule + good_test;
  const std::string letters = "[]{}\"'=\n\\#.,()<>x0-\xff";
  std::mt19937 dice(20261120);
  for (int round = 0; round < 3000; ++round) {
    std::string damaged = whole;
    for (unsigned hit = 0; hit < 1 + dice() % 4; ++hit)
      damaged[dice() % damaged.size()] = letters[dice() % letters.size()];
    static_cast<void>(faults_of(damaged));
  }
}

TEST_CASE("a test that fails says what was expected and what came", "[packs][reading]") {
  const auto failing = [](const std::string& lines) {
    const auto failures = failures_of(head + good_rule + good_test + "[[test]]\nname = \"t\"\n" + lines);
    REQUIRE(failures.size() == 1);
    return failures[0];
  };
  CHECK(failing("raises = [\"kneeling\"]\n") ==
        "23: t: `kneeling` should be raised and is not (raised: nothing; asked: nothing)");
  CHECK(failing("items = [{ demands = { kneeling-pressure = \"high\" } }]\nraises = [\"kneeling\"]\n") ==
        "23: t: `kneeling` should be raised and is not (raised: nothing; asked: `knee-pain`)");
  CHECK(failing("facts = { knee-pain = \"yes\" }\nitems = [{ demands = { kneeling-pressure = \"high\" } }]\n"
                "silent = [\"kneeling\"]\n") == "23: t: `kneeling` should be silent and is raised");
  CHECK(failing("facts = { knee-pain = \"no\" }\nasks = [\"knee-pain\"]\n") ==
        "23: t: `knee-pain` should be asked about and is not (asked: nothing)");
}

TEST_CASE("a stop or caution that no test raises fails the pack, an info does not", "[packs][reading]") {
  const auto failures = failures_of(head + good_rule);
  REQUIRE(failures.size() == 1);
  CHECK_THAT(failures[0], Contains("10: ") && Contains("no test raises `kneeling`"));
  CHECK(failures_of(head + rule("note", "fever = yes", "info")).empty());
}
