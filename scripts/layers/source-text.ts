/** What a file imports and does, read from its text. No parser: the formatter keeps the sources regular enough. */

const startsRegex = /(?:^|[=(,:[!&|?{};+\-*%~^<>]|\breturn|\btypeof|\bcase)\s*$/;

/**
 * The same text with comments blanked and, unless `keepStrings`, what stands inside quotes too. Code inside `${}` stays.
 * Lengths and line breaks are kept, so positions still point into the file.
 */
export function codeOf(text: string, keepStrings = false): string {
  let out = "";
  let at = 0;
  // One entry per open template literal: the depth of braces inside its `${`.
  const templates: number[] = [];
  const blank = (end: number, keep: boolean) => {
    const piece = text.slice(at, end);
    out += keep ? piece : piece.replace(/[^\n]/g, " ");
    at = end;
  };
  const templateText = () => {
    let end = at;
    while (end < text.length && text[end] !== "`" && !text.startsWith("${", end))
      end += text[end] === "\\" ? 2 : 1;
    blank(end, keepStrings);
    if (text.startsWith("${", at)) {
      templates.push(0);
      blank(at + 2, true);
    } else {
      blank(at + 1, true);
    }
  };
  while (at < text.length) {
    const char = text[at] ?? "";
    const depth = templates.at(-1);
    if (text.startsWith("//", at)) blank(endOf(text, /\n|$/g, at), false);
    else if (text.startsWith("/*", at)) blank(endOf(text, /\*\/|$/g, at + 2) + 2, false);
    else if (char === '"' || char === "'") {
      blank(at + 1, true);
      // An apostrophe in the text of a page opens no string: strings end with their line.
      const end = endOf(text, char === '"' ? /(?<!\\)(?:\\\\)*"|\n|$/g : /(?<!\\)(?:\\\\)*'|\n|$/g, at);
      blank(end, keepStrings);
      blank(at + 1, true);
    } else if (char === "`") {
      blank(at + 1, true);
      templateText();
    } else if (char === "/" && startsRegex.test(out.slice(-12).trimEnd())) {
      const literal = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//.exec(text.slice(at, at + 2000));
      blank(at + (literal?.[0].length ?? 1), literal === null);
    } else if (depth !== undefined && char === "}" && depth === 0) {
      templates.pop();
      blank(at + 1, true);
      templateText();
    } else {
      if (depth !== undefined && char === "{") templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === "}") templates[templates.length - 1] = depth - 1;
      blank(at + 1, true);
    }
  }
  return out;
}

function endOf(text: string, pattern: RegExp, from: number): number {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null) return text.length;
  // Backslashes in front of the closing quote belong to the match and to the string.
  return match.index + match[0].length - (match[0] === "" || match[0] === "*/" ? match[0].length : 1);
}

const importForms = [
  /^\s*(?:import|export)\s[^;"']*?\bfrom\s*["']([^"'\n]+)["']/gm,
  /^\s*import\s*["']([^"'\n]+)["']/gm,
  /\bimport\(\s*["'`]([^"'`\n]+)["'`]\s*[,)]/g,
];

/** Every module that the text imports, re-exports or loads later, types included. */
export function importsOf(text: string): string[] {
  const code = codeOf(text, true);
  return importForms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ""));
}
