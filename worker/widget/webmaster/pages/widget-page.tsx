import type { PageFrame } from "../../../release/page-frame.ts";
import { SelectField, TextField, Tick } from "../../../ui/field.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { widgetThemes } from "../../promise.ts";
import { type AskedLook, maxAccentLength } from "../input.ts";
import { pageScript } from "../page-script.ts";
import type { AccentVerdict, Codes } from "../types.ts";
import { words } from "../words.ts";
import { CodeField } from "./code-field.tsx";
import { CodesPart, PinnedPart, PolicyPart, TroublePart } from "./codes-part.tsx";
import { AttributesPart, GuidesPart, PrivacyPart } from "./reference-parts.tsx";
import { WebmasterFrame } from "./webmaster-frame.tsx";

export interface WidgetPageProps {
  readonly frame: PageFrame;
  /** «Сатка, Куса, Аша», «Алтайский край». */
  readonly name: string;
  readonly region: { readonly slug: string; readonly name: string };
  /** Which widget, as a hidden field: `chat` or `region`. */
  readonly field: { readonly name: "chat" | "region"; readonly value: string };
  /** The other chats of the region, where the widget is the region's. */
  readonly chats: readonly { readonly code: string; readonly title: string }[];
  readonly hasChats: boolean;
  readonly isSample: boolean;
  readonly look: AskedLook;
  readonly accentVerdict: AccentVerdict | null;
  /** "/embed/…": on this site, wherever the visitor has opened it. */
  readonly previewPath: string;
  readonly codes: Codes;
  readonly readyText: string;
}

/** The second step: how the widget looks, its codes, and everything about pasting them. */
export function WidgetPage(props: WidgetPageProps) {
  const { frame, name, region, field, chats } = props;
  return (
    <WebmasterFrame
      frame={frame}
      title={words.titleOf(name)}
      description={words.description}
      canonicalPath={`/widget?${field.name}=${field.value}`}
      script={pageScript}
    >
      <p class="place">
        <a href="/widget">{words.other}</a>
      </p>
      <h1>{words.titleOf(name)}</h1>
      {field.name === "region" ? null : (
        <p>
          <a href={`/widget?region=${region.slug}`}>{words.toRegion(region.name)}</a>
        </p>
      )}
      {props.hasChats ? null : <p>{words.noChats}</p>}
      {props.isSample ? (
        <Notice kind="info">
          <p>{words.sample}</p>
        </Notice>
      ) : null}
      {chats.length === 0 ? null : <ChatsPart chats={chats} />}
      <LookPart {...props} />
      <PreviewPart path={props.previewPath} />
      <CodesPart {...props.codes} />
      <section class="prose">
        <h2>{words.text.heading}</h2>
        <p>{words.text.lead}</p>
        <CodeField id="ready-text" label={words.text.heading} text={props.readyText} />
      </section>
      <GuidesPart />
      <TroublePart selfTest={props.codes.selfTest} />
      <PolicyPart origin={frame.origin} isChat={field.name === "chat"} />
      <PinnedPart {...props.codes} />
      <AttributesPart />
      <PrivacyPart />
    </WebmasterFrame>
  );
}

/** Sent by GET, so that the address of the page is the widget's whole setting. */
function LookPart({ field, look, accentVerdict }: WidgetPageProps) {
  return (
    <section>
      <h2>{words.look.heading}</h2>
      <form action="/widget">
        <input type="hidden" name={field.name} value={field.value} />
        <SelectField
          name="theme"
          label={words.look.theme}
          value={look.theme}
          options={["auto" as const, ...widgetThemes.filter((theme) => theme !== "auto")].map((theme) => ({
            value: theme,
            text: words.look.themes[theme],
          }))}
        />
        <TextField
          name="accent"
          label={words.look.accent}
          hint={words.look.accentHint}
          value={look.typedAccent}
          maxLength={maxAccentLength}
          error={look.isNoColour ? words.look.noColour : undefined}
          isFocused={look.isNoColour}
        />
        {accentVerdict === null ? null : <Verdict accent={look.accent ?? ""} verdict={accentVerdict} />}
        <Tick name="compact" label={words.look.compact} value="1" isChecked={look.isCompact} />
        <button type="submit">{words.look.button}</button>
      </form>
    </section>
  );
}

function Verdict({ accent, verdict }: { accent: string; verdict: AccentVerdict }) {
  return verdict.kind === "partly" ? (
    <p class="hint">{words.look.partly(accent, verdict.readable)}</p>
  ) : (
    <p class="wrong" role="status">
      {words.look.refused(verdict.ground, accent, verdict.instead)}
    </p>
  );
}

/** One frame, two widths: the choice is between two radio buttons and needs no script. */
function PreviewPart({ path }: { path: string }) {
  const { preview } = words;
  return (
    <section class="off">
      <h2>{preview.heading}</h2>
      <fieldset class="switch">
        <legend class="hint">{preview.width}</legend>
        <input type="radio" name="width" id="w320" checked />
        <label for="w320">{preview.phone}</label>
        <input type="radio" name="width" id="w768" />
        <label for="w768">{preview.wide}</label>
        <section class="shot" aria-label={preview.title} tabindex={0}>
          <iframe src={path} title={preview.title} height="520" />
        </section>
      </fieldset>
      <p>
        <a href={path}>{preview.alone}</a>
      </p>
    </section>
  );
}

function ChatsPart({ chats }: Pick<WidgetPageProps, "chats">) {
  return (
    <details class="off">
      <summary>{words.oneChat}</summary>
      <ul class={chats.length > 12 ? "list" : "pick"}>
        {chats.map(({ code, title }) => (
          <li>
            <a href={`/widget?chat=${code}`}>{title}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
