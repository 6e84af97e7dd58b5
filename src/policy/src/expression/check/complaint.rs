//! What is said of conditions whose names or types are wrong. The checker adds the place.

mod relations;

pub(super) use relations::{
    group_is_complete, needs_a_code, relation_is_incomplete, relation_needs_text, unknown_code,
    unknown_relation,
};

use super::{Item, Scope};
use crate::codes::back as codes;
use crate::diagnostic::{Bilingual, Diagnostic};
use crate::expression::syntax::Operator;
use crate::expression::types::{Interval, Ty};
use crate::expression::vocabulary::Vocabulary;
use crate::nearest;

/// A type in words.
pub(crate) fn describe(vocabulary: &Vocabulary, ty: Ty) -> Bilingual {
    let enum_id = |position: u16| vocabulary.enum_id(position).to_owned();
    let record_id = |position: u16| {
        vocabulary.records.get(usize::from(position)).map_or(String::new(), |ty| ty.id.clone())
    };
    match ty {
        Ty::Bool => Bilingual::new("ya/tidak", "true or false"),
        Ty::Int(_, Some(unit)) => {
            let unit = vocabulary.units.get(usize::from(unit)).cloned().unwrap_or_default();
            Bilingual::new(format!("bilangan ({unit})"), format!("a number ({unit})"))
        }
        Ty::Int(_, None) => Bilingual::new("bilangan", "a number"),
        Ty::Money(_) => Bilingual::new("uang", "money"),
        Ty::Date => Bilingual::new("tanggal", "a date"),
        Ty::Text => Bilingual::new("teks", "text"),
        Ty::Code(position) => {
            let id = vocabulary.table_id(position);
            Bilingual::new(format!("kode tabel `{id}`"), format!("a code of table `{id}`"))
        }
        Ty::Enum(position) => {
            let id = enum_id(position);
            Bilingual::new(format!("nilai enum `{id}`"), format!("a value of enum `{id}`"))
        }
        Ty::Set(position) => {
            let id = enum_id(position);
            Bilingual::new(format!("daftar nilai `{id}`"), format!("a list of values of `{id}`"))
        }
        Ty::Records(position) => {
            let id = record_id(position);
            Bilingual::new(format!("daftar rekaman `{id}`"), format!("a list of records `{id}`"))
        }
        Ty::Record(position) => {
            let id = record_id(position);
            Bilingual::new(format!("rekaman `{id}`"), format!("a record `{id}`"))
        }
        Ty::Days => Bilingual::new("lama dalam hari", "a duration in days"),
        Ty::WorkingDays => Bilingual::new("lama dalam hari kerja", "a duration in working days"),
        Ty::Months => Bilingual::new("lama dalam bulan", "a duration in months"),
    }
}

fn error(code: &'static str, id: impl Into<String>, en: impl Into<String>) -> Diagnostic {
    Diagnostic::error(code, id, en)
}

/// A value where something true or false is asked for.
pub(super) fn not_a_condition(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    let complaint = error(
        codes::NOT_A_CONDITION,
        format!("di sini diminta syarat, tetapi ini {}", words.id),
        format!("a condition is asked for here, but this is {}", words.en),
    );
    match found {
        Ty::Set(_) | Ty::Records(_) => complaint.hint(
            "tanyakan isinya, misalnya `size(x) > 0` atau `\"nilai\" in x`",
            "ask for its content, for instance `size(x) > 0` or `\"value\" in x`",
        ),
        Ty::Enum(_) | Ty::Text | Ty::Code(_) => complaint.hint(
            "bandingkan, misalnya `x == \"nilai\"`",
            "compare it, for instance `x == \"value\"`",
        ),
        Ty::Days | Ty::WorkingDays | Ty::Months => complaint,
        _ => complaint.hint(
            "bandingkan dengan sebuah nilai, misalnya `x <= 60`",
            "compare it with a value, for instance `x <= 60`",
        ),
    }
}

