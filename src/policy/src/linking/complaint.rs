//! What is said of names that lead nowhere, or of declarations that contradict each other.

use patuh_rulebook::Day;

use crate::codes::back as codes;
use crate::dates::written;
use crate::diagnostic::{Bilingual, Diagnostic};
use crate::expression::Vocabulary;
use crate::model::{Clock, Definition, Each, Law, Manifest, Name, Rule};
use crate::source::Span;

/// Something that can be referred to, in both languages.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noun {
    id: &'static str,
    en: &'static str,
}

pub(super) const GROUP: Noun = Noun { id: "kelompok", en: "group" };
pub(super) const ENUM: Noun = Noun { id: "enum", en: "enum" };
pub(super) const RECORD: Noun = Noun { id: "rekaman", en: "record" };
pub(super) const TABLE: Noun = Noun { id: "tabel kode", en: "table of codes" };
pub(super) const RELATION: Noun = Noun { id: "hubungan antarkode", en: "relation of codes" };
pub(super) const CODE: Noun = Noun { id: "kode", en: "code" };
pub(super) const UNIT: Noun = Noun { id: "satuan", en: "unit" };
pub(super) const DOCUMENT: Noun = Noun { id: "dokumen", en: "document" };
pub(super) const READING: Noun = Noun { id: "catatan bacaan", en: "reading note" };
pub(super) const STAGE: Noun = Noun { id: "tahap", en: "stage" };
pub(super) const FACT: Noun = Noun { id: "fakta", en: "fact" };
pub(super) const CLOCK: Noun = Noun { id: "tenggat", en: "clock" };
pub(super) const ANSWER: Noun = Noun {
    id: "aturan, tenggat, fakta, definisi, pilihan, dokumen, atau catatan bacaan",
    en: "rule, clock, fact, definition, choice, document or reading note",
};
pub(super) const REGULATION: Noun = Noun { id: "peraturan", en: "regulation" };
pub(super) const PLACE: Noun = Noun { id: "ketentuan", en: "provision" };
pub(super) const VALUE: Noun = Noun { id: "nilai enum", en: "enum value" };

/// An id declared a second time.
pub(super) fn duplicate(second: &Name, first: &Name) -> Diagnostic {
    let name = &second.value;
    Diagnostic::error(
        codes::DUPLICATE,
        format!("`{name}` dinyatakan dua kali"),
        format!("`{name}` is declared twice"),
    )
    .at(second.span, "untuk kedua kalinya di sini", "for the second time here")
    .at(first.span, "pertama kali di sini", "first here")
}

/// A reference to something that is not declared.
pub(super) fn unknown_reference(what: Noun, name: &Name, near: Option<&str>) -> Diagnostic {
    let value = &name.value;
    Diagnostic::error(
        codes::UNKNOWN_REFERENCE,
        format!("{} tidak dikenal: `{value}`", what.id),
        format!("unknown {}: `{value}`", what.en),
    )
    .at(name.span, "tidak dinyatakan di berkas mana pun", "declared in no file")
    .did_you_mean(near)
}

/// A fact that stands inside another.
pub(super) fn prefix(inner: &Name, outer: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::PREFIX,
        format!("fakta `{}` berada di dalam `{}`", inner.value, outer.value),
        format!("fact `{}` stands inside `{}`", inner.value, outer.value),
    )
    .at(inner.span, "", "")
    .at(outer.span, "ini sudah sebuah nilai", "this is a value already")
    .hint(
        format!("ganti nama `{}`, misalnya `{}.status`", outer.value, outer.value),
        format!("rename `{}`, for instance to `{}.status`", outer.value, outer.value),
    )
}

/// A name that the language of conditions keeps.
pub(super) fn reserved(name: &Name, part: &str) -> Diagnostic {
    Diagnostic::error(
        codes::RESERVED,
        format!("nama `{part}` milik bahasa syarat sendiri"),
        format!("the name `{part}` belongs to the language of conditions"),
    )
    .at(name.span, "", "")
    .hint("pilih nama lain", "choose another name")
}

