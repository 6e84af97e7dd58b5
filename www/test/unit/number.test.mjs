import assert from "node:assert/strict";
import { test } from "node:test";
import { source } from "../support/source.mjs";

const { grouped, rupiah, typedNumber } = await source("format/number.ts");

test("rupiah stands without space and with points in Indonesian", () => {
  assert.equal(rupiah(12_500_000_000, "id"), "Rp12.500.000.000");
  assert.equal(rupiah(12_500_000_000, "en"), "Rp12,500,000,000");
  assert.equal(rupiah(-2_500_000, "id"), "-Rp2.500.000");
});

test("short numbers have no separator, text stays as it is", () => {
  assert.equal(grouped(60, "id"), "60");
  assert.equal(grouped(-1000, "id"), "-1.000");
  assert.equal(grouped("2 tahun", "id"), "2 tahun");
});

test("plainly typed numbers become numbers", () => {
  for (const [typed, number] of [
    ["61", 61],
    [" 61 ", 61],
    ["1.250.000", 1_250_000],
    ["1,250,000", 1_250_000],
    ["Rp12.500.000.000", 12_500_000_000],
    ["Rp 12 500 000", 12_500_000],
  ]) {
    assert.equal(typedNumber(typed), number, typed);
  }
});

test("what is no plain number goes to the engine as typed", () => {
  for (const typed of ["5 tahun", "1.5", "1.250,5", "1.250,000", "enam puluh"]) {
    assert.equal(typedNumber(typed), typed);
  }
});

test("numbers beyond exactness keep all their digits", () => {
  assert.equal(typedNumber("9007199254740993"), "9007199254740993");
});

test("an empty field is no answer", () => {
  assert.equal(typedNumber("  "), undefined);
});
