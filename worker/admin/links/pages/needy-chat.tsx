import type { TroubledLink } from "../../../link-health/queue.ts";
import { tabPath } from "../../region/pages/region-page.tsx";
import { stepsFor } from "../links-view.ts";
import { linkWords as words } from "../words.ts";
import { Evidence } from "./evidence.tsx";
import { ApproveForm, CheckForm } from "./link-forms.tsx";
import type { NeedyChatProps } from "./links-page-props.ts";
import { Reports } from "./reports.tsx";

/** One chat of the queue: how bad, for how many, what was seen, and the next steps. */
export function NeedyChat(props: NeedyChatProps) {
  const { frame, item } = props;
  const isSoft = item.severity === "reported" || item.severity === "doubt";
  return (
    <li id={`chat-${item.chat}`}>
      <div class="head">
        <h3>
          <a href={`${tabPath(frame.slug, "chats")}/${item.chat}`}>{item.title}</a> <small>{item.chat}</small>
        </h3>
        <span class={`tag ${isSoft ? "soft" : "bad"}`}>{words.severity[item.severity]}</span>
      </div>
      <p class="hint">{words.uses(item.uses)}</p>
      {item.links.map((link) => (
        <NeedyLink {...props} link={link} />
      ))}
      {item.reports.map((reports) => (
        <Reports {...props} reports={reports} />
      ))}
    </li>
  );
}

function NeedyLink(props: NeedyChatProps & { readonly link: TroubledLink }) {
  const { frame, item, link } = props;
  const messenger = words.messengers[link.messenger];
  const rotation = new URLSearchParams({ rotate: link.url });
  return (
    <div class="topic">
      <div>
        <Evidence link={link} timezone={props.timezone} />
      </div>
      <div>
        <p class="label">{words.steps}</p>
        <ol>
          {words.stepsFor[stepsFor(link)].map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <div class="actions">
          <a
            class="btn"
            href={`${tabPath(frame.slug, "chats")}/${item.chat}?${rotation}#links`}
            aria-label={words.replaceOf(messenger, item.title)}
          >
            {words.replace}
          </a>
          <a
            href={link.url}
            rel="noopener noreferrer"
            target="_blank"
            aria-label={words.openOf(messenger, item.title)}
          >
            {words.open}
          </a>
          <CheckForm {...props} link={link} title={item.title} place="queue" />
        </div>
        <ApproveForm {...props} link={link} title={item.title} place="queue" />
      </div>
    </div>
  );
}
