#include "common/stored_facts.h"

#include "common/compression.h"

namespace muster {
namespace {

// Records are small and most of each is keys, so that more is gained than by the body's own level.
constexpr int kFactsLevel = 3;

// Nothing may be changed here without another kSchemaVersion.
// clang-format off
constexpr std::string_view kSample =
    R"~({"schema_version":1,"path":"battle_of_the_northern_ford.md",)~"
    R"~("title":"Battle of the Northern Ford (1863)",)~"
    R"~("short_description":"Battle of the civil war in the northern governorate",)~"
    R"~("description":"The battle was fought between the army of the republic and the rebel )~"
    R"~(forces.","author":"Wikipedia","image":"https://upload.wikimedia.org/wikipedia/common)~"
    R"~(s/map.png","kind":"conflict","tags":["battles","sieges"],"published":"2018-03-12",)~"
    R"~("date":{"text":"12–20 March 1863","first_day":"1863-03-12","last_day":"1863-03-20",)~"
    R"~("ongoing":false,"intervals":[{"start":"1863-03-12","end":"1863-03-20",)~"
    R"~("ongoing":false,"approximate":false,"label":null}]},)~"
    R"~("place":{"text":"near the Northern Ford, Governorate","names":["Northern Ford",)~"
    R"~("Governorate"]},"coordinates":{"latitude":36.2,"longitude":37.2},)~"
    R"~("part_of":["Civil War"],"outcome":{"text":"Decisive government victory",)~"
    R"~("headline":"Decisive government victory"},"sides":[{"side":1,)~"
    R"~("combatants":[{"name":"Republic","page":"Republic","alias":null,"note":"until 1862",)~"
    R"~("role":"supported by","depth":0},{"name":"Union Army",)~"
    R"~("page":"Union Army (Civil War)","alias":"UA","note":null,"role":"supported by",)~"
    R"~("depth":0}],"commanders":[{"name":"John Smith","page":"John Smith","alias":null,)~"
    R"~("note":"WIA","role":null,"depth":0}],"units":[{"name":"1st Infantry Division",)~"
    R"~("page":null,"alias":null,"note":null,"role":null,"depth":0}],"strength":{"min":1500,)~"
    R"~("max":2500,"at_least":false},"killed":{"min":116,"max":116,"at_least":false},)~"
    R"~("wounded":{"min":200,"max":200,"at_least":false},"captured":null,"missing":null,)~"
    R"~("casualties":null,"claims":[{"kind":"personnel","min":1500,"max":2500,)~"
    R"~("at_least":false,"approximate":false,"source":null,"group":"soldiers","block":0,)~"
    R"~("part_of":false},{"kind":"tanks","min":20,"max":20,"at_least":false,)~"
    R"~("approximate":false,"source":null,"group":"tanks","block":0,"part_of":false},)~"
    R"~({"kind":"killed","min":116,"max":116,"at_least":false,"approximate":false,)~"
    R"~("source":"per government","group":null,"block":0,"part_of":false},{"kind":"wounded",)~"
    R"~("min":200,"max":200,"at_least":false,"approximate":false,"source":"per government",)~"
    R"~("group":null,"block":0,"part_of":false}],"strength_text":"1,500–2,500 soldiers,)~"
    R"~( 20 tanks","casualties_text":"116 killed, 200 wounded (per government)"},{"side":2,)~"
    R"~("combatants":[{"name":"Rebel Front","page":"Rebel Front","alias":"RF","note":null,)~"
    R"~("role":null,"depth":0}],"commanders":[{"name":"Colonel James Brown","page":null,)~"
    R"~("alias":null,"note":null,"role":null,"depth":0}],"units":[{"name":"2nd Brigade",)~"
    R"~("page":null,"alias":null,"note":null,"role":null,"depth":0}],"strength":{"min":3000,)~"
    R"~("max":3000,"at_least":true},"killed":{"min":175,"max":175,"at_least":true},)~"
    R"~("wounded":null,"captured":{"min":30,"max":30,"at_least":false},"missing":{"min":12,)~"
    R"~("max":12,"at_least":false},"casualties":null,"claims":[{"kind":"personnel",)~"
    R"~("min":3000,"max":3000,"at_least":true,"approximate":false,"source":null,)~"
    R"~("group":"fighters","block":0,"part_of":false},{"kind":"killed","min":175,"max":175,)~"
    R"~("at_least":true,"approximate":false,"source":null,"group":null,"block":0,)~"
    R"~("part_of":false},{"kind":"captured","min":30,"max":30,"at_least":false,)~"
    R"~("approximate":false,"source":null,"group":null,"block":0,"part_of":false},)~"
    R"~({"kind":"missing","min":12,"max":12,"at_least":false,"approximate":false,)~"
    R"~("source":null,"group":null,"block":0,"part_of":false}],"strength_text":"3,)~"
    R"~(000+ fighters","casualties_text":"175+ killed\n30 captured, 12 missing"},{"side":3,)~"
    R"~("combatants":[],"commanders":[],"units":[],"strength":null,"killed":{"min":20,)~"
    R"~("max":20,"at_least":false},"wounded":null,"captured":null,"missing":null,)~"
    R"~("casualties":null,"claims":[{"kind":"killed","min":20,"max":20,"at_least":false,)~"
    R"~("approximate":false,"source":null,"group":"civilian","block":0,"part_of":false}],)~"
    R"~("strength_text":null,"casualties_text":"20 civilians killed"}],)~"
    R"~("losses":{"killed":null,"wounded":null,"captured":null,"missing":null,)~"
    R"~("casualties":null},"infobox":[{"key":"conflict",)~"
    R"~("text":"Battle of the Northern Ford"},{"key":"partof","text":"the Civil War"},)~"
    R"~({"key":"image","text":"Map.svg"},{"key":"caption","text":"Map of the front line"},)~"
    R"~({"key":"date","text":"12–20 March 1863"},{"key":"place",)~"
    R"~("text":"near the Northern Ford, Governorate"},{"key":"coordinates","text":"36.2°N,)~"
    R"~( 37.2°E"},{"key":"territory","text":"The army captures the town"},{"key":"result",)~"
    R"~("text":"Decisive government victory"},{"key":"status","text":"Ongoing"},)~"
    R"~({"key":"combatant1","text":"* Supported by:\nRepublic (until 1862)\nUnion Army (UA)")~"
    R"~(},{"key":"combatant2","text":"Rebel Front (RF)"},{"key":"commander1",)~"
    R"~("text":"General John Smith (WIA)"},{"key":"commander2",)~"
    R"~("text":"Colonel James Brown"},{"key":"units1","text":"1st Infantry Division"},)~"
    R"~({"key":"units2","text":"2nd Brigade"},{"key":"strength1","text":"1,500–2,)~"
    R"~(500 soldiers, 20 tanks"},{"key":"strength2","text":"3,000+ fighters"},)~"
    R"~({"key":"casualties1","text":"116 killed, 200 wounded (per government)"},)~"
    R"~({"key":"casualties2","text":"175+ killed\n30 captured, 12 missing"},)~"
    R"~({"key":"casualties3","text":"20 civilians killed"}],"links":[{"text":"Civil War",)~"
    R"~("page":"Civil War"},{"text":"Northern Governorate","page":"Northern Governorate"},)~"
    R"~({"text":"Republic","page":"Republic"},{"text":"Union Army",)~"
    R"~("page":"Union Army (Civil War)"},{"text":"Rebel Front","page":"Rebel Front"},)~"
    R"~({"text":"John Smith","page":"John Smith"}],"sections":["Background","Aftermath",)~"
    R"~("See also","References"],"words":9,"diagnostics":[]})~";
// clang-format on

std::string known_beside(std::string_view body) {
  std::string known(kSample);
  known += body;
  return known;
}

}  // namespace

std::string_view sample_facts() { return kSample; }

std::string compress_facts(std::string_view record, std::string_view body) {
  return compress(record, known_beside(body), kFactsLevel);
}

Result<std::string> decompress_facts(std::string_view stored, std::string_view body) {
  return decompress(stored, known_beside(body));
}

}  // namespace muster
