//! Rulebooks that contradict themselves are refused, with the place.

use patuh_engine::testing::Book;
use patuh_engine::{Engine, Fault, LoadError};
use patuh_rulebook::{
    Alternative, ClockUnit, Comparison, DecodeError, Each, Fold, Node, Rulebook, Severity, Type,
};

fn refused(rulebook: &Rulebook) -> LoadError {
    Engine::load(&rulebook.encode()).unwrap_err()
}

/// A sound rulebook with a fact of each type, to be damaged.
fn sound() -> Book {
    let mut book = Book::new();
    let record = book.add_record("catatan", &[("sah", Type::Bool)]);
    let flag = book.add_fact("bendera", Type::Bool);
    book.add_fact("daftar", Type::Records(record));
    book.add_fact("nama", Type::Text);
    book.add_regions();
    book.rule("aturan", flag);
    book
}

/// Positions of the sound rulebook's nodes: `tahap`, `bendera`, `daftar`, `nama`.
const STAGE: u32 = 0;
const FLAG: u32 = 1;
const LIST: u32 = 2;
const NAME: u32 = 3;

fn fault_of_node(node: Node) -> Fault {
    let mut book = sound();
    book.node(node);
    let error = refused(&book.finish());
    assert_eq!((error.table(), error.entry()), ("nodes", 4));
    error.fault()
}

#[test]
fn a_sound_rulebook_is_taken_in() {
    assert!(Engine::load(&sound().bytes()).is_ok());
}

#[test]
fn bytes_of_another_kind_are_no_rulebook() {
    let fault = |bytes: &[u8]| Engine::load(bytes).err().unwrap().fault();
    assert_eq!(fault(b"{}"), Fault::Decode(DecodeError::Format));
    let mut bytes = sound().bytes();
    bytes.pop();
    assert_eq!(fault(&bytes), Fault::Decode(DecodeError::Damaged));
}

#[test]
fn nodes_look_back_only() {
    let ahead = |at| Fault::Position { table: "nodes", at };
    assert_eq!(fault_of_node(Node::Not(4)), ahead(4));
    assert_eq!(fault_of_node(Node::And(vec![FLAG, 9])), ahead(9));
    assert_eq!(fault_of_node(Node::Fact(99)), Fault::Position { table: "facts", at: 99 });
    assert_eq!(fault_of_node(Node::Text(0)), Fault::Position { table: "texts", at: 0 });
    let related = |table, relation| Node::Related { table, relation, one: NAME, other: NAME };
    let no_table = |at| Fault::Position { table: "tables", at };
    assert_eq!(fault_of_node(related(1, 0)), no_table(1));
    assert_eq!(fault_of_node(related(0, 2)), no_table(0));
    assert_eq!(fault_of_node(Node::Enum(0, 3)), Fault::Position { table: "enums", at: 3 });
}

#[test]
fn operands_have_the_operators_types() {
    let nodes = [
        Node::Not(NAME),
        Node::Or(vec![FLAG, NAME]),
        Node::Compare(Comparison::Equal, FLAG, NAME),
        Node::Compare(Comparison::Less, FLAG, FLAG),
        Node::Compare(Comparison::Less, STAGE, STAGE),
        Node::Compare(Comparison::Equal, LIST, LIST),
        Node::Add(FLAG, FLAG),
        Node::In(STAGE, LIST),
        Node::Size(FLAG),
        Node::StartsWith(NAME, FLAG),
        Node::Related { table: 0, relation: 1, one: NAME, other: FLAG },
        Node::If { condition: FLAG, yes: NAME, no: FLAG },
        Node::Fold { fold: Fold::All, list: NAME, body: 0 },
    ];
    for node in nodes {
        assert_eq!(fault_of_node(node.clone()), Fault::Type, "{node:?}");
    }
}

#[test]
fn parts_of_bodies_stay_in_bodies() {
    for node in [Node::Outer(0), Node::Element, Node::Field(0)] {
        assert_eq!(fault_of_node(node), Fault::Misplaced);
    }
    let mut book = sound();
    book.fold(Fold::All, LIST, vec![Node::Element], 0);
    assert_eq!(refused(&book.finish()).fault(), Fault::Misplaced);
}

