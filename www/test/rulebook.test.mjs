/** The pages of the rulebook in a browser: from a server and from a disk, narrow, dark, on paper. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { assertAccessible, assertFits } from "./support/axe.mjs";
import { arrive, assertQuiet, DESK, dist, open, PHONE, screenshots } from "./support/browser.mjs";

const onDisk = pathToFileURL(join(dist, "docs")).href;

/** One page of each kind, and the longest lists. */
const PAGES = [
  "index.html",
  "search.html",
  "law/index.html",
  "law/permendagri-22-2020/index.html",
  "law/permendagri-22-2020/pasal-34-ayat-1.html",
  "rules/index.html",
  "rules/ksdpk.kesepakatan.jangka-waktu.html",
  "rules/ksdpk.kak.isi.html",
  "facts/index.html",
  "facts/mitra.jenis.html",
  "definitions/termasuk_ksdpk.html",
  "readings/A2.html",
  "kinds/ksdpk.html",
  "clocks/ksdpk.dprd.sikap.html",
  "documents/kontrak.html",
];

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

for (const [viewport, colorScheme, language] of [
  [PHONE, "light", "id"],
  [PHONE, "dark", "en"],
  [DESK, "light", "en"],
  [DESK, "dark", "id"],
]) {
  test(`axe finds nothing on pages of each kind, ${viewport.width} ${colorScheme}`, async () => {
    const { page, context, complaints } = await browser.visit({ viewport, colorScheme });
    for (const path of PAGES) {
      await page.goto(`${browser.addresses.http}docs/${language}/${path}`);
      const step = `${language}/${path} ${viewport.width} ${colorScheme}`;
      await assertFits(page, step);
      await assertAccessible(page, step);
      const name = path.replaceAll("/", "-").replace(".html", "");
      await page.screenshot({
        path: join(screenshots, `rulebook-${viewport.width}-${colorScheme}-${name}.png`),
      });
    }
    assertQuiet(complaints);
    await context.close();
  });
}

test("the page links to the pages of the rulebook in its language, the single file does not", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator('a[href="docs/id/index.html"]').click();
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
  await page.getByRole("link", { name: "English" }).click();
  assert.ok(page.url().endsWith("/docs/en/index.html"));
  assert.equal(await page.locator("html").getAttribute("lang"), "en");
  await arrive(page, browser.addresses.file);
  assert.equal(await page.locator('a[href*="docs/"]').count(), 0);
  await context.close();
});

test("what is sought is found from a disk, by words and by a short citation", async () => {
  const { page, context, complaints } = await browser.visit();
  await page.goto(`${onDisk}/id/rules/index.html`);
  await page.getByRole("searchbox").fill("22/2020 5(2)");
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL(/search\.html\?q=/);
  const found = page.locator("#found a");
  assert.ok(!(await page.locator("#without-script").isVisible()));
  assert.equal(await found.first().textContent(), "Permendagri 22/2020 Pasal 5 ayat (2)");
  assert.match(await page.locator("#count").textContent(), /^1 /);
  await page.getByRole("searchbox").fill("studi kelayakan");
  assert.ok((await found.count()) > 5);
  await page.getByRole("searchbox").fill("tidak ada kata seperti ini");
  assert.equal(await found.count(), 0);
  assert.match(await page.locator("#count").textContent(), /Tidak ada yang cocok/);
  await page.getByRole("searchbox").fill("lima tahun");
  await found.filter({ hasText: "Kesepakatan Bersama berlaku" }).first().click();
  assert.match(await page.locator("h1").textContent(), /lima tahun/);
  assertQuiet(complaints);
  await context.close();
});

test("everything is read without a script", async () => {
  const { page, context } = await browser.visit({ javaScriptEnabled: false });
  await page.goto(`${onDisk}/en/kinds/ksdpk.html`);
  assert.ok(await page.locator("svg.process").isVisible());
  await page.locator("summary").first().click();
  assert.ok(await page.locator("details a").first().isVisible());
  await page.goto(`${onDisk}/en/search.html?q=contract`);
  assert.ok(await page.locator("#without-script a").first().isVisible());
  await context.close();
});

test("on paper the navigation is gone and what was folded is there", async () => {
  const { page, context } = await browser.visit();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${onDisk}/id/kinds/ksdpk.html`);
  assert.ok(!(await page.locator(".sections").isVisible()));
  const folded = await page.locator("details li").first().boundingBox();
  assert.ok(folded !== null && folded.height > 0);
  await context.close();
});
