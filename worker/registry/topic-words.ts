/** What appeals are about, by the keys of our own counts; whoever edits a dictionary may have others. */
export const topicWords = {
  appointments: "запись к врачу",
  home_visits: "вызов врача на дом",
  tests: "анализы и обследования",
  vaccination: "прививки",
  drugs: "лекарства и рецепты",
  routing: "куда обратиться",
  dentistry: "стоматология",
  ambulance: "скорая помощь",
  queues: "очереди",
  phone_line: "не дозвониться",
  certificates: "справки и больничные",
  ppe: "маски и защита",
  quality: "качество помощи",
  other: "другое",
} as const;

/** The name of a topic; of one that is not ours its key. */
export function topicName(key: string): string {
  return (topicWords as Readonly<Record<string, string>>)[key] ?? key;
}
