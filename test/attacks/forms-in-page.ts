import { Parser } from "htmlparser2";

export interface FormField {
  readonly name: string;
  /** "hidden", "text", "textarea", "select", "checkbox", "file", "submit", … */
  readonly type: string;
  readonly value: string;
  /** A browser would send it as the page stands. */
  readonly isSent: boolean;
}

export interface PageForm {
  readonly action: string;
  readonly method: string;
  readonly isMultipart: boolean;
  readonly fields: readonly FormField[];
}

/** The forms of a page as a browser reads them. @param path of the page, for forms that name no address. */
export function formsIn(html: string, path: string): readonly PageForm[] {
  const forms: (PageForm & { fields: FormField[] })[] = [];
  let text: string | null = null;
  let select: { name: string; options: string[]; chosen: string | null } | null = null;
  let isOpen = false;
  const add = (field: FormField) => {
    if (isOpen && field.name !== "") forms.at(-1)?.fields.push(field);
  };
  let area = "";
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { name = "", value = "", type = tag === "button" ? "submit" : "text" } = attributes;
      if (tag === "form") {
        const { action = path, method = "get", enctype = "" } = attributes;
        isOpen = true;
        forms.push({
          action: new URL(action, `https://chat.example${path}`).pathname,
          method: method.toUpperCase(),
          isMultipart: enctype === "multipart/form-data",
          fields: [],
        });
      } else if (tag === "input" || tag === "button") {
        const isBox = type === "checkbox" || type === "radio";
        const isSent = isBox ? attributes.checked !== undefined : type !== "submit" && type !== "file";
        add({ name, type, value: isBox && attributes.value === undefined ? "on" : value, isSent });
      } else if (tag === "textarea") {
        [area, text] = [name, ""];
      } else if (tag === "select") {
        select = { name, options: [], chosen: null };
      } else if (tag === "option" && select !== null) {
        select.options.push(value);
        if (attributes.selected !== undefined) select.chosen = value;
      }
    },
    ontext(more) {
      if (text !== null) text += more;
    },
    onclosetag(tag) {
      if (tag === "form") isOpen = false;
      if (tag === "textarea" && text !== null) {
        add({ name: area, type: "textarea", value: text.replace(/^\n/, ""), isSent: true });
        text = null;
      }
      if (tag === "select" && select !== null) {
        add({
          name: select.name,
          type: "select",
          value: select.chosen ?? select.options[0] ?? "",
          isSent: true,
        });
        select = null;
      }
    },
  });
  parser.end(html);
  return forms;
}

export type Pairs = readonly (readonly [name: string, value: string])[];

/** What a browser sends with the page as it stands and its first button pressed; without the session's token. */
export function pairsOf({ fields }: PageForm): Pairs {
  const button = fields.find(({ type }) => type === "submit");
  return [...fields.filter(({ isSent }) => isSent), ...(button === undefined ? [] : [button])]
    .filter(({ name }) => name !== "token")
    .map(({ name, value }) => [name, value] as const);
}
