//! Sentences of conditions, one a row: what is written, and how each language says it.

use super::*;
use crate::fixture::Fixture;

#[rustfmt::skip]
const SENTENCES: &[(&str, &str, &str)] = &[
    // Clauses and their negation
    ("anggaran.teranggarkan", "Biaya sudah dianggarkan", "The cost is budgeted"),
    ("!anggaran.teranggarkan", "Tidak benar bahwa biaya sudah dianggarkan", "It is not so that the cost is budgeted"),
    ("!!anggaran.teranggarkan", "Biaya sudah dianggarkan", "The cost is budgeted"),
    ("anggaran.teranggarkan == true", "Biaya sudah dianggarkan", "The cost is budgeted"),
    ("anggaran.teranggarkan != true", "Tidak benar bahwa biaya sudah dianggarkan", "It is not so that the cost is budgeted"),
    ("perlu_persetujuan", "Perlu persetujuan DPRD", "DPRD has to approve"),
    ("true", "Selalu terpenuhi", "Always holds"),
    ("false", "Tidak pernah terpenuhi", "Never holds"),
    ("has(mitra.nama)", "Nama mitra sudah dinyatakan", "Name of the partner is stated"),
    ("!has(tim.anggota)", "Anggota tim belum dinyatakan", "Members of the team are not stated"),
    // Enums
    ("prakarsa == \"daerah\"", "Prakarsa adalah Daerah", "Initiator is Region"),
    ("\"daerah\" == prakarsa", "Prakarsa adalah Daerah", "Initiator is Region"),
    ("prakarsa != \"daerah\"", "Prakarsa bukan Daerah", "Initiator is not Region"),
    ("!(prakarsa == \"daerah\")", "Prakarsa bukan Daerah", "Initiator is not Region"),
    ("prakarsa == asal.prakarsa", "Prakarsa sama dengan asal rencana", "Initiator is the same as origin of the plan"),
    ("prakarsa != asal.prakarsa", "Prakarsa berbeda dengan asal rencana", "Initiator differs from origin of the plan"),
    ("jenis in [\"ksdpk\"]", "Jenis kerja sama adalah KSDPK", "Kind of cooperation is KSDPK"),
    ("jenis in [\"ksdpk\", \"ksdd\"]", "Jenis kerja sama adalah KSDPK atau KSDD", "Kind of cooperation is KSDPK or KSDD"),
    ("jenis in [\"ksdpk\", \"ksdd\", \"sinergi\"]", "Jenis kerja sama adalah KSDPK, KSDD, atau Sinergi", "Kind of cooperation is KSDPK, KSDD, or Synergy"),
    ("!(jenis in [\"ksdpk\", \"ksdd\"])", "Jenis kerja sama bukan KSDPK atau KSDD", "Kind of cooperation is not KSDPK or KSDD"),
    // Numbers
    ("kesepakatan.jangka_waktu_bulan <= 60", "Jangka waktu Kesepakatan Bersama paling lama 60 bulan", "Term of the framework agreement is at most 60 months"),
    ("60 >= kesepakatan.jangka_waktu_bulan", "Jangka waktu Kesepakatan Bersama paling lama 60 bulan", "Term of the framework agreement is at most 60 months"),
    ("kesepakatan.jangka_waktu_bulan >= 12", "Jangka waktu Kesepakatan Bersama paling singkat 12 bulan", "Term of the framework agreement is at least 12 months"),
    ("kesepakatan.jangka_waktu_bulan < 12", "Jangka waktu Kesepakatan Bersama kurang dari 12 bulan", "Term of the framework agreement is less than 12 months"),
    ("kesepakatan.jangka_waktu_bulan > 12", "Jangka waktu Kesepakatan Bersama lebih dari 12 bulan", "Term of the framework agreement is more than 12 months"),
    ("kesepakatan.jangka_waktu_bulan == 12", "Jangka waktu Kesepakatan Bersama tepat 12 bulan", "Term of the framework agreement is exactly 12 months"),
    ("kesepakatan.jangka_waktu_bulan != 12", "Jangka waktu Kesepakatan Bersama bukan 12 bulan", "Term of the framework agreement is not 12 months"),
    ("!(kesepakatan.jangka_waktu_bulan <= 60)", "Jangka waktu Kesepakatan Bersama lebih dari 60 bulan", "Term of the framework agreement is more than 60 months"),
    ("tim.anggota >= 5", "Anggota tim paling sedikit 5 orang", "Members of the team are at least 5 people"),
    ("tim.anggota <= 7", "Anggota tim paling banyak 7 orang", "Members of the team are at most 7 people"),
    ("jumlah >= 1234567", "Jumlah naskah paling sedikit 1.234.567", "Number of originals is at least 1,234,567"),
    ("jumlah >= -5", "Jumlah naskah paling sedikit -5", "Number of originals is at least -5"),
    ("jumlah == tim.anggota + 1", "Jumlah naskah sama dengan anggota tim ditambah 1", "Number of originals equals members of the team plus 1"),
    ("jumlah * (tim.anggota - 2) > 10", "Jumlah naskah dikali (anggota tim dikurangi 2) lebih dari 10 orang", "Number of originals times (members of the team minus 2) is more than 10 people"),
    ("jumlah % 2 == 0", "Sisa pembagian jumlah naskah oleh 2 tepat 0", "The remainder of number of originals by 2 is exactly 0"),
    // Money
    ("anggaran.nilai > 12500000000", "Nilai kerja sama lebih dari Rp12.500.000.000", "Value of the cooperation is more than Rp12,500,000,000"),
    ("anggaran.nilai <= anggaran.pagu", "Nilai kerja sama paling banyak pagu anggaran", "Value of the cooperation is at most budget ceiling"),
    ("anggaran.nilai * 100 <= anggaran.pagu * 30", "Nilai kerja sama dikali 100 paling banyak pagu anggaran dikali 30", "Value of the cooperation times 100 is at most budget ceiling times 30"),
    // Days
    ("surat.tanggal <= date(\"2026-08-17\")", "Tanggal surat paling lambat 17 Agustus 2026", "Date of the letter is no later than 17 August 2026"),
    ("surat.tanggal >= date(\"2026-02-01\")", "Tanggal surat paling cepat 1 Februari 2026", "Date of the letter is no earlier than 1 February 2026"),
    ("surat.tanggal < tanggal_acuan", "Tanggal surat sebelum tanggal acuan", "Date of the letter is before the reference date"),
    ("surat.diterima > surat.tanggal + days(45)", "Tanggal surat diterima lebih dari 45 hari setelah tanggal surat", "Date of receipt is more than 45 days after date of the letter"),
    ("surat.diterima == surat.tanggal - months(1)", "Tanggal surat diterima tepat 1 bulan sebelum tanggal surat", "Date of receipt is 1 months before date of the letter"),
    ("surat.tanggal <= batas_tanggapan", "Tanggal surat paling lambat batas tanggapan", "Date of the letter is no later than deadline of the response"),
    ("surat.diterima - surat.tanggal <= 45", "Jumlah hari dari tanggal surat sampai tanggal surat diterima paling lama 45 hari", "The number of days from date of the letter to date of receipt is at most 45 days"),
    ("workingDaysBetween(surat.tanggal, surat.diterima) <= 14", "Jumlah hari kerja dari tanggal surat sampai tanggal surat diterima paling lama 14 hari kerja", "The number of working days from date of the letter to date of receipt is at most 14 working days"),
    ("monthsBetween(surat.tanggal, surat.diterima) >= 3", "Jumlah bulan dari tanggal surat sampai tanggal surat diterima paling singkat 3 bulan", "The number of months from date of the letter to date of receipt is at least 3 months"),
    // Texts
    ("mitra.nama == \"PT Contoh\"", "Nama mitra adalah “PT Contoh”", "Name of the partner is “PT Contoh”"),
    ("mitra.nama.startsWith(\"PT \")", "Nama mitra diawali “PT ”", "Name of the partner begins with “PT ”"),
    ("!mitra.nama.contains(\"(\")", "Nama mitra tidak memuat “(”", "Name of the partner does not contain “(”"),
    ("size(mitra.nama) <= 100", "Jumlah karakter nama mitra paling banyak 100", "The number of characters of name of the partner is at most 100"),
    // Codes
    ("related(\"wilayah.provinsi\", daerah.kode, daerah.lain)", "Daerah pertama satu provinsi dengan daerah kedua", "The first region is in the province of the second region"),
    ("!related(\"wilayah.provinsi\", daerah.kode, \"33\")", "Tidak benar bahwa daerah pertama satu provinsi dengan “33”", "It is not so that the first region is in the province of “33”"),
    ("related(\"wilayah.berbatasan\", daerah.kode, daerah.lain, beban.masyarakat)", "Daerah pertama tercatat berbatasan dengan daerah kedua atau rencana membebani masyarakat", "The first region is listed as bordering on the second region or the plan burdens the public"),
    ("daerah.kode == \"33.09\"", "Daerah pertama adalah “33.09”", "The first region is “33.09”"),
    // Lists
    ("\"objek\" in studi.isi", "Isi studi kelayakan memuat Objek", "Content of the feasibility study includes Object"),
    ("!(\"objek\" in studi.isi)", "Isi studi kelayakan tidak memuat Objek", "Content of the feasibility study does not include Object"),
    ("!(\"objek\" in studi.lampiran)", "Lampiran studi tidak memuat Objek", "Enclosures of the study do not include Object"),
    ("size(studi.lampiran) > 0", "Lampiran studi terisi", "Enclosures of the study are not empty"),
    ("studi.isi.size() == 0", "Isi studi kelayakan kosong", "Content of the feasibility study is empty"),
    ("!(size(studi.isi) == 0)", "Isi studi kelayakan terisi", "Content of the feasibility study is not empty"),
    ("size(studi.isi) >= 2", "Jumlah isi studi kelayakan paling sedikit 2", "The number of content of the feasibility study is at least 2"),
    ("studi.isi.all(x, x in studi.lampiran)", "Untuk setiap nilai isi studi kelayakan, lampiran studi memuat nilai itu", "For every value of content of the feasibility study, enclosures of the study include that value"),
    ("perubahan.all(p, p.disetujui)", "Untuk setiap perubahan, perubahan disetujui", "For every change, the change is approved"),
    ("perubahan.exists(p, p.alasan == \"lain\")", "Ada perubahan yang untuknya alasan perubahan adalah Lain", "For some change, reason of the change is Other"),
    ("!perubahan.exists(p, p.disetujui)", "Tidak ada perubahan yang untuknya perubahan disetujui", "For no change, the change is approved"),
    ("!perubahan.all(p, p.disetujui)", "Ada perubahan yang untuknya tidak benar bahwa perubahan disetujui", "For some change, it is not so that the change is approved"),
    ("perubahan.exists_one(p, p.disetujui)", "Tepat satu perubahan yang untuknya perubahan disetujui", "For exactly one change, the change is approved"),
    ("size(perubahan.filter(p, p.disetujui)) <= 3", "Jumlah daftar perubahan yang untuknya perubahan disetujui paling banyak 3", "The number of list of changes for which the change is approved is at most 3"),
    // Joined
    ("beban.masyarakat && anggaran.teranggarkan", "Rencana membebani masyarakat dan biaya sudah dianggarkan", "The plan burdens the public and the cost is budgeted"),
    ("beban.masyarakat && anggaran.teranggarkan && perlu_persetujuan", "Rencana membebani masyarakat, biaya sudah dianggarkan, dan perlu persetujuan DPRD", "The plan burdens the public, the cost is budgeted, and DPRD has to approve"),
    ("beban.masyarakat && (anggaran.teranggarkan || perlu_persetujuan)", "Rencana membebani masyarakat dan (biaya sudah dianggarkan atau perlu persetujuan DPRD)", "The plan burdens the public and (the cost is budgeted or DPRD has to approve)"),
    ("!(beban.masyarakat || anggaran.teranggarkan)", "Tidak benar bahwa rencana membebani masyarakat dan tidak benar bahwa biaya sudah dianggarkan", "It is not so that the plan burdens the public and it is not so that the cost is budgeted"),
    ("!(beban.masyarakat && prakarsa == \"daerah\")", "Tidak benar bahwa rencana membebani masyarakat atau prakarsa bukan Daerah", "It is not so that the plan burdens the public or initiator is not Region"),
    ("!beban.masyarakat || perlu_persetujuan", "Jika rencana membebani masyarakat, maka perlu persetujuan DPRD", "If the plan burdens the public, then DPRD has to approve"),
    ("beban.masyarakat ? perlu_persetujuan : anggaran.teranggarkan", "Jika rencana membebani masyarakat, maka perlu persetujuan DPRD, jika tidak, biaya sudah dianggarkan", "If the plan burdens the public, DPRD has to approve, otherwise the cost is budgeted"),
    ("beban.masyarakat == anggaran.teranggarkan", "Rencana membebani masyarakat jika dan hanya jika biaya sudah dianggarkan", "The plan burdens the public if and only if the cost is budgeted"),
    ("beban.masyarakat != anggaran.teranggarkan", "Tepat salah satu terpenuhi: rencana membebani masyarakat, atau biaya sudah dianggarkan", "Exactly one holds: the plan burdens the public, or the cost is budgeted"),
    ("jumlah <= (beban.masyarakat ? 2 : 3)", "Jumlah naskah paling banyak 2 jika rencana membebani masyarakat, selain itu 3", "Number of originals is at most 2 if the plan burdens the public, otherwise 3"),
];