/// A duration or record as the value of a definition.
pub(super) fn no_value_of_its_own(found: Ty) -> Diagnostic {
    let words = describe(&Vocabulary::default(), found);
    error(
        codes::NOT_A_CONDITION,
        format!("{} bukan nilai yang dapat diberi nama", words.id.replace(" ``", "")),
        format!("{} is no value that can be named", words.en.replace(" ``", "")),
    )
    .hint(
        "tambahkan pada sebuah tanggal, misalnya `tanggal_acuan + days(45)`",
        "add it to a date, for instance `tanggal_acuan + days(45)`",
    )
}

/// A name that nothing in scope has.
pub(super) fn unknown_name(scope: Scope<'_>, bound: &[&str], name: &str) -> Diagnostic {
    let vocabulary = scope.vocabulary;
    let complaint = error(
        codes::UNKNOWN_NAME,
        format!("nama tidak dikenal: `{name}`"),
        format!("unknown name: `{name}`"),
    );
    let prefix = format!("{name}.");
    let inside: Vec<_> = vocabulary
        .facts
        .iter()
        .filter(|fact| fact.id.starts_with(&prefix))
        .map(|fact| format!("`{}`", fact.id))
        .take(3)
        .collect();
    if !inside.is_empty() {
        let list = inside.join(", ");
        return complaint.hint(
            format!("itu kelompok, bukan fakta; di dalamnya ada {list}"),
            format!("that is a group, not a fact; in it are {list}"),
        );
    }
    let item = match scope.item {
        Some((item, Item::Value(_))) => Some(item),
        _ => None,
    };
    let candidates = vocabulary
        .facts
        .iter()
        .map(|fact| fact.id.as_str())
        .chain(scope.definitions.keys().map(String::as_str))
        .chain(bound.iter().copied())
        .chain(item)
        .chain(["tanggal_acuan"]);
    if let Some(near) = nearest(name, candidates) {
        return complaint.did_you_mean(Some(near));
    }
    let value_of =
        vocabulary.enums.iter().find(|ty| ty.values.iter().any(|value| value.id == name));
    if let Some(ty) = value_of {
        return complaint.hint(
            format!("nilai enum `{}` ditulis dalam kutip: `\"{name}\"`", ty.id),
            format!("a value of enum `{}` is written in quotes: `\"{name}\"`", ty.id),
        );
    }
    // The last part of a dotted name is often right where the place before it is not.
    let last = name.rsplit('.').next().unwrap_or(name);
    let suffix = format!(".{last}");
    match vocabulary.facts.iter().find(|fact| fact.id.ends_with(&suffix) || fact.id == last) {
        Some(fact) => complaint.did_you_mean(Some(&fact.id)),
        None => complaint.hint(
            "nyatakan faktanya dalam kosakata, atau beri nama syaratnya sebagai definisi",
            "declare the fact in the vocabulary, or name the condition as a definition",
        ),
    }
}

/// A value that the enum does not have.
pub(super) fn unknown_value(vocabulary: &Vocabulary, position: u16, text: &str) -> Diagnostic {
    let id = vocabulary.enum_id(position);
    let complaint = error(
        codes::UNKNOWN_VALUE,
        format!("enum `{id}` tidak memiliki nilai `{text}`"),
        format!("enum `{id}` has no value `{text}`"),
    );
    if let Some(near) = nearest(text, vocabulary.enum_values(position)) {
        return complaint.did_you_mean(Some(near));
    }
    let values: Vec<_> =
        vocabulary.enum_values(position).take(8).map(|value| format!("`{value}`")).collect();
    let more = if vocabulary.enum_values(position).count() > values.len() { ", …" } else { "" };
    let list = values.join(", ");
    complaint.hint(format!("nilainya: {list}{more}"), format!("its values: {list}{more}"))
}

