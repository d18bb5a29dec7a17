import { emergencyNumbers } from "../registry/national-hotline.ts";
import type { Hotline, HotlineNumber } from "../registry/types.ts";
import { LinkButton } from "../ui/button.tsx";
import { dialAddress } from "./phone.ts";
import { words } from "./words.ts";

/** 103 and 112, then the phone service in short (null where the page has it in full): at the end of every answer. */
export function Phones({ hotline }: { hotline: Hotline | null }) {
  return (
    <section class="sos" aria-label={words.hotline.heading}>
      <p>
        <strong>
          {words.hotline.danger} <Emergency />
        </strong>
      </p>
      {hotline === null ? null : (
        <>
          <p>
            {words.hotline.inquiries} <Numbers hotline={hotline} />
          </p>
          <p class="hint">{words.hotline.service(hotline.name, hotline.purposes)}</p>
        </>
      )}
    </section>
  );
}

/** The phone service with how to dial it and what it does, for places where it is the answer. */
export function HotlineCard({ hotline }: { hotline: Hotline }) {
  const isOneWay = hotline.numbers.every(({ from }) => from === "any");
  return (
    <>
      <p class="row">
        <CallButton hotline={hotline} />
      </p>
      {isOneWay && hotline.hours === null ? null : (
        <p>
          <Numbers hotline={hotline} />
        </p>
      )}
      <p>{words.hotline.service(hotline.name, hotline.purposes)}</p>
      {hotline.notes.map((note) => (
        <p class="hint">{note}</p>
      ))}
    </>
  );
}

/** The next step where there is no chat to join; the second one where there is a better. */
export function CallButton({ hotline, isSecond = false }: { hotline: Hotline; isSecond?: boolean }) {
  const number = hotline.numbers.find((number) => dialAddress(number) !== null);
  const address = number && dialAddress(number);
  if (!number || !address) return null;
  return (
    <LinkButton href={address} isSecond={isSecond}>
      {words.hotline.call(number.dial)}
    </LinkButton>
  );
}

function Emergency() {
  return emergencyNumbers.map((number, index) => (
    <>
      {index > 0 ? ` ${words.hotline.or} ` : null}
      <a href={`tel:${number}`}>{number}</a>
    </>
  ));
}

/** «122 с мобильного, 9-122 с городского, круглосуточно». */
function Numbers({ hotline: { numbers, hours } }: { hotline: Hotline }) {
  return (
    <>
      {numbers.map((number, index) => (
        <>
          {index > 0 ? ", " : null}
          <Dial number={number} />
        </>
      ))}
      {hours === null ? null : `, ${hours}`}
    </>
  );
}

function Dial({ number }: { number: HotlineNumber }) {
  const address = dialAddress(number);
  return (
    <>
      <b>{address === null ? number.dial : <a href={address}>{number.dial}</a>}</b>
      {words.hotline.from[number.from]}
    </>
  );
}