#[test]
fn conditions_read_as_sentences() {
    let fixture = Fixture::new();
    let mut wrong = Vec::new();
    for (condition, id, en) in SENTENCES {
        let (term, diagnostics) = fixture.check(condition);
        let term = term.unwrap_or_else(|| panic!("{condition}: {diagnostics:?}"));
        for (language, code) in fixture.languages.iter().enumerate() {
            let expected = if code == "id" { id } else { en };
            let speaker = Speaker::new(&fixture.labels, language, code);
            let found = speaker.sentence(&term);
            if found != *expected {
                wrong.push(format!("{condition}\n  found    {found}\n  expected {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_item_of_a_rule_is_its_label_or_a_name_in_braces() {
    let fixture = Fixture::new();
    let (term, _) = fixture.check("\"objek\" in studi.isi");
    let mut term = term.expect("the condition is right");
    let TermKind::In(element, _) = &mut term.kind else { panic!("it is a membership") };
    let TermKind::Enum(ty, _) = element.kind else { panic!("of a value") };
    element.kind = TermKind::Item(ty);
    let language = fixture.languages.iter().position(|code| code == "id").expect("there is id");
    let speaker = Speaker::new(&fixture.labels, language, "id");
    let placeholder = speaker.with_item(ItemWord::Placeholder("unsur"));
    assert_eq!(placeholder.sentence(&term), "Isi studi kelayakan memuat {unsur}");
    let value = speaker.with_item(ItemWord::Value(ty, 1));
    assert_eq!(value.sentence(&term), "Isi studi kelayakan memuat Dasar hukum");
}