/// Two types that cannot meet in an operator.
pub(super) fn mismatch(vocabulary: &Vocabulary, a: Ty, b: Ty, operator: Operator) -> Diagnostic {
    let (left, right) = (describe(vocabulary, a), describe(vocabulary, b));
    let sign = operator.text();
    let complaint = error(
        codes::TYPE_MISMATCH,
        format!("`{sign}` tidak berlaku antara {} dan {}", left.id, right.id),
        format!("`{sign}` does not apply between {} and {}", left.en, right.en),
    );
    match (a, b) {
        (Ty::Set(_), Ty::Text | Ty::Enum(_)) | (Ty::Text | Ty::Enum(_), Ty::Set(_)) => complaint
            .hint(
                "keanggotaan ditulis `\"nilai\" in daftar`",
                "membership is written `\"value\" in list`",
            ),
        (Ty::Date, Ty::Text) | (Ty::Text, Ty::Date) => complaint.hint(
            "tanggal ditulis `date(\"2026-11-24\")`",
            "a date is written `date(\"2026-11-24\")`",
        ),
        (Ty::Date, Ty::Int(..)) | (Ty::Int(..), Ty::Date) => complaint.hint(
            "hari ditambahkan dengan `days(n)`, `workingDays(n)` atau `months(n)`",
            "days are added by `days(n)`, `workingDays(n)` or `months(n)`",
        ),
        (Ty::Int(..) | Ty::Money(_), Ty::Text) | (Ty::Text, Ty::Int(..) | Ty::Money(_)) => {
            complaint.hint("tulis bilangannya tanpa kutip", "write the number without quotes")
        }
        (Ty::Bool, Ty::Text) | (Ty::Text, Ty::Bool) => complaint.hint(
            "tulis faktanya saja, atau `!` di depannya",
            "write the fact alone, or with `!` before it",
        ),
        _ => complaint,
    }
}

/// Two results of `? :` of different types.
pub(super) fn branches_differ(vocabulary: &Vocabulary, a: Ty, b: Ty) -> Diagnostic {
    let (left, right) = (describe(vocabulary, a), describe(vocabulary, b));
    error(
        codes::TYPE_MISMATCH,
        format!("kedua hasil `? :` berbeda jenis: {} dan {}", left.id, right.id),
        format!("the two results of `? :` differ in type: {} and {}", left.en, right.en),
    )
}

/// Two numbers that count different things.
pub(super) fn units(vocabulary: &Vocabulary, a: u16, b: u16) -> Diagnostic {
    let unit =
        |position: u16| vocabulary.units.get(usize::from(position)).map_or("", String::as_str);
    let (a, b) = (unit(a), unit(b));
    error(
        codes::UNIT_MISMATCH,
        format!("satuannya berbeda: {a} dan {b}"),
        format!("the units differ: {a} and {b}"),
    )
    .hint(
        "ubah salah satunya dengan perkalian bilangan tanpa satuan, atau nyatakan faktanya dalam satuan yang sama",
        "convert one by multiplying with a bare number, or declare both facts in the same unit",
    )
}

/// Months times months.
pub(super) fn product_of_units() -> Diagnostic {
    error(
        codes::UNIT_MISMATCH,
        "dua bilangan bersatuan tidak dapat dikalikan",
        "two numbers with units cannot be multiplied",
    )
    .hint("salah satunya harus bilangan tanpa satuan", "one of them must be a bare number")
}

/// `<` between values that have no order.
pub(super) fn no_order(vocabulary: &Vocabulary, ty: Ty, operator: Operator) -> Diagnostic {
    let words = describe(vocabulary, ty);
    let sign = operator.text();
    error(
        codes::NO_ORDER,
        format!("`{sign}` tidak berlaku untuk {}", words.id),
        format!("`{sign}` does not apply to {}", words.en),
    )
    .hint("pakai `==`, `!=` atau `in [\"a\", \"b\"]`", "use `==`, `!=` or `in [\"a\", \"b\"]`")
}

