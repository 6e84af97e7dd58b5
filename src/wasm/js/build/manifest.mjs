/** The published `package.json`. */

export function manifest(version) {
  const content = {
    name: "patuh",
    version,
    description:
      "Memeriksa usulan kerja sama daerah terhadap peraturan, di peramban dan Node, tanpa peladen. Checks proposals for Indonesian regional cooperation against the law, without a server.",
    keywords: ["kerja-sama-daerah", "rules-as-code", "law", "indonesia", "wasm"],
    license: "MIT OR Apache-2.0",
    type: "module",
    sideEffects: false,
    main: "./index.js",
    types: "./index.d.ts",
    exports: {
      ".": { types: "./index.d.ts", default: "./index.js" },
      "./texts/*.json": "./texts/*.json",
      "./patuh_bg.wasm": "./patuh_bg.wasm",
      "./rulebook.bin": "./rulebook.bin",
      "./first.bin": "./first.bin",
      "./package.json": "./package.json",
    },
    engines: { node: ">=20" },
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
