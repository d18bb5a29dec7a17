import type { Hotline } from "./types.ts";

/** What to dial when life is in danger, on every answer. */
export const emergencyNumbers = ["103", "112"] as const;

/**
 * Stands alone where no source names a region's own hotline. The ministries of Altai Krai and of Chelyabinsk Oblast
 * both call 122 the unified service; what it does elsewhere no source says, so no purposes and no hours.
 */
export const nationalHotline: Hotline = {
  name: "Единая служба оперативной помощи гражданам",
  numbers: [{ dial: "122", from: "any" }],
  hours: null,
  purposes: [],
  notes: [],
  source: {
    title:
      "Министерства здравоохранения Алтайского края и Челябинской области: 122 — Единая служба оперативной помощи гражданам",
    url: null,
    date: null,
  },
};
