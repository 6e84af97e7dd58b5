//! What a policy becomes: nodes, rules, packs, and the same bytes every time.

use patuh_rulebook::{Node, Rule, Rulebook};

use super::*;
use crate::fixture::{BASE, compiled, sources};
use crate::source::SourceFile;

fn output(text: &str) -> Output {
    let compiled = compiled("lain.yaml", text);
    compiled.output.unwrap_or_else(|| panic!("the policy compiles: {:#?}", compiled.diagnostics))
}

fn rule<'r>(rulebook: &'r Rulebook, id: &str) -> &'r Rule {
    rulebook.rules.iter().find(|rule| rule.id == id).unwrap_or_else(|| panic!("there is {id}"))
}

/// A file with one more definition.
fn definition(condition: &str) -> String {
    format!(
        "definitions:\n  - id: coba\n    label: {{ id: coba, en: try }}\n    is: >-\n      {condition}\n    basis: [PM 1/2020 Pasal 1]\n"
    )
}

fn node_of_definition(output: &Output) -> &Node {
    let definition =
        output.rulebook.definitions.iter().find(|it| it.id == "coba").expect("there is `coba`");
    &output.rulebook.nodes[definition.node as usize]
}

#[test]
fn every_node_points_only_to_nodes_before_it() {
    let output = output(&definition(
        "perubahan.exists(p, p.nilai > anggaran.nilai && studi.isi.all(x, x in p.bagian_berubah))",
    ));
    let tables =
        output.rulebook.bodies.iter().map(|body| &body.nodes).chain([&output.rulebook.nodes]);
    for nodes in tables {
        for (position, node) in nodes.iter().enumerate() {
            let before = |id: &u32| assert!((*id as usize) < position, "{position}: {node:?}");
            match node {
                Node::Has(a) | Node::Not(a) | Node::Size(a) | Node::Negate(a) => before(a),
                Node::And(all) | Node::Or(all) => all.iter().for_each(before),
                Node::Compare(_, a, b) | Node::In(a, b) => [a, b].into_iter().for_each(before),
                Node::Fold { list, .. } => before(list),
                _ => {}
            }
        }
    }
}

#[test]
fn equal_conditions_share_one_node() {
    let one = output("");
    let two = output(&definition("60 >= kesepakatan.jangka_waktu_bulan"));
    let (before, after) = (one.rulebook.nodes.len(), two.rulebook.nodes.len());
    assert_eq!(before, after, "the rule's condition is there already");
    let coba = two.rulebook.definitions.iter().find(|it| it.id == "coba").expect("it is there");
    assert_eq!(coba.node, rule(&two.rulebook, "contoh.jangka-waktu").require);
}

#[test]
fn conjunctions_are_flat_and_name_each_operand_once() {
    let output = output(&definition(
        "(beban.masyarakat && anggaran.teranggarkan) && (beban.masyarakat && jumlah > 3)",
    ));
    let Node::And(operands) = node_of_definition(&output) else { panic!("it is a conjunction") };
    assert_eq!(operands.len(), 3);
}

#[test]
fn a_conjunction_of_one_condition_with_itself_is_that_condition() {
    let output = output(&definition("beban.masyarakat && beban.masyarakat"));
    assert!(matches!(node_of_definition(&output), Node::Fact(_)));
}

#[test]
fn what_does_not_depend_on_the_element_is_evaluated_outside() {
    let output = output(&definition(
        "perubahan.all(p, p.disetujui || anggaran.nilai + anggaran.pagu > 1000)",
    ));
    let Node::Fold { body, .. } = node_of_definition(&output) else { panic!("it is a fold") };
    let nodes = &output.rulebook.bodies[*body as usize].nodes;
    assert!(matches!(nodes[..], [Node::Field(4), Node::Outer(_), Node::Or(_)]), "{nodes:?}");
}

#[test]
fn a_comprehension_in_a_comprehension_reaches_the_outer_element() {
    let output = output(&definition("perubahan.all(p, perubahan.exists(q, q.nilai > p.nilai))"));
    let Node::Fold { body, .. } = node_of_definition(&output) else { panic!("it is a fold") };
    let outer = &output.rulebook.bodies[*body as usize];
    // The list is the policy's, the inner comprehension the element's.
    let Some(Node::Fold { body: inner, list, .. }) = outer.nodes.last() else {
        panic!("the body ends in a fold: {outer:?}")
    };
    assert!(matches!(outer.nodes[*list as usize], Node::Outer(_)));
    let inner = &output.rulebook.bodies[*inner as usize];
    assert!(inner.nodes.iter().any(|node| matches!(node, Node::Outer(_))), "{inner:?}");
}

#[test]
fn a_closed_comprehension_inside_a_body_is_evaluated_once_outside() {
    let output =
        output(&definition("perubahan.all(p, p.disetujui || studi.isi.exists(x, x == \"objek\"))"));
    let Node::Fold { body, .. } = node_of_definition(&output) else { panic!("it is a fold") };
    let nodes = &output.rulebook.bodies[*body as usize].nodes;
    assert!(!nodes.iter().any(|node| matches!(node, Node::Fold { .. })), "{nodes:?}");
}

