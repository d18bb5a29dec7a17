import { weakTag } from "../../base/etag.ts";
import { linksAfter } from "../../onboarding/accept/changes-of-proposal.ts";
import { matchingChat } from "../../onboarding/accept/matching-chat.ts";
import { shownText } from "../../onboarding/accept/shown-text.ts";
import type { TerritoryChoices } from "../../onboarding/accept/territory-choices.ts";
import type { Announcement } from "../../onboarding/announcement/types.ts";
import type { ChatsElsewhere } from "../../publishing/chats-elsewhere.ts";
import { canonicalLink } from "../../registry/link-kinds.ts";
import { type RegionRecords, recordText } from "../../registry/records.ts";
import type { HotlineNumber } from "../../registry/types.ts";
import { announcementWords as words } from "./announcement-words.ts";
import { limits, sourceOf } from "./input.ts";
import { type JudgedProposal, offeredHours } from "./judged-proposal.ts";
import { type ChatForm, isImplied, type ProposalForm } from "./proposal-form.ts";
import type { ChatView, ProposalView } from "./proposal-view.ts";

/** Longer announcements are shown in part; the whole text stands below the form. */
const mostShown = 30_000;
/** Every chat can be chosen for every other as long as the page stays small. */
const mostOptions = 2000;
const mostChoices = 1500;

const noJudgement = { title: null, into: null, links: [], territories: [], overlaps: [], warnings: [] };

export interface Seen {
  readonly elsewhere: ChatsElsewhere;
  readonly records: RegionRecords;
  readonly choices: TerritoryChoices;
  /** What the reader says of the form's text. */
  readonly read: Announcement;
}

/** Everything that the page of a proposal says. Pure. */
export function proposalView(
  { records, choices, read }: Omit<Seen, "elsewhere">,
  form: ProposalForm,
  judged: JudgedProposal,
): ProposalView {
  const source = sourceOf(form.source);
  const hours = offeredHours(read, records);
  const { region, hotline } = records;
  return {
    form,
    problems: source.ok ? {} : source.refusal,
    chats: form.chats.map((chat, at) => chatView(chat, at, { records, choices, read }, form, judged)),
    chatsLeftOut: Math.max(0, read.chats.length - limits.chats),
    placeTexts: choices.texts.slice(0, mostChoices),
    readerWarnings: read.warnings.map(({ text }) => text),
    findings: judged.findings,
    unmatched: read.unmatched,
    shown: shownText(
      form.text,
      {
        names: read.chats.flatMap(({ territories }) => territories.map(({ text }) => text)),
        unknown: read.unmatched,
      },
      mostShown,
    ),
    hotlines: read.hotlines.map(({ name, numbers, hours }) =>
      words.takeHotline(name, dialled(numbers), hours),
    ),
    hotlineNow:
      hotline === null ? words.hotlineNone : words.hotlineNow(hotline.name, dialled(hotline.numbers)),
    hoursOffer:
      hours === null || region === null
        ? null
        : words.takeHours(
            words.hoursText(hours.days, hours.from, hours.to),
            words.hoursText(region.days, region.opensAt, region.closesAt),
          ),
    stateTag: stateTag(records),
  };
}

/** The same for the same records: a form that was made from others is shown again before it is accepted. */
export function stateTag({ region, hotline, territories, chats }: RegionRecords): string {
  const all = [region, hotline, ...territories.values(), ...chats.values()];
  const keys = [...territories.keys(), ...chats.keys()];
  return weakTag(keys.join() + all.map(recordText).join());
}

function chatView(
  form: ChatForm,
  at: number,
  { records, choices, read }: Omit<Seen, "elsewhere">,
  { chats }: ProposalForm,
  judged: JudgedProposal,
): ChatView {
  const known = form.into === null ? null : (records.chats.get(form.into) ?? null);
  const links = form.links.flatMap((text) => {
    const link = canonicalLink(text);
    return link.ok ? [{ messenger: link.value.messenger, url: link.value.url }] : [];
  });
  const match = matchingChat(records, {
    title: form.title,
    links,
    territories: form.territories.flatMap(({ isKept, place }) => {
      const found = isKept ? choices.find(place) : null;
      return found !== null && "id" in found ? [found.id] : [];
    }),
    restOfRegion: form.restOfRegion,
  });
  const open = [...records.chats].filter(([, { state }]) => state !== "closed");
  const isFew = open.length * chats.length <= mostOptions;
  const hours = read.chats[at]?.hours ?? null;
  return {
    form,
    judged: judged.chats[at] ?? noJudgement,
    others: open
      .filter(([code]) => isFew || code === form.into || code === match?.code)
      .map(([code, { title }]) => ({ code, title })),
    matchedBy: match !== null && match.code === form.into ? match.by : null,
    known,
    linksChange: known === null ? null : linksChange(known.links, links),
    hours: hours === null ? null : words.hoursSaid(hours.days, hours.from, hours.to),
    whys: form.territories.map(({ certainty, said }, index) =>
      isImplied({ text: said, certainty }, { text: form.territories[index - 1]?.said ?? "" })
        ? words.whyImplied
        : (words.why[certainty] ?? null),
    ),
  };
}

function linksChange(
  known: Parameters<typeof linksAfter>[0],
  announced: Parameters<typeof linksAfter>[1],
): ChatView["linksChange"] {
  const after = linksAfter(known, announced, { title: "", url: null, date: null });
  const texts = [known, after].map((links) => links.map(({ url }) => url).join(", "));
  const [before = "", then = ""] = texts;
  return before === then ? null : { before, after: then };
}

function dialled(numbers: readonly HotlineNumber[]): string {
  return numbers.map(({ dial }) => dial).join(", ");
}
