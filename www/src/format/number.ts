/** Whole numbers and rupiah, as people write them. */

/** `12500000000` with separators: "12.500.000.000" in Indonesian. */
export function grouped(digits: number | string, language: string): string {
  const [, sign = "", whole = ""] = /^(-?)(\d+)$/.exec(String(digits)) ?? [];
  if (whole === "") return String(digits);
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, language === "id" ? "." : ",");
}

/**
 * A sum in rupiah: "Rp12.500.000.000", with neither space nor point after Rp. The sign of what is
 * owed stands before it, as in sentences of rules.
 */
export function rupiah(sum: number | string, language: string): string {
  return grouped(sum, language).replace(/^-?/, "$&Rp");
}

/**
 * What a typed number is as an answer: a number where it is plainly one, otherwise the text as it
 * stands, which the engine reads ("2 tahun") or refuses with a reason. Nothing typed is no answer.
 *
 * Separators are taken out only where they stand as separators do, and alike: "1.250.000" and
 * "1,250,000" are numbers, "1.5" stays text.
 */
export function typedNumber(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const bare = trimmed.replace(/^rp\.?\s*/i, "");
  const digits = /^-?\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*$/.test(bare)
    ? bare.replace(/[.,\s]/g, "")
    : bare;
  if (!/^-?\d+$/.test(digits)) return trimmed;
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : digits;
}
