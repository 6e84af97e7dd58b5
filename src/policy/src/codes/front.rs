//! Codes of reading: files, YAML, keys and the form of values (P001 to P049).

use super::{Code, Page};

macro_rules! codes {
    ($($constant:ident = $code:literal $name:literal { id: $id:literal, en: $en:literal })*) => {
        $(
            #[doc = concat!($code, " `", $name, "`: ", $en)]
            pub const $constant: &str = $code;
        )*

        /// The codes, in order.
        pub const CODES: &[Code] =
            &[$(Code { code: $code, name: $name, page: Page { id: $id, en: $en } },)*];
    };
}

codes! {
    SYNTAX = "P001" "bad-yaml" {
        id: "Berkas bukan YAML yang benar, jadi tidak ada isinya yang dapat dibaca. Perbaiki tempat yang ditandai; sering kali penyebabnya kutip atau kurung yang tidak ditutup, atau titik dua di dalam teks tanpa kutip.",
        en: "The file is not correct YAML, so nothing in it can be read. Correct the marked place; often a quote or bracket is not closed, or a text without quotes holds a colon."
    }
    NOT_UTF8 = "P002" "not-unicode" {
        id: "Berkas tidak disimpan sebagai UTF-8, atau pernah rusak saat disalin. Simpan ulang sebagai UTF-8 dan tulis kembali huruf yang ditandai.",
        en: "The file is not saved as UTF-8, or was damaged when it was copied. Save it again as UTF-8 and write the marked letter anew."
    }
    TOO_LARGE = "P003" "file-too-large" {
        id: "Berkas melebihi ukuran yang masih dapat ditinjau orang. Bagi menjadi beberapa berkas; semua berkas YAML di dalam folder dibaca bersama.",
        en: "The file is larger than anyone can review. Split it; all YAML files of the folder are read together."
    }
    TOO_DEEP = "P004" "too-deep" {
        id: "Isi bersarang lebih dalam daripada yang dipakai aturan mana pun. Biasanya ada kurung yang berulang atau lekukan yang salah.",
        en: "The content is nested deeper than any rule needs. Usually a bracket repeats or the indentation is wrong."
    }
    TAB = "P005" "tab-indentation" {
        id: "YAML tidak menerima tabulasi sebagai lekukan. Ganti dengan spasi; aturlah penyunting agar menyisipkan spasi.",
        en: "YAML does not accept tabs as indentation. Use spaces instead; editors can be set to insert them."
    }
    SEVERAL_DOCUMENTS = "P006" "several-documents" {
        id: "Satu berkas memuat satu dokumen. Tanda `---` di tengah berkas memulai dokumen kedua; pindahkan isinya ke berkas lain atau hapus tandanya.",
        en: "A file holds one document. A `---` in the middle starts a second; move what follows to a file of its own or remove the mark."
    }
    ANCHOR = "P007" "anchor" {
        id: "Jangkar `&` dan rujukan `*` tidak dipakai, karena pembaca aturan harus melihat isinya di tempat itu juga. Tulis isinya, atau beri nama sebagai definisi.",
        en: "Anchors `&` and references `*` are not used, because who reads a rule must see its content in place. Write the content out, or name it as a definition."
    }
    MERGE_KEY = "P008" "merge-key" {
        id: "Kunci gabung `<<` tidak dipakai, karena isi yang digabung tidak terlihat di tempatnya. Tulis kunci-kuncinya satu per satu.",
        en: "The merge key `<<` is not used, because what it merges cannot be seen in place. Write the keys out."
    }
    TAG = "P009" "tag" {
        id: "Tag YAML (`!…`) tidak dipakai; jenis setiap nilai sudah ditentukan oleh kuncinya. Hapus tag, atau beri kutip bila tanda seru bagian dari teks.",
        en: "YAML tags (`!…`) are not used; the key already says what its value is. Remove the tag, or quote the text if the exclamation mark belongs to it."
    }
    DUPLICATE_KEY = "P010" "duplicate-key" {
        id: "Kunci yang sama tertulis dua kali pada satu tempat, sehingga tidak jelas nilai mana yang berlaku. Sisakan satu.",
        en: "The same key is written twice in one place, so it is not clear which value holds. Keep one."
    }
    UNKNOWN_KEY = "P011" "unknown-key" {
        id: "Kunci ini tidak dikenal di tempat itu; mungkin salah ketik atau salah lekuk. Kunci yang tidak dikenal tidak pernah diabaikan diam-diam.",
        en: "This key is not known at that place; it may be misspelt or indented wrongly. Unknown keys are never silently ignored."
    }
    MISSING_KEY = "P012" "missing-key" {
        id: "Kunci yang wajib belum ditulis. Tambahkan kunci itu beserta nilainya.",
        en: "A key that must be there is missing. Add it with its value."
    }
    WRONG_KIND = "P013" "wrong-kind-of-value" {
        id: "Nilai berbentuk lain daripada yang diminta kuncinya, misalnya daftar di tempat teks. Tulis dalam bentuk yang disebutkan.",
        en: "The value has another form than its key asks for, for instance a list where a text belongs. Write it in the form that the message names."
    }
    EMPTY = "P014" "empty-value" {
        id: "Nilai dibiarkan kosong padahal wajib. Isi nilainya, atau hapus kuncinya bila tidak wajib.",
        en: "The value is left empty but must be there. Fill it in, or remove the key if it is optional."
    }
    MISSING_LANGUAGE = "P015" "missing-language" {
        id: "Teks belum ada dalam salah satu bahasa yang dinyatakan oleh `languages`. Setiap teks ditulis dalam semua bahasa.",
        en: "A text lacks one of the languages that `languages` declares. Every text is written in all of them."
    }
    EXTRA_LANGUAGE = "P016" "extra-language" {
        id: "Teks memuat bahasa yang tidak dinyatakan oleh `languages`, sehingga tidak akan pernah tampil. Hapus, atau nyatakan bahasanya.",
        en: "A text has a language that `languages` does not declare, so it would never be shown. Remove it, or declare the language."
    }
    BAD_DATE = "P017" "bad-date" {
        id: "Tanggal ditulis tahun-bulan-hari, misalnya 2026-11-24, dan harus ada di kalender.",
        en: "A date is written year-month-day, as 2026-11-24, and must exist in the calendar."
    }
    BAD_INTEGER = "P018" "bad-number" {
        id: "Di sini diminta bilangan bulat yang ditulis dengan angka saja, tanpa titik, koma, dan satuan.",
        en: "A whole number is asked for here, written in digits alone, without points, commas or units."
    }
    BAD_RANGE = "P019" "bad-range" {
        id: "Rentang ditulis terkecil, `..=`, terbesar, misalnya 1..=1200; kedua batas termasuk, dan yang pertama tidak melebihi yang kedua.",
        en: "A range is written smallest, `..=`, largest, as 1..=1200; both limits are included, and the first is not above the second."
    }
    BAD_CHOICE = "P020" "bad-choice" {
        id: "Nilai harus salah satu dari kata yang disebutkan. Periksa ejaannya; huruf kecil dan tanda hubung berarti.",
        en: "The value must be one of the words that the message lists. Check the spelling; case and hyphens matter."
    }
    BAD_IDENTIFIER = "P021" "bad-id" {
        id: "Id ditulis dengan huruf kecil, angka dan tanda yang disebutkan, karena dipakai di dalam syarat, berkas uji dan hasil.",
        en: "An id is written in lower-case letters, digits and the marks that the message names, because conditions, tests and results use it."
    }
    KEY_DOES_NOT_FIT = "P022" "key-does-not-fit" {
        id: "Kunci itu dikenal, tetapi tidak berarti untuk jenis yang dipilih, misalnya `unit` pada teks. Hapus kuncinya atau ubah jenisnya.",
        en: "The key is known, but has no meaning for the chosen type, as `unit` for a text. Remove the key or change the type."
    }
    KEY_IS_NOT_TEXT = "P023" "key-is-not-text" {
        id: "Kunci harus berupa satu kata atau teks, bukan daftar atau pemetaan. Sering terjadi bila `{…}` ditulis tanpa kutip di awal teks.",
        en: "A key must be a word or text, not a list or mapping. It often happens when a text that starts with `{…}` has no quotes."
    }
    NO_FILES = "P024" "no-policy-files" {
        id: "Folder tidak memuat berkas kebijakan satu pun (`*.yaml`). Periksa nama foldernya.",
        en: "The folder has no policy file (`*.yaml`). Check the folder's name."
    }
    NO_RULEBOOK = "P025" "no-rulebook" {
        id: "Tidak ada berkas yang memuat `rulebook:`, yaitu nama, versi, bahasa dan tahap dari kumpulan aturan. Tulis tepat satu kali.",
        en: "No file has `rulebook:`, which gives the name, version, languages and stages of the rules. Write it exactly once."
    }
    SECOND_RULEBOOK = "P026" "second-rulebook" {
        id: "`rulebook:` ditulis lebih dari satu kali, sehingga tidak jelas nama dan versi mana yang berlaku. Sisakan satu.",
        en: "`rulebook:` is written more than once, so it is not clear which name and version hold. Keep one."
    }
    NEEDS_QUOTES = "P027" "needs-quotes" {
        id: "YAML membaca nilai ini sebagai bilangan atau ya/tidak, padahal di sini diminta teks. Apit dengan kutip agar tetap persis seperti tertulis.",
        en: "YAML reads this value as a number or as true or false, but a text is asked for. Put it in quotes so that it stays exactly as written."
    }
    EMPTY_FILE = "P028" "empty-file" {
        id: "Berkas tidak memuat apa pun selain komentar. Isi, atau hapus berkasnya.",
        en: "The file holds nothing but comments. Fill it, or delete the file."
    }
    TOO_LONG = "P029" "text-too-long" {
        id: "Teks lebih panjang daripada yang dapat ditampilkan kepada orang. Periksa kutip yang tidak ditutup, atau ringkas.",
        en: "The text is longer than can be shown to a person. Look for a quote that is not closed, or shorten it."
    }
    OUT_OF_BOUNDS = "P030" "number-out-of-bounds" {
        id: "Bilangan di luar batas yang masuk akal untuk kunci itu; batasnya disebutkan.",
        en: "The number is outside of what makes sense for its key; the message names the limits."
    }
    WRONG_YEAR = "P031" "day-of-another-year" {
        id: "Tanggal dalam kalender harus jatuh pada tahun kalender itu. Mungkin disalin dari tahun lain.",
        en: "The days of a calendar must be of that calendar's year. Perhaps one was copied from another year."
    }
    NO_SUBJECT = "P033" "status-without-rule" {
        id: "Kasus uji mengharapkan satu status, tetapi bloknya tidak menyebut aturan dengan `rule`. Sebutkan aturannya.",
        en: "The test case expects one status, but its block names no rule with `rule`. Name the rule."
    }
    EMPTY_LIST = "P034" "empty-list" {
        id: "Daftar itu kosong padahal harus memuat sekurang-kurangnya satu unsur. Isi, atau hapus seluruh deklarasinya.",
        en: "The list is empty but must have at least one element. Fill it, or remove the whole declaration."
    }
    WRONG_FILE = "P035" "wrong-file" {
        id: "Kunci itu benar, tetapi tempatnya di berkas jenis lain: uji ditulis di `*.test.yaml`, selebihnya di berkas YAML lain.",
        en: "The key is right, but belongs in the other kind of file: tests stand in `*.test.yaml`, everything else in other YAML files."
    }
    HIDDEN_CHARACTER = "P036" "hidden-character" {
        id: "Berkas memuat karakter yang tidak terlihat tetapi dapat mengubah tampilan atau arti teks, misalnya pembalik arah tulisan. Hapus karakter itu.",
        en: "The file has a character that cannot be seen but can change how the text looks or what it means, as one that reverses the direction. Remove it."
    }
    NOT_JSON = "P037" "not-a-proposal-value" {
        id: "Nilai ini tidak dapat ada dalam usulan JSON, misalnya `.inf` atau `.nan`. Tulis bilangan bulat, teks, tanggal, true, false, null, daftar atau objek.",
        en: "This value cannot stand in a JSON proposal, as `.inf` or `.nan`. Write a whole number, a text, a date, true, false, null, a list or an object."
    }
    TOO_MANY_VALUES = "P038" "too-many-values" {
        id: "Berkas memuat lebih banyak nilai daripada yang dapat ditinjau orang. Bagi menjadi beberapa berkas.",
        en: "The file holds more values than anyone can review. Split it into several files."
    }
}
