/** Files from elsewhere: what is read, what is not, and that nothing is guessed silently. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { arrive, assertQuiet, open } from "./support/browser.mjs";
import { openExample } from "./support/form.mjs";

const PORTAL = {
  tahap: "persiapan",
  prakarsa: "Pihak ketiga",
  daerah: { nama: "-", tingkat: "Kabupaten" },
  kesepakatan: { jangka_waktu_bulan: "2 (dua) tahun" },
  berkas_lama: "terlampir",
};

let browser;
before(async () => {
  browser = await open();
});
after(() => browser.close());

async function paste(page, text) {
  await page.getByRole("button", { name: "Tempel teks" }).click();
  await page.locator("#tempel").fill(text);
  await page.getByRole("button", { name: "Periksa teks ini" }).click();
  await page.locator(".report").waitFor();
}

const answersOf = (page) => page.evaluate(() => document.querySelector("patuh-app").view.answers);

test("a pasted file is read, and what was not used is told with its reason", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await paste(page, JSON.stringify(PORTAL));
  const answers = await answersOf(page);
  assert.equal(answers.prakarsa, "pihak_ketiga");
  assert.equal(answers["kesepakatan.jangka_waktu_bulan"], 24);
  assert.equal(answers["daerah.nama"], undefined);
  const report = await page.locator(".report").innerText();
  assert.match(report, /Tidak dipakai dalam penilaian \(1\)/);
  assert.match(report, /berkas_lama/);
  assert.match(report, /“-” dihitung sebagai belum dijawab/);
  assert.match(report, /“2 \(dua\) tahun” dibaca sebagai 24 bulan/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "berkas-judul");
  await page.getByRole("button", { name: "Tutup pesan" }).click();
  assert.equal(await page.locator(".report").count(), 0);
  assertQuiet(complaints);
  await context.close();
});

test("a chosen file is read like a pasted one", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.locator("input[type=file]").setInputFiles({
    name: "usulan.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(PORTAL)),
  });
  await page.locator(".report").waitFor();
  assert.equal((await answersOf(page)).prakarsa, "pihak_ketiga");
  await context.close();
});

test("a dropped file is read too", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "usulan.json", { type: "application/json" }));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  }, JSON.stringify(PORTAL));
  await page.locator(".report").waitFor();
  assert.equal((await answersOf(page)).prakarsa, "pihak_ketiga");
  await context.close();
});

test("text that is no proposal changes nothing and says where it stops being one", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  for (const text of ['{"tahap": }', "[1, 2]", "x".repeat(300_000)]) {
    await paste(page, text);
    assert.match(await page.locator(".report").innerText(), /tidak/i);
    assert.deepEqual(await answersOf(page), {});
    await page.getByRole("button", { name: "Tutup pesan" }).click();
    await page.getByRole("button", { name: "Tempel teks" }).click();
  }
  await context.close();
});

test("markup in a file stays text", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  const name = '<img src=x onerror="document.title=1">';
  await paste(page, JSON.stringify({ daerah: { nama: name }, "<b>tebal</b>": 1 }));
  assert.equal((await answersOf(page))["daerah.nama"], name);
  assert.equal(await page.locator("main img, main b").count(), 0);
  assertQuiet(complaints);
  await context.close();
});

test("a downloaded file opens again as the same answers", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await openExample(page);
  await page.locator("patuh-form h1").waitFor();
  const before = await answersOf(page);
  const waiting = page.waitForEvent("download");
  await page.locator("main").getByRole("button", { name: "Unduh JSON" }).click();
  const text = await readFile(await (await waiting).path(), "utf8");
  await page.getByRole("button", { name: "Hapus semua jawaban" }).click();
  await page.getByRole("button", { name: "Hapus", exact: true }).click();
  await page.locator("#mulai").waitFor();
  await paste(page, text);
  assert.deepEqual(await answersOf(page), before);
  await context.close();
});
