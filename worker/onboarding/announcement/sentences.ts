/** A full stop, question or exclamation mark behind a word of four letters, a number or a bracket, in front of a capital. */
const end =
  /(?<=(?:[а-яё]{4}|[а-яё]{2}(?:ть|ты|те|ся)|\d|[»")])[.!?…]+)(?<!(?:респ|корп)\.)\s+(?=[«"(]?\p{Lu})/u;

export function sentencesOf(text: string): readonly string[] {
  return text.split(end);
}
