#include <catch2/catch.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "readability/letters.hpp"
#include "readability/syllables.hpp"

using namespace regimen::readability;

namespace {

/// Words written with a point between their syllables: what is checked stands in the word itself.
void check_all(const char* words) {
  std::istringstream stream(words);
  for (std::string divided; stream >> divided;) {
    std::size_t parts = 1;
    std::string word;
    for (const char c : divided) {
      if (c == '.')
        ++parts;
      else
        word += c;
    }
    CAPTURE(divided);
    CHECK(spanish_syllables(word) == parts);
  }
}

}  // namespace

TEST_CASE("a Spanish vowel between consonants is a syllable", "[reports][readability]") {
  check_all("es.pal.da ro.di.llas le.van.te ca.de.ra hom.bros cua.tro pan.to.rri.lla ab.do.men chal al.mo.ha.da");
}

TEST_CASE("strong vowels are two syllables, and a weak one beside a strong one is a glide", "[reports][readability]") {
  check_all("co.lum.na ca.er a.é.re.o le.a o.cé.a.no po.e.ta pier.na cuer.po hue.so an.dar cui.da.do vein.te");
  check_all("a.gua puer.ta au.men.te sien.ta buey u.ru.guay miau cam.biáis sua.ve.men.te ciu.dad des.pués pie");
}

TEST_CASE("an accent on a weak vowel parts it from a strong one", "[reports][readability]") {
  check_all("dí.a pa.ís ba.úl o.í.do to.da.ví.a re.ír guí.a ca.í.da son.rí.a e.ner.gí.a a.ún rí.o ma.íz");
}

TEST_CASE("weak vowels share a syllable with or without an accent, but not with themselves", "[reports][readability]") {
  check_all("cui.de cuí.de.se lin.güís.ti.ca viu.da je.suí.ti.co chi.i.ta fri.í.si.mo");
}

TEST_CASE("a Spanish h between vowels is as if it were not there", "[reports][readability]") {
  check_all("bú.ho ve.hí.cu.lo prohi.bir al.co.hol re.hú.ye za.na.ho.ria a.ho.ra in.ha.le ca.ca.hue.te");
}

TEST_CASE("the u of que, qui, gue and gui is silent, and with a diaeresis it is not", "[reports][readability]") {
  check_all("que quie.to blo.que guí.e si.gue pin.güi.no ci.güe.ña ver.güen.za a.gua es.guin.ce qué guion gui.sar");
}

TEST_CASE("y is a vowel by itself and at the end of a word, else a consonant", "[reports][readability]") {
  check_all("y hoy muy ley a.yu.de a.po.ye rey yo re.yes");
}

TEST_CASE("the words of the Spanish handouts have their syllables", "[reports][readability]") {
  check_all("a.cués.te.se bo.ca a.rri.ba le.ván.te.se des.pa.cio glú.te.os mús.cu.los res.pi.ra.ción e.jer.ci.cio");
  check_all("o.mó.pla.tos in.clí.ne.se a.rro.dí.lle.se man.te.nien.do es.ti.ra.mien.to cen.tí.me.tros te.ra.peu.ta");
  check_all("col.cho.ne.ta e.qui.li.brio fle.xio.ne de.cú.bi.to su.pi.no is.quio.ti.bia.les ex.tre.mi.da.des");
  check_all("a.pro.xi.ma.da.men.te si.mul.tá.ne.a.men.te lí.ne.a hor.mi.gue.a mien.tras es.ca.le.ras re.don.de.e");
}

TEST_CASE("a Spanish number has the syllables with which it is spoken", "[reports][readability]") {
  struct Row {
    const char* number;
    std::size_t syllables;
    const char* spoken;
  };
  for (const auto& [number, count, spoken] : {Row{"0", 2, "cero"},
                                              {"3", 1, "tres"},
                                              {"16", 3, "dieciséis"},
                                              {"17", 4, "diecisiete"},
                                              {"21", 3, "veintiuno"},
                                              {"25", 4, "veinticinco"},
                                              {"30", 2, "treinta"},
                                              {"31", 5, "treinta y uno"},
                                              {"45", 6, "cuarenta y cinco"},
                                              {"100", 1, "cien"},
                                              {"101", 4, "ciento uno"},
                                              {"500", 3, "quinientos"},
                                              {"730", 6, "setecientos treinta"}}) {
    CAPTURE(number, spoken);
    CHECK(syllables(number, Language::spanish) == count);
  }
}

TEST_CASE("an accent that is a character of its own is read like the composed letter", "[reports][readability]") {
  CHECK(folded("Di\u0301a") == "día");
  CHECK(folded("ESPAN\u0303OL") == "español");
  CHECK(folded("Ó\u00ADvalo") == "óvalo");  // a soft hyphen is no letter
  CHECK(folded("child\u2019s") == "child's");
  CHECK(spanish_syllables(folded("di\u0301a")) == 2);
}