#[test]
fn bodies_do_not_use_themselves_or_nest_without_end() {
    let mut book = sound();
    book.fold(
        Fold::All,
        LIST,
        vec![Node::Outer(LIST), Node::Fold { fold: Fold::All, list: 0, body: 0 }],
        1,
    );
    assert_eq!(refused(&book.finish()).fault(), Fault::Nesting);

    let nested = |levels: u32| {
        let mut book = sound();
        for level in 1..levels {
            let inner = Node::Fold { fold: Fold::All, list: 0, body: level };
            let outer = if level == 1 { LIST } else { 0 };
            book.body(vec![Node::Outer(outer), inner], vec![1]);
        }
        book.body(vec![Node::Field(0)], vec![0]);
        book.node(Node::Fold { fold: Fold::All, list: LIST, body: 0 });
        book.finish()
    };
    assert!(Engine::load(&nested(8).encode()).is_ok());
    assert_eq!(refused(&nested(9)).fault(), Fault::Nesting);
}

#[test]
fn a_body_serves_one_kind_of_list() {
    let mut book = sound();
    let other = book.add_record("lain", &[("sah", Type::Bool)]);
    let others = book.add_fact("z", Type::Records(other));
    let body = book.body(vec![Node::Field(0)], vec![0]);
    book.node(Node::Fold { fold: Fold::All, list: LIST, body });
    book.node(Node::Fold { fold: Fold::Exists, list: LIST, body });
    assert!(Engine::load(&book.bytes()).is_ok());
    book.node(Node::Fold { fold: Fold::All, list: others, body });
    assert_eq!(refused(&book.finish()).fault(), Fault::Shared);
}

#[test]
fn rules_point_to_conditions() {
    let mut book = sound();
    book.rulebook.rules[0].require = NAME;
    assert_eq!(refused(&book.finish()).fault(), Fault::Type);
    book.rulebook.rules[0].require = 77;
    let error = refused(&book.finish());
    assert_eq!((error.table(), error.entry()), ("rules", 0));
    book.rulebook.rules[0].each = Some(Each { list: FLAG, body: 0 });
    assert_eq!(refused(&book.finish()).fault(), Fault::Type);
    book.rulebook.rules[0].each = Some(Each { list: LIST, body: 5 });
    assert_eq!(refused(&book.finish()).fault(), Fault::Position { table: "bodies", at: 5 });
}

/// Adds a reading and an alternative by the one at a position to the rule at another.
fn alternative(rulebook: &mut Rulebook, reading: u16, rule: u16) {
    rulebook.readings.push("R0".into());
    rulebook.alternatives.push(Alternative {
        reading,
        rule,
        severity: Severity::Must,
        stage: 0,
        when: None,
        require: FLAG,
        each: None,
    });
}

#[test]
fn alternatives_point_to_conditions() {
    let damaged = |damage: fn(&mut Alternative)| {
        let mut rulebook = sound().finish();
        alternative(&mut rulebook, 0, 0);
        assert!(Engine::load(&rulebook.encode()).is_ok());
        damage(&mut rulebook.alternatives[0]);
        let error = refused(&rulebook);
        (error.table(), error.entry(), error.fault())
    };
    assert_eq!(damaged(|it| it.require = NAME), ("alternatives", 0, Fault::Type));
    assert_eq!(damaged(|it| it.when = Some(NAME)), ("alternatives", 0, Fault::Type));
    let stage = Fault::Position { table: "stages", at: 3 };
    assert_eq!(damaged(|it| it.stage = 3), ("alternatives", 0, stage));
    let each = |it: &mut Alternative| it.each = Some(Each { list: FLAG, body: 0 });
    assert_eq!(damaged(each), ("alternatives", 0, Fault::Type));
}

#[test]
fn clocks_point_to_days_conditions_and_clocks_before_them() {
    let mut book = sound();
    let day = book.node(Node::AsOf);
    book.clock("satu", day, ClockUnit::Days, 30);
    book.clock("dua", day, ClockUnit::Days, 15).after = Some(0);
    assert!(Engine::load(&book.bytes()).is_ok());
    let damaged = |damage: fn(&mut patuh_rulebook::Clock)| {
        let mut rulebook = book.finish();
        damage(&mut rulebook.clocks[1]);
        let error = refused(&rulebook);
        assert_eq!((error.table(), error.entry()), ("clocks", 1));
        error.fault()
    };
    let beyond = |table, at| Fault::Position { table, at };
    assert_eq!(damaged(|it| it.after = Some(1)), beyond("clocks", 1));
    assert_eq!(damaged(|it| it.basis = vec![7]), beyond("citations", 7));
    assert_eq!(damaged(|it| it.readings = vec![1]), beyond("readings", 1));
    assert_eq!(damaged(|it| it.start = 77), beyond("nodes", 77));
    assert_eq!(damaged(|it| it.start = FLAG), Fault::Type);
    assert_eq!(damaged(|it| it.done = Some(FLAG)), Fault::Type);
    assert_eq!(damaged(|it| it.when = Some(NAME)), Fault::Type);
    assert_eq!(damaged(|it| it.taken = Some(NAME)), Fault::Type);
}

