import { newSecret } from "../../worker/access/secrets.ts";
import { challenges, enrolments, passkeys } from "../../worker/db/tables/access.ts";
import { alertRecipients } from "../../worker/db/tables/alerts.ts";
import { submitDraft } from "../../worker/publishing/change-draft.ts";
import { editDraft } from "../../worker/publishing/edit-draft.ts";
import { publishDraft } from "../../worker/publishing/publish-draft.ts";
import { readDraft, regionRecords } from "../../worker/publishing/read-draft.ts";
import { chatCodeOf } from "../../worker/registry/chat-code.ts";
import { noFigures } from "../../worker/registry/quality.ts";
import { idOf, type RegistryRecord, recordOf } from "../../worker/registry/records.ts";
import type { RegistryRows } from "../../worker/registry/rows.ts";
import { takeReport } from "../../worker/reports/take-report.ts";
import { makeApiToken } from "../make/api-token.ts";
import { makeRegistryRows } from "../make/registry-rows.ts";
import type { SignedIn } from "../make/signed-in.ts";
import { putLinkState, watchLinksOf } from "../make/watched-links.ts";
import { type WorkspaceApp, workspaceApp } from "../setup/workspace-app.ts";

/** What nobody of another region may ever read: each stands in one place of the attacked region. */
export const secrets = {
  openTitle: "Sekret1OpenDraftTitle",
  submittedTitle: "Sekret2SubmittedTitle",
  submittedNote: "Sekret3SubmittedNote",
  importedTitle: "Sekret4ImportedTitle",
  discardedTitle: "Sekret5DiscardedTitle",
  releaseNote: "Sekret6ReleaseNote",
  author: "Sekret7Author",
  second: "Sekret8Second",
  invited: "Sekret9Invited",
  passkey: "Sekret10Passkey",
  enrolment: "Sekret11EnrolmentHash",
  recipient: "sekret12recipient",
  reportText: "Sekret13ReportText",
  seenTitle: "Sekret14SeenTitle",
} as const;

/** Public, but no page of another region's work has a reason to say it. */
export const publicTitle = "Publichno12Title";

/** Stands in the attacked region's open draft alone. */
export const draftInvite = "https://t.me/+OnlyInTheirDraft1";

/** Public, as every link. */
export const theirLink = "https://t.me/+puZV_gQpDjkzNzMy";

export const theirRegion = "chelyabinsk";
export const myRegion = "altai";
export const [theirChat, myChat] = [chatCodeOf(0), chatCodeOf(1)];

export interface TwoRegions extends WorkspaceApp {
  readonly author: SignedIn;
  readonly ids: Readonly<
    Record<
      "open" | "submitted" | "imported" | "discarded" | "passkey" | "token" | "invited" | "recipient",
      string
    >
  >;
  /** Release that changed only the attacked region, and one that changed only the attacker's. */
  readonly theirRelease: number;
  readonly myRelease: number;
}

