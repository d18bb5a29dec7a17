import { circles } from "./circles.ts";
import { codeOf, importsOf } from "./source-text.ts";

export interface SourceFile {
  /** From the root of the project, with slashes: "worker/site/routes.tsx". */
  readonly path: string;
  readonly text: string;
}

export interface LayerError {
  readonly file: string;
  /** The import, name or call that breaks the rule. */
  readonly what: string;
  readonly rule: string;
}

/** A thing with one door: only files whose path matches `door` may have it. */
export interface Door {
  readonly door: RegExp;
  readonly rule: string;
}
export interface ImportDoor extends Door {
  readonly library: RegExp;
}
export interface CallDoor extends Door {
  readonly call: RegExp;
}

/** The layout as data; see check-layers.ts. */
export interface Layout {
  /** Folder directly in worker/ -> its step. */
  readonly steps: Readonly<Record<string, number>>;
  /** Of a large folder: its own folders in steps, lowest first; its files stand above them all. */
  readonly innerSteps: Readonly<Record<string, readonly string[]>>;
  readonly rootFiles: readonly string[];
  readonly rootStep: number;
  /** Files outside worker/ that the Worker may import. */
  readonly importableOutside: RegExp;
  readonly publicFolders: readonly string[];
  readonly privateModules: RegExp;
  readonly importDoors: readonly ImportDoor[];
  readonly callDoors: readonly CallDoor[];
  readonly bannedNames: readonly string[];
  readonly indexFile: string;
  readonly defaultExportAllowed: RegExp;
}

const notForOthers = ["routes", "pages", "input", "words", "jobs"];

/** All breaches of the layout in the given sources: of each file, in their order, then circles of imports. */
export function layerErrors(layout: Layout, files: readonly SourceFile[]): LayerError[] {
  const ofFiles = files.flatMap((file) => [
    ...nameErrors(layout, file),
    ...exportErrors(layout, file),
    ...(file.path.startsWith("worker/") ? workerErrors(layout, file) : []),
  ]);
  return [...ofFiles, ...circleErrors(files)];
}

/** Types count too: files that only understand each other together are one file, or lack a third that both know. */
function circleErrors(files: readonly SourceFile[]): LayerError[] {
  const imports = files.map(({ path, text }) => {
    const local = importsOf(text).filter((specifier) => specifier.startsWith("."));
    return [path, local.map((specifier) => resolved(path, specifier))] as const;
  });
  return circles(new Map(imports)).map(([file = "", ...others]) => ({
    file,
    what: others.length === 0 ? "itself" : others.join(", "),
    rule: "1: imports run in no circle",
  }));
}

function nameErrors(layout: Layout, { path }: SourceFile): LayerError[] {
  const name = baseName(path);
  if (!layout.bannedNames.includes(name) || path === layout.indexFile) return [];
  return [{ file: path, what: name, rule: "8: no file is called so; name it after what it knows" }];
}

function exportErrors(layout: Layout, { path, text }: SourceFile): LayerError[] {
  const code = codeOf(text);
  const errors: LayerError[] = [];
  if (/^\s*export\s+default\b|\bas\s+default\b/m.test(code) && !layout.defaultExportAllowed.test(path)) {
    errors.push({ file: path, what: "export default", rule: "8: no default exports" });
  }
  const withoutReexports = code.replace(/^\s*export\s[^;]*?\bfrom\b[^;\n]*;?/gm, "");
  if (/^\s*export\s*\*/m.test(code) || (code.trim() !== "" && withoutReexports.trim() === "")) {
    errors.push({ file: path, what: "export … from", rule: "8: no barrels" });
  }
  return errors;
}

