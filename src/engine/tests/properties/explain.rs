//! The way to a status is the same, asked for alone or with all others.

use patuh_engine::{ExplainTruth, Options, Status};
use proptest::prelude::*;

use crate::generate::{Choices, Reach, answers, choices, options, proposal, world};

proptest! {
    #![proptest_config(crate::generate::cases(256))]

    #[test]
    fn explained_alone_as_in_the_whole(given in choices(), state in choices()) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let now = proposal(&world, &answers(&world, &mut Choices::new(state)));
        let whole = world.engine.assess(&now, &Options { explain: true, ..options() });
        let mut session = world.engine.session(options());
        for (key, value) in entries(&now) {
            session.set(key, value).unwrap();
        }
        prop_assert_eq!(whole.explanations.len(), world.engine.rulebook().rules.len());
        for explained in &whole.explanations {
            let alone = world.engine.explain(&now, &options(), &explained.rule).unwrap();
            prop_assert_eq!(&alone, explained);
            prop_assert_eq!(&session.explain(&explained.rule).unwrap(), explained);
            if explained.elements.is_empty() && explained.status == Status::Satisfied {
                prop_assert_eq!(explained.require.truth, ExplainTruth::True);
            }
        }
        let unknown = world.engine.explain(&now, &options(), "tidak-ada");
        prop_assert!(unknown.is_err());
    }
}

fn entries(input: &patuh_engine::Input) -> impl Iterator<Item = (&str, &patuh_engine::Input)> {
    let entries = match input {
        patuh_engine::Input::Object(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(key, value)| (key.as_str(), value))
}
