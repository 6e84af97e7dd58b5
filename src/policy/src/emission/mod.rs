//! From the linked policy to the rulebook and its text packs.
