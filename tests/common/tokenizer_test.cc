#include "common/tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace muster {
namespace {

using namespace std::string_literals;

// The terms with blanks between them, a '+' instead where the second is joined to the first.
std::string shown(const std::string& text) {
  std::string out;
  Tokenizer tokenizer(text);
  Token token;
  while (tokenizer.next(token)) {
    if (!out.empty()) out.push_back(token.joined ? '+' : ' ');
    out += token.term;
  }
  return out;
}

struct Row {
  std::string text;
  std::string terms;
  std::string why;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(shown(row.text), row.terms) << "text: " << row.text << "\nwhy: " << row.why;
  }
}

TEST(Tokenizer, PlainText) {
  check({
      {"", "", "nothing"},
      {"  \n\t ", "", "blanks"},
      {"?!... --- ***", "", "punctuation"},
      {"siege", "siege", "a word"},
      {"The Siege of Homs", "the siege of homs", "case is folded, no word is left out"},
      {"ISIL", "isil", "capitals"},
      {"'''Bold''' ''italic''", "bold italic", "leftover wiki markup"},
      {"(Aleppo) [Homs] \"Hama\"", "aleppo homs hama", "brackets and quotation marks"},
      {"“Hama” «Idlib» „Raqqa‟ ‹Daraa›", "hama idlib raqqa daraa",
       "quotation marks of many countries"},
      {"2nd 101st 5th", "2nd 101st 5th", "ordinals are one word"},
      {"MG42 A1 B17", "mg42 a1 b17", "letters and digits together are one word"},
      {"line one\r\nline two", "line one line two", "line ends"},
      {"a\0b"s, "a b", "NUL sets apart as any control character does"},
      {"100%", "100", "a percent sign is no word"},
      {"$5 €7 £9", "5 7 9", "nor are currencies"},
      {"C++ C#", "c c", "signs behind a letter"},
      {"#Palmyra @sohr", "palmyra sohr", "a hashtag and a handle are found as words"},
      {"† ‡ § ¶ • · ★", "", "signs and bullets"},
      {"war—the", "war the", "an em dash is a break in the sentence"},
      {"war...the", "war the", "as are three full stops"},
      {"war…the", "war the", "or one ellipsis"},
  });
}

TEST(Tokenizer, Apostrophes) {
  check({
      {"O'Brien", "obrien", "people type obrien"},
      {"O’Brien O‘Brien OʼBrien O`Brien O´Brien", "obrien obrien obrien obrien obrien",
       "whichever apostrophe the writer had"},
      {"O＇Brien", "obrien", "the full-width one"},
      {"Lee's army", "lee army", "who looks for lee expects Lee's army"},
      {"Lee’s LEE'S", "lee lee", "curly, and in capitals"},
      {"Lee's-army", "lee+army", "a hyphen behind it still joins"},
      {"People's Protection Units", "people protection units", "the same rule"},
      {"Jones' Peoples'", "jones peoples", "an apostrophe at the end is none of the word"},
      {"1990's", "1990", "of a number too"},
      {"'Lee's'", "lee", "a closing quotation mark behind it"},
      {"'twas 'round", "twas round", "at the beginning it is dropped"},
      {"don't they're", "dont theyre", "contractions are one word"},
      {"it's", "it", "told from a possessive by nobody; the loss is small"},
      {"'s", "s", "nothing is before it to own anything"},
      {"d'Artagnan Côte d'Ivoire", "dartagnan cote divoire", "as names are typed without it"},
      {"Qur'an Sana'a Ba'ath Shi'ite", "quran sanaa baath shiite", "hamza and ʿayn as apostrophes"},
      {"ʿAbbās ʾAsad Ka‘ba Kaʻba", "abbas asad kaba kaba", "their own signs"},
      {"al-ʿAbbas", "al+abbas", "and behind a hyphen"},
      {"Maʿs", "mas", "ʿayn and an s are no possessive"},
      {"Hawaiʻi", "hawaii", "the ʻokina"},
      {"rock 'n' roll", "rock n roll", "quotation marks on both sides"},
      {"rock''n''roll", "rock+n+roll", "two are a quotation mark, though without a blank"},
      {"5'10\" 12'N", "5+10 12+n", "feet and minutes are no apostrophes"},
      {"36°12′30″N 37°10′E", "36 12 30 n 37 10 e", "nor are primes"},
      {"צה״ל צה\"ל", "צהל צהל", "Hebrew initials, gershayim or a quotation mark"},
      {"x's's", "xs", "one possessive is dropped"},
  });
}