/// The item of a rule has a name that is in use.
pub(super) fn item_taken(name: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::NAME_TAKEN,
        format!("nama `{}` sudah dipakai", name.value),
        format!("the name `{}` is already in use", name.value),
    )
    .at(name.span, "", "")
    .hint("pilih nama lain untuk unsurnya", "choose another name for the item")
}

/// An enum type without its enum.
pub(super) fn missing_of(ty: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::MISSING_OF,
        format!("jenis `{}` memerlukan `of`", ty.value),
        format!("the type `{}` needs `of`", ty.value),
    )
    .at(ty.span, "", "")
    .hint("tambahkan `of: id_enum_rekaman_atau_tabel`", "add `of: id_of_enum_record_or_table`")
}

/// A code that is related to itself.
pub(super) fn related_to_itself(code: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::BAD_TABLE,
        format!("`{}` dihubungkan dengan dirinya sendiri", code.value),
        format!("`{}` is related to itself", code.value),
    )
    .at(code.span, "", "")
    .hint("hapus, atau tulis kode yang lain", "remove it, or write the other code")
}

/// A row with a group in a table without groups.
pub(super) fn group_of_no_table(group: &Name, table: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::BAD_TABLE,
        format!("tabel `{}` tidak memiliki kelompok", table.value),
        format!("the table `{}` has no groups", table.value),
    )
    .at(group.span, "", "")
    .at(table.span, "tabel ini", "this table")
    .hint(
        "nyatakan `group` dengan id dan label pada tabelnya",
        "declare `group` with id and label in the table",
    )
}

/// The label of a relation that does not name both codes.
pub(super) fn clause_without_codes(label: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::BAD_TABLE,
        "label hubungan tidak menyebut kedua kode",
        "the label of the relation does not name both codes",
    )
    .at(label.span, "", "")
    .hint("tulis klausa dengan `{one}` dan `{other}`", "write a clause with `{one}` and `{other}`")
}

/// An enum with too many values.
pub(super) fn too_many_values(id: &Name, first_beyond: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::TOO_MANY_ENUM_VALUES,
        format!("enum `{}` memuat lebih dari 128 nilai", id.value),
        format!("enum `{}` has more than 128 values", id.value),
    )
    .at(first_beyond.span, "nilai ke-129", "the 129th value")
    .at(id.span, "", "")
}

/// Two values that answer to one name.
pub(super) fn alias_conflict(name: &Name, alias: &str, owner: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::ALIAS_CONFLICT,
        format!("sebutan `{alias}` sudah milik nilai `{}`", owner.value),
        format!("the name `{alias}` already belongs to the value `{}`", owner.value),
    )
    .at(name.span, "", "")
    .at(owner.span, "nilai ini", "this value")
}

/// A stage fact of another type.
pub(super) fn wrong_stage_fact(manifest: &Manifest) -> Diagnostic {
    let (fact, stages) = (&manifest.stage_fact, &manifest.stages.value);
    Diagnostic::error(
        codes::WRONG_STAGE_FACT,
        format!("fakta `{}` tidak berjenis enum `{stages}`", fact.value),
        format!("fact `{}` is not of enum `{stages}`", fact.value),
    )
    .at(fact.span, "", "")
    .hint(
        format!("nyatakan fakta itu dengan `type: enum` dan `of: {stages}`"),
        format!("declare that fact with `type: enum` and `of: {stages}`"),
    )
}

