//! Numbers as real proposals write them.

use alloc::vec;

use patuh_rulebook::UnitWord;

use super::*;

fn months() -> Unit {
    let word = |word: &str, worth| UnitWord { word: word.into(), worth };
    Unit {
        id: "bulan".into(),
        words: vec![
            word("bulan", 1),
            word("tahun", 12),
            word("month", 1),
            word("months", 1),
            word("year", 12),
            word("years", 12),
        ],
    }
}

#[test]
fn terms_are_read_in_months() {
    let table = [
        ("5 tahun", 60),
        ("5 TAHUN", 60),
        ("5 (lima) tahun", 60),
        ("Lima (5) Tahun", 60),
        ("Jangka waktu : 5 tahun", 60),
        ("2 (dua) tahun", 24),
        ("dua tahun", 24),
        ("1 tahun 6 bulan", 18),
        ("1 (satu) tahun dan 6 (enam) bulan", 18),
        ("1,5 tahun", 18),
        ("1.5 years", 18),
        ("selama 3 tahun.", 36),
        ("tiga puluh lima tahun", 420),
        ("dua belas bulan", 12),
        ("sebelas bulan", 11),
        ("twenty-five years", 300),
        ("one year, 2 months", 14),
        ("24", 24),
        ("1.200", 1_200),
        ("seratus dua puluh bulan", 120),
    ];
    for (text, value) in table {
        assert_eq!(int(text, Some(&months())), Some(value), "{text}");
    }
}

#[test]
fn what_is_not_certain_is_not_read() {
    let texts = [
        "5 (empat) tahun",
        "sampai dengan tahun 2024",
        "paling lama 5 tahun",
        "kurang lebih 2 tahun",
        "1-2 tahun",
        "2 tahun 2 tahun",
        "6 bulan 1 tahun",
        "5 tahun terhitung sejak ditandatangani",
        "1/2 tahun",
        "0,1 tahun",
        "tahun",
        "5 windu",
        "",
        "1,500",
        "5 tahun 3",
        "99999999999999999999 bulan",
        "9223372036854775807 tahun",
    ];
    for text in texts {
        assert_eq!(int(text, Some(&months())), None, "{text}");
    }
}

#[test]
fn numbers_without_unit_take_no_word() {
    assert_eq!(int("12", None), Some(12));
    assert_eq!(int("-3", None), Some(-3));
    assert_eq!(int("dua belas", None), Some(12));
    assert_eq!(int("12 orang", None), None);
}

#[test]
fn amounts_of_money_are_exact() {
    let table = [
        ("Rp12.500.000.000", 12_500_000_000),
        ("Rp 12.500.000.000,00", 12_500_000_000),
        ("Rp. 12.500.000.000,-", 12_500_000_000),
        ("12,500,000", 12_500_000),
        ("IDR 1,500.00", 1_500),
        ("1,5 miliar", 1_500_000_000),
        ("1.5 milyar rupiah", 1_500_000_000),
        ("500 juta", 500_000_000),
        ("2 miliar 500 juta", 2_500_000_000),
        ("dua miliar lima ratus juta rupiah", 2_500_000_000),
        ("Rp100.000.000 (seratus juta rupiah)", 100_000_000),
        ("sebesar Rp1.000.000.000.000.000", 1_000_000_000_000_000),
        ("seribu lima ratus", 1_500),
        ("Nilai: Rp750.000", 750_000),
        ("0", 0),
    ];
    for (text, value) in table {
        assert_eq!(money(text), Some(value), "{text}");
    }
}

#[test]
fn doubtful_amounts_are_not_read() {
    let texts = [
        "Rp1.500,50",
        "1,500",
        "Rp100.000.000 (seratus ribu rupiah)",
        "sekitar 5 juta",
        "5 juta per tahun",
        "Rp",
        "0,0001 juta",
        "1.50.000",
        "9.223.372.036.854.775.808",
        "USD 5.000",
    ];
    for text in texts {
        assert_eq!(money(text), None, "{text}");
    }
}
