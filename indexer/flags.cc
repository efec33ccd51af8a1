#include "indexer/flags.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "common/unicode.h"
#include "indexer/infobox_text.h"

namespace muster {
namespace {

struct Country {
  const char* code;
  std::string_view name;
};

// By ISO 3166-1 code, with the few exceptional ones that have a flag (EU, UN, XK).
// clang-format off
constexpr std::array<Country, 226> kCountries{{
    {"AD", "Andorra"}, {"AE", "United Arab Emirates"}, {"AF", "Afghanistan"},
    {"AG", "Antigua and Barbuda"}, {"AI", "Anguilla"}, {"AL", "Albania"}, {"AM", "Armenia"},
    {"AO", "Angola"}, {"AQ", "Antarctica"}, {"AR", "Argentina"}, {"AS", "American Samoa"},
    {"AT", "Austria"}, {"AU", "Australia"}, {"AW", "Aruba"}, {"AX", "Åland"},
    {"AZ", "Azerbaijan"}, {"BA", "Bosnia and Herzegovina"}, {"BB", "Barbados"},
    {"BD", "Bangladesh"}, {"BE", "Belgium"}, {"BF", "Burkina Faso"}, {"BG", "Bulgaria"},
    {"BH", "Bahrain"}, {"BI", "Burundi"}, {"BJ", "Benin"}, {"BM", "Bermuda"}, {"BN", "Brunei"},
    {"BO", "Bolivia"}, {"BR", "Brazil"}, {"BS", "Bahamas"}, {"BT", "Bhutan"},
    {"BW", "Botswana"}, {"BY", "Belarus"}, {"BZ", "Belize"}, {"CA", "Canada"},
    {"CD", "Democratic Republic of the Congo"}, {"CF", "Central African Republic"},
    {"CG", "Republic of the Congo"}, {"CH", "Switzerland"}, {"CI", "Ivory Coast"},
    {"CL", "Chile"}, {"CM", "Cameroon"}, {"CN", "China"}, {"CO", "Colombia"},
    {"CR", "Costa Rica"}, {"CU", "Cuba"}, {"CV", "Cape Verde"}, {"CY", "Cyprus"},
    {"CZ", "Czech Republic"}, {"DE", "Germany"}, {"DJ", "Djibouti"}, {"DK", "Denmark"},
    {"DM", "Dominica"}, {"DO", "Dominican Republic"}, {"DZ", "Algeria"}, {"EC", "Ecuador"},
    {"EE", "Estonia"}, {"EG", "Egypt"}, {"EH", "Western Sahara"}, {"ER", "Eritrea"},
    {"ES", "Spain"}, {"ET", "Ethiopia"}, {"EU", "European Union"}, {"FI", "Finland"},
    {"FJ", "Fiji"}, {"FK", "Falkland Islands"}, {"FM", "Micronesia"}, {"FO", "Faroe Islands"},
    {"FR", "France"}, {"GA", "Gabon"}, {"GB", "United Kingdom"}, {"GD", "Grenada"},
    {"GE", "Georgia"}, {"GF", "French Guiana"}, {"GG", "Guernsey"}, {"GH", "Ghana"},
    {"GI", "Gibraltar"}, {"GL", "Greenland"}, {"GM", "Gambia"}, {"GN", "Guinea"},
    {"GP", "Guadeloupe"}, {"GQ", "Equatorial Guinea"}, {"GR", "Greece"}, {"GT", "Guatemala"},
    {"GU", "Guam"}, {"GW", "Guinea-Bissau"}, {"GY", "Guyana"}, {"HK", "Hong Kong"},
    {"HN", "Honduras"}, {"HR", "Croatia"}, {"HT", "Haiti"}, {"HU", "Hungary"},
    {"ID", "Indonesia"}, {"IE", "Ireland"}, {"IL", "Israel"}, {"IM", "Isle of Man"},
    {"IN", "India"}, {"IQ", "Iraq"}, {"IR", "Iran"}, {"IS", "Iceland"}, {"IT", "Italy"},
    {"JE", "Jersey"}, {"JM", "Jamaica"}, {"JO", "Jordan"}, {"JP", "Japan"}, {"KE", "Kenya"},
    {"KG", "Kyrgyzstan"}, {"KH", "Cambodia"}, {"KI", "Kiribati"}, {"KM", "Comoros"},
    {"KN", "Saint Kitts and Nevis"}, {"KP", "North Korea"}, {"KR", "South Korea"},
    {"KW", "Kuwait"}, {"KY", "Cayman Islands"}, {"KZ", "Kazakhstan"}, {"LA", "Laos"},
    {"LB", "Lebanon"}, {"LC", "Saint Lucia"}, {"LI", "Liechtenstein"}, {"LK", "Sri Lanka"},
    {"LR", "Liberia"}, {"LS", "Lesotho"}, {"LT", "Lithuania"}, {"LU", "Luxembourg"},
    {"LV", "Latvia"}, {"LY", "Libya"}, {"MA", "Morocco"}, {"MC", "Monaco"}, {"MD", "Moldova"},
    {"ME", "Montenegro"}, {"MG", "Madagascar"}, {"MH", "Marshall Islands"},
    {"MK", "North Macedonia"}, {"ML", "Mali"}, {"MM", "Myanmar"}, {"MN", "Mongolia"},
    {"MO", "Macau"}, {"MQ", "Martinique"}, {"MR", "Mauritania"}, {"MS", "Montserrat"},
    {"MT", "Malta"}, {"MU", "Mauritius"}, {"MV", "Maldives"}, {"MW", "Malawi"},
    {"MX", "Mexico"}, {"MY", "Malaysia"}, {"MZ", "Mozambique"}, {"NA", "Namibia"},
    {"NC", "New Caledonia"}, {"NE", "Niger"}, {"NG", "Nigeria"}, {"NI", "Nicaragua"},
    {"NL", "Netherlands"}, {"NO", "Norway"}, {"NP", "Nepal"}, {"NR", "Nauru"}, {"NU", "Niue"},
    {"NZ", "New Zealand"}, {"OM", "Oman"}, {"PA", "Panama"}, {"PE", "Peru"},
    {"PF", "French Polynesia"}, {"PG", "Papua New Guinea"}, {"PH", "Philippines"},
    {"PK", "Pakistan"}, {"PL", "Poland"}, {"PR", "Puerto Rico"}, {"PS", "Palestine"},
    {"PT", "Portugal"}, {"PW", "Palau"}, {"PY", "Paraguay"}, {"QA", "Qatar"}, {"RE", "Réunion"},
    {"RO", "Romania"}, {"RS", "Serbia"}, {"RU", "Russia"}, {"RW", "Rwanda"},
    {"SA", "Saudi Arabia"}, {"SB", "Solomon Islands"}, {"SC", "Seychelles"}, {"SD", "Sudan"},
    {"SE", "Sweden"}, {"SG", "Singapore"}, {"SI", "Slovenia"}, {"SK", "Slovakia"},
    {"SL", "Sierra Leone"}, {"SM", "San Marino"}, {"SN", "Senegal"}, {"SO", "Somalia"},
    {"SR", "Suriname"}, {"SS", "South Sudan"}, {"ST", "São Tomé and Príncipe"},
    {"SV", "El Salvador"}, {"SY", "Syria"}, {"SZ", "Eswatini"}, {"TD", "Chad"}, {"TG", "Togo"},
    {"TH", "Thailand"}, {"TJ", "Tajikistan"}, {"TL", "East Timor"}, {"TM", "Turkmenistan"},
    {"TN", "Tunisia"}, {"TO", "Tonga"}, {"TR", "Turkey"}, {"TT", "Trinidad and Tobago"},
    {"TV", "Tuvalu"}, {"TW", "Taiwan"}, {"TZ", "Tanzania"}, {"UA", "Ukraine"}, {"UG", "Uganda"},
    {"UN", "United Nations"}, {"US", "United States"}, {"UY", "Uruguay"}, {"UZ", "Uzbekistan"},
    {"VA", "Vatican City"}, {"VC", "Saint Vincent and the Grenadines"}, {"VE", "Venezuela"},
    {"VN", "Vietnam"}, {"VU", "Vanuatu"}, {"WS", "Samoa"}, {"XK", "Kosovo"}, {"YE", "Yemen"},
    {"ZA", "South Africa"}, {"ZM", "Zambia"}, {"ZW", "Zimbabwe"},
}};
// clang-format on

// A regional indicator is F0 9F 87 A6 (A) to F0 9F 87 BF (Z). 0: none here.
char indicator_at(std::string_view text, std::size_t at) {
  if (at + 4 > text.size() || text.compare(at, 3, "\xF0\x9F\x87") != 0) return 0;
  const auto last = static_cast<unsigned char>(text[at + 3]);
  return last >= 0xA6 && last <= 0xBF ? static_cast<char>('A' + (last - 0xA6)) : '\0';
}

// U+1F3F4, then letters as tags U+E0061.., ended by U+E007F: a part of a country.
std::optional<Flag> tagged_flag_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kBlackFlag = "\xF0\x9F\x8F\xB4";
  if (text.compare(at, kBlackFlag.size(), kBlackFlag) != 0) return std::nullopt;
  std::size_t end = at + kBlackFlag.size();
  std::string tags;
  while (end + 4 <= text.size() && text.compare(end, 2, "\xF3\xA0") == 0 && tags.size() < 8) {
    const unsigned high = static_cast<unsigned char>(text[end + 2]) & 0x3FU;
    const unsigned low = static_cast<unsigned char>(text[end + 3]) & 0x3FU;
    const unsigned code = ((high << 6U) | low) & 0x7FU;
    end += 4;
    if (code == 0x7F) break;
    tags.push_back(static_cast<char>(code));
  }
  if (tags.empty()) return std::nullopt;
  std::string_view name;
  if (tags == "gbeng") name = "England";
  if (tags == "gbsct") name = "Scotland";
  if (tags == "gbwls") name = "Wales";
  return Flag{name, end - at};
}

}  // namespace

std::optional<Flag> flag_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const char first = indicator_at(text, at);
  if (first == 0) return tagged_flag_at(text, at);
  const char second = indicator_at(text, at + 4);
  if (second == 0) return Flag{{}, 4};  // half a flag: a leftover that names nothing
  const char code[] = {first, second, '\0'};
  const auto* found =
      std::lower_bound(kCountries.begin(), kCountries.end(), code,
                       [](const Country& a, const char* b) { return std::strcmp(a.code, b) < 0; });
  const bool known = found != kCountries.end() && std::strcmp(found->code, code) == 0;
  return Flag{known ? found->name : std::string_view{}, 8};
}

bool is_country(std::string_view name) {
  if (name.size() > 40) return false;
  if (name == "England" || name == "Scotland" || name == "Wales") return true;
  const std::string lower = ascii_lower(name);
  return std::any_of(kCountries.begin(), kCountries.end(), [&](const Country& country) {
    return country.name.size() == name.size() && ascii_lower(country.name) == lower;
  });
}

}  // namespace muster
