//! How far the law is covered, as text, data and picture.

use std::collections::BTreeMap;
use std::fmt::Write;

use patuh_policy::Language;
use patuh_policy::law::{Change, Coverage, Drift, Fault, Provision, Regulation};
use patuh_policy::model::AccountWord;
use serde_json::{Value, json};
use svg::Document;
use svg::node::element::{Group, Rectangle, Text, Title};

use crate::arguments::code;
use crate::words;

/// Coverage by regulation and chapter, and what is not accounted for.
pub(crate) fn text(law: &Coverage, language: Language) -> String {
    let mut out = String::new();
    for regulation in &law.regulations {
        let all: Vec<&Provision> = regulation.provisions.iter().collect();
        let _ = writeln!(out, "{}: {}", regulation.short, of(&regulation.title, language));
        let _ = writeln!(out, "  {}", counts(&all, language));
        for (position, chapter) in regulation.chapters.iter().enumerate() {
            let inside: Vec<&Provision> =
                all.iter().copied().filter(|it| it.chapter == Some(position)).collect();
            let _ = writeln!(out, "  {} {}", chapter.at, of(&chapter.title, language));
            let _ = writeln!(out, "    {}", counts(&inside, language));
        }
    }
    for (regulation, provision) in unaccounted(law) {
        let fault = provision.fault.map(|it| fault(it, language)).unwrap_or_default();
        let _ = writeln!(out, "{}: {fault}", cited(regulation, provision, language));
    }
    for rule in &law.rules_without_provision {
        let _ = writeln!(out, "{rule}: {}", words::rests_on_nothing(language));
    }
    let _ = writeln!(
        out,
        "{} {}, {} {}; {} {}, {} {}",
        law.provisions().count(),
        words::provisions(language),
        law.unaccounted().count(),
        words::unaccounted(language),
        law.rules,
        words::rules(language),
        law.rules_without_provision.len(),
        words::without_provision(language),
    );
    out
}

