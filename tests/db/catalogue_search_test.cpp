#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>

#include "regimen/db/catalogue.hpp"
#include "regimen/db/catalogue_source.hpp"
#include "search_words.hpp"
#include "small_catalogue.hpp"

using namespace regimen;
using Keys = std::vector<std::string>;

namespace {

Exercise exercise(std::string key, std::string name, std::vector<std::string> aliases = {}, std::string purpose = "") {
  Exercise made = testing::made_up_exercise(std::move(key), std::move(name), Kind::strength);
  made.aliases = std::move(aliases);
  made.muscles = {};
  made.equipment = {};
  made.text["en"].purpose = std::move(purpose);
  return made;
}

/// Made up so that each rule of the ranking decides something.
std::unique_ptr<Catalogue> made_up() {
  std::vector<Exercise> all;
  all.push_back(exercise("bridge", "Bridge", {"glute bridge"}, "Makes standing up easier."));
  all.push_back(exercise("bridge-march", "Bridge march"));
  all.push_back(exercise("single-leg-bridge", "Single leg bridge", {"one-legged bridge"}));
  all.push_back(exercise("cat-cow", "Cat-cow", {}, "Loosens a stiff back in the morning."));
  all.push_back(exercise("sit-to-stand", "Sit to stand", {}, "Helps you cross a bridge and get out of a chair."));
  all.push_back(exercise("pushup", "Pushup"));
  all.push_back(exercise("eleve", "Élévation", {"Straße"}));
  all.push_back(exercise("clam", "Clam"));
  all.back().muscles = {"gluteus-medius"};
  all.back().text["en"].steps = {{StepRole::prepare, "Roll a towel and put it under your head."}};
  all.push_back(exercise("plank", "Plank"));
  all.back().position = Position::prone;
  all.back().equipment = {"foam-roller"};
  return make_catalogue(std::move(all));
}

Keys found(const Catalogue& catalogue, std::string_view text, std::size_t limit = 20) {
  Keys keys;
  for (const SearchHit& hit : catalogue.search(text, limit)) keys.push_back(hit.exercise->key);
  return keys;
}

std::string first(const Catalogue& catalogue, std::string_view text) {
  const auto hits = catalogue.search(text, 1);
  return hits.empty() ? "nothing" : hits.front().exercise->key;
}

std::string matched(const Catalogue& catalogue, std::string_view text) {
  const auto hits = catalogue.search(text, 1);
  return hits.empty() ? "nothing" : hits.front().matched;
}

}  // namespace

TEST_CASE("the exact name comes before beginnings, those before words, those before the purpose", "[db][search]") {
  CHECK(found(*made_up(), "bridge") == Keys{"bridge", "bridge-march", "single-leg-bridge", "sit-to-stand"});
}

TEST_CASE("an exact alias counts as a name", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(first(*catalogue, "one-legged bridge") == "single-leg-bridge");
  CHECK(matched(*catalogue, "one-legged bridge") == "alias \"one-legged bridge\"");
  CHECK(matched(*catalogue, "glute br") == "alias \"glute bridge\"");
}

TEST_CASE("the name in another language counts as an alias, behind the English names", "[db][search]") {
  std::vector<Exercise> all{exercise("puente-drill", "Puente drill"), exercise("bridge", "Bridge", {"glute bridge"}),
                            exercise("wall", "Wall slide")};
  all[1].text["es"] = all[1].text["en"];
  all[1].text["es"].name = "Puente de glúteos";
  all[2].text["es"] = all[2].text["en"];
  const auto catalogue = make_catalogue(std::move(all));
  CHECK(found(*catalogue, "puente de gluteos") == Keys{"bridge", "puente-drill"});
  CHECK(matched(*catalogue, "gluteos") == "alias \"Puente de glúteos\"");
  CHECK(matched(*catalogue, "wall") == "name");
}

TEST_CASE("words are found in any order and from their beginning", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(first(*catalogue, "bri leg sin") == "single-leg-bridge");
  CHECK(first(*catalogue, "stand sit") == "sit-to-stand");
}

