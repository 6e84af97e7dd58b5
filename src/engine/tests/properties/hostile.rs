//! Whatever comes in, there is an answer and no panic.

use patuh_engine::{Engine, Input, Options};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::generate::{Choices, Reach, answers, choices, options, proposal, world};

/// Any JSON, with keys and texts that a proposal could have among them.
fn json() -> impl Strategy<Value = String> {
    let text = prop_oneof![
        Just("merah".to_owned()),
        Just("terlampir".to_owned()),
        Just("2 (dua) tahun".to_owned()),
        Just("17 Agustus 2026".to_owned()),
        Just("Rp1.500.000,00".to_owned()),
        ".{0,12}",
    ];
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|it| it.to_string()),
        any::<i64>().prop_map(|it| it.to_string()),
        any::<f64>().prop_filter("finite", |it| it.is_finite()).prop_map(|it| it.to_string()),
        text.prop_map(|it| serde_json::to_string(&it).unwrap()),
    ];
    let key = prop_oneof![
        Just("a.bulan".to_owned()),
        Just("a".to_owned()),
        Just("bulan".to_owned()),
        Just("isi".to_owned()),
        Just("merah".to_owned()),
        Just("perubahan".to_owned()),
        Just("tahap".to_owned()),
        Just("tanggal".to_owned()),
        ".{0,8}",
    ];
    leaf.prop_recursive(5, 60, 6, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(|list| format!("[{}]", list.join(","))),
            vec((key.clone(), inner), 0..6).prop_map(|entries| {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("{}:{value}", serde_json::to_string(key).unwrap()))
                    .collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    })
}

proptest! {
    #![proptest_config(crate::generate::cases(512))]

    #[test]
    fn any_json_gets_an_answer(text in json()) {
        let world = world(&mut Choices::new((0..160).collect()), Reach::Whole);
        let assessment = world.engine.assess_text(&text, &options());
        let shown = serde_json::to_string(&assessment).unwrap();
        prop_assert!(!shown.contains(":null"));
        let input = Input::from_json(&text).unwrap();
        prop_assert_eq!(world.engine.assess(&input, &options()), assessment);
    }

    #[test]
    fn any_text_gets_an_answer(text in ".{0,80}") {
        let world = world(&mut Choices::new(vec![]), Reach::Whole);
        let _ = world.engine.assess_text(&text, &options());
    }

    #[test]
    fn free_text_gets_an_answer(text in "[ 0-9a-z.,()Rp/:-]{0,24}") {
        let world = world(&mut Choices::new(vec![]), Reach::Whole);
        let mut session = world.engine.session(options());
        for fact in ["a.bulan", "tanggal", "warna", "b", "isi", "nama", "perubahan"] {
            session.set(fact, &Input::Text(text.clone())).unwrap();
        }
    }

    #[test]
    fn damaged_rulebooks_are_refused_or_work(
        given in choices(),
        damage in vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        state in choices(),
    ) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let mut bytes = world.book.bytes();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(engine) = Engine::load(&bytes) {
            let now = proposal(&world, &answers(&world, &mut Choices::new(state)));
            let options = Options { explain: true, ..options() };
            let _ = engine.assess(&now, &options);
            let _ = engine.trace(&now, &options);
            let _ = engine.catalogue();
        }
    }

    #[test]
    fn any_bytes_are_no_rulebook(bytes in vec(any::<u8>(), 0..64)) {
        prop_assert!(Engine::load(&bytes).is_err());
        let marked = [b"patuh\0\0\x01".as_slice(), &bytes].concat();
        let _ = Engine::load(&marked);
    }
}

#[test]
fn deep_and_large_inputs_become_problems() {
    let world = world(&mut Choices::new(vec![]), Reach::Whole);
    let code = |text: &str| {
        let assessment = world.engine.assess_text(text, &options());
        assessment.problems.first().map(|problem| problem.code.clone()).unwrap_or_default()
    };
    assert_eq!(code(&"[".repeat(100_000)), "problem.too_deep");
    assert_eq!(code(&format!("[{}1]", "1,".repeat(30_000))), "problem.too_many_nodes");
    assert_eq!(code(&format!("\"{}\"", "x".repeat(300_000))), "problem.too_large");
    assert_eq!(code("{"), "problem.syntax");
    assert_eq!(code("[]"), "problem.not_an_object");
    let list = format!("{{\"perubahan\":[{}{{}}]}}", "{},".repeat(1_000));
    assert_eq!(code(&list), "problem.too_many_nodes");
}
