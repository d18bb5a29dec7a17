import { canonicalLink } from "../../../registry/link-kinds.ts";
import { SelectField, TextField, Tick } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { announcementWords as words } from "../announcement-words.ts";
import { limits } from "../input.ts";
import type { Certainty, TerritoryForm } from "../proposal-form.ts";
import type { ChatView } from "../proposal-view.ts";

/** Id of the list of territories to choose from, one for the whole page. */
export const placeList = "places";

const tagClass: Readonly<Record<Certainty, string>> = {
  exact: "tag ok",
  chosen: "tag ok",
  corrected: "tag soft",
  partial: "tag soft",
  unsure: "tag bad",
};

/** One chat of a proposal: everything about it can be corrected or left out. */
export function ChatFieldset({ chat, at }: { chat: ChatView; at: number }) {
  const { form, judged, others, matchedBy, linksChange, hours } = chat;
  const field = `c${at}`;
  return (
    <fieldset id={field}>
      <legend>{words.chat(at + 1, form.title)}</legend>
      <Tick name={`${field}.keep`} id={`${field}-keep`} label={words.keep} isChecked={form.isKept} />
      {judged.warnings.length === 0 ? null : (
        <Notice kind="warning">
          <ul>
            {judged.warnings.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div class="fields top">
        <TextField
          name={`${field}.title`}
          label={words.chatTitle}
          value={form.title}
          maxLength={limits.title}
          error={judged.title ?? undefined}
        />
        {others.length === 0 && form.into === null ? null : (
          <SelectField
            name={`${field}.into`}
            label={words.into}
            {...(matchedBy === null ? {} : { hint: words.matchedBy[matchedBy] })}
            value={form.into ?? ""}
            options={[
              { value: "", text: words.newChat },
              ...others.map(({ code, title }) => ({ value: code, text: words.update(title, code) })),
            ]}
            error={judged.into ?? undefined}
          />
        )}
      </div>
      {linksChange === null ? null : (
        <dl class="facts">
          <dt>{words.linksNow}</dt>
          <dd>
            <del>{linksChange.before}</del>
          </dd>
          <dt>{words.linksThen}</dt>
          <dd>
            <ins>{linksChange.after}</ins>
          </dd>
        </dl>
      )}
      <Links chat={chat} field={field} />
      <Territories chat={chat} field={field} />
      <Tick name={`${field}.rest`} id={`${field}-rest`} label={words.rest} isChecked={form.restOfRegion} />
      <TextField
        name={`${field}.audience`}
        label={words.audience}
        value={form.audience}
        maxLength={limits.audience}
      />
      {hours === null ? null : <p class="hint">{hours}</p>}
    </fieldset>
  );
}

function Links({ chat: { form, judged }, field }: { chat: ChatView; field: string }) {
  const links = form.links.length < limits.linksOfChat ? [...form.links, ""] : form.links;
  return (
    <>
      <p class="label" id={`${field}-links`}>
        {words.links}
      </p>
      <ul class="lines" aria-labelledby={`${field}-links`}>
        {links.map((text, at) => (
          <LinkLine text={text} at={at} field={field} problem={judged.links[at] ?? null} />
        ))}
      </ul>
      {form.links.length === 0 ? <p class="hint">{words.noLink}</p> : null}
    </>
  );
}

interface LinkLineProps {
  readonly text: string;
  readonly at: number;
  readonly field: string;
  readonly problem: string | null;
}

function LinkLine({ text, at, field, problem }: LinkLineProps) {
  const link = text === "" ? null : canonicalLink(text);
  const id = `${field}-link-${at}`;
  return (
    <li>
      <label for={id}>{text === "" ? words.moreLink : words.link(at + 1)}</label>
      <input
        id={id}
        name={`${field}.link`}
        value={text}
        maxlength={limits.link}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-wrong`}
      />
      {link === null ? null : (
        <span class={link.ok ? "tag ok" : "tag bad"}>
          {link.ok ? words.messengers[link.value.messenger] : words.notTaken}
        </span>
      )}
      {problem === null ? null : (
        <p class="wrong" id={`${id}-wrong`}>
          {problem}
        </p>
      )}
    </li>
  );
}

function Territories({ chat: { form, judged, whys }, field }: { chat: ChatView; field: string }) {
  const next = form.territories.length;
  return (
    <div>
      <p class="label" id={`${field}-territories`}>
        {words.territories}
      </p>
      <ul class="lines" aria-labelledby={`${field}-territories`}>
        {form.territories.map((territory, at) => (
          <TerritoryLine
            territory={territory}
            field={`${field}.t${at}`}
            why={whys[at] ?? null}
            overlap={judged.overlaps[at] ?? null}
            problem={judged.territories[at] ?? null}
          />
        ))}
        {next < limits.territoriesOfChat ? (
          <li>
            <label for={`${field}.t${next}.place`}>{words.moreTerritory}</label>
            <input
              id={`${field}.t${next}.place`}
              name={`${field}.t${next}.place`}
              list={placeList}
              maxlength={limits.place}
              value=""
              autocomplete="off"
              aria-describedby={`${field}-more`}
            />
            <input type="hidden" name={`${field}.t${next}.added`} value="yes" />
            <p class="hint" id={`${field}-more`}>
              {words.territoryHint}
            </p>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

interface LineProps {
  readonly territory: TerritoryForm;
  readonly field: string;
  readonly why: string | null;
  readonly overlap: string | null;
  readonly problem: string | null;
}

function TerritoryLine({ territory, field, why, overlap, problem }: LineProps) {
  const { isKept, said, place, proposed, certainty, clinics } = territory;
  const ids = [
    ...(why === null ? [] : [`${field}-why`]),
    ...(overlap === null ? [] : [`${field}-overlap`]),
    ...(problem === null ? [] : [`${field}-wrong`]),
  ].join(" ");
  return (
    <li>
      <Tick name={`${field}.keep`} id={`${field}.keep`} label={words.territory(said)} isChecked={isKept} />
      <input
        name={`${field}.place`}
        list={placeList}
        maxlength={limits.place}
        value={place}
        autocomplete="off"
        aria-label={`${words.territories}: ${words.territory(said)}`}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={ids === "" ? undefined : ids}
      />
      {problem === null ? (
        <span class={tagClass[certainty]}>{words.certainty[certainty]}</span>
      ) : (
        <span class="tag bad">{words.notTaken}</span>
      )}
      <details open={clinics !== ""}>
        <summary>{words.byClinic}</summary>
        <label for={`${field}.clinics`}>{words.clinics}</label>
        <input id={`${field}.clinics`} name={`${field}.clinics`} value={clinics} maxlength={limits.clinics} />
      </details>
      <Said id={`${field}-why`} text={why} />
      <Said id={`${field}-overlap`} text={overlap} />
      {problem === null ? null : (
        <p class="wrong" id={`${field}-wrong`}>
          {problem}
        </p>
      )}
      <input type="hidden" name={`${field}.said`} value={said} />
      <input type="hidden" name={`${field}.proposed`} value={proposed} />
      <input type="hidden" name={`${field}.certainty`} value={certainty} />
    </li>
  );
}

function Said({ id, text }: { id: string; text: string | null }) {
  return text === null ? null : (
    <p class="hint" id={id}>
      {text}
    </p>
  );
}
