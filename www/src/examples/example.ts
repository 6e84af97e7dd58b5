/**
 * The example of the start page: an invented proposal that lacks nothing, and whose framework
 * agreement lasts a month too long. So the first thing to see is a finding, its article, and how
 * one answer mends it.
 */
import type { Answers } from "../draft/answers";

/** Its answers. */
export const answers: Answers = {
  tahap: "penyusunan_kesepakatan",
  prakarsa: "pihak_ketiga",
  jenis: "ksdpk",
  "daerah.nama": "Kabupaten Rekaan Tengah",
  "daerah.tingkat": "kabupaten",
  "mitra.nama": "PT Tirta Rekaan Mandiri",
  "mitra.jenis": "perseroan_terbatas",
  "mitra.identitas_hukum": ["anggaran_dasar", "notaris", "pengesahan_menteri"],
  "objek.judul": "Pengolahan air limbah pasar daerah",
  "objek.uraian":
    "Mitra membangun dan menjalankan instalasi pengolahan air limbah di lima pasar; daerah menyediakan lahan dan data.",
  "objek.urusan_pusat": [],
  "objek.kewenangan_daerah": true,
  "objek.jenis_ksdpk": "pelayanan_publik",
  urusan: ["pekerjaan_umum"],
  "kepatuhan.bertentangan_dengan": [],
  "dampak.tujuan": [
    "kesejahteraan_masyarakat",
    "percepatan_pelayanan_publik",
    "pelayanan_publik_efisien_efektif",
    "saling_menguntungkan",
  ],
  "perencanaan.dokumen": ["rpjmd", "renstra"],
  "perencanaan.pengecualian": "tidak_ada",
  "perencanaan.sesuai_rtrw": true,
  "studi_kelayakan.penyusun": "pihak_ketiga",
  "studi_kelayakan.isi": [
    "latar_belakang",
    "dasar_hukum",
    "maksud_tujuan",
    "objek",
    "kegiatan",
    "jangka_waktu",
    "analisis_manfaat_biaya",
    "kesimpulan_rekomendasi",
  ],
  "kelayakan.terpenuhi": [
    "terintegrasi_rencana_induk",
    "layak_ekonomi_finansial",
    "kemampuan_keuangan",
  ],
  "kak.penyusun": "perangkat_daerah",
  "telaah.aspek_penawaran": [
    "rpjmd_renstra",
    "tata_ruang",
    "keterkaitan",
    "biaya_manfaat",
    "dampak_pembangunan",
    "bonafiditas",
    "pengalaman",
    "komitmen",
  ],
  "telaah.bersama_perangkat_terkait": true,
  "tkksd.penetapan": "keputusan_kepala_daerah",
  "tkksd.susunan": ["ketua_sekda", "wakil_ketua_asisten", "sekretaris_kerja_sama", "anggota_enam"],
  "tkksd.menilai_proposal": true,
  "tkksd.rapat_pleno_setahun": 2,
  "penawaran.lampiran": ["studi_kelayakan", "profil_mitra"],
  "kesepakatan.bentuk_naskah": "kesepakatan_bersama",
  "kesepakatan.langkah": ["disusun_tkksd", "dibahas_dengan_mitra"],
  "kesepakatan.jangka_waktu_bulan": 61,
  "kesepakatan.perpanjangan": "bukan_perpanjangan",
  "kesepakatan.memuat_hak_kewajiban": false,
  "kesepakatan.bagian": ["komparisi", "para_pihak", "konsideran", "isi", "penutup"],
  "kesepakatan.isi": [
    "maksud_tujuan",
    "objek",
    "ruang_lingkup",
    "pelaksanaan",
    "jangka_waktu",
    "surat_menyurat",
    "lain_lain",
  ],
};
