/** The example of the start page: an invented proposal. */
import type { Answers } from "../draft/answers";

/** Its answers. */
export const answers: Answers = { tahap: "kesepakatan", "kesepakatan.jangka_waktu_bulan": 61 };