/// `==` between lists.
pub(super) fn lists_compared() -> Diagnostic {
    error(
        codes::NO_ORDER,
        "daftar tidak dapat dibandingkan secara utuh",
        "lists cannot be compared as a whole",
    )
    .hint("pakai `in`, `all`, `exists` atau `size`", "use `in`, `all`, `exists` or `size`")
}

/// A comparison that the declared range decides.
pub(super) fn always(value: bool, range: Interval) -> Diagnostic {
    let (id, en) = if value { ("benar", "true") } else { ("salah", "false") };
    Diagnostic::warning(
        codes::CONSTANT_COMPARISON,
        format!("perbandingan ini selalu {id}"),
        format!("this comparison is always {en}"),
    )
    .note(
        format!("nilai di kiri dari {} sampai {}", range.min, range.max),
        format!("the value on the left is from {} to {}", range.min, range.max),
    )
}

/// `in` something that is no set.
pub(super) fn not_a_set(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("`in` tidak berlaku untuk {}", words.id),
        format!("`in` does not apply to {}", words.en),
    )
    .hint(
        "tulis `nilai in daftar_enum` atau `x in [\"a\", \"b\"]`",
        "write `value in list_of_enum` or `x in [\"a\", \"b\"]`",
    )
}

/// A comprehension over something that is no list.
pub(super) fn not_a_list(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("di sini diminta daftar, tetapi ini {}", words.id),
        format!("a list is asked for here, but this is {}", words.en),
    )
}

/// A list of constants anywhere but after `in`.
pub(super) fn list_out_of_place() -> Diagnostic {
    error(
        codes::NOT_IN_SUBSET,
        "daftar dalam kurung siku hanya ada di kanan `in`",
        "a list in brackets only stands to the right of `in`",
    )
    .hint("tulis `x in [\"a\", \"b\"]`", "write `x in [\"a\", \"b\"]`")
}

/// Something computed in a list of constants.
pub(super) fn not_a_constant() -> Diagnostic {
    error(
        codes::NOT_IN_SUBSET,
        "daftar di kanan `in` hanya memuat nilai tetap",
        "a list to the right of `in` holds constants only",
    )
    .hint("hubungkan perbandingannya dengan `||`", "join the comparisons by `||`")
}

/// `x in []`
pub(super) fn empty_list() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "daftar ini kosong, jadi `in` tidak pernah terpenuhi",
        "this list is empty, so `in` could never hold",
    )
    .hint("tulis sekurang-kurangnya satu nilai", "write at least one value")
}

/// A function or method that does not exist here.
pub(super) fn unknown_function(name: &str, known: &[&str]) -> Diagnostic {
    if let Some((id, en)) = replacement(name) {
        return error(
            codes::NOT_IN_SUBSET,
            format!("`{name}` tidak ada dalam bahasa aturan"),
            format!("`{name}` is not part of the policy language"),
        )
        .hint(id, en);
    }
    let complaint = error(
        codes::UNKNOWN_FUNCTION,
        format!("fungsi tidak dikenal: `{name}`"),
        format!("unknown function: `{name}`"),
    );
    if let Some(near) = nearest(name, known.iter().copied()) {
        return complaint.did_you_mean(Some(near));
    }
    let list = known.join(", ");
    complaint.hint(format!("yang ada di sini: {list}"), format!("there are: {list}"))
}