TEST(Tokenizer, Numbers) {
  check({
      {"1,000", "1000", "written with or without the comma it is one number"},
      {"12,345,678", "12345678", "more groups"},
      {"1,00,000", "100000", "as it is written in India"},
      {"1,000 2,000", "1000 2000", "two numbers"},
      {"10,5", "10+5", "no group of three: a list or a decimal comma, found as a phrase"},
      {"1,2,3", "1+2+3", "a list"},
      {"1,0000", "1+0000", "four digits are no group"},
      {"1234,567", "1234+567", "four digits before the comma are none either"},
      {"5, 1863", "5 1863", "a blank ends it"},
      {"May 5,1863", "may 5+1863", "a date without a blank is no number"},
      {"1,000s", "1000s", "letters behind a group"},
      {"1.5", "1.5", "a decimal number is one number"},
      {"3.14159.", "3.14159", "a full stop behind it"},
      {"1,000.50", "1000.50", "groups and a fraction"},
      {"5.56mm", "5.56mm", "a unit without a blank"},
      {".22", "22", "no digit before the point"},
      {"1.4.22", "1+4+22", "a version number has parts"},
      {"12.03.2018", "12+03+2018", "so has a date"},
      {"1863-07-01", "1863+07+01", "in any notation"},
      {"1/7/1863", "1+7+1863", "with slashes"},
      {"12–20 March", "12+20 march", "a range with an en dash"},
      {"1941 – 1945", "1941 1945", "with blanks they are two words"},
      {"1:31", "1+31", "a time or a verse"},
      {"12:30:15", "12+30+15", "hours, minutes, seconds"},
      {"No.5", "no+5", "an abbreviation without its blank"},
      {"v2.0", "v2+0", "a word with digits is no number"},
      {"-5 +3", "5 3", "signs"},
      {"1,000–1,500", "1000+1500", "a range of grouped numbers"},
      {"1ー2", "1+ー+2", "a kana length mark is a character of its own script"},
      {"１８６３", "1863", "full-width digits"},
      {"١٨٦٣ ۱۸۶۳ १८६३ ๑๘๖๓", "1863 1863 1863 1863",
       "the digits of other scripts are the same numbers"},
      {"١٬٠٠٠ ٣٫١٤", "1000 3.14", "with the Arabic separators"},
      {"𝟏𝟖𝟔𝟑", "1863", "mathematical digits"},
      {"½ 5½", "5", "5½ is no 512, and nobody types a fraction as a word"},
      {"text² km² 10²", "text km 10", "a superscript is a note or a power"},
      {"H₂O", "h2o", "a subscript belongs to its formula"},
      {"① Homs", "homs", "a circled number is a bullet"},
      {"Ⅳ Ⅻ", "iv xii", "roman numerals of one character"},
      {"5㎞ ㎏", "5km kg", "units of one character"},
      {"1st 2ⁿᵈ 1ª", "1st 2nd 1a", "raised letters of ordinals are letters"},
  });
}

TEST(Tokenizer, Abbreviations) {
  check({
      {"U.S.", "us", "typed without the stops"},
      {"U.S", "us", "the last one left out"},
      {"U.S.A. U.S.S.R.", "usa ussr", "of any length"},
      {"the U.S. Army", "the us army", "inside a sentence"},
      {"U.S.’s U.S.'s", "us us", "with a possessive"},
      {"U.N.-backed", "un+backed", "with a hyphen"},
      {"e.g. i.e. a.m. p.m.", "eg ie am pm", "lower case too"},
      {"J.E.B. Stuart", "jeb stuart", "initials without blanks"},
      {"J. E. B. Stuart", "j e b stuart", "with blanks each is a word"},
      {"J.Smith", "j+smith", "one initial and a name"},
      {"U.S.Army", "us+army", "a missing blank"},
      {"St. Mary Gen.Lee", "st mary gen+lee",
       "abbreviations of several letters keep to themselves"},
      {"Ph.D.", "ph+d", "two letters are no initial"},
      {"plan B. Then", "plan b then", "the end of a sentence"},
      {"С.С.С.Р. Ε.Ε.", "ссср εε", "other alphabets"},
      {"É.U.", "eu", "with accents"},
      {"E\u0301.U.", "eu", "in either form"},
      {"3 p.m.", "3 pm", "behind a number"},
  });
}

