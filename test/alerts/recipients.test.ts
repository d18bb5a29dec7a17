import { beforeEach, describe, expect, it } from "vitest";
import { addRecipient, endRecipient, testRecipient } from "../../worker/alerts/recipients.ts";
import type { Way } from "../../worker/alerts/types.ts";
import { verifyAudit } from "../../worker/audit/verify.ts";
import { makeAlertSettings } from "../make/alerts.ts";
import {
  add,
  hourMs,
  kinds,
  linkDies,
  minuteMs,
  newWorld,
  rows,
  runAfter,
  url,
  world,
} from "./alert-world.ts";

beforeEach(newWorld);

describe("recipients", () => {
  const settings = makeAlertSettings();
  const input = { region: "chelyabinsk", timezone: "Asia/Yekaterinburg" } as const;
  const tryAdd = async (way: Way, typed: string) => {
    const added = await addRecipient({ db: world.db, nowMs: world.clockMs, settings }, "person/anna", {
      ...input,
      way,
      typed,
    });
    return added.ok ? "added" : added.refusal.kind;
  };

  it("are added once each, twenty at most, and only by ways that are configured", async () => {
    expect(await tryAdd("email", "anna@gkb1.ru")).toBe("way_off");
    expect(await tryAdd("webhook", "https://10.0.0.1/")).toBe("not_public");
    expect(await tryAdd("webhook", "https://hooks.gkb1.ru/a")).toBe("added");
    expect(await tryAdd("webhook", "https://HOOKS.gkb1.ru/a")).toBe("already_told");
    for (let at = 0; at < 19; at++) expect(await tryAdd("telegram", `${1000 + at}`)).toBe("added");
    expect(await tryAdd("telegram", "9999")).toBe("too_many");
  });

  it("who are taken away hear nothing more, and come back under the same id without what was meanwhile", async () => {
    const id = await add("webhook", "https://hooks.gkb1.ru/a");
    await linkDies(world.clockMs + 1);
    world.answer = () => ({ kind: "failed", failure: "500", retryAfterS: null });
    await runAfter(minuteMs);
    const deps = { db: world.db, nowMs: world.clockMs, settings };
    expect((await endRecipient(deps, "person/anna", { region: "altai", id })).ok).toBe(false);
    expect((await endRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(true);
    expect((await endRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(false);
    expect((await testRecipient(deps, "person/anna", { region: "chelyabinsk", id })).ok).toBe(false);
    await linkDies(world.clockMs + 2, { url: `${url}2` });
    await runAfter(hourMs);
    expect(world.told).toHaveLength(1);
    expect(await rows("SELECT failure FROM alert")).toEqual([{ failure: "ended" }]);
    await add("webhook", "https://hooks.gkb1.ru/a");
    world.answer = () => ({ kind: "sent" });
    await linkDies(world.clockMs + 3, { url: `${url}3` });
    await runAfter(hourMs);
    expect(world.told).toHaveLength(2);
    expect(await rows("SELECT id FROM alert_recipient")).toEqual([{ id }]);
  });

  it("are sent a trial when somebody asks for it, one at a time, and all that is in the log without addresses", async () => {
    const id = await add("telegram", "@gkb1_alerts");
    const deps = { db: world.db, nowMs: world.clockMs, settings };
    const of = { region: "chelyabinsk", id };
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ ok: true });
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ refusal: { kind: "test_waiting" } });
    await runAfter(minuteMs);
    expect(kinds()).toEqual(["test"]);
    expect(await testRecipient(deps, "person/anna", of)).toMatchObject({ ok: true });
    await add("webhook", "https://hooks.gkb1.ru/secret-path");
    await endRecipient(deps, "person/anna", of);
    const lines = await rows(
      "SELECT actor, action, subject, region, details FROM audit_line WHERE action LIKE 'alert.%' ORDER BY number",
    );
    const about = { actor: "person/anna", subject: "region chelyabinsk", region: "chelyabinsk" };
    expect(lines).toEqual([
      { ...about, action: "alert.recipient_added", details: '{"way":"telegram"}' },
      { ...about, action: "alert.tested", details: '{"way":"telegram"}' },
      { ...about, action: "alert.tested", details: '{"way":"telegram"}' },
      { ...about, action: "alert.recipient_added", details: '{"way":"webhook","host":"hooks.gkb1.ru"}' },
      { ...about, action: "alert.recipient_ended", details: '{"way":"telegram"}' },
    ]);
    expect(await verifyAudit(world.db)).toMatchObject({ intact: true });
  });
});
