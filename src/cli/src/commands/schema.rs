//! `patuh schema`: the JSON Schema of what goes in and comes out.

use std::io::Write;

use clap::ArgMatches;

use crate::Exit;

pub(super) fn run(matches: &ArgMatches, out: &mut dyn Write) -> Exit {
    let schema =
        if matches.get_flag("policy") { patuh_policy::schema() } else { crate::schema::checked() };
    let _ = serde_json::to_writer_pretty(&mut *out, &schema).map(|()| writeln!(out));
    Exit::Ready
}
