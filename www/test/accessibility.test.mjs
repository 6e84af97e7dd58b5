/** What axe finds on every step: nothing. And that the page holds where it is narrow or enlarged. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits } from "./support/axe.mjs";
import { arrive, DESK, open, PHONE, screenshots } from "./support/browser.mjs";
import { goTo, openExample } from "./support/form.mjs";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const viewport of [DESK, PHONE]) {
  for (const colorScheme of ["light", "dark"]) {
    for (const language of ["id", "en"]) {
      const name = `${viewport.width}-${colorScheme}-${language}`;
      test(`axe finds nothing on any step, ${name}`, async () => {
        const { page, context } = await browser.visit({ viewport, colorScheme });
        const check = async (step) => {
          await assertFits(page, `${name} ${step}`);
          await assertAccessible(page, `${name} ${step}`);
          await page.screenshot({ path: join(screenshots, `${name}-${step}.png`) });
        };
        await arrive(page, browser.addresses.http);
        if (language === "en") await page.getByRole("button", { name: "English" }).click();
        await check("mulai");
        await openExample(page);
        const groups = await page.evaluate(() =>
          document.querySelector("patuh-app").view.groups.map(({ group }) => group.id),
        );
        for (const group of groups) {
          await goTo(page, group);
          await check(`isi-${group}`);
        }
        if (viewport === PHONE) {
          await page.locator(".panel__toggle").click();
          await check("lembar");
          await page.locator(".panel__toggle").click();
        }
        await page.evaluate(() => {
          location.hash = "#/hasil";
        });
        await page.locator("patuh-result h1").waitFor();
        // Folded parts count too.
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("patuh-result details")) fold.open = true;
        });
        await check("hasil");
        await context.close();
      });
    }
  }
}

test("all questions on one page have nothing that axe finds", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.evaluate(() => {
    location.hash = "#/semua";
  });
  await page.locator(".whole").first().waitFor();
  await assertAccessible(page, "semua");
  await context.close();
});

for (const viewport of [DESK, PHONE]) {
  test(`parts of a file that are not used have nothing that axe finds, ${viewport.width}`, async () => {
    const { page, context } = await browser.visit({ viewport });
    await arrive(page, browser.addresses.http);
    await page.getByRole("button", { name: "Tempel teks" }).click();
    const entries = { tahap: "persiapan", daerah: { nama: ["?"] }, ["x".repeat(80)]: 1 };
    await page.locator("#tempel").fill(JSON.stringify(entries));
    await page.getByRole("button", { name: "Periksa teks ini" }).click();
    await page.locator(".report .unused__part").first().waitFor();
    await assertFits(page, "berkas");
    await assertAccessible(page, "berkas");
    await page.screenshot({ path: join(screenshots, `tidak-dipakai-${viewport.width}.png`) });
    await page.evaluate(() => {
      location.hash = "#/hasil";
    });
    await page.locator("patuh-result .unused__part").first().waitFor();
    await assertFits(page, "hasil");
    await assertAccessible(page, "hasil");
    await context.close();
  });
}

test("at 400 % nothing is cut off and the verdict bar does not cover the page", async () => {
  const { page, context } = await browser.visit({ viewport: { width: 320, height: 225 } });
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  await assertFits(page, "400 %");
  assert.equal(
    await page.locator(".panel").evaluate((panel) => getComputedStyle(panel).position),
    "static",
  );
  await context.close();
});

test("controls are at least 44 px high", async () => {
  const { page, context } = await browser.visit({ viewport: PHONE });
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  const small = await page
    .locator(".card, .tick, .button, .unsure, .plain, .box, summary, .path__step a")
    .evaluateAll((controls) =>
      controls
        .map((control) => [control.className, control.getBoundingClientRect().height])
        .filter(([, height]) => height > 0 && height < 43.5),
    );
  assert.deepEqual(small, []);
  await context.close();
});

test("in forced colours the verdict keeps an edge and a word", async () => {
  const { page, context } = await browser.visit({ forcedColors: "active" });
  await arrive(page, browser.addresses.http);
  await openExample(page);
  const verdict = page.locator(".verdict").first();
  await verdict.waitFor();
  assert.notEqual(await verdict.evaluate((card) => getComputedStyle(card).borderTopWidth), "0px");
  assert.match(await verdict.innerText(), /Perlu diperbaiki/);
  await context.close();
});
