/**
 * Citations as data: results name a provision by a key, as `permendagri-22-2020/pasal-32/ayat-3`.
 */

/** What is counted on the way to a provision. */
export type Division = "pasal" | "ayat" | "huruf" | "angka" | "lampiran" | "penjelasan";

/** One step of the way to a provision. */
export interface CitationStep {
  readonly division: Division;
  /** Its number or letter, in lower case; empty where there is none, as of an annex alone. */
  readonly label: string;
}

/** A provision of a regulation. */
export interface Citation {
  /** Id of the regulation; text packs have its titles under `regulations`. */
  readonly regulation: string;
  /** The way to the provision, from the outside in. */
  readonly steps: readonly CitationStep[];
}

/**
 * The provision that a citation key names. Any key of a result or text pack can be taken apart;
 * how it reads in a language is in that language's text pack under `citations`.
 *
 * ```js
 * citation("permendagri-22-2020/pasal-32/ayat-3").steps[1]; // { division: "ayat", label: "3" }
 * ```
 */
export function citation(key: string): Citation {
  const [regulation = "", ...rest] = key.split("/");
  const steps = rest.map((step): CitationStep => {
    const [division = "", ...label] = step.split("-");
    return { division: division as Division, label: label.join("-") };
  });
  return { regulation, steps };
}