TEST(Tokenizer, PartsOfOneWord) {
  check({
      {"al-Qadam", "al+qadam", "both al-Qadam and qadam find it"},
      {"Anglo-Zulu", "anglo+zulu", "either people"},
      {"T-34", "t+34", "t-34 as a query is a phrase"},
      {"Stalin–Hitler", "stalin+hitler", "an en dash connects"},
      {"Deir\u2010ez\u2011Zor", "deir+ez+zor", "true hyphens, breaking and not"},
      {"Deir ez-Zor", "deir ez+zor", "a blank does not connect"},
      {"- Homs - Hama -", "homs hama", "dashes among blanks"},
      {"Homs--Hama", "homs hama", "two hyphens are a dash"},
      {"and/or", "and+or", "a slash connects"},
      {"snake_case __init__", "snake+case init", "underscores are blanks that could not be typed"},
      {"AT&T", "at+t", "an ampersand connects"},
      {"name@example.com", "name+example+com", "an address is found by its parts and as a phrase"},
      {"https://en.example.org/wiki/Siege_of_Homs?x=1",
       "https en+example+org+wiki+siege+of+homs x 1", "so is a link"},
      {"file.svg", "file+svg", "a file name"},
      {"בית־ספר", "בית+ספר", "the Hebrew hyphen"},
      {"ジョン・スミス", "ジョ+ョン+スミ+ミス", "the katakana dot between names"},
      {"Homs,Hama", "homs hama", "a comma does not connect words"},
      {"col·lecció coŀlecció", "colleccio colleccio", "but the Catalan dot is inside one"},
  });
}

TEST(Tokenizer, AccentsAndLetters) {
  check({
      {"Côte Zürich Besançon", "cote zurich besancon", "accents are left out in typing"},
      {"Co\u0302te", "cote", "combining ones too"},
      {"Łódź Oslo Øland Åland Öland", "lodz oslo oland aland oland", "strokes as well"},
      {"Þórshavn Đặng Ħal", "thorshavn dang hal", "letters without a decomposition"},
      {"Ærø Œuvre ægir", "aero oeuvre aegir", "ligatures that are letters"},
      {"Əliyev Gəncə", "aliyev ganca", "Azerbaijani ə is written a elsewhere"},
      {"Straße STRASSE", "strasse strasse", "ß is ss"},
      {"ẞ", "ss", "in capitals too"},
      {"İstanbul Diyarbakır ISPARTA", "istanbul diyarbakir isparta", "every Turkish i is i"},
      {"ﬁle oﬃce ﬂag", "file office flag", "typographic ligatures"},
      {"Ｈｏｍｓ", "homs", "full-width letters"},
      {"ℌ𝕠𝓶𝔰", "homs", "letters of mathematics"},
      {"Ǆ ĳ ŉ", "dz ij n", "digraphs of one character"},
      {"ſtreet", "street", "long s"},
      {"Å Å K", "a a k", "Ångström and Kelvin signs"},
      {"Việt Nam Điện Biên Phủ", "viet nam dien bien phu", "two accents on a letter"},
      {"Āl Saʿūd Ḥamā", "al saud hama", "transcription"},
      {"ˈstɑːlɪn", "stɑlɪn", "stress and length marks in transcriptions of sound"},
      {"ΣΊΣΥΦΟΣ Σίσυφος", "σισυφοσ σισυφοσ", "the final sigma is a sigma"},
      {"ᾠδή Ἀθῆναι", "ωδη αθηναι", "breathings and the iota below are accents"},
      {"Μαΐου ΰ", "μαιου υ", "two marks on one letter"},
      {"Королёв КУРСК", "королев курск", "Russians write е for ё"},
      {"мой мои", "мой мои", "but й is a letter of its own: my, and my in the plural"},
      {"мои\u0306", "мой", "also where it is written with a mark"},
      {"Москва\u0301", "москва", "stress marks are dropped"},
      {"Київ Ўсход Ѓорѓи", "київ ўсход ѓорѓи",
       "letters of their own in Ukrainian, Belarusian, Macedonian"},
      {"ђ љ ћ", "ђ љ ћ", "Serbian letters have no accent to drop"},
  });
}