/// The same as data. Numbers stand at the top; `regulations` has every provision.
pub(crate) fn data(law: &Coverage) -> Value {
    let names = |account: Option<AccountWord>| account.map_or("none", AccountWord::word);
    let accounts = |provisions: &mut dyn Iterator<Item = &Provision>| {
        let mut counts: BTreeMap<&str, usize> =
            AccountWord::ALL.iter().map(|word| (word.word(), 0)).collect();
        for provision in provisions {
            *counts.entry(names(provision.account)).or_default() += 1;
        }
        counts
    };
    json!({
        "provisions": law.provisions().count(),
        "unaccounted": law.unaccounted().count(),
        "rules": law.rules,
        "rules_without_provision": law.rules_without_provision.len(),
        "accounts": accounts(&mut law.provisions()),
        "rules_without_provision_ids": law.rules_without_provision,
        "regulations": law.regulations.iter().map(|regulation| json!({
            "id": regulation.id,
            "short": regulation.short,
            "title": regulation.title,
            "official_text": regulation.source,
            "accounts": accounts(&mut regulation.provisions.iter()),
            "chapters": regulation.chapters.iter().enumerate().map(|(position, chapter)| {
                let mut inside =
                    regulation.provisions.iter().filter(|it| it.chapter == Some(position));
                json!({
                    "at": chapter.at,
                    "title": chapter.title,
                    "accounts": accounts(&mut inside),
                })
            }).collect::<Vec<_>>(),
            "provisions": regulation.provisions.iter().map(provision).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn provision(it: &Provision) -> Value {
    json!({
        "key": it.key,
        "steps": it.steps.iter().map(|step| json!({
            "division": step.division.word(),
            "label": step.label,
        })).collect::<Vec<_>>(),
        "at": it.at,
        "text": it.text,
        "chapter": it.chapter,
        "account": it.account.map(AccountWord::word),
        "fault": it.fault.map(Fault::word),
        "of": it.of,
        "why": it.why,
        "rules": it.rules,
        "definitions": it.definitions,
        "clocks": it.clocks,
        "facts": it.facts,
        "readings": it.readings,
        "digest": it.digest,
    })
}

const CELL: usize = 12;
const COLUMNS: usize = 60;
const LEFT: usize = 16;

/// A heat map: one cell a provision, a row of cells for each chapter, coloured by account.
pub(crate) fn picture(law: &Coverage, language: Language) -> String {
    let mut top = 84;
    let mut body = Group::new();
    for regulation in &law.regulations {
        body = body.add(label(LEFT, top, 14, "600", &regulation.short));
        top += 10;
        let mut chapters: Vec<Option<usize>> = Vec::new();
        for provision in &regulation.provisions {
            if !chapters.contains(&provision.chapter) {
                chapters.push(provision.chapter);
            }
        }
        for chapter in chapters {
            if let Some(chapter) = chapter.and_then(|it| regulation.chapters.get(it)) {
                top += 16;
                let name = format!("{} {}", chapter.at, of(&chapter.title, language));
                body = body.add(label(LEFT, top, 11, "400", &name));
                top += 6;
            } else {
                top += 8;
            }
            let inside: Vec<&Provision> =
                regulation.provisions.iter().filter(|it| it.chapter == chapter).collect();
            for (position, provision) in inside.iter().enumerate() {
                let cell = cell(regulation, provision, language)
                    .set("x", LEFT + position % COLUMNS * (CELL + 2))
                    .set("y", top + position / COLUMNS * (CELL + 2));
                body = body.add(cell);
            }
            top += inside.len().div_ceil(COLUMNS) * (CELL + 2);
        }
        top += 34;
    }
    let mut legend = Group::new();
    let mut left = LEFT;
    for account in AccountWord::ALL.into_iter().map(Some).chain([None]) {
        let name = account.map_or(words::unaccounted(language), |it| account_name(it, language));
        let swatch = Rectangle::new().set("x", left).set("y", 46).set("width", CELL);
        legend = legend
            .add(swatch.set("height", CELL).set("rx", 2).set("fill", colour(account)))
            .add(label(left + CELL + 4, 56, 11, "400", name));
        left += CELL + 22 + name.chars().count() * 6;
    }
    let title = words::law_picture(language);
    Document::new()
        .set("viewBox", (0, 0, LEFT * 2 + COLUMNS * (CELL + 2), top))
        .set("role", "img")
        .set("lang", code(language))
        .add(Title::new(title))
        .add(Rectangle::new().set("width", "100%").set("height", "100%").set("fill", "#ffffff"))
        .add(label(LEFT, 28, 18, "600", title))
        .add(legend)
        .add(body)
        .to_string()
}

fn cell(regulation: &Regulation, provision: &Provision, language: Language) -> Rectangle {
    let account = provision.account.filter(|_| provision.fault.is_none());
    let named = account.map_or(words::unaccounted(language), |it| account_name(it, language));
    let title = format!("{} · {named}", cited(regulation, provision, language));
    Rectangle::new()
        .set("width", CELL)
        .set("height", CELL)
        .set("rx", 2)
        .set("fill", colour(account))
        .add(Title::new(title))
}

fn label(x: usize, y: usize, size: usize, weight: &str, text: &str) -> Text {
    Text::new(text)
        .set("x", x)
        .set("y", y)
        .set("font-family", "system-ui, sans-serif")
        .set("font-size", size)
        .set("font-weight", weight)
        .set("fill", "#1c1c1c")
}

/// Colours that differ in lightness too, for those who do not see them.
fn colour(account: Option<AccountWord>) -> &'static str {
    match account {
        Some(AccountWord::Encoded) => "#1f5f8b",
        Some(AccountWord::Definition) => "#7fb3d5",
        Some(AccountWord::Timeline) => "#2e8b57",
        Some(AccountWord::Attestation) => "#a9d8b8",
        Some(AccountWord::Organ) => "#b8b8b8",
        Some(AccountWord::Transitional) => "#8a7ca8",
        Some(AccountWord::Opening) => "#e4e4e4",
        None => "#c62828",
    }
}

/// What an official text has changed.
pub(crate) fn drift(drift: &Drift<'_>, language: Language) -> String {
    let mut out = String::new();
    for (change, provision) in &drift.changes {
        let what = match change {
            Change::Differs => words::differs(language),
            Change::Missing => words::not_found(language),
        };
        let _ = writeln!(out, "{}: {what}", cited(drift.regulation, provision, language));
        for rule in &provision.rules {
            let _ = writeln!(out, "  {rule}");
        }
    }
    let _ = writeln!(
        out,
        "{}: {} {}, {} {}, {} {}",
        drift.regulation.short,
        drift.same,
        words::same(language),
        drift.changes.len(),
        words::differ(language),
        drift.unread,
        words::unread(language),
    );
    out
}

/// The same as data.
pub(crate) fn drift_data(drift: &Drift<'_>) -> Value {
    json!({
        "regulation": drift.regulation.id,
        "same": drift.same,
        "unread": drift.unread,
        "changes": drift.changes.iter().map(|(change, provision)| json!({
            "key": provision.key,
            "at": provision.at,
            "change": match change { Change::Differs => "differs", Change::Missing => "missing" },
            "rules": provision.rules,
        })).collect::<Vec<_>>(),
    })
}

fn unaccounted(law: &Coverage) -> impl Iterator<Item = (&Regulation, &Provision)> {
    law.regulations.iter().flat_map(|regulation| {
        let provisions = regulation.provisions.iter().filter(|it| it.fault.is_some());
        provisions.map(move |provision| (regulation, provision))
    })
}

fn cited(regulation: &Regulation, provision: &Provision, language: Language) -> String {
    format!("{} {}", regulation.short, of(&provision.at, language))
}

fn of(texts: &BTreeMap<String, String>, language: Language) -> &str {
    texts.get(code(language)).map(String::as_str).unwrap_or_default()
}

fn counts(provisions: &[&Provision], language: Language) -> String {
    let mut text = format!("{} {}", provisions.len(), words::provisions(language));
    for account in AccountWord::ALL {
        let held = provisions.iter().filter(|it| it.account == Some(account) && it.fault.is_none());
        let number = held.count();
        if number > 0 {
            let _ = write!(text, ", {number} {}", account_name(account, language));
        }
    }
    let open = provisions.iter().filter(|it| it.fault.is_some()).count();
    if open > 0 {
        let _ = write!(text, ", {open} {}", words::unaccounted(language));
    }
    text
}

/// What an account is called.
pub(crate) fn account_name(account: AccountWord, language: Language) -> &'static str {
    match account {
        AccountWord::Encoded => words::account_encoded(language),
        AccountWord::Definition => words::account_definition(language),
        AccountWord::Timeline => words::account_timeline(language),
        AccountWord::Attestation => words::account_attestation(language),
        AccountWord::Organ => words::account_organ(language),
        AccountWord::Transitional => words::account_transitional(language),
        AccountWord::Opening => words::account_opening(language),
    }
}

fn fault(fault: Fault, language: Language) -> &'static str {
    match fault {
        Fault::NoAccount => words::fault_no_account(language),
        Fault::NoRule => words::fault_no_rule(language),
        Fault::NoDefinition => words::fault_no_definition(language),
        Fault::NoClock => words::fault_no_clock(language),
        Fault::NoFact => words::fault_no_fact(language),
        Fault::NoReason => words::fault_no_reason(language),
        Fault::NoParts => words::fault_no_parts(language),
    }
}
