/** Filling the form as a user does: by its controls, knowing only facts and answers. */
import assert from "node:assert/strict";

/** The verdict that the page shows. */
export function verdict(page) {
  return page.locator(".verdict").first().getAttribute("data-verdict");
}

/** The question of a fact on the page. */
export function question(page, fact) {
  return page.locator(`#pertanyaan-${dashed(fact)}`);
}

/** Goes to the group of a fact's question. */
export async function goTo(page, group) {
  await page.evaluate((id) => {
    location.hash = `#/isi/${id}`;
  }, group);
  await page.waitForFunction(
    (id) => document.querySelector("patuh-app").view.route.group === id,
    group,
  );
  await page.locator("patuh-form h1").waitFor();
  await settled(page);
}

/** Opens the example and waits until its first questions are there. */
export async function openExample(page) {
  await page.locator(".way button").nth(1).click();
  await page.locator("patuh-form h1").waitFor();
  await settled(page);
}

/** Waits until the page has moved the focus to where a new place begins: it does so a frame later. */
async function settled(page) {
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(done)));
      }),
  );
}

/** Answers a question. */
export async function answer(page, fact, value) {
  await fill(page, `jawaban-${dashed(fact)}`, question(page, fact), value);
}

async function fill(page, name, place, value) {
  const tag = await place
    .locator(
      "patuh-choice, patuh-amount, patuh-date, patuh-line, patuh-code, patuh-set, patuh-records",
    )
    .first()
    .evaluate((element) => element.localName);
  switch (tag) {
    case "patuh-choice": {
      const id = typeof value === "boolean" ? (value ? "ya" : "tidak") : value;
      const list = place.locator(`#${name}-pilihan`);
      if ((await list.count()) > 0) await list.selectOption(id);
      else await place.locator(`#${name}-${id}`).check();
      return;
    }
    case "patuh-set":
      assert.ok(Array.isArray(value), `${name} is answered with a closed list`);
      for (const member of value) await place.locator(`#${name}-${member}`).check();
      await place.locator(`#${name}-tutup`).check();
      return;
    case "patuh-records":
      if (value.length === 0) await place.locator(`#${name}-tidak-ada`).click();
      for (const [index, row] of value.entries()) {
        await place.locator(`#${name}-tambah`).click();
        for (const [field, of] of Object.entries(row)) {
          const label = place
            .locator(`[aria-labelledby="${name}-${index}-${field}-label"]`)
            .first();
          await fill(page, `${name}-${index}-${field}`, label, of);
        }
      }
      return;
    case "patuh-date":
      await place.locator(`#${name}-isi`).fill(value);
      await place.locator(`#${name}-isi`).blur();
      return;
    default:
      await place.locator(`#${name}-isi`).fill(String(value));
      await place.locator(`#${name}-isi`).blur();
  }
}

/**
 * Walks the form from the start page to the result with the keys at hand: every question that
 * is asked gets its answer, until no group asks for one that the keys hold.
 */
export async function fillAll(page, answers) {
  const given = new Set();
  await page.locator("#mulai").click();
  for (;;) {
    await page.locator("patuh-form h1").waitFor();
    for (
      let fact = await nextAsked(page, answers, given);
      fact;
      fact = await nextAsked(page, answers, given)
    ) {
      await answer(page, fact, answers[fact]);
      given.add(fact);
    }
    await page.locator("#lanjut").click();
    await page.waitForFunction(() => document.querySelector("patuh-form h1, patuh-result h1"));
    if ((await page.locator("patuh-result").count()) > 0) return given;
  }
}

async function nextAsked(page, answers, given) {
  const asked = await page
    .locator("patuh-group > patuh-question")
    .evaluateAll((questions) => questions.map((element) => element.fact.id));
  return asked.find((fact) => Object.hasOwn(answers, fact) && !given.has(fact));
}

function dashed(fact) {
  return fact.replaceAll(".", "-");
}
