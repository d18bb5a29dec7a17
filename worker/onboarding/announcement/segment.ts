/** What belongs to the links of one chat: the words that name its territories, and what stands around them. */
export interface Segment {
  /** Numbers of links; of one messenger several only where nothing tells them apart. */
  readonly links: readonly number[];
  /** The words that name territories; "" when nothing does. */
  readonly words: string;
  /** The words and everything on the links' own lines: «канал», «чат», hours. */
  readonly around: string;
  /** Words of the heading above, for its city. */
  readonly heading: string | null;
  /** A line like «Чат № 1» above the words. */
  readonly title: string | null;
  /** Its links are a channel's, a bot's or the site's own. */
  readonly isChannel: boolean;
  /** Lines of the announcement that it uses. */
  readonly lines: readonly number[];
}
