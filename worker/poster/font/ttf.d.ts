/** Fonts come as bytes, by the rule in wrangler.toml. */
declare module "*.ttf" {
  const bytes: ArrayBuffer;
  export = bytes;
}
