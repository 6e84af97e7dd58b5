//! Regulations and their provisions, each with everything that rests on it.

use std::collections::{BTreeMap, HashMap};

use patuh_rulebook::Step;

use super::collector::Collector;
use super::handbook::{Account, Answer, Chapter, Link, Named, Provision, Regulation, Subject};
use crate::dates;
use crate::law::Provision as Covered;
use crate::linking::{LinkedEach, LinkedRule, written};
use crate::model::AccountWord;

impl Collector<'_, '_> {
    /// Regulations, in the order of files.
    pub(super) fn regulations(&self) -> Vec<Regulation> {
        let regulations = self.output.law.regulations.iter();
        regulations
            .map(|regulation| Regulation {
                id: regulation.id.clone(),
                short: regulation.short.clone(),
                title: self.of(&regulation.title).unwrap_or_default(),
                from: dates::written(regulation.from),
                until: regulation.until.map(dates::written),
                official: self.of(&regulation.source),
                chapters: regulation
                    .chapters
                    .iter()
                    .map(|chapter| Chapter {
                        at: chapter.at.clone(),
                        title: self.of(&chapter.title).unwrap_or_default(),
                    })
                    .collect(),
            })
            .collect()
    }

    /// Provisions of all regulations, in the order of files and lines.
    pub(super) fn provisions(&self) -> Vec<Provision> {
        let law = &self.linked.law;
        let mut numbers: HashMap<(usize, &[Step]), usize> = HashMap::new();
        for (number, provision) in law.provisions.iter().enumerate() {
            numbers.insert((provision.regulation, &provision.steps), number);
        }
        let within: Vec<Option<usize>> = law
            .provisions
            .iter()
            .map(|provision| {
                let shorter = (1..provision.steps.len()).rev();
                let mut outer = shorter.filter_map(|length| provision.steps.get(..length));
                outer.find_map(|steps| numbers.get(&(provision.regulation, steps)).copied())
            })
            .collect();
        let covered: HashMap<&str, &Covered> =
            self.output.law.provisions().map(|it| (it.key.as_str(), it)).collect();
        let numbers = 0..law.provisions.len();
        numbers.filter_map(|number| self.provision(number, &within, &covered)).collect()
    }

    fn provision(
        &self,
        number: usize,
        within: &[Option<usize>],
        covered: &HashMap<&str, &Covered>,
    ) -> Option<Provision> {
        let law = &self.linked.law;
        let provision = law.provisions.get(number)?;
        let (source, regulation) = law.regulations.get(provision.regulation)?;
        let parts = within.iter().enumerate().filter(|(_, outer)| **outer == Some(number));
        let has = |numbers: &[usize]| numbers.contains(&number);
        let key = self.key(number);
        let covered = covered.get(key.as_str());
        Some(Provision {
            chapter: covered.and_then(|it| it.chapter),
            account: covered.and_then(|it| self.account(it)),
            id: key,
            regulation: Link {
                subject: Subject::Regulation,
                id: regulation.id.clone(),
                label: source.short.value.clone(),
            },
            place: written(&provision.steps, self.language),
            label: self.citation_label(number),
            text: self.text(&provision.source.text),
            from: dates::written(provision.from),
            until: provision.until.map(dates::written),
            within: within.get(number).copied().flatten().map(|outer| self.citation(outer)),
            parts: parts.map(|(part, _)| self.citation(part)).collect(),
            rules: self.rules_where(|rule| {
                self.linked.rules.get(rule).is_some_and(|rule| rests_on(rule, number))
            }),
            facts: self.facts_from(number),
            definitions: self.definitions_where(|position| {
                let mut definitions = self.linked.definitions.iter();
                definitions.any(|it| it.position == position && has(&it.basis))
            }),
            clocks: self.clocks_where(|clock| {
                self.linked.clocks.get(clock).is_some_and(|clock| has(&clock.basis))
            }),
            readings: self.readings_of(number),
            kinds: self.kinds_where(|kind| {
                self.linked.kinds.get(kind).is_some_and(|kind| has(&kind.basis))
            }),
            source: self.source(provision.source.at.span),
            steps: provision.steps.clone(),
        })
    }

