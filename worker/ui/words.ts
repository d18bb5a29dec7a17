export interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

const dates = new Intl.DateTimeFormat("ru", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "Europe/Moscow",
});

/** What every page says around its own content. */
export const words = {
  brand: "Здравчат",
  skip: "К содержанию",
  top: "Разделы",
  bottom: "О сайте",
  edition: (number: number, publishedAtMs: number) =>
    `Выпуск ${number} от ${dates.format(publishedAtMs).replace(/\s*г\.$/, "")}`,
} as const;

export const topLinks: readonly NavigationLink[] = [
  { href: "/#regions", text: "Регионы" },
  { href: "/rules", text: "Правила" },
];

export const bottomLinks: readonly NavigationLink[] = [
  { href: "/rules", text: "Правила чатов" },
  { href: "/privacy", text: "Личные данные" },
  { href: "/about", text: "О справочнике" },
  { href: "/status", text: "Состояние ссылок" },
  { href: "/quality", text: "Отвечают ли чаты" },
  { href: "/api", text: "API" },
];
