/** An address as people copy it from paper: without the scheme. */
export function spokenAddress(address: string): string {
  return address.replace(/^https?:\/\//, "");
}