    fn account(&self, covered: &Covered) -> Option<Account> {
        let word = covered.account?;
        let label = match word {
            AccountWord::Encoded => self.pick("diperiksa oleh aturan", "judged by rules"),
            AccountWord::Definition => {
                self.pick("menjelaskan suatu pengertian", "says what a term means")
            }
            AccountWord::Timeline => {
                self.pick("tenggat atau langkah berjangka", "a clock or a step with a day")
            }
            AccountWord::Attestation => {
                self.pick("dinyatakan oleh pemohon", "stated by the applicant")
            }
            AccountWord::Organ => self.pick(
                "tugas lembaga; tidak dapat ditunjukkan sebuah usulan",
                "the duty of an organ; no proposal can show it",
            ),
            AccountWord::Transitional => {
                self.pick("ketentuan peralihan atau penutup", "a transitional or closing provision")
            }
            AccountWord::Opening => self.pick(
                "membuka daftar; isinya ada pada bagian-bagiannya",
                "opens a list; its parts carry the content",
            ),
        };
        let answers = covered.of.iter();
        let answers = answers.map(|id| Answer { id: id.clone(), link: self.answer(id) });
        Some(Account {
            way: Named { id: word.word().to_owned(), label, help: None },
            answers: answers.collect(),
            why: self.of(&covered.why),
        })
    }

    /// Link to what an account names. A choice has no entry of its own.
    fn answer(&self, id: &str) -> Option<Link> {
        let model = self.linked.model;
        let family = id.split('/').next().unwrap_or(id);
        if let Some(rule) = self.linked.rules.iter().find(|it| it.source.id.value == family) {
            return Some(self.rule_link(rule));
        }
        let facts = model.facts.iter().map(|it| (Subject::Fact, &it.id, &it.label));
        let definitions =
            model.definitions.iter().map(|it| (Subject::Definition, &it.id, &it.label));
        let kinds = model.kinds.iter().map(|it| (Subject::Kind, &it.text.id, &it.text.label));
        let documents =
            model.documents.iter().map(|it| (Subject::Document, &it.text.id, &it.text.label));
        let readings = model.readings.iter().map(|it| (Subject::Reading, &it.id, &it.title));
        let clocks = model.clocks.iter().map(|it| (Subject::Clock, &it.id, &it.label));
        let named = facts.chain(definitions).chain(kinds);
        let mut all = named.chain(documents).chain(readings).chain(clocks);
        let (subject, id, label) = all.find(|(_, name, _)| name.value == id)?;
        Some(self.link(subject, id, label))
    }

    /// The text in the handbook's language.
    fn of(&self, texts: &BTreeMap<String, String>) -> Option<String> {
        texts.get(self.language).cloned()
    }

    fn facts_from(&self, number: usize) -> Vec<Link> {
        let from = self.linked.fact_sources.iter().filter(|(_, source)| source.contains(&number));
        from.filter_map(|(id, _)| {
            let fact = self.linked.model.facts.iter().find(|fact| fact.id.value == *id)?;
            Some(self.link(Subject::Fact, &fact.id, &fact.label))
        })
        .collect()
    }

    fn readings_of(&self, number: usize) -> Vec<Link> {
        let readings = self.linked.model.readings.iter().zip(&self.linked.readings);
        readings
            .filter(|(_, basis)| basis.contains(&number))
            .map(|(reading, _)| self.link(Subject::Reading, &reading.id, &reading.title))
            .collect()
    }
}

fn rests_on(rule: &LinkedRule<'_>, number: usize) -> bool {
    let of_values = match &rule.each {
        LinkedEach::Values(_, of_values) => of_values.as_slice(),
        _ => &[],
    };
    rule.basis.contains(&number) || of_values.iter().any(|own| own.contains(&number))
}
