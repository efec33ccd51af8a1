// A small world of articles, known to the last word, for tests of what queries find. The facts are
// history's where they are not plainly made up.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace muster::test {

struct HitArticle {
  const char* path;  // below the folder; its name without ending is how tests call it
  const char* text;
};

inline const std::vector<HitArticle>& hit_articles() {
  static const std::vector<HitArticle> articles = {
      {"napoleon/austerlitz.md", R"(---
title: Battle of Austerlitz
shortDescription: The clash of three emperors
author: Ada Quill
tags: [Battles in Moravia, Winter battles]
pubDate: 2023-12-02
infoboxes:
  - conflict: Battle of Austerlitz
    partof: {text: the War of the Third Coalition, links: [{page: War of the Third Coalition}]}
    date: 2 December 1805
    place: Austerlitz, Moravia, Austrian Empire
    coordinates: 49.13°N 16.76°E
    result: Decisive French victory
    combatant1: {text: French Empire, links: [{page: First French Empire, text: French Empire}]}
    combatant2: "Russian Empire\nAustrian Empire"
    commander1: {text: Napoleon, links: [{page: Napoleon I, text: Napoleon}]}
    commander2: "Alexander I\nMikhail Kutuzov\nFrancis II"
    units1: Imperial Guard
    strength1: 65,000–75,000
    strength2: 84,000–95,000
    casualties1: "1,305 killed\n6,991 wounded\n573 captured"
    casualties2: "16,000 killed\n20,000 captured"
    weather: thick fog
---

The emperors met on a frozen field. Mist hid the columns that stormed the heights.

## Aftermath

The Allies asked for peace. [Pressburg](Peace_of_Pressburg) ended the campaign, and the *sun of Austerlitz* became a proverb.
)"},
      {"napoleon/borodino.md", R"(---
title: Battle of Borodino
author: Ada Quill
tags: [Battles in Russia]
pubDate: 2022-09
infoboxes:
  - conflict: Battle of Borodino
    partof: {text: the French invasion of Russia, links: [{page: French invasion of Russia}]}
    date: 7 September 1812
    place: Borodino, Russia
    coordinates: 55.52°N 35.82°E
    result: French victory
    combatant1: {text: "French Empire\nDuchy of Warsaw", links: [{page: First French Empire, text: French Empire}]}
    combatant2: Russian Empire
    commander1: {text: Napoleon, links: [{page: Napoleon I, text: Napoleon}]}
    commander2: Mikhail Kutuzov
    units2: "1st Army\n2nd Army"
    strength1: 130,000
    strength2: 120,000–160,000
    casualties1: 28,000–35,000
    casualties2: 40,000–53,000
---

The bloodiest single day of that campaign. Redoubts were attacked, lost and stormed again; Moscow lay open.
)"},
      {"napoleon/third_coalition.md", R"(---
title: War of the Third Coalition
tags: [Wars]
infoboxes:
  - conflict: War of the Third Coalition
    partof: {text: the Napoleonic Wars, links: [{page: Napoleonic Wars}]}
    date: 1803 – 1806
    place: Central Europe
    result: French victory
    combatant1: {text: French Empire, links: [{page: First French Empire, text: French Empire}]}
    combatant2: "Austrian Empire\nRussian Empire\nUnited Kingdom"
---

Three powers leagued against France.
)"},
      {"napoleon/invasion_of_russia.md", R"(---
title: French invasion of Russia
tags: [Wars]
infoboxes:
  - conflict: French invasion of Russia
    partof: {text: the Napoleonic Wars, links: [{page: Napoleonic Wars}]}
    date: 24 June – 14 December 1812
    place: Russia
    result: Russian victory
    combatant1: {text: "French Empire\nDuchy of Warsaw", links: [{page: First French Empire, text: French Empire}]}
    combatant2: Russian Empire
    strength1: 450,000+
---

The Grande Armée crossed the Niemen in summer and came back in snow.
)"},
      {"ancient/marathon.md", R"(---
title: Battle of Marathon
author: Bo Reed
infoboxes:
  - conflict: Battle of Marathon
    partof: {text: the Greco-Persian Wars, links: [{page: Greco-Persian Wars}]}
    date: 490 BC
    place: Marathon, Greece
    coordinates: 38.12°N 23.98°E
    result: Greek victory
    combatant1: "Athens\nPlataea"
    combatant2: {text: Persian Empire, links: [{page: Achaemenid Empire, text: Persian Empire}]}
    commander1: Miltiades
    strength1: 10,000–11,000
    casualties1: 192 killed
    casualties2: 6,400 killed
---

Hoplites ran at the archers. A runner carried the news, or so Plutarch says.
)"},
      {"ancient/salamis.md", R"(---
title: Battle of Salamis
author: Bo Reed
infoboxes:
  - conflict: Battle of Salamis
    partof: {text: the Greco-Persian Wars, links: [{page: Greco-Persian Wars}]}
    date: September 480 BC
    place: Salamis, Greece
    coordinates: 37.95°N 23.56°E
    result: Greek victory
    combatant1: "Athens\nSparta\nCorinth"
    combatant2: {text: Achaemenid Empire, links: [{page: Achaemenid Empire}]}
    commander1: Themistocles
    commander2: Xerxes I
    strength1: 371–378 ships
---

Triremes rammed one another in the narrows while a king looked on.
)"},
      {"syria/qadam.md", R"(---
title: Al-Qadam clashes
shortDescription: Street fighting south of Damascus
tags: [Damascus in 2018, Clashes]
infoboxes:
  - conflict: Al-Qadam clashes
    partof: {text: the Syrian Civil War, links: [{page: Syrian Civil War}]}
    date: 12–20 March 2018
    place: al-Qadam, Damascus, Syria
    coordinates: 33.48°N 36.29°E
    result: ISIL victory
    combatant1: {text: ISIL, links: [{page: Islamic State of Iraq and the Levant, text: ISIL}]}
    combatant2: {text: "Syria\nSyrian Army\nHezbollah", links: [{page: Syria}, {page: Syrian Army}, {page: Hezbollah}]}
    combatant3: {text: Free Syrian Army, links: [{page: Free Syrian Army}]}
    commander2: Gen. Nasser al-Haddad
    casualties1: 17 killed
    casualties2: 116 killed (per monitors) 175 killed (per ISIL)
    casualties3: 4 killed, 1 missing
    strength1: 1,500–2,500
---

Fighters who had not left with the buses attacked from Yarmouk at night. See [Raqqa](Battle_of_Raqqa).
)"},
      {"syria/raqqa.md", R"(---
title: Battle of Raqqa
tags: [Sieges]
infoboxes:
  - conflict: Battle of Raqqa
    partof: {text: the Syrian Civil War, links: [{page: Syrian Civil War}]}
    date: 6 June – 17 October 2017
    place: Raqqa, Syria
    coordinates: 35.95°N 39.01°E
    result: SDF victory
    combatant1: {text: "Syrian Democratic Forces\nYPG\nUnited States", links: [{page: Syrian Democratic Forces}, {page: People's Protection Units, text: YPG}, {page: United States}]}
    combatant2: {text: ISIL, links: [{page: Islamic State of Iraq and the Levant, text: ISIL}]}
    strength1: 30,000–40,000
    strength2: 3,000–5,000
    casualties1: 655 killed
    casualties2: 1,300+ killed
---

The U.S. flew thousands of sorties. Streets were mined, and the siege ended with a convoy.
)"},
      {"syria/civil_war.md", R"(---
title: Syrian Civil War
infoboxes:
  - conflict: Syrian Civil War
    partof: {text: the Arab Spring, links: [{page: Arab Spring}]}
    date: 15 March 2011 – 8 December 2024
    place: Syria
    result: Fall of the government
    combatant1: {text: "Syria\nRussia", links: [{page: Syria}, {page: Russia}]}
    combatant2: {text: Free Syrian Army, links: [{page: Free Syrian Army}]}
    combatant3: {text: ISIL, links: [{page: Islamic State of Iraq and the Levant, text: ISIL}]}
    combatant4: {text: Syrian Democratic Forces, links: [{page: Syrian Democratic Forces}]}
    casualties3: "Total: 500,000+ killed"
---

What began with slogans on a wall in Daraa drew in half the world.
)"},
      {"today/donbas.md", R"(---
title: War in Donbas
infoboxes:
  - conflict: War in Donbas
    date: 6 April 2014 – 24 February 2022
    place: Donbas, Ukraine
    combatant1: {text: "Ukraine", links: [{page: Ukraine}]}
    combatant2: {text: "Russia\nWagner Group", links: [{page: Russia}, {page: Wagner Group}]}
    commander1: Petro Poroshenko
    result: Inconclusive
    casualties1: "4,400 killed\n10,500 wounded"
    casualties2: 6,500 killed
---

Trenches, a ceasefire, and trenches again.
)"},
      {"today/sudan.md", R"(---
title: Sudan war
infoboxes:
  - conflict: Sudan war
    date: 15 April 2023 – present
    place: Khartoum, Sudan
    combatant1: {text: Sudan, links: [{page: Sudan}]}
    combatant2: {text: "Rapid Support Forces\nWagner Group", links: [{page: Rapid Support Forces}, {page: Wagner Group}]}
    casualties3: "Civilians: 15,000 killed"
    result: Ongoing
---

Khartoum's airport burned on the first day.
)"},
      {"made up/four crowns.md", R"(---
title: Battle of the Four Crowns
category: Legends
infoboxes:
  - conflict: Battle of the Four Crowns
    partof: {text: Border War, links: [{page: Border War}]}
    date: c. 1274
    place: Greenfield
    combatant1: "Alva\nBrin"
    combatant2: Corda
    combatant3: Dorn
    combatant4: Elm League
    commander1: Ida O'Brien
    commander3: Jonas Brin
    killed: unknown
    strength4: 500
    casualties4: "20 killed\n40 wounded\n5 missing"
---

Four kings quarrelled about one bridge.
)"},
      {"made up/border_war.md", R"(---
title: Border War
infoboxes:
  - conflict: Border War
    partof: {text: Long Feud, links: [{page: Long Feud}]}
    date: 1270–1280
    combatant1: Alva
    combatant2: "Brin\nCorda"
---

Fences were moved by night.
)"},
      {"made up/long_feud.md", R"(---
title: Long Feud
infoboxes:
  - conflict: Long Feud
    partof: {text: Border War, links: [{page: Border War}]}
    date: 13th century
    combatant1: Alva
    combatant2: Corda
---

Each of the two is told as a part of the other.
)"},
      {"made up/millbrook.md", R"(---
title: Millbrook bombing
infoboxes:
  - title: Millbrook bombing
    date: 20 July 1971
    location: Millbrook, Greenfield
    coordinates: 51.5°N 0.1°W
    fatalities: 12
    injuries: 30–40
    perpetrators: unknown
    weapons: dynamite
---

A bomb in the post office killed a dozen.
)"},
      {"places/lodz.md", R"(---
title: Łódź
description: A city of mills in Poland.
author: Côme Brûlé
tags: [Cities in Poland]
infoboxes:
  - name: Łódź
    settlement_type: City
    coordinates: 51.78°N 19.45°E
    population_total: 672,185
    subdivision_name: Poland
    established_date: 1423
---

Weavers from many lands came to Łódź. 1,000 looms stood in one hall.

## Mills and Mill-owners

The mill of the Scheibler family was the largest.
)"},
      {"notes/sun_tzu.md", R"(---
title: The Art of War
description: A short book on long wars.
author: Ada Quill
---

孫子兵法 is attributed to Sun Tzu. It counsels patience: an army that attacks in anger has lost. Its thirteen chapters were
translated into French in 1772. The Duchy of Nowhere never read it, and neither did the army of Warsaw.
)"},
      {"notes/anglo-zulu.markdown", R"(---
title: Anglo-Zulu War
date: 11 January – 4 July 1879
place: Zululand
---

At Isandlwana the camp was lost; at Rorke's Drift it was held. The armies of Lord Chelmsford attacked again in summer.
)"},
  };
  return articles;
}

}  // namespace muster::test