/** Two regions with people, drafts, releases, tokens and links; the first one is attacked from the second. */
export async function twoRegions(): Promise<TwoRegions> {
  const rows = rowsOfBoth();
  const workspace = await workspaceApp(rows);
  const { db, signIn } = workspace;
  await linkInNeed(db, rows);
  const author = await signIn({ role: "coordinator", regions: [theirRegion], name: secrets.author });
  const second = await signIn({ role: "coordinator", regions: [theirRegion], name: secrets.second });
  const invited = await signIn({ role: "coordinator", regions: [theirRegion], name: secrets.invited });
  const deps = { db, nowMs: Date.now(), newId: () => crypto.randomUUID() };

  async function draft(actor: string, region: string, title: string, note: string | null = null) {
    const key = `chat/${region === theirRegion ? theirChat : myChat}` as const;
    const chat = recordOf(await regionRecords(db, region), key);
    if (chat === null) throw new Error("the chat is missing");
    const source = { title: "Приказ", url: null, date: "2026" };
    const links = [{ messenger: "telegram", url: draftInvite, source }];
    const after = { ...chat, title, ...(title === secrets.openTitle ? { links } : {}) };
    // Figures of a month, so that their pages have all of their forms.
    const figures = {
      key: `figures/${idOf(key)}-2026-09`,
      after: { ...noFigures, appeals: 10, answers: 9, method: "by_hand", from: null, to: null, source },
      seen: null,
    } as const;
    const isFirst = recordOf(await regionRecords(db, region), figures.key) === null;
    const edits = [{ key, after: after as RegistryRecord, seen: null }, ...(isFirst ? [figures] : [])];
    const edited = await editDraft(deps, { region, author: actor, edits });
    if (!edited.ok) throw new Error(edited.refusal.kind);
    const { draftId } = edited.value;
    const revision = async () => (await readDraft(db, draftId))?.draft.revision ?? -1;
    const act = async () => ({ draftId, actor, seenRevision: await revision() });
    if (note !== null) await submitDraft(deps, await act(), note);
    return { id: draftId, act };
  }

  const open = await draft(`person/${author.personId}`, theirRegion, publicTitle);
  const released = await publishDraft(deps, { ...(await open.act()), note: secrets.releaseNote });
  const admin = await signIn({ role: "administrator", name: "Админ" });
  const mine = await draft(`person/${admin.personId}`, myRegion, "Барнаул и вокруг");
  const releasedMine = await publishDraft(deps, { ...(await mine.act()), note: "Своё" });
  if (!released.ok || !releasedMine.ok) throw new Error("nothing was published");

  const discarded = await draft(`person/${author.personId}`, theirRegion, secrets.discardedTitle);
  await db.$client.prepare("UPDATE draft SET state = 'discarded' WHERE id = ?").bind(discarded.id).run();
  const token = await makeApiToken(db, author, { region: theirRegion });
  const ids = {
    open: (await draft(`person/${author.personId}`, theirRegion, secrets.openTitle)).id,
    submitted: (
      await draft(
        `person/${second.personId}`,
        theirRegion,
        secrets.submittedTitle,
        `${secrets.submittedNote} <b>`,
      )
    ).id,
    imported: (await draft(`token/${token.id}`, theirRegion, secrets.importedTitle)).id,
    discarded: discarded.id,
    passkey: "their-passkey",
    token: token.id,
    recipient: "their-recipient",
    invited: invited.personId,
  };
  const row = { person: author.personId, publicKey: "AA", counter: 0, transports: [], isBackedUp: false };
  const times = { createdAtMs: Date.now(), lastUsedAtMs: null, removedAtMs: null };
  await db.insert(passkeys).values([
    { ...row, ...times, id: ids.passkey, name: secrets.passkey },
    { ...row, ...times, id: "their-other-passkey", name: secrets.passkey },
  ]);
  await db.insert(enrolments).values({
    id: crypto.randomUUID(),
    secretHash: secrets.enrolment,
    person: author.personId,
    createdBy: "operator",
    createdAtMs: Date.now(),
    expiresAtMs: Date.now() + 3_600_000,
    usedAtMs: null,
    revokedAtMs: null,
  });
  await db.insert(alertRecipients).values({
    ...{ id: ids.recipient, region: theirRegion, way: "telegram", address: `@${secrets.recipient}` },
    ...{ createdAtMs: Date.now(), createdBy: `person/${author.personId}` },
  });
  await db.insert(challenges).values({
    challenge: newSecret(),
    purpose: "sign-in",
    person: null,
    expiresAtMs: Date.now() + 60_000,
    usedAtMs: null,
  });
  return {
    ...workspace,
    author,
    ids,
    theirRelease: released.value.release,
    myRelease: releasedMine.value.release,
  };
}

/** The attacked region has a dead link and a resident's report, so that its page of links has all of its forms. */
async function linkInNeed(db: TwoRegions["db"], rows: RegistryRows): Promise<void> {
  const nowMs = Date.now();
  await watchLinksOf(db, rows, nowMs);
  const before = { title: secrets.seenTitle, members: 5 };
  const state = {
    health: "dead",
    reason: "invitation_gone",
    sinceMs: nowMs,
    checkedAtMs: nowMs,
    before,
  } as const;
  await putLinkState(db, theirRegion, theirLink, state);
  const said = { chat: theirChat, region: theirRegion, kind: "link", text: secrets.reportText } as const;
  await takeReport({ db, nowMs }, { ...said, links: [theirLink], address: "203.0.113.7" });
}

/** The made-up region twice, the second time under other names and codes. */
function rowsOfBoth(): RegistryRows {
  const theirs = makeRegistryRows();
  const renamed = Object.entries({
    chelyabinsk: myRegion,
    "7(?=5\\d{6})": "1",
    "7(?=5649)": "1",
    [`"${theirChat}"`]: `"${myChat}"`,
    "Челябинская область": "Алтайский край",
    Южный: "Алтай",
    Сатк: "Барн",
    puZV_gQpDjkzNzMy: "altaiAltaiAltai1",
  }).reduce((text, [from, to]) => text.replace(new RegExp(from, "g"), to), JSON.stringify(theirs));
  const mine = JSON.parse(renamed) as RegistryRows;
  const facts = { number: "22", oktmo: "1", postalPrefixes: ["656"], timezone: "Asia/Barnaul" };
  const all = { ...theirs, ...mine } as unknown as Record<string, readonly object[]>;
  const first = theirs as unknown as Record<string, readonly object[]>;
  const joined = Object.fromEntries(
    Object.entries(all).map(([name, rows]) => {
      const own = name === "regions" ? rows.map((one) => ({ ...one, ...facts })) : rows;
      return [name, [...(first[name] ?? []), ...own]];
    }),
  );
  return joined as unknown as RegistryRows;
}
