import { expect, it } from "vitest";
import { exampleFiles } from "../../../scripts/example-answers.ts";
import { answerSchema, chatSchema } from "../../../worker/api/contract.ts";
import { stateWords } from "../../../worker/api/pages/words.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { demoExamples } from "../../../worker/widget/webmaster/demo-examples.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { webmasterApp } from "./webmaster-app.ts";

const files = exampleFiles(seedRelease);

it("every example file is what the program answers today, and stands in the demo", () => {
  expect(demoExamples.map(({ path }) => path.replace("/example-responses/", ""))).toEqual(
    files.map(({ name }) => name),
  );
  for (const [index, { name, value }] of files.entries())
    expect(demoExamples[index]?.answer, name).toEqual(value);
});

it("every example is of the contract's shape", () => {
  for (const { name, value } of files) {
    (name === "chat_closed.json" ? chatSchema : answerSchema).parse(value);
  }
});

it("the rare states are what their names say", () => {
  const chats = (name: string) =>
    answerSchema.parse(files.find((file) => file.name === `${name}.json`)?.value).chats;
  expect(chats("found_two_chats")).toHaveLength(2);
  expect(chats("found_announced")[0]).toMatchObject({ state: "announced", links: [] });
  expect(chats("found_dead_link")[0]?.links.map(({ health }) => health)).toEqual(["dead"]);
  const closed = chatSchema.parse(files.find(({ name }) => name === "chat_closed.json")?.value);
  expect([closed.state, closed.succeeded_by]).toEqual(["closed", expect.stringMatching(/^\w{5}$/)]);
});

it("the demo asks a widget and a frame, in light and dark, for every state that an address leads to", async () => {
  const html = await (await webmasterApp(readModelOf(seedRelease))("/widget/demo")).text();
  for (const { q, path } of demoExamples) {
    expect(html).toContain(`href="${path}"`);
    if (q === null) continue;
    for (const theme of ["light", "dark"]) {
      expect(html).toContain(`<zdravchat-widget q="${q}" theme="${theme}">`);
      expect(html).toContain(`?${new URLSearchParams({ q, theme })}`.replaceAll("&", "&amp;"));
    }
  }
});

it("the page of the API links every rare state", () => {
  for (const state of Object.keys(stateWords)) {
    expect(files.map(({ name }) => name)).toContain(`${state}.json`);
  }
});
