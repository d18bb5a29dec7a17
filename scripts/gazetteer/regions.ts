/**
 * Numbers of the official register's region folders and the digits with which the OKTMO codes of each begin. Autonomous
 * okrugs share two digits with the region around them, so the longest beginning decides. Sources: Приказ Росстандарта
 * № 159-ст (ОК 033-2013), Справочник «Субъекты Российской Федерации» of the tax service.
 */
const beginnings = `
  01:79 02:80 03:81 04:84 05:82 06:26 07:83 08:85 09:91 10:86 11:87 12:88 13:89 14:98 15:90 16:92 17:93 18:94 19:95
  20:96 21:97 22:01 23:03 24:04 25:05 26:07 27:08 28:10 29:11 30:12 31:14 32:15 33:17 34:18 35:19 36:20 37:24 38:25
  39:27 40:29 41:30 42:32 43:33 44:34 45:37 46:38 47:41 48:42 49:44 50:46 51:47 52:22 53:49 54:50 55:52 56:53 57:54
  58:56 59:57 60:58 61:60 62:61 63:36 64:63 65:64 66:65 67:66 68:68 69:28 70:69 71:70 72:71 73:73 74:75 75:76 76:78
  77:45 78:40 79:99 83:118 86:718 87:77 89:719 90:23 91:35 92:67 93:21 94:43 95:74 99:55`;

const regionOfBeginning = new Map(
  beginnings
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [number = "", beginning = ""] = pair.split(":");
      return [beginning, number] as const;
    }),
);
const beginningOfRegion = new Map([...regionOfBeginning].map(([beginning, number]) => [number, beginning]));

/** Slugs of the regions of the directory, the names by which the commands and addresses know them. */
const numberOfSlug: Readonly<Record<string, string>> = {
  chelyabinsk: "74",
  volgograd: "34",
  rostov: "61",
  "moscow-oblast": "50",
  altai: "22",
};

/** The number of a region given by number («74», «1») or slug; null when there is none. */
export function regionNumber(text: string): string | null {
  const number = Object.hasOwn(numberOfSlug, text) ? numberOfSlug[text] : text.padStart(2, "0");
  return number !== undefined && beginningOfRegion.has(number) ? number : null;
}

/** With what the OKTMO codes of a region begin: 2 or 3 digits. */
export function codeBeginning(region: string): string {
  const beginning = beginningOfRegion.get(region);
  if (beginning === undefined) throw new RangeError(`no region ${region}`);
  return beginning;
}

/** The region in which an OKTMO code lies, or null. */
export function regionOfCode(code: string): string | null {
  return regionOfBeginning.get(code.slice(0, 3)) ?? regionOfBeginning.get(code.slice(0, 2)) ?? null;
}
