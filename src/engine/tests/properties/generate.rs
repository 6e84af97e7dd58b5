//! Random rulebooks and proposals, made from a list of choices so that a failing case shrinks.

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Input, Options};
use patuh_rulebook::{
    Alternative, CalendarYear, ClockUnit, Comparison, Each, Fold, Length, Node, NodeId, Severity,
    Type,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Choices; when they run out, always the first.
pub(crate) struct Choices {
    left: std::vec::IntoIter<u16>,
}

impl Choices {
    pub(crate) fn new(choices: Vec<u16>) -> Self {
        Self { left: choices.into_iter() }
    }

    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        usize::from(self.left.next().unwrap_or(0)) % limit
    }

    pub(crate) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// How many cases a property is tried on: so many, times `PATUH_CASES` for a long run.
pub(crate) fn cases(usual: u32) -> ProptestConfig {
    let times = std::env::var("PATUH_CASES").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig { cases: usual.saturating_mul(times), ..ProptestConfig::default() }
}

pub(crate) fn choices() -> impl Strategy<Value = Vec<u16>> {
    vec(any::<u16>(), 0..160)
}

/// A fact of a random rulebook and all the values that a proposal may state for it.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) id: &'static str,
    node: NodeId,
    ty: Type,
    /// As canonical JSON.
    pub(crate) values: Vec<String>,
}

/// How much of the language a random rulebook uses.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// What the next questions are exact for.
    Plain,
    /// Everything.
    Whole,
}

pub(crate) struct World {
    pub(crate) engine: Engine,
    pub(crate) facts: Vec<Known>,
    pub(crate) book: Book,
}

pub(crate) const AT: &str = "2026-11-24";

pub(crate) fn options() -> Options {
    Options::at(patuh_engine::parse_day(AT).unwrap())
}

const WARNA: u16 = 1;

pub(crate) fn world(choices: &mut Choices, reach: Reach) -> World {
    let mut book = Book::new();
    assert_eq!(book.add_enum("warna", &["merah", "kuning", "hijau"]), WARNA);
    book.add_regions();
    let strings = |values: &[&str]| values.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    let bools = strings(&["true", "false"]);
    let months = strings(&["1", "2", "3", "4"]);
    let int = Type::Int { min: 1, max: 4, unit: Some(0) };
    let sets = || {
        let mut all = Vec::new();
        for state in 0..27_u32 {
            let states = [state % 3, state / 3 % 3, state / 9];
            let names = ["merah", "kuning", "hijau"];
            let known: Vec<String> = names
                .iter()
                .zip(states)
                .filter(|(_, state)| *state > 0)
                .map(|(name, state)| format!("\"{name}\":{}", state == 1))
                .collect();
            if state > 0 {
                all.push(format!("{{{}}}", known.join(",")));
            }
        }
        all
    };
    let mut facts: Vec<Known> = Vec::new();
    let count = if reach == Reach::Plain { 2 + choices.below(3) } else { 9 };
    let kinds: Vec<(&'static str, Type, Vec<String>)> = vec![
        ("z.benar", Type::Bool, bools.clone()),
        ("a.bulan", int, months.clone()),
        ("warna", Type::Enum(WARNA), strings(&["\"merah\"", "\"kuning\"", "\"hijau\""])),
        ("b", Type::Bool, bools.clone()),
        ("isi", Type::Set(WARNA), sets()),
        ("tanggal", Type::Date, strings(&["\"2026-11-20\"", "\"2026-11-24\"", "\"2024-02-29\""])),
        ("nama", Type::Text, strings(&["\"alfa\"", "\"alfabet\"", "\"beta\""])),
        ("c.bulan", int, months),
        ("wilayah", Type::Code(0), strings(&["\"33.09\"", "\"33.10\"", "\"31.71\""])),
    ];
    let mut kinds = kinds;
    if reach == Reach::Plain {
        // Which facts there are is a choice, too.
        let first = choices.below(kinds.len());
        kinds.rotate_left(first);
        kinds.retain(|(_, ty, _)| !matches!(ty, Type::Date | Type::Text | Type::Code(_)));
    }
    for (id, ty, values) in kinds.into_iter().take(count) {
        let node = book.add_fact(id, ty);
        facts.push(Known { id, node, ty, values });
    }
    let mut list = None;
    if reach == Reach::Whole {
        let fields = [
            ("alasan", Type::Text),
            ("bulan", int),
            ("warna", Type::Enum(WARNA)),
            ("sah", Type::Bool),
        ];
        let record = book.add_record("perubahan", &fields);
        let node = book.add_fact("perubahan", Type::Records(record));
        let values = strings(&[
            "[]",
            "[{}]",
            "[{\"bulan\":2}]",
            "[{\"bulan\":2,\"sah\":true},{\"warna\":\"merah\"}]",
            "[{\"alasan\":\"alfa\",\"bulan\":4,\"warna\":\"hijau\",\"sah\":false},{\"sah\":true}]",
            "[{\"alasan\":\"beta\",\"bulan\":1,\"warna\":\"merah\",\"sah\":true}]",
        ]);
        facts.push(Known { id: "perubahan", node, ty: Type::Records(record), values });
        list = Some(node);
    }
    let mut made: Vec<NodeId> = Vec::new();
    for rule in 0..1 + choices.below(3) {
        let require = condition(&mut book, &facts, choices, 3, reach, &mut made);
        let when = (choices.below(2) == 1)
            .then(|| condition(&mut book, &facts, choices, 2, reach, &mut made));
        let severity = *choices.pick(&[
            Severity::Must,
            Severity::Prohibited,
            Severity::Should,
            Severity::Info,
        ]);
        let stage = if reach == Reach::Whole { choices.below(3) as u16 } else { 0 };
        let each = match list {
            Some(list) if choices.below(4) == 1 => {
                let body = element_body(&mut book, &facts, choices);
                Some(Each { list, body })
            }
            _ => None,
        };
        let added = book.rule(&format!("aturan.{rule}"), require);
        added.when = when;
        added.severity = severity;
        added.stage = stage;
        added.each = each;
    }
    let kind = condition(&mut book, &facts, choices, 1, reach, &mut made);
    book.add_kind("ksdpk", kind);
    if reach == Reach::Whole {
        clocks(&mut book, &facts, choices, &made);
    }
    let engine = Engine::load(&book.bytes()).unwrap();
    World { engine, facts, book }
}

