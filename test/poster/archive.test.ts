import { beforeAll, describe, expect, it } from "vitest";
import { distinctNames } from "../../worker/poster/file-names.ts";
import { publicApp } from "../site/public-app.ts";
import { smallModel } from "../site/small-model.ts";

const get = publicApp(smallModel());

// The first poster loads font and PDF library.
beforeAll(async () => void (await get("/r/altai/poster.pdf")), 60_000);

/** Names in the order of the central directory, which ends every ZIP. */
function namesIn(zip: ArrayBuffer): readonly string[] {
  const view = new DataView(zip);
  const names: string[] = [];
  let at = view.getUint32(zip.byteLength - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    names.push(new TextDecoder().decode(new Uint8Array(zip, at + 46, name)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}

describe("the archive of a region", () => {
  it("holds every form of every living chat under names that people can read", async () => {
    const response = await get("/posters/chelyabinsk.zip");
    expect(response.headers.get("Content-Type")).toBe("application/zip");
    const names = namesIn(await response.arrayBuffer());
    expect(names.length).toBe(3 * 6);
    expect(names).toContain("Челябинская область/Магнитогорск/A4.pdf");
    expect(names).toContain("Челябинская область/Магнитогорск/Отрывной лист.pdf");
    expect(names.join()).not.toContain("Карабаш");
  });

  it("of a region without chats holds its hotline poster", async () => {
    const names = namesIn(await (await get("/posters/altai.zip")).arrayBuffer());
    expect(names[0]).toBe("Алтайский край/Горячая линия/A4.pdf");
    expect(names.length).toBe(6);
  });

  it("is the same, byte for byte, for the same release", async () => {
    const [one, other] = [await get("/posters/rostov.zip"), await get("/posters/rostov.zip")];
    expect(one.headers.get("ETag")).toBe(other.headers.get("ETag"));
    expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer());
  });

  it("draws no further than it is read", async () => {
    const reader = (await get("/posters/chelyabinsk.zip")).body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    await reader?.cancel();
  });

  it("of an unknown region is refused", async () => {
    expect((await get("/posters/atlantis.zip")).status).toBe(404);
  });
});

it("chats of one title get folders of their own", () => {
  const chats = [
    { title: "Сатка", code: "1" },
    { title: "САТКА", code: "2" },
    { title: "Куса", code: "3" },
  ];
  expect(
    distinctNames(
      chats,
      ({ title }) => title,
      ({ code }) => code,
    ),
  ).toEqual(["Сатка (1)", "САТКА (2)", "Куса"]);
});
