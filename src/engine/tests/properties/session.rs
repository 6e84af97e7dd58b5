//! A session gives what a fresh assessment of the same facts gives.

use patuh_engine::{DeadlineState, Input};
use proptest::prelude::*;

use crate::generate::{Choices, Reach, answers, choices, options, proposal, world};

proptest! {
    #![proptest_config(crate::generate::cases(256))]

    #[test]
    fn session_equals_a_fresh_assessment(given in choices(), steps in choices()) {
        let world = world(&mut Choices::new(given), Reach::Whole);
        let mut steps = Choices::new(steps);
        let mut now = answers(&world, &mut steps);
        let mut session = world.engine.session(options());
        session.set("tahap", &Input::Text("penjajakan".into())).unwrap();
        for (fact, answer) in world.facts.iter().zip(&now) {
            if let Some(answer) = answer {
                session.set(fact.id, &Input::from_json(&fact.values[*answer]).unwrap()).unwrap();
            }
        }
        for _ in 0..6 {
            let fact = steps.below(world.facts.len());
            let known = &world.facts[fact];
            let before = session.assessment();
            let change = if steps.below(3) == 0 {
                now[fact] = None;
                session.clear(known.id).unwrap()
            } else {
                let answer = steps.below(known.values.len());
                now[fact] = Some(answer);
                session.set(known.id, &Input::from_json(&known.values[answer]).unwrap()).unwrap()
            };
            let fresh = world.engine.assess(&proposal(&world, &now), &options());
            prop_assert_eq!(session.verdict(), fresh.verdict);
            prop_assert_eq!(&session.assessment(), &fresh);
            prop_assert_eq!(change.verdict, fresh.verdict);
            prop_assert_eq!(change.counts, fresh.counts);
            let changed = before.statuses.chars().zip(fresh.statuses.chars()).filter(|(a, b)| a != b);
            prop_assert_eq!(change.changed.len(), changed.count());
            let mut timeline = before.timeline;
            for deadline in change.timeline {
                let same = timeline.iter().position(|it| it.clock == deadline.clock);
                same.map(|at| timeline.remove(at));
                if deadline.state != DeadlineState::NotApplicable {
                    timeline.push(deadline);
                }
            }
            timeline.sort_by(|a, b| a.clock.cmp(&b.clock));
            prop_assert_eq!(&timeline, &fresh.timeline);
            let again = Input::from_json(&session.proposal()).unwrap();
            prop_assert_eq!(&world.engine.assess(&again, &options()), &fresh);
        }
    }

    #[test]
    fn unreadable_answers_stay_problems_until_they_are_replaced(value in "[a-z0-9 .,()-]{0,12}") {
        let world = world(&mut Choices::new(vec![]), Reach::Whole);
        let mut session = world.engine.session(options());
        let value = Input::Text(value);
        for fact in ["a.bulan", "tanggal", "warna", "b"] {
            session.set(fact, &value).unwrap();
        }
        let stated = |id: &str| (id.to_owned(), value.clone());
        let nested = Input::Object(vec![("bulan".to_owned(), value.clone())]);
        let proposal = vec![stated("tanggal"), stated("warna"), stated("b"), ("a".to_owned(), nested)];
        let fresh = world.engine.assess(&Input::Object(proposal), &options());
        prop_assert_eq!(session.assessment(), fresh);
    }
}
