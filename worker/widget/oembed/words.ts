import { emergencyNumbers, nationalHotline } from "../../registry/national-hotline.ts";

const phone = nationalHotline.numbers[0]?.dial ?? emergencyNumbers[1];
const whomToPhone = `Телефон справок — ${phone}, при угрозе жизни — ${emergencyNumbers.join(" или ")}.`;

/** One kind of refusal: `slug` is its name in `type`. */
export interface OembedRefusal {
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}

function refusal(slug: string, status: number, title: string, detail: string): OembedRefusal {
  return { slug, status, title, detail: `${detail} ${whomToPhone}` };
}

export const words = {
  provider: "Здравчат",
  chatTitle: (chat: string) => `Медицинский чат: ${chat}`,
  regionTitle: (region: string) => `Медицинские чаты: ${region}`,
  refusals: {
    noAddress: refusal(
      "oembed-no-url",
      400,
      "Не сказано, что вставить",
      "Передайте в параметре url адрес нашей страницы.",
    ),
    wrongBound: refusal(
      "oembed-wrong-size",
      400,
      "Размер не прочитан",
      "В maxwidth и maxheight нужно целое число точек, больше нуля.",
    ),
    unknown: refusal(
      "oembed-unknown-url",
      404,
      "Эту страницу не вставить",
      "Вставляются только страницы чатов и регионов этого справочника: /c/…, /r/… и /embed/….",
    ),
    otherFormat: refusal(
      "oembed-format",
      501,
      "Такого формата нет",
      "Ответ бывает только в JSON: format=json.",
    ),
  },
  boundDetail: "Целое число больше нуля.",
} as const;
