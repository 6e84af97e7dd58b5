//! Learning what was unknown never flips what was decided.

use patuh_engine::{KindFound, Status};
use proptest::prelude::*;

use crate::generate::{Choices, Reach, answers, choices, options, proposal, world};

proptest! {
    #![proptest_config(crate::generate::cases(512))]

    #[test]
    fn an_answer_more_flips_no_decided_rule(given in choices(), state in choices(), fact in 0_usize..9) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let now = answers(&world, &mut Choices::new(state));
        let before = world.engine.assess(&proposal(&world, &now), &options());
        for better in more(&world.facts[fact].values, now[fact]) {
            let mut learned = now.clone();
            learned[fact] = Some(better);
            let after = world.engine.assess(&proposal(&world, &learned), &options());
            for (before, after) in before.statuses.chars().zip(after.statuses.chars()) {
                let undecided = Status::from_letter(before) == Some(Status::Undecided);
                prop_assert!(undecided || before == after, "{before} became {after}");
            }
            if let KindFound::Decided { kind: before, .. } = &before.kind {
                let KindFound::Decided { kind, .. } = &after.kind else { panic!("kind was decided") };
                prop_assert_eq!(kind, before);
            }
        }
    }
}

/// The values that say more than one does: any, when nothing is said; the sets that agree with
/// an open one; the records whose unknown fields are filled in.
fn more(values: &[String], now: Option<usize>) -> Vec<usize> {
    let Some(now) = now else { return (0..values.len()).collect() };
    let parts = |text: &str| {
        text.trim_matches(['{', '}']).split(',').map(str::to_owned).collect::<Vec<_>>()
    };
    let refines = |better: &str| match values[now].chars().next() {
        Some('{') => parts(&values[now]).iter().all(|part| parts(better).contains(part)),
        _ if values[now] == "[{}]" => better.starts_with("[{") && !better.contains("},{"),
        _ if values[now] == "[{\"bulan\":2}]" => false,
        _ => false,
    };
    (0..values.len()).filter(|at| refines(&values[*at])).collect()
}
