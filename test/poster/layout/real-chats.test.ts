import { expect, test } from "vitest";
import { golos } from "../../../worker/poster/font/golos.ts";
import { measureWith } from "../../../worker/poster/font/typeface.ts";
import { layoutPoster } from "../../../worker/poster/layout/poster.ts";
import { qrModules } from "../../../worker/poster/layout/qr-block.ts";
import {
  chatContent,
  cityContent,
  dividedCities,
  regionContent,
} from "../../../worker/poster/poster-content.ts";
import type { PosterContent } from "../../../worker/poster/types.ts";
import { readModelOf } from "../../../worker/release/read-model.ts";
import { seedRelease } from "../../setup/seed-release.ts";
import { codesOf } from "./boxes.ts";
import { forms, wrongs } from "./sheet-laws.ts";

const model = readModelOf(seedRelease);
const measure = measureWith(await golos());
const own = {
  org: "ГБУЗ «Районная больница № 2»",
  contact: "Регистратура: 2-12-85, ул. Ленина, 1",
};

function contents(publicOrigin: string): readonly PosterContent[] {
  const asked = { model, publicOrigin };
  const results = [
    ...seedRelease.chats.map((chat) => chatContent(asked, chat, own)),
    ...seedRelease.regions.flatMap((region) => [
      regionContent(asked, region, own),
      ...dividedCities(model, region.slug).map((city) => cityContent(asked, region, city.oktmo, own)),
    ]),
  ];
  return results.flatMap((result) => (result.ok ? [result.value] : []));
}

test.each(["http://localhost:8787", "https://zdravchat.health.chelyabinsk-oblast.example"])(
  "every chat, hotline and divided city is laid out well in every form at %s",
  { timeout: 120_000 },
  (origin) => {
    const all = contents(origin);
    expect(all.length).toBeGreaterThan(100);
    const found = all.flatMap((content) =>
      forms.flatMap((form) =>
        layoutPoster(content, form, measure).flatMap((sheet) =>
          wrongs(sheet, content, measure).map((wrong) => `${form} ${sheet.title}: ${wrong}`),
        ),
      ),
    );
    expect(found).toEqual([]);
  },
);

test("modules of the large code are at least 0.8 mm on A6 and grow with the form", {
  timeout: 60_000,
}, () => {
  for (const content of contents("https://zdravchat.example")) {
    const [a6 = 0, a5 = 0, a4 = 0, a3 = 0] = (["a6", "a5", "a4", "a3"] as const).map((form) => {
      const [sheet] = layoutPoster(content, form, measure);
      const [code] = sheet === undefined ? [] : codesOf(sheet);
      return (code?.sideMm ?? 0) / qrModules(content.address);
    });
    expect(a6).toBeGreaterThanOrEqual(0.8);
    expect(a5).toBeGreaterThan(a6);
    expect(a4).toBeGreaterThan(a5);
    expect(a3).toBeGreaterThan(a4);
  }
});
