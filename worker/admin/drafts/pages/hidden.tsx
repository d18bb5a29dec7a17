/** What every form about a draft carries unseen: the session's token and which state of the draft its reader saw. */
export function Hidden({ formToken, revision }: { formToken: string; revision: number }) {
  return (
    <>
      <input type="hidden" name="token" value={formToken} />
      <input type="hidden" name="revision" value={String(revision)} />
    </>
  );
}
