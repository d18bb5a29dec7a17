import type { Child } from "hono/jsx";
import { emergencyNumbers, nationalHotline } from "../../registry/national-hotline.ts";
import type { PageFrame } from "../../release/page-frame.ts";
import { Page } from "../../ui/page.tsx";
import { pageWords as words } from "../page-words.ts";

export interface PosterFrameProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description: string;
  readonly canonicalPath: string | null;
  readonly script?: string;
  readonly children: Child;
}

/** A page about posters in the frame of the site. */
export function PosterFrame({ frame, children, ...rest }: PosterFrameProps) {
  return (
    <Page {...rest} origin={frame.origin} edition={frame.edition}>
      {children}
    </Page>
  );
}

/** 103 and 112, then whom to ask: at the end of every refusal, for who came here by mistake. */
export function Phones() {
  const { numbers } = nationalHotline;
  return (
    <section class="sos">
      <p>
        <strong>
          {words.danger}{" "}
          {emergencyNumbers.map((number, index) => (
            <>
              {index > 0 ? ` ${words.or} ` : null}
              <a href={`tel:${number}`}>{number}</a>
            </>
          ))}
        </strong>
      </p>
      <p>
        {words.inquiries}{" "}
        {numbers.map(({ dial }) => (
          <b>
            <a href={`tel:${dial}`}>{dial}</a>
          </b>
        ))}
      </p>
    </section>
  );
}
