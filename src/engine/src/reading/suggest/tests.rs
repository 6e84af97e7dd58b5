//! Suggestions stay near.

use super::*;

fn nearest(found: &str) -> Option<&str> {
    let names = ["jangka_waktu_bulan", "jenis", "tahap", "ksdpk"];
    Suggestions::default().nearest(found, &names)
}

#[test]
fn slips_find_their_name() {
    for (found, name) in [
        ("jangka_waktu_bulna", "jangka_waktu_bulan"),
        ("jangkawaktubulan", "jangka_waktu_bulan"),
        ("Jenis", "jenis"),
        ("tahp", "tahap"),
        ("kdspk", "ksdpk"),
        ("jangka", "jangka_waktu_bulan"),
    ] {
        assert_eq!(nearest(found), Some(name), "{found}");
    }
}

#[test]
fn what_is_far_from_all_names_finds_none() {
    for found in ["alamat", "x", "", "nomor_telepon"] {
        assert_eq!(nearest(found), None, "{found}");
    }
}

#[test]
fn distances_are_those_of_a_table() {
    let table =
        [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "ca", 3), ("kitten", "sitting", 3)];
    for (a, b, wanted) in table {
        assert_eq!(distance(&letters(a), &letters(b)), wanted, "{a} and {b}");
    }
}

#[test]
fn a_proposal_gets_only_so_many() {
    let mut suggestions = Suggestions::default();
    let some = (0..100).filter(|_| suggestions.nearest("tahp", &["tahap"]).is_some());
    assert_eq!(some.count(), 64);
}
