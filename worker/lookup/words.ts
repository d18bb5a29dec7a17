/** Every sentence of an answer. Names stand in quotes and in the nominative, so that no name needs declining. */
export const words = {
  found: (territory: string) => `Это чат территории «${territory}».`,
  foundInside: (place: string, territory: string) =>
    `«${place}» — часть территории «${territory}», это её чат.`,
  foundInSeveral: (territory: string) =>
    `Территорию «${territory}» называют несколько чатов и не делят её. Показываем все.`,
  foundRest: (place: string) => `Отдельного чата для территории «${place}» нет, отвечает общий чат региона.`,
  foundClinic: (note: string) => `Чат ${note}.`,
  foundSame: "Таких мест несколько, но чат у них один.",
  chooseDistrict:
    "Чаты здесь поделены по районам города. Выберите свой: район видно на «Госуслугах» и в паспорте дома.",
  chooseClinic: "Чаты здесь поделены по больницам. Выберите ту, к которой вы прикреплены.",
  choosePlace: "Таких мест несколько. Выберите своё или допишите район и регион.",
  chooseContradiction: "Части адреса указывают на разные места. Выберите верное.",
  chooseElsewhere:
    "Место с таким названием есть и за пределами справочника. Если ваше — здесь, выберите его.",
  chooseGuess: "Возможно, вы имели в виду это место. Если нет, проверьте название и допишите район.",
  chooseRegion: (region: string) =>
    `Назван только регион: ${region}. Выберите чат или напишите город, район.`,
  noChatStated: (place: string) => `По сведениям организаторов, для территории «${place}» чата нет.`,
  noChat: (place: string) => `Для территории «${place}» чата пока нет. Помогут по телефону.`,
  noChatRegion: (region: string) => `В этом регионе чатов нет: ${region}. Помогут по телефону.`,
  notFound: "Такого места нет в справочнике. Проверьте название или напишите город, район и регион.",
  notFoundStreet: "Улица с таким названием есть во многих городах. Допишите город, посёлок или район.",
  elsewhere: (name: string, region: string) =>
    region === "" || region === name
      ? `${name}: этого региона пока нет в справочнике.`
      : `${name} (${region}): этого города пока нет в справочнике.`,
  restOfRegion: "Остальная территория региона",
  otherClinics: "другие больницы",
} as const;
