//! Writes a rulebook of regular make for tests and for measuring: `specimen DIR RULES`.
//!
//! `DIR/rulebook.bin` is the rulebook; `DIR/specimen.json` holds a proposal that states nearly all
//! of its facts, and every condition a second and third time, as CEL and as JavaScript, so that
//! other ways of evaluating the same rules can be measured beside it. `DIR/expected.json` holds
//! what the engine says, as plain JSON.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use patuh_engine::{Engine, Input, Options, parse_day};
use patuh_rulebook::{
    Citation, Clock, ClockUnit, Comparison, Division, Document, EnumType, EnumValue, Fact, Field,
    Kind, Length, Node, NodeId, RecordType, Regulation, Rule, Rulebook, Severity, Step, Type, Unit,
    UnitWord,
};
use serde_json::{Value, json};

const SECTIONS: usize = 10;
const STAGES: [&str; 3] = ["persiapan", "penawaran", "kesepakatan"];
const KINDS: [&str; 2] = ["ksdpk", "ksdd"];
const CHOICES: [&str; 5] = ["perseorangan", "badan_usaha", "koperasi", "yayasan", "universitas"];
const PARTS: [&str; 8] =
    ["latar", "tujuan", "lokasi", "objek", "ruang_lingkup", "biaya", "jangka_waktu", "penutup"];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [folder, rules] = arguments.as_slice() else {
        eprintln!("specimen: two arguments are needed: specimen DIR RULES");
        return ExitCode::from(64);
    };
    let Ok(rules) = rules.parse() else {
        eprintln!("specimen: {rules}: the second argument is a number of rules");
        return ExitCode::from(64);
    };
    match write(Path::new(folder), rules) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("specimen: {folder}: {error}");
            ExitCode::from(73)
        }
    }
}

fn write(folder: &Path, rules: usize) -> std::io::Result<()> {
    let mut maker = Maker::new();
    let conditions: Vec<Value> = (0..rules).map(|number| maker.rule(number)).collect();
    maker.clocks();
    let specimen = json!({ "at": "2026-11-24", "proposal": proposal(), "conditions": conditions });
    let bytes = maker.book.encode();
    let expected = expected(&bytes).map_err(std::io::Error::other)?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("rulebook.bin"), &bytes)?;
    fs::write(folder.join("specimen.json"), specimen.to_string())?;
    fs::write(folder.join("expected.json"), expected)
}

/// What the engine says of the proposal and of an empty one, explanations included.
fn expected(bytes: &[u8]) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let engine = Engine::load(bytes)?;
    let day = parse_day("2026-11-24").ok_or("no such day")?;
    let options = Options { explain: true, ..Options::at(day) };
    let whole = Input::from_json(&proposal().to_string())?;
    let empty =
        Input::from_json("{ \"tidak_ada\": 1, \"bagian_0\": { \"bulan_0\": \"2 tahun\" } }")?;
    let whole = serde_json::to_string(&engine.assess(&whole, &options))?;
    let empty = serde_json::to_string(&engine.assess(&empty, &options))?;
    // Put together as text, since a `Value` would sort the keys.
    Ok(format!("{{\"whole\":{whole},\"empty\":{empty}}}"))
}

/// An expression three times over.
#[derive(Clone)]
struct Expression {
    node: NodeId,
    cel: String,
    javascript: String,
}

struct Maker {
    book: Rulebook,
    positions: BTreeMap<String, u16>,
    shared: BTreeMap<String, NodeId>,
}

impl Maker {
    fn new() -> Self {
        let mut facts = facts();
        facts.sort_by(|left, right| left.id.cmp(&right.id));
        let positions = (0..).zip(&facts).map(|(at, fact)| (fact.id.clone(), at)).collect();
        let mut maker = Self { book: frame(facts), positions, shared: BTreeMap::new() };
        maker.book.stage_fact = maker.position("tahap");
        for (at, id) in (0..).zip(KINDS) {
            let when = maker.enum_is("jenis", (1, at), id).node;
            maker.book.kinds.push(Kind { id: id.into(), when, basis: vec![0] });
        }
        maker
    }

