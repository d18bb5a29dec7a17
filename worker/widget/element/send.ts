/**
 * What the API of the directory at `base` answers. No cookies go along, and of the page only its host name; the channel
 * lets answers in widgets be counted apart. Rejects for a refusal, and when no whole answer came.
 */
export async function ask<Json>(
  base: string,
  path: string,
  query: Readonly<Record<string, string>>,
  { signal }: AbortController,
): Promise<Json> {
  const asked = new URLSearchParams({ ...query, from: "widget" });
  const response = await fetch(`${base}/api/v1/${path}?${asked}`, {
    signal,
    credentials: "omit",
    referrerPolicy: "strict-origin",
  });
  if (!response.ok) throw Error();
  return response.json();
}
