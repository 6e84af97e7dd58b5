//! English verbs agree with their subject. A label says in its head whether it is one or many:
//! "parts of the contract", "the contract's object".

/// Words that end the head of a noun phrase.
const AFTER_THE_HEAD: &[&str] = &[
    "of", "to", "for", "on", "in", "from", "that", "which", "with", "between", "within", "by",
    "under", "at", "about", "whose", "plus", "minus", "times", "divided",
];
/// Words that make of what follows one thing.
const SINGULAR_OPENINGS: &[&str] = &["what", "who", "how", "whether", "why", "where", "when"];
/// Plurals that do not end in s.
const OTHER_PLURALS: &[&str] = &["criteria", "people", "media"];

/// Whether a noun phrase speaks of several things.
pub(super) fn plural(phrase: &str) -> bool {
    let mut words = phrase.split_whitespace().map(str::to_lowercase);
    let head: Vec<String> =
        words.by_ref().take_while(|word| !AFTER_THE_HEAD.contains(&word.as_str())).collect();
    let opening = head.first().map_or("", String::as_str);
    let last = head.last().map_or("", String::as_str);
    if SINGULAR_OPENINGS.contains(&opening) {
        return false;
    }
    let singular_ending = ["ss", "us", "is", "'s", "’s"].iter().any(|end| last.ends_with(end));
    OTHER_PLURALS.contains(&last) || (last.ends_with('s') && !singular_ending)
}

/// The plural of a verb phrase in the third person.
pub(super) fn plural_verb(verb: &str) -> String {
    let (first, rest) = verb.split_once(' ').unwrap_or((verb, ""));
    let first = match first {
        "is" => "are",
        "does" => "do",
        "includes" => "include",
        "contains" => "contain",
        "begins" => "begin",
        "equals" => "equal",
        "differs" => "differ",
        other => other,
    };
    if rest.is_empty() { first.to_owned() } else { format!("{first} {rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_label_says_whether_it_is_many() {
        for many in [
            "parts of the contract",
            "planning documents that hold the object",
            "criteria of the initiative that are met",
            "plenary meetings of TKKSD in a year",
        ] {
            assert!(plural(many), "{many}");
        }
        for one in [
            "term of the framework agreement",
            "date on which DPRD received the requests",
            "what the object is contrary to",
            "basis",
            "status of the parties",
            "the number of parts",
        ] {
            assert!(!plural(one), "{one}");
        }
    }
}
