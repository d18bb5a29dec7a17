import { violentScript, violentStyle } from "./violence.ts";
import { encodeWindows1251 } from "./windows-1251.ts";

/** A page of a hospital as its server sends it. */
export interface HostPage {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** A page around what its webmaster pasted. `host` is the origin of the directory, for the page's policy. */
export type HostPageMaker = (pasted: string, host: string) => HostPage;

/** The style of the page with a strict policy lies here on every stranger's server. */
export const styleFile = {
  path: "/site.css",
  text: "body { font: 17px/1.4 serif; margin: 1em } .news { max-width: 46em }",
};

const utf8 = { "Content-Type": "text/html; charset=utf-8" };
const heading = "Городская больница";
const before = '<a id="before" href="/news">Новости</a>';
const after = '<a id="after" href="/contacts">Контакты</a>';

export const bareHtml: HostPageMaker = (pasted) => ({
  name: "bare",
  headers: utf8,
  body: Buffer.from(`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${heading}</title>
<meta name="viewport" content="width=device-width"></head>
<body><h1>${heading}</h1><p>${before}</p>
${pasted}
<p>${after}</p></body></html>`),
});

export const violentResets: HostPageMaker = (pasted) => ({
  name: "resets",
  headers: utf8,
  body: Buffer.from(`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${heading}</title>
<meta name="viewport" content="width=device-width"><style>${violentStyle}</style>
<script>${violentScript}</script></head>
<body><h1>${heading}</h1><p>${before}</p>
<div class="panel"><div class="panel-body">${pasted}</div></div>
<p>${after}</p></body></html>`),
});

/** The lines that /widget names for the script and the frame, and not one more. */
export const strictPolicy: HostPageMaker = (pasted, host) => ({
  name: "policy",
  headers: {
    ...utf8,
    "Content-Security-Policy": [
      "default-src 'none'",
      `script-src ${host}`,
      `connect-src ${host}`,
      `frame-src ${host}`,
      "style-src 'self'",
      "img-src 'self'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ].join("; "),
  },
  body: Buffer.from(`<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>${heading}</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${styleFile.path}"></head>
<body><h1>${heading}</h1><p>${before}</p>
<div class="news">${pasted}</div>
<p>${after}</p></body></html>`),
});

/** Says what it is in a `meta` alone, and breaks the lines as Windows does. */
export const windows1251: HostPageMaker = (pasted) => ({
  name: "windows-1251",
  headers: { "Content-Type": "text/html" },
  body: encodeWindows1251(
    `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>${heading}</title>
<style>body { font-family: Tahoma, sans-serif; font-size: 11px; background: #eef; color: #036 }</style></head>
<body><h1>${heading}</h1><p>${before}</p>
<center>${pasted}</center>
<p>${after}</p></body></html>`.replaceAll("\n", "\r\n"),
  ),
});

/** No doctype, tables for the layout, and the widget in the narrow column. */
export const quirksMode: HostPageMaker = (pasted) => ({
  name: "quirks",
  headers: utf8,
  body: Buffer.from(`<html><head><title>${heading}</title>
<style>td { font-size: 9pt; color: #fff; text-align: right } input { width: 100% }</style></head>
<body bgcolor="#336699" text="yellow" link="lime" topmargin="0">
<table width="100%" cellpadding="4" border="1"><tr><td colspan="2"><font size="+2">${heading}</font> ${before}</td></tr>
<tr><td width="240" valign="top" align="center" nowrap><div style="width:240px">${pasted}</div></td>
<td valign="top">Больница работает по будням. ${after}</td></tr></table></body></html>`),
});

export const hostPageMakers: readonly (readonly [name: string, make: HostPageMaker])[] = [
  ["bare HTML", bareHtml],
  ["resets and extended prototypes", violentResets],
  ["a strict policy", strictPolicy],
  ["windows-1251", windows1251],
  ["quirks mode and a column of 240 pixels", quirksMode],
];
