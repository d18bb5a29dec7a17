/**
 * `node scripts/smoke.ts https://…`: asks a running Здравчат the few questions whose answers show that it serves the
 * current data. Exit 1 with a sentence at the first wrong answer.
 */
export async function smokeTest(origin: string): Promise<string> {
  const health = await json(`${origin}/healthz`);
  expectThat(health.ok === true && typeof health.release === "number", "/healthz is not ok");
  const registers = Object.values(Object(health.gazetteer));
  expectThat(!registers.includes("refused"), "an address register is refused");
  const answer = await json(`${origin}/api/v1/lookup?q=${encodeURIComponent("Сатка")}`);
  expectThat(
    answer.outcome === "found" && answer.release === health.release,
    "the lookup does not find Сатка",
  );
  for (const path of ["/", `/find?q=${encodeURIComponent("Сатка")}`, "/r/chelyabinsk"]) {
    const page = await fetch(`${origin}${path}`);
    const text = await page.text();
    expectThat(page.status === 200 && text.includes("103"), `${path} does not answer with the phones`);
    expectThat(page.headers.has("Content-Security-Policy"), `${path} has no Content-Security-Policy`);
    expectThat(!page.headers.has("Set-Cookie"), `${path} sets a cookie`);
  }
  const unknown = await fetch(`${origin}/c/UUUUU`);
  await unknown.body?.cancel();
  expectThat(unknown.status === 404, "an unknown code is not answered with 404");
  return `${origin} serves release ${health.release} (from ${health.from}).`;
}

async function json(url: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url);
  expectThat(response.ok, `${url} answers ${response.status}`);
  return Object(await response.json());
}

function expectThat(isTrue: boolean, problem: string): void {
  if (!isTrue) throw new Error(`Smoke test: ${problem}.`);
}

if (import.meta.main) {
  const origin = process.argv[2]?.replace(/\/$/, "");
  try {
    if (origin === undefined) throw new Error("Usage: node scripts/smoke.ts https://address");
    console.error(await smokeTest(origin));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
