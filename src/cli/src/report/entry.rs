//! Entries of the handbook in words: rules, facts, definitions, provisions and the rest.

use std::fmt::Write;

use patuh_policy::Language;
use patuh_policy::documentation::{
    Citation, Clock, Condition, Definition, Document, Fact, Found, Handbook, Item, Kind, Link,
    OtherRule, Provision, Reading, Regulation, Rule, RuleReading, Source,
};

use crate::{dates, words};

/// An entry with everything that it says and that rests on it.
pub(crate) fn entry(found: &Found<'_>, handbook: &Handbook, language: Language) -> String {
    let mut page = Page { out: String::new(), language };
    match found {
        Found::Rule(rule, item) => page.rule(rule, *item),
        Found::Fact(fact) => page.fact(fact),
        Found::Definition(definition) => page.definition(definition),
        Found::Kind(kind) => page.kind(kind),
        Found::Document(document) => page.document(document),
        Found::Reading(reading) => page.reading(reading),
        Found::Clock(clock) => page.clock(clock),
        Found::Regulation(regulation) => page.regulation(regulation, handbook),
        Found::Provision(provision) => page.provision(provision),
    }
    page.out
}

/// A provision on one line, as one of several.
pub(crate) fn provision_line(provision: &Provision) -> String {
    format!("{}: {}\n", provision.label, provision.text)
}

/// Writes headings and what stands under them.
struct Page {
    out: String,
    language: Language,
}

impl Page {
    fn title(&mut self, title: &str, id: &str) {
        let _ = writeln!(self.out, "{title}  [{id}]");
    }

    /// A heading and a text, if there is one.
    fn line(&mut self, heading: &str, text: &str) {
        if !text.is_empty() {
            let _ = writeln!(self.out, "  {heading}: {text}");
        }
    }

    /// A heading and a list, if there is something in it.
    fn list(&mut self, heading: &str, lines: impl IntoIterator<Item = String>) {
        let mut lines = lines.into_iter().peekable();
        if lines.peek().is_some() {
            let _ = writeln!(self.out, "  {heading}:");
        }
        for line in lines {
            let _ = writeln!(self.out, "    {line}");
        }
    }

    fn links(&mut self, heading: &str, links: &[Link]) {
        self.list(heading, links.iter().map(|link| format!("{}  [{}]", link.label, link.id)));
    }

    fn citations(&mut self, heading: &str, citations: &[Citation]) {
        self.list(heading, citations.iter().map(|it| format!("{}: {}", it.label, it.text)));
    }

    /// The sentence, and under it the condition as written.
    fn condition(&mut self, heading: &str, condition: &Condition) {
        if condition.sentence.is_empty() {
            self.line(heading, &condition.text);
        } else {
            self.line(heading, &condition.sentence);
            let _ = writeln!(self.out, "    {}", condition.text);
        }
    }

    fn source(&mut self, source: &Source) {
        let place = format!("{}:{}", source.path, source.line);
        self.line(words::written_in(self.language), &place);
    }

    fn in_force(&mut self, from: Option<&str>, until: Option<&str>) {
        let mut parts = Vec::new();
        for (word, day) in
            [(words::in_force_since(self.language), from), (words::until(self.language), until)]
        {
            parts.extend(day.map(|day| format!("{word} {}", dates::long(day, self.language))));
        }
        self.line(words::in_force(self.language), &parts.join(" "));
    }

    fn rule(&mut self, rule: &Rule, item: Option<&Item>) {
        let l = self.language;
        match item {
            Some(item) => self.title(&item.title, &item.rule),
            None => self.title(&rule.title, &rule.id),
        }
        self.line(words::severity(l), &rule.severity.label);
        self.line(words::stage_from(l), &rule.stage.label);
        if let Some(when) = &rule.when {
            self.condition(words::applies_when(l), when);
        }
        self.condition(words::requires(l), &rule.require);
        if let Some(list) = &rule.elements_of {
            self.line(words::elements_of(l), &format!("{}  [{}]", list.label, list.id));
        }
        let own = item.map_or(&[][..], |item| &item.citations);
        let all: Vec<Citation> = own.iter().chain(&rule.citations).cloned().collect();
        self.citations(words::basis(l), &all);
        if item.is_none() {
            self.list(
                words::items(l),
                rule.items.iter().map(|item| {
                    let labels: Vec<&str> =
                        item.citations.iter().map(|it| it.label.as_str()).collect();
                    format!("{}  [{}] · {}", item.value.label, item.value.id, labels.join("; "))
                }),
            );
        }
        self.line(words::what_to_do(l), &rule.fix);
        self.line(words::acts(l), rule.who.as_deref().unwrap_or_default());
        if let Some(document) = &rule.document {
            self.line(words::in_document(l), &format!("{}  [{}]", document.label, document.id));
        }
        self.in_force(rule.from.as_deref(), rule.until.as_deref());
        self.line(words::tags(l), &rule.tags.join(", "));
        self.links(words::facts(l), &rule.facts);
        self.links(words::definitions(l), &rule.definitions);
        self.links(words::facts_through(l), &rule.facts_through);
        self.links(words::kinds(l), &rule.kinds);
        self.carried(&rule.readings);
        self.list(
            words::tests(l),
            rule.tests.iter().map(|test| {
                let expects = test.expects.iter().map(|it| match it.items.is_empty() {
                    true => it.status.label.clone(),
                    false => format!("{} ({})", it.status.label, it.items.join(", ")),
                });
                format!("{}: {}", test.name, expects.collect::<Vec<_>>().join("; "))
            }),
        );
        self.source(&rule.source);
    }

