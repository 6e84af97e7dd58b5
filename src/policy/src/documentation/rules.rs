//! Rules with everything that people ask of one: condition, law, remedy, readings, tests.

use patuh_rulebook::Severity;

use super::collector::Collector;
use super::handbook::{
    Condition, Expected, Item, Link, Named, OtherRule, Rule, RuleReading, Subject, Test,
};
use crate::expression::Term;
use crate::linking::{LinkedEach, LinkedOther, LinkedRule};
use crate::model::{Name, Texts};
use crate::sentence::ItemWord;
use crate::testing::{PolicyTest, Status};

/// Stands in the texts of a rule with items where each item's label stands.
const ANY_ITEM: &str = "…";

impl Collector<'_, '_> {
    /// Rules, in declared order.
    pub(super) fn rules(&self) -> Vec<Rule> {
        let rules = self.linked.rules.iter().enumerate();
        rules
            .map(|(position, rule)| {
                let kinds = self.kinds_where(|kind| {
                    self.gathered
                        .applicable
                        .get(kind)
                        .is_some_and(|kind| kind.rules.contains(&position))
                });
                self.rule(position, rule, kinds)
            })
            .collect()
    }

    fn rule(&self, position: usize, rule: &LinkedRule<'_>, kinds: Vec<Link>) -> Rule {
        let model = self.linked.model;
        let source = rule.source;
        let used = self.uses.rules.get(position).cloned().unwrap_or_default();
        let document = rule.document.and_then(|it| model.documents.get(usize::from(it)));
        let elements_of = match rule.each {
            LinkedEach::Elements(fact) => self.fact_links(&[fact].into()).into_iter().next(),
            _ => None,
        };
        let items = self.items(rule);
        Rule {
            id: source.id.value.clone(),
            title: self.rule_title(rule),
            severity: self.severity(rule.severity),
            stage: self.stage(&source.stage.value),
            when: rule
                .when
                .as_ref()
                .zip(source.when.as_ref())
                .map(|(term, text)| self.rule_condition(rule, term, text)),
            require: self.rule_condition(rule, &rule.require, &source.require),
            elements_of,
            citations: self.citations(&rule.basis),
            document: document.map(|it| self.link(Subject::Document, &it.text.id, &it.text.label)),
            fix: self.family(&source.fix, rule),
            who: source.who.as_ref().map(|who| self.family(who, rule)),
            readings: self.rule_readings(rule),
            from: source.from.as_ref().map(|day| day.value.clone()),
            until: source.until.as_ref().map(|day| day.value.clone()),
            tags: source.tags.iter().map(|tag| tag.value.clone()).collect(),
            facts: self.fact_links(&used.facts),
            definitions: self.definition_links(&used.definitions),
            facts_through: self.fact_links(&used.through),
            kinds,
            tests: self.tests(rule, &items),
            source: self.source(source.id.span),
            items,
        }
    }

    /// Readings, by position, as what carries them shows them.
    pub(super) fn carried(&self, readings: &[u16]) -> Vec<RuleReading> {
        let all = &self.linked.model.readings;
        let readings = readings.iter().filter_map(|&it| all.get(usize::from(it)));
        readings
            .map(|reading| RuleReading {
                id: reading.id.value.clone(),
                title: self.text(&reading.title),
                text: self.text(&reading.text),
                other: self.text(&reading.other),
                by_other: None,
            })
            .collect()
    }

    /// The readings of a rule and of its items, each once, with what the rule is by the other.
    fn rule_readings(&self, rule: &LinkedRule<'_>) -> Vec<RuleReading> {
        let mut positions: Vec<u16> = Vec::new();
        for position in rule.readings.iter().copied().chain(rule.all_readings()) {
            if !positions.contains(&position) {
                positions.push(position);
            }
        }
        let mut readings = self.carried(&positions);
        for (reading, position) in readings.iter_mut().zip(positions) {
            reading.by_other = rule.by(position).map(|other| self.by_other(rule, other));
        }
        readings
    }

    fn by_other(&self, rule: &LinkedRule<'_>, other: &LinkedOther<'_>) -> OtherRule {
        let condition = |term: &Option<Term>, text: &Option<Name>| {
            let both = term.as_ref().zip(text.as_ref());
            both.map(|(term, text)| self.rule_condition(rule, term, text))
        };
        OtherRule {
            none: other.source.none,
            when: condition(&other.when, &other.source.when),
            require: condition(&other.require, &other.source.require),
            severity: other.severity.map(|severity| self.severity(severity)),
            stage: other.source.stage.as_ref().map(|stage| self.stage(&stage.value)),
        }
    }