    /// Adds a rule; its conditions as text.
    fn rule(&mut self, number: usize) -> Value {
        let section = number % SECTIONS;
        let applies = self.enum_is("jenis", (1, 0), "ksdpk");
        let when = if number.is_multiple_of(3) {
            let also = self.fact(&format!("bagian_{section}.ya_0"));
            self.both(&applies, &also)
        } else {
            applies
        };
        let require = self.requirement(number / SECTIONS, section);
        let stage = u16::try_from(number % STAGES.len()).unwrap_or(0);
        self.book.rules.push(Rule {
            id: format!("bagian-{section}.aturan-{number}"),
            item: None,
            severity: if number.is_multiple_of(7) { Severity::Should } else { Severity::Must },
            stage,
            basis: vec![u16::try_from(number % 40).unwrap_or(0)],
            readings: vec![],
            document: number.is_multiple_of(5).then_some(0),
            tags: vec![],
            from: None,
            until: None,
            when: Some(when.node),
            require: require.node,
            each: None,
        });
        json!({
            "when": { "cel": when.cel, "javascript": when.javascript },
            "require": { "cel": require.cel, "javascript": require.javascript },
        })
    }

    /// Adds a clock of each unit, with everything that its result can hold.
    fn clocks(&mut self) {
        let units = [
            ClockUnit::Days,
            ClockUnit::WorkingDays,
            ClockUnit::Months,
            ClockUnit::NextYear,
            ClockUnit::Fixed,
        ];
        for (at, unit) in units.into_iter().enumerate() {
            let start = self.fact(&format!("bagian_{at}.mulai")).node;
            let done = self.fact(&format!("bagian_{at}.selesai")).node;
            self.book.clocks.push(Clock {
                id: format!("tenggat.{at}"),
                basis: vec![u16::try_from(at).unwrap_or(0)],
                readings: vec![],
                from: None,
                until: None,
                when: None,
                after: None,
                start,
                length: Length { unit, count: 107 },
                other: (at == 0).then_some(Length { unit: ClockUnit::WorkingDays, count: 30 }),
                done: (at == 2).then_some(done),
                taken: None,
            });
        }
    }

    fn requirement(&mut self, row: usize, section: usize) -> Expression {
        let place = |name: &str| format!("bagian_{section}.{name}");
        match row % 8 {
            0 => {
                let limit = 60 + i64::try_from(row).unwrap_or(0);
                self.compare_int(&place("bulan_0"), Comparison::LessOrEqual, limit)
            }
            1 => {
                let (first, second) = (self.fact(&place("ya_1")), self.fact(&place("ya_2")));
                self.either(&first, &second)
            }
            2 => self.choice_among(&place("pilihan"), &[1, 2, u16::try_from(row % 5).unwrap_or(0)]),
            3 => self.part_in(&place("isi"), row % PARTS.len()),
            4 => self.many(&place("isi"), 2),
            5 => self.ordered(&place("mulai"), &place("selesai")),
            6 => {
                let money = self.compare_int(
                    &place("nilai"),
                    Comparison::GreaterOrEqual,
                    1_000_000 * i64::try_from(row).unwrap_or(0),
                );
                let months = self.compare_int(&place("bulan_1"), Comparison::Greater, 0);
                self.both(&money, &months)
            }
            _ => self.starts_with(&place("judul"), "Kerja sama"),
        }
    }

    fn position(&self, fact: &str) -> u16 {
        self.positions.get(fact).copied().unwrap_or_default()
    }

    /// The node, once however often it is used.
    fn node(&mut self, node: Node) -> NodeId {
        let key = format!("{node:?}");
        if let Some(known) = self.shared.get(&key) {
            return *known;
        }
        let at = u32::try_from(self.book.nodes.len()).unwrap_or_default();
        self.book.nodes.push(node);
        self.shared.insert(key, at);
        at
    }

    fn text(&mut self, text: &str) -> NodeId {
        let at = self.book.texts.iter().position(|known| known == text).unwrap_or_else(|| {
            self.book.texts.push(text.into());
            self.book.texts.len() - 1
        });
        self.node(Node::Text(u32::try_from(at).unwrap_or_default()))
    }

