/** A letter of plain text as it goes over the wire (RFC 5322, 2045, 2047): ASCII, no line over 76 characters. */
export interface Letter {
  /** `Message-ID` without its host. */
  readonly id: string;
  readonly fromName: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly atMs: number;
}

/** With so many bytes a line of the head, its name included, keeps within 76 characters. */
const wordBytes = 39;
const lineLength = 76;

/** Throws where an address could be read as more than an address: nothing typed reaches the head of a letter as it is. */
export function emailText({ id, fromName, from, to, subject, text, atMs }: Letter): string {
  for (const one of [from, to, `${id}@host`]) {
    if (!/^[^\s<>(),:;"[\]\\@\u007f-\uffff]+@[a-z\d.-]+$/i.test(one)) throw new Error("no e-mail address");
  }
  const head = [
    `From: ${encodedWords(fromName)}\r\n <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(atMs).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${id}@${from.slice(from.indexOf("@") + 1)}>`,
    // Machines that answer letters answer no such letter.
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
  ];
  const body = base64(new TextEncoder().encode(text.replaceAll(/\r\n|\r|\n/g, "\r\n")));
  const lines = body.match(new RegExp(`.{1,${lineLength}}`, "g")) ?? [];
  return [...head, "", ...lines, ""].join("\r\n");
}

/** Any text as encoded words, folded over lines; no character is cut in two. */
function encodedWords(text: string): string {
  const encoder = new TextEncoder();
  const words: string[] = [];
  let word = "";
  for (const character of text) {
    if (encoder.encode(word + character).length > wordBytes) {
      words.push(word);
      word = "";
    }
    word += character;
  }
  words.push(word);
  return words.map((one) => `=?UTF-8?B?${base64(encoder.encode(one))}?=`).join("\r\n ");
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
