import { env } from "cloudflare:workers";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Config, configOf, configProblems } from "../../worker/config.ts";

let logged: string[];
beforeEach(() => {
  logged = [];
  vi.spyOn(console, "warn").mockImplementation((line: string) => void logged.push(line));
});

function configWith(variables: Readonly<Record<string, string>>): Config {
  return configOf({ DB: env.DB, ASSETS: env.ASSETS, ...variables });
}

describe("the configuration", () => {
  test("without any variable is a deployed Worker with rate limits and no faults", () => {
    expect(configWith({})).toEqual({
      publicOrigin: null,
      authOrigin: null,
      hasRateLimits: true,
      contact: null,
      isLocal: false,
      fault: null,
      messengersOrigin: null,
      alertsOrigin: null,
      alertWays: { webhook: null, telegram: null, email: null },
    });
  });

  test("takes an origin with or without a slash at the end, and nothing with a path", () => {
    expect(configWith({ PUBLIC_ORIGIN: "https://chat.example" }).publicOrigin).toBe("https://chat.example");
    expect(configWith({ PUBLIC_ORIGIN: "https://chat.example/" }).publicOrigin).toBe("https://chat.example");
    expect(configProblems({ PUBLIC_ORIGIN: "https://chat.example/site" })).toEqual([
      "PUBLIC_ORIGIN is wrong: an address without a path",
    ]);
    expect(configProblems({ PUBLIC_ORIGIN: "chat.example" })).toHaveLength(1);
  });

  test("with a wrong variable goes on without it and logs its name", () => {
    const config = configWith({ PUBLIC_ORIGIN: "nonsense", CONTACT: "почта@пример.рф" });
    expect(config).toMatchObject({ publicOrigin: null, contact: "почта@пример.рф" });
    expect(logged.map((line) => JSON.parse(line))).toEqual([
      { event: "config.refused", variable: "PUBLIC_ORIGIN" },
    ]);
  });

  test("lets the database fail on purpose on a developer's machine only", () => {
    expect(configWith({ FAULT: "d1-hang" }).fault).toBeNull();
    expect(configWith({ FAULT: "d1-hang", IS_LOCAL: "true" }).fault).toBe("d1-hang");
  });

  test("lets another host play the messengers on a developer's machine only, and only one there", () => {
    const played = { MESSENGERS_ORIGIN: "http://localhost:8799" };
    expect(configWith(played).messengersOrigin).toBeNull();
    expect(configWith({ ...played, IS_LOCAL: "true" }).messengersOrigin).toBe("http://localhost:8799");
    const strange = { MESSENGERS_ORIGIN: "http://10.0.0.7", IS_LOCAL: "true" };
    expect(configWith(strange).messengersOrigin).toBeNull();
    expect(configProblems(strange)).toEqual(["MESSENGERS_ORIGIN is wrong: an address of this machine"]);
  });

  test("offers each way of alerts only whole, and no half of one", () => {
    const masterSecret = "a-secret-of-at-least-32-characters";
    const botToken = "123456789:AAE-made-up-token-of-a-bot-000000";
    const given = { ALERT_WEBHOOK_SECRET: masterSecret, TELEGRAM_BOT_TOKEN: botToken };
    const binding = {} as SendEmail;
    const withEmail = { ALERT_EMAIL_FROM: "alerts@chat.example", ALERT_EMAIL: binding };
    const ways = (more: object) => configOf({ DB: env.DB, ASSETS: env.ASSETS, ...given, ...more }).alertWays;
    expect(ways(withEmail)).toEqual({
      webhook: { masterSecret },
      telegram: { botToken },
      email: { from: "alerts@chat.example", binding },
    });
    expect(ways({ ALERT_EMAIL: binding }).email).toBeNull();
    expect(ways({ ALERT_EMAIL_FROM: "alerts@chat.example" }).email).toBeNull();
    const wrong = { ALERT_WEBHOOK_SECRET: "short", TELEGRAM_BOT_TOKEN: "bot", ALERT_EMAIL_FROM: "a@b" };
    expect(ways(wrong)).toEqual({ webhook: null, telegram: null, email: null });
    expect(configProblems(wrong)).toHaveLength(3);
  });

  test("lets alerts go nowhere on a developer's machine but to a host there", () => {
    const given = { ALERT_WEBHOOK_SECRET: "a-secret-of-at-least-32-characters", IS_LOCAL: "true" };
    expect(configWith(given).alertWays.webhook).toBeNull();
    const played = { ...given, ALERTS_ORIGIN: "http://localhost:8799" };
    expect(configWith(played)).toMatchObject({
      alertsOrigin: "http://localhost:8799",
      alertWays: { telegram: null },
    });
    expect(configWith(played).alertWays.webhook).not.toBeNull();
    expect(configWith({ ...played, ALERTS_ORIGIN: "https://hooks.example.ru" }).alertWays.webhook).toBeNull();
    expect(configWith({ ALERTS_ORIGIN: "http://localhost:8799" }).alertsOrigin).toBeNull();
  });

  test("has rate limits off locally unless asked for", () => {
    expect(configWith({ IS_LOCAL: "true" }).hasRateLimits).toBe(false);
    expect(configWith({ IS_LOCAL: "true", RATE_LIMITS: "on" }).hasRateLimits).toBe(true);
  });
});
