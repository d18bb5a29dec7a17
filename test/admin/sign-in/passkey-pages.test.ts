import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test } from "vitest";
import { type Invitation, invitePerson } from "../../../worker/access/invite.ts";
import { openDatabase } from "../../../worker/db/client.ts";
import { makeAuthenticator } from "../../make/authenticator.ts";
import { formPost, ownPage, signInAs } from "../../make/signed-in.ts";
import { ask } from "../../setup/app-with-seed.ts";

const db = openDatabase(env.DB);
const origin = "https://chat.example";
const anna: Invitation = { name: "Анна <b>Ким</b>", role: "coordinator", regions: ["altai"] };

async function issued(invitation = anna) {
  const made = await invitePerson({ db, nowMs: Date.now() }, "operator", invitation);
  if (!made.ok) throw new Error(made.refusal.kind);
  return made.value;
}

function post(path: string, body: unknown, headers: Record<string, string> = {}, changed = {}) {
  const init = {
    method: "POST",
    headers: {
      Origin: origin,
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": "application/json",
      "User-Agent": "Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36",
      ...headers,
    },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
  return ask(path, init, changed);
}

interface Told {
  readonly options: { readonly challenge: string; readonly user: { readonly id: string } };
  readonly whose: string;
  readonly detail: string;
}

async function json(response: Response): Promise<Told> {
  return response.json();
}

/** Enrols over HTTP; the cookie that the browser would send from then on. */
async function enrolledOverHttp() {
  const { secret, personId } = await issued();
  const phone = await makeAuthenticator(origin, "chat.example");
  const { options } = await json(await post("/admin/enrol/options", { secret }));
  const response = await post("/admin/enrol", { secret, answer: await phone.create(options) });
  const setCookie = response.headers.get("Set-Cookie") ?? "";
  return { secret, personId, phone, response, setCookie, cookie: setCookie.split(";")[0] ?? "" };
}

let enrolled: Awaited<ReturnType<typeof enrolledOverHttp>>;
beforeEach(async () => {
  enrolled = await enrolledOverHttp();
});

describe("enrolment over HTTP", () => {
  test("opens the workspace, with a cookie that no script and no other host can read", () => {
    expect(enrolled.response.status).toBe(200);
    const attributes = enrolled.setCookie.split("; ").slice(1).sort();
    expect(enrolled.setCookie).toMatch(/^__Host-session=[\w-]{43};/);
    expect(attributes).toEqual(["HttpOnly", "Max-Age=604800", "Path=/", "SameSite=Lax", "Secure"]);
  });

  test("says whose link it is before anything is used up", async () => {
    const { secret } = await issued();
    for (let time = 0; time < 3; time++) {
      const { whose } = await json(await post("/admin/enrol/options", { secret }));
      expect(whose).toBe("Анна <b>Ким</b>, координатор: Алтайский край");
    }
  });

  test("refuses a used link and one that never was with the same sentence", async () => {
    const answers = await Promise.all(
      [enrolled.secret, "A".repeat(43), ""].map((secret) => post("/admin/enrol/options", { secret })),
    );
    expect(answers.map(({ status }) => status)).toEqual([410, 410, 410]);
    const details = await Promise.all(answers.map(async (answer) => (await json(answer)).detail));
    expect(new Set(details).size).toBe(1);
    expect(details[0]).toContain("Попросите администратора");
  });

  test("takes nothing that is not of its form", async () => {
    const bodies = ["", "{", "[]", "null", { secret: 1 }, { secret: "x".repeat(101) }, { answer: {} }];
    for (const body of bodies) {
      for (const path of ["/admin/enrol/options", "/admin/enrol", "/admin/sign-in"]) {
        expect((await post(path, body)).status).toBe(400);
      }
    }
  });

  test("gives the page to anybody, knowing nothing of the secret behind the number sign", async () => {
    const page = await ask("/admin/enrol");
    expect(page.status).toBe(200);
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    expect(await page.text()).toContain("JavaScript");
  });
});

describe("sign-in over HTTP", () => {
  async function signedIn(change = {}, headers = {}) {
    const { options } = await json(await post("/admin/sign-in/options", {}));
    return post("/admin/sign-in", { answer: await enrolled.phone.get(options, change) }, headers);
  }

  test("asks for no name, demands a verified owner, and begins a session", async () => {
    const { options } = await json(await post("/admin/sign-in/options", {}));
    expect(options).toMatchObject({ rpId: "chat.example", userVerification: "required" });
    expect(options).not.toHaveProperty("allowCredentials");
    const response = await signedIn();
    expect(response.status).toBe(200);
    expect(response.headers.get("Set-Cookie")).toMatch(/^__Host-session=/);
  });

  test("ends the session that the browser had", async () => {
    expect((await ask("/admin/account", { headers: { Cookie: enrolled.cookie } })).status).toBe(200);
    await signedIn({}, { Cookie: enrolled.cookie });
    expect((await ask("/admin/account", { headers: { Cookie: enrolled.cookie } })).status).toBe(302);
  });

  test("sets no cookie when the passkey's answer is not right", async () => {
    for (const change of [{ origin: "https://evil.example" }, { isVerified: false }, { rpId: "x" }]) {
      const response = await signedIn(change);
      expect([response.status, response.headers.get("Set-Cookie")]).toEqual([403, null]);
    }
  });

  test("refuses an answer that is sent again", async () => {
    const { options } = await json(await post("/admin/sign-in/options", {}));
    const body = { answer: await enrolled.phone.get(options, { counter: 0 }) };
    await db.$client.prepare("update passkey set counter = 0").run();
    expect((await post("/admin/sign-in", body)).status).toBe(200);
    const again = await post("/admin/sign-in", body);
    expect([again.status, again.headers.get("Set-Cookie")]).toEqual([409, null]);
  });

  test("is let go on to pages of the workspace only", async () => {
    const nextOf = async (next: string) => {
      const page = await ask(`/admin/sign-in?${new URLSearchParams({ next })}`);
      return /data-next="([^"]*)"/.exec(await page.text())?.[1];
    };
    expect(await nextOf("/admin/people?done=x")).toBe("/admin/people?done=x");
    const elsewhere = [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/admin/../../evil",
      "/\t/evil.example",
      "/admin/..//evil.example",
      "javascript:alert(1)",
      "/administrator",
      "/admin@evil.example",
      "/admin/sign-in?next=/admin/sign-in",
      "/admin/sign-out",
      "/admin\u0000",
      "/find?q=x",
      "",
    ];
    for (const next of elsewhere) expect(await nextOf(next)).toBe("/admin");
  });

  test("says where to go when the address is not the one that passkeys know", async () => {
    const page = await ask("/admin/sign-in?next=/admin/people", {}, { AUTH_ORIGIN: "https://work.example" });
    const text = await page.text();
    expect(text).toContain("https://work.example/admin/sign-in?next=/admin/people");
    expect(text).not.toContain("data-passkey");
  });

  test("is limited by client address, and the enrolment too", async () => {
    const asked: string[] = [];
    const limiter = {
      limit: async ({ key }: { key: string }) => {
        asked.push(key);
        return { success: false };
      },
    };
    const changed = { RATE_LIMITS: "on", SIGN_IN_LIMIT: limiter };
    for (const path of ["/admin/sign-in", "/admin/sign-in/options", "/admin/enrol", "/admin/enrol/options"]) {
      const response = await post(path, {}, { "CF-Connecting-IP": "192.0.2.7" }, changed);
      expect([response.status, response.headers.get("Retry-After")]).toEqual([429, "60"]);
    }
    expect(asked).toEqual(Array(4).fill("192.0.2.7"));
    expect((await ask("/admin/sign-in", {}, changed)).status).toBe(200);
  });
});

describe("signing out", () => {
  test("ends the session and takes the cookie back", async () => {
    const me = await signInAs(db, { role: "administrator" });
    const out = await ask("/admin/sign-out", formPost(me));
    expect([out.status, out.headers.get("Location")]).toEqual([303, "/admin/sign-in"]);
    expect(out.headers.get("Set-Cookie")).toContain("Max-Age=0");
    expect((await ask("/admin/account", { headers: ownPage(me) })).status).toBe(302);
  });
});
