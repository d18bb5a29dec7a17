/** Stands in every text that a page must escape: `<zz-` never comes back as it is. */
export const mark = "<zz-1>";

/** What may stand in a field, by what it tries. */
export const hostileTexts: readonly (readonly [tries: string, text: string])[] = [
  ["an element", `${mark}<script>zz()</script><img src=x onerror=zz()>`],
  ["the end of an attribute", `" onfocus="zz()" autofocus x='${mark}' y="`],
  ["the end of a text field, a title and a script", `</textarea></title></script></style>${mark}`],
  ["an entity that is read twice", `&lt;zz-1&gt;&#60;zz-1&#62;&amp;lt;${mark}`],
  ["a comment and a section of data", `--><!--${mark}<![CDATA[${mark}]]>`],
  ["a formula with =", `=cmd|' /C calc'!A0${mark}`],
  ["a formula with @", `@SUM(1+1)*cmd|' /C calc'!A0${mark}`],
  ["marks of direction", `\u202e${mark}\u202c\u2066txet\u2069\u200f`],
  ["marks without width", `\u200b\u200d\u2060${mark}\ufeff\u00ad`],
  ["control characters", `a\u0000b\u0007\u001b[31m\u007f\u0085${mark}`],
  ["line ends", `один\r\nдва\rтри\n${mark}\u2028\u2029`],
  ["a header of its own", `x\r\nSet-Cookie: zz=1\r\n\r\n${mark}`],
  ["characters beyond the first plane", `${"👨‍👩‍👧‍👦".repeat(50)}${mark}`],
  ["a heap of accents", `з${"\u0301\u0489".repeat(500)}${mark}`],
  ["100,000 characters", `${mark}я`.repeat(14_300)],
  ["a negative number", "-1"],
  ["a huge number", "99999999999999999999999999"],
  ["no number", "NaN"],
  ["the day that is none", "2026-02-31"],
  ["a prototype", "__proto__"],
  ["a path upwards", "../../../../etc/passwd"],
  ["a statement", `'; DROP TABLE draft; --"${mark}`],
  ["a template", `{{7*7}}\${7*7}<%= 7*7 %>${mark}`],
  ["a script as an address", `javascript:zz()//${mark}`],
  ["an address with a name and a password", `https://a:b@evil.example/${mark}`],
  ["an address without a scheme", `//evil.example/${mark}`],
  ["an invite that is none", `https://t.me/+${mark}`],
  ["JSON", `{"__proto__":{"a":1},"x":"${mark}"}`],
  ["nothing", ""],
  ["blanks", " \t\u00a0\u3000 "],
];

/** Everything at once, short enough for most fields: tried in each field alone, the others being as the page shows them. */
export const sharpText = `=1"'${mark}\u202e&lt;\u200b`;