/// A citation that is not written as one.
pub(super) fn bad_citation(citation: &Name) -> Diagnostic {
    let several = [" dan ", " s.d. ", " sampai ", ","];
    let complaint = Diagnostic::error(
        codes::BAD_CITATION,
        format!("kutipan tidak dapat dibaca: `{}`", citation.value),
        format!("the citation cannot be read: `{}`", citation.value),
    )
    .at(citation.span, "", "");
    if several.iter().any(|word| citation.value.contains(word)) {
        return complaint.hint(
            "satu kutipan menunjuk satu tempat; tulis yang lain sebagai butir sendiri",
            "one citation names one place; write the others as entries of their own",
        );
    }
    complaint.hint(
        "tulis seperti `Permendagri 22/2020 Pasal 32 ayat (3) huruf a`",
        "write it like `Permendagri 22/2020 Pasal 32 ayat (3) huruf a`",
    )
}

/// A provision whose place is not written as one.
pub(super) fn bad_place(at: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::BAD_CITATION,
        format!("tempat ketentuan tidak dapat dibaca: `{}`", at.value),
        format!("the place of the provision cannot be read: `{}`", at.value),
    )
    .at(at.span, "", "")
    .hint(
        "tulis seperti `Pasal 32 ayat (3)`, `Lampiran huruf A angka 2`, `Penjelasan Pasal 14 huruf b`",
        "write it like `Pasal 32 ayat (3)`, `Lampiran huruf A angka 2`, `Penjelasan Pasal 14 huruf b`",
    )
}

/// A citation of a regulation that no law file describes.
pub(super) fn unknown_regulation(citation: &Name, shorts: &[&str]) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::UNKNOWN_REGULATION,
        format!("peraturan tidak dikenal dalam kutipan `{}`", citation.value),
        format!("unknown regulation in the citation `{}`", citation.value),
    )
    .at(citation.span, "", "");
    // What stands before the first division is meant to be the short name.
    let divisions = [" Pasal ", " Lampiran", " Penjelasan "];
    let end = divisions.iter().filter_map(|word| citation.value.find(word)).min();
    let name = citation.value.get(..end.unwrap_or(citation.value.len())).unwrap_or_default();
    match crate::nearest(name, shorts.iter().copied()) {
        Some(near) => complaint.did_you_mean(Some(near)),
        None if shorts.is_empty() => complaint,
        None => {
            let list = shorts.join(", ");
            complaint.hint(format!("yang ada: {list}"), format!("there are: {list}"))
        }
    }
}

/// A citation of a provision that the law file does not have.
pub(super) fn unknown_provision(citation: &Name, law: &Law, near: Option<&str>) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::UNKNOWN_PROVISION,
        format!("ketentuan tidak ada dalam berkas hukum: `{}`", citation.value),
        format!("the law file has no such provision: `{}`", citation.value),
    )
    .at(citation.span, "", "")
    .at(law.short.span, "peraturan ini", "this regulation");
    match near {
        Some(_) => complaint.did_you_mean(near),
        None => complaint.hint(
            "periksa nomornya pada naskah, lalu tambahkan di bawah `provisions`",
            "check the number in the text, then add it under `provisions`",
        ),
    }
}

/// A provision cited twice.
pub(super) fn repeated_citation(second: &Name, first: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::REPEATED_CITATION,
        format!("`{}` dikutip dua kali", second.value),
        format!("`{}` is cited twice", second.value),
    )
    .at(second.span, "", "")
    .at(first.span, "sudah di sini", "already here")
}

/// A rule that rests on nothing.
pub(super) fn no_basis(rule: &Rule) -> Diagnostic {
    Diagnostic::error(
        codes::NO_BASIS,
        format!("aturan `{}` tidak memiliki dasar", rule.id.value),
        format!("rule `{}` has no basis", rule.id.value),
    )
    .at(rule.id.span, "", "")
    .hint("sebutkan ketentuannya dalam `basis`", "name the provision under `basis`")
}

/// A period that ends before it begins.
pub(super) fn period_reversed(from: &Name, until: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::PERIOD_REVERSED,
        format!("berakhir {} sebelum mulai {}", until.value, from.value),
        format!("ends on {} before it begins on {}", until.value, from.value),
    )
    .at(until.span, "hari terakhir", "the last day")
    .at(from.span, "hari pertama", "the first day")
}

