import { Phones } from "../../../answer-parts/hotline.tsx";
import type { ChatView } from "../../../answer-parts/types.ts";
import type { ReportKind } from "../../../release/resident-report.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { SearchForm } from "../../pages/search-form.tsx";
import { SitePage } from "../../pages/site-page.tsx";
import type { Frame } from "../../types.ts";
import { words } from "../words.ts";

export interface ThanksPageProps {
  readonly frame: Frame;
  readonly chat: ChatView;
  readonly kind: ReportKind;
}

/** What happens next, and what people can do meanwhile. */
export function ThanksPage({ frame, chat, kind }: ThanksPageProps) {
  const { heading, next, noAnswer, back } = words.thanks;
  const isLost = kind === "wrong_territory";
  return (
    <SitePage
      frame={frame}
      title={heading}
      description={words.description}
      canonicalPath={null}
      suggests={isLost}
    >
      <h1>{heading}</h1>
      <p class="lead">{next[kind]}</p>
      {isLost ? <SearchForm hasExample={false} /> : null}
      <p>{noAnswer}</p>
      <p class="row">
        <LinkButton href={`/c/${chat.code}`} isSecond={isLost}>
          {back}
        </LinkButton>
      </p>
      <Phones hotline={chat.hotline} />
    </SitePage>
  );
}
