/** A picture below public/pictures/help, made by `npm run pictures`. */
export interface HelpPicture {
  /** Name of its file, without the ending. */
  readonly name: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
}

export interface HelpStep {
  readonly text: string;
  /** Where to do it, where that is one place for everybody. */
  readonly way?: { readonly href: string; readonly text: string };
}

export interface HelpTopic {
  /** Its anchor: pages link to it. */
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly steps: readonly HelpStep[];
  readonly pictures: readonly HelpPicture[];
  /** Heading of `troubles`, where they are something else. */
  readonly troublesHeading?: string;
  /** What can go wrong, as the pages call it, and what to do then. */
  readonly troubles: readonly (readonly [what: string, remedy: string])[];
}

export function pictureAddress({ name }: HelpPicture): string {
  return `/pictures/help/${name}.webp`;
}
