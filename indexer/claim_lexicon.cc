#include "indexer/claim_lexicon.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <unordered_map>

#include "common/characters.h"

namespace muster::claims {
namespace {

constexpr std::array<std::string_view, 28> kKindNames{
    "",          "killed",    "wounded",  "captured",    "missing",  "casualties",  "personnel",
    "displaced", "evacuated", "deported", "deserted",    "tanks",    "ifvs",        "apcs",
    "vehicles",  "artillery", "mlrs",     "air_defence", "aircraft", "helicopters", "drones",
    "missiles",  "ships",     "boats",    "equipment",   "units",    "ratio",       "other"};

struct Entry {
  Role role;
  Kind kind;
  std::string_view words;  // parted by blanks
};

constexpr std::array kEntries{
    Entry{Role::kLoss, Kind::kKilled,
          "killed dead death deaths died die dying kia k.i.a fatality fatalities fatal slain "
          "slaughtered massacred murdered "
          "executed executions execution hanged beheaded drowned perished fallen fell martyred "
          "martyrs martyr bodies "
          "corpses assassinated lynched impaled crucified eliminated liquidated suicide suicides "
          "doa dow burned burnt "
          "butchered starved kills killing decapitated"},
    Entry{Role::kLoss, Kind::kWounded,
          "wounded injured wia w.i.a injuries injury hurt maimed wound hospitalized hospitalised "
          "gassed blinded"},
    Entry{Role::kLoss, Kind::kCaptured,
          "captured prisoner prisoners pow pows p.o.w captive captives surrendered arrested "
          "detained arrests detainees "
          "kidnapped abducted hostage hostages interned imprisoned enslaved jailed capitulated "
          "apprehended seized "
          "surrenders captures paroled kidnappings"},
    Entry{Role::kLoss, Kind::kMissing, "missing mia m.i.a unaccounted disappeared"},
    Entry{Role::kLoss, Kind::kCasualties,
          "casualties casualty losses loss victims neutralized neutralised hors"},
    Entry{Role::kLoss, Kind::kDisplaced,
          "displaced fled refugees refugee homeless displacement expelled exiled idps"},
    Entry{Role::kLoss, Kind::kEvacuated, "evacuated evacuees"},
    Entry{Role::kLoss, Kind::kDeported, "deported deportees"},
    Entry{Role::kLoss, Kind::kDeserted,
          "deserted deserters defected defectors desertions defections"},
    Entry{Role::kLoss, Kind::kOther,
          "survivors survivor survived rescued freed released escaped recovered repatriated "
          "exchanged unharmed "
          "uninjured retreated"},
    Entry{Role::kLost, Kind::kNone, "lost"},
    Entry{Role::kWrecked, Kind::kNone,
          "destroyed damaged sunk downed crashed disabled scuttled wrecked crippled burnt-out "
          "foundered beached "
          "grounded torpedoed abandoned shelled salvaged intercepted sank spiked"},
    Entry{Role::kPerson, Kind::kPersonnel,
          "men man soldier soldiers troop troops fighter fighters militant militants militiaman "
          "militiamen militia "
          "militias insurgent insurgents rebel rebels officer officers policeman policemen police "
          "guard guards guardsman "
          "guardsmen infantry infantryman infantrymen cavalry cavalrymen horsemen horseman knight "
          "knights archer "
          "archers bowmen crossbowmen pikemen spearmen warrior warriors sailor sailors marine "
          "marines seaman seamen "
          "crew crews crewman crewmen crewmembers pilot pilots airman airmen aircrew artillerymen "
          "artillerists gunners "
          "engineers sappers paratrooper paratroopers paratroops commandos commando volunteer "
          "volunteers mercenary "
          "mercenaries conscripts conscript auxiliaries legionaries legionnaires hoplites peltasts "
          "personnel "
          "serviceman servicemen servicemember servicemembers people person persons peasant "
          "peasants worker workers "
          "journalist journalists women woman child children regulars regular irregulars partisan "
          "partisans guerrilla "
          "guerrillas guerillas tribesman tribesmen defenders attackers combatants combatant "
          "operatives member members recruits "
          "reservists reserves cadets janissaries sipahis spahis sepoys dragoons hussars lancers "
          "grenadiers "
          "cuirassiers skirmishers slingers javelinmen levies levy retainers samurai ashigaru "
          "natives allies strong "
          "effectives bayonets sabres sabers lances horse foot cossacks highlanders rangers "
          "riflemen musketeers "
          "protesters protestors demonstrators supporters activists prisoners-of-war workmen "
          "sowars gendarmes "
          "gendarme terrorists terrorist bombers-suicide medics medic nurses staff advisers "
          "advisors contractors "
          "contractor settlers braves indians inhabitants residents bandits pirates jihadists "
          "jihadist guerrilleros "
          "infiltrators peshmerga garrison manpower strength trainees inmates ncos nco hunters "
          "jagers fusiliers "
          "voltigeurs carabiniers uhlans minutemen redcoats loyalists legionary bowman skirmisher "
          "fedayeen mujahideen "
          "redif hospitallers templars brethren squires sergeants men-at-arms longbowmen camelry "
          "charioteers "
          "policewoman policewomen firefighters passengers non-combatants noncombatants"},
    Entry{Role::kLeader, Kind::kPersonnel,
          "general generals commander commanders admiral admirals leaders leader marshal marshals"},
    Entry{Role::kCivilian, Kind::kPersonnel,
          "civilian civilians villagers townspeople townsfolk bystanders"},
    Entry{Role::kThing, Kind::kTanks,
          "tank tanks tankettes tankette leopard leopards abrams merkava merkavas panzer panzers "
          "sherman shermans "
          "panther panthers stug stugs t-34s pattons centurions afvs"},
    Entry{Role::kThing, Kind::kIfvs, "ifv ifvs bmp bmps bradley bradleys"},
    Entry{Role::kThing, Kind::kApcs, "apc apcs btr btrs mrap mraps m113s"},
    Entry{Role::kThing, Kind::kVehicles,
          "vehicle vehicles truck trucks jeep jeeps car cars technicals technical bulldozer "
          "bulldozers bus buses pickup "
          "pickups motorcycles motorcycle trains train locomotives wagons wagon carts cart "
          "ambulances ambulance "
          "halftracks half-tracks halftrack chariots chariot humvee humvees hmmwv hmmwvs armour "
          "armor hilux aev aevs "
          "armored-cars carriers-gun tractors lorries lorry automobiles"},
    Entry{Role::kThing, Kind::kArtillery,
          "gun guns cannon cannons artillery howitzer howitzers mortar mortars pieces piece "
          "fieldpieces culverins "
          "falconets falconet bombards bombard ballistae ballista catapults catapult trebuchets "
          "trebuchet onagers "
          "carronades swivels spgs spg grad-p pounders fieldguns"},
    Entry{Role::kThing, Kind::kMlrs,
          "mlrs mrl mrls mrls' grad grads smerch smerches uragan uragans katyusha katyushas himars "
          "launchers launcher"},
    Entry{Role::kThing, Kind::kAirDefence,
          "sam sams pantsir tor tors osa osas buk shilka shilkas strela strelas radars radar"},
    Entry{Role::kThing, Kind::kAircraft,
          "aircraft aircrafts plane planes airplane airplanes aeroplane aeroplanes jet jets bomber "
          "bombers warplane "
          "warplanes glider gliders balloons balloon zeppelin zeppelins airship airships seaplanes "
          "seaplane biplanes "
          "biplane fighter-bombers fighter-bomber interceptors airliner airliners spitfires "
          "spitfire hurricanes "
          "messerschmitts stukas mustangs mirages mirage phantoms skyhawks harriers migs mig "
          "sukhoi antonov airframes "
          "airlifters floatplanes"},
    Entry{Role::kThing, Kind::kHelicopters,
          "helicopter helicopters helicopters' gunships gunship chopper choppers apaches apache "
          "hueys cobras chinook chinooks black-hawks"},
    Entry{Role::kThing, Kind::kDrones,
          "drone drones uav uavs ucav ucavs quadcopters quadcopter uas bayraktar bayraktars harop "
          "orbiter"},
    Entry{Role::kThing, Kind::kMissiles,
          "missile missiles rocket rockets scuds scud torpedoes torpedo tochka"},
    Entry{Role::kThing, Kind::kShips,
          "ship ships frigate frigates sloop sloops brig brigs corvette corvettes destroyer "
          "destroyers cruiser cruisers "
          "battleship battleships carrier carriers submarine submarines u-boat u-boats transport "
          "transports vessel "
          "vessels sail sails galley galleys trireme triremes quinquereme quinqueremes "
          "ships-of-the-line longships "
          "longship junks junk schooner schooners ironclad ironclads monitors monitor steamers "
          "steamer cutters cutter "
          "xebecs carracks carrack cogs galleons galleon galleasses merchantmen merchantman "
          "minesweepers minesweeper "
          "minelayers trawlers trawler fireships fireship warship warships freighters freighter "
          "tankers tanker dreadnoughts "
          "dreadnought battlecruisers battlecruiser gunboats gunboat liners steamships steamship "
          "privateers caravels "
          "dromons galliots fustas brigantines corvettes' biremes lst lsts auxiliaries-naval "
          "seventy-fours"},
    Entry{Role::kThing, Kind::kBoats,
          "boat boats canoes canoe barges barge landing-craft craft dinghies dhows dhow junkers "
          "rafts skiffs sampans "
          "e-boats mtbs speedboats speedboat rowboats whaleboats praus"},
    Entry{Role::kThing, Kind::kEquipment,
          "equipment weapons weapon machine-guns machine-gun machineguns machinegun atgm atgms "
          "rpgs rifles muskets arquebus arquebuses harquebus harquebuses crossbow crossbows "
          "firearms systems system firelocks"},
    Entry{Role::kThing, Kind::kOther,
          "horses mules mule camels camel elephants elephant cattle oxen dogs flags flag eagle "
          "eagles standards colours colors banners "
          "houses house homes buildings building village villages towns town cities city "
          "settlements fort forts "
          "fortresses castles castle bridges bridge mosques churches schools attacks attack "
          "airstrikes airstrike strikes raids raid sorties "
          "sortie battles incidents explosions explosion checkpoints checkpoint bunkers depots "
          "depot posts post bases base rounds shells bombs bomb mines "
          "ied ieds barrels ammunition tents redoubts station stations bodyguards-none factories "
          "trophies swords "
          "spears pikes shields airfields hangars warehouses ports harbours harbors times "
          "occasions clashes assaults charges"},
    Entry{Role::kUnit, Kind::kUnits,
          "unit units division divisions brigade brigades battalion battalions regiment regiments "
          "squadron squadrons "
          "company companies platoon platoons legion legions cohort cohorts tumens tumen corps "
          "armies army detachments "
          "detachment battery batteries tercios tercio flotillas flotilla fleet fleets wing wings "
          "groups group teams team "
          "columns column tribes contingents alae maniples demi-brigades banner-armies squads "
          "squad squadrons' "
          "formations panzer-divisions troops-of-horse kampfgruppen bn bns regts divs bdes"},
    Entry{Role::kWeakNoun, Kind::kNone,
          "reinforcements reinforcement more others other additional extra further remaining rest "
          "most"},
    Entry{Role::kUnitOfMeasure, Kind::kNone,
          "mm cm km kg m2 miles mile metres meters kilometres kilometers yards acres hectares feet "
          "ft inch inches tons tonnes ton "
          "lb lbs pdr pdrs pounder pounder's percent pct hp hours hour days day weeks week months "
          "month years year "
          "minutes minute dollars pounds euros rubles roubles francs a.m p.m am pm lbf degrees nm "
          "hrs per-cent"},
    Entry{Role::kTotal, Kind::kNone,
          "total totals totaling totalling overall altogether combined sum aggregate"},
    Entry{Role::kClaim, Kind::kNone,
          "claim claims claimed claiming estimate estimates estimation estimations estimating "
          "source sources report reports reported reporting figure figures according official "
          "officially historians historian chronicle chronicles chronicler chroniclers accounts "
          "account press media ministry "
          "modern ancient contemporary traditional traditionally medieval primary secondary "
          "version tally archives "
          "archival documented statistics data scholars scholar authors author writers sourced "
          "records allegedly "
          "alleged statement propaganda consensus scholarly academic communique inflated "
          "exaggerated realistic "
          "likely actual mod independent independently count counts observers monitors monitor's "
          "intelligence"},
    Entry{Role::kCounter, Kind::kNone,
          "sohr un unhcr ohchr hrw amnesty icrc airwars acled bellingcat oryx snhr vdc unama "
          "unicef herodotus livy "
          "polybius plutarch appian diodorus arrian justin curtius ctesias xenophon thucydides "
          "tacitus josephus orosius "
          "procopius ammianus zosimus eutropius frontinus velleius suetonius florus strabo "
          "theophanes zonaras "
          "kinnamos choniates froissart al-tabari tabari bodart clodfelter delbr\xc3\xbc"
          "ck delbruck britannica gazeta "
          "reuters afp bbc wikileaks wikipedia ibc ucdp livius pausanias sallust dio al-baladhuri "
          "theophylact agathias "
          "villehardouin joinville jordanes bede nepos"},
    Entry{Role::kPer, Kind::kNone, "per"},
    Entry{Role::kStatus, Kind::kNone,
          "confirmed verified identified unconfirmed named independently-confirmed"},
    Entry{Role::kTime, Kind::kNone,
          "initial initially original originally start beginning outset end ending final finally "
          "later peak height "
          "remaining-at phase phases stage day-one first second third fourth early late mid now "
          "today current currently "
          "eventually afterwards subsequently before after spring summer autumn winter morning "
          "evening prewar pre-war "
          "postwar wartime at-peak midway opening time"},
    Entry{Role::kUntil, Kind::kNone, "by until till as-of"},
    Entry{Role::kChange, Kind::kNone,
          "reinforced rising rises rose growing grew grown increasing increased increases swelled "
          "swelling expanded reduced falling fell-to "
          "dropping dropped declined declining dwindled"},
    Entry{Role::kIncluding, Kind::kNone,
          "including incl includes include included inc among amongst"},
    Entry{Role::kPreposition, Kind::kNone,
          "of in at on by from with to for during under near per without against within around "
          "while when where who "
          "whom which that was were are is had has have been being as into after before between "
          "across through "
          "throughout along behind outside inside aboard plus excluding except due via upon off "
          "over towards toward "
          "not but though although because since until being then presumed believed feared "
          "of-which out also only another just incl"},
    Entry{Role::kAnd, Kind::kNone, "and plus and/or"},
    Entry{Role::kOr, Kind::kNone, "or"},
    Entry{Role::kFiller, Kind::kNone,
          "action war wounds disease either taken confirmed-as mortally severely seriously "
          "slightly lightly otherwise sick ill"},
    Entry{Role::kArticle, Kind::kNone, "the a an their its his some"},
};

using Table = std::unordered_map<std::string_view, Word>;

Table build_table() {
  Table table;
  table.reserve(1200);
  for (const Entry& entry : kEntries) {
    std::string_view words = entry.words;
    while (!words.empty()) {
      const std::size_t blank = words.find(' ');
      const std::string_view word = words.substr(0, blank);
      if (!word.empty()) table.emplace(word, Word{entry.role, entry.kind});
      words.remove_prefix(blank == std::string_view::npos ? words.size() : blank + 1);
    }
  }
  return table;
}

struct ModelPrefix {
  std::string_view prefix;
  Kind kind;
};

// Longest first where one begins another.
constexpr std::array kModels{
    ModelPrefix{"mi-", Kind::kHelicopters}, ModelPrefix{"ka-", Kind::kHelicopters},
    ModelPrefix{"ah-", Kind::kHelicopters}, ModelPrefix{"uh-", Kind::kHelicopters},
    ModelPrefix{"ch-", Kind::kHelicopters}, ModelPrefix{"su-", Kind::kAircraft},
    ModelPrefix{"mig-", Kind::kAircraft},   ModelPrefix{"an-", Kind::kAircraft},
    ModelPrefix{"il-", Kind::kAircraft},    ModelPrefix{"tu-", Kind::kAircraft},
    ModelPrefix{"ju", Kind::kAircraft},     ModelPrefix{"bf", Kind::kAircraft},
    ModelPrefix{"f-", Kind::kAircraft},     ModelPrefix{"b-", Kind::kAircraft},
    ModelPrefix{"c-", Kind::kAircraft},     ModelPrefix{"l-39", Kind::kAircraft},
    ModelPrefix{"a-10", Kind::kAircraft},   ModelPrefix{"bmp", Kind::kIfvs},
    ModelPrefix{"bmd", Kind::kIfvs},        ModelPrefix{"btr", Kind::kApcs},
    ModelPrefix{"brdm", Kind::kVehicles},   ModelPrefix{"mt-lb", Kind::kApcs},
    ModelPrefix{"m113", Kind::kApcs},       ModelPrefix{"bm-", Kind::kMlrs},
    ModelPrefix{"tos-", Kind::kMlrs},       ModelPrefix{"t-", Kind::kTanks},
    ModelPrefix{"m1a", Kind::kTanks},       ModelPrefix{"is-", Kind::kTanks},
    ModelPrefix{"kv-", Kind::kTanks},       ModelPrefix{"zsu", Kind::kAirDefence},
    ModelPrefix{"s-", Kind::kAirDefence},   ModelPrefix{"tor-", Kind::kAirDefence},
    ModelPrefix{"9k", Kind::kAirDefence},   ModelPrefix{"buk", Kind::kAirDefence},
    ModelPrefix{"2s", Kind::kArtillery},    ModelPrefix{"2a", Kind::kArtillery},
    ModelPrefix{"d-", Kind::kArtillery},    ModelPrefix{"m-", Kind::kArtillery},
    ModelPrefix{"tb2", Kind::kDrones},      ModelPrefix{"mq-", Kind::kDrones},
    ModelPrefix{"shahed", Kind::kDrones}};

}  // namespace

std::string_view kind_name(Kind kind) { return kKindNames[static_cast<std::size_t>(kind)]; }

bool counts_persons(Kind kind) { return kind >= Kind::kKilled && kind <= Kind::kDeserted; }

bool names_an_arm(std::string_view lower) {
  static constexpr std::string_view kArms[] = {
      "infantry",    "cavalry",     "artillery",  "artillerymen", "horse",      "horsemen",
      "foot",        "archers",     "longbowmen", "crossbowmen",  "bowmen",     "slingers",
      "javelinmen",  "skirmishers", "pikemen",    "spearmen",     "hoplites",   "peltasts",
      "legionaries", "auxiliaries", "knights",    "men-at-arms",  "squires",    "hospitallers",
      "musketeers",  "grenadiers",  "riflemen",   "dragoons",     "hussars",    "lancers",
      "uhlans",      "cuirassiers", "cossacks",   "janissaries",  "sipahis",    "sepoys",
      "engineers",   "sappers",     "gunners",    "sailors",      "seamen",     "marines",
      "airmen",      "pilots",      "crew",       "militia",      "militiamen", "regulars",
      "irregulars",  "levies",      "reserves",   "reservists",   "volunteers", "mercenaries",
      "police",      "policemen",   "gendarmes",  "peshmerga",    "guards",     "paratroopers"};
  return is_one_of(lower, kArms);
}

Word look_up(std::string_view lower) {
  static const Table table = build_table();
  if (const auto found = table.find(lower); found != table.end()) return found->second;
  const std::size_t hyphen = lower.rfind('-');
  if (hyphen == std::string_view::npos || hyphen + 2 >= lower.size()) return {};
  const auto found = table.find(lower.substr(hyphen + 1));
  if (found == table.end()) return {};
  // "non-combat" and "pro-government" say nothing of their last part's sort.
  const Role role = found->second.role;
  const bool noun = role == Role::kThing || role == Role::kPerson || role == Role::kUnit ||
                    role == Role::kLeader || role == Role::kCivilian;
  return noun ? found->second : Word{};
}

Kind kind_of_model(std::string_view lower) {
  for (const ModelPrefix& model : kModels) {
    if (lower.starts_with(model.prefix)) return model.kind;
  }
  return Kind::kEquipment;
}

}  // namespace muster::claims
