import { regionInWork } from "../../../worker/publishing/read-draft.ts";
import { formsIn } from "../../attacks/forms-in-page.ts";
import type { WorkspaceApp, WorkspaceVisitor } from "../../setup/workspace-app.ts";

export const region = "chelyabinsk";
export const base = `/admin/regions/${region}`;

/** What is typed: by the name of a field, «name#1» for the second of its name; a box is ticked by its value. */
export type Typed = Readonly<Record<string, string>>;

/** Opens a page and sends one of its forms, as it stands but for what is typed, with one of its buttons. */
export async function send(
  visitor: WorkspaceVisitor,
  path: string,
  typed: Typed,
  { action = path, button = "save" }: { readonly action?: string; readonly button?: string } = {},
): Promise<Response> {
  return visitor.post(action, filled(await visitor.page(path), path, typed, { action, button }));
}

/** The fields of a form that was opened earlier. */
export function filled(
  page: string,
  path: string,
  typed: Typed,
  { action = path, button = "save" }: { readonly action?: string; readonly button?: string } = {},
): readonly (readonly [string, string])[] {
  const form = formsIn(page, path).find((one) => one.method === "POST" && one.action === action);
  if (form === undefined) throw new Error(`${path} has no form for ${action}`);
  const pairs = form.fields
    .filter(({ isSent, name }) => isSent && name !== "token")
    .map(({ name, value }): [string, string] => [name, value]);
  for (const [key, value] of Object.entries(typed)) {
    const [name = "", at = "0"] = key.split("#");
    const field = form.fields.find((one) => one.name === name);
    if (field === undefined) throw new Error(`${path} has no field ${name}`);
    const same = pairs.filter((pair) => pair[0] === name);
    const pair = same[Number(at)];
    if (field.type === "checkbox" || pair === undefined) pairs.push([name, value]);
    else pair[1] = value;
  }
  return [...pairs, ["do", button]];
}

/** The region with the visitor's draft on top, and as it is public. */
export async function inWork({ db }: WorkspaceApp, { personId }: WorkspaceVisitor) {
  return regionInWork(db, region, `person/${personId}`);
}

/** Where a saved form leads; fails with what the page says where it was refused. */
export async function ledTo(response: Response): Promise<string> {
  if (response.status === 303) return response.headers.get("Location") ?? "";
  const text = (await response.text()).replace(/<style>.*?<\/style>/gs, "").replace(/<[^>]+>/g, " ");
  throw new Error(`answered ${response.status}: ${text.replace(/\s+/g, " ").slice(0, 600)}`);
}

/** Everything that a page tells before its fields, without markup. */
export function notices(page: string): string {
  return [...page.matchAll(/<div class="notice[^>]*>(.*?)<\/div>/gs)].map(([, text]) => text).join("\n");
}

/** Which fields are marked as wrong, by id; the one with the focus comes with a star. */
export function marked(page: string): readonly string[] {
  return [...page.matchAll(/<(?:input|textarea)[^>]*aria-invalid="true"[^>]*>/g)].map(([tag]) => {
    const id = /id="([^"]*)"/.exec(tag)?.[1] ?? "";
    return /autofocus/.test(tag) ? `${id}*` : id;
  });
}
