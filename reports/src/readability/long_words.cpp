#include <algorithm>
#include <array>

#include "readability/hard_words.hpp"

namespace regimen::readability {
namespace {

using std::string_view;

// Long words of everyday life, and of what patients are told again and again. Judged by hand; in order.

constexpr auto english = std::to_array<string_view>(
    {"accidentally",     "activities",    "activity",      "actually",     "alligator",     "anniversary",
     "anybody",          "automatic",     "automatically", "automobile",   "avocado",       "basically",
     "cafeteria",        "caterpillar",   "centimeter",    "centimeters",  "centimetre",    "centimetres",
     "comfortable",      "comfortably",   "conversation",  "definitely",   "deliveries",    "delivery",
     "dictionary",       "differently",   "difficulties",  "difficulty",   "education",     "electrical",
     "electricity",      "elevator",      "elevators",     "emergencies",  "emergency",     "enjoyable",
     "escalator",        "especially",    "everybody",     "exercises",    "exercising",    "february",
     "generally",        "helicopter",    "impossible",    "information",  "interesting",   "invitation",
     "january",          "kilometer",     "kilometers",    "kilometre",    "kilometres",    "machinery",
     "material",         "materials",     "medication",    "medications",  "military",      "millimeter",
     "millimeters",      "millimetre",    "millimetres",   "motorcycle",   "naturally",     "necessarily",
     "necessary",        "operation",     "operations",    "ordinary",     "original",      "osteoarthritis",
     "osteoporosis",     "particular",    "particularly",  "photographer", "photography",   "physiotherapist",
     "physiotherapists", "physiotherapy", "population",    "possibility",  "practically",   "preparation",
     "radiator",         "recovery",      "refrigerator",  "relaxation",   "responsible",   "secretary",
     "situation",        "situations",    "stationery",    "supermarket",  "supermarkets",  "technology",
     "television",       "temperature",   "temporary",     "thermometer",  "uncomfortable", "unfortunately",
     "university",       "usually",       "variety",       "vegetable",    "vegetables",    "watermelon"});
static_assert(std::ranges::is_sorted(english));

constexpr auto spanish = std::to_array<string_view>(
    {"actividades",    "adormecimiento", "alimentación",   "arrodillada",     "arrodilladas",  "arrodillado",
     "arrodillados",   "articulaciones", "articulación",   "calentamiento",   "comodidades",   "computadora",
     "computadoras",   "dificultades",   "elevadores",     "enfermedades",    "entrenamiento", "entumecimiento",
     "estiramiento",   "estiramientos",  "fisioterapeuta", "fisioterapeutas", "fisioterapia",  "fortalecimiento",
     "kinesiología",   "kinesióloga",    "kinesiólogo",    "medicamentos",    "necesidades",   "operaciones",
     "osteoartritis",  "osteoporosis",   "radiografía",    "radiografías",    "recuperación",  "refrigeradora",
     "rehabilitación", "respiraciones",  "supermercado",   "temperatura",     "temperaturas",  "temporalmente",
     "universidad",    "universidades"});
static_assert(std::ranges::is_sorted(spanish));

}  // namespace

bool is_common_long_word(string_view word, Language language) {
  return language == Language::english ? std::binary_search(english.begin(), english.end(), word)
                                       : std::binary_search(spanish.begin(), spanish.end(), word);
}

}  // namespace regimen::readability
