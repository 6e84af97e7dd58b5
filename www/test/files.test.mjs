/** Files from elsewhere: what is read, what is not, and that nothing is guessed silently. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { arrive, assertQuiet, open, screenshots } from "./support/browser.mjs";
import { answer, goTo, openExample, question, verdict } from "./support/form.mjs";
import { source } from "./support/source.mjs";

const PORTAL = {
  tahap: "persiapan",
  prakarsa: "Pihak ketiga",
  daerah: { nama: "-", tingkat: "Kabupaten" },
  kesepakatan: { jangka_waktu_bulan: "2 (dua) tahun" },
  berkas_lama: "terlampir",
};

const { answers: example } = await source("examples/example.ts");
const { toProposal } = await source("draft/answers.ts");
/** Ready to submit, but for a name that nobody knows and a name that is no text. */
const LEFT = {
  ...toProposal({ ...example, "kesepakatan.jangka_waktu_bulan": 60, "daerah.nama": ["?"] }),
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
  assert.equal(await page.locator(".report").innerText(), "Tidak dipakai dalam penilaian (1)");
  assertQuiet(complaints);
  await context.close();
});

test("a message about a file that was read whole closes", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await paste(page, JSON.stringify({ tahap: "persiapan" }));
  await page.getByRole("button", { name: "Tutup pesan" }).click();
  assert.equal(await page.locator(".report").count(), 0);
  await context.close();
});

test("nothing is ready while a part of the file is neither answered nor ignored", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  const shown = () => page.locator(".verdict__sentence").first().innerText();
  await paste(page, JSON.stringify(LEFT));
  assert.equal(await verdict(page), "incomplete");
  assert.match(await shown(), /^2 bagian berkas tidak dipakai\. Jawab atau abaikan dahulu/);
  await page.getByRole("button", { name: "Tutup pesan" }).click();
  assert.equal(await verdict(page), "incomplete");

  await page.waitForFunction(() => localStorage.getItem("patuh.draft")?.includes("berkas_lama"));
  await page.reload();
  await page.waitForSelector("html[data-siap]");
  assert.equal(await verdict(page), "incomplete");
  assert.match(await shown(), /^2 bagian berkas tidak dipakai/);
  await page.getByRole("button", { name: "English" }).click();
  await page.getByText("2 parts of the file are not used.").first().waitFor();
  await page.getByRole("button", { name: "Bahasa Indonesia" }).click();

  await page.locator(".report > summary").click();
  const parts = page.locator(".report .unused__part");
  assert.match(await parts.first().innerText(), /berkas_lama/);
  await parts.getByRole("button", { name: "Ke pertanyaan" }).click();
  const name = question(page, "daerah.nama");
  await name.locator(".remark").waitFor();
  await answer(page, "daerah.nama", "Kabupaten Rekaan");
  await page.getByText("1 bagian berkas tidak dipakai.").first().waitFor();
  assert.equal(await name.locator(".remark").count(), 0);
  assert.equal(await verdict(page), "incomplete");

  await page.evaluate(() => {
    location.hash = "#/hasil";
  });
  await page.getByRole("heading", { name: "Tidak dipakai dalam penilaian (1)" }).waitFor();
  await page.screenshot({ path: join(screenshots, "tidak-dipakai-hasil.png") });
  await page.getByRole("button", { name: "Abaikan bagian ini" }).click();
  await page.locator('patuh-result .verdict[data-verdict="ready"]').waitFor();
  assert.equal(await page.locator("patuh-unused, .report").count(), 0);
  await page.waitForFunction(() => document.activeElement?.localName === "h1");
  await page.waitForFunction(() => !localStorage.getItem("patuh.draft")?.includes("berkas_lama"));
  await page.reload();
  await page.waitForSelector("html[data-siap]");
  await page.locator('patuh-result .verdict[data-verdict="ready"]').waitFor();
  assertQuiet(complaints);
  await context.close();
});

test("saying that one does not know deals with a part, emptying its field does not", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  await paste(page, JSON.stringify({ ...LEFT, urusan: ["pekerjaan_umum", "sihir"] }));
  const left = () => page.evaluate(() => document.querySelector("patuh-app").view.unused.length);
  assert.equal(await left(), 3);
  const { group } = await page.evaluate(() =>
    document.querySelector("patuh-app").view.vocabulary.facts.get("urusan"),
  );
  await goTo(page, group);
  await question(page, "urusan").locator("#jawaban-urusan-pekerjaan_umum").uncheck();
  assert.deepEqual((await answersOf(page)).urusan, undefined);
  assert.equal(await left(), 3);
  await question(page, "urusan").getByRole("button", { name: "Belum tahu" }).click();
  assert.equal(await left(), 2);
  await page.locator(".report > summary").click();
  await page.getByRole("button", { name: "Abaikan semuanya" }).click();
  assert.equal(await left(), 0);
  await context.close();
});

test("an example or a cleared form has nothing left of a file", async () => {
  const { page, context } = await browser.visit();
  await arrive(page, browser.addresses.http);
  const left = () => page.evaluate(() => document.querySelector("patuh-app").view.unused.length);
  await paste(page, JSON.stringify(LEFT));
  assert.equal(await left(), 2);
  await page.getByRole("link", { name: "Patuh" }).first().click();
  await openExample(page);
  assert.equal(await left(), 0);
  await page.getByRole("link", { name: "Patuh" }).first().click();
  await paste(page, JSON.stringify(LEFT));
  await page.getByRole("button", { name: "Hapus semua jawaban" }).click();
  await page.getByRole("button", { name: "Hapus", exact: true }).click();
  await page.locator("#mulai").waitFor();
  assert.equal(await left(), 0);
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

test("what another reading of the law would say stands at the verdict", async () => {
  const { page, context, complaints } = await browser.visit();
  await arrive(page, browser.addresses.http);
  const proposal = { tahap: "persiapan", "mitra.jenis": "koperasi" };
  await paste(page, JSON.stringify({ ...proposal, "tkksd.penetapan": "belum_ditetapkan" }));
  await page.evaluate(() => {
    location.hash = "#/hasil";
  });
  const other = page.locator("patuh-result details.fold", { hasText: "Menurut bacaan lain" });
  await other.first().waitFor();
  const line = other.filter({ hasText: "Apakah TKKSD harus dibentuk" });
  assert.match(await line.locator("summary").innerText(), /Perlu diperbaiki/);
  await line.locator("summary").click();
  assert.match(await line.innerText(), /TKKSD ditetapkan dengan keputusan kepala daerah/);
  await page.screenshot({ path: join(screenshots, "bacaan-lain.png"), fullPage: true });
  assertQuiet(complaints);
  await context.close();
});
