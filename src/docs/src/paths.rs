//! Where each entry has its page, and how one page links to another.

use patuh_policy::documentation::{Link, Subject};

/// The page of an entry, from the folder of its language on.
///
/// Pages of provisions lie flat in the folder of their regulation, so that addresses stay short.
pub(crate) fn page(subject: Subject, id: &str) -> String {
    match subject {
        Subject::Rule => format!("rules/{}.html", file(id)),
        Subject::Fact => format!("facts/{}.html", file(id)),
        Subject::Definition => format!("definitions/{}.html", file(id)),
        Subject::Reading => format!("readings/{}.html", file(id)),
        Subject::Kind => format!("kinds/{}.html", file(id)),
        Subject::Clock => format!("clocks/{}.html", file(id)),
        Subject::Document => format!("documents/{}.html", file(id)),
        Subject::Regulation => format!("law/{}/index.html", file(id)),
        Subject::Provision => {
            let (regulation, place) = id.split_once('/').unwrap_or((id, "index"));
            format!("law/{}/{}.html", file(regulation), place_name(place))
        }
    }
}

/// The page of what a link names.
pub(crate) fn of(link: &Link) -> String {
    page(link.subject, &link.id)
}

/// The way up from a page to the folder of its language: `../` for each folder that it lies in.
pub(crate) fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}

/// Name of a place inside of its regulation: `pasal-5-ayat-2` for `pasal-5/ayat-2`.
pub(crate) fn place_name(place: &str) -> String {
    file(&place.replace('/', "-"))
}

/// An id as the name of a file. Ids hold letters, digits and `._-`; anything else would be
/// another's mistake and must not lead out of the folder. `index` is taken.
fn file(id: &str) -> String {
    let kept = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '.' | '_' | '-');
    let name: String = id.chars().map(|it| if kept(it) { it } else { '_' }).collect();
    if name == "index" || name.starts_with('.') { format!("_{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_lie_where_their_kind_is() {
        for (subject, id, path) in [
            (Subject::Rule, "ksdpk.kak.isi", "rules/ksdpk.kak.isi.html"),
            (
                Subject::Provision,
                "permendagri-22-2020/pasal-5/ayat-2",
                "law/permendagri-22-2020/pasal-5-ayat-2.html",
            ),
            (Subject::Regulation, "pp-28-2018", "law/pp-28-2018/index.html"),
            (Subject::Reading, "index", "readings/_index.html"),
            (Subject::Fact, "../x", "facts/_.._x.html"),
        ] {
            assert_eq!(page(subject, id), path);
        }
    }

    #[test]
    fn the_way_up_is_as_long_as_the_way_down() {
        assert_eq!(up("index.html"), "");
        assert_eq!(up("law/pp-28-2018/pasal-5.html"), "../../");
    }
}
