import { describe, expect, it } from "vitest";
import { posterForms } from "../../worker/poster/input.ts";
import { publicApp } from "../site/public-app.ts";
import { codes, smallModel } from "../site/small-model.ts";

const get = publicApp(smallModel());

async function page(path: string): Promise<string> {
  const response = await get(path);
  expect(response.status).toBe(200);
  return response.text();
}

describe("the way to a poster", () => {
  it("goes from the region to the chat to the file", async () => {
    expect(await page("/posters")).toContain('href="/posters?region=chelyabinsk"');
    expect(await page("/posters?region=chelyabinsk")).toContain(`href="/posters?chat=${codes.satka}"`);
    const html = await page(`/posters?chat=${codes.satka}`);
    expect(html).toContain(`formaction="/c/${codes.satka}/poster.pdf"`);
    expect(html).toContain(`src="/c/${codes.satka}/poster.svg?form=a4"`);
    for (const form of posterForms) expect(html).toContain(`<option value="${form}"`);
  });

  it("of a region without chats leads straight to its hotline poster", async () => {
    expect(await page("/posters?region=altai")).toContain('formaction="/r/altai/poster.pdf"');
  });

  it("offers no closed chat, and leads from its code to the one that took over", async () => {
    expect(await page("/posters?region=chelyabinsk")).not.toContain(codes.closed);
    expect((await get(`/posters?chat=${codes.closed}`)).headers.get("Location")).toBe(
      `/posters?chat=${codes.satka}`,
    );
  });

  it("starts at the pages of chats and regions", async () => {
    expect(await page(`/c/${codes.satka}`)).toContain(`href="/posters?chat=${codes.satka}"`);
    expect(await page("/r/chelyabinsk")).toContain('href="/posters?region=chelyabinsk"');
  });

  it("keeps what was typed, shows it in the picture, and runs nothing of it", async () => {
    const org = 'ЦРБ "Сатка" <b>';
    const html = await page(`/posters?chat=${codes.satka}&form=a5&org=${encodeURIComponent(org)}`);
    expect(html).toContain('value="ЦРБ &quot;Сатка&quot; &lt;b&gt;"');
    expect(html).toContain("poster.svg?form=a5&amp;org=%D0%A6%D0%A0%D0%91");
  });

  it("says beside the field what is too long, and gives the text back", async () => {
    const response = await get(`/posters?chat=${codes.satka}&org=${"я".repeat(130)}`);
    const html = await response.text();
    expect(response.status).toBe(400);
    expect(html).toContain("Слишком длинно");
    expect(html).toContain("я".repeat(130));
  });

  it("tells print shops the size of every form, with and without bleed", async () => {
    const html = await page("/posters/print");
    const text = html.replaceAll("\u00a0", " ");
    for (const size of ["210 × 297", "303 × 426", "154 × 216", "105 × 148"]) expect(text).toContain(size);
  });
});
