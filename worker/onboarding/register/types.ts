/**
 * What the municipal classifier (ОКТМО) says of one federal subject, as its own file has it: names and centres of today,
 * nothing of the past. Plain JSON.
 */
export interface OktmoTerritories {
  /** Slug of the federal subject. */
  readonly subject: string;
  /** In the order of their codes. */
  readonly municipalities: readonly OktmoMunicipality[];
  /** Settlements of the region that were read but are no territories of a new region: villages that are no centre. */
  readonly settlementsLeftOut: number;
  /** Day of the newest act among the region's rows: "2026-02-01"; null when none is dated. */
  readonly date: string | null;
  readonly notes: readonly OktmoNote[];
}

export interface OktmoMunicipality {
  /** Eight digits, the last three «000». */
  readonly oktmo: string;
  /** «муниципальный округ», «городской округ», «муниципальный район», «муниципальное образование». */
  readonly kind: string;
  /** In full: «Саткинский муниципальный округ», «городской округ город Камышин». */
  readonly name: string;
  /** As an answer line says it: «Саткинский округ», «Камышин»; no two in the region have the same. */
  readonly label: string;
  /** Where it is governed, now and then in another municipality; null when the file names no settlement of its own. */
  readonly centre: OktmoCentre | null;
  readonly districts: readonly OktmoDistrict[];
  /** Towns and urban-type settlements, and centres of any type; all settlements on request. */
  readonly places: readonly OktmoPlace[];
}

/** One of the `places` of some municipality: the first there of this type and name. */
export interface OktmoCentre {
  readonly kind: string;
  readonly name: string;
  /** Eight digits. */
  readonly municipality: string;
}

/** A district of a city that is a municipality inside it. */
export interface OktmoDistrict {
  readonly oktmo: string;
  /** «Калининский»; its label is «Калининский район». */
  readonly name: string;
  readonly label: string;
}

export interface OktmoPlace {
  /** Eleven digits; null where the table gives only the municipality's code. */
  readonly oktmo: string | null;
  /** «г», «рп», «пгт», «с»: as everywhere without full stops. */
  readonly kind: string;
  readonly name: string;
}

/** Something to look at before the territories are accepted; nothing was left out for it unless it says so. */
export type OktmoNote =
  /** Check digits that do not belong to their codes: a digit was changed, or the file is not Rosstat's. The first one is named. */
  | {
      readonly kind: "check_digit";
      readonly count: number;
      readonly line: number;
      readonly code: string;
      readonly name: string;
    }
  /** A municipality or district that is in force only from a later day. */
  | { readonly kind: "starts_later"; readonly code: string; readonly name: string; readonly from: string }
  /** No settlement of the region bears this name, or several do. */
  | { readonly kind: "centre_unclear"; readonly code: string; readonly name: string; readonly centre: string }
  /** Settlements whose municipality is not in the file; left out. */
  | { readonly kind: "without_municipality"; readonly code: string; readonly count: number };

export type OktmoColumn = "TER" | "KOD1" | "KOD2" | "KOD3" | "RAZDEL" | "NAME1" | "CENTRUM";

/** Lines count from 1, of the file as it was given; nothing of a refused file is used. */
export type OktmoRefusal =
  | { readonly kind: "too_many_bytes"; readonly most: number }
  | { readonly kind: "too_many_rows"; readonly most: number }
  /** An archive or a workbook, a page, an empty file. */
  | { readonly kind: "not_a_table" }
  | { readonly kind: "too_few_columns"; readonly line: number; readonly count: number }
  | { readonly kind: "broken_quotes"; readonly line: number }
  | {
      readonly kind: "bad_value";
      readonly line: number;
      readonly column: OktmoColumn;
      readonly value: string;
    }
  /** Characters that no name has: the encoding is another one, or they hide something. */
  | { readonly kind: "bad_characters"; readonly line: number; readonly column: OktmoColumn }
  | { readonly kind: "twice"; readonly line: number; readonly code: string; readonly firstLine: number }
  /** The file has no municipality of this subject; `others` are slugs of those that it has, a few of them. */
  | { readonly kind: "other_region"; readonly others: readonly string[] };
