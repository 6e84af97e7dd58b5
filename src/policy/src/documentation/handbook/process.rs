//! Kinds of cooperation with their stages, and the clocks that run in them.

use serde::Serialize;

use super::{Citation, Condition, Link, Named, RuleReading, Source};

/// A kind of cooperation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Kind {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// Help, where there is some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// When it is this kind.
    pub when: Condition,
    /// Provisions.
    pub citations: Vec<Citation>,
    /// Facts that its condition names.
    pub facts: Vec<Link>,
    /// Definitions that its condition names.
    pub definitions: Vec<Link>,
    /// Its stages, in order.
    pub process: Vec<Step>,
    /// Clocks that can apply to it.
    pub clocks: Vec<KindClock>,
    /// Where it is written.
    pub source: Source,
}

/// A stage of a kind.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The stage.
    pub stage: Named,
    /// Rules that can apply to the kind and begin to count at the stage. A rule of a stage that
    /// the kind does not go through begins at the next one that it does.
    pub rules: Vec<StepRule>,
    /// Documents of the stage, of those rules.
    pub documents: Vec<Link>,
}

impl Step {
    /// How many rules of a severity there are, each item counted.
    ///
    /// ```
    /// # use patuh_policy::documentation::{Named, Step};
    /// let stage = Named { id: "a".into(), label: "A".into(), help: None };
    /// let step = Step { stage, rules: Vec::new(), documents: Vec::new() };
    /// assert_eq!(step.count("must"), 0);
    /// ```
    #[must_use]
    pub fn count(&self, severity: &str) -> usize {
        self.rules.iter().filter(|rule| rule.severity == severity).map(|rule| rule.count).sum()
    }
}

/// A rule of a stage.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct StepRule {
    /// The rule.
    pub rule: Link,
    /// Its severity, by id.
    pub severity: &'static str,
    /// How many rules it unfolds into.
    pub count: usize,
}

/// A clock as a kind shows it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KindClock {
    /// The clock.
    pub clock: Link,
    /// How long it runs, in words.
    pub length: String,
}

/// A statutory clock: a step that has a last day.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Clock {
    /// Id.
    pub id: String,
    /// Label.
    pub label: String,
    /// How long it runs, in words: "45 hari kerja".
    pub length: String,
    /// How long it runs by the other reading, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_length: Option<String>,
    /// The day that it counts from or, for a fixed day, that day.
    pub start: Condition,
    /// Whether the start is itself the last day.
    pub fixed: bool,
    /// The clock that has to lapse first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<Link>,
    /// When it applies, if not always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
    /// The day on which the step was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub done: Option<Condition>,
    /// Whether the step was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub taken: Option<Condition>,
    /// Who acts.
    pub who: String,
    /// What follows when the last day passes.
    pub late: String,
    /// Provisions.
    pub citations: Vec<Citation>,
    /// Readings that it carries.
    pub readings: Vec<RuleReading>,
    /// First day in force, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Last day in force, if it has one of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// Facts that it names.
    pub facts: Vec<Link>,
    /// Definitions that it names.
    pub definitions: Vec<Link>,
    /// Kinds that it can apply to.
    pub kinds: Vec<Link>,
    /// The cases that show it.
    pub tests: Vec<ClockTest>,
    /// Where it is written.
    pub source: Source,
}

/// A case that shows a clock.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ClockTest {
    /// Its name.
    pub name: String,
    /// How the clock is expected to stand.
    pub state: Named,
    /// The last day that is expected, as year-month-day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Where it is written.
    pub source: Source,
}