#[test]
fn a_rule_over_an_enum_becomes_one_rule_a_value_with_its_own_citation() {
    let output = output("");
    let ids: Vec<_> = output.rulebook.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "contoh.jangka-waktu",
            "contoh.studi.isi/latar_belakang",
            "contoh.studi.isi/dasar_hukum",
            "contoh.studi.isi/objek",
            "contoh.perubahan",
            "contoh.tanggapan",
        ]
    );
    let rulebook = &output.rulebook;
    for (value, citation) in
        [("latar_belakang", "huruf-a"), ("dasar_hukum", "huruf-b"), ("objek", "huruf-c")]
    {
        let rule = rule(rulebook, &format!("contoh.studi.isi/{value}"));
        let cited = &rulebook.citations[usize::from(rule.basis[0])];
        let regulation = &rulebook.regulations[usize::from(cited.regulation)];
        assert!(cited.key(regulation).ends_with(citation));
        let (ty, position) = rule.item.expect("it has an item");
        let ty = &rulebook.enums[usize::from(ty)];
        assert_eq!(ty.values[usize::from(position)].id, value);
    }
}

#[test]
fn equal_bodies_over_lists_of_different_records_stay_apart() {
    let output = output(
        "records:
  - id: daerah
    label: { id: daerah, en: region }
    fields:
      - { name: otonom, type: bool, label: { id: daerah otonom, en: the region is autonomous } }
  - id: laporan
    label: { id: laporan, en: report }
    fields:
      - { name: lengkap, type: bool, label: { id: laporan lengkap, en: the report is complete } }
facts:
  - { id: daftar.daerah, type: list of record, of: daerah, group: isi, label: { id: daftar daerah, en: list of regions }, question: { id: \"Daerah?\", en: \"Regions?\" } }
  - { id: daftar.laporan, type: list of record, of: laporan, group: isi, label: { id: daftar laporan, en: list of reports }, question: { id: \"Laporan?\", en: \"Reports?\" } }
definitions:
  - { id: lengkap, label: { id: semua lengkap, en: all are complete }, is: \"daftar.daerah.all(d, d.otonom) && daftar.laporan.all(l, l.lengkap) && daftar.daerah.exists(e, e.otonom)\" }
rules:
  - id: contoh.semua
    title: { id: Semua lengkap, en: All are complete }
    basis: [PM 1/2020 Pasal 2]
    stage: kesepakatan
    require: lengkap
    severity: must
    fix: { id: Lengkapi., en: Complete it. }
",
    );
    let bodies: Vec<u32> = output
        .rulebook
        .nodes
        .iter()
        .filter_map(|node| match node {
            Node::Fold { list, body, .. } => {
                let Node::Fact(fact) = output.rulebook.nodes[*list as usize] else { return None };
                let id = &output.rulebook.facts[usize::from(fact)].id;
                id.starts_with("daftar.").then_some(*body)
            }
            _ => None,
        })
        .collect();
    let [first, second, third] = bodies[..] else { panic!("three comprehensions: {bodies:?}") };
    assert_ne!(first, second);
    assert_eq!(first, third);
}

#[test]
fn a_rule_over_records_asks_of_the_whole_what_concerns_the_whole() {
    let output = output("");
    let changed = rule(&output.rulebook, "contoh.perubahan");
    let each = changed.each.as_ref().expect("it runs over a list");
    assert!(matches!(output.rulebook.nodes[each.list as usize], Node::Fact(_)));
    // `jenis == "ksdpk"` stands outside, `ubah.alasan == "lain"` inside.
    assert!(changed.when.is_some());
    assert_eq!(output.rulebook.bodies[each.body as usize].results.len(), 2);
}

#[test]
fn citations_that_nothing_names_are_left_out() {
    let output = output("");
    let keys: Vec<_> = output
        .rulebook
        .citations
        .iter()
        .map(|it| it.key(&output.rulebook.regulations[usize::from(it.regulation)]))
        .collect();
    assert!(keys.contains(&"pm-1-2020/pasal-3/ayat-2".to_owned()));
    assert!(!keys.contains(&"pm-1-2020/pasal-6".to_owned()));
}

#[test]
fn the_same_files_give_the_same_bytes_in_any_order() {
    let extra = definition("jumlah > 3");
    let files = |reverse: bool| {
        let mut files = vec![
            SourceFile { path: "base.yaml".into(), text: BASE.into() },
            SourceFile { path: "lain.yaml".into(), text: extra.clone() },
        ];
        if reverse {
            files.reverse();
        }
        compile(&Sources::new(files)).output.expect("the policy compiles")
    };
    let (one, other) = (files(false), files(true));
    assert_eq!(one.bytes, other.bytes);
    assert_eq!(one.digest, other.digest);
    assert_eq!(serde_json::json!(one.packs), serde_json::json!(other.packs));
    assert_eq!(one.packs["id"].to_string(), other.packs["id"].to_string());
    assert_eq!(Rulebook::decode(&one.bytes).as_ref(), Ok(&one.rulebook));
}

#[test]
fn enum_values_answer_to_their_labels_and_aliases() {
    let output = output("");
    let kinds = output.rulebook.enums.iter().find(|ty| ty.id == "jenis").expect("it is there");
    assert_eq!(kinds.values[0].aliases, ["pihak ketiga"], "the label equals the id");
    assert_eq!(kinds.values[2].aliases, ["synergy"]);
    assert_eq!(output.rulebook.placeholders, ["-", "terlampir"]);
}

#[test]
fn facts_are_sorted_by_id_and_asked_in_declared_order() {
    let output = output("");
    let facts = &output.rulebook.facts;
    assert!(facts.windows(2).all(|pair| pair[0].id < pair[1].id));
    let order = |id: &str| facts.iter().find(|fact| fact.id == id).expect("it is there").order;
    assert!(order("tahap") < order("jenis") && order("jenis") < order("prakarsa"));
    assert_eq!(order("kesepakatan.jangka_waktu_bulan"), 0);
}

#[test]
fn a_pack_holds_the_words_of_its_language() {
    let output = output("");
    let id = &output.packs["id"];
    let en = &output.packs["en"];
    assert_eq!(id["rulebook"]["digest"], output.digest.to_string());
    assert_eq!(id["rules"]["contoh.studi.isi"]["item"], "unsur");
    assert_eq!(id["rules"]["contoh.studi.isi"]["require"], "Isi studi kelayakan memuat {unsur}");
    assert_eq!(en["rules"]["contoh.jangka-waktu"]["when"], "Kind of cooperation is KSDPK");
    assert_eq!(en["citations"]["pm-1-2020/pasal-3/ayat-1"]["label"], "PM 1/2020 Article 3(1)");
    assert_eq!(id["facts"]["jenis"]["source"][0], "pm-1-2020/pasal-1");
    assert_eq!(id["facts"]["kesepakatan.jangka_waktu_bulan"]["help"], "Dalam bulan.");
    assert_eq!(id["groups"]["isi"]["help"], "Apa isinya.");
    assert_eq!(id["groups"]["awal"].get("help"), None);
    let require = rule(&output.rulebook, "contoh.studi.isi/objek").require.to_string();
    assert_eq!(id["sentences"][require], "Isi studi kelayakan memuat Objek");
    assert!(id["sentences"].as_object().expect("an object").keys().any(|key| key.starts_with('b')));
}

#[test]
fn an_expression_is_compiled_as_one_more_definition() {
    let evaluation = compile_with_expression(&sources("", ""), "jumlah * 2 + 1");
    let output = evaluation.compiled.output.expect("the expression is right");
    let last = output.rulebook.definitions.last().expect("it is the last");
    assert_eq!(last.id, EVAL);
    assert!(matches!(output.rulebook.nodes[last.node as usize], Node::Add(..)));
    assert_eq!(evaluation.ty.expect("it has a type").en, "a number");
    assert!(evaluation.compiled.diagnostics.is_empty());
}

#[test]
fn a_wrong_expression_is_underlined_where_it_stands() {
    let evaluation = compile_with_expression(&sources("", ""), "jumlh > 2");
    assert!(evaluation.compiled.output.is_none());
    let [diagnostic] = &evaluation.compiled.diagnostics[..] else { panic!("one diagnostic") };
    assert_eq!(diagnostic.code, codes::UNKNOWN_NAME);
    assert_eq!(evaluation.sources.text(diagnostic.labels[0].span), "jumlh");
}

#[test]
fn parts_of_conditions_know_their_places() {
    let output = output("");
    let position = output.rulebook.rules.iter().position(|rule| rule.id == "contoh.jangka-waktu");
    let origin = &output.origins.rules[position.expect("it is there")];
    assert_eq!(origin.require.text, "kesepakatan.jangka_waktu_bulan <= 60");
    let marked: Vec<_> = origin
        .require
        .parts
        .iter()
        .map(|part| &origin.require.text[part.at as usize..part.at as usize + 2])
        .collect();
    assert_eq!(marked, ["ke", "<="]);
}

#[test]
fn what_reading_could_not_read_is_not_missed_a_second_time() {
    // The fact is broken, so the rule that names it must not be told off as well.
    let text = "facts:\n  - { id: rusak, type: txt, group: awal, label: { id: a, en: a }, question: { id: a, en: a } }\nkinds:\n  - { id: uji, label: { id: a, en: a }, when: rusak == \"x\", basis: [PM 1/2020 Pasal 1] }\n";
    let compiled = compiled("lain.yaml", text);
    let codes: Vec<_> = compiled.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["P020"], "{:#?}", compiled.diagnostics);
}
