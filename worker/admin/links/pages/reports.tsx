import type { OpenReports } from "../../../reports/types.ts";
import { whenWords } from "../../history/when-words.ts";
import { tabPath } from "../../region/pages/region-page.tsx";
import { linkWords as words } from "../words.ts";
import type { NeedyChatProps } from "./links-page-props.ts";

/** What residents say of a chat, one kind of it. */
export function Reports(props: NeedyChatProps & { readonly reports: OpenReports }) {
  const { frame, item, reports, timezone } = props;
  const { kind, count, isRaised, firstMs, lastMs, texts } = reports;
  return (
    <div class="topic">
      <div>
        <p>
          <strong>{words.reports[kind]}</strong>: {words.reportsOf(count)}
          {isRaised ? `, ${words.raised}` : ""}
        </p>
        <p class="hint">{words.between(whenWords(firstMs, timezone), whenWords(lastMs, timezone))}</p>
        {texts.length === 0 ? null : (
          <details>
            <summary>{words.reportTexts}</summary>
            <p class="hint">{words.reportTextsHint}</p>
            <ul>
              {texts.map(({ text, atMs }) => (
                <li>
                  {text} <small>{whenWords(atMs, timezone)}</small>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div>
        <p>{words.reportSteps[kind]}</p>
        <div class="actions">
          <a href={`${tabPath(frame.slug, "chats")}/${item.chat}`}>{words.editChat}</a>
          <form class="in" method="post" action={`${tabPath(frame.slug, "links")}/reports`}>
            <input type="hidden" name="token" value={frame.token} />
            <input type="hidden" name="chat" value={item.chat} />
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="seen" value={String(lastMs)} />
            <button
              class="second"
              type="submit"
              aria-label={words.handledOf(words.reports[kind], item.title)}
            >
              {words.handled}
            </button>
          </form>
        </div>
      </div>
    </div>
  );
}