/// What the policy language has in place of a function of CEL.
fn replacement(name: &str) -> Option<(&'static str, &'static str)> {
    Some(match name {
        "map" => (
            "pakai `all`, `exists` atau `filter` dengan syaratnya langsung",
            "use `all`, `exists` or `filter` with the condition itself",
        ),
        "existsOne" => ("tulis `exists_one`", "write `exists_one`"),
        "matches" | "endsWith" | "lowerAscii" | "upperAscii" | "trim" | "split" | "replace"
        | "substring" | "indexOf" | "format" => (
            "teks hanya ditanya dengan `==`, `startsWith` dan `contains`; pilihan yang tetap lebih baik menjadi enum",
            "texts are only asked by `==`, `startsWith` and `contains`; fixed choices are better an enum",
        ),
        "timestamp" => ("tulis `date(\"2026-11-24\")`", "write `date(\"2026-11-24\")`"),
        "now" | "today" => ("pakai `tanggal_acuan`", "use `tanggal_acuan`"),
        "duration" => (
            "tulis `days(n)`, `workingDays(n)` atau `months(n)`",
            "write `days(n)`, `workingDays(n)` or `months(n)`",
        ),
        "daysBetween" => ("tulis `akhir - awal`", "write `end - start`"),
        "int" | "uint" | "double" | "string" | "bool" | "bytes" | "dyn" | "type" => (
            "setiap fakta sudah berjenis; perbaiki jenisnya dalam kosakata",
            "every fact has its type; correct it in the vocabulary",
        ),
        "getFullYear" | "getMonth" | "getDate" | "getDayOfMonth" | "getDayOfWeek"
        | "getDayOfYear" | "getHours" | "getMinutes" | "getSeconds" => {
            ("bandingkan tanggalnya dengan `date(\"…\")`", "compare the date with `date(\"…\")`")
        }
        _ => return None,
    })
}

/// A function with too few or too many arguments.
pub(super) fn argument_count(name: &str, expected: usize, found: usize) -> Diagnostic {
    let usage = match name {
        "all" | "exists" | "exists_one" | "filter" => format!("daftar.{name}(x, syarat)"),
        "startsWith" | "contains" => format!("teks.{name}(\"…\")"),
        "monthsBetween" | "workingDaysBetween" => format!("{name}(awal, akhir)"),
        "date" => "date(\"2026-11-24\")".to_owned(),
        "related" => "related(\"tabel.hubungan\", kode, kode)".to_owned(),
        _ => format!("{name}(x)"),
    };
    error(
        codes::WRONG_ARGUMENTS,
        format!("`{name}` meminta {expected} argumen, tertulis {found}"),
        format!("`{name}` takes {expected} arguments, {found} are written"),
    )
    .hint(format!("tulis `{usage}`"), format!("write `{usage}`"))
}

/// `has` of something computed.
pub(super) fn has_needs_a_fact() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "`has` hanya menanyakan fakta atau bidang unsur",
        "`has` only asks for a fact or a field of an element",
    )
    .hint("tulis `has(nama.fakta)`", "write `has(name.of.fact)`")
}

/// `date` of something computed.
pub(super) fn date_needs_text() -> Diagnostic {
    error(
        codes::BAD_DATE_LITERAL,
        "`date` meminta tanggal yang tertulis dalam kutip",
        "`date` takes a date written in quotes",
    )
    .hint("tulis `date(\"2026-11-24\")`", "write `date(\"2026-11-24\")`")
}

/// A day that does not exist.
pub(super) fn bad_date(text: &str) -> Diagnostic {
    error(
        codes::BAD_DATE_LITERAL,
        format!("`{text}` bukan tanggal"),
        format!("`{text}` is not a date"),
    )
    .hint("tulis tahun-bulan-hari, misalnya `2026-11-24`", "write year-month-day, as `2026-11-24`")
}

/// `days("x")`
pub(super) fn amount_needs_a_number(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("lamanya harus bilangan, tetapi ini {}", words.id),
        format!("the duration must be a number, but this is {}", words.en),
    )
}

/// A day plus something that is no duration.
pub(super) fn not_a_duration(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("pada tanggal hanya ditambahkan lama waktu, bukan {}", words.id),
        format!("only a duration is added to a date, not {}", words.en),
    )
    .hint(
        "tulis `days(n)`, `workingDays(n)` atau `months(n)`",
        "write `days(n)`, `workingDays(n)` or `months(n)`",
    )
}