    /// The readings that a rule or clock carries.
    fn carried(&mut self, readings: &[RuleReading]) {
        let other = words::the_other_reading(self.language);
        self.list(
            words::readings_heading(self.language),
            readings
                .iter()
                .map(|it| format!("{}  [{}]: {} {other}: {}", it.title, it.id, it.text, it.other)),
        );
        for (reading, by) in readings.iter().filter_map(|it| Some((it, it.by_other.as_ref()?))) {
            self.line(words::other_reading(self.language), &reading.id);
            self.by_other(by);
        }
    }

    /// What a rule is by the other reading.
    fn by_other(&mut self, by: &OtherRule) {
        let l = self.language;
        if by.none {
            let _ = writeln!(self.out, "    {}", words::no_such_rule_then(l));
        }
        let parts = [(words::applies_when(l), &by.when), (words::requires(l), &by.require)];
        for (heading, condition) in parts {
            if let Some(condition) = condition {
                let _ = writeln!(self.out, "    {heading}: {}", condition.sentence);
                let _ = writeln!(self.out, "      {}", condition.text);
            }
        }
        let parts = [(words::severity(l), &by.severity), (words::stage_from(l), &by.stage)];
        for (heading, named) in parts {
            if let Some(named) = named {
                let _ = writeln!(self.out, "    {heading}: {}", named.label);
            }
        }
    }

    fn fact(&mut self, fact: &Fact) {
        let l = self.language;
        self.title(&fact.label, &fact.id);
        self.line(words::question(l), &fact.question);
        self.line(words::help_text(l), fact.help.as_deref().unwrap_or_default());
        self.line(words::type_of(l), &fact.kind.words);
        let choice =
            |it: &patuh_policy::documentation::Choice| format!("{}  [{}]", it.label, it.id);
        self.list(words::choices(l), fact.kind.choices.iter().map(choice));
        self.list(
            words::fields(l),
            fact.kind
                .fields
                .iter()
                .map(|it| format!("{}  [{}]: {}", it.label, it.name, it.kind.words)),
        );
        self.line(words::group(l), &fact.group.label);
        self.citations(words::basis(l), &fact.citations);
        self.links(words::rules_heading(l), &fact.rules);
        self.links(words::rules_through(l), &fact.rules_through);
        self.links(words::definitions(l), &fact.definitions);
        self.links(words::clocks_heading(l), &fact.clocks);
        self.links(words::kinds(l), &fact.kinds);
        self.source(&fact.source);
    }

    fn definition(&mut self, definition: &Definition) {
        let l = self.language;
        self.title(&definition.label, &definition.id);
        self.condition(words::meaning(l), &definition.is);
        for by in &definition.by_other {
            let heading = format!("{} [{}]", words::other_reading(l), by.reading.id);
            self.condition(&heading, &by.is);
        }
        self.citations(words::basis(l), &definition.citations);
        self.links(words::facts(l), &definition.facts);
        self.links(words::definitions(l), &definition.definitions);
        self.links(words::used_by(l), &definition.used_by);
        self.links(words::rules_heading(l), &definition.rules);
        self.links(words::clocks_heading(l), &definition.clocks);
        self.links(words::kinds(l), &definition.kinds);
        self.source(&definition.source);
    }

