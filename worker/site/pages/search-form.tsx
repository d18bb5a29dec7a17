import { maxQueryLength } from "../../lookup/query-text.ts";
import { SearchBox } from "../../ui/search-box.tsx";
import type { Question } from "../types.ts";
import { words } from "../words.ts";

export interface SearchFormProps {
  readonly question?: Question;
  readonly isSlim?: boolean;
  /** The example names places of one region: it would mislead on the page of another. */
  readonly hasExample?: boolean;
}

/** «Где вы живёте?» */
export function SearchForm({ question, isSlim = false, hasExample = !isSlim }: SearchFormProps) {
  const { label, placeholder, hint, button, suggestions, again } = words.search;
  return (
    <SearchBox
      action="/find"
      name="q"
      value={question?.q ?? ""}
      label={label}
      button={isSlim ? again : button}
      {...(hasExample ? { placeholder } : {})}
      {...(isSlim ? {} : { hint })}
      maxLength={maxQueryLength}
      suggestFrom="/api/v1/suggest"
      suggestLabel={suggestions}
      hidden={question?.region ? { region: question.region } : {}}
      isSlim={isSlim}
    />
  );
}
