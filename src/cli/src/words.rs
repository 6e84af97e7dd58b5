//! The command's own words. What belongs to the rulebook comes from its text packs.

use patuh_policy::Language;

/// Declares each phrase once, in every language.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident: $id:literal, $en:literal;)*) => {
        $(
            $(#[$doc])*
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
    about: "Periksa usulan kerja sama daerah terhadap peraturan, sebelum diajukan",
        "Check a regional cooperation proposal against the law, before it is submitted";
    about_check: "Menilai usulan (berkas JSON; - untuk masukan standar)",
        "Judge proposals (JSON files; - for standard input)";
    about_test: "Menjalankan uji kebijakan di sebuah folder",
        "Run the policy tests of a folder";
    about_explain: "Menjelaskan aturan, isian, definisi, tenggat, atau pasal; atau hasil sebuah aturan untuk sebuah usulan",
        "Explain a rule, fact, definition, clock or provision; or why a rule turned out as it did for a proposal";
    about_readings: "Menunjukkan bacaan atas aturan yang terbuka, dan putusan menurut bacaan lain",
        "Show how open texts of the law are read, and the verdict by the other reading";
    about_eval: "Menghitung satu ungkapan bahasa kebijakan pada sebuah usulan",
        "Evaluate an expression of the policy language on a proposal";
    about_law: "Menunjukkan sejauh mana peraturan tercakup, dan apa yang berubah di naskahnya",
        "Show how far the law is covered, and what has changed in its text";
    about_docs: "Menulis buku aturan sebagai folder halaman, dalam setiap bahasanya",
        "Write the rulebook as a folder of pages, in each of its languages";
    about_schema: "Mencetak JSON Schema hasil pemeriksaan, atau berkas kebijakan",
        "Print the JSON Schema of assessments, or of policy files";
    help_files: "Berkas usulan", "Proposal files";
    help_file: "Berkas usulan", "Proposal file";
    help_asked: "Nama, atau kutipan seperti \"22/2020 5(2)\" atau \"Permendagri 22/2020 Pasal 5 ayat (2)\"",
        "A name, or a citation like \"22/2020 5(2)\" or \"Permendagri 22/2020 Pasal 5 ayat (2)\"";
    help_explain_file: "Berkas usulan (hanya untuk aturan)", "Proposal file (for rules only)";
    help_reading: "Catatan bacaan, misalnya A2; tanpa ini semuanya",
        "Reading note, for example A2; all of them without it";
    help_expression: "Ungkapan, misalnya: kesepakatan.jangka_waktu_bulan <= 60",
        "Expression, for example: kesepakatan.jangka_waktu_bulan <= 60";
    help_folder: "Folder kebijakan", "Policy folder";
    help_json: "Cetak sebagai JSON", "Print as JSON";
    help_at: "Nilai per tanggal ini (TTTT-BB-HH; bawaan: hari ini)",
        "Judge as of this date (YYYY-MM-DD; default: today)";
    help_stage: "Nilai pada tahap ini, bukan yang tertulis dalam usulan",
        "Judge at this stage, not at the one that the proposal states";
    help_lang: "Bahasa keluaran", "Language of the output";
    help_policies: "Pakai aturan dari folder ini, bukan yang tertanam",
        "Use the rules of this folder, not the embedded ones";
    help_coverage: "Cetak juga bagian aturan yang belum diuji",
        "Also print the parts of rules that no test shows";
    help_schema_policy: "Skema berkas kebijakan", "Schema of policy files";
    help_drift: "Bandingkan naskah resmi ini dengan naskah yang dibaca",
        "Compare this official text with the one that was read";
    help_fingerprint: "Cetak sidik setiap ketentuan naskah ini, untuk `official-text`",
        "Print the fingerprint of each provision of this text, for `official-text`";
    help_regulation: "Peraturan naskah itu; tanpa ini dikenali sendiri",
        "The regulation of the text; recognised without it";
    help_svg: "Tulis peta cakupan sebagai SVG (- untuk keluaran standar)",
        "Write the map of coverage as SVG (- for standard output)";
    help_out: "Folder halaman (bawaan: dist/docs)", "Folder of the pages (default: dist/docs)";
    help_help: "Cetak bantuan", "Print help";
    help_version: "Cetak versi", "Print the version";
    usage_heading: "Pemakaian:", "Usage:";
    commands_heading: "Perintah:", "Commands:";
    arguments_heading: "Masukan:", "Arguments:";
    options_heading: "Pilihan:", "Options:";

    law_picture: "Cakupan peraturan, satu kotak satu ketentuan",
        "Coverage of the law, one cell a provision";
    provisions: "ketentuan", "provisions";
    unaccounted: "belum dipertanggungjawabkan", "unaccounted";
    without_provision: "tanpa ketentuan", "without a provision";
    rests_on_nothing: "tidak bersandar pada ketentuan apa pun", "rests on no provision";
    account_encoded: "dijawab aturan", "judged by rules";
    account_definition: "pengertian", "definitions";
    account_timeline: "garis waktu", "timeline";
    account_attestation: "dinyatakan pemohon", "stated by the applicant";
    account_organ: "tugas lembaga", "duties of organs";
    account_transitional: "peralihan dan penutup", "transition and closing";
    account_opening: "pembuka bagian", "openings of lists";
    fault_no_account: "belum ada pertanggungjawabannya", "has no account";
    fault_no_rule: "katanya dijawab aturan, tetapi tidak ada aturan yang bersandar padanya",
        "said to be judged by rules, but no rule rests on it";
    fault_no_definition: "katanya pengertian, tetapi tidak ada yang memakainya dan artinya tidak disebut",
        "said to be a definition, but nothing uses it and no meaning is given";
    fault_no_clock: "katanya tenggat atau langkah, tetapi tidak menyebut yang mana",
        "said to be a clock or step, but names none";
    fault_no_fact: "katanya dinyatakan pemohon, tetapi tidak ada faktanya",
        "said to be stated by the applicant, but no fact asks for it";
    fault_no_reason: "tanpa alasan mengapa tidak ada usulan yang dapat menunjukkannya",
        "without the reason why no proposal can show it";
    fault_no_parts: "katanya pembuka, tetapi tidak punya bagian", "said to open a list, but has no parts";
    differs: "bunyinya berbeda", "its words differ";
    not_found: "tidak ditemukan dalam naskah", "not found in the text";
    same: "sama", "the same";
    differ: "berbeda", "differ";
    unread: "naskahnya dahulu tidak tersedia", "whose text was not at hand before";
    no_known_regulation: "bukan naskah peraturan yang dikenal; sebutkan dengan --regulation",
        "not the text of a known regulation; name it by --regulation";
    no_such_regulation: "tidak ada peraturan", "there is no regulation";
    name_the_regulation: "--fingerprint: sebutkan peraturannya dengan --regulation",
        "--fingerprint: name the regulation by --regulation";

    verdict_prohibited: "Dilarang dikerjasamakan", "Not allowed";
    verdict_fix: "Perlu diperbaiki", "Needs fixing";
    verdict_incomplete: "Belum lengkap", "Incomplete";
    verdict_ready: "Layak diajukan", "Ready to submit";

    heading_prohibited: "Dilarang", "Not allowed";
    heading_fix: "Harus diperbaiki", "Must be fixed";
    heading_undecided: "Belum diketahui", "Not yet known";
    heading_warning: "Peringatan", "Warnings";
    heading_timeline: "Tenggat", "Timeline";
    heading_questions: "Pertanyaan paling menentukan", "Most deciding questions";
    heading_input: "Tentang isi berkas", "About the file";
    heading_readings: "Bacaan yang dipakai", "Readings used";
    by_this_reading: "Menurut bacaan yang dipakai", "By the reading that is taken";
    more_rules: "aturan lagi", "more rules";
    reading_taken: "Bacaan yang dipakai", "The reading that is taken";
    reading_other: "Bacaan lain", "The other reading";
    reading_rules: "Aturan", "Rules";
    reading_clocks: "Tenggat", "Clocks";
    reading_computed: "Putusan menurut bacaan lain dihitung; aturan yang berubah",
        "The verdict by the other reading is computed; rules that change";
    reading_not_computed: "Putusan menurut bacaan lain tidak dihitung.",
        "The verdict by the other reading is not computed.";
    clocks_open: "Tenggat lain yang bergantung pada jawaban yang belum ada",
        "Other clocks, which depend on answers that are not there yet";
    clock_waiting: "menunggu tanggal", "waiting for a date";
    clock_running: "berjalan", "running";
    clock_taken: "sudah diambil, tanggalnya belum dinyatakan",
        "taken, on a day that is not stated";
    clock_met: "tepat waktu", "in time";
    clock_late: "terlambat", "late";
    clock_lapsed: "lewat, langkahnya belum dinyatakan", "lapsed, and the step is not stated";
    due: "paling lambat", "by";
    between: "antara", "a day between";
    and: "dan", "and";
    since: "sejak", "from";
    taken_on: "diambil", "taken on";
    days_left: "hari lagi", "days left";
    days_ago: "hari yang lalu", "days ago";
    if_so: "Bila memang belum", "If it was indeed not taken";
    if_passed: "Bila lewat", "If it passes";
    other_reading: "Menurut bacaan lain", "By the other reading";
    joint_leave: "Bila cuti bersama dihitung sebaliknya", "With joint leave counted the other way";
    no_calendar: "Harinya belum pasti, sebab belum ada kalender tahun",
        "The day is not certain, as there is no calendar of";
    estimated: "Sebagian hari libur dalam hitungan ini masih perkiraan.",
        "Some days off in this count are still estimates.";
    calendar_days: "hari kalender", "calendar days";
    working_days: "hari kerja", "working days";
    months: "bulan", "months";
    next_year: "hari tetap setiap tahun", "a fixed day every year";
    fixed_day: "hari tetap", "a fixed day";
    as_of: "per", "as of";
    stage: "tahap", "stage";
    stage_unknown: "tahap belum diketahui", "stage not yet known";
    kind_open: "Jenis kerja sama belum diketahui", "Kind of cooperation not yet known";
    stated: "Anda menyatakan", "You stated";
    missing: "Belum dijawab", "Not yet answered";
    who: "oleh", "by";
    decides: "menentukan", "decides";
    findings: "temuan", "findings";
    element: "butir", "item";
    rulebook: "Buku aturan", "Rulebook";
    proposal: "usulan", "proposal";
    self_check: "Hasil ini pemeriksaan mandiri dan bukan keputusan pemerintah.",
        "This is a self-check and decides nothing.";

    status_satisfied: "terpenuhi", "satisfied";
    status_failed: "tidak terpenuhi", "failed";
    status_undecided: "belum diketahui", "undecided";
    status_not_applicable: "tidak berlaku", "not applicable";
    truth_true: "ya", "yes";
    truth_false: "tidak", "no";
    truth_unknown: "belum diketahui", "unknown";
    applies_when: "Berlaku bila", "Applies when";
    requires: "Mensyaratkan", "Requires";
    what_to_do: "Yang perlu dilakukan", "What to do";
    basis: "Dasar", "Basis";
    severity: "Bobot", "Weight";
    severity_prohibited: "larangan", "prohibition";
    severity_must: "wajib", "must";
    severity_should: "sebaiknya", "should";
    severity_info: "keterangan", "information";
    status: "Hasil", "Result";
    value: "Nilai", "Value";
    type_of: "Jenis", "Type";
    all_of: "semua ini", "all of these";
    any_of: "salah satu dari ini", "one of these";
    none_of: "bukan", "not";

    stage_from: "Mulai tahap", "Counts from stage";
    acts: "Yang bertindak", "Who acts";
    in_document: "Bagian dari", "Part of";
    tags: "Tanda", "Tags";
    in_force: "Berlaku", "In force";
    in_force_since: "sejak", "since";
    until: "sampai", "until";
    items: "Untuk setiap", "For each of";
    elements_of: "Untuk setiap butir dari", "For each entry of";
    facts: "Isian", "Facts";
    facts_through: "Isian lewat definisi", "Facts through definitions";
    definitions: "Definisi", "Definitions";
    kinds: "Jenis kerja sama", "Kinds of cooperation";
    tests: "Uji yang menunjukkannya", "Tests that show it";
    written_in: "Ditulis di", "Written in";
    question: "Pertanyaan", "Question";
    help_text: "Keterangan", "Help";
    group: "Kelompok", "Group";
    choices: "Pilihan", "Choices";
    fields: "Kolom", "Fields";
    rules_heading: "Aturan", "Rules";
    rules_through: "Aturan lewat definisi", "Rules through definitions";
    meaning: "Artinya", "Meaning";
    used_by: "Dipakai oleh definisi", "Used by definitions";
    within: "Bagian dari", "Part of";
    parts: "Bagian-bagiannya", "Its parts";
    readings_heading: "Bacaan", "Readings";
    the_other_reading: "Bacaan lain", "The other reading";
    no_such_rule_then: "aturan ini tidak ada", "there is no such rule";
    process: "Tahapan", "Stages";
    clocks_heading: "Tenggat", "Clocks";
    runs: "Lamanya", "Runs for";
    counts_from: "Dihitung sejak", "Counts from";
    last_day: "Hari terakhir", "Last day";
    after_clock: "Setelah lewatnya", "After the lapse of";
    step_taken: "Langkahnya diambil", "The step is taken";
    if_late: "Bila lewat", "If it lapses";
    account: "Pertanggungjawaban", "Account";
    answered_by: "Dijawab oleh", "Answered by";

    never_seen: "belum diuji", "never seen";
    rules: "aturan", "rules";
    of_them: "hasilnya", "their";
    statuses: "(terpenuhi, gagal, belum diketahui, tidak berlaku)",
        "statuses (satisfied, failed, undecided, not applicable)";
    conditions: "syarat (benar, salah, belum diketahui)", "conditions (true, false, unknown)";
    shown: "diuji", "shown";
    nothing: "tidak ada satu pun", "none of them";
    elements: "butir", "items";
    source_stated: "dinyatakan", "stated";
    source_converted: "dibaca dari teks", "read from text";
    source_unstated: "belum dinyatakan", "not stated";

    no_such_file: "berkas tidak ada", "there is no such file";
    cannot_read: "berkas tidak dapat dibaca", "the file cannot be read";
    not_text: "berkas bukan teks UTF-8", "the file is not UTF-8 text";
    too_large: "berkas lebih dari 256 KiB; satu usulan tidak pernah sebesar itu",
        "the file is larger than 256 KiB; no proposal is that large";
    no_such_entry: "tidak ada aturan, isian, definisi, atau pasal bernama",
        "there is no rule, fact, definition or provision named";
    regulation_missing: "peraturan ini tidak ada dalam buku aturan",
        "the rulebook does not have this regulation";
    regulations_are: "yang ada", "it has";
    no_such_place: "tidak mempunyai bagian ini", "has no such place";
    places_are: "yang paling dekat", "nearest are";
    which_regulation: "peraturan mana yang dimaksud? Bagian ini ada dalam",
        "which regulation? This place is in";
    only_rules_with_file: "hanya aturan yang dapat dijelaskan untuk sebuah usulan",
        "only a rule can be explained for a proposal";
    pages_written: "halaman di", "pages in";
    out_not_ours: "folder ini berisi berkas lain; pilih folder kosong, atau folder yang ditulis `patuh docs`",
        "this folder holds other files; choose an empty one, or one that `patuh docs` wrote";
    cannot_write: "tidak dapat ditulis", "cannot be written";
    too_long: "berkas lebih dari 16 MiB; satu peraturan tidak pernah sepanjang itu",
        "the file is larger than 16 MiB; no regulation is that long";
    no_such_reading: "tidak ada catatan bacaan bernama", "there is no reading note named";
    did_you_mean: "maksud Anda", "did you mean";
    bad_date: "bukan tanggal yang ada; tulis seperti 2026-11-24",
        "is no date that exists; write it like 2026-11-24";
    no_such_stage: "tidak ada tahap bernama", "there is no stage named";
    one_of: "pilih salah satu", "choose one of";
    rulebook_refused: "kesalahan patuh sendiri, tolong laporkan; mesin menolak buku aturan hasil kompilasi",
        "a mistake of patuh itself, please report it; the engine refuses the compiled rulebook";
    policies_bad: "folder kebijakan tidak dapat dikompilasi", "the policy folder does not compile";
    unknown_argument: "pilihan tidak dikenal", "unknown option";
    missing_argument: "masukan kurang", "something is missing";
    bad_value: "nilai tidak dikenal", "unknown value";
    for_option: "untuk", "for";
    usage_wrong: "susunan perintah keliru", "the command is not written as it should be";
    see_help: "lihat", "see";
}

/// What kind of answer the engine expected, by its name for it.
pub(crate) fn expected(kind: &str, language: Language) -> Option<&'static str> {
    let (id, en) = match kind {
        "bool" => ("ya atau tidak", "yes or no"),
        "int" => ("bilangan bulat", "a whole number"),
        "money" => ("jumlah rupiah", "a sum in rupiah"),
        "date" => ("tanggal", "a date"),
        "text" => ("teks", "text"),
        "code" => ("kode dalam kutip", "a code in quotes"),
        "enum" => ("salah satu pilihan", "one of the choices"),
        "set" => ("daftar pilihan", "a list of choices"),
        "records" => ("daftar baris", "a list of rows"),
        "object" => ("isian bernama", "named entries"),
        _ => return None,
    };
    Some(match language {
        Language::Id => id,
        Language::En => en,
    })
}
