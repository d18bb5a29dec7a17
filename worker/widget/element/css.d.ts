/** The build puts the text of a style sheet here, without spaces it does not need. */
declare module "*.css" {
  const text: string;
  export = text;
}
