//! The pages' own words. What belongs to the rulebook comes from the handbook.

use patuh_policy::Language;

/// A phrase, in the language that is given.
pub(crate) type Word = fn(Language) -> &'static str;

/// Declares each phrase once, in every language.
macro_rules! words {
    ($($name:ident: $id:literal, $en:literal;)*) => {
        $(
            pub(crate) fn $name(language: Language) -> &'static str {
                match language {
                    Language::Id => $id,
                    Language::En => $en,
                }
            }
        )*
    };
}

words! {
    name: "Patuh", "Patuh";
    skip: "Langsung ke isi", "Skip to the content";
    sections: "Bagian buku aturan", "Parts of the rulebook";
    trail: "Letak halaman ini", "Where this page is";
    search: "Cari", "Search";
    search_label: "Cari dalam buku aturan", "Search the rulebook";
    search_hint: "Kata, nama, atau kutipan, misalnya: studi kelayakan; 22/2020 5(2)",
        "Words, a name or a citation, for example: feasibility study; 22/2020 5(2)";
    search_script: "Pencarian memerlukan JavaScript. Tanpa itu, semua halaman tercapai lewat daftar berikut.",
        "Searching needs JavaScript. Without it, every page can be reached through these lists.";
    search_none: "Tidak ada yang cocok. Coba kata lain atau lebih sedikit kata.",
        "Nothing matches. Try other or fewer words.";
    search_some: "{count} halaman cocok", "{count} pages match";
    search_first: "{shown} halaman pertama dari {count}", "the first {shown} of {count} pages";
    law: "Peraturan", "Law";
    rules: "Aturan", "Rules";
    facts: "Isian", "Facts";
    definitions: "Definisi", "Definitions";
    readings: "Bacaan", "Readings";
    kinds: "Jenis kerja sama", "Kinds of cooperation";
    kinds_short: "Jenis", "Kinds";
    documents: "Dokumen", "Documents";
    clocks: "Tenggat", "Clocks";
    clock: "Tenggat", "Clock";
    rule: "Aturan", "Rule";
    fact: "Isian", "Fact";
    definition: "Definisi", "Definition";
    reading: "Bacaan", "Reading";
    kind: "Jenis kerja sama", "Kind of cooperation";
    document: "Dokumen", "Document";
    provision: "Ketentuan", "Provision";
    regulation: "Peraturan", "Regulation";

    lead: "Buku ini memuat semua yang diketahui Patuh tentang kerja sama daerah: setiap ketentuan, aturan yang bersandar padanya, dan pertanyaan yang menjawabnya.",
        "This book holds everything that Patuh knows of regional cooperation: every provision, the rules that rest on it, and the questions that answer them.";
    begin_law: "Peraturannya", "The law";
    all_regulations: "Semua {count} peraturan yang dikutip", "All {count} regulations that are cited";
    begin_kinds: "Jenis kerja sama dan tahapannya", "The kinds of cooperation and their stages";
    in_figures: "Dalam angka", "In figures";
    provisions: "ketentuan", "provisions";
    rules_count: "aturan", "rules";
    in_families: "dalam {count} keluarga", "in {count} families";
    regulations_count: "peraturan", "regulations";
    facts_count: "isian", "facts";
    definitions_count: "definisi", "definitions";
    readings_count: "bacaan", "readings";
    kinds_count: "jenis kerja sama", "kinds of cooperation";
    tests_count: "uji", "tests";
    how_to_read: "Cara membaca sebuah aturan", "How to read a rule";
    how_wording: "Setiap aturan membuka dengan ketentuan yang mendasarinya. Di bawahnya tertulis syaratnya sebagai kalimat dan, di baris kecil, persis seperti yang dihitung.",
        "Every rule opens with the provisions that it rests on. Below stands what it requires as a sentence and, in small print, exactly what is computed.";
    how_unknown: "Yang belum dinyatakan usulan adalah belum diketahui, tidak pernah salah. Karena itu sebuah aturan dapat terpenuhi, tidak terpenuhi, belum diketahui, atau tidak berlaku.",
        "What a proposal does not state is unknown, never false. So a rule is satisfied, failed, undecided or not applicable.";
    how_weight: "Larangan yang dilanggar berarti tidak dapat dikerjasamakan; yang wajib harus diperbaiki dahulu; sisanya mengingatkan saja.",
        "A prohibition that fails means that there can be no cooperation; a must has to be mended first; the rest only advise.";

    basis: "Dasar hukum", "Legal basis";
    source_of_question: "Asal pertanyaan", "Where the question comes from";
    requires: "Yang disyaratkan", "What is required";
    applies_when: "Berlaku bila", "Applies when";
    applies_always: "Selalu berlaku.", "Applies always.";
    must_hold: "Harus dipenuhi", "Must hold";
    what_to_do: "Bila tidak terpenuhi", "If it fails";
    acts: "Yang bertindak", "Who acts";
    at_a_glance: "Ringkasan", "At a glance";
    one_stage: "tahap", "stage";
    stages: "tahap", "stages";
    prohibitions: "larangan", "prohibitions";
    musts: "wajib", "musts";
    shoulds: "sebaiknya", "advice";
    infos: "keterangan", "information";
    stage_from: "Mulai tahap", "Counts from stage";
    part_of_document: "Bagian dari dokumen", "Part of the document";
    in_force: "Berlaku", "In force";
    since: "sejak", "since";
    until: "sampai", "until";
    tags: "Tanda", "Tags";
    items: "Diperiksa satu per satu", "Checked one by one";
    items_note: "Setiap butir adalah satu temuan dengan dasarnya sendiri.",
        "Each item is one finding with a basis of its own.";
    item: "Butir", "Item";
    elements_note: "Diperiksa untuk setiap isi daftar ini:", "Checked for every entry of this list:";
    how_we_read: "Cara kami membacanya", "How we read it";
    other_reading: "Bacaan lain", "The other reading";
    by_other_reading: "Aturan ini menurut bacaan lain", "This rule by the other reading";
    no_such_rule: "Aturan ini tidak ada.", "There is no such rule.";
    severity: "Bobot", "Weight";
    definition_by_other: "Menurut bacaan lain", "By the other reading";
    asks: "Yang ditanyakan", "What is asked";
    asks_directly: "Disebut langsung", "Named directly";
    asks_through: "Lewat definisi", "Through definitions";
    tests: "Uji yang menunjukkannya", "Tests that show it";
    situation: "Keadaan", "Situation";
    expected: "Hasil yang diharapkan", "Expected result";
    tests_language: "Nama uji ditulis dalam bahasa Indonesia.", "The tests are named in Indonesian.";
    no_tests: "Belum ada uji.", "There are no tests yet.";
    written_in: "Ditulis di", "Written in";
    applies_to: "Jenis yang terkena", "Kinds that it can apply to";

    paraphrase: "Ringkasan dengan kata-kata kami. Yang berlaku adalah bunyi peraturannya.",
        "A summary in our own words. What holds is the text of the regulation.";
    account: "Pertanggungjawaban", "Account";
    answered_by: "Dijawab oleh", "Answered by";
    within: "Bagian dari", "Part of";
    parts: "Bagian-bagiannya", "Its parts";
    rests_on_it: "Yang bersandar padanya", "What rests on it";
    nothing_rests: "Tidak ada yang bersandar langsung pada ketentuan ini.",
        "Nothing rests directly on this provision.";
    previous: "Sebelumnya", "Previous";
    next: "Berikutnya", "Next";
    neighbours: "Ketentuan di sekitarnya", "Neighbouring provisions";
    official: "Naskah yang dibaca", "The text that was read";
    chapters: "Bab", "Chapters";

    answer: "Jawaban", "Answer";
    choices: "Pilihan", "Choices";
    fields: "Kolom", "Columns";
    also_called: "Nama lain", "Also called";
    place_in_proposal: "Tempat dalam usulan", "Place in a proposal";
    group: "Kelompok", "Group";
    used_by: "Dipakai oleh", "Used by";
    used_by_rules: "Aturan", "Rules";
    used_by_rules_through: "Aturan, lewat definisi", "Rules, through definitions";
    used_by_definitions: "Definisi", "Definitions";
    used_by_kinds: "Jenis kerja sama", "Kinds of cooperation";
    not_used: "Tidak dipakai oleh apa pun.", "Nothing uses it.";
    meaning: "Artinya", "What it means";
    names: "Yang disebutnya", "What it names";

    runs: "Lamanya", "It runs for";
    runs_other: "Menurut bacaan lain", "By the other reading";
    counts_from: "Dihitung sejak", "Counts from";
    last_day: "Hari terakhir", "Last day";
    after_clock: "Mulai setelah lewatnya", "Begins after the lapse of";
    step_taken: "Langkahnya diambil", "The step is taken";
    if_lapsed: "Bila lewat", "If it lapses";
    last_day_expected: "hari terakhir", "last day";
    clocks_count: "tenggat", "clocks";
    used_by_clocks: "Tenggat", "Clocks";
    when_this_kind: "Kapan jenis ini", "When it is this kind";
    process: "Tahapan", "Stages";
    process_note: "Panjang garis sebanding dengan banyaknya aturan yang dapat berlaku bagi jenis ini.",
        "The bars are as long as there are rules that can apply to this kind.";
    no_process: "Belum ada aturan untuk jenis ini.", "There are no rules for this kind yet.";
    rules_at_stage: "aturan", "rules";
    one_rule: "aturan", "rule";
    checked_rules: "Yang diperiksa padanya", "What is checked of it";

    rulebook: "Buku aturan", "Rulebook";
    version: "versi", "version";
    reviewed: "hukum ditinjau sampai", "law reviewed up to";
    digest: "sidik", "digest";
    decides_nothing: "Patuh adalah pemeriksaan mandiri dan tidak memutuskan apa pun.",
        "Patuh is a self-check and decides nothing.";

    intro_law: "Setiap ketentuan dengan ringkasannya, pertanggungjawabannya, dan apa yang bersandar padanya.",
        "Every provision with its summary, its account, and what rests on it.";
    intro_rules: "Apa yang diperiksa, menurut tahap mulai dihitungnya.",
        "What is checked, by the stage from which it counts.";
    intro_facts: "Apa yang dapat dinyatakan sebuah usulan, menurut urutan ditanyakan.",
        "What a proposal can state, in the order in which it is asked.";
    intro_definitions: "Pengertian yang disimpulkan dari isian dan dipakai banyak aturan.",
        "What is concluded from facts and used by many rules.";
    intro_readings: "Bagian peraturan yang dapat dibaca lebih dari satu cara, dan cara yang dipakai di sini.",
        "Where the law can be read in more than one way, and the way that is taken here.";
    intro_kinds: "Jenis kerja sama mengikuti mitranya. Setiap jenis mempunyai tahapannya sendiri.",
        "The kind of cooperation follows from the partner. Each has stages of its own.";
    intro_clocks: "Langkah yang mempunyai hari terakhir menurut peraturan, dan apa yang terjadi bila lewat.",
        "Steps that have a last day by law, and what follows when it passes.";
    intro_documents: "Naskah dan surat yang isinya diperiksa, menurut tahapnya.",
        "The documents whose content is checked, by stage.";
}

/// A language in its own words.
pub(crate) fn language_name(code: &str) -> &str {
    match code {
        "id" => "Bahasa Indonesia",
        "en" => "English",
        other => other,
    }
}
