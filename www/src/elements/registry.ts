/**
 * Every element and its name. The only place with an effect on the page's registry; harmless when
 * it runs twice.
 */
import { PatuhAmount } from "./amount/amount";
import { PatuhApp } from "./app/app";
import { PatuhChoice } from "./choice/choice";
import { PatuhCitation } from "./citation/citation";
import { PatuhDate } from "./date/date";
import { PatuhEvidence } from "./evidence/evidence";
import { PatuhFinding } from "./finding/finding";
import { PatuhForm } from "./form/form";
import { PatuhGroup } from "./group/group";
import { PatuhLine } from "./line/line";
import { PatuhNext } from "./next/next";
import { PatuhPanel } from "./panel/panel";
import { PatuhPath } from "./path/path";
import { PatuhQuestion } from "./question/question";
import { PatuhReasons } from "./reasons/reasons";
import { PatuhRecords } from "./records/records";
import { PatuhReport } from "./report/report";
import { PatuhResult } from "./result/result";
import { PatuhSet } from "./set/set";
import { PatuhStart } from "./start/start";
import { PatuhVerdict } from "./verdict/verdict";

const ELEMENTS = {
  "patuh-amount": PatuhAmount,
  "patuh-app": PatuhApp,
  "patuh-choice": PatuhChoice,
  "patuh-citation": PatuhCitation,
  "patuh-date": PatuhDate,
  "patuh-evidence": PatuhEvidence,
  "patuh-finding": PatuhFinding,
  "patuh-form": PatuhForm,
  "patuh-group": PatuhGroup,
  "patuh-line": PatuhLine,
  "patuh-next": PatuhNext,
  "patuh-panel": PatuhPanel,
  "patuh-path": PatuhPath,
  "patuh-question": PatuhQuestion,
  "patuh-reasons": PatuhReasons,
  "patuh-records": PatuhRecords,
  "patuh-report": PatuhReport,
  "patuh-result": PatuhResult,
  "patuh-set": PatuhSet,
  "patuh-start": PatuhStart,
  "patuh-verdict": PatuhVerdict,
} as const;

/** Makes the elements known to the browser. */
export function define(): void {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "patuh-app": PatuhApp;
    "patuh-group": PatuhGroup;
    "patuh-panel": PatuhPanel;
  }
}