/// A rule that begins before the law that carries it.
pub(super) fn begins_before_its_basis(from: &Name, begins: Day) -> Diagnostic {
    let begins = written(begins);
    Diagnostic::error(
        codes::PERIOD_WITHOUT_BASIS,
        format!("aturan mulai berlaku {} tetapi dasarnya baru {begins}", from.value),
        format!("the rule begins on {} but its basis only on {begins}", from.value),
    )
    .at(from.span, "", "")
    .hint(
        format!("mulai paling cepat {begins}, atau tambahkan dasar yang lebih lama"),
        format!("begin on {begins} at the earliest, or add an older basis"),
    )
}

/// A rule that lasts longer than the law that carries it.
pub(super) fn lasts_beyond_its_basis(day: &Name, ends: Day) -> Diagnostic {
    let ends = written(ends);
    Diagnostic::error(
        codes::PERIOD_WITHOUT_BASIS,
        format!("aturan masih berlaku {} tetapi dasarnya berakhir {ends}", day.value),
        format!("the rule is in force on {} but its basis ends on {ends}", day.value),
    )
    .at(day.span, "", "")
    .hint(
        format!("akhiri paling lambat {ends}, atau tambahkan dasar yang masih berlaku"),
        format!("end on {ends} at the latest, or add a basis that is still in force"),
    )
}

/// Definitions that go round in a circle.
pub(super) fn cycle(members: &[&Definition]) -> Diagnostic {
    let mut way: Vec<_> = members.iter().map(|it| format!("`{}`", it.id.value)).collect();
    way.extend(way.first().cloned());
    let way = way.join(" → ");
    let mut complaint = Diagnostic::error(
        codes::DEFINITION_CYCLE,
        format!("definisi melingkar: {way}"),
        format!("definitions in a circle: {way}"),
    );
    for (index, member) in members.iter().enumerate() {
        let (id, en) = if index == 0 {
            ("mulai di sini", "beginning here")
        } else {
            ("lewat sini", "through here")
        };
        complaint = complaint.at(member.is.span, id, en);
    }
    complaint
}

/// A definition that nothing names.
pub(super) fn unused_definition(id: &Name) -> Diagnostic {
    Diagnostic::warning(
        codes::UNUSED_DEFINITION,
        format!("definisi `{}` tidak dipakai", id.value),
        format!("definition `{}` is not used", id.value),
    )
    .at(id.span, "", "")
}

/// `each` over something that is neither an enum nor a list of records.
pub(super) fn unknown_list(list: &Name, vocabulary: &Vocabulary, near: Option<&str>) -> Diagnostic {
    let name = &list.value;
    let complaint = if vocabulary.fact(name).is_some() {
        Diagnostic::error(
            codes::UNKNOWN_LIST,
            format!("fakta `{name}` bukan daftar rekaman"),
            format!("fact `{name}` is not a list of records"),
        )
    } else {
        Diagnostic::error(
            codes::UNKNOWN_LIST,
            format!("`{name}` bukan enum dan bukan fakta daftar rekaman"),
            format!("`{name}` is neither an enum nor a fact that is a list of records"),
        )
    };
    let complaint = complaint.at(list.span, "", "");
    match near {
        Some(_) => complaint.did_you_mean(near),
        None => complaint.hint(
            "untuk daftar nilai enum, sebut enumnya dan tulis `item in fakta` dalam `require`",
            "for a list of enum values, name the enum and write `item in fact` under `require`",
        ),
    }
}

/// Values of the enum without citations.
pub(super) fn each_without_basis(rule: &Rule, each: &Each, missing: &[&str]) -> Diagnostic {
    let list =
        missing.iter().take(8).map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
    let more = if missing.len() > 8 { ", …" } else { "" };
    Diagnostic::error(
        codes::EACH_WITHOUT_BASIS,
        format!("aturan `{}` belum menyebut dasar untuk {list}{more}", rule.id.value),
        format!("rule `{}` names no basis for {list}{more}", rule.id.value),
    )
    .at(each.list.span, "", "")
    .hint(
        "tambahkan setiap nilai di bawah `each.basis` dengan kutipannya",
        "add each value under `each.basis` with its citation",
    )
}

