//! "Did you mean": the nearest of some names, and only if it is near.
//!
//! A suggestion that is far off teaches people to distrust all of them, so beyond the limit
//! there is none.

#[cfg(test)]
mod tests;

/// A name longer than this is no slip of the pen; comparing it would only cost time.
const LONGEST: usize = 100;

/// The candidate nearest to `written`, if at most a third of its letters (and never more than
/// four) were wrong. Letters that swapped places count once. Case, `-` and `_` count nothing, so
/// `Jenis-Mitra` leads to `jenis_mitra`. Of several equally near the first wins.
///
/// ```
/// use patuh_policy::nearest;
///
/// assert_eq!(nearest("severty", ["stage", "severity"]), Some("severity"));
/// assert_eq!(nearest("abc", ["stage", "severity"]), None);
/// ```
pub fn nearest<'a>(
    written: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    if written.len() > LONGEST {
        return None;
    }
    let folded = fold(written);
    let limit = (folded.chars().count() / 3).clamp(1, 4);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        if candidate == written || candidate.len() > LONGEST {
            continue;
        }
        let distance = strsim::osa_distance(&folded, &fold(candidate));
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

fn fold(name: &str) -> String {
    name.chars().map(|c| if c == '-' { '_' } else { c }).flat_map(char::to_lowercase).collect()
}
