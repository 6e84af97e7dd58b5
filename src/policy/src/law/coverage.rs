//! Which provisions are answered, and by what.

use std::collections::BTreeMap;

use patuh_rulebook::{Day, Division, Rulebook, Step};

use crate::linking::{Linked, written};
use crate::model::{AccountWord, Texts};

/// All law files of a policy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The regulations, in the order of files.
    pub regulations: Vec<Regulation>,
    /// Number of rules, those of `each` over an enum counted singly.
    pub rules: usize,
    /// Ids of rules that rest on no provision.
    pub rules_without_provision: Vec<String>,
}

/// A regulation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regulation {
    /// Id, as `permendagri-22-2020`.
    pub id: String,
    /// Its name in citations.
    pub short: String,
    /// Its title by language.
    pub title: BTreeMap<String, String>,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub until: Option<Day>,
    /// Which official text was read, by language; empty where none was.
    pub source: BTreeMap<String, String>,
    /// Its chapters, in order.
    pub chapters: Vec<Chapter>,
    /// Its provisions, in order.
    pub provisions: Vec<Provision>,
}

/// A chapter (bab).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is called, as `BAB II`.
    pub at: String,
    /// Its title by language.
    pub title: BTreeMap<String, String>,
}

/// A provision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// Its key, as `permendagri-22-2020/pasal-32/ayat-3`.
    pub key: String,
    /// The way to it, from the outside in.
    pub steps: Vec<Step>,
    /// Its place by language, as `Pasal 32 ayat (3)` and `Article 32(3)`.
    pub at: BTreeMap<String, String>,
    /// What it says in our own words, by language.
    pub text: BTreeMap<String, String>,
    /// Position of its chapter.
    pub chapter: Option<usize>,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub until: Option<Day>,
    /// How it is answered.
    pub account: Option<AccountWord>,
    /// Ids of what it names as its answer.
    pub of: Vec<String>,
    /// Why no proposal can show it, or what the term means, by language.
    pub why: BTreeMap<String, String>,
    /// Rules that rest on it, unfolded.
    pub rules: Vec<String>,
    /// Definitions and kinds that rest on it.
    pub definitions: Vec<String>,
    /// Clocks that rest on it.
    pub clocks: Vec<String>,
    /// Facts whose source it is.
    pub facts: Vec<String>,
    /// Readings that speak of it.
    pub readings: Vec<String>,
    /// Fingerprint of its official text as read, where that was at hand.
    pub digest: Option<String>,
    /// Why its account does not hold.
    pub fault: Option<Fault>,
}

/// Why a provision is not accounted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has no account.
    NoAccount,
    /// It says that rules judge it, but none rests on it.
    NoRule,
    /// It says that it is a definition, but nothing uses it and no meaning is given.
    NoDefinition,
    /// It says that it is a clock or step, but names none.
    NoClock,
    /// It says that a fact answers it, but none does.
    NoFact,
    /// It says that no proposal can show it, but not why.
    NoReason,
    /// It says that it opens a list, but has no parts.
    NoParts,
}

impl Fault {
    /// The word of reports.
    ///
    /// ```
    /// assert_eq!(patuh_policy::law::Fault::NoRule.word(), "no_rule");
    /// ```
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NoAccount => "no_account",
            Self::NoRule => "no_rule",
            Self::NoDefinition => "no_definition",
            Self::NoClock => "no_clock",
            Self::NoFact => "no_fact",
            Self::NoReason => "no_reason",
            Self::NoParts => "no_parts",
        }
    }
}

impl Coverage {
    /// All provisions, in the order of regulations.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        self.regulations.iter().flat_map(|regulation| &regulation.provisions)
    }

    /// The provisions that are not accounted for.
    pub fn unaccounted(&self) -> impl Iterator<Item = &Provision> {
        self.provisions().filter(|provision| provision.fault.is_some())
    }
}

/// What rests on each provision, by its number through all law files.
#[derive(Default)]
struct Resting {
    rules: BTreeMap<usize, Vec<String>>,
    definitions: BTreeMap<usize, Vec<String>>,
    clocks: BTreeMap<usize, Vec<String>>,
    facts: BTreeMap<usize, Vec<String>>,
    readings: BTreeMap<usize, Vec<String>>,
}

