/** Sentences about records that people read while they edit and before they publish. */
export const findingWords = {
  noRegion: "У региона нет общих сведений: названия, часового пояса и часов работы чатов.",
  timezone: (zone: string) => `Часовой пояс «${zone}» не существует.`,
  hours: "Часы работы заданы неверно: начало должно быть раньше конца, нужен хотя бы один день.",
  noName: (label: string) => `У территории «${label}» нет сегодняшнего названия.`,
  severalNames: (label: string) => `У территории «${label}» несколько сегодняшних названий. Оставьте одно.`,
  parent: (label: string) => `Территория «${label}» входит в территорию, которой нет в регионе.`,
  cycle: (label: string) => `Территория «${label}» входит сама в себя.`,
  centre: (label: string) => `Центр территории «${label}» не найден среди территорий региона.`,
  noCode: (label: string) => `У территории «${label}» и у тех, в которые она входит, нет кода ОКТМО.`,
  codeTwice: (label: string, other: string) => `Код ОКТМО территории «${label}» уже занят: «${other}».`,
  mergedWithoutSuccessor: (label: string) =>
    `Территория «${label}» отмечена как вошедшая в другую, но не сказано, в какую.`,
  noTitle: "У чата нет названия.",
  unknownTerritory: (title: string) => `Чат «${title}» обслуживает территорию, которой нет в регионе.`,
  closedServes: (title: string) =>
    `Чат «${title}» закрыт, но за ним остались территории. Передайте их другому чату или снимите.`,
  successor: (title: string) => `Для закрытого чата «${title}» указан преемник, которого нет в регионе.`,
  succeedsItself: (title: string) => `Чат «${title}» не может быть преемником самого себя.`,
  successorOfOpen: (title: string) => `Чат «${title}» не закрыт, а преемник указан.`,
  badLink: (title: string) => `У чата «${title}» есть ссылка, которая не ведёт в чат.`,
  linkTwice: (title: string) => `У чата «${title}» одна и та же ссылка указана дважды.`,
  state: (title: string) => `Состояние чата «${title}» не подходит к его ссылкам.`,
  deniedTerritory: (label: string, title: string) =>
    `«${label}»: отмечено, что чата здесь нет, но её обслуживает «${title}». Уберите одно из двух.`,
  inviteElsewhere: (title: string, other: string) => `Ссылка чата «${title}» уже указана у чата «${other}».`,
  alreadyCovered: (label: string, others: string) =>
    `«${label}» обслуживает не один чат: ${others}. Жители увидят оба.`,
  noTerritory: (title: string) => `За чатом «${title}» нет ни одной территории: адрес к нему не приведёт.`,
  noLink: (title: string) =>
    `У чата «${title}» нет ссылки: жители увидят, что чат есть, но вступить не смогут.`,
  severalRests: (others: string) => `Остальной регион обслуживает не один чат: ${others}.`,
} as const;
