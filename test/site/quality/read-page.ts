export interface ReadBar {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
}

export interface ReadChart {
  readonly id: string;
  readonly sentence: string;
  readonly bars: readonly ReadBar[];
  /** The cells of the table behind it, the head left out. */
  readonly rows: readonly (readonly string[])[];
}

/** The charts of a page as somebody reads them: each is a picture named by its sentence, with a table behind it. */
export function chartsOf(html: string): readonly ReadChart[] {
  return [...html.matchAll(/<figure class="chart">(.*?)<\/figure>/gs)].map(([, figure = ""]) => {
    const [, named = ""] = /role="img" aria-labelledby="([^"]+)"/.exec(figure) ?? [];
    const [, sentence = ""] = new RegExp(`<figcaption id="${named}">(.*?)</figcaption>`).exec(figure) ?? [];
    const [, picture = ""] = /class="bars">(.*?)<\/div><details>/s.exec(figure) ?? [];
    const [, body = ""] = /<details>.*<tbody>(.*?)<\/tbody>/s.exec(figure) ?? [];
    const bars = [...picture.matchAll(/<div><span>(.*?)<\/span><span>(?:<b>(.*?)<\/b>)? ?(.*?)<\/span>/gs)];
    return {
      id: named,
      sentence: wholeText(sentence),
      bars: bars.map(([, label = "", value = "", detail = ""]) => ({
        label: wholeText(label),
        value: wholeText(value),
        detail: wholeText(detail),
      })),
      rows: [...body.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
        [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) => wholeText(cell)),
      ),
    };
  });
}

export function sectionText(html: string, id: string): string {
  const at = html.indexOf(`<section id="${id}">`);
  const end = html.indexOf('<section id="', at + 1);
  return at < 0 ? "" : wholeText(html.slice(at, end < 0 ? html.indexOf("</main>") : end));
}

/** Text without tags, every space a plain one. */
export function wholeText(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
