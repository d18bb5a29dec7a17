import { chatCodeOf } from "../../worker/registry/chat-code.ts";
import { type ReadModel, readModelOf } from "../../worker/release/read-model.ts";
import type { Release } from "../../worker/release/types.ts";
import { makeChat, makeCoverage, makeRegion, makeRelease, makeTerritory } from "../make/release.ts";

const source = { title: "Министерство здравоохранения: медицинские чаты", url: null, date: "2022-04-01" };

export const codes = {
  satka: chatCodeOf(1),
  districts: chatCodeOf(2),
  azov: chatCodeOf(3),
  closed: chatCodeOf(4),
  dead: chatCodeOf(5),
};

/** A made-up release that has one of everything the pages show. */
export function smallModel(changes: Partial<Release> = {}): ReadModel {
  const release = makeRelease({
    number: 12,
    publishedAtMs: Date.UTC(2026, 10, 22, 9),
    regions: [
      makeRegion({
        slug: "chelyabinsk",
        linksPublished: null,
        name: "Челябинская область",
        hotline: {
          name: "Единая служба оперативной помощи гражданам",
          numbers: [{ dial: "122", from: "any" }],
          hours: "круглосуточно",
          purposes: ["запись на приём к врачу", "вызов врача на дом", "запись на вакцинацию"],
          notes: ["Номер 240-15-16 больше не работает."],
          source,
        },
      }),
      makeRegion({
        slug: "rostov",
        number: "61",
        oktmo: "60",
        name: "Ростовская область",
        linksPublished: {
          text: "Ссылки на все чаты есть на сайте министерства здравоохранения, на стендах и сайтах больниц.",
          url: null,
          source,
        },
      }),
      makeRegion({
        slug: "altai",
        number: "22",
        oktmo: "01",
        name: "Алтайский край",
        hotline: {
          name: "Горячая линия 122",
          numbers: [
            { dial: "122", from: "mobile" },
            { dial: "9-122", from: "landline" },
          ],
          hours: null,
          purposes: ["вызов врача на дом", "запись на приём"],
          notes: ["Перезвонят за три часа, если вопрос срочный, иначе за пять дней."],
          source,
        },
      }),
    ],
    territories: [
      makeTerritory({
        id: "75549000",
        region: "chelyabinsk",
        name: "Саткинский муниципальный округ",
        label: "Саткинский округ",
      }),
      makeTerritory({
        id: "75743000",
        region: "chelyabinsk",
        name: "Озёрский городской округ",
        label: "Озёрский округ",
      }),
      makeTerritory({
        id: "75743000/Озёрск",
        region: "chelyabinsk",
        level: "settlement",
        name: "Озёрск",
        label: "Озёрск",
        parent: "75743000",
      }),
      makeTerritory({
        id: "75738000",
        region: "chelyabinsk",
        name: "Магнитогорский городской округ",
        label: "Магнитогорск",
        names: [{ text: "Магнитогорск", kind: "alias", from: null, until: null }],
      }),
      makeTerritory({
        id: "75729000",
        region: "chelyabinsk",
        name: "Карабашский городской округ",
        label: "Карабаш",
        names: [{ text: "Карабаш", kind: "alias", from: null, until: null }],
      }),
    ],
    chats: [
      makeChat({
        region: "chelyabinsk",
        code: codes.satka,
        title: "Сатка, Куса, Аша, Катав-Ивановск, Усть-Катав, Златоуст",
        source,
        covers: ["Сатка", "Куса", "Аша", "Катав-Ивановск", "Усть-Катав", "Златоуст"],
        links: [
          { messenger: "telegram", url: "https://t.me/+AAAAbbbbCCCCdddd", health: "ok" },
          { messenger: "max", url: "https://max.ru/join/AAAAbbbbCCCCddddEEEE", health: "unknown" },
        ],
      }),
      makeChat({
        region: "chelyabinsk",
        code: codes.districts,
        title: "Советский, Центральный, Ленинский районы Челябинска",
        covers: ["Советский район", "Центральный район", "Ленинский район"],
        links: [{ messenger: "telegram", url: "https://t.me/zdrav_chel", health: "ok" }],
      }),
      makeChat({
        code: codes.azov,
        region: "rostov",
        title: "Азов",
        covers: ["Азов"],
        state: "announced",
        links: [],
      }),
      makeChat({
        region: "chelyabinsk",
        code: codes.closed,
        title: "Карабаш",
        covers: ["Карабаш"],
        state: "closed",
        succeededBy: codes.satka,
      }),
      makeChat({
        region: "chelyabinsk",
        code: codes.dead,
        title: "Магнитогорск",
        covers: ["Магнитогорск"],
        note: "для прикреплённых к больницам № 1 и № 3",
        links: [{ messenger: "telegram", url: "https://t.me/+deadDEADdead", health: "dead" }],
      }),
    ],
    coverage: [
      makeCoverage({ territory: "75549000", chat: codes.satka, as: "Сатка" }),
      makeCoverage({ territory: "75738000", chat: codes.dead, as: "Магнитогорск" }),
      makeCoverage({ territory: "75729000", chat: codes.closed, as: "Карабаш" }),
    ],
    ...changes,
  });
  return readModelOf(release);
}
