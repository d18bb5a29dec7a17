/** Long typed text stays readable in a heading; cut between characters, never inside one. */
export function shortened(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : text;
}
