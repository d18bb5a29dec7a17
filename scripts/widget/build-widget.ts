import { mkdirSync, writeFileSync } from "node:fs";
import { buildWidget, widgetFolder } from "./build.ts";

/**
 * `npm run build:widget`: writes `public/widget/v1.js`, the same bytes under their pinned name, and the manifest that
 * the webmaster's page reads. Pinned files of earlier builds stay for ever: pages hold them by their hash.
 */
const { bytes, manifest } = await buildWidget();
mkdirSync(widgetFolder, { recursive: true });
writeFileSync(`${widgetFolder}/v1.js`, bytes);
writeFileSync(`${widgetFolder}/${manifest.v1.file}`, bytes);
writeFileSync(`${widgetFolder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
console.error(
  `${widgetFolder}/${manifest.v1.file}: ${manifest.v1.bytes} bytes, ${manifest.v1.gzipBytes} gzipped`,
);