/// Adds alternatives by three readings to the rulebook of a world, of which a proposal may state
/// any stage.
pub(crate) fn alternatives(world: &mut World, choices: &mut Choices) {
    let book = &mut world.book;
    let list = world.facts.iter().find(|it| matches!(it.ty, Type::Records(_))).map(|it| it.node);
    let mut made = Vec::new();
    for reading in 0..3_u16 {
        book.rulebook.readings.push(format!("R{reading}"));
        for rule in 0..book.rulebook.rules.len() {
            if choices.below(3) == 0 {
                continue;
            }
            let of_rule = &book.rulebook.rules[rule];
            let (mut when, mut require) = (of_rule.when, of_rule.require);
            let (mut severity, mut each) = (of_rule.severity, of_rule.each.clone());
            let mut stage = of_rule.stage;
            match choices.below(7) {
                6 => stage = choices.below(3) as u16,
                0 => severity = *choices.pick(&[Severity::Must, Severity::Prohibited]),
                1 => severity = *choices.pick(&[Severity::Should, Severity::Info]),
                2 => when = Some(book.node(Node::Bool(false))),
                3 => {
                    when = Some(condition(book, &world.facts, choices, 2, Reach::Whole, &mut made))
                }
                4 if each.is_some() => {
                    let body = element_body(book, &world.facts, choices);
                    each = list.map(|list| Each { list, body });
                }
                _ => require = condition(book, &world.facts, choices, 2, Reach::Whole, &mut made),
            }
            book.rulebook.alternatives.push(Alternative {
                reading,
                rule: rule as u16,
                severity,
                stage,
                when,
                require,
                each,
            });
        }
    }
    world.engine = Engine::load(&book.bytes()).unwrap();
}

/// Some clocks, each perhaps after one of those before it.
fn clocks(book: &mut Book, facts: &[Known], choices: &mut Choices, made: &[NodeId]) {
    let day = facts.iter().find(|it| it.ty == Type::Date).unwrap().node;
    let three = book.node(Node::Int(3));
    let later = book.node(Node::AddDays(day, three));
    for at in 0..choices.below(4) {
        let unit = *choices.pick(&UNITS);
        let count = *choices.pick(&[0, 1, 4, 40, 107]);
        let start = *choices.pick(&[day, later]);
        let is = |choices: &mut Choices| choices.below(3) == 1;
        let clock = book.clock(&format!("tenggat.{at}"), start, unit, count);
        clock.done = is(choices).then_some(later);
        clock.taken = is(choices).then(|| *choices.pick(made));
        clock.when = is(choices).then(|| *choices.pick(made));
        clock.after = if is(choices) { u16::try_from(at).unwrap().checked_sub(1) } else { None };
        clock.other = is(choices).then_some(Length { unit: ClockUnit::WorkingDays, count: 5 });
    }
    book.rulebook.calendars = (0..choices.below(3))
        .map(|year| CalendarYear {
            year: 2026 + year as i16,
            holidays: vec![1, 359],
            joint_leave: vec![358],
            joint_leave_works: false,
            estimated: vec![359],
        })
        .collect();
}

