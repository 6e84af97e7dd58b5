/** The elements that the first question needs. */
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
import { PatuhSet } from "./set/set";
import { PatuhStart } from "./start/start";
import { PatuhVerdict } from "./verdict/verdict";

/** By name. */
export const FIRST = {
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
  "patuh-set": PatuhSet,
  "patuh-start": PatuhStart,
  "patuh-verdict": PatuhVerdict,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    "patuh-app": PatuhApp;
    "patuh-group": PatuhGroup;
    "patuh-panel": PatuhPanel;
  }
}
