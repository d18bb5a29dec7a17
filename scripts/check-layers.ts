import type { Layout } from "./layers/rules.ts";

/**
 * The layout of worker/ as data: features in steps, imports only go down. Reasons and words: worker/README.md.
 * A new folder gets its step here first; a new library gets its door.
 */
export const layout: Layout = {
  rootStep: 8,
  rootFiles: ["index.ts", "app.ts", "cron.ts", "config.ts"],
  steps: {
    admin: 7,
    site: 6,
    api: 6,
    widget: 6,
    poster: 6,
    onboarding: 6,
    alerts: 6,
    "answer-parts": 5,
    lookup: 5,
    publishing: 5,
    usage: 5,
    "link-health": 5,
    quality: 5,
    access: 4,
    reports: 4,
    release: 3,
    gazetteer: 3,
    registry: 2,
    audit: 2,
    db: 1,
    ui: 1,
    base: 0,
  },
  innerSteps: {
    lookup: ["language", "text", "places", "candidates", "readings", "answers", "suggestions"],
  },
  importableOutside: /^public\/(?:example-responses\/|(?:widget|counter)\/manifest\.json$)/,
  publicFolders: ["site", "api", "widget", "poster", "answer-parts", "lookup", "gazetteer", "ui", "base"],
  privateModules: /^worker\/(?:registry\/(?:[\w-]+-)?store\.ts|db\/)/,
  importDoors: [
    {
      library: /^drizzle-orm/,
      door: /^worker\/(?:db\/|[\w-]+\/(?:[\w-]+-)?store\.ts$|audit\/commit\.ts$)/,
      rule: "4: drizzle only in db/, */store.ts and */…-store.ts, audit/commit.ts",
    },
    {
      library: /^(?:zod$|zod\/|@hono\/zod-)/,
      door: /(?:^|\/)(?:input|contract|config)\.ts$/,
      rule: "4: zod only in input.ts, contract.ts, config.ts",
    },
    {
      library: /^(?:u?qr$|qrcode$|@cantoo\/|@pdf-lib\/|pdf-lib$)/,
      door: /^worker\/poster\//,
      rule: "4: PDF and QR libraries only in poster/",
    },
    {
      library: /^@simplewebauthn\//,
      door: /^worker\/access\//,
      rule: "4: the passkey library only in access/",
    },
  ],
  callDoors: [
    {
      // Bindings (`env.ASSETS.fetch`) are not the network; a method named fetch is not a call.
      call: /(?<![.\w]|async |function )fetch\(|\b(?:globalThis|self)\.fetch\b|(?<=[=(,:?]\s*)fetch\s*(?=[,);])/,
      door: /^worker\/(?:link-health\/probe\.ts$|index\.ts$|(?:.*\/)?send\.ts$)/,
      rule: "4: outgoing fetch only in link-health/probe.ts and send.ts",
    },
    {
      call: /\bDate\.now\b|\bnew Date\(\s*\)|(?<!new )\bDate\(\s*\)|\bperformance\.now\b|\bTemporal\.Now\b/,
      door: /^worker\/base\//,
      rule: "4: the clock only in base/",
    },
    {
      call: /\bMath\.random\b|\bgetRandomValues\b|\brandomUUID\b/,
      door: /^worker\/base\//,
      rule: "4: random numbers only in base/",
    },
  ],
  bannedNames: ["util", "utils", "helper", "helpers", "common", "service", "manager", "core", "index"],
  indexFile: "worker/index.ts",
  defaultExportAllowed: /^worker\/index\.ts$|^scripts\/bench\/worker\.ts$|\.config\.ts$/,
};

if (import.meta.main) {
  const { layerErrors } = await import("./layers/rules.ts");
  const { sourceFiles } = await import("./layers/source-files.ts");
  const files = sourceFiles(["worker", "scripts", "test"]);
  const errors = layerErrors(layout, files);
  for (const { file, what, rule } of errors) console.error(`${file}: ${what}\n  rule ${rule}`);
  console.error(
    errors.length === 0 ? `layers: ${files.length} files, clean` : `layers: ${errors.length} broken`,
  );
  process.exitCode = errors.length === 0 ? 0 : 1;
}