    fn kind(&mut self, kind: &Kind) {
        let l = self.language;
        self.title(&kind.label, &kind.id);
        self.line(words::help_text(l), kind.help.as_deref().unwrap_or_default());
        self.condition(words::applies_when(l), &kind.when);
        self.citations(words::basis(l), &kind.citations);
        self.list(
            words::process(l),
            kind.process.iter().map(|step| {
                let rules: usize = step.rules.iter().map(|rule| rule.count).sum();
                let mut line = format!("{}: {rules} {}", step.stage.label, words::rules(l));
                for document in &step.documents {
                    let _ = write!(line, " · {}", document.label);
                }
                line
            }),
        );
        self.list(
            words::clocks_heading(l),
            kind.clocks
                .iter()
                .map(|it| format!("{}: {}  [{}]", it.clock.label, it.length, it.clock.id)),
        );
        self.source(&kind.source);
    }

    fn document(&mut self, document: &Document) {
        let l = self.language;
        self.title(&document.label, &document.id);
        self.line(words::help_text(l), document.help.as_deref().unwrap_or_default());
        self.line(words::stage_from(l), &document.stage.label);
        self.links(words::rules_heading(l), &document.rules);
        self.source(&document.source);
    }

    fn reading(&mut self, reading: &Reading) {
        let l = self.language;
        self.title(&reading.title, &reading.id);
        self.line(words::meaning(l), &reading.text);
        self.line(words::the_other_reading(l), &reading.other);
        self.citations(words::basis(l), &reading.citations);
        self.links(words::rules_heading(l), &reading.rules);
        self.links(words::definitions(l), &reading.definitions);
        self.links(words::clocks_heading(l), &reading.clocks);
        self.source(&reading.source);
    }

    fn clock(&mut self, clock: &Clock) {
        let l = self.language;
        self.title(&clock.label, &clock.id);
        if clock.fixed {
            self.condition(words::last_day(l), &clock.start);
        } else {
            self.line(words::runs(l), &clock.length);
            self.condition(words::counts_from(l), &clock.start);
        }
        self.line(words::other_reading(l), clock.other_length.as_deref().unwrap_or_default());
        if let Some(after) = &clock.after {
            self.line(words::after_clock(l), &format!("{}  [{}]", after.label, after.id));
        }
        if let Some(when) = &clock.when {
            self.condition(words::applies_when(l), when);
        }
        for taken in [&clock.done, &clock.taken].into_iter().flatten() {
            self.condition(words::step_taken(l), taken);
        }
        self.citations(words::basis(l), &clock.citations);
        self.line(words::acts(l), &clock.who);
        self.line(words::if_late(l), &clock.late);
        self.in_force(clock.from.as_deref(), clock.until.as_deref());
        self.links(words::facts(l), &clock.facts);
        self.links(words::definitions(l), &clock.definitions);
        self.links(words::kinds(l), &clock.kinds);
        self.carried(&clock.readings);
        self.list(
            words::tests(l),
            clock.tests.iter().map(|test| {
                let due = test.due.as_ref().map(|due| format!(", {}", dates::long(due, l)));
                format!("{}: {}{}", test.name, test.state.label, due.unwrap_or_default())
            }),
        );
        self.source(&clock.source);
    }

    fn regulation(&mut self, regulation: &Regulation, handbook: &Handbook) {
        let l = self.language;
        self.title(&regulation.short, &regulation.id);
        let _ = writeln!(self.out, "  {}", regulation.title);
        self.in_force(Some(&regulation.from), regulation.until.as_deref());
        let own = handbook.provisions.iter().filter(|it| it.regulation.id == regulation.id);
        // What lies inside of another provision is found there.
        let outer = own.filter(|it| it.within.is_none());
        self.list(words::parts(l), outer.map(|it| format!("{}: {}", it.place, it.text)));
    }

    fn provision(&mut self, provision: &Provision) {
        let l = self.language;
        self.title(&provision.label, &provision.id);
        let _ = writeln!(self.out, "  {}", provision.text);
        self.in_force(Some(&provision.from), provision.until.as_deref());
        if let Some(account) = &provision.account {
            let why = account.why.as_deref().map_or(String::new(), |why| format!(": {why}"));
            self.line(words::account(l), &format!("{}{why}", account.way.label));
            self.list(
                words::answered_by(l),
                account.answers.iter().map(|answer| match &answer.link {
                    Some(link) => format!("{}  [{}]", link.label, answer.id),
                    None => format!("[{}]", answer.id),
                }),
            );
        }
        if let Some(outer) = &provision.within {
            self.line(words::within(l), &format!("{}: {}", outer.label, outer.text));
        }
        self.citations(words::parts(l), &provision.parts);
        self.links(words::rules_heading(l), &provision.rules);
        self.links(words::facts(l), &provision.facts);
        self.links(words::definitions(l), &provision.definitions);
        self.links(words::clocks_heading(l), &provision.clocks);
        self.links(words::kinds(l), &provision.kinds);
        self.links(words::readings_heading(l), &provision.readings);
        self.source(&provision.source);
    }
}