pub(crate) const UNITS: [ClockUnit; 5] = [
    ClockUnit::Days,
    ClockUnit::WorkingDays,
    ClockUnit::Months,
    ClockUnit::NextYear,
    ClockUnit::Fixed,
];

/// A random condition.
fn condition(
    book: &mut Book,
    facts: &[Known],
    choices: &mut Choices,
    depth: usize,
    reach: Reach,
    made: &mut Vec<NodeId>,
) -> NodeId {
    let kinds = match (depth, reach) {
        (0, _) => 1,
        (_, Reach::Plain) => 6,
        (_, Reach::Whole) => 8,
    };
    let node = match choices.below(kinds) {
        0 => atom(book, facts, choices, reach),
        1 => {
            let a = condition(book, facts, choices, depth - 1, reach, made);
            book.node(Node::Not(a))
        }
        kind @ (2 | 3) => {
            let count = 2 + choices.below(2);
            let list: Vec<NodeId> = (0..count)
                .map(|_| condition(book, facts, choices, depth - 1, reach, made))
                .collect();
            book.node(if kind == 2 { Node::And(list) } else { Node::Or(list) })
        }
        4 => {
            let mut part = || condition(book, facts, choices, depth - 1, reach, made);
            let (condition, yes, no) = (part(), part(), part());
            book.node(Node::If { condition, yes, no })
        }
        // What was made before, once more.
        5 if !made.is_empty() => *choices.pick(made),
        6 => {
            let a = number(book, facts, choices);
            let b = number(book, facts, choices);
            let comparison = *choices.pick(&COMPARISONS);
            book.node(Node::Compare(comparison, a, b))
        }
        _ => atom(book, facts, choices, reach),
    };
    made.push(node);
    node
}

const COMPARISONS: [Comparison; 6] = [
    Comparison::LessOrEqual,
    Comparison::Equal,
    Comparison::NotEqual,
    Comparison::Less,
    Comparison::Greater,
    Comparison::GreaterOrEqual,
];

/// A random condition on one fact.
fn atom(book: &mut Book, facts: &[Known], choices: &mut Choices, reach: Reach) -> NodeId {
    let fact = choices.pick(facts).clone();
    if choices.below(8) == 7 {
        return book.node(Node::Has(fact.node));
    }
    match fact.ty {
        Type::Bool => fact.node,
        Type::Int { .. } | Type::Money { .. } => {
            let others: Vec<NodeId> = facts
                .iter()
                .filter(|it| matches!(it.ty, Type::Int { .. }))
                .map(|it| it.node)
                .collect();
            let comparison = *choices.pick(&COMPARISONS);
            if choices.below(3) == 2 {
                let other = *choices.pick(&others);
                return book.node(Node::Compare(comparison, fact.node, other));
            }
            book.compare(comparison, fact.node, choices.below(6) as i64)
        }
        Type::Enum(of) => match choices.below(2) {
            0 => book.is(fact.node, of, choices.below(3) as u16),
            _ => {
                let constants =
                    (0..2).map(|_| book.node(Node::Enum(of, choices.below(3) as u16))).collect();
                book.node(Node::InConstants(fact.node, constants))
            }
        },
        Type::Set(of) => {
            let member = choices.below(3) as u16;
            if reach == Reach::Whole {
                match choices.below(4) {
                    1 => {
                        let size = book.node(Node::Size(fact.node));
                        return book.compare(
                            *choices.pick(&COMPARISONS),
                            size,
                            choices.below(4) as i64,
                        );
                    }
                    2 => {
                        let fold = *choices.pick(&FOLDS);
                        let nodes = vec![
                            Node::Element,
                            Node::Enum(of, member),
                            Node::Compare(*choices.pick(&COMPARISONS[1..3]), 0, 1),
                        ];
                        return folded(book, fold, fact.node, nodes, 2, choices);
                    }
                    _ => {}
                }
            }
            book.has_member(fact.node, of, member)
        }
        Type::Date => {
            let as_of = book.node(Node::AsOf);
            let days = book.node(Node::Int(choices.below(5) as i64 - 2));
            let later = match choices.below(4) {
                0 => Node::AddDays(fact.node, days),
                1 => Node::AddMonths(fact.node, days),
                2 => Node::AddWorkingDays(fact.node, days),
                _ => Node::AddDays(as_of, days),
            };
            let later = book.node(later);
            book.node(Node::Compare(*choices.pick(&COMPARISONS), later, as_of))
        }
        Type::Text => {
            book.rulebook.texts = vec!["alfa".into(), "beta".into(), "".into()];
            let text = book.node(Node::Text(choices.below(3) as u32));
            match choices.below(4) {
                0 => book.node(Node::StartsWith(fact.node, text)),
                1 => book.node(Node::Contains(fact.node, text)),
                2 => book.node(Node::Compare(*choices.pick(&COMPARISONS), fact.node, text)),
                _ => {
                    let size = book.node(Node::Size(fact.node));
                    book.compare(*choices.pick(&COMPARISONS), size, choices.below(8) as i64)
                }
            }
        }
        Type::Code(table) => {
            book.rulebook.texts = vec!["33.09".into(), "beta".into(), "33".into()];
            let other = book.node(Node::Text(choices.below(3) as u32));
            let relation = choices.below(2) as u16;
            match choices.below(3) {
                0 => book.node(Node::Compare(Comparison::Equal, fact.node, other)),
                1 => book.node(Node::Related { table, relation, one: other, other: fact.node }),
                _ => book.node(Node::Related { table, relation, one: fact.node, other }),
            }
        }
        Type::Records(_) => {
            let fold = *choices.pick(&FOLDS);
            let outer: Vec<NodeId> =
                facts.iter().filter(|it| it.ty == Type::Bool).map(|it| it.node).collect();
            let outer = *choices.pick(&outer);
            let nodes = vec![
                Node::Field(1),
                Node::Int(choices.below(5) as i64),
                Node::Compare(*choices.pick(&COMPARISONS), 0, 1),
                Node::Field(3),
                Node::Outer(outer),
                Node::Or(vec![2, 4]),
                Node::And(vec![2, 3]),
            ];
            let result = *choices.pick(&[2, 3, 5, 6]);
            folded(book, fold, fact.node, nodes, result, choices)
        }
    }
}

