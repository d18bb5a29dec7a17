import type { Source } from "../../worker/registry/types.ts";

export function makeSource(parts: Partial<Source> = {}): Source {
  return { title: "Сообщение министерства", url: null, date: "2022-04-01", ...parts };
}
