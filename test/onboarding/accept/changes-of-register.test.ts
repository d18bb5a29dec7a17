import { expect, test } from "vitest";
import { changesOfRegister } from "../../../worker/onboarding/accept/changes-of-register.ts";
import { registerProposal } from "../../../worker/onboarding/accept/register-proposal.ts";
import type { OktmoMunicipality } from "../../../worker/onboarding/register/types.ts";
import type { TerritoryRecord } from "../../../worker/registry/records.ts";
import { emptyRecords } from "../../../worker/registry/records.ts";
import { madeSource, makeRegionRecords, makeTerritoryRecord } from "../../make/region-records.ts";

const source = { title: "ОКТМО", url: null, date: "2026-10-01" };
const facts = { source, since: "2026-01-01" };

function municipality(parts: Partial<OktmoMunicipality> = {}): OktmoMunicipality {
  return {
    oktmo: "75549000",
    kind: "муниципальный округ",
    name: "Саткинский муниципальный округ",
    label: "Саткинский округ",
    centre: null,
    districts: [],
    places: [],
    ...parts,
  };
}

const satka = makeTerritoryRecord("Саткинский округ", {
  oktmo: "75549000",
  names: [
    {
      text: "Саткинский муниципальный округ",
      kind: "official",
      from: "2024",
      until: null,
      source: madeSource,
    },
    { text: "Саткинский муниципальный район", kind: "former", from: null, until: "2024", source: madeSource },
    { text: "Сатка и окрестности", kind: "alias", from: null, until: null, source: madeSource },
  ],
});
const own = makeRegionRecords({ territories: new Map([["75549000", satka]]) });

function after(edits: ReturnType<typeof changesOfRegister>, id: string): TerritoryRecord | undefined {
  return edits.find(({ key }) => key === `territory/${id}`)?.after as TerritoryRecord | undefined;
}

test("an empty region gets every municipality with its towns and districts", () => {
  const list = [
    municipality({ places: [{ oktmo: "75549000001", kind: "г", name: "Сатка" }] }),
    municipality({
      oktmo: "75701000",
      name: "городской округ город Челябинск",
      label: "Челябинск",
      districts: [{ oktmo: "75701310", name: "Калининский", label: "Калининский район" }],
    }),
  ];
  const records = emptyRecords("chelyabinsk");
  const proposal = registerProposal(records, { municipalities: list, ...facts });
  expect(proposal.municipalities.map(({ id, isNew }) => [id, isNew])).toEqual([
    ["75549000", true],
    ["75701000", true],
  ]);
  const edits = changesOfRegister(records, proposal, new Set(["75549000", "75701000"]));
  expect(edits.map(({ key }) => key)).toEqual([
    "territory/75549000",
    "territory/75549000-satka",
    "territory/75701000",
    "territory/75701310",
  ]);
  expect(after(edits, "75701310")).toMatchObject({ parent: "75701000", level: "city_district", source });
});

test("what is not ticked stays out with everything inside it", () => {
  const list = [municipality({ places: [{ oktmo: "75549000001", kind: "г", name: "Сатка" }] })];
  const records = emptyRecords("chelyabinsk");
  const proposal = registerProposal(records, { municipalities: list, ...facts });
  expect(changesOfRegister(records, proposal, new Set())).toEqual([]);
});

test("a changed official name becomes a former one with its date; id, aliases and past stay", () => {
  const list = [
    municipality({
      name: "Саткинский городской округ",
      kind: "городской округ",
      label: "Саткинский городской округ",
    }),
  ];
  const proposal = registerProposal(own, { municipalities: list, ...facts });
  const edits = changesOfRegister(own, proposal, new Set(["75549000"]));
  const names = after(edits, "75549000")?.names ?? [];
  expect(names.map(({ text, kind, from, until }) => [text, kind, from, until])).toEqual([
    ["Саткинский городской округ", "official", "2026-01-01", null],
    ["Саткинский муниципальный округ", "former", "2024", "2026-01-01"],
    ["Саткинский муниципальный район", "former", null, "2024"],
    ["Сатка и окрестности", "alias", null, null],
    ["Саткинский округ", "alias", null, null],
  ]);
});

test("a new code keeps the old one as a former code of the same territory", () => {
  const proposal = registerProposal(own, { municipalities: [municipality({ oktmo: "75649000" })], ...facts });
  const edits = changesOfRegister(own, proposal, new Set(["75549000"]));
  expect(after(edits, "75549000")).toMatchObject({
    oktmo: "75649000",
    codes: [{ oktmo: "75549000", until: "2026-01-01", source }],
  });
  expect(proposal.gone).toEqual([]);
});

test("a file with names that are former ones here is older, and nothing is taken from it", () => {
  const list = [municipality({ name: "Саткинский муниципальный район", kind: "муниципальный район" })];
  const proposal = registerProposal(own, { municipalities: list, ...facts });
  expect(proposal.municipalities).toEqual([]);
  expect(proposal.older).toEqual([
    { id: "75549000", label: "Саткинский округ", name: "Саткинский муниципальный район" },
  ]);
});

test("what the file does not have is named and left alone", () => {
  const list = [municipality({ oktmo: "75701000", name: "Челябинск", label: "Челябинск" })];
  const proposal = registerProposal(own, { municipalities: list, ...facts });
  expect(proposal.gone).toEqual([{ id: "75549000", label: "Саткинский округ" }]);
  const edits = changesOfRegister(own, proposal, new Set(["75701000", "75549000"]));
  expect(edits.map(({ key }) => key)).toEqual(["territory/75701000"]);
});

test("the same file a second time changes nothing", () => {
  const list = [
    municipality({
      centre: { kind: "г", name: "Сатка", municipality: "75549000" },
      places: [{ oktmo: "75549000001", kind: "г", name: "Сатка" }],
    }),
  ];
  const records = emptyRecords("chelyabinsk");
  const first = registerProposal(records, { municipalities: list, ...facts });
  const filled = {
    ...records,
    territories: new Map(
      first.municipalities.flatMap(({ changes }) =>
        changes.map(({ id, after: record }) => [id, record] as const),
      ),
    ),
  };
  const second = registerProposal(filled, { municipalities: list, ...facts });
  expect(second.municipalities).toEqual([]);
  expect(second.same).toBe(2);
});
