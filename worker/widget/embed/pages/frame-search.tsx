import { maxQueryLength } from "../../../lookup/query-text.ts";
import { SearchBox } from "../../../ui/search-box.tsx";
import { lookParameters } from "../../look.ts";
import type { Frame } from "../types.ts";
import { words } from "../words.ts";

/** «Где вы живёте?» The answer comes in the frame; where no region is known, as a page of the directory. */
export function FrameSearch({
  frame,
  q = "",
  isSlim = false,
}: {
  frame: Frame;
  q?: string;
  isSlim?: boolean;
}) {
  const { region, look, place } = frame;
  const hidden = region === null ? {} : { region: region.slug, ...Object.fromEntries(lookParameters(look)) };
  return (
    <SearchBox
      action={region === null ? "/find" : `/embed/${region.slug}`}
      name="q"
      value={q}
      label={words.label}
      button={isSlim ? words.again : words.button}
      {...(isSlim ? {} : { hint: words.hint })}
      maxLength={maxQueryLength}
      suggestFrom="/api/v1/suggest"
      suggestLabel={words.suggestions}
      hidden={hidden}
      isSlim={isSlim}
      {...(region === null ? place.leaving : {})}
    />
  );
}
