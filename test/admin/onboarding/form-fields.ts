import { Parser } from "htmlparser2";

export type Fields = readonly (readonly [name: string, value: string])[];

/** What a browser would send of the page's large form as it stands, without its token and its buttons. */
export function formFields(html: string): Fields {
  const fields: [string, string][] = [];
  let isInside = false;
  let area: string | null = null;
  let select: { name: string; value: string | null } | null = null;
  let text = "";
  const parser = new Parser(
    {
      onopentag(tag, { name = "", type = "text", value = "", enctype, checked, selected }) {
        if (tag === "form") isInside = enctype === "multipart/form-data";
        if (!isInside) return;
        const isOff = (type === "checkbox" || type === "radio") && checked === undefined;
        if (tag === "input" && name !== "" && name !== "token" && type !== "file" && !isOff)
          fields.push([name, value]);
        if (tag === "select") select = { name, value: null };
        if (tag === "option" && select !== null && (selected !== undefined || select.value === null))
          select.value = value;
        if (tag === "textarea") {
          area = name;
          text = "";
        }
      },
      ontext(more) {
        if (area !== null) text += more;
      },
      onclosetag(tag) {
        if (tag === "form") isInside = false;
        if (tag === "textarea" && area !== null) {
          fields.push([area, text.replace(/^\n/, "")]);
          area = null;
        }
        if (tag === "select" && select !== null) {
          fields.push([select.name, select.value ?? ""]);
          select = null;
        }
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return fields;
}

/** The fields with one of them typed over, ticked or added. */
export function withField(fields: Fields, name: string, value: string): Fields {
  return fields.some(([own]) => own === name)
    ? fields.map((field) => (field[0] === name ? [name, value] : field))
    : [...fields, [name, value]];
}

export function withoutField(fields: Fields, name: string): Fields {
  return fields.filter(([own]) => own !== name);
}

/** Visible text of a page. */
export function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}