TEST(Tokenizer, OtherScripts) {
  check({
      {"دِمَشْق دمشق", "دمشق دمشق", "Arabic is typed without its vowel signs"},
      {"مـــحمد", "محمد", "tatweel only stretches"},
      {"أحمد احمد إدلب", "احمد احمد ادلب", "the hamza on alef is left out in typing"},
      {"حلبی كردستان کردستان", "حلبي كردستان كردستان",
       "Persian and Arabic keyboards have twins of yeh and kaf"},
      {"ﻣﺤﻤﺪ", "محمد", "presentation forms"},
      {"می\u200Cخواهم", "ميخواهم", "a zero-width non-joiner is inside the word"},
      {"שָׁלוֹם שלום", "שלום שלום", "Hebrew points are dropped"},
      {"कश्मीर", "कश्मीर", "Devanagari vowel signs and viramas make the word"},
      {"हिन्दी हिंदी", "हिन्दी हिंदी", "they are not folded away"},
      {"কো কে", "কো কে", "nor in Bengali"},
      {"தமிழ் கொ", "தமிழ் கொ", "nor in Tamil, where a vowel may have two parts"},
      {"孫子", "孫子", "two ideographs are one pair"},
      {"孫子兵法", "孫子+子兵+兵法", "more are overlapping pairs"},
      {"孫", "孫", "one stands for itself"},
      {"孫子 兵", "孫子 兵", "a blank ends the run"},
      {"東京タワー", "東京+京タ+タワ+ワー", "ideographs and kana are one run"},
      {"第2軍", "第+2+軍", "a digit ends it, but all is one word"},
      {"ﾊﾞﾄﾙ", "バト+トル", "half-width kana with their marks"},
      {"か\u3099き", "がき", "a voiced mark belongs to its kana"},
      {"한국전쟁", "한국+국전+전쟁", "Hangul words grow endings, so they are cut into pairs too"},
      {"한\u200D국", "한국", "what is not seen does not part them"},
      {"\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국",
       "conjoining letters make the same syllables"},
      {"神 神", "神 神", "compatibility ideographs"},
      {"กรุงเทพ", "กรุ+รุง+งเ+เท+ทพ", "Thai has no blanks; vowel signs stay with their letter"},
      {"ພາສາ", "ພາ+າສ+ສາ", "Lao"},
      {"ភ្នំ", "ភ្នំ", "Khmer: two consonants, each with its marks"},
      {"မြန်မာ", "မြန်+န်မာ", "Burmese"},
      {"Նոյեմբեր", "նոյեմբեր", "Armenian has blanks and cases"},
      {"საქართველო ᲡᲐᲥ", "საქართველო საქ",
       "Georgian, with its new capitals"},
      {"ᠮᠣᠩᠭᠣᠯ አማርኛ", "ᠮᠣᠩᠭᠣᠯ አማርኛ", "Mongolian, Ethiopic"},
  });
}

