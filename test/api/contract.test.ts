import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  answerSchema,
  chatSchema,
  oneChatSchema,
  problemSchema,
  regionSchema,
  regionsSchema,
  statusSchema,
  suggestionsSchema,
} from "../../worker/api/contract.ts";
import { examples } from "../../worker/api/examples.ts";
import { apiRoutes } from "../../worker/api/routes.tsx";
import { refusals } from "../../worker/api/words.ts";
import { etag } from "../../worker/base/etag.ts";
import type { LookupEnv } from "../../worker/lookup/lookup-env.ts";
import { nationalHotline } from "../../worker/registry/national-hotline.ts";
import { heldGazetteers } from "../make/gazetteers.ts";
import { makeChat, makeCoverage, makeModel, makeRegion, makeTerritory } from "../make/release.ts";

const model = makeModel({
  number: 12,
  regions: [
    makeRegion(),
    makeRegion({ slug: "altai", number: "22", hotline: { ...nationalHotline, name: "Своя" } }),
  ],
  chats: [
    makeChat({ code: "7K3QB" }),
    makeChat({ code: "0001J", state: "closed", succeededBy: "7K3QB", links: [] }),
  ],
  territories: [
    makeTerritory(),
    makeTerritory({ id: "75743000", oktmo: "75743000", name: "Озёрский", label: "Озёрский округ" }),
    makeTerritory({ id: "75549000/с Тихое", level: "settlement", label: "Тихое", parent: "75549000" }),
  ],
  coverage: [
    makeCoverage({ chat: "7K3QB" }),
    makeCoverage({ territory: "75549000/с Тихое", chat: null, as: "Тихое" }),
  ],
});

/** Thursday, 15 January 2026, 21:30 in Yekaterinburg: chats are closed until the morning. */
const nowMs = Date.UTC(2026, 0, 15, 16, 30);

const app = new Hono<LookupEnv>();
app.use(etag);
app.use((c, next) => {
  c.set("publicRequest", {
    model,
    nowMs,
    publicOrigin: "https://chat.example",
    contact: null,
    requestId: "r",
    count: () => {},
    takeReport: async () => "taken",
  });
  c.set("gazetteers", heldGazetteers());
  return next();
});
app.route("/", apiRoutes);

async function answerOf<Shape extends z.ZodType>(path: string, shape: Shape, status = 200) {
  const response = await app.request(path);
  expect(response.status).toBe(status);
  const type = status < 400 ? "application/json" : "application/problem+json";
  expect(response.headers.get("Content-Type")).toBe(type);
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  return shape.parse(await response.json());
}

describe("/api/v1/lookup", () => {
  it.each([
    ["тест найден", "found"],
    ["тест выбор", "choose"],
    ["тест нет чата", "no_chat"],
    ["тест не найден", "not_found"],
  ])("«%s» answers %s in the shape of the contract", async (q, outcome) => {
    const answer = await answerOf(`/api/v1/lookup?q=${encodeURIComponent(q)}`, answerSchema);
    expect(answer).toMatchObject({ outcome, release: 12, hotline: { emergency: ["103", "112"] } });
  });

  it("keeps the order of the contract", async () => {
    const response = await app.request(`/api/v1/lookup?q=${encodeURIComponent("тест найден")}`);
    expect(Object.keys(await response.json<object>())).toEqual([
      ..."outcome certainty understood corrected ignored place chats choices why hotline release".split(" "),
    ]);
  });

  it("an answer to typed text stays out of shared caches and can still be asked for again", async () => {
    const path = `/api/v1/lookup?q=${encodeURIComponent("тест найден")}`;
    const { headers } = await app.request(path);
    expect(headers.get("Cache-Control")).toContain("private");
    const again = await app.request(path, { headers: { "If-None-Match": headers.get("ETag") ?? "" } });
    expect(again.status).toBe(304);
  });

  it.each([
    ["no text", "", "q"],
    ["an empty text", "?q=", "q"],
    ["blanks", "?q=%20%20", "q"],
    ["301 characters", `?q=${"a".repeat(301)}`, "q"],
    ["a line break", "?q=a%0Ab", "q"],
  ])("%s is refused with a sentence and the phone", async (_, query, field) => {
    const problem = await answerOf(`/api/v1/lookup${query}`, problemSchema, 400);
    expect(problem.errors.map((error) => error.field)).toEqual([field]);
    expect(problem.detail).toMatch(/Телефон справок — \d.*103 или 112/);
    expect(problem.type).toBe("https://chat.example/api#wrong-question");
  });

  it("an unknown region is not found, an empty one counts as none", async () => {
    await answerOf("/api/v1/lookup?q=a&region=atlantis", problemSchema, 404);
    await answerOf("/api/v1/lookup?q=a&region=", answerSchema);
    await answerOf("/api/v1/lookup?q=a&region=chelyabinsk", answerSchema);
  });
});

