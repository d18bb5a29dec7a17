/** A note of the source as a sentence: «Для прикреплённых к КГБ № 1 и № 3.» */
export function noteSentence(note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1).replace(/\.$/, "")}.`;
}
