import type { DraftView } from "../draft-view.ts";
import { draftWords as words } from "../words.ts";

/** Ways into the public pages as they would be. */
export function PreviewLinks({ view }: { view: DraftView }) {
  const { draft, chats, errors } = view;
  const base = `/admin/drafts/${draft.id}/preview`;
  return (
    <section id="preview">
      <h2>{words.preview}</h2>
      {errors.length > 0 ? (
        <p>{words.previewBroken}</p>
      ) : (
        <ul>
          <li>
            <a href={`${base}/r/${draft.region}`}>{words.previewRegion}</a>
          </li>
          {chats.map(({ code, title }) => (
            <li>
              <a href={`${base}/c/${code}`}>{title}</a>
            </li>
          ))}
          <li>
            <a href={base}>{words.previewSearch}</a>
          </li>
        </ul>
      )}
    </section>
  );
}