describe("the other answers", () => {
  it("suggestions are at most seven", async () => {
    await answerOf("/api/v1/suggest?q=%D1%81", suggestionsSchema);
    await answerOf("/api/v1/suggest?q=", problemSchema, 400);
  });

  it("regions come with their number of chats and their hotline", async () => {
    const { regions } = await answerOf("/api/v1/regions", regionsSchema);
    expect(regions.map(({ slug, chats }) => [slug, chats])).toEqual([
      ["chelyabinsk", 2],
      ["altai", 0],
    ]);
    expect(regions.map(({ hotline }) => hotline.region)).toEqual([null, "altai"]);
  });

  it("a region names its chats and what no chat covers", async () => {
    const region = await answerOf("/api/v1/regions/chelyabinsk", regionSchema);
    expect(region.chats.map(({ code }) => code)).toEqual(["7K3QB", "0001J"]);
    expect(region.uncovered).toEqual([
      { name: "Озёрский округ", oktmo: "75743000" },
      { name: "Тихое", oktmo: "75549000" },
    ]);
    await answerOf("/api/v1/regions/atlantis", problemSchema, 404);
  });

  it("a chat says whether it is open now and when it opens next", async () => {
    const chat = await answerOf("/api/v1/chats/7K3QB", chatSchema);
    expect(chat).toMatchObject({
      open_now: false,
      next_opening: "2026-01-16T08:00:00+05:00",
      url: "https://chat.example/c/7K3QB",
    });
  });

  it("a chat comes with the phone service of its region where that is asked for", async () => {
    const { hotline, ...chat } = await answerOf("/api/v1/chats/7K3QB?with=hotline", oneChatSchema);
    const region = await answerOf("/api/v1/regions/chelyabinsk", regionSchema);
    expect(hotline).toEqual(region.hotline);
    expect(chat).toEqual(await answerOf("/api/v1/chats/7K3QB", chatSchema));
  });

  it("a code is read as people type it", async () => {
    await answerOf("/api/v1/chats/7k3qb", chatSchema);
  });

  it("an unknown code is not found", async () => {
    const problem = await answerOf("/api/v1/chats/00000", problemSchema, 404);
    expect(problem.errors).toEqual([{ field: "code", detail: expect.stringContaining("пять знаков") }]);
  });

  it("links that nobody checked are unknown", async () => {
    const status = await answerOf("/api/v1/status", statusSchema);
    expect(status).toMatchObject({ checked_at: null, links: { ok: 0, unknown: 1 } });
  });

  it("an unknown address of the API is a problem, not a page", async () => {
    await answerOf("/api/v1/nothing", problemSchema, 404);
  });
});

describe("methods", () => {
  it.each(["POST", "PUT", "PATCH", "DELETE"])("%s is refused and told what is allowed", async (method) => {
    const response = await app.request("/api/v1/lookup?q=a", { method });
    expect([response.status, response.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    problemSchema.parse(await response.json());
  });

  it("HEAD answers as GET without a body", async () => {
    const response = await app.request("/api/v1/regions", { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("Cache-Control")).toBe("public, max-age=60");
  });

  it("scripts of any site may ask", async () => {
    const response = await app.request("/api/v1/lookup", { method: "OPTIONS" });
    expect(response.status).toBe(204);
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(response.headers.get("Access-Control-Allow-Methods")).toContain("GET");
  });
});

describe("the OpenAPI description", () => {
  it("is OpenAPI 3.1 and names every route that can be read", async () => {
    const description = await (await app.request("/api/v1/openapi.json")).json<{
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, object> };
    }>();
    expect(description.openapi).toBe("3.1.0");
    const routes = apiRoutes.routes
      .filter(({ method, path }) => method === "GET" && path.startsWith("/api/v1/"))
      .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"));
    // Those that ask for a token are walked in test/admin/script-api.
    const open = Object.keys(description.paths).filter((path) => !path.startsWith("/api/v1/admin/"));
    expect(open.sort()).toEqual(
      [...routes, "/healthz", "/quality.json", "/quality/{region}/{period}.json"]
        .filter((path) => !path.endsWith("openapi.json"))
        .sort(),
    );
    expect(Object.keys(description.components.schemas)).toEqual(
      expect.arrayContaining(["Answer", "Chat", "Hotline", "Problem", "Region"]),
    );
  });
});

it("the description never asks for what no value can be", async () => {
  // An `allOf` of a named schema and "or null" is passed by no null.
  expect(await (await app.request("/api/v1/openapi.json")).text()).not.toContain('"allOf"');
});

describe("the page about the API", () => {
  it("explains every refusal under the address that problems name as their type", async () => {
    const html = await (await app.request("/api")).text();
    for (const { slug } of Object.values(refusals)) expect(html).toContain(`id="${slug}"`);
  });

  it("shows the four example answers and the magic addresses", async () => {
    const html = await (await app.request("/api")).text();
    for (const { q, path } of examples) {
      expect(html).toContain(q);
      expect(html).toContain(`href="${path}"`);
    }
  });
});
