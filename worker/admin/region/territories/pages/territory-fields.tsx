import { SelectField, TextField, Tick } from "../../../../ui/field.tsx";
import { type Errors, wrongAt } from "../../form/field-errors.ts";
import { counts, limits } from "../../form/limits.ts";
import { levels, type TerritoryForm } from "../territory-form.ts";
import { levelWords, territoryFormWords as words } from "../words.ts";

interface PartProps {
  readonly form: TerritoryForm;
  readonly errors: Errors;
}

export function TodayFields({ form, errors }: PartProps) {
  return (
    <fieldset>
      <legend>{words.legend}</legend>
      <div class="fields">
        <TextField
          name="name"
          label={words.name}
          value={form.name}
          maxLength={limits.name}
          {...wrongAt(errors, "name")}
        />
        <TextField
          name="name-from"
          label={words.nameFrom}
          value={form.nameFrom}
          maxLength={limits.date}
          {...wrongAt(errors, "name-from")}
        />
      </div>
      <TextField
        name="label"
        label={words.label}
        hint={words.labelHint}
        value={form.label}
        maxLength={limits.name}
        {...wrongAt(errors, "label")}
      />
      <div class="fields">
        <SelectField
          name="level"
          label={words.level}
          value={form.level}
          options={levels.map((value) => ({ value, text: levelWords[value] }))}
        />
        <TextField
          name="kind"
          label={words.kind}
          hint={words.kindHint}
          value={form.kind}
          maxLength={limits.name}
          {...wrongAt(errors, "kind")}
        />
      </div>
      <TextField
        name="oktmo"
        label={words.oktmo}
        hint={words.oktmoHint}
        value={form.oktmo}
        maxLength={limits.oktmo}
        isMonospaced
        {...wrongAt(errors, "oktmo")}
      />
      <TextField
        name="parent"
        label={words.parent}
        hint={words.parentHint}
        value={form.parent}
        maxLength={limits.sentence}
        list="territories"
        {...wrongAt(errors, "parent")}
      />
      <Tick name="merged" label={words.merged} isChecked={form.isMerged} />
      <TextField
        name="centre"
        label={words.centre}
        value={form.centre}
        maxLength={limits.sentence}
        list="territories"
        {...wrongAt(errors, "centre")}
      />
    </fieldset>
  );
}

export function NameFields({ form, errors }: PartProps) {
  return (
    <fieldset>
      <legend>{words.others}</legend>
      <TextField
        name="aliases"
        label={words.aliases}
        value={form.aliases}
        maxLength={(limits.name + 1) * counts.aliases}
        rows={3}
        {...wrongAt(errors, "aliases")}
      />
      <p class="hint">{words.clear}</p>
      {form.former.map(({ text, from, until }, at) => (
        <div class="fields">
          <TextField
            name="former"
            label={words.formerOf(at + 1)}
            value={text}
            maxLength={limits.name}
            {...wrongAt(errors, `former-${at}`)}
          />
          <TextField
            name="former-from"
            label={words.formerFrom}
            value={from}
            maxLength={limits.date}
            {...wrongAt(errors, `former-from-${at}`)}
          />
          <TextField
            name="former-until"
            label={words.formerUntil}
            value={until}
            maxLength={limits.date}
            {...wrongAt(errors, `former-until-${at}`)}
          />
        </div>
      ))}
    </fieldset>
  );
}

export function CodeFields({ form, errors }: PartProps) {
  return (
    <fieldset>
      <legend>{words.codes}</legend>
      {form.codes.map(({ oktmo, until }, at) => (
        <div class="fields">
          <TextField
            name="code"
            label={words.code(at + 1)}
            value={oktmo}
            maxLength={limits.oktmo}
            isMonospaced
            {...wrongAt(errors, `code-${at}`)}
          />
          <TextField
            name="code-until"
            label={words.codeUntil}
            value={until}
            maxLength={limits.date}
            {...wrongAt(errors, `code-until-${at}`)}
          />
        </div>
      ))}
    </fieldset>
  );
}

export function NoChatFields({ form, errors }: PartProps) {
  return (
    <fieldset>
      <legend>{words.noChatLegend}</legend>
      <Tick name="no-chat" label={words.noChat} isChecked={form.hasNoChat} />
      <p class="hint">{words.noChatHint}</p>
      <div class="fields">
        <TextField
          name="no-chat-as"
          label={words.noChatAs}
          value={form.noChatAs}
          maxLength={limits.name}
          {...wrongAt(errors, "no-chat-as")}
        />
        <TextField
          name="no-chat-note"
          label={words.noChatNote}
          value={form.noChatNote}
          maxLength={limits.note}
          {...wrongAt(errors, "no-chat-note")}
        />
      </div>
    </fieldset>
  );
}
