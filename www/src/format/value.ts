/** Values of facts in words: "61 bulan", "Rp12.500.000.000", "Ya". */
import { nameOf, optionText } from "../draft/code";
import type { FactUse, Value } from "../judge/package";
import type { Shape, Vocabulary } from "../judge/vocabulary";
import type { Words } from "../words/words";
import { longDate } from "./date";
import { grouped, rupiah } from "./number";

/** A value as an assessment states it. */
export function valueText(value: Value, vocabulary: Vocabulary, words: Words): string {
  const { pack } = vocabulary;
  const label = (type: string, member: string) => pack.enums[type]?.[member]?.label ?? member;
  switch (value.tag) {
    case "bool":
      return value.value ? words.yes : words.no;
    case "int":
    case "bigint":
      return withUnit(
        grouped(value.value, words.language),
        value.unit ? (pack.units[value.unit] ?? value.unit) : "",
      );
    case "money":
      return rupiah(value.value, words.language);
    case "date":
      return longDate(value.value, words.language);
    case "text":
      return value.value;
    case "enum":
      return label(value.enum, value.value);
    case "set": {
      const members = value.present.map((member) => label(value.enum, member));
      return members.length > 0 ? members.join(", ") : words.none;
    }
    case "records":
      return words.rows(value.count);
    default:
      return words.truths.unknown;
  }
}

/** "Jangka waktu: 61 bulan". */
export function useText(use: FactUse, vocabulary: Vocabulary, words: Words): string {
  const label = vocabulary.facts.get(use.fact)?.label ?? use.fact;
  const shape = vocabulary.facts.get(use.fact)?.shape;
  const value = valueText(use.value, vocabulary, words);
  const name = shape?.tag === "code" ? nameOf(value, shape.options) : "";
  const text = `${label}: ${name ? optionText({ id: value, label: name }) : value}`;
  return use.source === "converted" ? `${text} (${words.converted})` : text;
}

/** A whole number as an answer to a question of this shape. */
export function numberText(number: number, shape: Shape, words: Words): string {
  if (shape.tag === "money") return rupiah(number, words.language);
  return withUnit(grouped(number, words.language), shape.tag === "int" ? shape.unit : "");
}

function withUnit(text: string, unit: string): string {
  return unit === "" ? text : `${text} ${unit}`;
}
