/**
 * The words of {@link PatuhError}, by code: what was found where, what is expected, what to do.
 *
 * Only what this package itself refuses stands here; what the engine has to say about a proposal
 * comes in the text packs.
 */

interface Words {
  readonly id: string;
  readonly en: string;
}

const words = <Code extends string>(table: Record<Code, Words>): Readonly<Record<Code, Words>> =>
  Object.freeze(table);

export const MESSAGES = words({
  "input.missing": {
    id: "Tidak ada usulan yang diberikan; berikan objek berisi jawaban, boleh kosong: {}.",
    en: "No proposal was given; give an object of answers, which may be empty: {}.",
  },
  "input.accessor": {
    id: "Properti di {place} dihitung oleh getter atau setter; berikan nilai biasa.",
    en: "The property at {place} is computed by a getter or setter; give a plain value.",
  },
  "input.cycle": {
    id: "Objek di {place} memuat dirinya sendiri; berikan data tanpa lingkaran.",
    en: "The object at {place} contains itself; give data without cycles.",
  },
  "input.symbol": {
    id: "Ada symbol di {place}; usulan hanya memuat data JSON.",
    en: "There is a symbol at {place}; a proposal holds JSON data only.",
  },
  "input.function": {
    id: "Ada fungsi di {place}; usulan hanya memuat data JSON.",
    en: "There is a function at {place}; a proposal holds JSON data only.",
  },
  "input.not_finite": {
    id: "Nilai di {place} adalah {found}, bukan bilangan; kosongkan bila belum diketahui.",
    en: "The value at {place} is {found}, which is no number; leave it out if it is not known.",
  },
  "input.bigint_range": {
    id: "Bilangan di {place} di luar jangkauan 64 bit: {found}.",
    en: "The number at {place} is outside the range of 64 bits: {found}.",
  },
  "input.lone_surrogate": {
    id: "Teks di {place} memuat setengah karakter (lone surrogate); perbaiki teksnya.",
    en: "The text at {place} contains half a character (a lone surrogate); mend the text.",
  },
  "input.exotic": {
    id: "Nilai di {place} adalah {found}; berikan objek, larik, teks, bilangan, atau boolean biasa.",
    en: "The value at {place} is {found}; give a plain object, array, text, number or boolean.",
  },
  "input.proxy": {
    id: "Nilai di {place} adalah Proxy; berikan salinan biasa (misalnya dengan toRaw di Vue).",
    en: "The value at {place} is a Proxy; give a plain copy (for instance with Vue's toRaw).",
  },
  "input.unreadable": {
    id: "Nilai di {place} menolak dibaca; berikan objek biasa.",
    en: "The value at {place} refuses to be read; give a plain object.",
  },
  "input.too_deep": {
    id: "Usulan di {place} bersarang lebih dari {limit} tingkat.",
    en: "The proposal is nested more than {limit} levels deep at {place}.",
  },
  "input.too_many_nodes": {
    id: "Usulan memuat lebih dari {limit} nilai; yang pertama melewatinya ada di {place}.",
    en: "The proposal holds more than {limit} values; the first beyond them is at {place}.",
  },
  "input.too_large": {
    id: "Usulan lebih besar dari {limit} byte sebagai teks JSON.",
    en: "The proposal is larger than {limit} bytes as JSON text.",
  },
  "input.not_text": {
    id: "assessText memerlukan teks JSON, bukan {found}; untuk objek gunakan assess.",
    en: "assessText takes JSON text, not {found}; use assess for an object.",
  },
  "options.invalid": {
    id: 'Pilihan harus berupa objek seperti { at: "2026-11-24" }.',
    en: 'Options must be an object such as { at: "2026-11-24" }.',
  },
  "options.at": {
    id: "Tanggal acuan `at` harus hari yang ada dan ditulis seperti 2026-11-24, bukan {found}.",
    en: "The date `at` must be an existing day written as 2026-11-24, not {found}.",
  },
  "options.stage": {
    id: "Tahap {found} tidak ada dalam buku aturan; yang ada: {expected}.",
    en: "The rulebook has no stage {found}; it has: {expected}.",
  },
  "options.explain": {
    id: "Pilihan `explain` harus true atau false, bukan {found}.",
    en: "The option `explain` must be true or false, not {found}.",
  },
  "options.unknown": {
    id: "Pilihan {found} tidak dikenal; yang ada: at, stage, explain.",
    en: "There is no option {found}; there are: at, stage, explain.",
  },
  "rule.unknown": {
    id: "Aturan {found} tidak ada dalam buku aturan.",
    en: "The rulebook has no rule {found}.",
  },
  "fact.unknown": {
    id: "Fakta {found} tidak ada dalam kosakata.",
    en: "The vocabulary has no fact {found}.",
  },
  "session.disposed": {
    id: "Sesi ini sudah ditutup; buat yang baru.",
    en: "This session has been disposed of; make a new one.",
  },
  "texts.unknown": {
    id: "Tidak ada paket teks untuk bahasa {found}.",
    en: "There is no text pack for the language {found}.",
  },
  "texts.not_loaded": {
    id: 'Paket teks {found} belum dimuat; panggil texts.load("{found}") lebih dahulu.',
    en: 'The text pack {found} is not loaded; call texts.load("{found}") first.',
  },
  "texts.unreachable": {
    id: "Paket teks {found} tidak dapat diambil; periksa berkas texts/{found}.json di samping modul.",
    en: "The text pack {found} cannot be fetched; look for texts/{found}.json beside the module.",
  },
  "texts.other_rulebook": {
    id: "Paket teks {found} milik buku aturan lain; ambil keduanya dari rilis yang sama.",
    en: "The text pack {found} belongs to another rulebook; take both from the same release.",
  },
  "module.not_ready": {
    id: "Modul belum siap; tunggu `await init()` lebih dahulu.",
    en: "The module is not ready; wait for `await init()` first.",
  },
  "module.unreachable": {
    id: "Modul WebAssembly tidak dapat diambil dari {found}.",
    en: "The WebAssembly module cannot be fetched from {found}.",
  },
  "module.damaged": {
    id: "Berkas WebAssembly rusak, bukan milik rilis ini, atau dilarang oleh kebijakan keamanan halaman.",
    en: "The WebAssembly file is damaged, of another release, or forbidden by the page's security policy.",
  },
  "rulebook.unreachable": {
    id: "Buku aturan tidak dapat diambil dari {found}; salin rulebook.bin dari paket ke sana.",
    en: "The rulebook cannot be fetched from {found}; copy rulebook.bin of the package there.",
  },
  "rulebook.damaged": {
    id: "Buku aturan rusak atau bukan untuk versi ini.",
    en: "The rulebook is damaged or not made for this version.",
  },
  "engine.stopped": {
    id: "Mesin berhenti tak terduga dan sudah dibuat ulang; laporkan usulan yang menyebabkannya.",
    en: "The engine stopped unexpectedly and was made anew; please report the proposal that caused it.",
  },
});
