/** The whole way with the keyboard alone. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { arrive, open, PHONE } from "./support/browser.mjs";
import { openExample } from "./support/form.mjs";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

/** Presses Tab until the focus is where `there` says; fails where it goes in circles. */
async function tabTo(page, there, most = 200) {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(there)) return;
  }
  assert.fail(`the focus never came to ${there}`);
}

const focused = (page) =>
  page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { outlineStyle, outlineWidth };
  });

test("from the start page over an answer to the result, by keys alone", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.keyboard.press("Tab");
  assert.match(await page.evaluate(() => document.activeElement.className), /skip/);
  await tabTo(page, () => document.activeElement.id === "mulai");
  assert.deepEqual(await focused(page), { outlineStyle: "solid", outlineWidth: "3px" });
  await page.keyboard.press("Enter");
  await page.locator("patuh-form h1").waitFor();
  await page.waitForFunction(() => document.activeElement.localName === "h1");
  await tabTo(page, () => document.activeElement.name === "jawaban-prakarsa");
  await page.keyboard.press("Space");
  await page.waitForFunction(
    () => document.querySelector("patuh-app").view.answers.prakarsa !== undefined,
  );
  const first = await page.evaluate(
    () => document.querySelector("patuh-app").view.answers.prakarsa,
  );
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction(
    (before) => document.querySelector("patuh-app").view.answers.prakarsa !== before,
    first,
  );
  await tabTo(page, () => document.activeElement.id === "lanjut");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.localName === "h1");
  await tabTo(page, () => document.activeElement.getAttribute("href") === "#/hasil");
  await page.keyboard.press("Enter");
  await page.locator("patuh-result h1").waitFor();
  await context.close();
});

test("a finding leads to its question and puts the focus on the control", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await page.locator("patuh-panel .finding__links .link").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    () => document.activeElement.id === "jawaban-kesepakatan-jangka_waktu_bulan-isi",
  );
  await context.close();
});

test("on a phone the bar opens as a sheet and Escape closes it", async () => {
  const { page, context } = await browser.visit({ viewport: PHONE });
  await arrive(page, browser.addresses.http);
  await openExample(page);
  const toggle = page.locator(".panel__toggle");
  await toggle.focus();
  assert.equal(await page.locator(".panel__body").isVisible(), false);
  await page.keyboard.press("Enter");
  assert.equal(await page.locator(".panel__body").isVisible(), true);
  assert.equal(await toggle.getAttribute("aria-expanded"), "true");
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".panel__body").isVisible(), false);
  await context.close();
});

test("a clearing dialog gives the focus back", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  const clear = page.getByRole("button", { name: "Hapus semua jawaban" });
  await clear.focus();
  await page.keyboard.press("Enter");
  assert.equal(await page.locator("dialog").isVisible(), true);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("dialog").isVisible(), false);
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Hapus semua/);
  await context.close();
});
