import type { RegisterSettlement, RegisterStreet } from "../../gazetteer/register.ts";
import type { Said } from "./address-table.ts";
import type { BenchmarkRegion, Municipality } from "./benchmark-region.ts";
import { type HouseText, houseTexts } from "./house-texts.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { settlementTypes, streetTypes, type TypeForms } from "./type-forms.ts";

/** An address out of the register, to be written in one way or another. */
export interface DrawnAddress {
  readonly settlement: RegisterSettlement;
  readonly settlementForms: TypeForms;
  readonly street: RegisterStreet;
  readonly streetForms: TypeForms;
  readonly house: HouseText;
  /** Territory of the house; null when the register does not say in which of several it lies. */
  readonly origin: string | null;
  readonly municipality: Municipality | null;
  /** Whether a person would name the municipality: of a village, every other time. */
  readonly namesMunicipality: boolean;
}

const plainSettlement = /^[А-ЯЁ][а-яё]+(?:[- ][А-ЯЁа-яё]+)*$/;
const plainStreet = /^(?:им\. )?[А-ЯЁ0-9][А-Яа-яЁё0-9. -]*$/;
/** Rows in which the name repeats a type («Микрорайон 1-й», «КС Вагоностроитель-2 Кленовая»). */
const holdsType =
  /(?:^|[ -])(?:микрорайон|улица|переулок|проезд|квартал|территория|тер|сад|снт|гск|кс|км|мкр|ул|пер|линия|участок|дом|ферма|точка|хутор|поселок|посёлок|городок)(?:[ .-]|$)/i;

/** Streets of a region that people live on: a draw is one of them, so a settlement comes up as often as it has streets. */
export function residentialStreets({ table }: BenchmarkRegion): readonly number[] {
  const { settlements, streets } = table.register;
  return [...streets.keys()].filter((at) => {
    const street = streets[at];
    const settlement = settlements[street?.settlement ?? -1];
    if (street === undefined || settlement === undefined || street.area !== null) return false;
    return (
      streetTypes[street.type] !== undefined &&
      settlementTypes[settlement.type] !== undefined &&
      plainSettlement.test(settlement.name) &&
      plainStreet.test(street.name) &&
      !holdsType.test(street.name)
    );
  });
}

export function drawnAddress(
  region: BenchmarkRegion,
  streets: readonly number[],
  random: SeededRandom,
): DrawnAddress | null {
  const { register } = region.table;
  const street = streets.length === 0 ? undefined : register.streets[random.pick(streets)];
  const settlement = register.settlements[street?.settlement ?? -1];
  if (street === undefined || settlement === undefined) return null;
  const settlementForms = settlementTypes[settlement.type];
  const streetForms = streetTypes[street.type];
  if (settlementForms === undefined || streetForms === undefined) return null;
  const known = street.houses.length > 0 ? random.pick(street.houses) : null;
  const house = houseTexts(known?.designation ?? madeDesignation(random));
  if (house === null) return null;
  const code = (known?.code ?? street.code).slice(0, 8);
  const municipality = region.municipalityOf(code);
  const [origin = null, ...others] = region.territoriesOf(code);
  return {
    settlement,
    settlementForms,
    street,
    streetForms,
    house,
    origin: others.length === 0 ? origin : null,
    municipality,
    namesMunicipality: settlement.type !== "г" && municipality !== null && random.chance(0.5),
  };
}

/** All that the register says of the address, spelt right. */
export function saidInFull(drawn: DrawnAddress, namesMunicipality = drawn.namesMunicipality): Said {
  return {
    settlement: drawn.settlement.name,
    settlementType: drawn.settlement.type,
    municipality: namesMunicipality ? (drawn.municipality?.prefixes ?? null) : null,
    street: drawn.street.name,
    streetType: drawn.street.type,
    house: drawn.house.designation,
    misspelling: 0,
  };
}

function madeDesignation(random: SeededRandom): string {
  const number = 1 + Math.floor(random.next() ** 2 * 140);
  return `${number}${random.pick(["", "", "", "", "", "", "", "", "", "а", "б", "/2", "к1", "к3", "с2"])}`;
}