/// `each.basis` or `each.reading` where it has no meaning.
pub(super) fn each_basis_not_needed(key: &str, value: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::EACH_BASIS_NOT_NEEDED,
        format!("`each` atas rekaman tidak memiliki `{key}` tersendiri"),
        format!("`each` over records has no `{key}` of its own"),
    )
    .at(value.span, "", "")
    .hint(format!("tulis di `{key}` aturan"), format!("write it under the rule's `{key}`"))
}

/// A rule with `each` whose findings would all be the same.
pub(super) fn item_not_used(rule: &Rule) -> Diagnostic {
    let item = rule.each.as_ref().map_or("", |each| each.item.value.as_str());
    Diagnostic::error(
        codes::ITEM_NOT_USED,
        format!("`require` tidak menyebut `{item}`"),
        format!("`require` does not mention `{item}`"),
    )
    .at(rule.require.span, "", "")
    .hint(
        format!("sebut `{item}` dalam `require`, atau hapus `each`"),
        format!("mention `{item}` under `require`, or remove `each`"),
    )
}

/// A name in braces that nothing replaces.
pub(super) fn unknown_parameter(name: &str, span: Span, known: &[&str]) -> Diagnostic {
    let complaint = Diagnostic::error(
        codes::UNKNOWN_PARAMETER,
        format!("tidak ada yang menggantikan `{{{name}}}`"),
        format!("nothing replaces `{{{name}}}`"),
    )
    .at(span, "", "");
    if known.is_empty() {
        return complaint.hint("hapus kurungnya", "remove the braces");
    }
    match crate::nearest(name, known.iter().copied()) {
        Some(near) => complaint
            .hint(format!("maksud Anda `{{{near}}}`?"), format!("did you mean `{{{near}}}`?")),
        None => {
            let list: Vec<_> = known.iter().map(|known| format!("`{{{known}}}`")).collect();
            let list = list.join(", ");
            complaint.hint(format!("yang ada: {list}"), format!("there are: {list}"))
        }
    }
}

/// Texts for messages that the engine can give.
pub(super) fn missing_messages(missing: &[&str], place: Option<Span>) -> Diagnostic {
    let list: Vec<_> = missing.iter().map(|code| format!("`{code}`")).collect();
    let list = list.join(", ");
    let complaint = Diagnostic::error(
        codes::MISSING_MESSAGE,
        format!("pesan belum memiliki teks: {list}"),
        format!("messages without a text: {list}"),
    )
    .hint("tambahkan di bawah `messages`", "add them under `messages`");
    match place {
        Some(span) => complaint.at(span, "", ""),
        None => complaint,
    }
}

/// A text for a message that does not exist.
pub(super) fn unknown_message(code: &Name, near: Option<&str>) -> Diagnostic {
    Diagnostic::error(
        codes::UNKNOWN_MESSAGE,
        format!("pesan tidak dikenal: `{}`", code.value),
        format!("unknown message: `{}`", code.value),
    )
    .at(code.span, "", "")
    .did_you_mean(near)
}

/// A day twice in one list.
pub(super) fn day_twice(second: &Name, first: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::DAY_TWICE,
        format!("{} tertulis dua kali", second.value),
        format!("{} is written twice", second.value),
    )
    .at(second.span, "", "")
    .at(first.span, "sudah di sini", "already here")
}

/// A day that is estimated but is no day off.
pub(super) fn estimated_but_not_free(day: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::ESTIMATED_NOT_FREE,
        format!("{} bukan hari libur atau cuti bersama", day.value),
        format!("{} is neither a holiday nor joint leave", day.value),
    )
    .at(day.span, "disebut perkiraan di sini", "called an estimate here")
    .hint(
        "tulis juga di bawah `holidays` atau `joint-leave`",
        "write it under `holidays` or `joint-leave` too",
    )
}

