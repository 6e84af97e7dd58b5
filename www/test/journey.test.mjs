/** The way of a user through the page, in a real browser. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { arrive, assertQuiet, open, screenshots } from "./support/browser.mjs";
import { answer, goTo, openExample, question, verdict } from "./support/form.mjs";

const TERM = "kesepakatan.jangka_waktu_bulan";
const TERM_FIELD = "#jawaban-kesepakatan-jangka_waktu_bulan-isi";

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

test("an empty form is incomplete, an answer changes the verdict at once", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator("#mulai").click();
  await question(page, "tahap").waitFor();
  assert.equal(await verdict(page), "incomplete");
  await page.getByRole("link", { name: "Patuh" }).first().click();
  await openExample(page);
  await page.locator('.verdict[data-verdict="fix"]').first().waitFor();
  await goTo(page, "kesepakatan");
  const found = question(page, TERM);
  await found.locator(".finding").waitFor();
  assert.match(await found.innerText(), /Permendagri 22\/2020 Pasal 32 ayat \(3\)/);
  await page.screenshot({ path: join(screenshots, "perlu-diperbaiki-1280.png") });
  await found.getByRole("button", { name: "Ubah menjadi 60 bulan" }).click();
  await page.locator('.verdict[data-verdict="ready"]').first().waitFor();
  assert.equal(await page.locator(TERM_FIELD).inputValue(), "60");
  assertQuiet(complaints);
  await context.close();
});

test("free text is read as a number and the reading is told", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  await page.locator(TERM_FIELD).fill("2 (dua) tahun");
  await page.locator('.verdict[data-verdict="ready"]').first().waitFor();
  assert.match(await question(page, TERM).locator(".remark").innerText(), /24 bulan/);
  await page.locator(TERM_FIELD).fill("entah");
  await page.locator('.verdict[data-verdict="incomplete"]').first().waitFor();
  assert.match(await question(page, TERM).locator(".remark").innerText(), /entah/);
  await context.close();
});

test("belum tahu takes an answer back, and is told apart from no answer", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  const unsure = question(page, TERM).getByRole("button", { name: "Belum tahu" });
  assert.equal(await unsure.getAttribute("aria-pressed"), "false");
  await unsure.click();
  await page.locator('.verdict[data-verdict="incomplete"]').first().waitFor();
  assert.equal(await unsure.getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator(TERM_FIELD).inputValue(), "");
  await context.close();
});

test("the verdict is spoken once, in one status region that was there before", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  const status = page.locator("[role=status]");
  assert.equal(await status.count(), 1);
  assert.equal(await status.innerText(), "");
  await openExample(page);
  await goTo(page, "kesepakatan");
  await page.locator(TERM_FIELD).fill("60");
  await page.waitForFunction(() =>
    document.querySelector("[role=status]").textContent.startsWith("Layak diajukan."),
  );
  assert.equal(await status.count(), 1);
  await context.close();
});

test("a reload keeps the draft, the place and the language", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator("#mulai").click();
  await answer(page, "tahap", "persiapan");
  await answer(page, "prakarsa", "pihak_ketiga");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Who started this plan?").waitFor();
  await page.reload();
  await page.waitForSelector("html[data-siap]");
  await page.getByText("Your draft was restored from this device.").waitFor();
  assert.ok(await page.locator("#jawaban-prakarsa-pihak_ketiga").isChecked());
  assert.equal(await page.locator("#jawaban-tahap-pilihan").inputValue(), "persiapan");
  assertQuiet(complaints);
  await context.close();
});

test("switching the language keeps every answer", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  const kept = () => page.evaluate(() => document.querySelector("patuh-app").view.answers);
  const before = await kept();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Needs fixing").first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.equal(await page.locator(TERM_FIELD).inputValue(), "61");
  await page.getByRole("button", { name: "Bahasa Indonesia" }).click();
  await page.getByText("Perlu diperbaiki").first().waitFor();
  assert.deepEqual(await kept(), before);
  await context.close();
});

test("nothing is asked of the network after the page has loaded, and it works without one", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  browser.server.requests.length = 0;
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await context.setOffline(true);
  await openExample(page);
  await goTo(page, "kesepakatan");
  await page.locator(TERM_FIELD).fill("60");
  await page.locator('.verdict[data-verdict="ready"]').first().waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("Ready to submit").first().waitFor();
  await page.evaluate(() => {
    location.hash = "#/hasil";
  });
  await page.getByRole("heading", { name: "Result of the check" }).waitFor();
  assert.deepEqual(asked, []);
  assert.deepEqual(browser.server.requests, []);
  assertQuiet(complaints);
  await context.close();
});

test("clearing asks first and then forgets everything", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await page.locator("patuh-form h1").waitFor();
  await page.waitForFunction(() => localStorage.getItem("patuh.draft") !== null);
  await page.getByRole("button", { name: "Hapus semua jawaban" }).click();
  await page.getByRole("button", { name: "Batal" }).click();
  assert.notEqual(await page.evaluate(() => localStorage.getItem("patuh.draft")), null);
  await page.getByRole("button", { name: "Hapus semua jawaban" }).click();
  await page.getByRole("button", { name: "Hapus", exact: true }).click();
  await page.locator(".banner", { hasText: "Semua jawaban sudah dihapus." }).waitFor();
  assert.equal(await page.evaluate(() => localStorage.getItem("patuh.draft")), null);
  assert.deepEqual(await page.evaluate(() => document.querySelector("patuh-app").view.answers), {});
  await context.close();
});

test("without storage the page says so and offers the file", async () => {
  const { page, context } = await browser.visit();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await arrive(page, browser.addresses.http);
  await page.getByText("Peramban ini tidak dapat menyimpan draf.").waitFor();
  await page.locator("#mulai").click();
  await answer(page, "tahap", "persiapan");
  const download = page.waitForEvent("download");
  await page.locator(".banner").getByRole("button", { name: "Unduh JSON" }).click();
  assert.match((await download).suggestedFilename(), /^usulan-kerja-sama-\d{4}-\d\d-\d\d\.json$/);
  await context.close();
});

test("a question says why it is asked, a finding says how it came about", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await goTo(page, "kesepakatan");
  const term = question(page, TERM);
  await term.locator(".why > summary").click();
  await term.getByText("Jawaban ini menentukan").waitFor();
  await term.locator(".finding .reasons > summary").click();
  await term.locator(".finding .reasons .reason").first().waitFor();
  assert.match(await term.locator(".finding .reasons").innerText(), /61 bulan/);
  await context.close();
});

test("the as-of date is the user's to choose, and today is offered", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await page.locator("#per-tanggal").fill("2019-01-01");
  await page.locator("#per-tanggal").blur();
  await page.getByRole("button", { name: "Hari ini" }).waitFor();
  const at = () => page.evaluate(() => document.querySelector("patuh-app").view.assessment.at);
  assert.equal(await at(), "2019-01-01");
  await page.getByRole("button", { name: "Hari ini" }).click();
  assert.notEqual(await at(), "2019-01-01");
  await context.close();
});

test("a tick leaves the rest of a list unknown until the user closes it", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator("#mulai").click();
  await answer(page, "tahap", "persiapan");
  await answer(page, "prakarsa", "pihak_ketiga");
  await goTo(page, "studi_kelayakan");
  const parts = question(page, "studi_kelayakan.isi");
  const failing = () =>
    page.evaluate(() => {
      const { findings } = document.querySelector("patuh-app").view;
      return findings.fix.filter(({ rule }) => rule.includes("studi-kelayakan.isi/")).length;
    });
  await parts.locator("#jawaban-studi_kelayakan-isi-objek").check();
  await parts.getByText("1 ada, 7 belum diketahui").waitFor();
  assert.equal(await failing(), 0);
  await parts.getByLabel("Yang tidak dicentang memang tidak ada").check();
  await parts.getByText("1 ada, 7 tidak ada").waitFor();
  await parts.locator("#jawaban-studi_kelayakan-isi-objek").uncheck();
  await parts.getByLabel("Tidak ada satu pun dari daftar ini").uncheck();
  await parts.getByText("8 belum diketahui").waitFor();
  assert.equal(
    await page.evaluate(() =>
      Object.hasOwn(document.querySelector("patuh-app").view.answers, "studi_kelayakan.isi"),
    ),
    false,
  );
  await context.close();
});

test("rows are added and removed, and that there is none is said outright", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator("#mulai").click();
  const { id, group } = await page.evaluate(() => {
    const { facts } = document.querySelector("patuh-app").view.vocabulary;
    return [...facts.values()].find(({ shape }) => shape.tag === "records");
  });
  await goTo(page, group);
  const rows = question(page, id);
  if ((await rows.count()) === 0) await page.locator(".others > summary").click();
  const given = () =>
    page.evaluate((fact) => document.querySelector("patuh-app").view.answers[fact], id);
  await rows.getByRole("button", { name: "Tambah baris" }).click();
  await rows.getByRole("button", { name: "Tambah baris" }).click();
  await rows.locator(".row").nth(1).waitFor();
  assert.deepEqual(await given(), [{}, {}]);
  await rows.getByRole("button", { name: "Hapus baris 1" }).click();
  assert.deepEqual(await given(), [{}]);
  await rows.getByRole("button", { name: "Hapus baris 1" }).click();
  assert.equal(await given(), undefined);
  await rows.getByRole("button", { name: "Tidak ada satu pun" }).click();
  assert.deepEqual(await given(), []);
  await rows.getByRole("button", { name: "Belum tahu" }).click();
  assert.equal(await given(), undefined);
  await context.close();
});

test("a network that fails after the page is shown does not take the page away", async () => {
  const { page, context } = await browser.visit();
  let isDown = true;
  await page.route(/\/(en|later|example)-[^/]*\.js$/, (route) =>
    isDown ? route.abort() : route.continue(),
  );
  await page.goto(browser.addresses.http);
  await page.locator("#mulai").click();
  await answer(page, "tahap", "persiapan");
  isDown = false;
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await page.waitForSelector("html[data-siap]");
  await page.evaluate(() => {
    location.hash = "#/hasil";
  });
  await page.locator("patuh-result h1").waitFor();
  await context.close();
});
