//! Codes of what comes after reading: expressions, names, texts, tests (P050 to P120).

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
    EXPRESSION_TOO_LONG = "P050" "expression-too-long" {
        id: "Syarat melebihi panjang yang masih dapat ditinjau orang. Pindahkan bagian-bagiannya ke definisi bernama.",
        en: "The condition is longer than anyone can review. Move parts of it into named definitions."
    }
    EXPRESSION_TOO_DEEP = "P051" "expression-too-deep" {
        id: "Syarat bersarang terlalu dalam atau memuat terlalu banyak operator. Pindahkan bagian-bagiannya ke definisi bernama.",
        en: "The condition is nested too deeply or has too many operators. Move parts of it into named definitions."
    }
    EXPRESSION_SYNTAX = "P052" "expression-syntax" {
        id: "Syarat tidak mengikuti tata bahasa CEL pada tempat yang ditandai. Periksa operator, kurung dan kutip di sekitarnya.",
        en: "The condition does not follow the grammar of CEL at the marked place. Check the operators, brackets and quotes around it."
    }
    NOT_IN_SUBSET = "P053" "not-in-subset" {
        id: "Bagian CEL ini tidak dipakai dalam bahasa aturan, agar setiap syarat dapat dibaca, dijelaskan dan diperiksa. Petunjuknya menyebutkan cara yang ada.",
        en: "This part of CEL is not used in the policy language, so that every condition can be read, explained and checked. The hint names the way that exists."
    }
    UNKNOWN_NAME = "P054" "unknown-name" {
        id: "Nama dalam syarat bukan fakta, definisi, atau nama unsur yang berlaku di situ. Periksa ejaannya, atau nyatakan faktanya dalam kosakata.",
        en: "The name in the condition is no fact, definition or element in scope. Check the spelling, or declare the fact in the vocabulary."
    }
    UNKNOWN_VALUE = "P055" "unknown-enum-value" {
        id: "Enum tidak memiliki nilai yang dibandingkan, sehingga syarat itu tidak akan pernah terpenuhi. Periksa ejaan nilainya.",
        en: "The enum does not have the value it is compared with, so the condition could never hold. Check the spelling of the value."
    }
    TYPE_MISMATCH = "P056" "type-mismatch" {
        id: "Dua nilai yang jenisnya berbeda tidak dapat dibandingkan atau dihitung bersama, misalnya tanggal dengan bilangan.",
        en: "Two values of different types cannot be compared or computed with each other, as a date and a number."
    }
    NOT_A_CONDITION = "P057" "not-a-condition" {
        id: "Di tempat ini diminta syarat, yaitu sesuatu yang benar atau salah, tetapi tertulis nilai lain. Bandingkan nilainya dengan sesuatu.",
        en: "A condition, something true or false, is asked for here, but another value stands there. Compare the value with something."
    }
    UNKNOWN_FUNCTION = "P058" "unknown-function" {
        id: "Fungsi itu tidak ada dalam bahasa aturan. Periksa ejaannya; daftar fungsi ada dalam panduan penulis aturan.",
        en: "The policy language has no such function. Check the spelling; the guide for rule writers lists the functions."
    }
    WRONG_ARGUMENTS = "P059" "wrong-arguments" {
        id: "Fungsi itu dipakai dengan jumlah atau bentuk argumen yang lain daripada yang dimintanya.",
        en: "The function is used with another number or form of arguments than it asks for."
    }
    BAD_DATE_LITERAL = "P060" "bad-date-in-condition" {
        id: "Tanggal dalam syarat ditulis date(\"2026-11-24\"), tahun-bulan-hari dalam kutip, dan harus ada di kalender.",
        en: "A date in a condition is written date(\"2026-11-24\"), year-month-day in quotes, and must exist in the calendar."
    }
    UNIT_MISMATCH = "P061" "unit-mismatch" {
        id: "Dua bilangan dengan satuan berbeda dibandingkan atau dihitung bersama, misalnya bulan dengan hari. Samakan satuannya lebih dahulu.",
        en: "Two numbers with different units are compared or computed with each other, as months and days. Bring them to one unit first."
    }
    NO_ORDER = "P062" "no-order" {
        id: "Nilai jenis ini tidak berurutan, jadi hanya dapat dibandingkan dengan == dan !=.",
        en: "Values of this type have no order, so they can only be compared by == and !=."
    }
    NAME_TAKEN = "P063" "name-taken" {
        id: "Nama unsur dalam all, exists, filter atau each sudah dipakai oleh fakta, definisi atau unsur lain, sehingga tidak jelas mana yang dimaksud.",
        en: "The name of the element in all, exists, filter or each is already that of a fact, definition or other element, so it is not clear which one is meant."
    }
    CONSTANT_COMPARISON = "P064" "always-true-or-false" {
        id: "Menurut rentang yang dinyatakan kosakata, perbandingan ini selalu benar atau selalu salah. Periksa bilangannya, atau perbaiki rentang faktanya.",
        en: "By the range that the vocabulary declares, this comparison is always true or always false. Check the number, or correct the range of the fact."
    }
    LONG_CONDITION = "P065" "long-condition" {
        id: "Syarat ini lebih panjang daripada yang dapat diperiksa sekali baca. Beri nama bagian-bagiannya sebagai definisi.",
        en: "This condition is longer than can be checked at a glance. Give its parts names as definitions."
    }
    UNKNOWN_FIELD = "P066" "unknown-record-field" {
        id: "Unsur daftar tidak memiliki bidang dengan nama itu. Periksa ejaannya terhadap deklarasi rekamannya.",
        en: "The element of the list has no field of that name. Check the spelling against the declaration of the record."
    }
    NUMBER_OUT_OF_PLACE = "P067" "division-by-zero" {
        id: "Pembagian dengan nol tidak pernah menghasilkan nilai. Periksa pembaginya.",
        en: "A division by zero never gives a value. Check the divisor."
    }
    UNKNOWN_RELATION = "P068" "unknown-relation" {
        id: "Tabel kode tidak memiliki hubungan itu. Periksa ejaannya terhadap `group` dan `relations` tabelnya.",
        en: "No table of codes has this relation. Check the spelling against `group` and `relations` of the table."
    }
    NOT_A_CODE = "P069" "not-a-code" {
        id: "Di tempat ini diminta kode dari satu tabel, tetapi tertulis nilai lain atau kode yang tidak ada di tabel itu.",
        en: "A code of one table is asked for here, but another value stands there, or a code that the table does not have."
    }
    DUPLICATE = "P070" "declared-twice" {
        id: "Satu id dinyatakan dua kali, sehingga tidak jelas deklarasi mana yang berlaku. Ganti nama atau hapus salah satunya.",
        en: "One id is declared twice, so it is not clear which declaration holds. Rename or remove one of them."
    }
    PREFIX = "P071" "fact-inside-fact" {
        id: "Id fakta adalah tempatnya dalam usulan; satu tempat tidak dapat sekaligus berisi nilai dan bagian-bagian lain.",
        en: "The id of a fact is its place in a proposal; one place cannot hold both a value and further parts."
    }
    RESERVED = "P072" "reserved-name" {
        id: "Nama itu dipakai oleh bahasa syarat sendiri, sehingga tidak dapat menjadi nama fakta, definisi atau unsur.",
        en: "The language of conditions itself uses this name, so it cannot be that of a fact, definition or element."
    }
    UNKNOWN_REFERENCE = "P073" "unknown-reference" {
        id: "Yang dirujuk (kelompok, enum, rekaman, satuan, dokumen, catatan bacaan, tahap atau fakta) tidak dinyatakan di berkas mana pun. Periksa ejaannya.",
        en: "What is referred to (a group, enum, record, unit, document, reading note, stage or fact) is declared in no file. Check the spelling."
    }
    MISSING_OF = "P074" "type-without-of" {
        id: "Jenis enum, daftar enum dan daftar rekaman memerlukan `of`, yaitu id enum atau rekamannya.",
        en: "The types enum, list of enum and list of record need `of`, the id of the enum or record."
    }
    BAD_TABLE = "P075" "bad-table" {
        id: "Tabel kode bertentangan dengan dirinya: kode dihubungkan dengan dirinya sendiri, kelompok tanpa deklarasi, atau label hubungan tanpa kedua kode.",
        en: "The table of codes contradicts itself: a code is related to itself, a group is not declared, or the label of a relation does not name both codes."
    }
    TOO_MANY_ENUM_VALUES = "P076" "too-many-enum-values" {
        id: "Enum memuat lebih dari 128 nilai, batas yang membuat himpunannya muat dalam dua kata mesin. Bagi menjadi beberapa enum.",
        en: "The enum has more than 128 values, the limit that keeps a set of them in two machine words. Split it into several enums."
    }
    ALIAS_CONFLICT = "P077" "alias-conflict" {
        id: "Dua nilai dalam satu enum dikenal dengan sebutan yang sama, sehingga jawaban dengan sebutan itu tidak dapat dibaca pasti.",
        en: "Two values of one enum are known by the same name, so an answer with that name could not be read for certain."
    }
    WRONG_STAGE_FACT = "P078" "wrong-stage-fact" {
        id: "Fakta tahap harus berjenis enum yang disebut `stages`, karena darinya dibaca tahap usulan.",
        en: "The stage fact must be of the enum that `stages` names, because the stage of a proposal is read from it."
    }
    BAD_CITATION = "P080" "bad-citation" {
        id: "Kutipan ditulis nama singkat peraturan lalu tempatnya, misalnya `Permendagri 22/2020 Pasal 32 ayat (3) huruf a`. Satu kutipan menunjuk satu tempat.",
        en: "A citation is the short name of the regulation and then the place, as `Permendagri 22/2020 Pasal 32 ayat (3) huruf a`. One citation names one place."
    }
    UNKNOWN_REGULATION = "P081" "unknown-regulation" {
        id: "Kutipan tidak dimulai dengan nama singkat salah satu peraturan dalam berkas hukum.",
        en: "The citation does not begin with the short name of a regulation in the law files."
    }
    UNKNOWN_PROVISION = "P082" "unknown-provision" {
        id: "Berkas hukum tidak memuat ketentuan yang dikutip. Periksa nomornya pada naskah peraturan, lalu tambahkan ketentuannya ke berkas hukum.",
        en: "The law file does not contain the cited provision. Check its number in the text of the regulation, then add the provision to the law file."
    }
    NO_BASIS = "P083" "rule-without-basis" {
        id: "Setiap aturan bersandar pada sekurang-kurangnya satu ketentuan. Sebutkan ketentuannya dalam `basis`.",
        en: "Every rule rests on at least one provision. Name it under `basis`."
    }
    REPEATED_CITATION = "P084" "citation-twice" {
        id: "Ketentuan yang sama dikutip dua kali pada satu tempat. Sisakan satu.",
        en: "The same provision is cited twice in one place. Keep one."
    }
    PERIOD_REVERSED = "P085" "period-reversed" {
        id: "Hari terakhir berlaku mendahului hari pertama. Periksa kedua tanggalnya.",
        en: "The last day in force is before the first. Check both dates."
    }
    PERIOD_WITHOUT_BASIS = "P086" "period-without-basis" {
        id: "Aturan dinyatakan berlaku pada hari ketika tidak satu pun ketentuan dasarnya berlaku. Sesuaikan `in-force` dengan tanggal ketentuannya.",
        en: "The rule is said to be in force on days on which none of the provisions it rests on is. Bring `in-force` in line with the dates of the provisions."
    }
    DEFINITION_CYCLE = "P087" "definition-cycle" {
        id: "Definisi saling merujuk dalam lingkaran, sehingga nilainya tidak pernah dapat ditentukan. Putuskan lingkarannya.",
        en: "Definitions refer to each other in a circle, so their value could never be determined. Break the circle."
    }
    UNKNOWN_LIST = "P088" "unknown-each-list" {
        id: "`each` berjalan atas nilai sebuah enum atau atas unsur sebuah fakta daftar rekaman; yang tertulis bukan keduanya.",
        en: "`each` runs over the values of an enum or over the elements of a fact that is a list of records; what is written is neither."
    }
    EACH_WITHOUT_BASIS = "P089" "each-without-basis" {
        id: "`each` atas enum menyebut ketentuan untuk setiap nilai, karena setiap temuan membawa kutipannya sendiri. Tambahkan nilai yang kurang.",
        en: "`each` over an enum names the provision of every value, because each finding carries its own citation. Add the missing values."
    }
    EACH_BASIS_NOT_NEEDED = "P090" "each-basis-not-needed" {
        id: "Hanya `each` atas enum yang memiliki `basis` dan `reading` tersendiri untuk setiap nilai. Pindahkan isinya ke kunci yang sama pada aturan.",
        en: "Only `each` over an enum has a `basis` and a `reading` of its own for each value. Move what it says to the same key of the rule."
    }
    UNKNOWN_PARAMETER = "P091" "unknown-parameter" {
        id: "Teks memuat nama dalam kurung kurawal yang tidak akan pernah diganti dengan apa pun di tempat itu.",
        en: "The text has a name in braces that nothing would ever replace in that place."
    }
    MISSING_MESSAGE = "P092" "missing-message" {
        id: "Pesan yang dapat dikeluarkan mesin belum memiliki teks. Tambahkan di bawah `messages`.",
        en: "A message that the engine can give has no text yet. Add it under `messages`."
    }
    UNKNOWN_MESSAGE = "P093" "unknown-message" {
        id: "Mesin tidak pernah mengeluarkan pesan dengan kode ini. Periksa ejaannya atau hapus.",
        en: "The engine never gives a message of this code. Check the spelling or remove it."
    }
    ITEM_NOT_USED = "P094" "item-not-used" {
        id: "Aturan dengan `each` tidak menyebut unsurnya dalam `require`, sehingga semua temuannya akan sama.",
        en: "A rule with `each` does not mention its item in `require`, so all its findings would be the same."
    }
    DAY_TWICE = "P095" "day-twice" {
        id: "Hari yang sama tertulis dua kali dalam kalender satu tahun. Sisakan satu.",
        en: "The same day is written twice in the calendar of one year. Keep one."
    }
    UNUSED_DEFINITION = "P096" "unused-definition" {
        id: "Definisi tidak dipakai oleh aturan, jenis kerja sama, atau definisi lain. Hapus, atau pakai.",
        en: "No rule, kind or other definition uses this definition. Remove it, or use it."
    }
    TOO_MANY = "P097" "too-many-declarations" {
        id: "Kumpulan aturan melebihi 65.535 pernyataan sejenis, batas bentuk terkompilasinya.",
        en: "The policy has more than 65,535 declarations of one kind, the limit of its compiled form."
    }
    CLOCK_LENGTH = "P098" "clock-length" {
        id: "Setiap tenggat menyebut tepat satu lama, dan tanggal mulai yang darinya dihitung. Hanya `due` menyebut hari terakhirnya langsung, tanpa `from`.",
        en: "Every clock names exactly one length, and the day from which it is counted. Only `due` names the last day itself, without `from`."
    }
    NOT_A_DAY = "P099" "not-a-day" {
        id: "Di tempat ini diminta tanggal, tetapi tertulis nilai lain. Sebut fakta atau definisi berjenis tanggal.",
        en: "A date is asked for here, but another value stands there. Name a fact or definition that is a date."
    }
    LATER_CLOCK = "P100" "later-clock" {
        id: "Tenggat hanya dapat menyusul tenggat yang dinyatakan sebelumnya, menurut urutan berkas dan baris. Urutkan menurut jalannya.",
        en: "A clock can only follow one that is declared before it, by the order of files and lines. Put them in the order in which they run."
    }
    OTHER_WITHOUT_NOTE = "P101" "other-length-without-note" {
        id: "Lama menurut tafsir lain tidak pernah ditunjukkan tanpa catatan yang menerangkan kedua tafsirnya. Sebut catatannya di bawah `reading`.",
        en: "A length by another reading is never shown without the note that explains both. Name the note under `reading`."
    }
    ESTIMATED_NOT_FREE = "P102" "estimated-day-not-free" {
        id: "Yang disebut perkiraan harus salah satu hari libur atau cuti bersama dalam kalender yang sama. Periksa tanggalnya.",
        en: "What is called an estimate must be one of the holidays or days of joint leave of the same calendar. Check the date."
    }
    OTHER_NOT_NAMED = "P104" "other-reading-not-named" {
        id: "`other` menyebut bacaan yang tidak ditunjukkan oleh `reading` aturannya, sehingga hasilnya berubah tanpa penjelasan. Sebut bacaannya pada `reading`.",
        en: "`other` names a reading that the `reading` of the rule does not show, so a result would change without a word on why. Name it under `reading`."
    }
    OTHER_SAME = "P105" "other-reading-changes-nothing" {
        id: "Yang tertulis di bawah `other` sama dengan yang berlaku tanpa bacaan itu. Tulis hanya bagian yang berubah, atau `none` bila aturannya tidak ada.",
        en: "What stands under `other` is the same as without that reading. Write only the parts that change, or `none` where there is no such rule."
    }
    OTHER_TYPE = "P106" "other-reading-of-another-type" {
        id: "Nilai sebuah definisi menurut bacaan lain harus berjenis sama, karena semua yang memakai definisi itu dihitung sekali lagi dengannya.",
        en: "The value of a definition by the other reading must be of the same type, because all that uses the definition is computed once more with it."
    }
    NO_TESTS = "P110" "no-tests" {
        id: "Tidak ada satu pun kasus uji. Aturan tanpa uji tidak dapat dipercaya; tulis berkas *.test.yaml di sebelah aturannya.",
        en: "There is not a single test case. A rule without a test cannot be trusted; write a *.test.yaml file beside the rule."
    }
    TEST_UNKNOWN_RULE = "P111" "test-of-unknown-rule" {
        id: "Uji menyebut aturan yang tidak ada. Periksa ejaannya; aturan dengan `each` disebut keluarga/nilai atau keluarganya saja.",
        en: "The test names a rule that does not exist. Check the spelling; a rule with `each` is named family/value, or by its family alone."
    }
    TEST_UNKNOWN_STATUS = "P112" "test-of-unknown-status" {
        id: "Status yang diharapkan bukan satisfied, failed, undecided atau not_applicable.",
        en: "The expected status is not satisfied, failed, undecided or not_applicable."
    }
    TEST_UNKNOWN_VERDICT = "P113" "test-of-unknown-verdict" {
        id: "Putusan yang diharapkan bukan prohibited, fix, incomplete atau ready, atau jenis kerja samanya tidak dinyatakan.",
        en: "The expected verdict is not prohibited, fix, incomplete or ready, or the expected kind is not declared."
    }
    TEST_UNKNOWN_CLOCK = "P114" "test-of-unknown-clock" {
        id: "Uji menyebut tenggat yang tidak ada, atau keadaan yang tidak dapat dimiliki tenggat. Periksa ejaannya.",
        en: "The test names a clock that does not exist, or a state that no clock can have. Check the spelling."
    }
    TEST_UNKNOWN_READING = "P115" "test-of-unknown-reading" {
        id: "Uji mengharapkan putusan menurut bacaan yang tidak dinyatakan, atau yang tidak dihitung karena tidak ada aturan atau definisi yang menulisnya di bawah `other`.",
        en: "The test expects a verdict by a reading that is not declared, or that is not computed because no rule and no definition has it under `other`."
    }
    TEST_UNKNOWN_FACT = "P116" "test-of-unknown-fact" {
        id: "Uji menyatakan atau meninggalkan fakta yang tidak ada dalam kosakata. Periksa ejaannya.",
        en: "The test states or leaves out a fact that the vocabulary does not have. Check the spelling."
    }
    TEST_WITHOUT_EXPECTATION = "P117" "test-case-without-expectation" {
        id: "Kasus uji tidak menyatakan apa yang diharapkan, sehingga tidak akan pernah gagal. Tulis `expect`, `verdict`, `kind`, `clocks` atau `other`.",
        en: "The test case does not say what it expects, so it could never fail. Write `expect`, `verdict`, `kind`, `clocks` or `other`."
    }
    STATUS_NOT_SHOWN = "P118" "status-not-shown" {
        id: "Setiap aturan harus diuji sampai satisfied, failed, undecided dan, bila memiliki `when`, not_applicable. Tambahkan kasus untuk status yang kurang.",
        en: "Tests must show every rule satisfied, failed, undecided and, where it has `when`, not_applicable. Add a case for each missing status."
    }
    CLOCK_NOT_SHOWN = "P119" "clock-not-shown" {
        id: "Setiap tenggat harus diuji sampai berjalan atau terpenuhi, lewat atau terlambat, menunggu tanggal mulainya dan, bila bersyarat, tidak berlaku.",
        en: "Tests must show every clock running or met, lapsed or late, waiting for its first day and, where it has a condition, not applicable."
    }
    OTHER_NOT_SHOWN = "P120" "other-reading-not-shown" {
        id: "Bacaan yang dihitung harus diuji sampai putusannya berubah. Tambahkan kasus dengan `other: { bacaan: putusan }`.",
        en: "Tests must show a reading that is computed changing the verdict. Add a case with `other: { reading: verdict }`."
    }
}