TEST_CASE("hyphens and spaces are alike, and so is nothing at all", "[db][search]") {
  const auto catalogue = made_up();
  for (const char* text : {"cat cow", "cat-cow", "catcow", "CATCOW", "cow cat", " cat  -  cow ", "catc", "cat c"}) {
    INFO(text);
    CHECK(first(*catalogue, text) == "cat-cow");
  }
  CHECK(first(*catalogue, "push up") == "pushup");
  CHECK(first(*catalogue, "push-up") == "pushup");
  CHECK(first(*catalogue, "tostand") == "sit-to-stand");
  CHECK(first(*catalogue, "legbridge") == "single-leg-bridge");
}

TEST_CASE("case and accents do not matter", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(first(*catalogue, "elevation") == "eleve");
  CHECK(first(*catalogue, "ÉLÉVATION") == "eleve");
  CHECK(first(*catalogue, "strasse") == "eleve");
  CHECK(first(*catalogue, "BRÎDGE") == "bridge");
}

TEST_CASE("one typing error is forgiven in words of five letters or more", "[db][search]") {
  const auto catalogue = made_up();
  for (const char* text : {"brige", "bridgge", "bridhe", "brigde", "rbidge", "xbridge", "ridge", "vridge"}) {
    INFO(text);
    CHECK(first(*catalogue, text) == "bridge");
  }
  CHECK(first(*catalogue, "sinlge brige") == "single-leg-bridge");
  CHECK(first(*catalogue, "catocw") == "cat-cow");
  CHECK(first(*catalogue, "mornign") == "cat-cow");
}

TEST_CASE("two typing errors, or one in a short word, find nothing", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(found(*catalogue, "brxxge").empty());
  CHECK(found(*catalogue, "clma").empty());
  CHECK(found(*catalogue, "zlam").empty());
}

TEST_CASE("what is found as typed comes before what a typing error would explain", "[db][search]") {
  std::vector<Exercise> all;
  all.push_back(exercise("a", "Aaa bridge"));
  all.push_back(exercise("b", "Zzz bridle"));
  CHECK(found(*make_catalogue(std::move(all)), "bridle") == Keys{"b", "a"});
}

TEST_CASE("exercises with more of the words come first", "[db][search]") {
  CHECK(found(*made_up(), "single bridge zebra") == Keys{"single-leg-bridge", "bridge", "bridge-march"});
}

TEST_CASE("muscles are found by their term and by the words that people use", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(found(*catalogue, "gluteus medius") == Keys{"clam"});
  CHECK(first(*catalogue, "buttocks") == "clam");
  CHECK(matched(*catalogue, "buttocks") == "muscle");
}

TEST_CASE("position, kind, equipment and purpose are found, and where is said", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(matched(*catalogue, "prone") == "position");
  CHECK(first(*catalogue, "foam roller") == "plank");
  CHECK(matched(*catalogue, "foam roller") == "equipment");
  CHECK(matched(*catalogue, "strength") == "kind");
  CHECK(first(*catalogue, "morning stiff") == "cat-cow");
  CHECK(matched(*catalogue, "morning stiff") == "purpose");
  CHECK(matched(*catalogue, "cow morning") == "name, purpose");
}

TEST_CASE("words that stand nowhere else are looked for in the instructions", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(first(*catalogue, "towel") == "clam");
  CHECK(matched(*catalogue, "towel") == "instructions");
  CHECK(first(*catalogue, "towel xylophone") == "clam");
}

TEST_CASE("equals come in the catalogue's order", "[db][search]") {
  std::vector<Exercise> all;
  for (const char* name : {"Pose d", "pose a", "Pose-c", "Pose b"}) all.push_back(exercise(name, name));
  CHECK(found(*make_catalogue(std::move(all)), "pose") == Keys{"pose a", "Pose b", "Pose-c", "Pose d"});
}

TEST_CASE("a search gives no more than it was asked for and nothing twice", "[db][search]") {
  const auto catalogue = made_up();
  for (std::size_t limit = 0; limit < 12; ++limit) {
    Keys keys = found(*catalogue, "bridge leg s", limit);
    CHECK(keys.size() <= limit);
    std::sort(keys.begin(), keys.end());
    CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
  }
  CHECK(found(*catalogue, "bridge", 2) == Keys{"bridge", "bridge-march"});
  CHECK(found(*catalogue, "s", static_cast<std::size_t>(-1)).size() == 9);
}

