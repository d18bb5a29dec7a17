import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { damages } from "./posters/damages.ts";
import { type Printed, printedPosters, type Square } from "./posters/printed-posters.ts";
import { missingTools, rasterised, readByJsqr, readByZbar } from "./posters/read-codes.ts";

const usage = `npm run check:posters -- [--origin http://localhost:8787] [--region chelyabinsk] [--form a6] [--damage]

Fetches the posters of every chat in all forms from a running directory, checks the files (qpdf, pdffonts, sizes), turns
them into pictures of 150 and 300 dpi and reads the QR codes with two decoders. With --damage also after blur, turning,
perspective, fading, a stain and printing at half size (slow: give a --region).`;

const { values } = parseArgs({
  options: {
    origin: { type: "string", default: "http://localhost:8787" },
    region: { type: "string" },
    form: { type: "string" },
    damage: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

/** Law 6 of the product: these pass a throttled line. */
const smallForms = ["a4", "a5", "a6"];
const mostBytes = 16 * 1024;

const folder = mkdtempSync(join(tmpdir(), "zdravchat-posters-"));
const failures: string[] = [];
const counts = new Map<string, { read: number; all: number }>();

function expectRead(what: string, poster: Printed, codes: readonly string[]): void {
  const count = counts.get(what) ?? { read: 0, all: 0 };
  count.all++;
  if (codes.includes(poster.address)) count.read++;
  else failures.push(`${poster.path}: ${what} read ${JSON.stringify(codes)}`);
  counts.set(what, count);
}

function check(poster: Printed): void {
  const pdf = join(folder, "poster.pdf");
  writeFileSync(pdf, poster.bytes);
  const checked = spawnSync("qpdf", ["--check", pdf], { encoding: "utf8" });
  if (checked.status !== 0) failures.push(`${poster.path}: qpdf ${checked.stdout}${checked.stderr}`);
  const fonts = spawnSync("pdffonts", [pdf], { encoding: "utf8" }).stdout.trim().split("\n").slice(2);
  if (fonts.length === 0 || !fonts.every((line) => /\byes\s+yes\s+yes\b/.test(line)))
    failures.push(`${poster.path}: fonts ${fonts.join("; ")}`);
  if (smallForms.includes(poster.form) && poster.bytes.length > mostBytes)
    failures.push(`${poster.path}: ${poster.bytes.length} bytes`);
  for (const dpi of [150, 300]) {
    const picture = rasterised(pdf, dpi, join(folder, `at-${dpi}`));
    expectRead(`${dpi} dpi, zbar`, poster, readByZbar(picture));
    expectRead(`${dpi} dpi, jsqr`, poster, readByJsqr(picture));
  }
  if (values.damage) checkDamaged(poster, pdf);
}

/** A damaged code counts as read when either decoder reads it, as one of many telephones would. */
function checkDamaged(poster: Printed, pdf: string): void {
  for (const { name, dpi, convert } of damages) {
    const picture = rasterised(pdf, dpi, join(folder, "damaged"));
    const damaged = join(folder, "after.pgm");
    const done = spawnSync(
      "convert",
      [picture, ...convert(readSize(picture), codesAt(poster, dpi)), damaged],
      {
        encoding: "utf8",
      },
    );
    if (done.status !== 0) throw new Error(`convert: ${done.stderr}`);
    const codes = readByZbar(damaged);
    expectRead(name, poster, codes.includes(poster.address) ? codes : readByJsqr(damaged));
  }
}

function codesAt({ codes }: Printed, dpi: number): readonly Square[] {
  const scale = dpi / 25.4;
  return codes.map(({ x, y, side }) => ({ x: x * scale, y: y * scale, side: side * scale }));
}

function readSize(picture: string): readonly [width: number, height: number] {
  const [, width = "0", height = "0"] =
    /^P5\s+(\d+)\s+(\d+)/.exec(readFileSync(picture).subarray(0, 40).toString("latin1")) ?? [];
  return [Number(width), Number(height)];
}

const missing = missingTools(values.damage);
if (values.help) {
  console.info(usage);
} else if (missing.length > 0) {
  console.error(
    `Missing: ${missing.join(", ")}. On Debian: apt-get install zbar-tools poppler-utils qpdf imagemagick.`,
  );
  process.exitCode = 2;
} else {
  let posters = 0;
  for await (const poster of printedPosters(values.origin, values.region ?? null, values.form ?? null)) {
    check(poster);
    posters++;
    if (posters % 25 === 0) console.error(`${posters} posters, ${failures.length} failures`);
  }
  for (const [what, { read, all }] of counts) console.info(`${what}: ${read} of ${all}`);
  for (const failure of failures) console.error(failure);
  console.info(`${posters} posters, ${failures.length} failures`);
  process.exitCode = failures.length === 0 && posters > 0 ? 0 : 1;
}
rmSync(folder, { recursive: true, force: true });
