import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrSvg } from "../../worker/poster/qr-svg.ts";
import { publicApp } from "../site/public-app.ts";
import { codes, smallModel } from "../site/small-model.ts";

const address = "https://zdravchat.example/c/0001J";

/** The dark modules that the drawing paints, as "x,y". */
function painted(svg: string): Set<string> {
  const runs = svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g);
  return new Set(
    [...runs].flatMap(([, x = "", y = "", length = ""]) =>
      Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step},${y}`),
    ),
  );
}

test("the drawing has every dark module of the code, four modules from the edge, and no other", () => {
  const { data } = encode(address, { ecc: "M", border: 0 });
  const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x + 4},${y + 4}`] : [])));
  const svg = qrSvg(address, "Сатка");
  expect(painted(svg)).toEqual(new Set(expected));
  expect(svg).toContain(`viewBox="0 0 ${data.length + 8} ${data.length + 8}"`);
});

test("a title that looks like markup stays a title", () => {
  expect(qrSvg(address, "Сатка <b> & Куса")).toContain("<title>Сатка &lt;b> &amp; Куса</title>");
});

test("the code of a chat is drawn for the absolute address of its page", async () => {
  const response = await publicApp(smallModel())(`/c/${codes.satka}/qr.svg`);
  expect(response.headers.get("Content-Type")).toBe("image/svg+xml");
  expect(painted(await response.text())).toEqual(
    painted(qrSvg(`https://zdravchat.example/c/${codes.satka}`, "")),
  );
});

test("a code typed otherwise leads to the one picture, an unknown one to none", async () => {
  const get = publicApp(smallModel());
  expect((await get(`/c/${codes.satka.toLowerCase()}/qr.svg`)).headers.get("Location")).toBe(
    `/c/${codes.satka}/qr.svg`,
  );
  expect((await get("/c/ZZZZZ/qr.svg")).status).toBe(404);
});
