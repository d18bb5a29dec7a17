import { describe, expect, it, test } from "vitest";
import { qrMatrix } from "../../worker/poster/qr.ts";
import { crc32, qrPng } from "../../worker/poster/qr-png.ts";
import { ask } from "../setup/app-with-seed.ts";
import { seedRelease } from "../setup/seed-release.ts";
import { publicApp } from "../site/public-app.ts";
import { codes, smallModel } from "../site/small-model.ts";
import { bitmapOf, matrixInSvg, readQr } from "./decode-qr.ts";
import { readPng } from "./read-png.ts";

const address = "https://zdravchat.example/c/0001J";

async function png(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await ask(path)).arrayBuffer());
}

describe("the picture of a code", () => {
  it.each([64, 65, 300, 512, 1000, 1023])(
    "of %i pixels is exactly as large as asked and is read",
    async (size) => {
      const picture = await readPng(await qrPng(qrMatrix(address, "M"), size));
      expect([picture.width, picture.height]).toEqual([size, size]);
      expect(readQr(picture)).toBe(address);
    },
  );

  it("has equal modules of whole pixels in the middle, four of them white on every side", async () => {
    const matrix = qrMatrix(address, "M");
    const size = matrix.length * 7 + 5;
    const picture = await readPng(await qrPng(matrix, size));
    const expected = bitmapOf(matrix, 7);
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) expect(picture.isDark(x, y)).toBe(expected.isDark(x - 2, y - 2));
    }
    expect(matrix.slice(0, 4).flat()).not.toContain(true);
  });

  it("of 4096 pixels is small", async () => {
    const bytes = await qrPng(qrMatrix(address, "M"), 4096);
    expect((await readPng(bytes)).width).toBe(4096);
    expect(bytes.length).toBeLessThan(20_000);
  });

  it("is never made so small that a module has no pixel", async () => {
    await expect(qrPng(qrMatrix(address, "M"), 20)).rejects.toThrow(RangeError);
  });

  it("has the check sum that the standard shows", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});

test("the code of every chat is read as the exact address of its page, on screens and on paper", async () => {
  for (const { code } of seedRelease.chats) {
    const page = `https://chat.example/c/${code}`;
    expect(readQr(bitmapOf(matrixInSvg(await (await ask(`/c/${code}/qr.svg`)).text())))).toBe(page);
    expect(readQr(await readPng(await png(`/c/${code}/qr.png?size=128`)))).toBe(page);
    expect(readQr(bitmapOf(qrMatrix(page, "Q")))).toBe(page);
  }
});

describe("the address of the picture", () => {
  const get = publicApp(smallModel());

  it.each(["63", "4097", "-1", "1e3", "0x80", "512.5", "12345", "%20", "%00"])(
    "refuses the size %s",
    async (size) => {
      const response = await get(`/c/${codes.satka}/qr.png?size=${size}`);
      expect(response.status).toBe(400);
      expect(await response.text()).toContain("от 64 до 4096");
    },
  );

  it("draws 512 pixels when nothing is said", async () => {
    const response = await get(`/c/${codes.satka}/qr.png`);
    expect(response.headers.get("Content-Type")).toBe("image/png");
    expect((await readPng(new Uint8Array(await response.arrayBuffer()))).width).toBe(512);
  });

  it("leads from another spelling to the one picture, with its size", async () => {
    const response = await get(`/c/${codes.satka.toLowerCase()}/qr.png?size=99`);
    expect([response.status, response.headers.get("Location")]).toEqual([
      302,
      `/c/${codes.satka}/qr.png?size=99`,
    ]);
  });

  it("keeps the code of a closed chat, whose page lives on", async () => {
    const response = await get(`/c/${codes.closed}/qr.png`);
    expect(readQr(await readPng(new Uint8Array(await response.arrayBuffer())))).toBe(
      `https://zdravchat.example/c/${codes.closed}`,
    );
  });
});
