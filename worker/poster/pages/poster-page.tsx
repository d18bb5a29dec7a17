import type { PageFrame } from "../../release/page-frame.ts";
import { archiveScript } from "../archive-script.ts";
import { longestContact, longestOrg, posterForms, type WishField } from "../input.ts";
import { pageWords } from "../page-words.ts";
import type { PosterForm } from "../types.ts";
import { words } from "../words.ts";
import { Archive, type ArchiveProps, ForPrinters } from "./choose-page.tsx";
import { PosterFrame } from "./poster-frame.tsx";

const previewPx = 340;

export interface PosterPageProps {
  readonly frame: PageFrame;
  /** «Сатка, Куса, Аша», «Алтайский край», «Челябинск». */
  readonly name: string;
  readonly region: { readonly slug: string; readonly name: string };
  /** Which poster, as hidden fields: `chat`, or `region` and `place`. */
  readonly fields: Readonly<Record<string, string>>;
  /** "/c/7K3Q2/poster.pdf" */
  readonly pdfPath: string;
  readonly previewAddress: string;
  /** Height of the preview as a multiple of its width. */
  readonly previewRatio: number;
  readonly form: PosterForm;
  readonly bleedMm: 0 | 3;
  /** As typed, also when too long. */
  readonly org: string;
  readonly contact: string;
  readonly wrong: readonly WishField[];
  /** The code of a chat, which has a QR code of its own. */
  readonly code: string | null;
  /** Of a region without chats, whose posters are all about its hotline. */
  readonly archive: ArchiveProps | null;
  readonly isSample: boolean;
}

/** The third step: a true preview, the hospital's own lines, the file. */
export function PosterPage(props: PosterPageProps) {
  const { frame, name, region, fields, code, archive } = props;
  const query = new URLSearchParams(fields).toString();
  const title = `${pageWords.title}: ${name}`;
  return (
    <PosterFrame
      frame={frame}
      title={title}
      description={pageWords.description}
      canonicalPath={`/posters?${query}`}
      script={archiveScript}
    >
      <p class="place">
        {archive === null ? (
          <a href={`/posters?region=${region.slug}`}>{`${pageWords.otherPoster}: ${region.name}`}</a>
        ) : (
          <a href="/posters">{pageWords.otherRegion}</a>
        )}
      </p>
      <h1>{name}</h1>
      {props.isSample ? <p class="hint">{pageWords.sample}</p> : null}
      <div class="two">
        <Preview {...props} />
        <Wishes {...props} />
      </div>
      {code === null ? null : (
        <p>
          {pageWords.qr} <a href={`/c/${code}/qr.svg`}>{pageWords.qrSvg}</a>,{" "}
          <a href={`/c/${code}/qr.png?size=1024`}>{pageWords.qrPng}</a>
        </p>
      )}
      {archive === null ? null : <Archive {...archive} />}
      <ForPrinters />
    </PosterFrame>
  );
}

function Preview({ previewAddress, previewRatio, form, name }: PosterPageProps) {
  return (
    <section>
      <h2>{pageWords.preview}</h2>
      <p>
        <img
          src={previewAddress}
          alt={pageWords.previewAlt(words.formName(form), name)}
          width={previewPx}
          height={Math.round(previewPx * previewRatio)}
        />
      </p>
      <p>
        <a href={previewAddress}>{pageWords.enlarge}</a>
      </p>
    </section>
  );
}

/** One form, two buttons: the same fields go to the page or to the file. */
function Wishes({ fields, pdfPath, form, bleedMm, org, contact, wrong }: PosterPageProps) {
  return (
    <section>
      <h2>{pageWords.what}</h2>
      <form action="/posters">
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <Choice
          name="form"
          label={pageWords.form}
          value={form}
          options={posterForms.map((form) => [form, words.formName(form)])}
          isWrong={wrong.includes("form")}
        />
        <Choice
          name="bleed"
          label={pageWords.bleed}
          value={String(bleedMm)}
          options={[
            ["0", pageWords.bleedNone],
            ["3", pageWords.bleedShop],
          ]}
          isWrong={wrong.includes("bleed")}
        />
        <Line
          name="org"
          label={pageWords.org}
          hint={pageWords.orgHint}
          value={org}
          longest={longestOrg}
          isWrong={wrong.includes("org")}
        />
        <Line
          name="contact"
          label={pageWords.contact}
          hint={pageWords.contactHint}
          value={contact}
          longest={longestContact}
          isWrong={wrong.includes("contact")}
        />
        <button type="submit" class="second">
          {pageWords.show}
        </button>
        <button type="submit" formaction={pdfPath}>
          {pageWords.pdf}
        </button>
      </form>
    </section>
  );
}

interface ChoiceProps {
  readonly name: "form" | "bleed";
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly isWrong: boolean;
}

function Choice({ name, label, value, options, isWrong }: ChoiceProps) {
  return (
    <>
      <label for={name}>{label}</label>
      <select id={name} name={name} aria-describedby={isWrong ? `${name}-wrong` : undefined}>
        {options.map(([option, text]) => (
          <option value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
      {isWrong ? <Wrong name={name} /> : null}
    </>
  );
}

interface LineProps {
  readonly name: "org" | "contact";
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly longest: number;
  readonly isWrong: boolean;
}

function Line({ name, label, hint, value, longest, isWrong }: LineProps) {
  return (
    <>
      <label for={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        maxlength={longest}
        autocomplete="off"
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${name}-wrong` : `${name}-hint`}
      />
      {isWrong ? (
        <Wrong name={name} />
      ) : (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
    </>
  );
}

function Wrong({ name }: { name: WishField }) {
  return (
    <span class="hint" role="alert" id={`${name}-wrong`}>
      <strong>{pageWords.wrong[name]}</strong>
    </span>
  );
}
