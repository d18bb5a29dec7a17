export async function benchCountry(_seed: string): Promise<string> {
  return "";
}
