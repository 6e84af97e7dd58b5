//! Proposals as portals have them: what is read, what is a problem, what leaves a note.

use alloc::borrow::ToOwned;
use alloc::format;
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use patuh_rulebook::Type;

use super::*;
use crate::assessment::Parameters;
use crate::canonical::canonical;
use crate::testing::Book;

fn loaded() -> Loaded {
    let mut book = Book::new();
    let parts = book.add_enum("bagian", &["latar_belakang", "objek", "manfaat"]);
    let record = book.add_record("perubahan", &[("alasan", Type::Text), ("sah", Type::Bool)]);
    let months = Type::Int { min: 1, max: 1_200, unit: Some(0) };
    book.add_fact("kesepakatan.jangka_waktu_bulan", months);
    book.add_fact("kesepakatan.mulai", Type::Date);
    book.add_fact("nilai", Type::Money { min: 0, max: i64::MAX });
    book.add_fact("judul", Type::Text);
    book.add_fact("sesuai", Type::Bool);
    book.add_fact("isi", Type::Set(parts));
    book.add_fact("perubahan", Type::Records(record));
    let regions = book.add_regions();
    book.add_fact("wilayah", Type::Code(regions));
    Loaded::load(&book.bytes()).unwrap()
}

/// The facts as read, the problems and the notes, in short.
fn read_text(text: &str) -> (String, Vec<String>, Vec<String>) {
    let loaded = loaded();
    let reading = read(&loaded, &Input::from_json(text).unwrap());
    let shown = |code: &str, pointer: &str, parameters: &Parameters| {
        let values: Vec<&str> = parameters.iter().map(|(_, value)| value).collect();
        let code = code.split_once('.').map_or(code, |(_, code)| code);
        format!("{code} {pointer} {}", values.join(" | "))
    };
    let remarks = reading.remarks;
    let problems = remarks.problems.iter().map(|it| shown(&it.code, &it.pointer, &it.parameters));
    let notes = remarks.notes.iter().map(|it| shown(&it.code, &it.pointer, &it.parameters));
    (canonical(&loaded, &reading.facts), problems.collect(), notes.collect())
}

fn facts(text: &str) -> String {
    read_text(text).0
}

fn problems(text: &str) -> Vec<String> {
    read_text(text).1
}

#[test]
fn nested_and_dotted_keys_state_the_same() {
    let nested = r#"{"kesepakatan":{"jangka_waktu_bulan":60,"mulai":"2026-01-01"}}"#;
    let dotted = r#"{"kesepakatan.mulai":"2026-01-01","kesepakatan.jangka_waktu_bulan":60}"#;
    assert_eq!(facts(nested), facts(dotted));
    assert_eq!(problems(nested), Vec::<String>::new());
}

#[test]
fn nothing_placeholders_and_empty_text_are_not_stated() {
    let text = r#"{"judul":"  ","nilai":null,"sesuai":"-","kesepakatan":{"mulai":"Terlampir."}}"#;
    let (facts, problems, notes) = read_text(text);
    assert_eq!(facts, "{}");
    assert_eq!(problems, Vec::<String>::new());
    let wanted = ["placeholder /kesepakatan/mulai Terlampir.", "placeholder /sesuai -"];
    assert_eq!(notes, wanted);
}

#[test]
fn free_text_is_converted_with_a_note() {
    let text = r#"{"kesepakatan":{"jangka_waktu_bulan":"2 (dua) tahun","mulai":"17 Agustus 2026"},
        "nilai":"Rp12.500.000.000","sesuai":"Ya","isi":["Latar Belakang"]}"#;
    let (facts, problems, notes) = read_text(text);
    let wanted = r#"{"isi":["latar_belakang"],"kesepakatan.jangka_waktu_bulan":24,"kesepakatan.mulai":"2026-08-17","nilai":12500000000,"sesuai":true}"#;
    assert_eq!(facts, wanted);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(notes.len(), 5);
    assert!(notes.contains(&"read_by_name /isi/0 Latar Belakang | latar_belakang".to_owned()));
}

#[test]
fn unknown_keys_get_a_suggestion_that_is_near() {
    let text = r#"{"kesepakatan":{"jangka_waktu":5},"judl":"x","nomor_telepon":"1","mulai":"x"}"#;
    let wanted = [
        "unknown_field /judl judl | judul",
        "unknown_field /kesepakatan/jangka_waktu jangka_waktu | jangka_waktu_bulan",
        "unknown_field /mulai mulai | kesepakatan.mulai",
        "unknown_field /nomor_telepon nomor_telepon | ",
    ];
    assert_eq!(problems(text), wanted);
}

