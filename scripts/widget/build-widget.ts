import { writeScripts } from "../browser-script.ts";
import { buildWidget, widgetFolder } from "./build.ts";

/**
 * `npm run build:widget`: writes `public/widget/v1.js`, the same bytes under their pinned name, and the manifest that
 * the webmaster's page reads. Pinned files of earlier builds stay for ever: pages hold them by their hash.
 */
const { bytes, manifest } = await buildWidget();
const scripts = [
  ["v1.js", bytes],
  [manifest.v1.file, bytes],
] as const;
writeScripts(widgetFolder, new Map(scripts), manifest);
console.error(`${manifest.v1.gzipBytes} bytes gzipped`);