    fn fact(&mut self, id: &str) -> Expression {
        let node = self.node(Node::Fact(self.position(id)));
        Expression { node, cel: id.into(), javascript: format!("p.{id}") }
    }

    fn both(&mut self, left: &Expression, right: &Expression) -> Expression {
        let node = self.node(Node::And(vec![left.node, right.node]));
        infix(node, left, "&&", right)
    }

    fn either(&mut self, left: &Expression, right: &Expression) -> Expression {
        let node = self.node(Node::Or(vec![left.node, right.node]));
        infix(node, left, "||", right)
    }

    fn enum_is(&mut self, fact: &str, (of, at): (u16, u16), id: &str) -> Expression {
        let fact = self.fact(fact);
        let value = self.node(Node::Enum(of, at));
        let node = self.node(Node::Compare(Comparison::Equal, fact.node, value));
        Expression {
            node,
            cel: format!("{} == \"{id}\"", fact.cel),
            javascript: format!("{} === \"{id}\"", fact.javascript),
        }
    }

    fn compare_int(&mut self, fact: &str, by: Comparison, limit: i64) -> Expression {
        let fact = self.fact(fact);
        let value = self.node(Node::Int(limit));
        let node = self.node(Node::Compare(by, fact.node, value));
        let sign = match by {
            Comparison::LessOrEqual => "<=",
            Comparison::Greater => ">",
            _ => ">=",
        };
        Expression {
            node,
            cel: format!("{} {sign} {limit}", fact.cel),
            javascript: format!("{} {sign} {limit}", fact.javascript),
        }
    }

    fn choice_among(&mut self, fact: &str, values: &[u16]) -> Expression {
        let fact = self.fact(fact);
        let nodes = values.iter().map(|at| self.node(Node::Enum(2, *at))).collect();
        let node = self.node(Node::InConstants(fact.node, nodes));
        let ids: Vec<String> =
            values.iter().map(|at| format!("{:?}", CHOICES[usize::from(*at)])).collect();
        let list = ids.join(", ");
        Expression {
            node,
            cel: format!("{} in [{list}]", fact.cel),
            javascript: format!("[{list}].includes({})", fact.javascript),
        }
    }

    fn part_in(&mut self, fact: &str, part: usize) -> Expression {
        let fact = self.fact(fact);
        let value = self.node(Node::Enum(3, u16::try_from(part).unwrap_or(0)));
        let node = self.node(Node::In(value, fact.node));
        let id = PARTS[part];
        Expression {
            node,
            cel: format!("\"{id}\" in {}", fact.cel),
            javascript: format!("{}.includes(\"{id}\")", fact.javascript),
        }
    }

    fn many(&mut self, fact: &str, limit: i64) -> Expression {
        let fact = self.fact(fact);
        let size = self.node(Node::Size(fact.node));
        let value = self.node(Node::Int(limit));
        let node = self.node(Node::Compare(Comparison::GreaterOrEqual, size, value));
        Expression {
            node,
            cel: format!("size({}) >= {limit}", fact.cel),
            javascript: format!("{}.length >= {limit}", fact.javascript),
        }
    }

    fn ordered(&mut self, first: &str, second: &str) -> Expression {
        let (first, second) = (self.fact(first), self.fact(second));
        let node = self.node(Node::Compare(Comparison::LessOrEqual, first.node, second.node));
        // Days as texts in ISO order compare as days do.
        infix(node, &first, "<=", &second)
    }

    fn starts_with(&mut self, fact: &str, text: &str) -> Expression {
        let fact = self.fact(fact);
        let value = self.text(text);
        let node = self.node(Node::StartsWith(fact.node, value));
        let call = format!(".startsWith(\"{text}\")");
        Expression {
            node,
            cel: format!("{}{call}", fact.cel),
            javascript: format!("{}{call}", fact.javascript),
        }
    }
}

fn infix(node: NodeId, left: &Expression, sign: &str, right: &Expression) -> Expression {
    Expression {
        node,
        cel: format!("({} {sign} {})", left.cel, right.cel),
        javascript: format!("({} {sign} {})", left.javascript, right.javascript),
    }
}