TEST_CASE("a text without letters or digits finds nothing", "[db][search]") {
  const auto catalogue = made_up();
  for (const char* text : {"", " ", "***", "\"", "\U0001F9D8", "-", "' OR '", "\xFF\xFE"}) {
    INFO(text);
    CHECK((found(*catalogue, text).empty() || std::string_view(text) == "' OR '"));
  }
}

TEST_CASE("the syntax of queries is text like any other", "[db][search]") {
  const auto catalogue = made_up();
  const std::string with_nul("bridge\0\" OR *", 13);
  for (const std::string& text :
       {std::string("\"bridge\""), std::string("bridge*"), std::string("bridge NEAR zebra"),
        std::string("NEAR(bridge zebra, 5)"), std::string("name:bridge"), std::string("^bridge"),
        std::string("{bridge}"), std::string("bridge; DROP TABLE exercise"), std::string("bridge' --"),
        std::string("-bridge"), std::string("+bridge"), std::string("(bridge"),
        std::string("\U0001F4AAbridge\U0001F4AA"), std::string("\u202Ebridge"), std::string("bridge\\"), with_nul}) {
    INFO(text);
    CHECK(first(*catalogue, text) == "bridge");
  }
  // These reach the full-text index, where nothing else knows a word of them.
  for (const char* text :
       {"towel* zzz", "\"towel", "towel NOT zzz", "instructions:towel", "NEAR(towel, 2)", "towel\"\"\"*^:(){}"}) {
    INFO(text);
    CHECK(first(*catalogue, text) == "clam");
  }
}

TEST_CASE("a very long text is searched by its beginning", "[db][search]") {
  const auto catalogue = made_up();
  CHECK(found(*catalogue, std::string(10'000, 'b')).empty());
  std::string many;
  for (int i = 0; i < 5'000; ++i) many += "b ";
  CHECK(found(*catalogue, many).size() >= 3);
  CHECK(first(*catalogue, "bridge" + std::string(10'000, '*')) == "bridge");
}

TEST_CASE("an empty catalogue can be searched", "[db][search]") {
  const auto catalogue = make_catalogue({});
  CHECK(catalogue->all().empty());
  CHECK(found(*catalogue, "bridge").empty());
  CHECK(catalogue->find("bridge") == nullptr);
}

TEST_CASE("every exercise of the product is found by its key, its name in each language and each alias",
          "[db][search]") {
  const auto exercises = read_catalogue(std::filesystem::path(REGIMEN_SOURCE_DIR) / "db" / "catalogue");
  REQUIRE(exercises);
  const auto catalogue = make_catalogue(*exercises);
  for (const Exercise& each : *exercises) {
    INFO(each.key);
    CHECK(first(*catalogue, each.name) == each.key);
    for (const std::string& alias : each.aliases) {
      INFO(alias);
      CHECK(first(*catalogue, alias) == each.key);
    }
    for (const auto& [language, words] : each.text) {
      INFO(words.name);
      CHECK(first(*catalogue, words.name) == each.key);
    }
    const Keys by_key = found(*catalogue, each.key);
    CHECK(std::find(by_key.begin(), by_key.end(), each.key) != by_key.end());
  }
}

TEST_CASE("nine in ten names of the product with one typing error are found", "[db][search]") {
  const auto exercises = read_catalogue(std::filesystem::path(REGIMEN_SOURCE_DIR) / "db" / "catalogue");
  REQUIRE(exercises);
  const auto catalogue = make_catalogue(*exercises);
  int tried = 0;
  int good = 0;
  for (const Exercise& each : *exercises) {
    for (const std::string& word : db::search_words(each.name)) {
      if (word.size() < 5) continue;
      for (std::size_t i = 0; i < word.size(); ++i) {
        std::string typed = word;
        typed.erase(i, 1);
        if (typed.size() < 5) continue;
        const Keys keys = found(*catalogue, typed);
        ++tried;
        good += std::find(keys.begin(), keys.end(), each.key) != keys.end() ? 1 : 0;
      }
    }
  }
  REQUIRE(tried > 200);
  CHECK(good * 10 >= tried * 9);
}
