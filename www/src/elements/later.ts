/**
 * The elements that nobody sees before the first answer. They come right after the page is shown,
 * so that a slow network does not wait for them.
 */
import { PatuhCode } from "./code/code";
import { PatuhReasons } from "./reasons/reasons";
import { PatuhRecords } from "./records/records";
import { PatuhReport } from "./report/report";
import { PatuhResult } from "./result/result";
import { PatuhUnused } from "./unused/unused";

/** By name. */
export const LATER = {
  "patuh-code": PatuhCode,
  "patuh-reasons": PatuhReasons,
  "patuh-records": PatuhRecords,
  "patuh-report": PatuhReport,
  "patuh-result": PatuhResult,
  "patuh-unused": PatuhUnused,
} as const;
