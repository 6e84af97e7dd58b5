//! The same rulebook and the same proposal give the same bytes, and no `null` in them.

use patuh_engine::{Assessment, Catalogue, Engine, Options};
use proptest::prelude::*;

use crate::generate::{Choices, Reach, answers, choices, options, proposal, world};

proptest! {
    #![proptest_config(crate::generate::cases(256))]

    #[test]
    fn same_bytes_twice_and_in_any_order_of_keys(given in choices(), state in choices()) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let now = proposal(&world, &answers(&world, &mut Choices::new(state)));
        let patuh_engine::Input::Object(mut entries) = now.clone() else { panic!("an object") };
        entries.reverse();
        let options = Options { explain: true, ..options() };
        let first = serde_json::to_string(&world.engine.assess(&now, &options)).unwrap();
        let other = Engine::load(&world.book.bytes()).unwrap();
        let reversed = patuh_engine::Input::Object(entries);
        let second = serde_json::to_string(&other.assess(&reversed, &options)).unwrap();
        prop_assert_eq!(&first, &second);
        prop_assert!(!first.contains("null"));
        let back: Assessment = serde_json::from_str(&first).unwrap();
        prop_assert_eq!(serde_json::to_string(&back).unwrap(), first);
    }

    #[test]
    fn catalogue_has_no_null_and_reads_back(given in choices()) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let catalogue = world.engine.catalogue();
        let text = serde_json::to_string(&catalogue).unwrap();
        prop_assert!(!text.contains("null"));
        prop_assert_eq!(serde_json::from_str::<Catalogue>(&text).unwrap(), catalogue);
    }
}