#[test]
fn positions_ids_and_ranges_are_checked() {
    let damaged = |damage: fn(&mut Rulebook)| {
        let mut rulebook = sound().finish();
        damage(&mut rulebook);
        let error = refused(&rulebook);
        assert!(!error.to_string().is_empty());
        (error.table(), error.fault())
    };
    let beyond = |table, at| Fault::Position { table, at };
    assert_eq!(damaged(|it| it.rules[0].stage = 3), ("rules", beyond("stages", 3)));
    assert_eq!(damaged(|it| it.rules[0].basis = vec![7]), ("rules", beyond("citations", 7)));
    assert_eq!(damaged(|it| it.rules[0].readings = vec![1]), ("rules", beyond("readings", 1)));
    assert_eq!(damaged(|it| it.rules[0].document = Some(0)), ("rules", beyond("documents", 0)));
    assert_eq!(damaged(|it| it.rules[0].item = Some((0, 9))), ("rules", beyond("values", 9)));
    assert_eq!(damaged(|it| alternative(it, 1, 0)), ("alternatives", beyond("readings", 1)));
    assert_eq!(damaged(|it| alternative(it, 0, 1)), ("alternatives", beyond("rules", 1)));
    assert_eq!(damaged(|it| it.facts[0].group = 2), ("facts", beyond("groups", 2)));
    assert_eq!(damaged(|it| it.facts[0].ty = Type::Enum(5)), ("facts", beyond("enums", 5)));
    assert_eq!(damaged(|it| it.stages = 4), ("rulebook", beyond("enums", 4)));
    assert_eq!(damaged(|it| it.stage_fact = 0), ("rulebook", beyond("facts", 0)));
    assert_eq!(damaged(|it| it.reviewed = i32::MAX), ("rulebook", Fault::Range));
    let empty = |it: &mut Rulebook| it.facts[0].ty = Type::Money { min: 1, max: 0 };
    assert_eq!(damaged(empty), ("facts", Fault::Range));
    assert_eq!(damaged(|it| it.facts.swap(0, 1)), ("facts", Fault::Id));
    assert_eq!(damaged(|it| it.facts[1].id = "bendera.dua".into()), ("facts", Fault::Id));
    assert_eq!(damaged(|it| it.facts[1].id = "c..d".into()), ("facts", Fault::Id));
    assert_eq!(damaged(|it| it.rules.push(it.rules[0].clone())), ("rules", Fault::Id));
    assert_eq!(damaged(|it| it.facts[0].ty = Type::Code(1)), ("facts", beyond("tables", 1)));
    assert_eq!(damaged(|it| it.tables[0].groups[4] = 5), ("tables", beyond("keys", 5)));
    assert_eq!(damaged(|it| it.tables[0].keys.swap(0, 1)), ("tables", Fault::Id));
    assert_eq!(damaged(|it| it.tables[0].keys[0].clear()), ("tables", Fault::Id));
    let nested = |it: &mut Rulebook| it.records[0].fields[0].ty = Type::Records(0);
    assert_eq!(damaged(nested), ("records", Fault::Misplaced));
}

#[test]
fn tables_have_limits() {
    let mut rulebook = sound().finish();
    rulebook.enums[0].values = (0..129)
        .map(|at| patuh_rulebook::EnumValue { id: format!("v{at}"), aliases: vec![] })
        .collect();
    assert_eq!(refused(&rulebook).fault(), Fault::TooMany { limit: 128 });
    let mut rulebook = sound().finish();
    rulebook.nodes = vec![Node::AsOf; 65_537];
    assert_eq!(refused(&rulebook).fault(), Fault::TooMany { limit: 65_536 });
}