TEST(Tokenizer, InvisibleAndBroken) {
  check({
      {"soft\u00ADhyphen", "softhyphen", "a soft hyphen is where a line may break"},
      {"zero\u200Bwidth\u2060\uFEFFx", "zerowidthx", "zero-width characters are not seen"},
      {"\uFEFFHoms", "homs", "a byte order mark"},
      {"\u200E12\u200F March\u202C", "12 march", "marks of direction"},
      {"1\uFE0F\u20E3", "1", "a keycap is its digit"},
      {"Homs\u00A0Hama\u2009x\u3000y\u202Fz", "homs hama x y z", "blanks of every width"},
      {"🗡️ 👍🏽 👨‍👩‍👧", "", "emoji are no words"},
      {"🇸🇾 Syria 🇸🇾", "syria", "nor are flags"},
      {"🈚 🆗", "", "not even those with letters in them"},
      {"Homs™ © ®", "homs", "trade marks"},
      {"\u0301\u0E31", "", "marks without a letter"},
      {"caf\xC3 bar", "caf bar", "a cut sequence sets apart"},
      {"S\xE3o", "s o", "so does Latin-1"},
      {"a\xFF\xFE"
       "b",
       "a b", "bytes that are never in UTF-8"},
      {"\uE000x\uFFFD", "x", "private use and replacement characters"},
  });
}

TEST(Tokenizer, OffsetsAreThoseOfTheSource) {
  struct Case {
    std::string text;
    std::vector<std::string> spans;
    std::string why;
  };
  const std::vector<Case> cases = {
      {"The siege of Łódź.", {"The", "siege", "of", "Łódź"}, "words without their punctuation"},
      {"Lee's army", {"Lee", "army"}, "the possessive is not marked"},
      {"the U.S. in", {"the", "U.S.", "in"}, "initials with their stops"},
      {"O’Brien, 1,000.", {"O’Brien", "1,000"}, "what stands inside is marked"},
      {"孫子兵", {"孫子", "子兵"}, "pairs overlap"},
      {"cafe\u0301 x", {"cafe\u0301", "x"}, "an accent belongs to its letter"},
      {"ab\u200Dcd\u200D x", {"ab\u200Dcd", "x"}, "what is not seen is inside or left out"},
      {"al-Qadam", {"al", "Qadam"}, "parts"},
  };
  for (const Case& c : cases) {
    std::vector<std::string> spans;
    Tokenizer tokenizer(c.text);
    Token token;
    while (tokenizer.next(token))
      spans.push_back(c.text.substr(token.begin, token.end - token.begin));
    EXPECT_EQ(spans, c.spans) << c.why;
  }
}

TEST(Tokenizer, LongWordsAreCutAtABorder) {
  const std::string ascii(5000, 'x');
  EXPECT_EQ(tokenize(ascii + " y"),
            (std::vector<std::string>{std::string(kMaxTermBytes, 'x'), "y"}));
  std::string greek = "x";
  for (int i = 0; i < 500; ++i)
    greek += "ω";
  const std::vector<std::string> terms = tokenize(greek);
  ASSERT_EQ(terms.size(), 1U);
  EXPECT_EQ(terms[0].size(), kMaxTermBytes - 1)
      << "the two-byte letter that does not fit is left out";
  const std::string digits(kMaxTermBytes - 1, '7');
  EXPECT_EQ(tokenize(digits + ".5"), std::vector<std::string>{digits}) << "no point at the end";
  std::string marks = "क";
  for (int i = 0; i < 5000; ++i)
    marks += "\u093F";
  ASSERT_EQ(tokenize(marks).size(), 1U);
  EXPECT_LE(tokenize(marks)[0].size(), kMaxTermBytes);
}

TEST(NameKey, IsOneHoweverTheNameIsWritten) {
  const std::vector<Row> rows = {
      {"People's Protection Units (YPG)", "peoples protection units ypg", "brackets are no words"},
      {"Peoples’ protection units - YPG", "peoples protection units ypg",
       "wherever the apostrophe stands"},
      {"al-Qadam", "al qadam", "a hyphen is a blank"},
      {"AL QADAM", "al qadam", "as is a blank"},
      {"U.S. Army", "us army", "initials"},
      {"Łódź", "lodz", "accents"},
      {"  Homs\u00A0 ", "homs", "blanks"},
      {"孫子兵法", "孫子 子兵 兵法", "pairs"},
      {"★ ★", "★ ★", "without any term it is its own key"},
      {"", "", "nothing"},
      {"\xFF", "\uFFFD", "but always valid UTF-8"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(name_key(row.text), row.terms) << row.why;
    EXPECT_EQ(name_key(row.terms), row.terms) << "a key is its own key";
  }
}

}  // namespace
}  // namespace muster
