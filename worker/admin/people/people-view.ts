import { canTakeOver, everybody, type KnownPerson } from "../../access/people.ts";
import type { PersonWho } from "../../access/permissions.ts";
import { sessionsOf } from "../../access/sessions.ts";
import { tokensOf } from "../../access/tokens.ts";
import { federalSubjects } from "../../registry/federal-subjects.ts";
import { sessionViews } from "../account/session-views.ts";
import type { AdminRequest } from "../admin-env.ts";
import { momentText, timezoneOf } from "../moments.ts";
import { regionNames } from "../region-names.ts";
import type { PersonRowView } from "./pages/people-page.tsx";
import type { PersonPageProps } from "./pages/person-page.tsx";
import type { RegionTicksProps } from "./pages/region-ticks.tsx";
import { roleWords, peopleWords as words } from "./words.ts";

/** The people as a list shows them. */
export async function peopleRows(admin: AdminRequest, who: PersonWho): Promise<readonly PersonRowView[]> {
  return (await everybody(admin.db)).map((person) => ({
    id: person.id,
    name: person.name,
    role: roleWords[person.role],
    regions: person.role === "administrator" ? words.allRegions : regionNames(person.regions).join(", "),
    state: stateOf(person, admin.nowMs, timezoneOf(who)),
    lastSeen: person.lastSeenAtMs === null ? words.never : momentText(person.lastSeenAtMs, timezoneOf(who)),
  }));
}

/** One person with everything that an administrator can do about them; null when there is no such person. */
export async function personView(
  admin: AdminRequest,
  who: PersonWho,
  id: string,
  opened: readonly string[],
): Promise<Omit<PersonPageProps, "viewer" | "done"> | null> {
  const people = await everybody(admin.db);
  const person = people.find((one) => one.id === id);
  if (person === undefined) return null;
  const timezone = timezoneOf(who);
  const [sessions, tokens] = await Promise.all([sessionsOf(admin, id), tokensOf(admin, id)]);
  return {
    person: {
      id,
      name: person.name,
      isAdministrator: person.role === "administrator",
      role: roleWords[person.role],
      regions: person.regions,
      state: stateOf(person, admin.nowMs, timezone).text,
      hasLink: person.linkUntilMs !== null && person.linkUntilMs > admin.nowMs,
      ended: person.endedAtMs === null ? null : momentText(person.endedAtMs, timezone),
    },
    isOwn: id === who.personId,
    choice: regionChoice(opened),
    sessions: sessionViews(sessions, who.sessionId, timezone),
    tokens: tokens.map(({ id, name, region }) => ({
      id,
      text: words.tokenLine(name, regionNames([region]).join()),
    })),
    heirs: people
      .filter((one) => canTakeOver(one, person))
      .map((one) => ({ value: one.id, text: `${one.name}, ${roleWords[one.role]}` })),
  };
}

/** All 89 regions, those first that the directory has. */
export function regionChoice(opened: readonly string[]): Pick<RegionTicksProps, "opened" | "others"> {
  const options = federalSubjects.map(({ slug, name }) => ({ value: slug, text: name }));
  return {
    opened: options.filter(({ value }) => opened.includes(value)),
    others: options.filter(({ value }) => !opened.includes(value)),
  };
}

function stateOf(person: KnownPerson, nowMs: number, timezone: string): PersonRowView["state"] {
  if (person.endedAtMs !== null) return { text: words.ended, kind: "soft" };
  if (person.passkeys > 0) return { text: words.passkeys(person.passkeys), kind: "ok" };
  const { linkUntilMs } = person;
  return linkUntilMs !== null && linkUntilMs > nowMs
    ? { text: words.invited(momentText(linkUntilMs, timezone)), kind: "soft" }
    : { text: words.linkGone, kind: "bad" };
}
