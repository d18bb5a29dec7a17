import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Plugin, transform } from "esbuild";
import { widgetBrowsers } from "../../worker/widget/promise.ts";
import { browserScript, pinnedName } from "../browser-script.ts";
import { projectFolder } from "../local/project.ts";

export const widgetFolder = join(projectFolder, "public/widget");

export interface WidgetManifest {
  readonly v1: {
    /** Name of the pinned file, beside the manifest. */
    readonly file: string;
    /** For the attribute of a script tag. */
    readonly integrity: string;
    readonly bytes: number;
    readonly gzipBytes: number;
  };
}

/**
 * Pages in windows-1251 read a script without a charset as their own: the mark makes it UTF-8 wherever it is served
 * from, and whatever headers a mirror forgets.
 */
const utf8Mark = "\uFEFF";

/** All listed browsers read it whole. By their names esbuild would refuse destructuring, for a rare fault of Safari 14.0. */
const scriptTarget = "es2019";
const styleTarget = [...new Set(widgetBrowsers.map(({ esbuild }) => esbuild))];

/** Names of our own properties, which no object of the browser and no answer of the API has. */
const shortened = /^(?:\w+Text|words|heading|present|showChat|choose)$/;

const styleText: Plugin = {
  name: "style text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), {
        loader: "css",
        charset: "utf8",
        minify: true,
        target: styleTarget,
      });
      return { contents: withShortVariables(code.trim()), loader: "text" };
    });
  },
};

/**
 * The sheet's own variables by their first letters, which differ; those that the script sets keep their names. Signs
 * that the minifier leaves in `:host(…)` and `var(…)` go too.
 */
function withShortVariables(css: string): string {
  return css
    .replaceAll(/--(?!light|dark)(\w)\w*(:\s)?/g, (_, letter, colon) => `--${letter}${colon ? ":" : ""}`)
    .replaceAll(/="(\w+)"|, (?=#)/g, (_, word) => (word ? `=${word}` : ","));
}

/** The script of the widget from its source. Writes nothing. */
export async function buildWidget(): Promise<{ readonly bytes: Buffer; readonly manifest: WidgetManifest }> {
  const script = await browserScript("worker/widget/element/define.ts", {
    target: scriptTarget,
    mangleProps: shortened,
    plugins: [styleText],
  });
  const bytes = Buffer.concat([Buffer.from(utf8Mark), script]);
  return {
    bytes,
    manifest: {
      v1: {
        file: pinnedName("v1", bytes),
        integrity: `sha384-${createHash("sha384").update(bytes).digest("base64")}`,
        bytes: bytes.length,
        gzipBytes: gzipSync(bytes, { level: 9 }).length,
      },
    },
  };
}
