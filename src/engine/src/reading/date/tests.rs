//! Days as real proposals write them.

use super::*;
use crate::civil::parse_day;

#[test]
fn days_are_read_in_both_languages() {
    let texts = [
        "17 Agustus 2026",
        "17 agustus 2026.",
        "Senin, 17 Agustus 2026",
        "Hari Senin tanggal 17 Agustus 2026",
        "17 Agt 2026",
        "August 17, 2026",
        "17 August 2026",
        "17-Aug-2026",
        "17/08/2026",
        "17-08-2026",
        "17.08.2026",
        "2026/08/17",
        "2026-8-17",
        "2026-08-17 00:00:00",
        "Tanggal: 17 Agustus 2026",
    ];
    for text in texts {
        assert_eq!(date(text), parse_day("2026-08-17"), "{text}");
    }
    assert_eq!(date("05/05/2026"), parse_day("2026-05-05"));
    assert_eq!(date("29 Pebruari 2024"), parse_day("2024-02-29"));
}

#[test]
fn doubtful_days_are_not_read() {
    let texts = [
        "03/04/2026",
        "08/17/2026",
        "31 Februari 2026",
        "Selasa, 17 Agustus 2026",
        "17 Agustus",
        "Agustus 2026",
        "17 Agustus 26",
        "17 Agustus 2026 sampai selesai",
        "akan ditentukan",
        "2026",
        "2026-08-17T10:30:00Z",
        "17/08-2026",
        "",
    ];
    for text in texts {
        assert_eq!(date(text), None, "{text}");
    }
}