#[test]
fn unknown_values_get_a_suggestion_and_leave_the_set_open() {
    let text = r#"{"isi":["objek","manfaaat"],"tahap":"persiapann"}"#;
    let (facts, problems, _) = read_text(text);
    assert_eq!(facts, r#"{"isi":{"objek":true}}"#);
    let wanted =
        ["unknown_value /isi/1 manfaaat | manfaat", "unknown_value /tahap persiapann | persiapan"];
    assert_eq!(problems, wanted);
}

#[test]
fn wrong_types_name_what_was_found_and_expected() {
    let text =
        r#"{"judul":5,"sesuai":1,"isi":"objek","perubahan":{},"kesepakatan":[1],"nilai":1.5}"#;
    let wanted = [
        "wrong_type /isi set | objek",
        "wrong_type /judul text | 5",
        "wrong_type /kesepakatan object | […]",
        "not_whole /nilai 1.5",
        "wrong_type /perubahan records | {}",
        "wrong_type /sesuai bool | 1",
    ];
    assert_eq!(problems(text), wanted);
    assert_eq!(facts(text), "{}");
}

#[test]
fn numbers_out_of_range_are_not_stated() {
    let range = |value: &str| problems(&format!("{{\"kesepakatan.jangka_waktu_bulan\":{value}}}"));
    assert_eq!(range("1200"), Vec::<String>::new());
    let pointer = "/kesepakatan.jangka_waktu_bulan";
    assert_eq!(range("1201"), [format!("out_of_range {pointer} 1201 | 1200 | 1")]);
    assert_eq!(range("\"101 tahun\"").len(), 1);
    assert_eq!(range("1e300").len(), 1);
}

#[test]
fn codes_are_keys_of_their_table() {
    let (facts, problems, notes) = read_text(r#"{"wilayah":"33.09"}"#);
    assert_eq!(facts, r#"{"wilayah":"33.09"}"#);
    assert_eq!((problems.len(), notes.len()), (0, 0));
    let (facts, problems, notes) = read_text(r#"{"wilayah":" 33.09 "}"#);
    assert_eq!(facts, r#"{"wilayah":"33.09"}"#);
    assert_eq!((problems.len(), notes), (0, vec!["read_by_name /wilayah  33.09  | 33.09".into()]));
    let told = |value: &str| read_text(&format!("{{\"wilayah\":{value}}}"));
    for (value, problem) in [
        ("\"33.99\"", "unknown_code /wilayah wilayah | 33.99"),
        ("\"3309\"", "code_without_separator /wilayah wilayah | 3309"),
        ("\"3399\"", "unknown_code /wilayah wilayah | 3399"),
        ("33", "wrong_type /wilayah code | 33"),
    ] {
        let (facts, problems, _) = told(value);
        assert_eq!((facts.as_str(), problems), ("{}", vec![problem.to_owned()]));
    }
}

#[test]
fn a_fact_stated_twice_is_not_stated() {
    let twice = r#"{"kesepakatan":{"mulai":"2026-01-01"},"kesepakatan.mulai":"2026-01-02"}"#;
    assert_eq!(facts(twice), "{}");
    assert_eq!(problems(twice), ["duplicate /kesepakatan.mulai kesepakatan.mulai"]);
    assert_eq!(problems(r#"{"sesuai":true,"sesuai":true}"#), ["duplicate /sesuai sesuai"]);
    assert_eq!(
        facts(r#"{"isi":{"objek":true,"objek":false,"manfaat":true}}"#),
        r#"{"isi":{"manfaat":true}}"#
    );
    assert_eq!(
        problems(r#"{"perubahan":[{"sah":true,"sah":true}]}"#),
        ["duplicate /perubahan/0/sah sah"]
    );
}

#[test]
fn sets_are_closed_as_lists_and_open_as_objects() {
    assert_eq!(facts(r#"{"isi":[]}"#), r#"{"isi":[]}"#);
    assert_eq!(facts(r#"{"isi":{}}"#), "{}");
    assert_eq!(facts(r#"{"isi":{"objek":true,"manfaat":null}}"#), r#"{"isi":{"objek":true}}"#);
    let all = r#"{"isi":{"objek":true,"manfaat":false,"latar_belakang":"tidak"}}"#;
    assert_eq!(facts(all), r#"{"isi":["objek"]}"#);
}

#[test]
fn records_keep_their_unknown_fields() {
    let text = r#"{"perubahan":[{"alasan":"baru"},{},null,{"sah":"ya","oleh":"x"}]}"#;
    let (facts, problems, _) = read_text(text);
    assert_eq!(facts, r#"{"perubahan":[{"alasan":"baru"},{},{},{"sah":true}]}"#);
    assert_eq!(problems, ["unknown_field /perubahan/3/oleh oleh | "]);
    // One that is no record leaves the list open: it may hold what nobody read.
    assert_eq!(super::tests::facts(r#"{"perubahan":[{"sah":true},5]}"#), "{}");
}

#[test]
fn pointers_escape_what_json_pointers_escape() {
    assert_eq!(problems(r#"{"a/b~c":1}"#), ["unknown_field /a~1b~0c a/b~c | "]);
}

#[test]
fn long_texts_are_cut_in_messages() {
    let text = format!("{{\"sesuai\":\"{}\"}}", "é".repeat(300));
    let problem = &problems(&text)[0];
    assert!(problem.ends_with('…') && problem.chars().count() < 130, "{problem}");
}

#[test]
fn what_is_no_object_is_one_problem() {
    assert_eq!(problems("[1]"), ["not_an_object  […]"]);
    assert_eq!(problems("null"), Vec::<String>::new());
}
