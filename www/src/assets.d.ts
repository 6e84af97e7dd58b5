/** What the bundler makes of files that are no code. */

declare module "*.css";

/** The folder of the rulebook's pages, with a slash; empty in the single file, which has none. */
declare const RULEBOOK_PAGES: string;

declare module "patuh/first.bin" {
  /** The address of the rulebook's first part, or its bytes in the single file. */
  const source: string | Uint8Array<ArrayBuffer>;
  // biome-ignore lint/style/noDefaultExport: the bundler gives a file as its default export.
  export default source;
}

declare module "patuh/rulebook.bin" {
  /** The rulebook's address beside the page, or its bytes in the single file. */
  const source: string | Uint8Array<ArrayBuffer>;
  // biome-ignore lint/style/noDefaultExport: the bundler gives a file as its default export.
  export default source;
}

declare module "patuh/patuh_bg.wasm" {
  /** The module's address beside the page, or its bytes in the single file. */
  const source: string | Uint8Array<ArrayBuffer>;
  // biome-ignore lint/style/noDefaultExport: the bundler gives a file as its default export.
  export default source;
}