/// A day is asked for.
pub(super) fn needs_a_day(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("di sini diminta tanggal, tetapi ini {}", words.id),
        format!("a date is asked for here, but this is {}", words.en),
    )
}

/// A text is asked for.
pub(super) fn needs_text(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    let complaint = error(
        codes::TYPE_MISMATCH,
        format!("di sini diminta teks, tetapi ini {}", words.id),
        format!("a text is asked for here, but this is {}", words.en),
    );
    match found {
        Ty::Set(_) => complaint.hint(
            "keanggotaan ditulis `\"nilai\" in daftar`",
            "membership is written `\"value\" in list`",
        ),
        _ => complaint,
    }
}

/// `size` of something that has none.
pub(super) fn no_size(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("`size` berlaku untuk daftar dan teks, bukan {}", words.id),
        format!("`size` applies to lists and texts, not to {}", words.en),
    )
}

/// `-x` of something that is no number.
pub(super) fn no_negative(vocabulary: &Vocabulary, found: Ty) -> Diagnostic {
    let words = describe(vocabulary, found);
    error(
        codes::TYPE_MISMATCH,
        format!("`-` berlaku untuk bilangan, bukan {}", words.id),
        format!("`-` applies to numbers, not to {}", words.en),
    )
}

/// `x / 0`
pub(super) fn division_by_zero() -> Diagnostic {
    error(codes::NUMBER_OUT_OF_PLACE, "pembagian dengan nol", "division by zero")
        .hint("periksa pembaginya", "check the divisor")
}

/// A field that the element does not have.
pub(super) fn unknown_field<'a>(
    element: &str,
    field: &str,
    fields: impl Iterator<Item = &'a str>,
) -> Diagnostic {
    let fields: Vec<_> = fields.collect();
    let complaint = error(
        codes::UNKNOWN_FIELD,
        format!("`{element}` tidak memiliki bidang `{field}`"),
        format!("`{element}` has no field `{field}`"),
    );
    match nearest(field, fields.iter().copied()) {
        Some(near) => complaint.did_you_mean(Some(near)),
        None if fields.is_empty() => complaint,
        None => {
            let list = fields.join(", ");
            complaint.hint(format!("bidangnya: {list}"), format!("its fields: {list}"))
        }
    }
}

/// An element of a list of records used as a value.
pub(super) fn whole_element(name: &str) -> Diagnostic {
    error(
        codes::TYPE_MISMATCH,
        format!("`{name}` adalah rekaman; yang dapat ditanya hanya bidangnya"),
        format!("`{name}` is a record; only its fields can be asked"),
    )
    .hint(format!("tulis `{name}.bidang`"), format!("write `{name}.field`"))
}

/// The first argument of a comprehension is no plain name.
pub(super) fn element_needs_a_name() -> Diagnostic {
    error(
        codes::WRONG_ARGUMENTS,
        "argumen pertama adalah nama untuk unsurnya",
        "the first argument is a name for the element",
    )
    .hint(
        "tulis misalnya `daftar.all(x, x != \"lainnya\")`",
        "write for instance `list.all(x, x != \"other\")`",
    )
}

/// The name of an element is in use.
pub(super) fn name_taken(name: &str) -> Diagnostic {
    error(
        codes::NAME_TAKEN,
        format!("nama `{name}` sudah dipakai"),
        format!("the name `{name}` is already in use"),
    )
    .hint("pilih nama lain untuk unsurnya", "choose another name for the element")
}

/// The name of an element belongs to the language.
pub(super) fn reserved_name(name: &str) -> Diagnostic {
    error(
        codes::RESERVED,
        format!("nama `{name}` milik bahasa syarat sendiri"),
        format!("the name `{name}` belongs to the language of conditions"),
    )
    .hint("pilih nama lain untuk unsurnya", "choose another name for the element")
}
