/** From an empty form to *Layak diajukan*, by hand, on both builds. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { arrive, assertQuiet, open, screenshots } from "./support/browser.mjs";
import { answer, fillAll, goTo, question, verdict } from "./support/form.mjs";
import { source } from "./support/source.mjs";

const TERM = "kesepakatan.jangka_waktu_bulan";
const { answers } = await source("examples/example.ts");
const keys = { ...answers, [TERM]: 60 };

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const build of ["http", "file"]) {
  test(`filled by hand from ${build} the proposal becomes ready, with 61 months it needs fixing`, async () => {
    const { page, context, complaints } = await browser.visit();
    await arrive(page, browser.addresses[build]);
    const given = await fillAll(page, keys);
    assert.ok(given.has(TERM), "the term was asked");
    await page.locator('patuh-result .verdict[data-verdict="ready"]').waitFor();
    assert.match(await page.locator("patuh-result .verdict").innerText(), /Layak diajukan/);
    await page.screenshot({
      path: join(screenshots, `layak-diajukan-${build}.png`),
      fullPage: true,
    });
    await goTo(page, "kesepakatan");
    await answer(page, TERM, 61);
    await page.locator('.verdict[data-verdict="fix"]').first().waitFor();
    assert.equal(await verdict(page), "fix");
    const finding = question(page, TERM).locator(".finding").first();
    assert.match(await finding.innerText(), /Permendagri 22\/2020 Pasal 32 ayat \(3\)/);
    await page.screenshot({ path: join(screenshots, `61-bulan-${build}.png`) });
    assertQuiet(complaints);
    await context.close();
  });
}
