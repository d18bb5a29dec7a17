import fc from "fast-check";

/** Inputs that strangers may send: texts of every kind, encoded in every way, and requests made of them. */

const fragments = [
  ..."Сатка|Челябинск|Курчатовский|Озёры|Одинцово|Златоуст|Волжский|xtkz,bycr|Magnitogorsk|Troick".split("|"),
  ..."г.|р-н|ул.|д. 5|кв|обл|454000|№ 3|-|,|.|/|\"|'|<script>|$(x)|%s|{{|; DROP|\\|😀|ё|Ё|ъ|тест найден".split(
    "|",
  ),
];

/** Texts like addresses, any Unicode, bare UTF-16 with lone surrogates, control characters, and very long ones. */
export const strangeText = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 12 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((words) => words.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 320 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.nat(0x1f), { minLength: 1, maxLength: 6 })
    .map((units) => `Сатка${String.fromCharCode(...units)}`),
  fc
    .tuple(fc.constantFrom(...fragments), fc.nat(1200))
    .map(([word, times]) => word.repeat(times).slice(0, 4000)),
);

/** Pieces of a query that no encoder would write. */
export const brokenQuery = fc
  .array(
    fc.constantFrom(
      ..."q=|region=|&|=|?|%|%4|%zz|%FF|%D0|%D0%A1|%ED%A0%80|%00|%0A|+|a|;|[]|q[]=|Q=|q%3D|#|chelyabinsk|__proto__=|/".split(
        "|",
      ),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

/** Percent-encodes every unit; lone surrogates as the three bytes that no valid UTF-8 has. */
export function encoded(text: string): string {
  return [...text]
    .map((character) => {
      const unit = character.charCodeAt(0);
      const isLone = character.length === 1 && unit >= 0xd800 && unit <= 0xdfff;
      return isLone ? `%ED%${(0x80 | ((unit >> 6) & 0x3f)).toString(16)}%80` : encodeURIComponent(character);
    })
    .join("");
}

export const strangeSegment = fc.oneof(
  strangeText.map((text) => encoded(text.slice(0, 80))),
  fc.constantFrom(
    ..."7K3Q2|7k3q2|0OIL1|chelyabinsk|altai|..|.|%2e%2e|%2F|%00|constructor|__proto__|null|-1".split("|"),
  ),
  fc.string({ unit: "binary-ascii", maxLength: 12 }).map(encodeURIComponent),
);

export const strangePath = fc
  .array(
    fc.oneof(strangeSegment, fc.constantFrom(..."api|v1|lookup|c|r|find|admin|join|qr.svg||*".split("|"))),
    {
      maxLength: 6,
    },
  )
  .map((segments) => `/${segments.join("/")}`);

export const anyMethod = fc.constantFrom(
  ..."GET|GET|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|PROPFIND|QUERY".split("|"),
);

const headerValue = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 60,
});

export const strangeHeaders = fc.dictionary(
  fc.constantFrom(
    ..."If-None-Match|Accept|Accept-Language|Origin|Referer|Cookie|Authorization|Content-Type|Range|X-Forwarded-For".split(
      "|",
    ),
    ..."If-Modified-Since|CF-Connecting-IP|Sec-Fetch-Site|Access-Control-Request-Method|X-HTTP-Method-Override".split(
      "|",
    ),
  ),
  fc.oneof(headerValue, fc.constantFrom("*", 'W/"1"', ",,,", "bytes=0-", "null")),
  { maxKeys: 5 },
);