const FOLDS: [Fold; 4] = [Fold::All, Fold::Exists, Fold::ExistsOne, Fold::Filter];

fn folded(
    book: &mut Book,
    fold: Fold,
    list: NodeId,
    nodes: Vec<Node>,
    result: NodeId,
    choices: &mut Choices,
) -> NodeId {
    let node = book.fold(fold, list, nodes, result);
    if fold != Fold::Filter {
        return node;
    }
    let size = book.node(Node::Size(node));
    book.compare(*choices.pick(&COMPARISONS), size, choices.below(3) as i64)
}

/// The body of a rule that is judged for each record.
fn element_body(book: &mut Book, facts: &[Known], choices: &mut Choices) -> u32 {
    let outer: Vec<NodeId> =
        facts.iter().filter(|it| it.ty == Type::Bool).map(|it| it.node).collect();
    let nodes = vec![
        Node::Field(1),
        Node::Outer(*choices.pick(&outer)),
        Node::Int(choices.below(5) as i64),
        Node::Compare(*choices.pick(&COMPARISONS), 0, 2),
        Node::Field(3),
        Node::And(vec![1, 3]),
    ];
    let mut results = vec![*choices.pick(&[3, 4, 5])];
    if choices.below(2) == 1 {
        results.push(*choices.pick(&[3, 4, 1]));
    }
    book.body(nodes, results)
}

fn number(book: &mut Book, facts: &[Known], choices: &mut Choices) -> NodeId {
    let ints: Vec<NodeId> =
        facts.iter().filter(|it| matches!(it.ty, Type::Int { .. })).map(|it| it.node).collect();
    let a = *choices.pick(&ints);
    let b = match choices.below(2) {
        0 => *choices.pick(&ints),
        _ => book.node(Node::Int(*choices.pick(&[0, 1, 2, -1, i64::MAX, i64::MIN]))),
    };
    match choices.below(7) {
        0 => a,
        1 => book.node(Node::Add(a, b)),
        2 => book.node(Node::Subtract(a, b)),
        3 => book.node(Node::Multiply(a, b)),
        4 => book.node(Node::Divide(a, b)),
        5 => book.node(Node::Remainder(a, b)),
        _ => book.node(Node::Negate(b)),
    }
}

/// What a proposal states for each fact: the place of a value, or nothing.
pub(crate) type Answers = Vec<Option<usize>>;

pub(crate) fn answers(world: &World, choices: &mut Choices) -> Answers {
    let answer = |fact: &Known, choices: &mut Choices| {
        (choices.below(3) > 0).then(|| choices.below(fact.values.len()))
    };
    world.facts.iter().map(|fact| answer(fact, choices)).collect()
}

/// The proposal that states these answers, at the first stage.
pub(crate) fn proposal(world: &World, answers: &Answers) -> Input {
    let mut text = String::from("{\"tahap\":\"penjajakan\"");
    for (fact, answer) in world.facts.iter().zip(answers) {
        if let Some(answer) = answer {
            text.push_str(&format!(",\"{}\":{}", fact.id, fact.values[*answer]));
        }
    }
    text.push('}');
    Input::from_json(&text).unwrap()
}