    /// Link to a rule.
    pub(super) fn rule_link(&self, rule: &LinkedRule<'_>) -> Link {
        Link {
            subject: Subject::Rule,
            id: rule.source.id.value.clone(),
            label: self.rule_title(rule),
        }
    }

    fn rule_title(&self, rule: &LinkedRule<'_>) -> String {
        self.family(&rule.source.title, rule)
    }

    /// A text of a rule as it holds for all its items.
    fn family(&self, texts: &Texts, rule: &LinkedRule<'_>) -> String {
        self.with_item(texts, rule, ANY_ITEM)
    }

    fn with_item(&self, texts: &Texts, rule: &LinkedRule<'_>, item: &str) -> String {
        let text = self.text(texts);
        match &rule.source.each {
            Some(each) => text.replace(&format!("{{{}}}", each.item.value), item),
            None => text,
        }
    }

    fn rule_condition(&self, rule: &LinkedRule<'_>, term: &Term, text: &Name) -> Condition {
        let item = rule.source.each.as_ref().map(|each| each.item.value.as_str());
        let word = match (&rule.each, item) {
            (LinkedEach::Values(..), Some(item)) => ItemWord::Placeholder(item),
            _ => ItemWord::None,
        };
        let mut sentence = self.speaker.with_item(word).sentence(term);
        if let ItemWord::Placeholder(item) = word {
            sentence = sentence.replace(&format!("{{{item}}}"), ANY_ITEM);
        }
        Condition { sentence, text: self.one_line(text) }
    }

    fn items(&self, rule: &LinkedRule<'_>) -> Vec<Item> {
        let LinkedEach::Values(ty, of_values) = &rule.each else { return Vec::new() };
        let declared = self.linked.model.enums.get(usize::from(*ty));
        let values = declared.into_iter().flat_map(|ty| &ty.values).zip(of_values);
        values
            .map(|(value, own)| {
                let named = self.named(&value.text);
                Item {
                    rule: format!("{}/{}", rule.source.id.value, named.id),
                    title: self.with_item(&rule.source.title, rule, &named.label),
                    citations: self.citations(own),
                    value: named,
                }
            })
            .collect()
    }

    /// What a severity is called.
    fn severity(&self, severity: Severity) -> Named {
        let (id, label) = match severity {
            Severity::Prohibited => ("prohibited", self.pick("larangan", "prohibition")),
            Severity::Must => ("must", self.pick("wajib", "must")),
            Severity::Should => ("should", self.pick("sebaiknya", "should")),
            Severity::Info => ("info", self.pick("keterangan", "information")),
        };
        Named { id: id.to_owned(), label, help: None }
    }

    /// The cases that expect something of a rule.
    fn tests(&self, rule: &LinkedRule<'_>, items: &[Item]) -> Vec<Test> {
        let family = &rule.source.id.value;
        let tests = self.gathered.tests_of(family).iter();
        tests
            .filter_map(|&position| self.output.tests.get(position))
            .filter_map(|test| {
                let expects = self.expects(test, family, items);
                (!expects.is_empty()).then(|| Test {
                    name: test.name.clone(),
                    expects,
                    source: self.source(test.span),
                })
            })
            .collect()
    }

    fn expects(&self, test: &PolicyTest, family: &str, items: &[Item]) -> Vec<Expected> {
        let mut found = Vec::new();
        for status in Status::ALL {
            let mut labels = Vec::new();
            let mut whole = false;
            for expected in test.expect.iter().filter(|it| it.status == status) {
                let Some(rule) = self.output.rulebook.rules.get(expected.rule) else { continue };
                whole |= rule.id == family;
                let item = items.iter().find(|item| item.rule == rule.id);
                labels.extend(item.map(|item| item.value.label.clone()));
            }
            if whole || !labels.is_empty() {
                // All items together are the rule.
                if labels.len() == items.len() {
                    labels.clear();
                }
                found.push(Expected { items: labels, status: self.status(status) });
            }
        }
        found
    }

    fn status(&self, status: Status) -> Named {
        let label = match status {
            Status::Satisfied => self.pick("terpenuhi", "satisfied"),
            Status::Failed => self.pick("tidak terpenuhi", "failed"),
            Status::Undecided => self.pick("belum diketahui", "undecided"),
            Status::NotApplicable => self.pick("tidak berlaku", "not applicable"),
        };
        Named { id: status.name().to_owned(), label, help: None }
    }
}