/// Looks through a linked policy. `cited` are the numbers of the provisions in the order in which
/// the rulebook has them.
pub(crate) fn coverage(linked: &Linked<'_>, rulebook: &Rulebook, cited: &[usize]) -> Coverage {
    let resting = resting(linked, rulebook, cited);
    let mut regulations = Vec::new();
    for (position, (source, compiled)) in linked.law.regulations.iter().enumerate() {
        let official = linked.model.official_texts.iter();
        let official =
            official.clone().find(|text| text.regulation.value == source.regulation.value);
        let mut digests: BTreeMap<usize, String> = BTreeMap::new();
        for (place, digest) in official.iter().flat_map(|text| &text.digests) {
            if let Some(number) = linked.law.number(position, &place.value) {
                digests.insert(number, digest.value.clone());
            }
        }
        let starts: Vec<Option<usize>> = source
            .chapters
            .iter()
            .map(|chapter| linked.law.number(position, &chapter.first.value))
            .collect();
        let mut chapter = None;
        let mut provisions = Vec::new();
        for (number, provision) in linked.law.provisions.iter().enumerate() {
            if provision.regulation != position {
                continue;
            }
            chapter = starts.iter().position(|start| *start == Some(number)).or(chapter);
            let has_parts = linked.law.provisions.iter().any(|other| {
                other.regulation == position && is_part(&other.steps, &provision.steps)
            });
            let at = |number: &BTreeMap<usize, Vec<String>>, key| {
                number.get(&key).cloned().unwrap_or_default()
            };
            let account = provision.source.account.as_ref();
            let citation = patuh_rulebook::Citation {
                regulation: 0,
                steps: provision.steps.clone(),
                from: provision.from,
                until: provision.until,
            };
            let mut found = Provision {
                key: citation.key(compiled),
                steps: citation.steps,
                at: linked
                    .languages
                    .iter()
                    .map(|language| (language.clone(), written(&provision.steps, language)))
                    .collect(),
                text: texts(&provision.source.text),
                chapter,
                from: provision.from,
                until: provision.until,
                account: account.map(|account| account.word),
                of: account.iter().flat_map(|it| &it.of).map(|it| it.value.clone()).collect(),
                why: account.and_then(|it| it.why.as_ref()).map(texts).unwrap_or_default(),
                rules: at(&resting.rules, number),
                definitions: at(&resting.definitions, number),
                clocks: at(&resting.clocks, number),
                facts: at(&resting.facts, number),
                readings: at(&resting.readings, number),
                digest: digests.get(&number).cloned(),
                fault: None,
            };
            found.fault = fault(&found, has_parts);
            provisions.push(found);
        }
        regulations.push(Regulation {
            id: compiled.id.clone(),
            short: source.short.value.clone(),
            title: texts(&source.title),
            from: compiled.from,
            until: compiled.until,
            source: official.map(|text| texts(&text.source)).unwrap_or_default(),
            chapters: source
                .chapters
                .iter()
                .map(|it| Chapter { at: it.at.value.clone(), title: texts(&it.title) })
                .collect(),
            provisions,
        });
    }
    Coverage {
        regulations,
        rules: rulebook.rules.len(),
        rules_without_provision: rulebook
            .rules
            .iter()
            .filter(|rule| rule.basis.is_empty())
            .map(|rule| rule.id.clone())
            .collect(),
    }
}

fn resting(linked: &Linked<'_>, rulebook: &Rulebook, cited: &[usize]) -> Resting {
    let mut resting = Resting::default();
    for rule in &rulebook.rules {
        for position in &rule.basis {
            if let Some(number) = cited.get(usize::from(*position)) {
                resting.rules.entry(*number).or_default().push(rule.id.clone());
            }
        }
    }
    let definitions = linked.definitions.iter().map(|it| (&it.source.id.value, &it.basis));
    let kinds = linked.kinds.iter().map(|it| (&it.source.text.id.value, &it.basis));
    for (id, basis) in definitions.chain(kinds) {
        for number in basis {
            resting.definitions.entry(*number).or_default().push(id.clone());
        }
    }
    for clock in &linked.clocks {
        for number in &clock.basis {
            resting.clocks.entry(*number).or_default().push(clock.source.id.value.clone());
        }
    }
    for (id, source) in &linked.fact_sources {
        for number in source {
            resting.facts.entry(*number).or_default().push((*id).to_owned());
        }
    }
    for (reading, basis) in linked.model.readings.iter().zip(&linked.readings) {
        for number in basis {
            resting.readings.entry(*number).or_default().push(reading.id.value.clone());
        }
    }
    resting
}

/// Whether a place stands in another. `Lampiran` alone holds `Lampiran I`.
fn is_part(part: &[Step], whole: &[Step]) -> bool {
    let annexes = |steps: &[Step]| {
        steps.len() == 1 && steps.iter().all(|it| it.division == Division::Lampiran)
    };
    (part.len() > whole.len() && part.starts_with(whole))
        || (annexes(whole)
            && whole.iter().all(|it| it.label.is_empty())
            && part.first().is_some_and(|it| it.division == Division::Lampiran)
            && part != whole)
}

fn fault(provision: &Provision, has_parts: bool) -> Option<Fault> {
    let named = !provision.of.is_empty();
    let reason = !provision.why.is_empty();
    let used = !provision.definitions.is_empty() || !provision.facts.is_empty();
    let (holds, fault) = match provision.account {
        None => (false, Fault::NoAccount),
        Some(AccountWord::Encoded) => (named || !provision.rules.is_empty(), Fault::NoRule),
        Some(AccountWord::Definition) => (named || reason || used, Fault::NoDefinition),
        Some(AccountWord::Timeline) => (named || !provision.clocks.is_empty(), Fault::NoClock),
        Some(AccountWord::Attestation) => (named || !provision.facts.is_empty(), Fault::NoFact),
        Some(AccountWord::Organ | AccountWord::Transitional) => (reason, Fault::NoReason),
        Some(AccountWord::Opening) => (has_parts, Fault::NoParts),
    };
    (!holds).then_some(fault)
}

fn texts(texts: &Texts) -> BTreeMap<String, String> {
    texts.iter().map(|(language, text)| (language.clone(), text.value.clone())).collect()
}
