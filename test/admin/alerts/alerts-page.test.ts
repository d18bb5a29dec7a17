import { beforeEach, describe, expect, test, vi } from "vitest";
import { runAlerts } from "../../../worker/alerts/run-alerts.ts";
import { webhookSecret } from "../../../worker/alerts/signature.ts";
import type { Sent } from "../../../worker/alerts/types.ts";
import { stamp } from "../../../worker/audit/commit.ts";
import { masterSecret } from "../../make/alerts.ts";
import { makeRegistryRows } from "../../make/registry-rows.ts";
import { type WorkspaceApp, type WorkspaceVisitor, workspaceApp } from "../../setup/workspace-app.ts";

const path = "/admin/regions/chelyabinsk/links/alerts";
const hook = "https://hooks.gkb1.ru/alerts?key=1";
let app: WorkspaceApp;
let me: WorkspaceVisitor;

beforeEach(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  app = await workspaceApp(makeRegistryRows());
  me = await app.signIn({ role: "coordinator", regions: ["chelyabinsk"], name: "Анна" });
});

const add = (way: string, address: string, who = me) => who.post(path, { way, address });
const recipients = async () =>
  (
    await app.db.$client
      .prepare(
        "SELECT id, way, address, created_by AS createdBy, ended_at_ms AS endedAtMs FROM alert_recipient",
      )
      .all<{ id: string; way: string; address: string; createdBy: string; endedAtMs: number | null }>()
  ).results;
const textOf = (page: string) =>
  page
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** A run of the sender, with a receiver that answers so. */
async function send(sent: Sent): Promise<void> {
  await runAlerts({
    db: app.db,
    nowMs: () => Date.now(),
    queueOf: async () => [],
    send: async () => sent,
    write: (statements) => stamp(app.db, statements),
  });
}

