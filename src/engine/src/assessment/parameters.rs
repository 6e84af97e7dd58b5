//! What a message's template names.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a message's template names, by name. Serialised as an object.
///
/// ```
/// let parameters = patuh_engine::Parameters::default().with("found", "x".to_owned());
/// assert_eq!(parameters.get("found"), Some("x"));
/// assert_eq!(parameters.get("limit"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// The value of a parameter.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.iter().find(|(found, _)| *found == name).map(|(_, value)| value)
    }

    /// Names and values, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// With another parameter.
    #[must_use]
    pub fn with(mut self, name: &str, value: String) -> Self {
        let mut place = 0;
        while self.0.get(place).is_some_and(|(before, _)| before.as_str() < name) {
            place += 1;
        }
        self.0.insert(place, (name.to_owned(), value));
        self
    }
}

impl Serialize for Parameters {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Parameters {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let named = BTreeMap::<String, String>::deserialize(deserializer)?;
        Ok(Self(named.into_iter().collect()))
    }
}