function workerErrors(layout: Layout, file: SourceFile): LayerError[] {
  const folder = folderOf(file.path);
  const errors: LayerError[] = [];
  if (folder === "" && !layout.rootFiles.includes(file.path.slice("worker/".length))) {
    errors.push({
      file: file.path,
      what: "worker/",
      rule: `1: only ${layout.rootFiles.join(", ")} stand here`,
    });
  }
  if (folder !== "" && layout.steps[folder] === undefined) {
    errors.push({ file: file.path, what: `${folder}/`, rule: "1: the folder has no step in the layout" });
  }
  for (const specifier of importsOf(file.text)) {
    const rule = specifier.startsWith(".")
      ? localImportRule(layout, file.path, resolved(file.path, specifier))
      : libraryRule(layout, file.path, folder, specifier);
    if (rule !== null) errors.push({ file: file.path, what: specifier, rule });
  }
  const code = codeOf(file.text);
  for (const { call, door, rule } of layout.callDoors) {
    const found = door.test(file.path) ? null : call.exec(code);
    if (found) errors.push({ file: file.path, what: found[0].trim(), rule });
  }
  return errors;
}

/** The rule that an import of another file of the project breaks, or null. */
function localImportRule(layout: Layout, from: string, to: string): string | null {
  if (!to.startsWith("worker/")) {
    return layout.importableOutside.test(to) ? null : "1: the Worker imports nothing from outside worker/";
  }
  const [own, other] = [folderOf(from), folderOf(to)];
  const [ownStep, otherStep] = [stepOf(layout, own), stepOf(layout, other)];
  if (own !== other && otherStep > ownStep) return `1: imports go down (step ${ownStep} to ${otherStep})`;
  if (own !== other && otherStep === ownStep) return `1: folders of one step are strangers (step ${ownStep})`;
  if (layout.publicFolders.includes(own) && layout.privateModules.test(to)) {
    return "3: public code reads the release, never the editing tables";
  }
  if (own === other && innerStepOf(layout, to) > innerStepOf(layout, from)) {
    return `1: inside ${own}/ imports go down too`;
  }
  return ownFilesRule(from, to, own !== other);
}

/** Rule 2: what other folders may not take, and who alone takes routes and jobs. */
function ownFilesRule(from: string, to: string, isOtherFolder: boolean): string | null {
  const part = to
    .split("/")
    .slice(2)
    .map(baseName)
    .find((name) => notForOthers.includes(name));
  if (part === undefined) return null;
  if (part === "routes" && from !== "worker/app.ts") return "2: only app.ts imports routes";
  if (part === "jobs" && from !== "worker/cron.ts") return "2: only cron.ts imports jobs";
  const isTheirMap = part === "routes" || part === "jobs";
  return isOtherFolder && !isTheirMap ? `2: never another folder's ${part}` : null;
}

function libraryRule(layout: Layout, path: string, folder: string, specifier: string): string | null {
  if (layout.publicFolders.includes(folder) && /^drizzle-/.test(specifier)) {
    return "3: public code reads the release, never the database";
  }
  const shut = layout.importDoors.find(({ library, door }) => library.test(specifier) && !door.test(path));
  return shut?.rule ?? null;
}

/** Step of a file among its feature's own folders; 0 where the feature has none in steps. */
function innerStepOf({ innerSteps }: Layout, path: string): number {
  const steps = innerSteps[folderOf(path)];
  const [, , inner = "", file] = path.split("/");
  if (steps === undefined) return 0;
  return file === undefined ? steps.length : steps.indexOf(inner);
}

function stepOf(layout: Layout, folder: string): number {
  return folder === "" ? layout.rootStep : (layout.steps[folder] ?? layout.rootStep);
}

/** The feature a file belongs to: its folder directly in worker/, "" for worker/ itself. */
function folderOf(path: string): string {
  const parts = path.split("/");
  return parts.length > 2 ? (parts[1] ?? "") : "";
}

/** "chat-page" of "worker/site/pages/chat-page.tsx", "poster" of "poster.test.ts". */
function baseName(path: string): string {
  return (path.split("/").at(-1) ?? "").replace(/(\.test|\.config)?\.[cm]?[jt]sx?$/, "");
}

function resolved(from: string, specifier: string): string {
  const parts = from.split("/").slice(0, -1);
  for (const part of specifier.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}