fn facts() -> Vec<Fact> {
    let month = Type::Int { min: 0, max: 1200, unit: Some(0) };
    let mut facts = vec![fact("tahap", Type::Enum(0), 0, 0), fact("jenis", Type::Enum(1), 0, 1)];
    facts.push(fact("perubahan", Type::Records(0), 0, 2));
    for section in 0..SECTIONS {
        let types = [
            ("ya_0", Type::Bool),
            ("ya_1", Type::Bool),
            ("ya_2", Type::Bool),
            ("bulan_0", month),
            ("bulan_1", month),
            ("nilai", Type::Money { min: 0, max: 1_000_000_000_000_000 }),
            ("mulai", Type::Date),
            ("selesai", Type::Date),
            ("pilihan", Type::Enum(2)),
            ("isi", Type::Set(3)),
            ("judul", Type::Text),
        ];
        for (order, (name, ty)) in (0..).zip(types) {
            let group = u16::try_from(section + 1).unwrap_or(0);
            facts.push(fact(&format!("bagian_{section}.{name}"), ty, group, order));
        }
    }
    facts
}

fn fact(id: &str, ty: Type, group: u16, order: u16) -> Fact {
    Fact { id: id.into(), ty, group, order }
}

fn enumeration(id: &str, values: &[&str]) -> EnumType {
    let value = |id: &&str| EnumValue { id: (*id).into(), aliases: vec![id.replace('_', " ")] };
    EnumType { id: id.into(), values: values.iter().map(value).collect() }
}

/// Everything but nodes and rules.
fn frame(facts: Vec<Fact>) -> Rulebook {
    let article = |number: usize| Citation {
        regulation: 0,
        steps: vec![Step { division: Division::Pasal, label: number.to_string() }],
        from: 0,
        until: None,
    };
    Rulebook {
        name: "contoh".into(),
        version: "1".into(),
        reviewed: 20_800,
        covers_from: 0,
        groups: (0..=SECTIONS).map(|number| format!("kelompok_{number}")).collect(),
        enums: vec![
            enumeration("tahap", &STAGES),
            enumeration("jenis", &KINDS),
            enumeration("pilihan", &CHOICES),
            enumeration("isi", &PARTS),
        ],
        records: vec![RecordType {
            id: "perubahan".into(),
            fields: vec![Field { name: "alasan".into(), ty: Type::Text }],
        }],
        units: vec![Unit {
            id: "bulan".into(),
            words: vec![
                UnitWord { word: "bulan".into(), worth: 1 },
                UnitWord { word: "tahun".into(), worth: 12 },
            ],
        }],
        placeholders: vec!["-".into()],
        facts,
        regulations: vec![Regulation { id: "peraturan-contoh".into(), from: 0, until: None }],
        citations: (1..=40).map(article).collect(),
        documents: vec![Document { id: "studi_kelayakan".into(), stage: 0 }],
        ..Rulebook::default()
    }
}

/// A proposal that states nearly everything: two sections have gaps, two break rules.
fn proposal() -> Value {
    let mut proposal = json!({ "tahap": "kesepakatan", "jenis": "ksdpk" });
    for section in 0..SECTIONS {
        let mut part = json!({
            "ya_0": true,
            "ya_1": section % 2 == 0,
            "ya_2": true,
            "bulan_0": if section == 3 { 300 } else { 24 + section },
            "bulan_1": 12,
            "nilai": 12_500_000_000_u64 + u64::try_from(section).unwrap_or(0),
            "mulai": "2026-02-01",
            "selesai": format!("20{}-01-31", 27 + section),
            "pilihan": CHOICES[1 + section % 2],
            "isi": if section == 5 { &PARTS[..1] } else { &PARTS[..] },
            "judul": format!("Kerja sama pengelolaan sampah bagian {section}"),
        });
        if section == 7
            && let Some(object) = part.as_object_mut()
        {
            object.remove("bulan_0");
            object.remove("pilihan");
        }
        proposal[format!("bagian_{section}")] = part;
    }
    proposal
}