describe("the page of a region's alerts", () => {
  test("without recipients says what to do, what will come, and which ways are off and why", async () => {
    const page = textOf(await me.page(path));
    expect(page).toContain("Пока никому. Добавьте получателя ниже");
    expect(page).toContain("Раз в день, после 9:00 по часам региона");
    expect(page).toContain("Почта не включена. Администратору сервера: нужны служба ALERT_EMAIL");
    expect(page).not.toContain("Вебхуки не включены");
    expect(page).not.toMatch(/<option value="email"/);
  });

  test("adds a webhook, shows its secret, sends a trial and says that it has arrived", async () => {
    const added = await add("webhook", `  ${hook}`);
    expect([added.status, added.headers.get("Location")]).toEqual([303, `${path}?done=added`]);
    const [one] = await recipients();
    expect(one).toMatchObject({ way: "webhook", address: hook, createdBy: `person/${me.personId}` });
    const page = await me.page(`${path}?done=added`);
    expect(page).toContain("Отправьте пробное сообщение, чтобы убедиться");
    expect(page).toContain("Ещё ничего не отправляли.");
    expect(page).toContain(await webhookSecret(masterSecret, one?.id ?? ""));

    const tested = await me.post(`${path}/${one?.id}/test`);
    expect(tested.headers.get("Location")).toBe(`${path}?done=tested`);
    expect((await me.post(`${path}/${one?.id}/test`)).status).toBe(409);
    expect(await me.page(path)).toContain("Пробное: отправим в ближайшие две минуты.");
    await send({ kind: "sent" });
    expect(await me.page(path)).toMatch(/Пробное: дошло \d/);
  });

  test("says in words why something has not arrived, and when it is tried again", async () => {
    await add("telegram", "-1001234567890");
    const [one] = await recipients();
    await me.post(`${path}/${one?.id}/test`);
    await send({ kind: "failed", failure: "403", retryAfterS: null });
    expect(textOf(await me.page(path))).toMatch(
      /Пробное: пока не дошло: бота нет в этом чате, или человек ещё не написал боту\. Повторим \d+.[а-я]+ 20\d\d, \d\d:\d\d/,
    );
  });

  test("shows what fails before what has not been tried, however new that is", async () => {
    await add("webhook", hook);
    const [one] = await recipients();
    await me.post(`${path}/${one?.id}/test`);
    await send({ kind: "failed", failure: "500", retryAfterS: null });
    const made = `INSERT INTO alert (id, recipient, kind, about, created_at_ms, content, due_at_ms)
      VALUES (?, ?, 'digest', ?, ?, '{}', ?)`;
    for (let at = 1; at <= 4; at++) {
      const later = Date.now() + at * 60_000;
      await app.db.$client.prepare(made).bind(`${at}`, one?.id, `${at}`, later, later).run();
    }
    const page = textOf(await me.page(path));
    expect(page).toMatch(
      /Пробное: пока не дошло: получатель ответил кодом 500\. Повторим .*? Сводка: получатель пока не отвечает, отправим .*? Ещё 2.сообщения ждут отправки\./,
    );
  });

  test.each([
    ["webhook", "http://hooks.gkb1.ru/", "Адрес вебхука начинается с https://."],
    ["webhook", "https://10.0.0.1/", "Нужен адрес сайта в интернете"],
    ["webhook", "https://chat.example/admin", "Это адрес самого Здравчата."],
    ["webhook", `https://gkb1.ru/${"x".repeat(600)}`, "Адрес длиннее 500 знаков."],
    ["telegram", "Чат больницы", "Нужен номер чата"],
    ["email", "anna@gkb1.ru", "Этот способ на сервере не включён."],
    ["pigeon", "anna", "Выберите способ."],
  ])("shows %s %s again with what is wrong with it, and saves nothing", async (way, address, sentence) => {
    const response = await add(way, address);
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain(sentence);
    expect(page).toContain(`value="${address.slice(0, 500)}"`);
    expect(await recipients()).toEqual([]);
  });

  test("takes a recipient away, and back again by one button", async () => {
    await add("webhook", hook);
    expect(await (await add("webhook", hook)).text()).toContain("Сюда уже сообщаем.");
    const [one] = await recipients();
    const ended = await me.post(`${path}/${one?.id}/end`);
    const location = ended.headers.get("Location") ?? "";
    expect(location).toBe(`${path}?done=ended&to=${one?.id}`);
    const page = await me.page(location);
    expect(page).toContain("Пока никому.");
    const [, form = ""] = page.split("Больше сюда не сообщаем.");
    expect(form.slice(0, form.indexOf("</form>"))).toContain('value="https://hooks.gkb1.ru/alerts?key=1"');
    expect((await me.post(`${path}/${one?.id}/end`)).status).toBe(404);
    await add("webhook", hook);
    expect(await recipients()).toMatchObject([{ id: one?.id, endedAtMs: null }]);
  });

  test("asks for the passkey again before anything goes out to a new address, and for nothing else", async () => {
    const early = await app.signIn({
      ...{ role: "coordinator", regions: ["chelyabinsk"] },
      signedInAtMs: Date.now() - 3_600_000,
    });
    await add("webhook", hook);
    const [one] = await recipients();
    expect(await early.page(path)).toContain("Подтвердить вход");
    expect((await add("telegram", "12345", early)).status).toBe(403);
    expect(await recipients()).toHaveLength(1);
    expect((await early.post(`${path}/${one?.id}/test`)).status).toBe(303);
    expect((await early.post(`${path}/${one?.id}/end`)).status).toBe(303);
  });

  test("is another region's no business: neither its page nor its recipients", async () => {
    await add("webhook", hook);
    const [one] = await recipients();
    const stranger = await app.signIn({ role: "coordinator", regions: ["altai"] });
    expect((await stranger.get(path)).status).toBe(404);
    expect((await add("webhook", "https://other.gkb1.ru/", stranger)).status).toBe(404);
    for (const what of ["test", "end"]) {
      expect((await stranger.post(`${path}/${one?.id}/${what}`)).status).toBe(404);
      const own = path.replace("chelyabinsk", "altai");
      expect((await stranger.post(`${own}/${one?.id}/${what}`)).status).toBe(404);
    }
    const elsewhere = await stranger.page(`${path.replace("chelyabinsk", "altai")}?done=ended&to=${one?.id}`);
    expect(elsewhere).not.toContain("hooks.gkb1.ru");
    expect(await recipients()).toMatchObject([{ endedAtMs: null }]);
  });

  test("of a region that is not open adds nobody", async () => {
    const admin = await app.signIn({ role: "administrator" });
    const tomsk = path.replace("chelyabinsk", "tomsk");
    expect((await admin.post(tomsk, { way: "webhook", address: hook })).status).toBe(200);
    expect(await admin.page(tomsk)).toContain("Этого региона ещё нет в справочнике");
    expect(await recipients()).toEqual([]);
  });

  test("leaves its lines in the log, in words and without addresses of people", async () => {
    await add("telegram", "@gkb1_alerts");
    const [one] = await recipients();
    await me.post(`${path}/${one?.id}/test`);
    await me.post(`${path}/${one?.id}/end`);
    const page = textOf(await me.page("/admin/audit?region=chelyabinsk"));
    for (const words of [
      "добавлен получатель оповещений",
      "отправлено пробное оповещение",
      "убран получатель оповещений",
      "способ",
    ]) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain("gkb1_alerts");
  });
});