/// A day is asked for.
pub(super) fn not_a_day(text: &Name, found: &Bilingual) -> Diagnostic {
    Diagnostic::error(
        codes::NOT_A_DAY,
        format!("di sini diminta tanggal, tetapi ini {}", found.id),
        format!("a date is asked for here, but this is {}", found.en),
    )
    .at(text.span, "", "")
    .hint("sebut fakta atau definisi berjenis tanggal", "name a fact or definition that is a date")
}

/// A clock that begins after one that is declared later.
pub(super) fn later_clock(name: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::LATER_CLOCK,
        format!("tenggat `{}` belum dinyatakan sebelum ini", name.value),
        format!("clock `{}` is not declared before this one", name.value),
    )
    .at(name.span, "", "")
    .hint(
        "nyatakan tenggat menurut urutan berjalannya",
        "declare clocks in the order in which they run",
    )
}

/// A clock with no length, or with several.
pub(super) fn one_length(clock: &Clock) -> Diagnostic {
    let id = &clock.id.value;
    let complaint = match clock.lengths.as_slice() {
        [first, second, ..] => Diagnostic::error(
            codes::CLOCK_LENGTH,
            format!("tenggat `{id}` menyebut lebih dari satu lama"),
            format!("clock `{id}` names more than one length"),
        )
        .at(second.key.span, "satu lagi di sini", "another one here")
        .at(first.key.span, "sudah di sini", "already here"),
        _ => Diagnostic::error(
            codes::CLOCK_LENGTH,
            format!("tenggat `{id}` tidak menyebut lamanya"),
            format!("clock `{id}` does not say how long it runs"),
        )
        .at(clock.id.span, "", ""),
    };
    complaint.hint(
        "tulis satu dari `days`, `working-days`, `months`, `next-year`, `due`",
        "write one of `days`, `working-days`, `months`, `next-year`, `due`",
    )
}

/// A clock that counts from nowhere.
pub(super) fn no_start(clock: &Clock, length: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::CLOCK_LENGTH,
        format!("tenggat `{}` tidak menyebut tanggal mulainya", clock.id.value),
        format!("clock `{}` does not say from which day it counts", clock.id.value),
    )
    .at(length.span, "dihitung sejak kapan?", "counted from which day?")
    .hint("tulis tanggalnya di bawah `from`", "write the day under `from`")
}

/// A fixed day does not count from another.
pub(super) fn start_of_a_fixed_day(start: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::CLOCK_LENGTH,
        "`from` di samping `due` tidak berlaku untuk apa pun",
        "`from` beside `due` holds for nothing",
    )
    .at(start.span, "", "")
    .hint(
        "hapus `from`, atau hitung harinya dalam `due`",
        "remove `from`, or compute the day under `due`",
    )
}

/// Another length that cannot stand beside the first.
pub(super) fn other_length(key: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::CLOCK_LENGTH,
        format!("`{}` tidak cocok dengan lama tenggat ini", key.value),
        format!("`{}` does not fit the length of this clock", key.value),
    )
    .at(key.span, "", "")
    .hint(
        "tulis `other-working-days` di samping `days`, atau `other-days` di samping `working-days`",
        "write `other-working-days` beside `days`, or `other-days` beside `working-days`",
    )
}

/// Another reading that nobody explains.
pub(super) fn other_without_note(key: &Name) -> Diagnostic {
    Diagnostic::error(
        codes::OTHER_WITHOUT_NOTE,
        format!("`{}` tanpa catatan tafsir", key.value),
        format!("`{}` without a reading note", key.value),
    )
    .at(key.span, "menurut tafsir yang mana?", "by which reading?")
    .hint("sebut catatannya di bawah `reading`", "name the note under `reading`")
}
