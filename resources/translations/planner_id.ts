<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>planner</name>
    <message>
        <source>% of the followers (assumption)</source>
        <translation>% pengikut (asumsi)</translation>
    </message>
    <message>
        <source>% of the followers (your assumption)</source>
        <translation>% pengikut (asumsi Anda)</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <comment>qt</comment>
        <translation>%1
Berkas tidak ditemukan.
Periksa lagi nama berkasnya.</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <comment>qt</comment>
        <translation>%1 sudah ada.
Ganti dengan yang baru?</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Kampanye</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <comment>qt</comment>
        <translation>&amp;Batal</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <comment>qt</comment>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <comment>qt</comment>
        <translation>&amp;Tutup</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <comment>qt</comment>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <comment>qt</comment>
        <translation>&amp;Hapus</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sunting</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Influencer</source>
        <translation>&amp;Influencer</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <comment>qt</comment>
        <translation>&amp;Lihat di:</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <comment>qt</comment>
        <translation>Folder &amp;baru</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <comment>qt</comment>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <comment>qt</comment>
        <translation>&amp;OK</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <comment>qt</comment>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <comment>qt</comment>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <comment>qt</comment>
        <translation>U&amp;langi</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <comment>qt</comment>
        <translation>&amp;Ganti nama</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <comment>qt</comment>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <comment>qt</comment>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <comment>qt</comment>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>(likes + comments) ÷ views</source>
        <translation>(suka + komentar) ÷ tayangan</translation>
    </message>
    <message>
        <source>(likes + comments) ÷ {n} followers</source>
        <translation>(suka + komentar) ÷ {n} pengikut</translation>
    </message>
    <message>
        <source>({n} on both sides)</source>
        <translation>({n} ada di keduanya)</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Tambah</translation>
    </message>
    <message>
        <source>+{n} other</source>
        <translation>+{n} lainnya</translation>
    </message>
    <message>
        <source>, median</source>
        <translation>, median</translation>
    </message>
    <message>
        <source>/ max. {target}</source>
        <translation>/ maks. {target}</translation>
    </message>
    <message>
        <source>0 of {total} influencers</source>
        <translation>0 dari {total} influencer</translation>
    </message>
    <message>
        <source>1 page A4</source>
        <translation>1 halaman A4</translation>
    </message>
    <message>
        <source>1 poor to 5 very good; keys 1 to 5, Delete takes it back</source>
        <translation>1 kurang sampai 5 sangat baik; tombol 1–5, Delete untuk menghapus nilai</translation>
    </message>
    <message>
        <source>1 poor · 5 very good</source>
        <translation>1 kurang · 5 sangat baik</translation>
    </message>
    <message>
        <source>1,5jt or 500-750rb</source>
        <translation>1,5jt atau 500-750rb</translation>
    </message>
    <message>
        <source>4 characters that begin every Shopee code of the shop.</source>
        <translation>4 karakter di depan setiap kode Shopee toko.</translation>
    </message>
    <message>
        <source>5 Dec</source>
        <comment>day</comment>
        <translation>5 Des</translation>
    </message>
    <message>
        <source>50/50</source>
        <translation>50/50</translation>
    </message>
    <message>
        <source>@account</source>
        <translation>@akun</translation>
    </message>
    <message>
        <source>@{handle} already belongs to {name}.</source>
        <translation>@{handle} sudah milik {name}.</translation>
    </message>
    <message>
        <source>@{handle} already belongs to {name}. Change it there, or check the spelling.</source>
        <translation>@{handle} sudah milik {name}. Ubah di sana, atau periksa ejaannya.</translation>
    </message>
    <message>
        <source>@{handle} belongs to {name}, who is in the trash. Restore them, or check the spelling.</source>
        <translation>@{handle} milik {name} yang ada di sampah. Pulihkan dulu, atau periksa ejaannya.</translation>
    </message>
    <message>
        <source>@{handle} stands in the block twice.</source>
        <translation>@{handle} ada dua kali di tempelan ini.</translation>
    </message>
    <message>
        <source>A backup takes the place of somebody who is none.</source>
        <translation>Cadangan hanya menggantikan yang bukan cadangan.</translation>
    </message>
    <message>
        <source>A campaign has one goal, dates and a budget. Then choose the influencers.</source>
        <translation>Kampanye punya satu tujuan, tanggal, dan anggaran. Setelah itu pilih influencernya.</translation>
    </message>
    <message>
        <source>A campaign holds creators, content and budget: then this page tells what is due.</source>
        <translation>Kampanye memuat kreator, konten, dan anggaran: halaman ini lalu memberi tahu apa yang jatuh tempo.</translation>
    </message>
    <message>
        <source>A change is still being written. It goes on as soon as that is done.</source>
        <translation>Perubahan masih ditulis. Setelah selesai, langsung dilanjutkan.</translation>
    </message>
    <message>
        <source>A check looks at {n} posts at most.</source>
        <translation>Satu cek melihat paling banyak {n} unggahan.</translation>
    </message>
    <message>
        <source>A check that was missed is asked for so many days longer.</source>
        <translation>Cek tayangan yang terlewat diingatkan selama sekian hari.</translation>
    </message>
    <message>
        <source>A claim of others has no end noted.</source>
        <translation>Ada ikatan merek lain tanpa tanggal akhir.</translation>
    </message>
    <message>
        <source>A clock time of this template cannot be read. Remove it and save it anew.</source>
        <translation>Jam di templat ini tidak terbaca. Hapus lalu simpan lagi.</translation>
    </message>
    <message>
        <source>A code has leaked.</source>
        <translation>Ada kode voucher yang bocor.</translation>
    </message>
    <message>
        <source>A code is a draft and not active yet.</source>
        <translation>Kode voucher masih draf, belum aktif.</translation>
    </message>
    <message>
        <source>A code is needed.</source>
        <translation>Kode perlu diisi.</translation>
    </message>
    <message>
        <source>A command and --help tells more about it.</source>
        <translation>Tambahkan --help sesudah perintah untuk penjelasannya.</translation>
    </message>
    <message>
        <source>A copy is in {name}</source>
        <translation>Salinan ada di {name}</translation>
    </message>
    <message>
        <source>A date is needed.</source>
        <translation>Tanggal perlu diisi.</translation>
    </message>
    <message>
        <source>A date or a number? The numbers of this row are left out. Write 5 Dec, or name the columns.</source>
        <translation>Tanggal atau angka? Angka baris ini tidak diisi. Tulis 5 Des, atau beri nama kolom.</translation>
    </message>
    <message>
        <source>A date stands here, perhaps made by Excel: kept as text</source>
        <translation>Berisi tanggal, mungkin diubah Excel. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A discount is at most 100%.</source>
        <translation>Diskon paling banyak 100%.</translation>
    </message>
    <message>
        <source>A draft has come in.</source>
        <translation>Ada draf masuk.</translation>
    </message>
    <message>
        <source>A draft is approved and not live yet.</source>
        <translation>Draf sudah disetujui, belum tayang.</translation>
    </message>
    <message>
        <source>A draft is being revised.</source>
        <translation>Draf sedang direvisi.</translation>
    </message>
    <message>
        <source>A draft is in review.</source>
        <translation>Draf sedang ditinjau.</translation>
    </message>
    <message>
        <source>A draft is {n} day late.</source>
        <translation>Draf telat {n} hari.</translation>
    </message>
    <message>
        <source>A draft is {n} days late.</source>
        <translation>Draf telat {n} hari.</translation>
    </message>
    <message>
        <source>A filter is left out: its own field was removed.</source>
        <translation>Satu saringan tidak dipakai: kolom sendirinya sudah dihapus.</translation>
    </message>
    <message>
        <source>A handle has no blank: kept as text</source>
        <translation>Nama akun tidak berisi spasi. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A line whose fact is not known is left out.</source>
        <translation>Baris yang isinya belum diketahui tidak ikut terkirim.</translation>
    </message>
    <message>
        <source>A link to a post does not name the account: kept as text</source>
        <translation>Tautan unggahan tidak menyebut akun. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A message has at most {n} characters.</source>
        <translation>Pesan paling panjang {n} karakter.</translation>
    </message>
    <message>
        <source>A message needs a text.</source>
        <translation>Isi dulu teks pesannya.</translation>
    </message>
    <message>
        <source>A name and an account or a WhatsApp number are enough.</source>
        <translation>Cukup nama dengan akun atau nomor WhatsApp.</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Nama perlu diisi.</translation>
    </message>
    <message>
        <source>A new row needs a name. Paste from the column Name on.</source>
        <translation>Baris baru perlu nama. Tempel mulai dari kolom Nama.</translation>
    </message>
    <message>
        <source>A number is needed.</source>
        <translation>Angka wajib diisi.</translation>
    </message>
    <message>
        <source>A number of followers is needed.</source>
        <translation>Jumlah pengikut wajib diisi.</translation>
    </message>
    <message>
        <source>A package needs a name, or choose a kind of content.</source>
        <translation>Paket perlu nama, atau pilih jenis konten.</translation>
    </message>
    <message>
        <source>A parcel left {n} days ago and has not arrived.</source>
        <translation>Paket dikirim {n} hari lalu dan belum diterima.</translation>
    </message>
    <message>
        <source>A parcel that was not received appears after so many days.</source>
        <translation>Paket yang belum diterima muncul setelah sekian hari.</translation>
    </message>
    <message>
        <source>A part of the products has arrived.</source>
        <translation>Sebagian produk sudah diterima.</translation>
    </message>
    <message>
        <source>A payment is due.</source>
        <translation>Ada pembayaran yang jatuh tempo.</translation>
    </message>
    <message>
        <source>A payment is planned and not due yet.</source>
        <translation>Pembayaran direncanakan, belum jatuh tempo.</translation>
    </message>
    <message>
        <source>A payment is {n} day overdue.</source>
        <translation>Pembayaran lewat {n} hari dari jatuh tempo.</translation>
    </message>
    <message>
        <source>A payment is {n} days overdue.</source>
        <translation>Pembayaran lewat {n} hari dari jatuh tempo.</translation>
    </message>
    <message>
        <source>A percentage, or a fraction of 1?</source>
        <translation>Persen, atau pecahan dari 1?</translation>
    </message>
    <message>
        <source>A post was taken down before its promised day.</source>
        <translation>Unggahan dihapus sebelum batas yang dijanjikan.</translation>
    </message>
    <message>
        <source>A post was taken down.</source>
        <translation>Unggahan dihapus.</translation>
    </message>
    <message>
        <source>A product came back and has not arrived.</source>
        <translation>Produk dikembalikan dan belum sampai ke kreator.</translation>
    </message>
    <message>
        <source>A product is planned and not packed yet.</source>
        <translation>Produk direncanakan, belum dikemas.</translation>
    </message>
    <message>
        <source>A promise or the blacklist stands in the way</source>
        <translation>Terhalang eksklusivitas atau daftar hitam</translation>
    </message>
    <message>
        <source>A range, not one number: kept as text</source>
        <translation>Rentang, bukan satu angka. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A rate by followers is needed, and the followers.</source>
        <translation>Perlu ER pengikut dan jumlah pengikut.</translation>
    </message>
    <message>
        <source>A reason without the blacklist: kept in the notes</source>
        <translation>Alasan tanpa daftar hitam: disimpan di catatan</translation>
    </message>
    <message>
        <source>A row of its own for each piece</source>
        <translation>Tiap konten jadi baris sendiri</translation>
    </message>
    <message>
        <source>A row of totals, not a person</source>
        <translation>Baris jumlah, bukan orang</translation>
    </message>
    <message>
        <source>A row of {table} belongs to a row of {parent} that is not there.</source>
        <translation>Satu baris {table} merujuk ke baris {parent} yang tidak ada.</translation>
    </message>
    <message>
        <source>A short link cannot be resolved offline: kept as text</source>
        <translation>Tautan pendek tidak bisa dibuka tanpa internet. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A usual post</source>
        <translation>Satu unggahan</translation>
    </message>
    <message>
        <source>A value does not fit. Nothing was changed.</source>
        <translation>Ada nilai yang tidak bisa disimpan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>A weight cannot be below 0, and one must be above 0</source>
        <translation>Bobot tidak boleh di bawah 0, dan minimal satu harus di atas 0</translation>
    </message>
    <message>
        <source>A weight is at most {n}.</source>
        <translation>Bobot paling tinggi {n}.</translation>
    </message>
    <message>
        <source>A yardstick for this engagement rate</source>
        <translation>Acuan untuk ER ini</translation>
    </message>
    <message>
        <source>A yardstick needs its formula: by followers, by reach or by views.</source>
        <translation>Acuan perlu rumus: menurut pengikut, jangkauan, atau tayangan.</translation>
    </message>
    <message>
        <source>A year lies between {least} and {most}.</source>
        <translation>Tahun terletak antara {least} dan {most}.</translation>
    </message>
    <message>
        <source>About the brand</source>
        <translation>Tentang merek</translation>
    </message>
    <message>
        <source>About the parcel</source>
        <translation>Soal paket</translation>
    </message>
    <message>
        <source>About the payment</source>
        <translation>Soal pembayaran</translation>
    </message>
    <message>
        <source>About the planner</source>
        <translation>Tentang planner</translation>
    </message>
    <message>
        <source>About the product</source>
        <translation>Tentang produk</translation>
    </message>
    <message>
        <source>About us</source>
        <translation>Tentang kami</translation>
    </message>
    <message>
        <source>Above the column names: not imported</source>
        <translation>Di atas judul kolom: tidak diimpor</translation>
    </message>
    <message>
        <source>Above the maximum.</source>
        <translation>Melebihi maksimal.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Account</source>
        <comment>Excel column</comment>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Account link</source>
        <translation>Tautan akun</translation>
    </message>
    <message>
        <source>Account to mention</source>
        <translation>Akun untuk disebut</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Accounts that saw the content, each counted once.</source>
        <translation>Akun yang melihat konten, masing-masing dihitung sekali.</translation>
    </message>
    <message>
        <source>Accounts, WhatsApp numbers, emails and names of everyone were compared.</source>
        <translation>Akun, nomor WhatsApp, email, dan nama semua orang sudah dibandingkan.</translation>
    </message>
    <message>
        <source>Accounts, numbers, checks and notes go too. You can undo this, because the change history in the shop's file keeps them.</source>
        <translation>Akun, angka, cek latar, dan catatannya ikut terhapus. Bisa diurungkan, karena riwayat perubahan di berkas toko tetap menyimpannya.</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>relationship</comment>
        <translation>Aktif</translation>
    </message>
    <message>
        <source>Ad label</source>
        <translation>Label iklan</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Add a competitor…</source>
        <translation>Tambah pesaing…</translation>
    </message>
    <message>
        <source>Add a line…</source>
        <translation>Tambah baris…</translation>
    </message>
    <message>
        <source>Add a product…</source>
        <translation>Tambah produk…</translation>
    </message>
    <message>
        <source>Add a proof of {what}</source>
        <translation>Tambah bukti {what}</translation>
    </message>
    <message>
        <source>Add a table…</source>
        <translation>Tambah tabel…</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Tambah akun</translation>
    </message>
    <message>
        <source>Add an account first, below.</source>
        <translation>Tambah akun dulu, di bawah.</translation>
    </message>
    <message>
        <source>Add an influencer</source>
        <translation>Tambah influencer</translation>
    </message>
    <message>
        <source>Add as new</source>
        <translation>Tambah baru</translation>
    </message>
    <message>
        <source>Add benchmark table</source>
        <translation>Tambah tabel acuan</translation>
    </message>
    <message>
        <source>Add cash</source>
        <translation>Tambah tunai</translation>
    </message>
    <message>
        <source>Add competitor</source>
        <translation>Tambah pesaing</translation>
    </message>
    <message>
        <source>Add content</source>
        <translation>Tambah konten</translation>
    </message>
    <message>
        <source>Add content…</source>
        <translation>Tambah konten…</translation>
    </message>
    <message>
        <source>Add creators</source>
        <translation>Tambah kreator</translation>
    </message>
    <message>
        <source>Add creators to {campaign}</source>
        <translation>Tambah kreator ke {campaign}</translation>
    </message>
    <message>
        <source>Add event invite</source>
        <translation>Tambah undangan acara</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Tambah kolom</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Isi nomor</translation>
    </message>
    <message>
        <source>Add line to the benchmark table</source>
        <translation>Tambah baris ke tabel acuan</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>Isi tautan</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Tambah tarif</translation>
    </message>
    <message>
        <source>Add product</source>
        <translation>Tambah produk</translation>
    </message>
    <message>
        <source>Add product to the shop</source>
        <translation>Tambah produk toko</translation>
    </message>
    <message>
        <source>Add products or invites worth {value}.</source>
        <translation>Tambahkan produk atau undangan senilai {value}.</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Tambah tag</translation>
    </message>
    <message>
        <source>Add to campaign</source>
        <translation>Masukkan ke kampanye</translation>
    </message>
    <message>
        <source>Add voucher code</source>
        <translation>Tambah kode voucher</translation>
    </message>
    <message>
        <source>Add {name} to a campaign</source>
        <translation>Masukkan {name} ke kampanye</translation>
    </message>
    <message>
        <source>Add {n} creator</source>
        <translation>Tambah {n} kreator</translation>
    </message>
    <message>
        <source>Add {n} creators</source>
        <translation>Tambah {n} kreator</translation>
    </message>
    <message>
        <source>Add {n} new influencer below the last row</source>
        <translation>Tambahkan {n} influencer baru di bawah baris terakhir</translation>
    </message>
    <message>
        <source>Add {n} new influencers below the last row</source>
        <translation>Tambahkan {n} influencer baru di bawah baris terakhir</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Tambah: {what}</translation>
    </message>
    <message>
        <source>Ads</source>
        <comment>usage right</comment>
        <translation>Iklan</translation>
    </message>
    <message>
        <source>Ads belong to no creator; they count as agreed and gone out.</source>
        <translation>Iklan bukan milik satu kreator; dihitung sebagai disepakati dan sudah keluar.</translation>
    </message>
    <message>
        <source>Advertised a competitor, {brand}, {day}.</source>
        <translation>Mengiklankan pesaing, {brand}, {day}.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudah</translation>
    </message>
    <message>
        <source>After so many days without a date it counts as money at stake.</source>
        <translation>Setelah sekian hari tanpa tanggal, dihitung sebagai uang berisiko.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <comment>messages</comment>
        <translation>Sesudahnya</translation>
    </message>
    <message>
        <source>Again: no</source>
        <translation>Pakai lagi: tidak</translation>
    </message>
    <message>
        <source>Again: yes</source>
        <translation>Pakai lagi: ya</translation>
    </message>
    <message>
        <source>Age (to the notes)</source>
        <translation>Usia (ke catatan)</translation>
    </message>
    <message>
        <source>Age from</source>
        <translation>Usia mulai</translation>
    </message>
    <message>
        <source>Age up to</source>
        <translation>Usia sampai</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Umur</translation>
    </message>
    <message>
        <source>Ages of the audience</source>
        <translation>Usia audiens</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Sepakati</translation>
    </message>
    <message>
        <source>Agree with the ticked creators</source>
        <translation>Sepakati kreator yang dicentang</translation>
    </message>
    <message>
        <source>Agree with {n} creator</source>
        <translation>Sepakati {n} kreator</translation>
    </message>
    <message>
        <source>Agree with {n} creators</source>
        <translation>Sepakati {n} kreator</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Sepakat</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>Excel column</comment>
        <translation>Harga sepakat</translation>
    </message>
    <message>
        <source>Agreed</source>
        <comment>budget</comment>
        <translation>Disepakati</translation>
    </message>
    <message>
        <source>Agreed amount</source>
        <translation>Disepakati</translation>
    </message>
    <message>
        <source>Agreed price</source>
        <translation>Harga sepakat</translation>
    </message>
    <message>
        <source>Agreed {amount}: from the stage “Agreed” on, and ads that were paid</source>
        <translation>Disepakati {amount}: sejak tahap “Sepakat”, termasuk iklan yang sudah dibayar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All</source>
        <comment>gender</comment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All</source>
        <comment>view</comment>
        <translation>Semua</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <comment>qt</comment>
        <translation>Semua berkas (*)</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Semua kategori</translation>
    </message>
    <message>
        <source>All cities</source>
        <translation>Semua kota</translation>
    </message>
    <message>
        <source>All content has been posted.</source>
        <translation>Semua konten sudah tayang.</translation>
    </message>
    <message>
        <source>All content is live.</source>
        <translation>Semua konten tayang.</translation>
    </message>
    <message>
        <source>All creators</source>
        <translation>Semua kreator</translation>
    </message>
    <message>
        <source>All creators (the campaign's brief)</source>
        <translation>Semua kreator (brief kampanye)</translation>
    </message>
    <message>
        <source>All drafts are approved.</source>
        <translation>Semua draf disetujui.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
    <message>
        <source>All influencers</source>
        <translation>Semua influencer</translation>
    </message>
    <message>
        <source>All is paid, and content is late.</source>
        <translation>Sudah dibayar semua, konten telat.</translation>
    </message>
    <message>
        <source>All is paid.</source>
        <translation>Semua sudah dibayar.</translation>
    </message>
    <message>
        <source>All of it can be undone at once.</source>
        <translation>Semuanya bisa diurungkan sekaligus.</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>Semua platform</translation>
    </message>
    <message>
        <source>All posts on Instagram, likes and comments; sponsored posts lie lower. The year is not told.</source>
        <translation>Semua unggahan Instagram, suka dan komentar; unggahan berbayar lebih rendah. Tahunnya tidak disebut.</translation>
    </message>
    <message>
        <source>All texts are the planner's own</source>
        <translation>Semua teks masih bawaan</translation>
    </message>
    <message>
        <source>Already agreed {amount}</source>
        <translation>Sudah disepakati {amount}</translation>
    </message>
    <message>
        <source>Already out</source>
        <translation>Sudah keluar</translation>
    </message>
    <message>
        <source>Already out, not live yet</source>
        <translation>Sudah keluar, belum tayang</translation>
    </message>
    <message>
        <source>Ambassador</source>
        <comment>relationship</comment>
        <translation>Duta</translation>
    </message>
    <message>
        <source>An estimate, not a promise.</source>
        <translation>Perkiraan, bukan janji.</translation>
    </message>
    <message>
        <source>An estimate, not a promise. Followers two creators share are not taken off.</source>
        <translation>Perkiraan, bukan janji; belum dikurangi pengikut yang sama.</translation>
    </message>
    <message>
        <source>Another brand</source>
        <translation>Merek lain</translation>
    </message>
    <message>
        <source>Another change is still being written. Try again in a moment.</source>
        <translation>Perubahan lain masih ditulis. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>Another currency than rupiah: kept as text</source>
        <translation>Bukan mata uang rupiah. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Hari lain…</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Jenis lain</translation>
    </message>
    <message>
        <source>Another number for the same account: kept in the notes</source>
        <translation>Angka lain untuk akun yang sama: disimpan di catatan</translation>
    </message>
    <message>
        <source>Another price for the same content: kept in the notes</source>
        <translation>Tarif lain untuk konten yang sama: disimpan di catatan</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Jawaban</translation>
    </message>
    <message>
        <source>Answers fast</source>
        <translation>Cepat membalas</translation>
    </message>
    <message>
        <source>Answers fast</source>
        <comment>fit score</comment>
        <translation>Cepat membalas</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Approve draft {n}</source>
        <translation>Setujui draf {n}</translation>
    </message>
    <message>
        <source>Approve without a draft</source>
        <translation>Setujui tanpa draf</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>Excel column</comment>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Disetujui pada</translation>
    </message>
    <message>
        <source>Approved {day} without a draft.</source>
        <translation>Disetujui {day} tanpa draf.</translation>
    </message>
    <message>
        <source>Articles, micro from 1,000</source>
        <translation>Artikel, mikro mulai 1.000</translation>
    </message>
    <message>
        <source>As it was written</source>
        <translation>Seperti tertulis</translation>
    </message>
    <message>
        <source>As it was written</source>
        <comment>Excel column</comment>
        <translation>Seperti tertulis</translation>
    </message>
    <message>
        <source>As {file} says</source>
        <translation>Menurut {file}</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Tanyakan lagi</translation>
    </message>
    <message>
        <source>Ask for a revision of draft {n}?</source>
        <translation>Minta revisi draf {n}?</translation>
    </message>
    <message>
        <source>Ask for revision</source>
        <translation>Minta revisi</translation>
    </message>
    <message>
        <source>Ask for revision…</source>
        <translation>Minta revisi…</translation>
    </message>
    <message>
        <source>Ask for the address</source>
        <translation>Minta alamat</translation>
    </message>
    <message>
        <source>Ask for the draft</source>
        <translation>Tanya draf</translation>
    </message>
    <message>
        <source>Ask for the rate card</source>
        <translation>Minta rate card</translation>
    </message>
    <message>
        <source>Ask this table earlier (Alt+Up)</source>
        <translation>Dahulukan tabel ini (Alt+↑)</translation>
    </message>
    <message>
        <source>Ask this table later (Alt+Down)</source>
        <translation>Belakangkan tabel ini (Alt+↓)</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>Excel column</comment>
        <translation>Harga diminta</translation>
    </message>
    <message>
        <source>Asks {amount}; nothing is planned yet</source>
        <translation>Minta {amount}; belum ada yang direncanakan</translation>
    </message>
    <message>
        <source>Assumed share of followers reached, in percent</source>
        <translation>Asumsi bagian pengikut yang terjangkau, dalam persen</translation>
    </message>
    <message>
        <source>At cost price</source>
        <translation>Menurut HPP</translation>
    </message>
    <message>
        <source>At least 1.</source>
        <translation>Paling sedikit 1.</translation>
    </message>
    <message>
        <source>At most {n} cells are pasted at once. Paste the rest afterwards.</source>
        <translation>Paling banyak {n} sel sekali tempel. Tempel sisanya sesudah ini.</translation>
    </message>
    <message>
        <source>At most: {figure}</source>
        <translation>Maksimal: {figure}</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Berisiko</translation>
    </message>
    <message>
        <source>At risk</source>
        <comment>Excel column</comment>
        <translation>Berisiko</translation>
    </message>
    <message>
        <source>At risk {amount}: gone out, but the promised content is late or has no date</source>
        <translation>Berisiko {amount}: sudah keluar, tetapi kontennya telat atau tanpa tanggal tayang</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>Berisiko</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Lampiran</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Audiens</translation>
    </message>
    <message>
        <source>Audience does not fit</source>
        <translation>Audiens kurang cocok</translation>
    </message>
    <message>
        <source>Audience fit</source>
        <translation>Cocok audiens</translation>
    </message>
    <message>
        <source>Audience fit (city, age, gender)</source>
        <translation>Cocok audiens (kota, usia, gender)</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation>Kesadaran</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>qt</comment>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Back to choosing a file</source>
        <translation>Kembali memilih berkas</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Kembali ke sana</translation>
    </message>
    <message>
        <source>Back to the influencers</source>
        <translation>Kembali ke daftar influencer</translation>
    </message>
    <message>
        <source>Back to the page before</source>
        <translation>Kembali ke halaman sebelumnya</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>Cek latar</translation>
    </message>
    <message>
        <source>Background check</source>
        <comment>Excel column</comment>
        <translation>Cek latar</translation>
    </message>
    <message>
        <source>Background check did not fit</source>
        <translation>Hasil cek latar kurang cocok</translation>
    </message>
    <message>
        <source>Background check not passed</source>
        <translation>Belum lolos cek latar</translation>
    </message>
    <message>
        <source>Background check of {name}: {verdict}.</source>
        <translation>Cek latar {name}: {verdict}.</translation>
    </message>
    <message>
        <source>Background check older than</source>
        <translation>Cek latar lebih lama dari</translation>
    </message>
    <message>
        <source>Background check {name} {date}.pdf</source>
        <translation>Cek latar {name} {date}.pdf</translation>
    </message>
    <message>
        <source>Background check: {name}</source>
        <translation>Cek latar: {name}</translation>
    </message>
    <message>
        <source>Background check: {outcome}</source>
        <translation>Cek latar: {outcome}</translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>stage</comment>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Backups and exits</source>
        <translation>Cadangan dan keluar</translation>
    </message>
    <message>
        <source>Barter</source>
        <translation>Barter</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Sebelum dan sesudah</translation>
    </message>
    <message>
        <source>Before the day it was sent.</source>
        <translation>Lebih awal dari tanggal dikirim.</translation>
    </message>
    <message>
        <source>Before: {value}</source>
        <translation>Sebelumnya: {value}</translation>
    </message>
    <message>
        <source>Begin a check</source>
        <translation>Mulai cek</translation>
    </message>
    <message>
        <source>Begin check</source>
        <translation>Mulai cek</translation>
    </message>
    <message>
        <source>Begin with a campaign</source>
        <translation>Mulai dari kampanye</translation>
    </message>
    <message>
        <source>Begin with a list of influencers</source>
        <translation>Mulai dari daftar influencer</translation>
    </message>
    <message>
        <source>Beginning</source>
        <comment>messages</comment>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Below (followers)</source>
        <translation>Di bawah (pengikut)</translation>
    </message>
    <message>
        <source>Benchmark tables</source>
        <translation>Tabel acuan</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Untung pembeli</translation>
    </message>
    <message>
        <source>Benefit for buyers</source>
        <comment>Excel column</comment>
        <translation>Untung pembeli</translation>
    </message>
    <message>
        <source>Beyond the budget</source>
        <translation>Di luar anggaran</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <comment>relationship</comment>
        <translation>Daftar hitam</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Papan</translation>
    </message>
    <message>
        <source>Board of the campaign</source>
        <translation>Papan kampanye</translation>
    </message>
    <message>
        <source>Board or table</source>
        <translation>Papan atau tabel</translation>
    </message>
    <message>
        <source>Boosting</source>
        <translation>Boosting</translation>
    </message>
    <message>
        <source>Boosting budget</source>
        <translation>Anggaran boosting</translation>
    </message>
    <message>
        <source>Boosting paid</source>
        <comment>Excel column</comment>
        <translation>Boosting dibayar</translation>
    </message>
    <message>
        <source>Both are in {campaigns}: content, codes, payments and notes become one collaboration.</source>
        <translation>Keduanya ada di {campaigns}: konten, kode, pembayaran, dan catatan menjadi satu kerja sama.</translation>
    </message>
    <message>
        <source>Both must be in the same campaign.</source>
        <translation>Keduanya harus di kampanye yang sama.</translation>
    </message>
    <message>
        <source>Both: {text}</source>
        <translation>Keduanya: {text}</translation>
    </message>
    <message>
        <source>Bound to another brand</source>
        <translation>Terikat merek lain</translation>
    </message>
    <message>
        <source>Bound to us</source>
        <translation>Terikat kita</translation>
    </message>
    <message>
        <source>Bound to {brand} until {day}.</source>
        <translation>Terikat {brand} s/d {day}.</translation>
    </message>
    <message>
        <source>Bound to {brand}, with no end noted.</source>
        <translation>Terikat {brand}, tanpa tanggal akhir.</translation>
    </message>
    <message>
        <source>Bound, no end noted</source>
        <translation>Terikat tanpa akhir</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Merek</translation>
    </message>
    <message>
        <source>Brand profile</source>
        <translation>Profil merek</translation>
    </message>
    <message>
        <source>Brand story</source>
        <comment>Excel column</comment>
        <translation>Cerita merek</translation>
    </message>
    <message>
        <source>Brand values</source>
        <comment>fit score</comment>
        <translation>Nilai merek</translation>
    </message>
    <message>
        <source>Brand-value fit</source>
        <translation>Cocok nilai merek</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Brief &amp; product sent</source>
        <translation>Brief &amp; produk dikirim</translation>
    </message>
    <message>
        <source>Brief copied. Paste it into WhatsApp.</source>
        <translation>Teks brief tersalin. Tempel di WhatsApp.</translation>
    </message>
    <message>
        <source>Briefs</source>
        <comment>Excel sheet</comment>
        <translation>Brief</translation>
    </message>
    <message>
        <source>Bring a list from Excel</source>
        <translation>Bawa daftar dari Excel</translation>
    </message>
    <message>
        <source>Bring in the spreadsheet you have, or write the first one down.</source>
        <translation>Impor lembar Excel yang sudah ada, atau tulis orang pertama.</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Anggaran</translation>
    </message>
    <message>
        <source>Budget</source>
        <comment>Excel column</comment>
        <translation>Anggaran</translation>
    </message>
    <message>
        <source>Budget agreed</source>
        <comment>Excel column</comment>
        <translation>Disepakati</translation>
    </message>
    <message>
        <source>Budget left</source>
        <comment>Excel column</comment>
        <translation>Sisa anggaran</translation>
    </message>
    <message>
        <source>Budget left after them</source>
        <translation>Sisa anggaran sesudahnya</translation>
    </message>
    <message>
        <source>Budget of the campaign</source>
        <translation>Anggaran kampanye</translation>
    </message>
    <message>
        <source>Budget {amount}</source>
        <translation>Anggaran {amount}</translation>
    </message>
    <message>
        <source>Budget: boosting</source>
        <comment>Excel column</comment>
        <translation>Anggaran boosting</translation>
    </message>
    <message>
        <source>Budget: cash</source>
        <comment>Excel column</comment>
        <translation>Anggaran tunai</translation>
    </message>
    <message>
        <source>Budget: event</source>
        <comment>Excel column</comment>
        <translation>Anggaran acara</translation>
    </message>
    <message>
        <source>Budget: product</source>
        <comment>Excel column</comment>
        <translation>Anggaran produk</translation>
    </message>
    <message>
        <source>Budget: shipping</source>
        <comment>Excel column</comment>
        <translation>Anggaran ongkir</translation>
    </message>
    <message>
        <source>Buyers' age, gender</source>
        <translation>Umur, jenis kelamin</translation>
    </message>
    <message>
        <source>Buyers' cities</source>
        <translation>Kota pembeli</translation>
    </message>
    <message>
        <source>Buyers' interests</source>
        <translation>Minat pembeli</translation>
    </message>
    <message>
        <source>By followers</source>
        <translation>Menurut pengikut</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation>Masuk pada</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampanye</translation>
    </message>
    <message>
        <source>Campaign</source>
        <comment>Excel column</comment>
        <translation>Kampanye</translation>
    </message>
    <message>
        <source>Campaign brief</source>
        <translation>Brief kampanye</translation>
    </message>
    <message>
        <source>Campaign templates</source>
        <translation>Templat kampanye</translation>
    </message>
    <message>
        <source>Campaign templates…</source>
        <translation>Templat kampanye…</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampanye</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <comment>Excel sheet</comment>
        <translation>Kampanye</translation>
    </message>
    <message>
        <source>Campaigns running</source>
        <translation>Kampanye berjalan</translation>
    </message>
    <message>
        <source>Campaigns that have begun and have not ended; under it the next end.</source>
        <translation>Kampanye yang sudah mulai dan belum berakhir; di bawahnya yang paling dekat berakhir.</translation>
    </message>
    <message>
        <source>Can follow later</source>
        <translation>Boleh menyusul</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>qt</comment>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>stage</comment>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>way out of a campaign</comment>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Calon</translation>
    </message>
    <message>
        <source>Candidates, creators you talk to, and backups of this campaign stand here.</source>
        <translation>Kandidat, kreator yang sedang dihubungi, dan cadangan kampanye ini tampil di sini.</translation>
    </message>
    <message>
        <source>Cannot be below zero: kept as text</source>
        <translation>Tidak mungkin di bawah nol. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Cannot be reached any more</source>
        <translation>Tidak bisa dihubungi lagi</translation>
    </message>
    <message>
        <source>Caption</source>
        <comment>Excel column</comment>
        <translation>Wajib di caption</translation>
    </message>
    <message>
        <source>Caption must say</source>
        <translation>Wajib di caption</translation>
    </message>
    <message>
        <source>Caption, script or a description of the draft</source>
        <translation>Caption, naskah, atau gambaran draf</translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation>Carousel</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Cash</source>
        <comment>Excel column</comment>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Cash budget</source>
        <translation>Anggaran tunai</translation>
    </message>
    <message>
        <source>Cash goes {amount} over its part of the budget.</source>
        <translation>Tunai {amount} melebihi jatahnya dalam anggaran.</translation>
    </message>
    <message>
        <source>Cash is {percent}% of the mix at cost price.</source>
        <translation>Tunai {percent}% dari campuran menurut HPP.</translation>
    </message>
    <message>
        <source>Cash not paid yet</source>
        <translation>Tunai belum dibayar</translation>
    </message>
    <message>
        <source>Cash or products already went out</source>
        <translation>Tunai atau produk sudah keluar</translation>
    </message>
    <message>
        <source>Cash paid this month: {paid}. Planned is that and what still falls due this month: {planned}.</source>
        <translation>Tunai yang dibayar bulan ini: {paid}. Rencana adalah itu dan yang masih jatuh tempo bulan ini: {planned}.</translation>
    </message>
    <message>
        <source>Cash paid, products sent (cost and shipping), events attended, where a post is late or has no date.</source>
        <translation>Tunai yang dibayar, produk yang dikirim (HPP dan ongkir), acara yang dihadiri, bila kontennya telat atau tanpa tanggal tayang.</translation>
    </message>
    <message>
        <source>Cash {amount}</source>
        <translation>Tunai {amount}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Category</source>
        <comment>Excel column</comment>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Category</source>
        <comment>exclusivity</comment>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Change several…</source>
        <translation>Ubah beberapa…</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <comment>qt</comment>
        <translation>Tampilkan rincian</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <comment>qt</comment>
        <translation>Tampilkan sebagai daftar</translation>
    </message>
    <message>
        <source>Change {n} influencer</source>
        <translation>Ubah {n} influencer</translation>
    </message>
    <message>
        <source>Change {n} influencers</source>
        <translation>Ubah {n} influencer</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>command line</comment>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>fate of a row</comment>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>Excel column</comment>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Percakapan</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>background check</comment>
        <translation>Cek</translation>
    </message>
    <message>
        <source>Check</source>
        <comment>background check, short</comment>
        <translation>Cek latar</translation>
    </message>
    <message>
        <source>Check H+{n}</source>
        <translation>Cek H+{n}</translation>
    </message>
    <message>
        <source>Check H+{n}, {day}: {state}</source>
        <translation>Cek H+{n}, {day}: {state}</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Cek ulang</translation>
    </message>
    <message>
        <source>Check again</source>
        <comment>Excel column</comment>
        <translation>Cek ulang</translation>
    </message>
    <message>
        <source>Check again on</source>
        <translation>Cek ulang</translation>
    </message>
    <message>
        <source>Check again on {date}</source>
        <translation>Cek ulang {date}</translation>
    </message>
    <message>
        <source>Check background</source>
        <translation>Cek latar</translation>
    </message>
    <message>
        <source>Check post</source>
        <translation>Cek tayangan</translation>
    </message>
    <message>
        <source>Check, fit</source>
        <translation>Cek, skor</translation>
    </message>
    <message>
        <source>Checked</source>
        <comment>Excel column</comment>
        <translation>Dicek</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Dicek oleh</translation>
    </message>
    <message>
        <source>Checked by</source>
        <comment>Excel column</comment>
        <translation>Dicek oleh</translation>
    </message>
    <message>
        <source>Checks</source>
        <comment>Excel sheet</comment>
        <translation>Cek Latar</translation>
    </message>
    <message>
        <source>Checks so far</source>
        <translation>Cek selama ini</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Pilihan</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>Pilihan, satu per baris</translation>
    </message>
    <message>
        <source>Choose All to see everything.</source>
        <translation>Pilih Semua untuk melihat semuanya.</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Choose a file to import…</source>
        <translation>Pilih berkas untuk diimpor…</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Choose a row to see stage, content, code and payment.</source>
        <translation>Pilih satu baris untuk melihat tahap, konten, kode, dan pembayaran.</translation>
    </message>
    <message>
        <source>Choose an influencer
to see the details.</source>
        <translation>Pilih influencer
untuk melihat rinciannya.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Pilih berkas lain</translation>
    </message>
    <message>
        <source>Choose creators</source>
        <translation>Pilih kreator</translation>
    </message>
    <message>
        <source>Choose creators and promise content with a posting date: then this page tells what is due.</source>
        <translation>Pilih kreator dan catat konten dengan tanggal tayangnya: halaman ini lalu memberi tahu apa yang jatuh tempo.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Pilih berkas</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Pilih dari kalender (Alt+Panah bawah)</translation>
    </message>
    <message>
        <source>Choose influencers; each starts as a candidate.</source>
        <translation>Pilih influencer; masing-masing mulai sebagai kandidat.</translation>
    </message>
    <message>
        <source>Choose one. The other ways stay open.</source>
        <translation>Pilih satu. Cara lain tetap bisa dipakai nanti.</translation>
    </message>
    <message>
        <source>Choose the platform that is bound.</source>
        <translation>Pilih platform yang terikat.</translation>
    </message>
    <message>
        <source>Choose two different people.</source>
        <translation>Pilih dua orang yang berbeda.</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Dipilih</translation>
    </message>
    <message>
        <source>Cities</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Cities of the audience</source>
        <translation>Kota audiens</translation>
    </message>
    <message>
        <source>Cities of the buyers</source>
        <translation>Kota pembeli</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>City</source>
        <comment>Excel column</comment>
        <translation>Kota</translation>
    </message>
    <message>
        <source>City &amp; audience</source>
        <comment>fit score</comment>
        <translation>Kota &amp; audiens</translation>
    </message>
    <message>
        <source>City, category</source>
        <translation>Kota, kategori</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Batal pilih</translation>
    </message>
    <message>
        <source>Clicks on the creators' links.</source>
        <translation>Klik pada tautan kreator.</translation>
    </message>
    <message>
        <source>Clock</source>
        <comment>Excel column</comment>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Clock time</source>
        <translation>Jam tayang</translation>
    </message>
    <message>
        <source>Clock time ({zone})</source>
        <translation>Jam tayang ({zone})</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>dialog</comment>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>qt</comment>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close and review</source>
        <translation>Tutup dan nilai</translation>
    </message>
    <message>
        <source>Close the pane</source>
        <translation>Tutup panel rincian</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Tutup tanpa menyimpan</translation>
    </message>
    <message>
        <source>Close without saving these {n} texts?</source>
        <translation>Tutup tanpa menyimpan {n} tulisan ini?</translation>
    </message>
    <message>
        <source>Close without saving this text?</source>
        <translation>Tutup tanpa menyimpan tulisan ini?</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>Excel column</comment>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Code ending</source>
        <translation>Kode berakhir</translation>
    </message>
    <message>
        <source>Code ends</source>
        <translation>Kode berakhir</translation>
    </message>
    <message>
        <source>Code sales, 7 days</source>
        <translation>Penjualan kode, 7 hari</translation>
    </message>
    <message>
        <source>Code starts</source>
        <translation>Kode mulai</translation>
    </message>
    <message>
        <source>Code {code} ends</source>
        <translation>Kode {code} berakhir</translation>
    </message>
    <message>
        <source>Code {code} starts</source>
        <translation>Kode {code} mulai berlaku</translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation>Kerja sama</translation>
    </message>
    <message>
        <source>Collaborations</source>
        <translation>Kerja sama</translation>
    </message>
    <message>
        <source>Collaborations</source>
        <comment>Excel column</comment>
        <translation>Kerja sama</translation>
    </message>
    <message>
        <source>Collaborations</source>
        <comment>Excel sheet</comment>
        <translation>Kerja Sama</translation>
    </message>
    <message>
        <source>Collaborations by stage</source>
        <translation>Kerja sama menurut tahap</translation>
    </message>
    <message>
        <source>Colour tone</source>
        <translation>Nada warna</translation>
    </message>
    <message>
        <source>Colours</source>
        <comment>Excel column</comment>
        <translation>Nuansa warna</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Column names in Indonesian or English, on whatever row they stand.</source>
        <translation>Judul kolom bahasa Indonesia atau Inggris, di baris mana pun.</translation>
    </message>
    <message>
        <source>Column {name} becomes</source>
        <translation>Kolom {name} menjadi</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Columns &amp; preview</source>
        <translation>Kolom &amp; pratinjau</translation>
    </message>
    <message>
        <source>Columns after the 500th were not read.</source>
        <translation>Kolom setelah yang ke-500 tidak dibaca.</translation>
    </message>
    <message>
        <source>Columns are recognised, and you look before anything is added.</source>
        <translation>Kolom dikenali sendiri, hasilnya dilihat dulu sebelum masuk.</translation>
    </message>
    <message>
        <source>Columns known from the last import</source>
        <translation>Kolom dikenali dari impor terakhir</translation>
    </message>
    <message>
        <source>Columns of the last import</source>
        <translation>Pakai susunan terakhir</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Kolom…</translation>
    </message>
    <message>
        <source>Comm.</source>
        <comment>comments, short</comment>
        <translation>Komen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Perintah</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Comments (%)</source>
        <translation>Komentar (%)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bandingkan</translation>
    </message>
    <message>
        <source>Compare selected influencers</source>
        <translation>Bandingkan yang dipilih</translation>
    </message>
    <message>
        <source>Compare the ticked</source>
        <translation>Bandingkan yang dicentang</translation>
    </message>
    <message>
        <source>Comparing all influencers</source>
        <translation>Membandingkan semua influencer</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Perbandingan</translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation>Pesaing</translation>
    </message>
    <message>
        <source>Competitors</source>
        <translation>Pesaing</translation>
    </message>
    <message>
        <source>Computer</source>
        <comment>qt</comment>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>Tanggal persetujuan</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>Excel column</comment>
        <translation>Kontak</translation>
    </message>
    <message>
        <source>Contact</source>
        <comment>step</comment>
        <translation>Hubungi</translation>
    </message>
    <message>
        <source>Contact again</source>
        <translation>Hubungi lagi</translation>
    </message>
    <message>
        <source>Contact by</source>
        <translation>Dihubungi lewat</translation>
    </message>
    <message>
        <source>Contact for creators</source>
        <translation>Kontak untuk kreator</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Dihubungi</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>Excel column</comment>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Content</source>
        <comment>Excel sheet</comment>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Content is {n} day late.</source>
        <translation>Konten telat {n} hari.</translation>
    </message>
    <message>
        <source>Content is {n} days late.</source>
        <translation>Konten telat {n} hari.</translation>
    </message>
    <message>
        <source>Content not live yet</source>
        <translation>Konten belum tayang</translation>
    </message>
    <message>
        <source>Content quality</source>
        <translation>Mutu konten</translation>
    </message>
    <message>
        <source>Content quality</source>
        <comment>fit score</comment>
        <translation>Mutu konten</translation>
    </message>
    <message>
        <source>Content should have been live today.</source>
        <translation>Konten seharusnya sudah tayang hari ini.</translation>
    </message>
    <message>
        <source>Content without a posting date</source>
        <translation>Konten belum punya tanggal tayang</translation>
    </message>
    <message>
        <source>Content, live on</source>
        <translation>Konten, tayang</translation>
    </message>
    <message>
        <source>Content: promised and delivered</source>
        <translation>Konten: dijanjikan dan dikerjakan</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Isi bantuan</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Kontrak</translation>
    </message>
    <message>
        <source>Contract</source>
        <comment>Excel column</comment>
        <translation>Kontrak</translation>
    </message>
    <message>
        <source>Contract and proofs</source>
        <translation>Kontrak &amp; bukti</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <translation>Kontrak berakhir</translation>
    </message>
    <message>
        <source>Contract ends</source>
        <comment>Excel column</comment>
        <translation>Kontrak berakhir</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>Nomor kontrak</translation>
    </message>
    <message>
        <source>Contract number</source>
        <comment>Excel column</comment>
        <translation>Nomor kontrak</translation>
    </message>
    <message>
        <source>Controversies</source>
        <translation>Kontroversi</translation>
    </message>
    <message>
        <source>Controversy</source>
        <translation>Kontroversi</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Percakapan</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy cells</source>
        <translation>Salin sel</translation>
    </message>
    <message>
        <source>Copy the brief as WhatsApp text</source>
        <translation>Salin brief sebagai teks WhatsApp</translation>
    </message>
    <message>
        <source>Copy the brief as a WhatsApp message</source>
        <translation>Salin brief sebagai pesan WhatsApp</translation>
    </message>
    <message>
        <source>Cost (HPP)</source>
        <comment>Excel column</comment>
        <translation>Biaya (HPP)</translation>
    </message>
    <message>
        <source>Cost (Rp)</source>
        <translation>Biaya (Rp)</translation>
    </message>
    <message>
        <source>Cost for each engagement</source>
        <translation>Biaya per interaksi</translation>
    </message>
    <message>
        <source>Cost for every 1,000 reached</source>
        <translation>Biaya per 1.000 jangkauan</translation>
    </message>
    <message>
        <source>Cost per 1,000 impressions</source>
        <translation>Biaya per 1.000 impresi</translation>
    </message>
    <message>
        <source>Cost per engagement</source>
        <translation>Biaya per interaksi</translation>
    </message>
    <message>
        <source>Cost per guest</source>
        <translation>Biaya per tamu</translation>
    </message>
    <message>
        <source>Cost per order</source>
        <translation>Biaya per pesanan</translation>
    </message>
    <message>
        <source>Cost per order</source>
        <comment>Excel column</comment>
        <translation>Biaya per pesanan</translation>
    </message>
    <message>
        <source>Cost per order</source>
        <comment>Excel sheet</comment>
        <translation>Biaya per pesanan</translation>
    </message>
    <message>
        <source>Cost per order: at most</source>
        <comment>Excel column</comment>
        <translation>Biaya per pesanan, maks.</translation>
    </message>
    <message>
        <source>Cost per unit</source>
        <translation>HPP per satuan</translation>
    </message>
    <message>
        <source>Cost price</source>
        <translation>HPP / biaya</translation>
    </message>
    <message>
        <source>Cost price</source>
        <comment>product</comment>
        <translation>HPP</translation>
    </message>
    <message>
        <source>Cost so far planned</source>
        <comment>Excel column</comment>
        <translation>Biaya rencana</translation>
    </message>
    <message>
        <source>Cost ÷ engagements.</source>
        <translation>Biaya ÷ interaksi.</translation>
    </message>
    <message>
        <source>Cost ÷ impressions, times 1,000.</source>
        <translation>Biaya ÷ impresi, kali 1.000.</translation>
    </message>
    <message>
        <source>Cost, retail</source>
        <translation>HPP, nilai jual</translation>
    </message>
    <message>
        <source>Country or area code is missing: left empty</source>
        <translation>Kode negara atau kode area tidak ada, dikosongkan</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Cakupan</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <comment>qt</comment>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <comment>qt</comment>
        <translation>Buat folder baru</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Buat kampanye</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Kreator</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <comment>qt</comment>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>Culinary, cooking…</source>
        <translation>Kuliner, masak…</translation>
    </message>
    <message>
        <source>Damaged place in the file: {reason}</source>
        <translation>Bagian berkas yang rusak: {reason}</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <comment>qt</comment>
        <translation>Diubah</translation>
    </message>
    <message>
        <source>Dated numbers are taken away in the pane, under Numbers.</source>
        <translation>Angka bertanggal dihapus di panel rincian, bagian Angka.</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Days a competitor's work counts</source>
        <translation>Hari kerja untuk pesaing dihitung</translation>
    </message>
    <message>
        <source>Days after posting</source>
        <translation>Hari setelah tayang</translation>
    </message>
    <message>
        <source>Days late</source>
        <comment>Excel column</comment>
        <translation>Telat (hari)</translation>
    </message>
    <message>
        <source>Days late by date</source>
        <comment>Excel column</comment>
        <translation>Telat per tanggal (hari)</translation>
    </message>
    <message>
        <source>Decide on backup</source>
        <translation>Putuskan cadangan</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Diputuskan oleh</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Diputuskan pada</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Menolak</translation>
    </message>
    <message>
        <source>Declined by us</source>
        <translation>Ditolak kami</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>from a campaign</comment>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete</source>
        <comment>qt</comment>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Delete campaign</source>
        <translation>Hapus kampanye</translation>
    </message>
    <message>
        <source>Delete from campaign…</source>
        <translation>Hapus dari kampanye…</translation>
    </message>
    <message>
        <source>Delete from the trash</source>
        <translation>Hapus dari sampah</translation>
    </message>
    <message>
        <source>Delete from the trash…</source>
        <translation>Hapus dari sampah…</translation>
    </message>
    <message>
        <source>Delete the view “{name}”?</source>
        <translation>Hapus tampilan “{name}”?</translation>
    </message>
    <message>
        <source>Delete {name} from the trash?</source>
        <translation>Hapus {name} dari sampah?</translation>
    </message>
    <message>
        <source>Delete {name} from this campaign?</source>
        <translation>Hapus {name} dari kampanye ini?</translation>
    </message>
    <message>
        <source>Delete {name}?</source>
        <translation>Hapus {name}?</translation>
    </message>
    <message>
        <source>Delete {n} campaign?</source>
        <translation>Hapus {n} kampanye?</translation>
    </message>
    <message>
        <source>Delete {n} campaigns?</source>
        <translation>Hapus {n} kampanye?</translation>
    </message>
    <message>
        <source>Delete {n} influencers from the trash?</source>
        <translation>Hapus {n} influencer dari sampah?</translation>
    </message>
    <message>
        <source>Delete {n} influencers from this campaign?</source>
        <translation>Hapus {n} influencer dari kampanye ini?</translation>
    </message>
    <message>
        <source>Delete “{name}”…</source>
        <translation>Hapus “{name}”…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>Demo shop</source>
        <translation>Toko contoh</translation>
    </message>
    <message>
        <source>Detail View</source>
        <comment>qt</comment>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Differs</source>
        <comment>Excel column</comment>
        <translation>Beda</translation>
    </message>
    <message>
        <source>Digits were lost in Excel: left empty</source>
        <translation>Angka rusak di Excel, dikosongkan</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Diskon</translation>
    </message>
    <message>
        <source>Discount</source>
        <comment>Excel column</comment>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Divide equally</source>
        <translation>Bagi rata</translation>
    </message>
    <message>
        <source>Division of the budget</source>
        <translation>Pembagian anggaran</translation>
    </message>
    <message>
        <source>Do</source>
        <comment>Excel column</comment>
        <translation>Boleh</translation>
    </message>
    <message>
        <source>Do</source>
        <comment>brief</comment>
        <translation>Boleh</translation>
    </message>
    <message>
        <source>Do what is next</source>
        <translation>Kerjakan langkah berikutnya</translation>
    </message>
    <message>
        <source>Do what the current line offers</source>
        <translation>Kerjakan aksi baris ini</translation>
    </message>
    <message>
        <source>Doing again: {what}</source>
        <translation>Mengulangi: {what}</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>stage</comment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>step</comment>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Diulangi: {what}</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>Selesai: {what}</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>DP</translation>
    </message>
    <message>
        <source>Down payment 50%</source>
        <translation>DP 50%</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Draft due</source>
        <translation>Batas draf</translation>
    </message>
    <message>
        <source>Draft due</source>
        <comment>Excel column</comment>
        <translation>Draf paling lambat</translation>
    </message>
    <message>
        <source>Draft due</source>
        <comment>agenda</comment>
        <translation>Draf jatuh tempo</translation>
    </message>
    <message>
        <source>Draft in review</source>
        <translation>Draf ditinjau</translation>
    </message>
    <message>
        <source>Draft received</source>
        <translation>Draf diterima</translation>
    </message>
    <message>
        <source>Draft received</source>
        <comment>agenda</comment>
        <translation>Draf masuk</translation>
    </message>
    <message>
        <source>Draft text</source>
        <translation>Teks draf</translation>
    </message>
    <message>
        <source>Draft {name}</source>
        <translation>Draf {name}</translation>
    </message>
    <message>
        <source>Draft {n}</source>
        <translation>Draf {n}</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Draf</translation>
    </message>
    <message>
        <source>Drafts and parcels</source>
        <comment>messages</comment>
        <translation>Draf &amp; kiriman</translation>
    </message>
    <message>
        <source>Drafts, posts and whatever else proves something. Drop files here.</source>
        <translation>Draf, unggahan, dan bukti lain. Lepas berkas di sini.</translation>
    </message>
    <message>
        <source>Drive</source>
        <comment>qt</comment>
        <translation>Drive</translation>
    </message>
    <message>
        <source>Drop an Excel or CSV file here</source>
        <translation>Taruh berkas Excel atau CSV di sini</translation>
    </message>
    <message>
        <source>Drop files here: screenshots, insights, a rate card. At most 25 MB each.</source>
        <translation>Jatuhkan berkas di sini: tangkapan layar, insight, rate card. Paling besar 25 MB tiap berkas.</translation>
    </message>
    <message>
        <source>Drop the search or the filters.</source>
        <translation>Lepas pencarian atau saringannya.</translation>
    </message>
    <message>
        <source>Drop when sponsored (%)</source>
        <translation>Turun saat berbayar (%)</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>Excel column</comment>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Paling lambat</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>fate of a row</comment>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>Duplicate content</source>
        <translation>Gandakan konten</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <comment>command line</comment>
        <translation>Ganda</translation>
    </message>
    <message>
        <source>ER</source>
        <translation>ER</translation>
    </message>
    <message>
        <source>ER (%)</source>
        <translation>ER (%)</translation>
    </message>
    <message>
        <source>ER (%)</source>
        <comment>Excel column</comment>
        <translation>ER (%)</translation>
    </message>
    <message>
        <source>ER benchmarks</source>
        <translation>Acuan ER</translation>
    </message>
    <message>
        <source>ER benchmarks: {names}</source>
        <translation>Acuan ER: {names}</translation>
    </message>
    <message>
        <source>ER by followers</source>
        <translation>ER pengikut</translation>
    </message>
    <message>
        <source>ER by followers of all posts in background checks; used before every table from n ≥ {n} on.</source>
        <translation>ER menurut pengikut dari semua unggahan di cek latar; dipakai lebih dulu bila n ≥ {n}.</translation>
    </message>
    <message>
        <source>ER by reach</source>
        <translation>ER jangkauan</translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation>ER tayangan</translation>
    </message>
    <message>
        <source>ER over time:</source>
        <translation>ER dari waktu ke waktu:</translation>
    </message>
    <message>
        <source>ER {platform} (%)</source>
        <comment>Excel column</comment>
        <translation>ER {platform} (%)</translation>
    </message>
    <message>
        <source>ER, formula unknown</source>
        <translation>ER, rumus tidak diketahui</translation>
    </message>
    <message>
        <source>Each</source>
        <comment>Excel column</comment>
        <translation>Per satuan</translation>
    </message>
    <message>
        <source>Each class must begin with more followers than the one before it</source>
        <translation>Setiap tingkatan harus mulai dari pengikut yang lebih banyak dari sebelumnya</translation>
    </message>
    <message>
        <source>Each creator's brief shows the creator's own code</source>
        <translation>Kode tiap kreator tampil di brief masing-masing</translation>
    </message>
    <message>
        <source>Each is a column of the list and a line in the pane.</source>
        <translation>Masing-masing jadi kolom di daftar dan baris di panel.</translation>
    </message>
    <message>
        <source>Each multiple must be larger than the one before it</source>
        <translation>Setiap kelipatan harus lebih besar dari yang sebelumnya</translation>
    </message>
    <message>
        <source>Each piece then gets its own date, link and checks.</source>
        <translation>Tiap konten punya tanggal, tautan, dan cek sendiri.</translation>
    </message>
    <message>
        <source>Each tier begins with more followers than the one before. Check the numbers.</source>
        <translation>Setiap tingkatan mulai dari pengikut lebih banyak daripada yang sebelumnya. Periksa angkanya.</translation>
    </message>
    <message>
        <source>Edit</source>
        <comment>campaign</comment>
        <translation>Ubah</translation>
    </message>
    <message>
        <source>Edit campaign</source>
        <translation>Ubah kampanye</translation>
    </message>
    <message>
        <source>Edit cell</source>
        <translation>Sunting sel</translation>
    </message>
    <message>
        <source>Edit the note</source>
        <translation>Sunting catatan</translation>
    </message>
    <message>
        <source>Edit {what}</source>
        <translation>Sunting {what}</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Email</translation>
    </message>
    <message>
        <source>Email</source>
        <comment>Excel column</comment>
        <translation>Email</translation>
    </message>
    <message>
        <source>Empty</source>
        <comment>new campaign</comment>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Empty: what stands there now is taken away.</source>
        <translation>Kosong: isi yang ada sekarang dihapus.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation>Berakhir pada</translation>
    </message>
    <message>
        <source>Engagement</source>
        <comment>fit score</comment>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Engagements</source>
        <comment>column</comment>
        <translation>Interaksi</translation>
    </message>
    <message>
        <source>Enter saves, then the next one.</source>
        <translation>Enter menyimpan, lalu lanjut.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of payment</comment>
        <translation>Acara</translation>
    </message>
    <message>
        <source>Event attendance</source>
        <translation>Hadir di acara</translation>
    </message>
    <message>
        <source>Event budget</source>
        <translation>Anggaran acara</translation>
    </message>
    <message>
        <source>Event invite</source>
        <translation>Undangan acara</translation>
    </message>
    <message>
        <source>Every change, note and message stands here.</source>
        <translation>Setiap perubahan, catatan dan pesan tercatat di sini.</translation>
    </message>
    <message>
        <source>Everybody ticked is there already: {stage}.</source>
        <translation>Yang dicentang sudah di tahap {stage}.</translation>
    </message>
    <message>
        <source>Everyone is in this campaign already</source>
        <translation>Semua influencer sudah ada di kampanye ini</translation>
    </message>
    <message>
        <source>Everything stays on this computer. Nothing is uploaded.</source>
        <translation>Semua tersimpan di komputer ini. Tidak ada yang diunggah.</translation>
    </message>
    <message>
        <source>Example {table}, yardstick {rate}: fair from {low} to {high}.</source>
        <translation>Contoh {table}, acuan {rate}: wajar dari {low} sampai {high}.</translation>
    </message>
    <message>
        <source>Excel and CSV files</source>
        <translation>Berkas Excel dan CSV</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbooks (.xlsx) and CSV files, up to 20 MB.</source>
        <translation>Berkas Excel (.xlsx) dan CSV, paling besar 20 MB.</translation>
    </message>
    <message>
        <source>Exclusive</source>
        <translation>Eksklusif</translation>
    </message>
    <message>
        <source>Exclusivity</source>
        <translation>Eksklusif</translation>
    </message>
    <message>
        <source>Exclusivity and usage rights</source>
        <translation>Eksklusivitas dan hak pakai</translation>
    </message>
    <message>
        <source>Exclusivity ending</source>
        <translation>Eksklusivitas berakhir</translation>
    </message>
    <message>
        <source>Exclusivity ends</source>
        <translation>Eksklusif berakhir</translation>
    </message>
    <message>
        <source>Exclusivity {whose}: {kind}</source>
        <translation>Eksklusivitas {whose}: {kind}</translation>
    </message>
    <message>
        <source>Exited</source>
        <comment>exits</comment>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Expected engagements</source>
        <translation>Perkiraan interaksi</translation>
    </message>
    <message>
        <source>Expected reach</source>
        <translation>Perkiraan jangkauan</translation>
    </message>
    <message>
        <source>Export stopped. No file was written.</source>
        <translation>Ekspor dihentikan. Tidak ada berkas yang ditulis.</translation>
    </message>
    <message>
        <source>Export the Excel summary</source>
        <translation>Ekspor ringkasan Excel</translation>
    </message>
    <message>
        <source>Export the Excel summary…</source>
        <translation>Ekspor ringkasan Excel…</translation>
    </message>
    <message>
        <source>Extend</source>
        <comment>voucher</comment>
        <translation>Perpanjang</translation>
    </message>
    <message>
        <source>Fate of the row</source>
        <translation>Nasib baris</translation>
    </message>
    <message>
        <source>Fee</source>
        <comment>payment line</comment>
        <translation>Fee</translation>
    </message>
    <message>
        <source>Fee does not fit</source>
        <translation>Fee belum cocok</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>Masukan</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>File</source>
        <comment>qt</comment>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>File</source>
        <comment>step</comment>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <comment>qt</comment>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <comment>qt</comment>
        <translation>&amp;Jenis berkas:</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <comment>qt</comment>
        <translation>Jenis berkas:</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Fill in the usual fee first: the mix is reckoned from it.</source>
        <translation>Isi fee biasa dulu: campuran dihitung dari situ.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Saringan</translation>
    </message>
    <message>
        <source>Filters: {keys}</source>
        <translation>Saringan: {keys}</translation>
    </message>
    <message>
        <source>Filters…</source>
        <translation>Saringan…</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Cari duplikat</translation>
    </message>
    <message>
        <source>First contact</source>
        <translation>Kontak pertama</translation>
    </message>
    <message>
        <source>First you see what would become of every row. Nothing is written before you say so.</source>
        <translation>Nasib setiap baris tampil dulu. Tidak ada yang ditulis sebelum Anda menekan Impor.</translation>
    </message>
    <message>
        <source>Fit</source>
        <comment>Excel column</comment>
        <translation>Skor cocok</translation>
    </message>
    <message>
        <source>Fit score</source>
        <translation>Skor cocok</translation>
    </message>
    <message>
        <source>Fit to the budget</source>
        <translation>Paskan ke anggaran</translation>
    </message>
    <message>
        <source>Fit with the brand</source>
        <translation>Kecocokan dengan merek</translation>
    </message>
    <message>
        <source>Fitting niches</source>
        <translation>Niche yang cocok</translation>
    </message>
    <message>
        <source>Five tracks</source>
        <translation>Lima jalur</translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation>Potongan tetap</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>qt</comment>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Follow up appears after so many days without an answer.</source>
        <translation>Tindak lanjut muncul setelah sekian hari tanpa jawaban.</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Follower trend</source>
        <translation>Tren pengikut</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Pengikut</translation>
    </message>
    <message>
        <source>Followers</source>
        <comment>Excel column</comment>
        <translation>Pengikut</translation>
    </message>
    <message>
        <source>Followers over time:</source>
        <translation>Pengikut dari waktu ke waktu:</translation>
    </message>
    <message>
        <source>Followers {platform}</source>
        <comment>Excel column</comment>
        <translation>Pengikut {platform}</translation>
    </message>
    <message>
        <source>Follows the state of the product</source>
        <translation>Mengikuti status produk</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>For</source>
        <comment>Excel column</comment>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>For</source>
        <comment>creator of the brief</comment>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>For example #iklan</source>
        <translation>Misalnya #iklan</translation>
    </message>
    <message>
        <source>For example 1 Reels, 3 Story</source>
        <translation>Misalnya 1 Reels, 3 Story</translation>
    </message>
    <message>
        <source>For example 1,500,000</source>
        <translation>Misalnya 1,5jt</translation>
    </message>
    <message>
        <source>For example 28,000,000</source>
        <translation>Misalnya 28jt</translation>
    </message>
    <message>
        <source>For example 5 Dec</source>
        <translation>Misalnya 5 Des</translation>
    </message>
    <message>
        <source>For example 70%</source>
        <translation>Misalnya 70%</translation>
    </message>
    <message>
        <source>For example Instagram, Shopee; empty: all</source>
        <translation>Misalnya Instagram, Shopee; kosong: semua</translation>
    </message>
    <message>
        <source>For example Instagram, a friend, a form</source>
        <translation>Misalnya Instagram, teman, formulir</translation>
    </message>
    <message>
        <source>For example Malang 40%, Batu 15%</source>
        <translation>Misalnya Malang 40%, Batu 15%</translation>
    </message>
    <message>
        <source>For example Sambal 12.12</source>
        <translation>Misalnya Sambal 12.12</translation>
    </message>
    <message>
        <source>For example WhatsApp message</source>
        <translation>Misalnya pesan WhatsApp</translation>
    </message>
    <message>
        <source>For example WhatsApp, their rate card</source>
        <translation>Misalnya WhatsApp, rate card</translation>
    </message>
    <message>
        <source>For example mostly 18 to 34</source>
        <translation>Misalnya kebanyakan 18–34</translation>
    </message>
    <message>
        <source>For example sambal</source>
        <translation>Misalnya sambal</translation>
    </message>
    <message>
        <source>For example sambal, or skincare</source>
        <translation>Misalnya sambal, atau perawatan kulit</translation>
    </message>
    <message>
        <source>For example: +8,000 in one week of October, no viral post</source>
        <translation>Contoh: +8.000 dalam seminggu Oktober, tanpa unggahan viral</translation>
    </message>
    <message>
        <source>For example: ask for the address</source>
        <translation>Misalnya: minta alamat</translation>
    </message>
    <message>
        <source>For example: comes to the opening, sends statistics after seven days</source>
        <translation>Misalnya: datang ke pembukaan, kirim statistik setelah tujuh hari</translation>
    </message>
    <message>
        <source>For example: real questions, few emoji-only comments</source>
        <translation>Contoh: pertanyaan sungguhan, sedikit yang hanya emoji</translation>
    </message>
    <message>
        <source>For example: send the brief</source>
        <translation>Misalnya kirim brief</translation>
    </message>
    <message>
        <source>For example: {reason}</source>
        <translation>Misalnya: {reason}</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Rumus</translation>
    </message>
    <message>
        <source>Forward</source>
        <comment>qt</comment>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Free from</source>
        <translation>Bebas mulai</translation>
    </message>
    <message>
        <source>Free from {day}</source>
        <translation>Bebas mulai {day}</translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation>Gratis ongkir</translation>
    </message>
    <message>
        <source>From</source>
        <comment>Excel column</comment>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>From</source>
        <comment>day</comment>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>From (clock time)</source>
        <translation>Mulai jam</translation>
    </message>
    <message>
        <source>From (followers)</source>
        <translation>Mulai (pengikut)</translation>
    </message>
    <message>
        <source>From the agreed content</source>
        <translation>Dari konten yang disepakati</translation>
    </message>
    <message>
        <source>From the brand profile: {text}</source>
        <translation>Dari profil merek: {text}</translation>
    </message>
    <message>
        <source>From the numbers of the account; no posts sampled yet.</source>
        <translation>Dari angka akun; unggahan belum diisi.</translation>
    </message>
    <message>
        <source>From the other brief:</source>
        <translation>Dari brief yang satu lagi:</translation>
    </message>
    <message>
        <source>From the posts of the check of {date}.</source>
        <translation>Dari unggahan cek {date}.</translation>
    </message>
    <message>
        <source>From the shop's profile</source>
        <translation>Dari profil toko</translation>
    </message>
    <message>
        <source>From {file}.</source>
        <translation>Dari {file}.</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>exclusivity</comment>
        <translation>Penuh</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Jenis kelamin</translation>
    </message>
    <message>
        <source>Gender of the buyers</source>
        <translation>Jenis kelamin pembeli</translation>
    </message>
    <message>
        <source>Ghosted</source>
        <translation>Ghosting</translation>
    </message>
    <message>
        <source>Give a code</source>
        <translation>Beri kode</translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation>Giveaway</translation>
    </message>
    <message>
        <source>Go back</source>
        <comment>qt</comment>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Go forward</source>
        <comment>qt</comment>
        <translation>Maju</translation>
    </message>
    <message>
        <source>Go to campaigns</source>
        <translation>Buka daftar kampanye</translation>
    </message>
    <message>
        <source>Go to influencers</source>
        <translation>Buka daftar influencer</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <comment>qt</comment>
        <translation>Ke folder di atasnya</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Goal</source>
        <comment>Excel column</comment>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>Goal in one sentence</source>
        <translation>Tujuan dalam satu kalimat</translation>
    </message>
    <message>
        <source>Goal of the campaign</source>
        <translation>Tujuan kampanye</translation>
    </message>
    <message>
        <source>Goal, targets, division of the budget, products and brief come along; days move to the new start.</source>
        <translation>Tujuan, target, pembagian anggaran, produk, dan brief ikut; tanggalnya bergeser ke mulai yang baru.</translation>
    </message>
    <message>
        <source>Goal, targets, division of the budget, products, brief and length are kept. People are not.</source>
        <translation>Yang disimpan: tujuan, target, pembagian anggaran, produk, brief, dan lamanya. Kreatornya tidak ikut.</translation>
    </message>
    <message>
        <source>Goes live</source>
        <comment>Excel column</comment>
        <translation>Tanggal tayang</translation>
    </message>
    <message>
        <source>Goes live on</source>
        <translation>Tanggal tayang</translation>
    </message>
    <message>
        <source>Going live</source>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Going live</source>
        <comment>messages</comment>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Gone out {amount}: paid, shipped, attended, ads</source>
        <translation>Sudah keluar {amount}: dibayar, dikirim, dihadiri, iklan</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>grouping</comment>
        <translation>Kelompok</translation>
    </message>
    <message>
        <source>Guess again</source>
        <translation>Tebak ulang</translation>
    </message>
    <message>
        <source>H+{asked} is not due yet: this look counts as H+{n}.</source>
        <translation>H+{asked} belum waktunya: cek ini dihitung sebagai H+{n}.</translation>
    </message>
    <message>
        <source>H+{n}</source>
        <translation>H+{n}</translation>
    </message>
    <message>
        <source>H-1, the day before posting</source>
        <translation>H-1, sehari sebelum tayang</translation>
    </message>
    <message>
        <source>H-3, three days before posting</source>
        <translation>H-3, tiga hari sebelum tayang</translation>
    </message>
    <message>
        <source>HPP each</source>
        <comment>Excel column</comment>
        <translation>HPP satuan</translation>
    </message>
    <message>
        <source>Half a year on:</source>
        <translation>Enam bulan lagi:</translation>
    </message>
    <message>
        <source>Half in cash; the rest as product, invitations, ads and shipping.</source>
        <translation>Separuh tunai; sisanya produk, undangan acara, iklan, dan ongkir.</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Nama akun</translation>
    </message>
    <message>
        <source>Handle of the new account</source>
        <translation>Nama akun baru</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <translation>Tagar</translation>
    </message>
    <message>
        <source>Hashtags</source>
        <comment>Excel column</comment>
        <translation>Tagar</translation>
    </message>
    <message>
        <source>Header row</source>
        <translation>Baris judul</translation>
    </message>
    <message>
        <source>Held</source>
        <comment>background check</comment>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Held beside a creator when brand values are scored.</source>
        <translation>Pegangan saat memberi nilai kecocokan merek di cek latar.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Help text</source>
        <translation>Isi bantuan</translation>
    </message>
    <message>
        <source>Hide earlier prices</source>
        <translation>Tutup tarif sebelumnya</translation>
    </message>
    <message>
        <source>High above</source>
        <translation>Tinggi di atas</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>Holding or rejecting needs a reason. Write one sentence.</source>
        <translation>Ditahan atau ditolak perlu alasan. Tulis satu kalimat.</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>How</source>
        <comment>exit</comment>
        <translation>Cara keluar</translation>
    </message>
    <message>
        <source>How consent was given</source>
        <translation>Cara persetujuan</translation>
    </message>
    <message>
        <source>How many</source>
        <comment>Excel sheet</comment>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>How many of {name}</source>
        <translation>Jumlah {name}</translation>
    </message>
    <message>
        <source>How many orders?</source>
        <translation>Berapa pesanan?</translation>
    </message>
    <message>
        <source>How often the content was passed on.</source>
        <translation>Berapa kali konten dibagikan.</translation>
    </message>
    <message>
        <source>How often the content was saved.</source>
        <translation>Berapa kali konten disimpan.</translation>
    </message>
    <message>
        <source>How often the content was shown.</source>
        <translation>Berapa kali konten ditampilkan.</translation>
    </message>
    <message>
        <source>How often the videos were played.</source>
        <translation>Berapa kali video diputar.</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Seberapa yakin</translation>
    </message>
    <message>
        <source>How the brand speaks and what it stands for</source>
        <translation>Cara merek berbicara dan apa yang dipegangnya</translation>
    </message>
    <message>
        <source>HypeAuditor: nano to 5,000, micro to 20,000, mid to 100,000; mid counts as micro here</source>
        <translation>HypeAuditor: nano sampai 5.000, mikro sampai 20.000, menengah sampai 100.000; menengah dihitung mikro di sini</translation>
    </message>
    <message>
        <source>If chosen</source>
        <translation>Bila dipilih</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import influencers</source>
        <translation>Impor influencer</translation>
    </message>
    <message>
        <source>Import influencers…</source>
        <translation>Impor influencer…</translation>
    </message>
    <message>
        <source>Import or add influencers first.</source>
        <translation>Impor atau tambah influencer dulu.</translation>
    </message>
    <message>
        <source>Import these rows</source>
        <translation>Impor baris ini</translation>
    </message>
    <message>
        <source>Import {rows}</source>
        <translation>Impor {rows}</translation>
    </message>
    <message>
        <source>Importing {rows}</source>
        <translation>Mengimpor {rows}</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impresi</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Di berkas</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>Dibuang pada</translation>
    </message>
    <message>
        <source>In the trash, {campaign}</source>
        <translation>Di tempat sampah, {campaign}</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Dipakai</translation>
    </message>
    <message>
        <source>Indicator</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Influencer</source>
        <translation>Influencer</translation>
    </message>
    <message>
        <source>Influencer</source>
        <comment>Excel column</comment>
        <translation>Influencer</translation>
    </message>
    <message>
        <source>Influencer planner</source>
        <translation>Influencer planner</translation>
    </message>
    <message>
        <source>Influencer summary</source>
        <translation>Ringkasan influencer</translation>
    </message>
    <message>
        <source>Influencer summary · {day}</source>
        <translation>Ringkasan influencer · {day}</translation>
    </message>
    <message>
        <source>Influencers</source>
        <translation>Influencer</translation>
    </message>
    <message>
        <source>Influencers</source>
        <comment>Excel sheet</comment>
        <translation>Influencer</translation>
    </message>
    <message>
        <source>Influencers by tier</source>
        <translation>Influencer menurut tingkatan</translation>
    </message>
    <message>
        <source>Influencers to choose from</source>
        <translation>Influencer yang bisa dipilih</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Sisipkan</translation>
    </message>
    <message>
        <source>Interests of the buyers</source>
        <translation>Minat pembeli</translation>
    </message>
    <message>
        <source>Is it signed by both?</source>
        <translation>Sudah ditandatangani keduanya?</translation>
    </message>
    <message>
        <source>Is this the handle?</source>
        <translation>Ini handle-nya?</translation>
    </message>
    <message>
        <source>It ends before it begins. Choose a later end.</source>
        <translation>Berakhir sebelum mulai. Pilih tanggal akhir yang lebih lambat.</translation>
    </message>
    <message>
        <source>It ends before it was signed. Check both days.</source>
        <translation>Berakhir sebelum ditandatangani. Periksa kedua tanggal.</translation>
    </message>
    <message>
        <source>It goes live {day}, in {n} days.</source>
        <translation>Tayangnya {day}, {n} hari lagi.</translation>
    </message>
    <message>
        <source>It goes live {day}.</source>
        <translation>Tayangnya {day}.</translation>
    </message>
    <message>
        <source>It is part of {n} payment lines. Remove those first.</source>
        <translation>Masih dipakai di {n} baris pembayaran. Hapus baris itu dulu.</translation>
    </message>
    <message>
        <source>It must stay until a day before it should go live.</source>
        <translation>“Harus tetap ada sampai” jatuh sebelum rencana tayang.</translation>
    </message>
    <message>
        <source>It should have gone live {day}.</source>
        <translation>Seharusnya tayang {day}.</translation>
    </message>
    <message>
        <source>It signs messages, briefs and promise sheets.</source>
        <translation>Tertulis di pesan, brief, dan lembar janji.</translation>
    </message>
    <message>
        <source>It signs this message and every one after it.</source>
        <translation>Menjadi tanda tangan pesan ini dan semua pesan berikutnya.</translation>
    </message>
    <message>
        <source>It stands at the top of the sheet and under your signature. Left empty, the sheet says “—”.</source>
        <translation>Tertulis di bagian atas lembar dan di bawah tanda tangan Anda. Bila dikosongkan, lembar menulis “—”.</translation>
    </message>
    <message>
        <source>It was written by a newer version of the planner (revision {n}).</source>
        <translation>Ditulis oleh versi planner yang lebih baru (revisi {n}).</translation>
    </message>
    <message>
        <source>Its collaborations, briefs, codes and payment mixes go too. The influencers stay. You can undo this.</source>
        <translation>Kerja sama, brief, kode, dan campuran pembayarannya ikut terhapus. Influencer tetap ada. Bisa diurungkan.</translation>
    </message>
    <message>
        <source>Its {n} creator comes along as a candidate</source>
        <translation>Sekalian {n} kreatornya sebagai kandidat</translation>
    </message>
    <message>
        <source>Its {n} creators come along as candidates</source>
        <translation>Sekalian {n} kreatornya sebagai kandidat</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Ikut digabung</translation>
    </message>
    <message>
        <source>Joined as {stage}</source>
        <translation>Masuk sebagai {stage}</translation>
    </message>
    <message>
        <source>Joined as {stage}, {date}</source>
        <translation>Masuk sebagai {stage}, {date}</translation>
    </message>
    <message>
        <source>Jump in followers</source>
        <translation>Lonjakan pengikut</translation>
    </message>
    <message>
        <source>Keep the other columns in the notes</source>
        <translation>Simpan kolom lain di catatan</translation>
    </message>
    <message>
        <source>Kept in these words, not as an amount.</source>
        <translation>Disimpan sebagai tulisan, bukan angka.</translation>
    </message>
    <message>
        <source>Kept on</source>
        <translation>Disimpan</translation>
    </message>
    <message>
        <source>Key messages</source>
        <translation>Pesan utama</translation>
    </message>
    <message>
        <source>Key messages</source>
        <comment>Excel column</comment>
        <translation>Pesan utama</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>Excel column</comment>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Kind of discount</source>
        <comment>Excel column</comment>
        <translation>Jenis potongan</translation>
    </message>
    <message>
        <source>Kind of field</source>
        <translation>Jenis kolom</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Jenis berkas</translation>
    </message>
    <message>
        <source>Kind of message</source>
        <translation>Jenis pesan</translation>
    </message>
    <message>
        <source>Kind {n}</source>
        <translation>Jenis {n}</translation>
    </message>
    <message>
        <source>Kinds of message</source>
        <translation>Jenis pesan</translation>
    </message>
    <message>
        <source>Known</source>
        <comment>relationship</comment>
        <translation>Kenal</translation>
    </message>
    <message>
        <source>Label</source>
        <comment>Excel column</comment>
        <translation>Label iklan</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Last 12 posts</source>
        <translation>12 unggahan terakhir</translation>
    </message>
    <message>
        <source>Last background check {day}, more than {n} months ago.</source>
        <translation>Cek latar terakhir {day}, lebih dari {n} bulan lalu.</translation>
    </message>
    <message>
        <source>Last campaign</source>
        <translation>Kampanye terakhir</translation>
    </message>
    <message>
        <source>Last day for parcels {campaign}</source>
        <translation>Batas kirim paket {campaign}</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Cek terakhir</translation>
    </message>
    <message>
        <source>Last look</source>
        <comment>Excel column</comment>
        <translation>Cek terakhir</translation>
    </message>
    <message>
        <source>Last posts</source>
        <translation>Unggahan terakhir</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Telat</translation>
    </message>
    <message>
        <source>Late, not posted yet</source>
        <translation>Telat, belum tayang</translation>
    </message>
    <message>
        <source>Least spend</source>
        <comment>Excel column</comment>
        <translation>Belanja minimum</translation>
    </message>
    <message>
        <source>Leave it empty for nobody.</source>
        <translation>Kosongkan bila tanpa PIC.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Abaikan</translation>
    </message>
    <message>
        <source>Left out, because it is not known: {what}.</source>
        <translation>Dihilangkan karena belum diketahui: {what}.</translation>
    </message>
    <message>
        <source>Left the campaign: {people}, {amount} went out; ghosted ones count too</source>
        <translation>Keluar dari kampanye: {people}, {amount} sudah keluar; menghilang ikut dihitung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Like {name}</source>
        <translation>Seperti {name}</translation>
    </message>
    <message>
        <source>Likes</source>
        <translation>Suka</translation>
    </message>
    <message>
        <source>Likes (%)</source>
        <translation>Suka (%)</translation>
    </message>
    <message>
        <source>Likes above their own usual by</source>
        <translation>Suka di atas kebiasaannya sendiri</translation>
    </message>
    <message>
        <source>Likes and comments of earlier posts</source>
        <translation>Suka dan komentar unggahan sebelumnya</translation>
    </message>
    <message>
        <source>Likes and comments together</source>
        <translation>Suka dan komentar dijumlahkan</translation>
    </message>
    <message>
        <source>Likes of a usual post, or of the whole profile?</source>
        <translation>Suka satu unggahan biasa, atau seluruh profil?</translation>
    </message>
    <message>
        <source>Likes per comment</source>
        <translation>Suka per komentar</translation>
    </message>
    <message>
        <source>Likes the product</source>
        <translation>Suka produknya</translation>
    </message>
    <message>
        <source>Likes the product</source>
        <comment>fit score</comment>
        <translation>Suka produknya</translation>
    </message>
    <message>
        <source>Likes, comments, shares and saves together.</source>
        <translation>Suka, komentar, bagikan, dan simpan digabung.</translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation>Baris {n}</translation>
    </message>
    <message>
        <source>Lines of the benchmark table</source>
        <translation>Baris tabel acuan</translation>
    </message>
    <message>
        <source>Lines of {name}</source>
        <translation>Baris {name}</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>Link</source>
        <comment>Excel column</comment>
        <translation>Tautan</translation>
    </message>
    <message>
        <source>Link clicks</source>
        <translation>Klik tautan</translation>
    </message>
    <message>
        <source>Link to the draft</source>
        <translation>Tautan draf</translation>
    </message>
    <message>
        <source>Link to the post</source>
        <translation>Tautan unggahan</translation>
    </message>
    <message>
        <source>Link to the shop</source>
        <translation>Tautan toko</translation>
    </message>
    <message>
        <source>List View</source>
        <comment>qt</comment>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>Excel column</comment>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>deliverable</comment>
        <translation>Live</translation>
    </message>
    <message>
        <source>Live</source>
        <comment>stage</comment>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Live this month</source>
        <translation>Tayang bulan ini</translation>
    </message>
    <message>
        <source>Live {day} at the earliest</source>
        <translation>Tayang paling cepat {day}</translation>
    </message>
    <message>
        <source>Look at H+{n}</source>
        <translation>Cek H+{n}</translation>
    </message>
    <message>
        <source>Look at a demo shop</source>
        <translation>Lihat toko contoh</translation>
    </message>
    <message>
        <source>Look at their last 12 posts, who they advertised, and whether they like your product.</source>
        <translation>Lihat 12 unggahan terakhirnya, siapa yang pernah diiklankan, dan apakah ia suka produk Anda.</translation>
    </message>
    <message>
        <source>Look in:</source>
        <comment>qt</comment>
        <translation>Lihat di:</translation>
    </message>
    <message>
        <source>Low below</source>
        <translation>Rendah di bawah</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Harga terendah</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Macro from</source>
        <translation>Makro mulai</translation>
    </message>
    <message>
        <source>Made: {name}</source>
        <translation>Dibuat: {name}</translation>
    </message>
    <message>
        <source>Make a tier table of our own</source>
        <translation>Buat tabel tingkatan sendiri</translation>
    </message>
    <message>
        <source>Make backup</source>
        <translation>Jadikan cadangan</translation>
    </message>
    <message>
        <source>Make invented campaigns</source>
        <translation>Buat kampanye rekaan</translation>
    </message>
    <message>
        <source>Make {n} invented influencers</source>
        <translation>Buat {n} influencer rekaan</translation>
    </message>
    <message>
        <source>Malang, Surabaya…</source>
        <translation>Malang, Surabaya…</translation>
    </message>
    <message>
        <source>Man</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>Manage…</source>
        <translation>Atur…</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Tandai ditandatangani</translation>
    </message>
    <message>
        <source>Marks of a card: {tracks}; {states}</source>
        <translation>Tanda di kartu: {tracks}; {states}</translation>
    </message>
    <message>
        <source>Maximum discount</source>
        <translation>Diskon maksimum</translation>
    </message>
    <message>
        <source>Median ER</source>
        <translation>Median ER</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Bertemu</translation>
    </message>
    <message>
        <source>Mega</source>
        <translation>Mega</translation>
    </message>
    <message>
        <source>Mega from</source>
        <translation>Mega mulai</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Laki-laki</translation>
    </message>
    <message>
        <source>Mention and link</source>
        <translation>Sebut dan tautan</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Sebutan</translation>
    </message>
    <message>
        <source>Mentions</source>
        <comment>Excel column</comment>
        <translation>Sebut</translation>
    </message>
    <message>
        <source>Mentions &amp; link</source>
        <translation>Sebut &amp; tautan</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Merge the two people</source>
        <translation>Gabungkan kedua orang</translation>
    </message>
    <message>
        <source>Merged from {name}.</source>
        <translation>Digabung dari {name}.</translation>
    </message>
    <message>
        <source>Merged with the collaboration of {name} in {campaign}.</source>
        <translation>Digabung dengan kerja sama {name} di {campaign}.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Gabungkan…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Message &amp; caption</source>
        <translation>Pesan &amp; caption</translation>
    </message>
    <message>
        <source>Message copied. Paste it into WhatsApp.</source>
        <translation>Pesan disalin. Tempel di WhatsApp.</translation>
    </message>
    <message>
        <source>Message to {name}</source>
        <translation>Pesan untuk {name}</translation>
    </message>
    <message>
        <source>Message: {occasion}</source>
        <translation>Pesan: {occasion}</translation>
    </message>
    <message>
        <source>Messages sent</source>
        <translation>Pesan yang dikirim</translation>
    </message>
    <message>
        <source>Method</source>
        <comment>Excel column</comment>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Micro</source>
        <translation>Mikro</translation>
    </message>
    <message>
        <source>Micro from</source>
        <translation>Mikro mulai</translation>
    </message>
    <message>
        <source>Million or billion? “M” can mean both. Kept as text</source>
        <translation>Juta atau miliar? “M” bisa keduanya. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Minimum spend</source>
        <translation>Belanja minimum</translation>
    </message>
    <message>
        <source>Missed check</source>
        <translation>Cek yang terlewat</translation>
    </message>
    <message>
        <source>Missing: {what}.</source>
        <translation>Kurang: {what}.</translation>
    </message>
    <message>
        <source>Mix</source>
        <translation>Susunan</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Money and goods</source>
        <translation>Uang dan barang</translation>
    </message>
    <message>
        <source>Money and goods, products at retail value</source>
        <translation>Uang dan barang, produk menurut nilai jual</translation>
    </message>
    <message>
        <source>Months a background check holds</source>
        <translation>Bulan cek latar berlaku</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>More about this account</source>
        <translation>Tindakan lain untuk akun ini</translation>
    </message>
    <message>
        <source>More about this person</source>
        <translation>Tindakan lain untuk orang ini</translation>
    </message>
    <message>
        <source>More for this content</source>
        <translation>Lainnya untuk konten ini</translation>
    </message>
    <message>
        <source>More people get to know the shop: reach, impressions, views.</source>
        <translation>Lebih banyak orang kenal toko: jangkauan, impresi, tayangan.</translation>
    </message>
    <message>
        <source>More than one value: the others are kept in the notes</source>
        <translation>Lebih dari satu isi: sisanya disimpan di catatan</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Pindah</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Move to stage</source>
        <translation>Pindah tahap</translation>
    </message>
    <message>
        <source>Move to stage…</source>
        <translation>Pindah ke tahap…</translation>
    </message>
    <message>
        <source>Move to the next stage</source>
        <translation>Pindah ke tahap berikutnya</translation>
    </message>
    <message>
        <source>Move to the previous stage</source>
        <translation>Pindah ke tahap sebelumnya</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>Pindahkan ke sampah</translation>
    </message>
    <message>
        <source>Move to “{stage}”</source>
        <translation>Pindahkan ke “{stage}”</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Multiples of the usual likes</source>
        <translation>Kelipatan suka yang biasa</translation>
    </message>
    <message>
        <source>Multiples of the yardstick where each verdict begins.</source>
        <translation>Kelipatan acuan tempat tiap penilaian mulai.</translation>
    </message>
    <message>
        <source>Must stay until</source>
        <translation>Harus tetap ada sampai</translation>
    </message>
    <message>
        <source>Must stay until</source>
        <comment>Excel column</comment>
        <translation>Tayang sampai</translation>
    </message>
    <message>
        <source>Must stay until</source>
        <comment>promise sheet</comment>
        <translation>Tetap ada sampai</translation>
    </message>
    <message>
        <source>My Computer</source>
        <comment>qt</comment>
        <translation>Komputer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>Excel column</comment>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>qt</comment>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Name and WhatsApp number, as written on a brief.</source>
        <translation>Nama dan nomor WhatsApp, seperti tertulis di brief.</translation>
    </message>
    <message>
        <source>Name and account are enough. The rest can follow.</source>
        <translation>Cukup nama dan akun. Sisanya boleh menyusul.</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nama kolom</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nama templat</translation>
    </message>
    <message>
        <source>Name of the template {name}</source>
        <translation>Nama templat {name}</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nama tampilan</translation>
    </message>
    <message>
        <source>Name, handle, niche, city or tag</source>
        <translation>Nama, akun, niche, kota, atau tag</translation>
    </message>
    <message>
        <source>Nano</source>
        <translation>Nano</translation>
    </message>
    <message>
        <source>Needed for barter too.</source>
        <translation>Wajib, juga untuk barter.</translation>
    </message>
    <message>
        <source>Needs a look</source>
        <translation>Perlu dilihat</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Bermasalah</translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation>Negosiasi</translation>
    </message>
    <message>
        <source>Neither a name nor an account</source>
        <translation>Tidak ada nama dan akun</translation>
    </message>
    <message>
        <source>Neither a year of birth nor an age: kept as text</source>
        <translation>Bukan tahun lahir atau usia. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Neither an account nor a WhatsApp number</source>
        <translation>Tidak ada akun dan nomor WhatsApp</translation>
    </message>
    <message>
        <source>Neither woman nor man: kept as text</source>
        <translation>Bukan perempuan atau laki-laki. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Never had a background check.</source>
        <translation>Belum pernah dicek latarnya.</translation>
    </message>
    <message>
        <source>New</source>
        <comment>command line</comment>
        <translation>Baru</translation>
    </message>
    <message>
        <source>New</source>
        <comment>fate of a row</comment>
        <translation>Baru</translation>
    </message>
    <message>
        <source>New Folder</source>
        <comment>qt</comment>
        <translation>Folder baru</translation>
    </message>
    <message>
        <source>New background check</source>
        <translation>Cek latar baru</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Kampanye baru</translation>
    </message>
    <message>
        <source>New check</source>
        <translation>Cek baru</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Acara baru</translation>
    </message>
    <message>
        <source>New event…</source>
        <translation>Acara baru…</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Kolom baru</translation>
    </message>
    <message>
        <source>New influencer</source>
        <translation>Influencer baru</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Produk baru</translation>
    </message>
    <message>
        <source>New product…</source>
        <translation>Produk baru…</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>Toko baru</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>Toko baru…</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Tag baru…</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Isi baru</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>7 hari ke depan</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Senin depan</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Next action</source>
        <comment>Excel column</comment>
        <translation>Tindak lanjut</translation>
    </message>
    <message>
        <source>Next action on</source>
        <translation>Tanggal tindak lanjut</translation>
    </message>
    <message>
        <source>Next action on</source>
        <comment>Excel column</comment>
        <translation>Tanggal tindak lanjut</translation>
    </message>
    <message>
        <source>Next creator</source>
        <translation>Kreator berikutnya</translation>
    </message>
    <message>
        <source>Next draft due</source>
        <translation>Batas draf berikutnya</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Bulan berikutnya</translation>
    </message>
    <message>
        <source>Next on</source>
        <comment>Excel column</comment>
        <translation>Tanggal berikut</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Langkah berikutnya</translation>
    </message>
    <message>
        <source>Next step</source>
        <comment>Excel column</comment>
        <translation>Langkah berikut</translation>
    </message>
    <message>
        <source>Next step on</source>
        <translation>Langkah berikutnya pada</translation>
    </message>
    <message>
        <source>Next {n} days</source>
        <translation>{n} hari ke depan</translation>
    </message>
    <message>
        <source>Niche</source>
        <translation>Niche</translation>
    </message>
    <message>
        <source>Niche</source>
        <comment>Excel column</comment>
        <translation>Niche</translation>
    </message>
    <message>
        <source>Niche</source>
        <comment>fit score</comment>
        <translation>Niche</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Tidak</translation>
    </message>
    <message>
        <source>No PIC</source>
        <translation>Tanpa PIC</translation>
    </message>
    <message>
        <source>No WhatsApp number yet</source>
        <translation>Nomor WhatsApp belum ada</translation>
    </message>
    <message>
        <source>No account yet. Add one under Numbers.</source>
        <translation>Belum ada akun. Tambahkan di bagian Angka.</translation>
    </message>
    <message>
        <source>No agreement on the terms</source>
        <translation>Syarat belum sepakat</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Tanpa jawaban</translation>
    </message>
    <message>
        <source>No answer after three messages</source>
        <translation>Tidak membalas setelah 3 pesan</translation>
    </message>
    <message>
        <source>No benchmark in use</source>
        <translation>Tidak ada acuan yang dipakai</translation>
    </message>
    <message>
        <source>No brief yet</source>
        <translation>Belum ada brief</translation>
    </message>
    <message>
        <source>No budget yet</source>
        <translation>Anggaran belum diisi</translation>
    </message>
    <message>
        <source>No campaign with that name</source>
        <translation>Tidak ada kampanye dengan nama itu</translation>
    </message>
    <message>
        <source>No campaign yet</source>
        <translation>Belum ada kampanye</translation>
    </message>
    <message>
        <source>No cash is paid.</source>
        <translation>Tidak ada pembayaran tunai.</translation>
    </message>
    <message>
        <source>No checked posts yet. Write them down in a background check.</source>
        <translation>Belum ada unggahan yang dicek. Catat di cek latar.</translation>
    </message>
    <message>
        <source>No claim stands in the way today.</source>
        <translation>Tidak ada ikatan yang menghalangi hari ini.</translation>
    </message>
    <message>
        <source>No code is given.</source>
        <translation>Tidak memakai kode voucher.</translation>
    </message>
    <message>
        <source>No code yet.</source>
        <translation>Belum ada kode.</translation>
    </message>
    <message>
        <source>No code yet. A code of their own tells what this creator sold.</source>
        <translation>Belum ada kode. Kode sendiri menunjukkan penjualan lewat kreator ini.</translation>
    </message>
    <message>
        <source>No collaboration fits</source>
        <translation>Tidak ada kerja sama yang cocok</translation>
    </message>
    <message>
        <source>No column for it: left out.</source>
        <translation>Tidak ada kolom untuk ini: tidak diisi.</translation>
    </message>
    <message>
        <source>No column with a name or an account was found in the sheet {sheet}.</source>
        <translation>Lembar {sheet} tidak punya kolom nama atau akun yang dikenali.</translation>
    </message>
    <message>
        <source>No content has been agreed yet.</source>
        <translation>Belum ada konten yang disepakati.</translation>
    </message>
    <message>
        <source>No content in your campaigns yet</source>
        <translation>Kampanye Anda belum punya konten</translation>
    </message>
    <message>
        <source>No content is planned yet.</source>
        <translation>Belum ada konten yang direncanakan.</translation>
    </message>
    <message>
        <source>No content promised yet</source>
        <translation>Konten belum disepakati</translation>
    </message>
    <message>
        <source>No content promised yet.</source>
        <translation>Konten belum disepakati.</translation>
    </message>
    <message>
        <source>No contract has been begun.</source>
        <translation>Kontrak belum dibuat.</translation>
    </message>
    <message>
        <source>No contract is needed.</source>
        <translation>Kontrak tidak perlu.</translation>
    </message>
    <message>
        <source>No cost price yet: {names}.</source>
        <translation>HPP belum diisi: {names}.</translation>
    </message>
    <message>
        <source>No date was promised yet.</source>
        <translation>Belum ada janji tayang.</translation>
    </message>
    <message>
        <source>No draft approved yet</source>
        <translation>Belum ada draf yang disetujui</translation>
    </message>
    <message>
        <source>No draft has come in yet.</source>
        <translation>Belum ada draf yang masuk.</translation>
    </message>
    <message>
        <source>No draft has come in yet. A file dropped here is one.</source>
        <translation>Belum ada draf masuk. Berkas yang dilepas di sini jadi draf.</translation>
    </message>
    <message>
        <source>No engagement rate is noted.</source>
        <translation>ER belum ada.</translation>
    </message>
    <message>
        <source>No engagement rate yet: fill in likes and comments.</source>
        <translation>Belum ada ER: isi suka dan komentar.</translation>
    </message>
    <message>
        <source>No exclusivity noted for these months.</source>
        <translation>Tidak ada eksklusif di bulan-bulan ini.</translation>
    </message>
    <message>
        <source>No exclusivity noted. Write it down and the planner warns of clashes.</source>
        <translation>Belum ada eksklusif tercatat. Catat di sini, bentrokannya diperingatkan.</translation>
    </message>
    <message>
        <source>No fee and no payment mix yet.</source>
        <translation>Belum ada fee dan campuran pembayaran.</translation>
    </message>
    <message>
        <source>No fee yet, and the rate card has no price for {kinds}.</source>
        <translation>Belum ada fee, dan rate card tidak memuat harga {kinds}.</translation>
    </message>
    <message>
        <source>No field yet. The first one is made below.</source>
        <translation>Belum ada kolom sendiri. Buat yang pertama di bawah.</translation>
    </message>
    <message>
        <source>No file was attached.</source>
        <translation>Belum ada berkas yang dilampirkan.</translation>
    </message>
    <message>
        <source>No free day is known</source>
        <translation>Belum diketahui kapan bebas</translation>
    </message>
    <message>
        <source>No influencers yet</source>
        <translation>Belum ada influencer</translation>
    </message>
    <message>
        <source>No longer in the fields:</source>
        <translation>Tidak lagi ada di isian:</translation>
    </message>
    <message>
        <source>No niche is noted.</source>
        <translation>Niche belum diisi.</translation>
    </message>
    <message>
        <source>No number of an account found in this text.</source>
        <translation>Tidak ada angka akun di teks ini.</translation>
    </message>
    <message>
        <source>No numbers yet.</source>
        <translation>Belum ada angka.</translation>
    </message>
    <message>
        <source>No pair is set aside</source>
        <translation>Tidak ada pasangan yang disisihkan</translation>
    </message>
    <message>
        <source>No payment has been planned yet.</source>
        <translation>Belum ada pembayaran yang direncanakan.</translation>
    </message>
    <message>
        <source>No payment is planned for {names} yet.</source>
        <translation>Belum ada rencana pembayaran untuk {names}.</translation>
    </message>
    <message>
        <source>No payment line yet. The payment page plans them.</source>
        <translation>Belum ada baris pembayaran. Rencanakan di halaman pembayaran.</translation>
    </message>
    <message>
        <source>No payment planned yet</source>
        <translation>Pembayaran belum direncanakan</translation>
    </message>
    <message>
        <source>No payment planned yet.</source>
        <translation>Belum ada rencana pembayaran.</translation>
    </message>
    <message>
        <source>No phone number yet, so it can only be copied.</source>
        <translation>Nomor telepon belum ada, jadi hanya bisa disalin.</translation>
    </message>
    <message>
        <source>No post link or date yet</source>
        <translation>Belum ada tautan atau tanggal tayang</translation>
    </message>
    <message>
        <source>No posting date yet.</source>
        <translation>Belum ada tanggal tayang.</translation>
    </message>
    <message>
        <source>No price is noted.</source>
        <translation>Harga belum ada.</translation>
    </message>
    <message>
        <source>No price of a post is noted.</source>
        <translation>Belum ada tarif unggahan.</translation>
    </message>
    <message>
        <source>No price yet. Ask for their rate card and write down what each kind of content costs.</source>
        <translation>Belum ada tarif. Minta rate card, lalu catat tarif tiap jenis konten.</translation>
    </message>
    <message>
        <source>No product chosen: the campaign is about the shop as a whole.</source>
        <translation>Belum ada produk dipilih: kampanye ini tentang toko secara umum.</translation>
    </message>
    <message>
        <source>No product has been planned yet.</source>
        <translation>Belum ada produk yang direncanakan.</translation>
    </message>
    <message>
        <source>No product is sent.</source>
        <translation>Tidak ada produk yang dikirim.</translation>
    </message>
    <message>
        <source>No program was found that opens {name}.</source>
        <translation>Tidak ada program untuk membuka {name}.</translation>
    </message>
    <message>
        <source>No response</source>
        <translation>Tidak merespons</translation>
    </message>
    <message>
        <source>No rows of posts in the clipboard. Copy rows such as: 12 Nov, 2,1 rb, 85, 14 rb, yes.</source>
        <translation>Papan klip tidak berisi baris unggahan. Salin baris seperti: 12 Nov; 2,1 rb; 85; 14 rb; ya.</translation>
    </message>
    <message>
        <source>No signed contract yet</source>
        <translation>Belum ada kontrak yang ditandatangani</translation>
    </message>
    <message>
        <source>No such command</source>
        <translation>Tidak ada perintah seperti itu</translation>
    </message>
    <message>
        <source>No such number: left empty</source>
        <translation>Nomor tidak dikenal, dikosongkan</translation>
    </message>
    <message>
        <source>No table fits this platform, formula and size.</source>
        <translation>Tidak ada acuan untuk platform, rumus, dan ukuran ini.</translation>
    </message>
    <message>
        <source>No target yet.</source>
        <translation>Belum ada target.</translation>
    </message>
    <message>
        <source>No telephone number here: left empty</source>
        <translation>Bukan nomor telepon, dikosongkan</translation>
    </message>
    <message>
        <source>No usage right noted. Without one their content may not be used again.</source>
        <translation>Belum ada hak pakai. Tanpa itu kontennya belum boleh dipakai lagi.</translation>
    </message>
    <message>
        <source>No yardstick fits the engagement rate.</source>
        <translation>Tidak ada acuan yang cocok untuk ER ini.</translation>
    </message>
    <message>
        <source>No.</source>
        <comment>Excel column</comment>
        <translation>No.</translation>
    </message>
    <message>
        <source>Nobody at these stages</source>
        <translation>Tidak ada calon di tahap ini</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Nobody has anything in it.</source>
        <translation>Belum ada yang mengisinya.</translation>
    </message>
    <message>
        <source>Nobody has {typed}. Perhaps you mean {words}: these are shown.</source>
        <translation>Tidak ada {typed}. Mungkin maksudnya {words}: itu yang ditampilkan.</translation>
    </message>
    <message>
        <source>Nobody has “{text}” there.</source>
        <translation>Belum ada yang punya “{text}”.</translation>
    </message>
    <message>
        <source>Nobody has “{text}” there. Perhaps you mean “{near}”.</source>
        <translation>Belum ada yang punya “{text}”. Mungkin maksudnya “{near}”.</translation>
    </message>
    <message>
        <source>Nobody in this campaign yet</source>
        <translation>Belum ada kreator di kampanye ini</translation>
    </message>
    <message>
        <source>Nobody is ticked yet. Tick who is to be moved first.</source>
        <translation>Belum ada yang dicentang. Centang dulu yang akan dipindah.</translation>
    </message>
    <message>
        <source>Nobody is ticked yet. Tick who is to join the campaign first.</source>
        <translation>Belum ada yang dicentang. Centang dulu yang akan disepakati.</translation>
    </message>
    <message>
        <source>Nobody matches</source>
        <translation>Tidak ada yang cocok</translation>
    </message>
    <message>
        <source>Nobody matches all of the filters</source>
        <translation>Tidak ada yang cocok dengan semua saringan</translation>
    </message>
    <message>
        <source>Nobody matches all three</source>
        <translation>Tidak ada yang cocok dengan ketiganya</translation>
    </message>
    <message>
        <source>Nobody matches both</source>
        <translation>Tidak ada yang cocok dengan keduanya</translation>
    </message>
    <message>
        <source>Nobody seems to be there twice</source>
        <translation>Tidak tampak ada duplikat</translation>
    </message>
    <message>
        <source>Nobody to choose from</source>
        <translation>Belum ada calon</translation>
    </message>
    <message>
        <source>Nobody to compare yet</source>
        <translation>Belum ada yang dibandingkan</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>None</source>
        <comment>own field</comment>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>None belongs to this collaboration. Both are written at the influencer.</source>
        <translation>Belum ada untuk kerja sama ini. Keduanya dicatat di halaman influencer.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Belum ada</translation>
    </message>
    <message>
        <source>None yet. Save a campaign's set-up as a template on its set-up page.</source>
        <translation>Belum ada. Simpan pengaturan sebuah kampanye sebagai templat di halaman aturnya.</translation>
    </message>
    <message>
        <source>Not a clock time. Write 19.00.</source>
        <translation>Bukan jam. Tulis 19.00.</translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec or 12/12/2026.</source>
        <translation>Bukan tanggal. Tulis 5 Des atau 12/12/2026.</translation>
    </message>
    <message>
        <source>Not a date: kept as text</source>
        <translation>Bukan tanggal. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a handle: kept as text</source>
        <translation>Bukan nama akun. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a known relationship: kept as text</source>
        <translation>Hubungan tidak dikenal. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a known tier: kept as text</source>
        <translation>Tingkatan tidak dikenal. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a known verdict: kept as text</source>
        <translation>Hasil cek latar tidak dikenal. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a link. Copy the address, such as https://www.instagram.com/p/…</source>
        <translation>Bukan tautan. Salin alamatnya, misalnya https://www.instagram.com/p/…</translation>
    </message>
    <message>
        <source>Not a number. Write 0.8 or 3.07.</source>
        <translation>Bukan angka. Tulis 0,8 atau 3,07.</translation>
    </message>
    <message>
        <source>Not a number. Write digits, such as 1.5.</source>
        <translation>Bukan angka. Tulis angka, misalnya 1,5.</translation>
    </message>
    <message>
        <source>Not a number. Write digits, such as 1200.</source>
        <translation>Bukan angka. Tulis angka, misalnya 1200.</translation>
    </message>
    <message>
        <source>Not a number: kept as text</source>
        <translation>Bukan angka. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not a share of an audience: kept as text</source>
        <translation>Bukan persentase audiens. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not an amount in rupiah: kept as text</source>
        <translation>Bukan jumlah rupiah. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not an amount. Write 28jt or Rp28.000.000.</source>
        <translation>Bukan jumlah uang. Tulis 28jt atau Rp28.000.000.</translation>
    </message>
    <message>
        <source>Not an email address: kept as text</source>
        <translation>Bukan alamat email. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Belum dicek.</translation>
    </message>
    <message>
        <source>Not divided yet</source>
        <comment>Excel column</comment>
        <translation>Belum dibagi</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Tidak diimpor</translation>
    </message>
    <message>
        <source>Not in a campaign yet.</source>
        <translation>Belum ikut kampanye.</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Tidak dipakai</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Belum tahu</translation>
    </message>
    <message>
        <source>Not known whether they answer fast.</source>
        <translation>Belum diketahui apakah cepat membalas.</translation>
    </message>
    <message>
        <source>Not known whether they like the product.</source>
        <translation>Belum diketahui apakah suka produknya.</translation>
    </message>
    <message>
        <source>Not known yet: {parts}.</source>
        <translation>Belum diketahui: {parts}.</translation>
    </message>
    <message>
        <source>Not live yet.</source>
        <translation>Belum tayang.</translation>
    </message>
    <message>
        <source>Not live yet: {when}.</source>
        <translation>Belum tayang: {when}.</translation>
    </message>
    <message>
        <source>Not one of the choices of {field}: kept as text</source>
        <translation>Tidak ada di pilihan {field}. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not one platform: kept as text</source>
        <translation>Bukan satu platform. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not received yet</source>
        <translation>Belum diterima</translation>
    </message>
    <message>
        <source>Not saved: {field}, “{text}”. {problem}</source>
        <translation>Belum tersimpan: {field}, “{text}”. {problem}</translation>
    </message>
    <message>
        <source>Not sound. Open a backup instead.</source>
        <translation>Tidak utuh. Buka cadangannya.</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Bukan orang yang sama</translation>
    </message>
    <message>
        <source>Not understood: {what}.</source>
        <translation>Tidak dikenal: {what}.</translation>
    </message>
    <message>
        <source>Not yes or no.</source>
        <translation>Bukan ya atau tidak.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <comment>background check</comment>
        <translation>Belum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Note it in the history</source>
        <translation>Catat di riwayat</translation>
    </message>
    <message>
        <source>Note this ER in the list</source>
        <translation>Catat ER ini di daftar</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Notes</source>
        <comment>Excel column</comment>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Notes &amp; messages</source>
        <translation>Catatan &amp; pesan</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Belum ada kejadian</translation>
    </message>
    <message>
        <source>Nothing has been written yet</source>
        <translation>Belum ada yang ditulis</translation>
    </message>
    <message>
        <source>Nothing here is new.</source>
        <translation>Tidak ada yang baru di sini.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Choose a ready-made mix or add a line.</source>
        <translation>Belum ada rencana. Pilih campuran siap pakai atau tambah baris.</translation>
    </message>
    <message>
        <source>Nothing is pressing today.</source>
        <translation>Tidak ada yang mendesak hari ini.</translation>
    </message>
    <message>
        <source>Nothing is written before you paste.</source>
        <translation>Belum ada yang ditulis sebelum ditempel.</translation>
    </message>
    <message>
        <source>Nothing of this kind yet</source>
        <translation>Belum ada yang seperti ini</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Belum direncanakan</translation>
    </message>
    <message>
        <source>Nothing promised yet.</source>
        <translation>Belum ada konten yang dijanjikan.</translation>
    </message>
    <message>
        <source>Nothing promised yet. Add what the creator will make and when.</source>
        <translation>Belum ada konten yang dijanjikan. Tambahkan apa yang dibuat kreator dan kapan tayang.</translation>
    </message>
    <message>
        <source>Nothing stands out in what is known.</source>
        <translation>Tidak ada yang janggal dari yang sudah diketahui.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Tidak ada yang mencolok.</translation>
    </message>
    <message>
        <source>Nothing that was paid or sent is late.</source>
        <translation>Tidak ada yang sudah dibayar atau dikirim lalu terlambat.</translation>
    </message>
    <message>
        <source>Nothing to compare the city or the audience by is noted.</source>
        <translation>Belum ada kota, nilai, usia, atau perempuan di audiens untuk dibandingkan.</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Belum ada yang perlu dikerjakan</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Belum ada yang bisa diulangi</translation>
    </message>
    <message>
        <source>Nothing to score yet: fill in the brand profile, niche and city, or check the background.</source>
        <translation>Belum bisa dinilai: lengkapi profil merek, niche, dan kota, atau catat cek latar.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Belum ada yang bisa diurungkan</translation>
    </message>
    <message>
        <source>Nothing was agreed.</source>
        <translation>Tidak ada yang disepakati.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Nothing was paid or shipped yet.</source>
        <translation>Belum ada yang dibayar atau dikirim.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Belum ada yang ditulis.</translation>
    </message>
    <message>
        <source>Nothing written down yet.</source>
        <translation>Belum ada yang dicatat.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>contract</comment>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Number damaged in Excel: left empty</source>
        <translation>Nomor rusak di Excel, dikosongkan</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Numbers as people write them: 12,5 rb, 341.539, 1.2jt, 3,2%.</source>
        <translation>Angka seperti biasa ditulis: 12,5 rb, 341.539, 1.2jt, 3,2%.</translation>
    </message>
    <message>
        <source>OK</source>
        <comment>qt</comment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Kesempatan</translation>
    </message>
    <message>
        <source>Odd above</source>
        <translation>Janggal di atas</translation>
    </message>
    <message>
        <source>Odd below</source>
        <translation>Janggal di bawah</translation>
    </message>
    <message>
        <source>Of this part</source>
        <translation>Dari bagian ini</translation>
    </message>
    <message>
        <source>Offline planner for small businesses that work with influencers.</source>
        <translation>Perencana luring untuk UMKM yang bekerja dengan influencer.</translation>
    </message>
    <message>
        <source>Offline shop</source>
        <translation>Toko offline</translation>
    </message>
    <message>
        <source>Old; as quoted in the source article, likes and comments separately. Their sum is the yardstick here. Some creators reach 10 to 20%.</source>
        <translation>Lama; seperti dikutip artikel sumber, suka dan komentar terpisah. Di sini jumlahnya yang jadi acuan. Ada kreator yang mencapai 10 sampai 20%.</translation>
    </message>
    <message>
        <source>On the blacklist since</source>
        <translation>Masuk daftar hitam</translation>
    </message>
    <message>
        <source>On the blacklist since {day}.</source>
        <translation>Ada di daftar hitam sejak {day}.</translation>
    </message>
    <message>
        <source>On the blacklist since {day}: {reason}</source>
        <translation>Ada di daftar hitam sejak {day}: {reason}</translation>
    </message>
    <message>
        <source>On the blacklist.</source>
        <translation>Ada di daftar hitam.</translation>
    </message>
    <message>
        <source>On the blacklist: an import does not take anyone off it</source>
        <translation>Ada di daftar hitam: impor tidak mengeluarkan siapa pun</translation>
    </message>
    <message>
        <source>On the blacklist: {reason}</source>
        <translation>Ada di daftar hitam: {reason}</translation>
    </message>
    <message>
        <source>One goal, dates and a budget. Influencers can follow.</source>
        <translation>Satu tujuan, tanggal dan anggaran. Influencer bisa menyusul.</translation>
    </message>
    <message>
        <source>One more text is not saved.</source>
        <translation>Satu tulisan lagi belum tersimpan.</translation>
    </message>
    <message>
        <source>One per line</source>
        <translation>Satu per baris</translation>
    </message>
    <message>
        <source>Only a note</source>
        <translation>Catatan saja</translation>
    </message>
    <message>
        <source>Only for this piece; what holds for all stands in the brief</source>
        <translation>Khusus konten ini; yang berlaku umum ada di brief</translation>
    </message>
    <message>
        <source>Only the view goes; the influencers in it stay. It can be undone.</source>
        <translation>Hanya tampilannya yang hilang; influencer di dalamnya tetap ada. Bisa diurungkan.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>qt</comment>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Open WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>Buka toko</translation>
    </message>
    <message>
        <source>Open a shop…</source>
        <translation>Buka toko…</translation>
    </message>
    <message>
        <source>Open another shop</source>
        <translation>Buka toko lain</translation>
    </message>
    <message>
        <source>Open background check</source>
        <translation>Buka cek latar</translation>
    </message>
    <message>
        <source>Open board</source>
        <translation>Buka papan</translation>
    </message>
    <message>
        <source>Open brand profile</source>
        <translation>Buka profil merek</translation>
    </message>
    <message>
        <source>Open brief</source>
        <translation>Buka brief</translation>
    </message>
    <message>
        <source>Open campaign</source>
        <translation>Buka kampanye</translation>
    </message>
    <message>
        <source>Open campaigns</source>
        <translation>Buka daftar kampanye</translation>
    </message>
    <message>
        <source>Open collaboration</source>
        <translation>Buka kerja sama</translation>
    </message>
    <message>
        <source>Open content</source>
        <translation>Buka konten</translation>
    </message>
    <message>
        <source>Open contract</source>
        <translation>Buka kontrak</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Open in WhatsApp</source>
        <translation>Buka WhatsApp</translation>
    </message>
    <message>
        <source>Open influencer</source>
        <translation>Buka influencer</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Buka tautan</translation>
    </message>
    <message>
        <source>Open payment</source>
        <translation>Buka pembayaran</translation>
    </message>
    <message>
        <source>Open the check sheet</source>
        <translation>Buka lembar cek</translation>
    </message>
    <message>
        <source>Open the current line</source>
        <translation>Buka baris ini</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Buka contoh</translation>
    </message>
    <message>
        <source>Open the demo shop</source>
        <translation>Buka toko contoh</translation>
    </message>
    <message>
        <source>Open the influencer</source>
        <translation>Buka influencer ini</translation>
    </message>
    <message>
        <source>Open the pane</source>
        <translation>Buka panel rincian</translation>
    </message>
    <message>
        <source>Open the shop {name}</source>
        <translation>Buka toko {name}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Buka {name}</translation>
    </message>
    <message>
        <source>Opened in WhatsApp. It is sent there.</source>
        <translation>Dibuka di WhatsApp. Kirim dari sana.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <comment>Excel column</comment>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Orders per click</source>
        <translation>Pesanan per klik</translation>
    </message>
    <message>
        <source>Orders reached</source>
        <comment>Excel column</comment>
        <translation>Pesanan tercapai</translation>
    </message>
    <message>
        <source>Orders with a creator's code, from the dated entries.</source>
        <translation>Pesanan dengan kode kreator, dari catatan bertanggal.</translation>
    </message>
    <message>
        <source>Orders with codes</source>
        <comment>Excel sheet</comment>
        <translation>Pesanan lewat kode</translation>
    </message>
    <message>
        <source>Orders ÷ link clicks.</source>
        <translation>Pesanan ÷ klik tautan.</translation>
    </message>
    <message>
        <source>Orders: target</source>
        <comment>Excel column</comment>
        <translation>Target pesanan</translation>
    </message>
    <message>
        <source>Organic</source>
        <comment>usage right</comment>
        <translation>Organik</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Asal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Other promises</source>
        <translation>Janji lain</translation>
    </message>
    <message>
        <source>Other proofs</source>
        <translation>Bukti lain</translation>
    </message>
    <message>
        <source>Other targets</source>
        <comment>Excel column</comment>
        <translation>Target lain</translation>
    </message>
    <message>
        <source>Our cost, with shipping</source>
        <translation>Biaya kita, dengan ongkir</translation>
    </message>
    <message>
        <source>Our own</source>
        <translation>Kita sendiri</translation>
    </message>
    <message>
        <source>Our own table</source>
        <translation>Tabel kami sendiri</translation>
    </message>
    <message>
        <source>Ours</source>
        <comment>agreement</comment>
        <translation>Kita</translation>
    </message>
    <message>
        <source>Ours: {what}</source>
        <translation>Kita: {what}</translation>
    </message>
    <message>
        <source>Out of</source>
        <comment>Excel column</comment>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Out, not live yet</source>
        <translation>Sudah keluar, belum tayang</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>Own WhatsApp or website</source>
        <translation>WhatsApp atau situs sendiri</translation>
    </message>
    <message>
        <source>Own field</source>
        <translation>Kolom sendiri</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>Kolom sendiri</translation>
    </message>
    <message>
        <source>Own fields…</source>
        <translation>Kolom sendiri…</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>Berkas PDF</translation>
    </message>
    <message>
        <source>PIC</source>
        <translation>PIC</translation>
    </message>
    <message>
        <source>PIC</source>
        <comment>Excel column</comment>
        <translation>PIC</translation>
    </message>
    <message>
        <source>PIC {name}</source>
        <translation>PIC {name}</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Page</source>
        <comment>Excel sheet</comment>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Paid or sent, not posted yet</source>
        <translation>Sudah dibayar atau dikirim, belum tayang</translation>
    </message>
    <message>
        <source>Paid or sent, without a posting date</source>
        <translation>Dibayar atau dikirim, tanpa tanggal tayang</translation>
    </message>
    <message>
        <source>Paid or shipped</source>
        <comment>Excel column</comment>
        <translation>Sudah keluar</translation>
    </message>
    <message>
        <source>Paid this month</source>
        <translation>Dibayar bulan ini</translation>
    </message>
    <message>
        <source>Paid, nothing was posted</source>
        <translation>Sudah dibayar, tidak tayang</translation>
    </message>
    <message>
        <source>Pairs told apart stay here and are not asked again.</source>
        <translation>Pasangan yang bukan orang yang sama disimpan di sini dan tidak ditanyakan lagi.</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Parcel for {name} to arrive</source>
        <translation>Paket {name} tiba</translation>
    </message>
    <message>
        <source>Parcel under way</source>
        <translation>Paket dalam perjalanan</translation>
    </message>
    <message>
        <source>Parcels</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <comment>qt</comment>
        <translation>Folder di atasnya</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>Excel column</comment>
        <translation>Bagian</translation>
    </message>
    <message>
        <source>Part into {n} pieces</source>
        <translation>Pisah jadi {n} konten</translation>
    </message>
    <message>
        <source>Partner</source>
        <comment>relationship</comment>
        <translation>Mitra rutin</translation>
    </message>
    <message>
        <source>Parts of the brief</source>
        <translation>Bagian brief</translation>
    </message>
    <message>
        <source>Parts of the collaboration</source>
        <translation>Bagian kerja sama</translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>background check</comment>
        <translation>Lolos</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Paste a profile or insight text</source>
        <translation>Tempel teks profil atau insight</translation>
    </message>
    <message>
        <source>Paste a screenshot</source>
        <translation>Tempel tangkapan layar</translation>
    </message>
    <message>
        <source>Paste a screenshot as proof of {what}</source>
        <translation>Tempel gambar sebagai bukti {what}</translation>
    </message>
    <message>
        <source>Paste cells</source>
        <translation>Tempel sel</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Tempel baris</translation>
    </message>
    <message>
        <source>Paste rows of posts</source>
        <translation>Tempel baris unggahan</translation>
    </message>
    <message>
        <source>Paste screenshot</source>
        <translation>Tempel gambar</translation>
    </message>
    <message>
        <source>Paste these cells?</source>
        <translation>Tempel sel-sel ini?</translation>
    </message>
    <message>
        <source>Paste {n} cell</source>
        <translation>Tempel {n} sel</translation>
    </message>
    <message>
        <source>Paste {n} cells</source>
        <translation>Tempel {n} sel</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Teks tempelan</translation>
    </message>
    <message>
        <source>Paused</source>
        <comment>relationship</comment>
        <translation>Jeda</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Payment due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Payment mix</source>
        <translation>Campuran pembayaran</translation>
    </message>
    <message>
        <source>Payments</source>
        <comment>Excel sheet</comment>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>People buy: voucher uses, orders, sales.</source>
        <translation>Orang membeli: pemakaian voucher, pesanan, penjualan.</translation>
    </message>
    <message>
        <source>People in the trash</source>
        <translation>Influencer di sampah</translation>
    </message>
    <message>
        <source>People talk about it: comments, saves, shares.</source>
        <translation>Orang membicarakannya: komentar, simpan, bagikan.</translation>
    </message>
    <message>
        <source>People who may be there twice</source>
        <translation>Kemungkinan duplikat, per pasangan</translation>
    </message>
    <message>
        <source>Per engagement</source>
        <translation>Per interaksi</translation>
    </message>
    <message>
        <source>Per order</source>
        <comment>Excel column</comment>
        <translation>Per pesanan</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Persen</translation>
    </message>
    <message>
        <source>Percent</source>
        <comment>Excel column</comment>
        <translation>Persen</translation>
    </message>
    <message>
        <source>Perhaps one person</source>
        <translation>Mungkin satu orang</translation>
    </message>
    <message>
        <source>Perhaps the same as {name} in row {row}</source>
        <translation>Mungkin sama dengan {name} di baris {row}</translation>
    </message>
    <message>
        <source>Perhaps the same: {name}</source>
        <translation>Mungkin sama: {name}</translation>
    </message>
    <message>
        <source>Perhaps the same: {name}, who is in the trash</source>
        <translation>Mungkin sama: {name}, ada di sampah</translation>
    </message>
    <message>
        <source>Perhaps you mean:</source>
        <translation>Mungkin maksudnya:</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Orang</translation>
    </message>
    <message>
        <source>Person and contact</source>
        <translation>Profil dan kontak</translation>
    </message>
    <message>
        <source>Pieces that went live this month and are still there, of all that are promised for this month from the agreement on. Each piece counts: 3 Stories are three.</source>
        <translation>Konten yang tayang bulan ini dan masih ada, dari semua yang dijanjikan untuk bulan ini sejak sepakat. Dihitung per konten: 3 Story dihitung tiga.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Tempat</translation>
    </message>
    <message>
        <source>Place, date, signature</source>
        <translation>Tempat, tanggal, tanda tangan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Jadwalkan</translation>
    </message>
    <message>
        <source>Plan a check</source>
        <translation>Jadwalkan cek</translation>
    </message>
    <message>
        <source>Plan next step…</source>
        <translation>Rencanakan langkah…</translation>
    </message>
    <message>
        <source>Planned and paid, at cost price with shipping: {amount}</source>
        <translation>Rencana dan terbayar, HPP dengan ongkir: {amount}</translation>
    </message>
    <message>
        <source>Planned automatically when a creator is agreed with</source>
        <translation>Direncanakan otomatis saat kreator disepakati</translation>
    </message>
    <message>
        <source>Planned so far</source>
        <translation>Sudah direncanakan</translation>
    </message>
    <message>
        <source>Planned to go live</source>
        <translation>Rencana tayang</translation>
    </message>
    <message>
        <source>Planned {amount}</source>
        <translation>Terencana {amount}</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>Excel column</comment>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Platform</source>
        <comment>exclusivity</comment>
        <translation>Platform</translation>
    </message>
    <message>
        <source>Platform of the new account</source>
        <translation>Platform akun baru</translation>
    </message>
    <message>
        <source>Platform {n}</source>
        <translation>Platform {n}</translation>
    </message>
    <message>
        <source>Please avoid</source>
        <translation>Mohon dihindari</translation>
    </message>
    <message>
        <source>Please avoid</source>
        <comment>Excel column</comment>
        <translation>Mohon dihindari</translation>
    </message>
    <message>
        <source>Pose &amp; visual direction</source>
        <translation>Pose &amp; arah visual</translation>
    </message>
    <message>
        <source>Positive comments</source>
        <translation>Komentar positif</translation>
    </message>
    <message>
        <source>Positive comments ÷ all comments that were judged.</source>
        <translation>Komentar positif ÷ semua komentar yang dinilai.</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Kemungkinan duplikat</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Unggahan</translation>
    </message>
    <message>
        <source>Post is gone</source>
        <translation>Unggahan hilang</translation>
    </message>
    <message>
        <source>Post still up</source>
        <translation>Unggahan masih ada</translation>
    </message>
    <message>
        <source>Post that was looked at</source>
        <translation>Postingan yang dilihat</translation>
    </message>
    <message>
        <source>Post {n}: {column}</source>
        <translation>Unggahan {n}: {column}</translation>
    </message>
    <message>
        <source>Posted at</source>
        <translation>Tayang pukul</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Tayang pada</translation>
    </message>
    <message>
        <source>Posting day</source>
        <translation>Hari tayang</translation>
    </message>
    <message>
        <source>Posts and comments that name the shop.</source>
        <translation>Unggahan dan komentar yang menyebut toko.</translation>
    </message>
    <message>
        <source>Posts live</source>
        <translation>Unggahan tayang</translation>
    </message>
    <message>
        <source>Posts live</source>
        <comment>Excel column</comment>
        <translation>Konten tayang</translation>
    </message>
    <message>
        <source>Posts looked at</source>
        <comment>Excel column</comment>
        <translation>Unggahan dilihat</translation>
    </message>
    <message>
        <source>Posts that show the usual likes</source>
        <translation>Unggahan untuk mengenal suka yang biasa</translation>
    </message>
    <message>
        <source>Posts: target</source>
        <comment>Excel column</comment>
        <translation>Target tayang</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Preview of the brief</source>
        <translation>Pratinjau brief</translation>
    </message>
    <message>
        <source>Preview of the rows</source>
        <translation>Pratinjau baris</translation>
    </message>
    <message>
        <source>Previous creator</source>
        <translation>Kreator sebelumnya</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Bulan sebelumnya</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Price</source>
        <comment>fit score</comment>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Prices are written in the pane, under Rates.</source>
        <translation>Harga diisi di panel, di tab Tarif.</translation>
    </message>
    <message>
        <source>Printed {date}. For your own use: this page holds personal data (UU PDP).</source>
        <translation>Dicetak {date}. Untuk dipakai sendiri: lembar ini memuat data pribadi (UU PDP).</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Product budget</source>
        <translation>Anggaran produk</translation>
    </message>
    <message>
        <source>Product received, nothing was posted</source>
        <translation>Produk diterima, tidak tayang</translation>
    </message>
    <message>
        <source>Product story</source>
        <comment>Excel column</comment>
        <translation>Cerita produk</translation>
    </message>
    <message>
        <source>Product, no cash</source>
        <translation>Produk, tanpa tunai</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Products for each creator</source>
        <translation>Produk untuk tiap kreator</translation>
    </message>
    <message>
        <source>Promise and proof {name} {date}.pdf</source>
        <translation>Janji dan bukti {name} {date}.pdf</translation>
    </message>
    <message>
        <source>Promise and proof: {name}</source>
        <translation>Janji dan bukti: {name}</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Dijanjikan</translation>
    </message>
    <message>
        <source>Promised</source>
        <comment>home</comment>
        <translation>Janji tayang</translation>
    </message>
    <message>
        <source>Promised on</source>
        <comment>Excel column</comment>
        <translation>Janji tayang</translation>
    </message>
    <message>
        <source>Promised pieces of content that have gone live.</source>
        <translation>Konten yang dijanjikan dan sudah tayang.</translation>
    </message>
    <message>
        <source>Promised to go live: {when}.</source>
        <translation>Janji tayang {when}.</translation>
    </message>
    <message>
        <source>Proofs kept</source>
        <translation>Bukti yang disimpan</translation>
    </message>
    <message>
        <source>Proofs kept ({n}), with their fingerprints (SHA-256)</source>
        <translation>Bukti yang disimpan ({n}), dengan sidik berkas (SHA-256)</translation>
    </message>
    <message>
        <source>Proofs of payment and parcels</source>
        <translation>Bukti bayar dan kiriman</translation>
    </message>
    <message>
        <source>Prospect</source>
        <comment>relationship</comment>
        <translation>Prospek</translation>
    </message>
    <message>
        <source>Put on the blacklist</source>
        <translation>Masukkan daftar hitam</translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation>Tanya jawab</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Jml</translation>
    </message>
    <message>
        <source>Quality of the comments</source>
        <translation>Mutu komentar</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Quantity</source>
        <comment>Excel column</comment>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Quantity {n}</source>
        <translation>Jumlah {n}</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Quota</source>
        <comment>Excel column</comment>
        <translation>Kuota</translation>
    </message>
    <message>
        <source>Quota (uses)</source>
        <translation>Kuota (pemakaian)</translation>
    </message>
    <message>
        <source>Quoted on</source>
        <comment>Excel column</comment>
        <translation>Tanggal harga</translation>
    </message>
    <message>
        <source>ROAS</source>
        <comment>Excel column</comment>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>ROAS {multiple}</source>
        <translation>ROAS {multiple}</translation>
    </message>
    <message>
        <source>ROAS: target</source>
        <comment>Excel column</comment>
        <translation>Target ROAS</translation>
    </message>
    <message>
        <source>Rate</source>
        <comment>price</comment>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Rate card</source>
        <translation>Rate card</translation>
    </message>
    <message>
        <source>Rate of a package</source>
        <translation>Tarif paket</translation>
    </message>
    <message>
        <source>Rate {kind}</source>
        <translation>Tarif {kind}</translation>
    </message>
    <message>
        <source>Rates</source>
        <comment>Excel sheet</comment>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Rates</source>
        <comment>prices</comment>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Rates</source>
        <comment>rate card, short</comment>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Jangkauan</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Tercapai</translation>
    </message>
    <message>
        <source>Reached / target</source>
        <translation>Tercapai / target</translation>
    </message>
    <message>
        <source>Reached: {figure}</source>
        <translation>Tercapai: {figure}</translation>
    </message>
    <message>
        <source>Read all</source>
        <translation>Selengkapnya</translation>
    </message>
    <message>
        <source>Read as month/day/year</source>
        <translation>Dibaca bulan/tanggal/tahun</translation>
    </message>
    <message>
        <source>Read from Excel's day number</source>
        <translation>Dibaca dari angka tanggal Excel</translation>
    </message>
    <message>
        <source>Read, but not answered</source>
        <translation>Dibaca, tidak dibalas</translation>
    </message>
    <message>
        <source>Reading the file took longer than {seconds} seconds and was stopped.</source>
        <translation>Membaca berkas lebih lama dari {seconds} detik, jadi dihentikan.</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Membaca {name}</translation>
    </message>
    <message>
        <source>Ready WhatsApp text</source>
        <translation>Teks WhatsApp siap pakai</translation>
    </message>
    <message>
        <source>Ready WhatsApp text (W)</source>
        <translation>Teks WhatsApp siap pakai (W)</translation>
    </message>
    <message>
        <source>Ready to post</source>
        <translation>Siap tayang</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reason</source>
        <comment>Excel column</comment>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reason for leaving</source>
        <comment>Excel column</comment>
        <translation>Alasan keluar</translation>
    </message>
    <message>
        <source>Reason of the blacklist</source>
        <translation>Alasan daftar hitam</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Diterima pada</translation>
    </message>
    <message>
        <source>Received today</source>
        <translation>Diterima hari ini</translation>
    </message>
    <message>
        <source>Recent &amp;shops</source>
        <translation>Toko &amp;terakhir</translation>
    </message>
    <message>
        <source>Record a background check</source>
        <translation>Catat cek latar</translation>
    </message>
    <message>
        <source>Record check</source>
        <translation>Catat cek</translation>
    </message>
    <message>
        <source>Record contract</source>
        <translation>Catat kontrak</translation>
    </message>
    <message>
        <source>Record contract…</source>
        <translation>Catat kontrak…</translation>
    </message>
    <message>
        <source>Record draft</source>
        <translation>Catat draf</translation>
    </message>
    <message>
        <source>Record exit</source>
        <translation>Keluarkan</translation>
    </message>
    <message>
        <source>Record first when it went live.</source>
        <translation>Catat dulu kapan tayangnya.</translation>
    </message>
    <message>
        <source>Record numbers</source>
        <translation>Catat angka</translation>
    </message>
    <message>
        <source>Record one</source>
        <comment>agreement</comment>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Catat bayar</translation>
    </message>
    <message>
        <source>Record post</source>
        <translation>Catat tayang</translation>
    </message>
    <message>
        <source>Record post…</source>
        <translation>Catat tayang…</translation>
    </message>
    <message>
        <source>Record receipt</source>
        <translation>Catat terima</translation>
    </message>
    <message>
        <source>Record results</source>
        <translation>Catat hasil</translation>
    </message>
    <message>
        <source>Record sending</source>
        <translation>Catat kirim</translation>
    </message>
    <message>
        <source>Record the post of {what}?</source>
        <translation>Catat tayang {what}?</translation>
    </message>
    <message>
        <source>Records {name}, {amount}, as paid today</source>
        <translation>Mencatat {name}, {amount}, dibayar hari ini</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ulangi</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Ulangi {what}</translation>
    </message>
    <message>
        <source>Reels</source>
        <translation>Reels</translation>
    </message>
    <message>
        <source>Reference</source>
        <comment>Excel column</comment>
        <translation>Nomor bukti</translation>
    </message>
    <message>
        <source>Reference</source>
        <comment>payment</comment>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>background check</comment>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>command line</comment>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>fate of a row</comment>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Relation</source>
        <comment>column</comment>
        <translation>Hubungan</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>Hubungan</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>Excel column</comment>
        <translation>Hubungan</translation>
    </message>
    <message>
        <source>Remember these columns</source>
        <translation>Ingat susunan kolom ini</translation>
    </message>
    <message>
        <source>Remind to post</source>
        <translation>Ingatkan tayang</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Hapus akun</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Hapus semua saringan</translation>
    </message>
    <message>
        <source>Remove code</source>
        <translation>Hapus kode</translation>
    </message>
    <message>
        <source>Remove content</source>
        <translation>Hapus konten</translation>
    </message>
    <message>
        <source>Remove draft</source>
        <translation>Hapus draf</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>Hapus saringan</translation>
    </message>
    <message>
        <source>Remove line {n}</source>
        <translation>Hapus baris {n}</translation>
    </message>
    <message>
        <source>Remove payment line</source>
        <translation>Hapus baris pembayaran</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Lepas tag</translation>
    </message>
    <message>
        <source>Remove template {name}</source>
        <translation>Hapus templat {name}</translation>
    </message>
    <message>
        <source>Remove the field {field}?</source>
        <translation>Hapus kolom {field}?</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Hapus catatan</translation>
    </message>
    <message>
        <source>Remove the numbers of {date}</source>
        <translation>Hapus angka {date}</translation>
    </message>
    <message>
        <source>Remove the uses of {day}</source>
        <translation>Hapus pemakaian {day}</translation>
    </message>
    <message>
        <source>Remove this check</source>
        <translation>Hapus cek ini</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Hapus kolom ini</translation>
    </message>
    <message>
        <source>Remove this line</source>
        <translation>Hapus baris ini</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Hapus {name}</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Hapus {what}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Ganti nama</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Ganti nama tampilan</translation>
    </message>
    <message>
        <source>Rename “{name}”…</source>
        <translation>Ganti nama “{name}”…</translation>
    </message>
    <message>
        <source>Replace template</source>
        <translation>Ganti templat</translation>
    </message>
    <message>
        <source>Required in every post</source>
        <translation>Wajib di setiap konten</translation>
    </message>
    <message>
        <source>Rest after going live</source>
        <translation>Pelunasan setelah tayang</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Kembalikan bawaan</translation>
    </message>
    <message>
        <source>Restore the original text</source>
        <translation>Kembalikan teks bawaan</translation>
    </message>
    <message>
        <source>Restore the weights of the fit score</source>
        <translation>Kembalikan bobot skor cocok</translation>
    </message>
    <message>
        <source>Result</source>
        <comment>of a change</comment>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Results by campaign</source>
        <translation>Hasil per kampanye</translation>
    </message>
    <message>
        <source>Results recorded</source>
        <translation>Hasil dicatat</translation>
    </message>
    <message>
        <source>Retail each</source>
        <comment>Excel column</comment>
        <translation>Nilai jual satuan</translation>
    </message>
    <message>
        <source>Retail price</source>
        <translation>Harga jual</translation>
    </message>
    <message>
        <source>Retail value</source>
        <translation>Nilai jual</translation>
    </message>
    <message>
        <source>Retail value</source>
        <comment>Excel column</comment>
        <translation>Nilai jual</translation>
    </message>
    <message>
        <source>Returned sales</source>
        <translation>Penjualan yang dikembalikan</translation>
    </message>
    <message>
        <source>Returns</source>
        <comment>Excel column</comment>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>deliverable</comment>
        <translation>Review</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>draft</comment>
        <translation>Tinjau</translation>
    </message>
    <message>
        <source>Review draft</source>
        <translation>Tinjau draf</translation>
    </message>
    <message>
        <source>Revision: {revision}</source>
        <translation>Revisi: {revision}</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>Revisions</source>
        <comment>Excel column</comment>
        <translation>Revisi</translation>
    </message>
    <message>
        <source>Revisions at most</source>
        <translation>Revisi paling banyak</translation>
    </message>
    <message>
        <source>Revisions at most</source>
        <comment>Excel column</comment>
        <translation>Revisi paling banyak</translation>
    </message>
    <message>
        <source>Room to create</source>
        <translation>Ruang berkreasi</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Putaran</translation>
    </message>
    <message>
        <source>Rounded to a whole number</source>
        <translation>Dibulatkan</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Row {n}: {problem}</source>
        <translation>Baris {n}: {problem}</translation>
    </message>
    <message>
        <source>Row {row}, column {column}: {reason}</source>
        <translation>Baris {row}, kolom {column}: {reason}</translation>
    </message>
    <message>
        <source>Row {row}: {reason}</source>
        <translation>Baris {row}: {reason}</translation>
    </message>
    <message>
        <source>Rows</source>
        <comment>command line</comment>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Rows after 200 empty rows were not read.</source>
        <translation>Baris setelah 200 baris kosong tidak dibaca.</translation>
    </message>
    <message>
        <source>Rows copied from Excel, Sheets or a chat: date, likes, comments, views, sponsored (Ctrl+V)</source>
        <translation>Baris dari Excel, Sheets, atau chat: tanggal, suka, komentar, tayangan, berbayar (Ctrl+V)</translation>
    </message>
    <message>
        <source>Rows that were not imported or have to be made sure of</source>
        <translation>Baris yang tidak diimpor atau perlu dipastikan</translation>
    </message>
    <message>
        <source>Rp/1,000 reach</source>
        <translation>Rp/1.000 jangkauan</translation>
    </message>
    <message>
        <source>Rp/1K reach</source>
        <translation>Rp/1.000 jangk.</translation>
    </message>
    <message>
        <source>Rp/eng.</source>
        <translation>Rp/interaksi</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>part of the brief</comment>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Sales</source>
        <comment>Excel column</comment>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Sales by code</source>
        <translation>Penjualan kode</translation>
    </message>
    <message>
        <source>Sales by code ÷ what has gone out so far.</source>
        <translation>Penjualan kode ÷ yang sudah keluar.</translation>
    </message>
    <message>
        <source>Sales have other causes too: product, price and stock. The code shows only part of it.</source>
        <translation>Penjualan punya sebab lain juga: produk, harga, dan stok. Kode hanya menunjukkan sebagian.</translation>
    </message>
    <message>
        <source>Sales have other causes too: product, price, stock and season. The codes tell only a part.</source>
        <translation>Penjualan punya sebab lain juga: produk, harga, stok, dan musim. Kode hanya menunjukkan sebagian.</translation>
    </message>
    <message>
        <source>Sales with a creator's code, less what was returned.</source>
        <translation>Penjualan dengan kode kreator, dikurangi retur.</translation>
    </message>
    <message>
        <source>Sales with codes</source>
        <comment>Excel column</comment>
        <translation>Penjualan lewat kode</translation>
    </message>
    <message>
        <source>Sales with your codes in the last seven days with today, less returns. Sales have other causes too.</source>
        <translation>Penjualan dengan kode Anda dalam tujuh hari terakhir termasuk hari ini, dikurangi retur. Penjualan juga punya sebab lain.</translation>
    </message>
    <message>
        <source>Sales: target</source>
        <comment>Excel column</comment>
        <translation>Target penjualan</translation>
    </message>
    <message>
        <source>Same</source>
        <comment>fate of a row</comment>
        <translation>Sama</translation>
    </message>
    <message>
        <source>Same WhatsApp number as {name}</source>
        <translation>Nomor WhatsApp sama dengan {name}</translation>
    </message>
    <message>
        <source>Same as the campaign</source>
        <translation>Samakan dengan kampanye</translation>
    </message>
    <message>
        <source>Same person as row {row}</source>
        <translation>Orang yang sama dengan baris {row}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save</source>
        <comment>qt</comment>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Simpan salinan</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Simpan salinan…</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Simpan sebagai templat…</translation>
    </message>
    <message>
        <source>Save as text</source>
        <translation>Simpan sebagai teks</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Simpan sebagai teks…</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>Simpan sebagai tampilan…</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Simpan perubahan</translation>
    </message>
    <message>
        <source>Save check</source>
        <translation>Simpan cek latar</translation>
    </message>
    <message>
        <source>Save exclusivity</source>
        <translation>Simpan eksklusif</translation>
    </message>
    <message>
        <source>Save numbers</source>
        <translation>Simpan angka</translation>
    </message>
    <message>
        <source>Save price</source>
        <translation>Simpan tarif</translation>
    </message>
    <message>
        <source>Save promise PDF…</source>
        <translation>Simpan PDF janji…</translation>
    </message>
    <message>
        <source>Save promise and proof as PDF</source>
        <translation>Simpan janji dan bukti sebagai PDF</translation>
    </message>
    <message>
        <source>Save promise and proof as PDF…</source>
        <translation>Simpan janji dan bukti sebagai PDF…</translation>
    </message>
    <message>
        <source>Save template</source>
        <translation>Simpan templat</translation>
    </message>
    <message>
        <source>Save the check as PDF</source>
        <translation>Simpan cek sebagai PDF</translation>
    </message>
    <message>
        <source>Save the check as PDF…</source>
        <translation>Simpan cek sebagai PDF…</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>Simpan daftar ini sebagai tampilan</translation>
    </message>
    <message>
        <source>Save this set-up as a template?</source>
        <translation>Simpan pengaturan ini sebagai templat?</translation>
    </message>
    <message>
        <source>Save usage right</source>
        <translation>Simpan hak pakai</translation>
    </message>
    <message>
        <source>Save {n} number</source>
        <translation>Simpan {n} angka</translation>
    </message>
    <message>
        <source>Save {n} numbers</source>
        <translation>Simpan {n} angka</translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation>Tersimpan sebagai {name}.</translation>
    </message>
    <message>
        <source>Saved automatically</source>
        <translation>Tersimpan otomatis</translation>
    </message>
    <message>
        <source>Saved {when}</source>
        <translation>Tersimpan {when}</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Simpanan</translation>
    </message>
    <message>
        <source>Schedule is full</source>
        <translation>Jadwal penuh</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Penilaian</translation>
    </message>
    <message>
        <source>Screenshot {date}.png</source>
        <translation>Tangkapan layar {date}.png</translation>
    </message>
    <message>
        <source>Screenshots of the chat in which it was agreed. Ctrl+Shift+V pastes one.</source>
        <translation>Tangkapan layar percakapan saat sepakat. Ctrl+Shift+V menempelkannya.</translation>
    </message>
    <message>
        <source>Screenshots…</source>
        <translation>Tangkapan layar…</translation>
    </message>
    <message>
        <source>Search again</source>
        <translation>Cari lagi</translation>
    </message>
    <message>
        <source>Search campaigns by name</source>
        <translation>Cari nama kampanye</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Cari perintah</translation>
    </message>
    <message>
        <source>Search for duplicates again</source>
        <translation>Cari duplikat lagi</translation>
    </message>
    <message>
        <source>Search in this campaign</source>
        <translation>Cari di kampanye ini</translation>
    </message>
    <message>
        <source>Search influencers</source>
        <translation>Cari influencer</translation>
    </message>
    <message>
        <source>See influencers</source>
        <translation>Lihat influencer</translation>
    </message>
    <message>
        <source>Seen then</source>
        <comment>Excel column</comment>
        <translation>Hasil cek</translation>
    </message>
    <message>
        <source>Select All</source>
        <comment>qt</comment>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Select at least one number.</source>
        <translation>Pilih paling sedikit satu angka.</translation>
    </message>
    <message>
        <source>Select these {n}</source>
        <translation>Pilih {n} ini</translation>
    </message>
    <message>
        <source>Select two to five influencers in the list, then Compare.</source>
        <translation>Pilih dua sampai lima influencer di daftar, lalu Bandingkan.</translation>
    </message>
    <message>
        <source>Selected</source>
        <comment>stage</comment>
        <translation>Lolos seleksi</translation>
    </message>
    <message>
        <source>Send brief</source>
        <translation>Kirim brief</translation>
    </message>
    <message>
        <source>Send parcel</source>
        <translation>Kirim paket</translation>
    </message>
    <message>
        <source>Send the brief</source>
        <translation>Kirim brief</translation>
    </message>
    <message>
        <source>Send the brief tomorrow, or: Send the brief 5 Dec</source>
        <translation>Kirim brief besok, atau: Kirim brief 5 Des</translation>
    </message>
    <message>
        <source>Send the parcel to {name}?</source>
        <translation>Kirim paket untuk {name}?</translation>
    </message>
    <message>
        <source>Send {n} parcels</source>
        <translation>Kirim {n} paket</translation>
    </message>
    <message>
        <source>Sending the brief</source>
        <translation>Mengirim brief</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Set PIC</source>
        <translation>Atur PIC</translation>
    </message>
    <message>
        <source>Set PIC…</source>
        <translation>Atur PIC…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Disisihkan</translation>
    </message>
    <message>
        <source>Set tier</source>
        <translation>Isi tingkatan</translation>
    </message>
    <message>
        <source>Set up campaign</source>
        <translation>Atur kampanye</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Settled</source>
        <comment>Excel column</comment>
        <translation>Beres</translation>
    </message>
    <message>
        <source>Several handles in one cell: kept as text</source>
        <translation>Beberapa akun dalam satu sel. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Several handles: which one is it?</source>
        <translation>Ada beberapa handle: yang mana?</translation>
    </message>
    <message>
        <source>Several numbers side by side: what is meant?</source>
        <translation>Beberapa angka berdampingan: mana yang dimaksud?</translation>
    </message>
    <message>
        <source>Several platforms: which one?</source>
        <translation>Ada beberapa platform: yang mana?</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Bobot</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>Excel sheet</comment>
        <translation>Porsi</translation>
    </message>
    <message>
        <source>Share of cash</source>
        <comment>Excel column</comment>
        <translation>Porsi tunai</translation>
    </message>
    <message>
        <source>Share of each kind</source>
        <translation>Porsi tiap jenis</translation>
    </message>
    <message>
        <source>Share of fit</source>
        <comment>Excel column</comment>
        <translation>Porsi cocok</translation>
    </message>
    <message>
        <source>Share sponsored</source>
        <comment>Excel column</comment>
        <translation>Porsi berbayar</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Bagikan</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Sheet {sheet}, column names on row {row}.</source>
        <translation>Sheet {sheet}, nama kolom di baris {row}.</translation>
    </message>
    <message>
        <source>Shipped</source>
        <comment>Excel column</comment>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Shipped on</source>
        <translation>Dikirim pada</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Shipping</source>
        <comment>Excel column</comment>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Shipping budget</source>
        <translation>Anggaran ongkir</translation>
    </message>
    <message>
        <source>Shipping of {name}</source>
        <translation>Ongkir {name}</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Shop file (*.planner)</source>
        <translation>Berkas toko (*.planner)</translation>
    </message>
    <message>
        <source>Shop without a name</source>
        <translation>Toko tanpa nama</translation>
    </message>
    <message>
        <source>Shopee prefix</source>
        <translation>Awalan Shopee</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tunjukkan</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <comment>qt</comment>
        <translation>Tampilkan berkas &amp;tersembunyi</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tampilkan semua</translation>
    </message>
    <message>
        <source>Show all ({n})</source>
        <translation>Lihat semua ({n})</translation>
    </message>
    <message>
        <source>Show all campaigns</source>
        <translation>Tampilkan semua kampanye</translation>
    </message>
    <message>
        <source>Show everyone again.</source>
        <translation>Tampilkan semuanya lagi.</translation>
    </message>
    <message>
        <source>Show everything to do</source>
        <translation>Lihat semua yang perlu dikerjakan</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Ringkas</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Tampilkan di daftar</translation>
    </message>
    <message>
        <source>Show older entries</source>
        <translation>Tampilkan lebih lama</translation>
    </message>
    <message>
        <source>Show or hide the pane</source>
        <translation>Tampilkan atau tutup panel rincian</translation>
    </message>
    <message>
        <source>Show {n} change</source>
        <translation>Lihat {n} perubahan</translation>
    </message>
    <message>
        <source>Show {n} changes</source>
        <translation>Lihat {n} perubahan</translation>
    </message>
    <message>
        <source>Show {n} field</source>
        <translation>Lihat {n} isian</translation>
    </message>
    <message>
        <source>Show {n} fields</source>
        <translation>Lihat {n} isian</translation>
    </message>
    <message>
        <source>Show {n} removed field</source>
        <translation>Lihat {n} isian yang dihapus</translation>
    </message>
    <message>
        <source>Show {n} removed fields</source>
        <translation>Lihat {n} isian yang dihapus</translation>
    </message>
    <message>
        <source>Shown for</source>
        <translation>Contoh untuk</translation>
    </message>
    <message>
        <source>Shown in the history beside each of your changes.</source>
        <translation>Tertulis di riwayat, di samping setiap perubahan Anda.</translation>
    </message>
    <message>
        <source>Shows backups too. Cards can be dropped here.</source>
        <translation>Menampilkan cadangan juga. Kartu bisa dijatuhkan di sini.</translation>
    </message>
    <message>
        <source>Shows those who left too. Cards can be dropped here; you are asked for the reason.</source>
        <translation>Menampilkan yang keluar juga. Kartu bisa dijatuhkan di sini; alasannya akan ditanyakan.</translation>
    </message>
    <message>
        <source>Signed</source>
        <comment>Excel column</comment>
        <translation>Ditandatangani</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Ditandatangani pada</translation>
    </message>
    <message>
        <source>Signed, but no file is kept with it. It is the proof when something goes wrong.</source>
        <translation>Sudah ditandatangani, tetapi berkasnya belum disimpan. Itu buktinya kalau ada masalah.</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>Excel column</comment>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>qt</comment>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Something differs from the campaign's brief here</source>
        <translation>Ada yang beda dari brief kampanye di sini</translation>
    </message>
    <message>
        <source>Something else belongs to this entry, or it belongs to one that is gone. Nothing was changed.</source>
        <translation>Masih ada yang terkait dengan isi ini, atau pasangannya sudah tidak ada. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Something went wrong inside the planner. What is stored is safe. Send us {file}.</source>
        <translation>Ada yang salah di dalam planner. Yang sudah tersimpan tetap aman. Kirimkan {file} kepada kami.</translation>
    </message>
    <message>
        <source>Sound.</source>
        <translation>Utuh.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Source</source>
        <comment>Excel column</comment>
        <translation>Sumber</translation>
    </message>
    <message>
        <source>Source and consent</source>
        <translation>Asal dan persetujuan</translation>
    </message>
    <message>
        <source>Source of contact</source>
        <translation>Asal kontak</translation>
    </message>
    <message>
        <source>Sources disagree where a tier begins. A tier given by hand stays as it is.</source>
        <translation>Sumber berbeda pendapat soal batas tingkatan. Tingkatan yang diisi sendiri tidak berubah.</translation>
    </message>
    <message>
        <source>Space ticks, Enter writes the cost, Ctrl+Enter agrees.</source>
        <translation>Spasi mencentang, Enter mengisi biaya, Ctrl+Enter menyepakati.</translation>
    </message>
    <message>
        <source>Spent on boosting</source>
        <translation>Terpakai untuk boosting</translation>
    </message>
    <message>
        <source>Spent on boosting so far</source>
        <translation>Boosting yang sudah terpakai</translation>
    </message>
    <message>
        <source>Spicy food, hampers…</source>
        <translation>Makanan pedas, hampers…</translation>
    </message>
    <message>
        <source>Sponsored</source>
        <translation>Berbayar</translation>
    </message>
    <message>
        <source>Sponsored</source>
        <comment>Excel column</comment>
        <translation>Berbayar</translation>
    </message>
    <message>
        <source>Sponsored posts</source>
        <translation>Unggahan berbayar</translation>
    </message>
    <message>
        <source>Sponsored posts above</source>
        <translation>Unggahan berbayar di atas</translation>
    </message>
    <message>
        <source>Sponsored posts in percent</source>
        <translation>Unggahan berbayar dalam persen</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>Excel column</comment>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Start from</source>
        <translation>Mulai dari</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Mulai dari templat</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>State</source>
        <comment>Excel column</comment>
        <translation>Status</translation>
    </message>
    <message>
        <source>State of {moment}. Written from the records of {shop}; times without a zone are those of the shop's clock.</source>
        <translation>Keadaan per {moment}. Disusun dari catatan {shop}; jam tanpa zona menurut jam toko.</translation>
    </message>
    <message>
        <source>State: {what}</source>
        <translation>Status: {what}</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Masih ada</translation>
    </message>
    <message>
        <source>Still up</source>
        <translation>Masih ada</translation>
    </message>
    <message>
        <source>Stored as soon as the line has its text.</source>
        <translation>Tersimpan begitu barisnya terisi.</translation>
    </message>
    <message>
        <source>Stored as soon as there is a reason. One sentence is enough.</source>
        <translation>Tersimpan begitu ada alasannya. Satu kalimat cukup.</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Story</translation>
    </message>
    <message>
        <source>Story</source>
        <comment>part of the brief</comment>
        <translation>Cerita</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>Sarankan</translation>
    </message>
    <message>
        <source>Suggest 50% cash</source>
        <translation>Saran: 50% tunai</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Summary</source>
        <comment>Excel sheet</comment>
        <translation>Ringkasan</translation>
    </message>
    <message>
        <source>Swap for a backup</source>
        <translation>Tukar dengan cadangan</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Table</source>
        <comment>benchmark</comment>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Table of our own</source>
        <translation>Tabel sendiri</translation>
    </message>
    <message>
        <source>Tables of tiers</source>
        <translation>Tabel tingkatan</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>Excel column</comment>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Take answer back</source>
        <translation>Batalkan jawaban</translation>
    </message>
    <message>
        <source>Take approval back</source>
        <translation>Batalkan persetujuan</translation>
    </message>
    <message>
        <source>Take post back</source>
        <translation>Batalkan catatan tayang</translation>
    </message>
    <message>
        <source>Take tags away…</source>
        <translation>Lepas tag…</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Keluarkan {name} dari perbandingan</translation>
    </message>
    <message>
        <source>Take {name} out of the campaign</source>
        <translation>Keluarkan {name} dari kampanye</translation>
    </message>
    <message>
        <source>Taken down</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Target: {figure}</source>
        <translation>Target: {figure}</translation>
    </message>
    <message>
        <source>Target: {name}</source>
        <translation>Target: {name}</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Tasks</source>
        <comment>Excel column</comment>
        <translation>Tugas</translation>
    </message>
    <message>
        <source>Tasks &amp; time</source>
        <translation>Tugas &amp; waktu</translation>
    </message>
    <message>
        <source>Tells which exclusivity of others binds a creator.</source>
        <translation>Menentukan eksklusif merek lain mana yang bentrok.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Templat</translation>
    </message>
    <message>
        <source>Template: {name}</source>
        <translation>Templat: {name}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Teks</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>Excel column</comment>
        <translation>Isi</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Berkas teks</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Teks pesan</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Terima kasih</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>Hari itu belum tiba.</translation>
    </message>
    <message>
        <source>That day lies ahead. Look at the post first, then write down what you saw.</source>
        <translation>Hari itu belum tiba. Lihat dulu unggahannya, baru catat hasilnya.</translation>
    </message>
    <message>
        <source>That day lies ahead. Write the day they came to this stage.</source>
        <translation>Hari itu belum tiba. Isi hari saat masuk tahap ini.</translation>
    </message>
    <message>
        <source>That does not fit with what is already there. Nothing was changed.</source>
        <translation>Itu tidak cocok dengan yang sudah ada. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>That is the shop itself. Choose another name for the copy.</source>
        <translation>Itu berkas tokonya sendiri. Pilih nama lain untuk salinannya.</translation>
    </message>
    <message>
        <source>That lies in the future. A post is recorded once it is live.</source>
        <translation>Waktu itu belum lewat. Unggahan dicatat setelah tayang.</translation>
    </message>
    <message>
        <source>The accounts of this row belong to two influencers</source>
        <translation>Akun di baris ini milik dua influencer</translation>
    </message>
    <message>
        <source>The ages of the buyers end before they begin. Choose a higher end.</source>
        <translation>Usia pembeli berakhir sebelum mulai. Pilih batas atas yang lebih tinggi.</translation>
    </message>
    <message>
        <source>The background check has no score for it.</source>
        <translation>Belum dinilai di cek latar.</translation>
    </message>
    <message>
        <source>The backup takes the stage of {name}, who becomes a backup.</source>
        <translation>Cadangan mengambil tahap {name}, dan {name} menjadi cadangan.</translation>
    </message>
    <message>
        <source>The blacklist needs a reason.</source>
        <translation>Daftar hitam perlu alasan.</translation>
    </message>
    <message>
        <source>The blacklist needs a reason: choose it under Relationship.</source>
        <translation>Daftar hitam perlu alasan: pilih lewat Hubungan.</translation>
    </message>
    <message>
        <source>The brand profile does not say yet who the buyers are.</source>
        <translation>Profil merek belum menyebut siapa pembelinya.</translation>
    </message>
    <message>
        <source>The brand profile names no niche or interest.</source>
        <translation>Profil merek belum menyebut niche atau minat.</translation>
    </message>
    <message>
        <source>The budget is used up.</source>
        <translation>Anggaran sudah habis.</translation>
    </message>
    <message>
        <source>The campaign changed</source>
        <translation>Kampanye berubah</translation>
    </message>
    <message>
        <source>The campaign ends before it starts. Choose a later end.</source>
        <translation>Kampanye berakhir sebelum mulai. Pilih tanggal akhir yang lebih lambat.</translation>
    </message>
    <message>
        <source>The check lies before the day it went live.</source>
        <translation>Cek ini lebih awal daripada hari tayang.</translation>
    </message>
    <message>
        <source>The chosen {amount}</source>
        <translation>Yang dipilih {amount}</translation>
    </message>
    <message>
        <source>The code has run out.</source>
        <translation>Kode voucher sudah tidak berlaku.</translation>
    </message>
    <message>
        <source>The code has {n} characters; this channel takes {shortest} to {longest}</source>
        <translation>Kode {n} karakter; kanal ini menerima {shortest} sampai {longest}</translation>
    </message>
    <message>
        <source>The code is active.</source>
        <translation>Kode voucher aktif.</translation>
    </message>
    <message>
        <source>The code may only have the capitals A to Z and the digits 0 to 9</source>
        <translation>Kode hanya boleh berisi huruf besar A sampai Z dan angka 0 sampai 9</translation>
    </message>
    <message>
        <source>The code {code} is already in use on this channel in that period. Choose another code.</source>
        <translation>Kode {code} sudah dipakai di kanal ini pada masa itu. Pilih kode lain.</translation>
    </message>
    <message>
        <source>The column is left out</source>
        <translation>Kolom tidak diimpor</translation>
    </message>
    <message>
        <source>The column names again, not a person</source>
        <translation>Judul kolom terulang, bukan orang</translation>
    </message>
    <message>
        <source>The content is live.</source>
        <translation>Konten sudah tayang.</translation>
    </message>
    <message>
        <source>The contract has ended, and content is still to come.</source>
        <translation>Kontrak sudah berakhir, padahal masih ada konten yang belum tayang.</translation>
    </message>
    <message>
        <source>The contract has ended.</source>
        <translation>Kontrak sudah berakhir.</translation>
    </message>
    <message>
        <source>The contract is a draft.</source>
        <translation>Kontrak masih draf.</translation>
    </message>
    <message>
        <source>The contract is signed and runs until {day}.</source>
        <translation>Kontrak sudah ditandatangani dan berlaku sampai {day}.</translation>
    </message>
    <message>
        <source>The contract is signed.</source>
        <translation>Kontrak sudah ditandatangani.</translation>
    </message>
    <message>
        <source>The contract was sent and is not signed yet.</source>
        <translation>Kontrak sudah terkirim, belum ditandatangani.</translation>
    </message>
    <message>
        <source>The cost of {name} comes from the payment mix.</source>
        <translation>Biaya {name} berasal dari campuran pembayaran.</translation>
    </message>
    <message>
        <source>The creator could not make it</source>
        <translation>Kreator berhalangan</translation>
    </message>
    <message>
        <source>The creator gets {percent}% of the usual fee in value.</source>
        <translation>Kreator menerima nilai {percent}% dari fee biasa.</translation>
    </message>
    <message>
        <source>The date of the work for a competitor</source>
        <translation>Tanggal kerja untuk pesaing</translation>
    </message>
    <message>
        <source>The draft is due after the day it should go live.</source>
        <translation>Batas draf jatuh sesudah rencana tayang.</translation>
    </message>
    <message>
        <source>The export was stopped. Nothing was written.</source>
        <translation>Ekspor dihentikan. Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, remove the password, save it, then import it again.</source>
        <translation>Berkas memakai kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu impor lagi.</translation>
    </message>
    <message>
        <source>The file holds parts that no spreadsheet program writes. It was not opened.</source>
        <translation>Berkas memuat bagian yang tidak ditulis program spreadsheet mana pun. Berkas tidak dibaca.</translation>
    </message>
    <message>
        <source>The file is damaged or only half downloaded. Fetch it again, or save it again in Excel.</source>
        <translation>Berkas rusak atau terunduh sebagian. Ambil lagi, atau simpan ulang di Excel.</translation>
    </message>
    <message>
        <source>The file is {size} MB; at most {limit} MB can be imported. Split it or delete pictures in it.</source>
        <translation>Ukuran berkas {size} MB; paling besar {limit} MB bisa diimpor. Bagi berkasnya atau hapus gambar di dalamnya.</translation>
    </message>
    <message>
        <source>The file {name} cannot be opened. Close it in Excel and try again.</source>
        <translation>Berkas {name} tidak bisa dibuka. Tutup dulu di Excel, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation>Berkas {name} kosong.</translation>
    </message>
    <message>
        <source>The first table in use that fits platform, formula and size judges an ER; every verdict names it.</source>
        <translation>Tabel pertama yang dipakai dan cocok platform, rumus, serta ukurannya menilai ER; tiap penilaian menyebut tabelnya.</translation>
    </message>
    <message>
        <source>The folder of {name} cannot be written. Copy the file to a folder of your own.</source>
        <translation>Folder {name} tidak bisa ditulisi. Salin berkasnya ke folder Anda sendiri.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it first, or choose another.</source>
        <translation>Folder {folder} tidak ada. Buat dulu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The formula has no saved result. Open the file in Excel and save it once.</source>
        <translation>Rumus belum punya hasil tersimpan. Buka berkas di Excel lalu simpan sekali.</translation>
    </message>
    <message>
        <source>The formula shows an error.</source>
        <translation>Rumus menunjukkan kesalahan.</translation>
    </message>
    <message>
        <source>The goal is the campaign's, for all</source>
        <translation>Tujuan milik kampanye, sama untuk semua kreator</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was written.</source>
        <translation>Impor dihentikan. Tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>The import was undone</source>
        <translation>Impor sudah diurungkan</translation>
    </message>
    <message>
        <source>The influencers are as they were before.</source>
        <translation>Data influencer kembali seperti sebelumnya.</translation>
    </message>
    <message>
        <source>The letters of the name were lost in the file</source>
        <translation>Huruf nama sudah hilang di berkas</translation>
    </message>
    <message>
        <source>The line ends before it begins. Choose a higher end.</source>
        <translation>Baris berakhir sebelum mulai. Pilih batas atas yang lebih tinggi.</translation>
    </message>
    <message>
        <source>The line from {n} followers lies inside another one.</source>
        <translation>Baris mulai {n} pengikut berada di dalam baris lain.</translation>
    </message>
    <message>
        <source>The link leads to another account: {handle}</source>
        <translation>Tautan menuju akun lain: {handle}</translation>
    </message>
    <message>
        <source>The link leads to another platform than the column names</source>
        <translation>Tautan menuju platform lain dari nama kolomnya</translation>
    </message>
    <message>
        <source>The link names no account: kept as text</source>
        <translation>Tautan tidak menyebut akun. Teks asli disimpan</translation>
    </message>
    <message>
        <source>The list shows no ER for this account yet.</source>
        <translation>Daftar belum menampilkan ER akun ini.</translation>
    </message>
    <message>
        <source>The list shows the number noted last: {rate}.</source>
        <translation>Daftar menampilkan angka yang terakhir dicatat: {rate}.</translation>
    </message>
    <message>
        <source>The most points of each part; a part nobody knows is left out of the sum, 0 drops it.</source>
        <translation>Poin tertinggi tiap bagian; yang kosong tidak ikut dijumlah, 0 meniadakannya.</translation>
    </message>
    <message>
        <source>The name {name} does not end in .xlsx. Give it that ending.</source>
        <translation>Nama {name} tidak berakhiran .xlsx. Tambahkan akhiran itu.</translation>
    </message>
    <message>
        <source>The notes are full: this was not kept</source>
        <translation>Catatan penuh: ini tidak disimpan</translation>
    </message>
    <message>
        <source>The number has fewer than 9 digits: left empty</source>
        <translation>Nomor kurang dari 9 angka, dikosongkan</translation>
    </message>
    <message>
        <source>The number has more than 13 digits: left empty</source>
        <translation>Nomor lebih dari 13 angka, dikosongkan</translation>
    </message>
    <message>
        <source>The number is not in use</source>
        <translation>Nomor tidak aktif</translation>
    </message>
    <message>
        <source>The other cells are fractions like 0.013: kept as text</source>
        <translation>Sel lain berupa pecahan seperti 0,013. Teks asli disimpan</translation>
    </message>
    <message>
        <source>The price is negotiable</source>
        <translation>Harga bisa dinego</translation>
    </message>
    <message>
        <source>The price is per {unit}</source>
        <translation>Harga per {unit}</translation>
    </message>
    <message>
        <source>The price starts from this amount</source>
        <translation>Harga mulai dari jumlah ini</translation>
    </message>
    <message>
        <source>The product came back.</source>
        <translation>Produk sudah dikembalikan.</translation>
    </message>
    <message>
        <source>The product does not suit them</source>
        <translation>Produknya kurang cocok</translation>
    </message>
    <message>
        <source>The product has arrived.</source>
        <translation>Produk sudah diterima.</translation>
    </message>
    <message>
        <source>The product is on its way.</source>
        <translation>Produk sedang dikirim.</translation>
    </message>
    <message>
        <source>The product is packed.</source>
        <translation>Produk sudah dikemas.</translation>
    </message>
    <message>
        <source>The product ran out</source>
        <translation>Produk habis</translation>
    </message>
    <message>
        <source>The re-check was due on {day}.</source>
        <translation>Cek ulang seharusnya {day}.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Alasannya belum ditulis.</translation>
    </message>
    <message>
        <source>The reason stands beside it.</source>
        <translation>Alasannya ada di sampingnya.</translation>
    </message>
    <message>
        <source>The reason stays in the history and helps when you choose again.</source>
        <translation>Alasan tersimpan di riwayat dan membantu saat memilih lagi.</translation>
    </message>
    <message>
        <source>The right to use it ({what}) begins on {day}</source>
        <translation>Hak pakai ({what}) baru mulai {day}</translation>
    </message>
    <message>
        <source>The right to use it ({what}) ended on {day}</source>
        <translation>Hak pakai ({what}) berakhir {day}</translation>
    </message>
    <message>
        <source>The same</source>
        <comment>command line</comment>
        <translation>Sama</translation>
    </message>
    <message>
        <source>The same entry is already there. Nothing was changed.</source>
        <translation>Isi yang sama sudah ada. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The search was stopped</source>
        <translation>Pencarian dihentikan</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Pencarian dihentikan.</translation>
    </message>
    <message>
        <source>The share lies between 0.1 and 500 percent.</source>
        <translation>Bagiannya antara 0,1 dan 500 persen.</translation>
    </message>
    <message>
        <source>The sheet is too long: rows below this one were not read.</source>
        <translation>Lembar terlalu panjang: baris di bawah ini tidak dibaca.</translation>
    </message>
    <message>
        <source>The sheet {sheet} is empty.</source>
        <translation>Lembar {sheet} kosong.</translation>
    </message>
    <message>
        <source>The shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>The shop could not be opened</source>
        <translation>Toko tidak bisa dibuka</translation>
    </message>
    <message>
        <source>The shop has no products yet.</source>
        <translation>Toko belum punya produk.</translation>
    </message>
    <message>
        <source>The shop's own medians</source>
        <translation>Median toko sendiri</translation>
    </message>
    <message>
        <source>The signed contract as PDF or photo.</source>
        <translation>Kontrak yang ditandatangani, PDF atau foto.</translation>
    </message>
    <message>
        <source>The summary is in {name}</source>
        <translation>Ringkasan ada di {name}</translation>
    </message>
    <message>
        <source>The text is about another platform than this account</source>
        <translation>Teks ini tentang platform lain, bukan akun ini</translation>
    </message>
    <message>
        <source>The text is of {other}, the account is {own}. Look again before saving.</source>
        <translation>Teksnya dari {other}, akunnya {own}. Periksa dulu sebelum disimpan.</translation>
    </message>
    <message>
        <source>The text tells it more than once, differently: which one?</source>
        <translation>Angkanya tertulis lebih dari sekali dan berbeda: yang mana?</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Sampah kosong</translation>
    </message>
    <message>
        <source>The voucher ends before it begins</source>
        <translation>Voucher berakhir sebelum mulai</translation>
    </message>
    <message>
        <source>The voucher ends before it begins. Choose a later end.</source>
        <translation>Voucher berakhir sebelum mulai. Pilih tanggal akhir yang lebih lambat.</translation>
    </message>
    <message>
        <source>The workbook has no sheet called {sheet}.</source>
        <translation>Berkas ini tidak punya lembar bernama {sheet}.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>Berkas ini tidak punya lembar yang berisi sel.</translation>
    </message>
    <message>
        <source>The year is missing: kept as text</source>
        <translation>Tahunnya tidak ada. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Their audience is not noted yet.</source>
        <translation>Audiensnya belum dicatat.</translation>
    </message>
    <message>
        <source>Their audience: {audience}</source>
        <translation>Audiensnya: {audience}</translation>
    </message>
    <message>
        <source>Their content, codes and payment mix in this campaign go too. Whoever leaves with a reason stays in the history: drag them to “Exited” instead. You can undo this.</source>
        <translation>Konten, kode, dan campuran pembayarannya di kampanye ini ikut terhapus. Bila mereka keluar dengan alasan dan riwayatnya perlu disimpan, tarik ke “Keluar”. Ini bisa diurungkan.</translation>
    </message>
    <message>
        <source>Their cost</source>
        <translation>Biaya yang dipilih</translation>
    </message>
    <message>
        <source>Theirs</source>
        <comment>agreement</comment>
        <translation>Pihak lain</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>There is a field “{name}” already. Choose another name.</source>
        <translation>Kolom “{name}” sudah ada. Pilih nama lain.</translation>
    </message>
    <message>
        <source>There is a table called {name} already.</source>
        <translation>Tabel bernama {name} sudah ada.</translation>
    </message>
    <message>
        <source>There is a template of that name; it gets this set-up instead.</source>
        <translation>Sudah ada templat dengan nama itu; isinya akan diganti.</translation>
    </message>
    <message>
        <source>There is a template “{name}” already. Choose another name.</source>
        <translation>Sudah ada templat “{name}”. Pilih nama lain.</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Choose another name.</source>
        <translation>Sudah ada tampilan “{name}”. Pilih nama lain.</translation>
    </message>
    <message>
        <source>There is no code yet.</source>
        <translation>Belum ada kode voucher.</translation>
    </message>
    <message>
        <source>There is no column here any more.</source>
        <translation>Di sini tidak ada kolom lagi.</translation>
    </message>
    <message>
        <source>There is no file {name}. Check the name, or make it with “new”.</source>
        <translation>Tidak ada berkas {name}. Periksa namanya, atau buat dengan “new”.</translation>
    </message>
    <message>
        <source>There is no filter “{key}:”; it is looked for as a word.</source>
        <translation>Tidak ada saringan “{key}:”; dicari sebagai kata.</translation>
    </message>
    <message>
        <source>There is no link yet.</source>
        <translation>Belum ada tautan.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Take a screenshot first.</source>
        <translation>Papan klip tidak berisi gambar. Ambil tangkapan layar dulu.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. Start the planner from a desktop session.</source>
        <translation>Tidak ada layar untuk membuka jendela. Jalankan dari sesi desktop.</translation>
    </message>
    <message>
        <source>There is no such day: kept as text</source>
        <translation>Tanggal itu tidak ada. Teks asli disimpan</translation>
    </message>
    <message>
        <source>They answer fast.</source>
        <translation>Membalas cepat.</translation>
    </message>
    <message>
        <source>They answer slowly.</source>
        <translation>Membalas lambat.</translation>
    </message>
    <message>
        <source>They do not use the product.</source>
        <translation>Tidak memakai produknya.</translation>
    </message>
    <message>
        <source>They go to creators, so they are in Indonesian.</source>
        <translation>Untuk dikirim ke kreator</translation>
    </message>
    <message>
        <source>They have left the campaign: there is no place to take. Move the backup instead.</source>
        <translation>Orang ini sudah keluar dari kampanye, jadi tidak ada tempat untuk digantikan. Pindahkan saja cadangannya.</translation>
    </message>
    <message>
        <source>They leave because…</source>
        <translation>Keluar karena…</translation>
    </message>
    <message>
        <source>They like or use the product.</source>
        <translation>Suka atau memakai produknya.</translation>
    </message>
    <message>
        <source>They may use our content</source>
        <translation>Mereka boleh pakai konten kita</translation>
    </message>
    <message>
        <source>This entry is no longer there. It may have been undone or deleted.</source>
        <translation>Catatan ini sudah tidak ada. Mungkin sudah diurungkan atau dihapus.</translation>
    </message>
    <message>
        <source>This file can no longer be read. Attach it again.</source>
        <translation>Berkas ini tidak bisa dibaca lagi. Lampirkan ulang.</translation>
    </message>
    <message>
        <source>This is a Shopee affiliate report, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan afiliasi Shopee, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a Shopee income report, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan penghasilan Shopee, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a Shopee voucher report, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan voucher Shopee, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a TikTok Shop sales report by creator, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan penjualan TikTok Shop per kreator, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a TikTok Shop video report, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan video TikTok Shop, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of Shopee orders, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar pesanan Shopee, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of TikTok Shop or Tokopedia orders, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar pesanan TikTok Shop atau Tokopedia, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of Tokopedia orders, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar pesanan Tokopedia, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of campaigns, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar kampanye, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of payments, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar pembayaran, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of posts, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar unggahan, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a list of voucher codes, not of influencers. Nothing was imported.</source>
        <translation>Ini daftar kode voucher, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is a sales or click report, not a list of influencers. Nothing was imported.</source>
        <translation>Ini laporan penjualan atau klik, bukan daftar influencer. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls). Open it in Excel and save it as .xlsx, then import it again.</source>
        <translation>Ini berkas Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx, lalu impor lagi.</translation>
    </message>
    <message>
        <source>This is not a table. Choose an Excel file (.xlsx) or a CSV file.</source>
        <translation>Ini bukan tabel. Pilih berkas Excel (.xlsx) atau CSV.</translation>
    </message>
    <message>
        <source>This is not saved yet. Close once more to drop it.</source>
        <translation>Ini belum disimpan. Tutup sekali lagi untuk membuangnya.</translation>
    </message>
    <message>
        <source>This link leads to {there}, the content is for {here}.</source>
        <translation>Tautan ini menuju {there}, kontennya untuk {here}.</translation>
    </message>
    <message>
        <source>This note was not saved yet.</source>
        <translation>Catatan ini belum tersimpan.</translation>
    </message>
    <message>
        <source>This page tells each day what is due. Begin with one of these.</source>
        <translation>Halaman ini memberi tahu setiap hari apa yang jatuh tempo. Mulai dari salah satu.</translation>
    </message>
    <message>
        <source>This post counts in {zone}. Write its clock time in {zone}, or change the zone of the plan.</source>
        <translation>Unggahan ini memakai {zone}. Tulis jamnya dalam {zone}, atau ubah zona di rencana.</translation>
    </message>
    <message>
        <source>This table is in use. Choose another one first.</source>
        <translation>Tabel ini sedang dipakai. Pilih tabel lain dulu.</translation>
    </message>
    <message>
        <source>This template cannot be used: {what}. Remove it and save it anew.</source>
        <translation>Templat ini tidak bisa dipakai: {what}. Hapus lalu simpan lagi.</translation>
    </message>
    <message>
        <source>This template was made by a newer version of the planner. Update the planner first.</source>
        <translation>Templat ini dibuat versi planner yang lebih baru. Perbarui planner dulu.</translation>
    </message>
    <message>
        <source>This touches crime, which UU PDP protects more. Write only what is proven and needed.</source>
        <translation>Ini menyinggung kejahatan, data yang lebih dilindungi UU PDP. Tulis hanya yang terbukti dan perlu.</translation>
    </message>
    <message>
        <source>This touches health, which UU PDP protects more. Write it only if it is needed.</source>
        <translation>Ini menyinggung kesehatan, data yang lebih dilindungi UU PDP. Tulis hanya bila perlu.</translation>
    </message>
    <message>
        <source>This touches politics, which UU PDP protects more. Write it only if it is needed.</source>
        <translation>Ini menyinggung politik, data yang lebih dilindungi UU PDP. Tulis hanya bila perlu.</translation>
    </message>
    <message>
        <source>This touches religion, which UU PDP protects more. Write it only if it is needed.</source>
        <translation>Ini menyinggung agama, data yang lebih dilindungi UU PDP. Tulis hanya bila perlu.</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Minggu ini</translation>
    </message>
    <message>
        <source>Those that come with the planner always stay. These are the shop's own.</source>
        <translation>Templat bawaan selalu ada. Ini templat milik toko.</translation>
    </message>
    <message>
        <source>Thousands lost in Excel? Maybe {high}. Kept as text</source>
        <translation>Ribuan hilang di Excel? Mungkin {high}. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Thousands missing? {low} is too little for a price. Kept as text</source>
        <translation>Ribuannya hilang? {low} terlalu kecil untuk tarif. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Three of the source articles: micro from 1,000, macro above 100,000</source>
        <translation>Tiga artikel sumber: mikro mulai 1.000, makro di atas 100.000</translation>
    </message>
    <message>
        <source>Tick all {n} found</source>
        <translation>Pilih semua {n} yang ditemukan</translation>
    </message>
    <message>
        <source>Tick creators to reckon what they cost and to agree with them</source>
        <translation>Centang kreator untuk menghitung biaya dan menyepakati</translation>
    </message>
    <message>
        <source>Tick one person who is to be replaced.</source>
        <translation>Centang satu orang yang akan digantikan.</translation>
    </message>
    <message>
        <source>Tick {fewest} to {most} creators to compare them.</source>
        <translation>Centang {fewest} sampai {most} kreator untuk dibandingkan.</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tingkatan</translation>
    </message>
    <message>
        <source>Tier</source>
        <comment>Excel column</comment>
        <translation>Tingkatan</translation>
    </message>
    <message>
        <source>Tier unknown</source>
        <translation>Tingkatan belum diketahui</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Tingkatan</translation>
    </message>
    <message>
        <source>Tiers and benchmarks</source>
        <translation>Tingkatan dan acuan</translation>
    </message>
    <message>
        <source>Tiers: {name}</source>
        <translation>Tingkatan: {name}</translation>
    </message>
    <message>
        <source>TikTok Shop takes less than 365 days, this is {n}</source>
        <translation>TikTok Shop menerima kurang dari 365 hari, ini {n} hari</translation>
    </message>
    <message>
        <source>TikTok video</source>
        <translation>Video TikTok</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Linimasa</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Perlu diputuskan</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Perlu dikerjakan</translation>
    </message>
    <message>
        <source>To go live</source>
        <translation>Janji tayang</translation>
    </message>
    <message>
        <source>To look out for</source>
        <translation>Perlu diwaspadai</translation>
    </message>
    <message>
        <source>To look out for</source>
        <comment>Excel column</comment>
        <translation>Perlu diwaspadai</translation>
    </message>
    <message>
        <source>To the campaigns…</source>
        <translation>Ke halaman kampanye…</translation>
    </message>
    <message>
        <source>To the influencers</source>
        <translation>Ke daftar influencer</translation>
    </message>
    <message>
        <source>To the notes</source>
        <translation>Ke catatan</translation>
    </message>
    <message>
        <source>To {stage}</source>
        <comment>move</comment>
        <translation>Ke {stage}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
    <message>
        <source>Tone</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Tone</source>
        <comment>Excel column</comment>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Tone and character</source>
        <translation>Gaya bahasa dan watak</translation>
    </message>
    <message>
        <source>Tone and character of the brand: {tone}</source>
        <translation>Gaya bahasa dan watak merek: {tone}</translation>
    </message>
    <message>
        <source>Too few own prices of others to compare with: {n} are needed.</source>
        <translation>Harga dari influencer lain masih terlalu sedikit: perlu {n}.</translation>
    </message>
    <message>
        <source>Too large to be right.</source>
        <translation>Terlalu besar untuk benar.</translation>
    </message>
    <message>
        <source>Too large to be right: kept as text</source>
        <translation>Terlalu besar. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Too long to be handed to WhatsApp. Copy it instead.</source>
        <translation>Terlalu panjang untuk diteruskan ke WhatsApp. Salin saja.</translation>
    </message>
    <message>
        <source>Too long: shortened</source>
        <translation>Terlalu panjang: dipendekkan</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Topik</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>Excel sheet</comment>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Total HPP</source>
        <comment>Excel column</comment>
        <translation>Total HPP</translation>
    </message>
    <message>
        <source>Total at cost price, with shipping</source>
        <translation>Jumlah HPP dengan ongkir</translation>
    </message>
    <message>
        <source>Total at cost price, with shipping: {amount}</source>
        <translation>Jumlah HPP dengan ongkir: {amount}</translation>
    </message>
    <message>
        <source>Total at retail value: {amount}</source>
        <translation>Jumlah nilai jual: {amount}</translation>
    </message>
    <message>
        <source>Total cost</source>
        <comment>Excel column</comment>
        <translation>Total biaya</translation>
    </message>
    <message>
        <source>Total retail value</source>
        <translation>Jumlah nilai jual</translation>
    </message>
    <message>
        <source>Total retail value</source>
        <comment>Excel column</comment>
        <translation>Total nilai jual</translation>
    </message>
    <message>
        <source>Track: {name}</source>
        <comment>Excel column</comment>
        <translation>Jalur: {name}</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <comment>Excel column</comment>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Tracks</source>
        <translation>Jalur</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Sampah</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
    <message>
        <source>Try fewer words, or clear the search.</source>
        <translation>Coba kata yang lebih sedikit, atau kosongkan pencarian.</translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation>Tutorial</translation>
    </message>
    <message>
        <source>Two numbers. Keep one here and put the other into the notes.</source>
        <translation>Ada dua nomor. Simpan satu di sini, tulis yang lain di catatan.</translation>
    </message>
    <message>
        <source>Two of the source articles: nano below 10,000, micro to 100,000, macro to 1 million</source>
        <translation>Dua artikel sumber: nano di bawah 10.000, mikro sampai 100.000, makro sampai 1 juta</translation>
    </message>
    <message>
        <source>Two sentences; they stand at the top of every brief.</source>
        <translation>Dua kalimat; tampil di bagian atas setiap brief.</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>qt</comment>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Type a hashtag</source>
        <translation>Ketik tagar</translation>
    </message>
    <message>
        <source>UGC only</source>
        <translation>UGC saja</translation>
    </message>
    <message>
        <source>Unboxing</source>
        <translation>Unboxing</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Urungkan {what}</translation>
    </message>
    <message>
        <source>Undoing: {what}</source>
        <translation>Mengurungkan: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Diurungkan: {what}</translation>
    </message>
    <message>
        <source>Unpacked, the file is far larger than any list of influencers. It was not opened.</source>
        <translation>Setelah dibuka, isi berkas jauh lebih besar daripada daftar influencer mana pun. Berkas tidak dibaca.</translation>
    </message>
    <message>
        <source>Untick these {n}</source>
        <translation>Batal pilih {n} ini</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>Excel column</comment>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>day</comment>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>Until (clock time)</source>
        <translation>Sampai jam</translation>
    </message>
    <message>
        <source>Until is earlier than from.</source>
        <translation>Jam selesai lebih awal dari jam mulai.</translation>
    </message>
    <message>
        <source>Unusually high</source>
        <translation>Tinggi tidak biasa</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Perbarui</translation>
    </message>
    <message>
        <source>Update “{name}”</source>
        <translation>Perbarui “{name}”</translation>
    </message>
    <message>
        <source>Usage right</source>
        <translation>Hak pakai</translation>
    </message>
    <message>
        <source>Usage right, {whose}: {kind}</source>
        <translation>Hak pakai, {whose}: {kind}</translation>
    </message>
    <message>
        <source>Usage rights</source>
        <translation>Hak pakai</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Pakai</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>yardstick</comment>
        <translation>Pemakaian</translation>
    </message>
    <message>
        <source>Use the usual days</source>
        <translation>Pakai angka biasa</translation>
    </message>
    <message>
        <source>Use this table</source>
        <translation>Pakai tabel ini</translation>
    </message>
    <message>
        <source>Use this tier table</source>
        <translation>Pakai tabel tingkatan ini</translation>
    </message>
    <message>
        <source>Use {text}</source>
        <translation>Pakai {text}</translation>
    </message>
    <message>
        <source>Use “{message}”</source>
        <translation>Pakai “{message}”</translation>
    </message>
    <message>
        <source>Used for the fit score: niche {niche} points, city and audience {audience} points.</source>
        <translation>Dipakai untuk skor cocok: niche {niche} poin, kota dan audiens {audience} poin.</translation>
    </message>
    <message>
        <source>Used for what to look out for in background checks, and for clash warnings before a collaboration.</source>
        <translation>Dipakai untuk Perlu diwaspadai di cek latar dan peringatan bentrok sebelum kerja sama.</translation>
    </message>
    <message>
        <source>Used in payment mixes; lines agreed on earlier keep the values they had.</source>
        <translation>Dipakai di campuran pembayaran; baris yang sudah disepakati tetap memakai nilai lamanya.</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Pemakaian</translation>
    </message>
    <message>
        <source>Uses of the code</source>
        <translation>Pemakaian kode</translation>
    </message>
    <message>
        <source>Uses of the creators' codes, from the dated entries.</source>
        <translation>Pemakaian kode kreator, dari catatan bertanggal.</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>tier table</comment>
        <translation>Bawaan</translation>
    </message>
    <message>
        <source>Usual fee</source>
        <translation>Fee biasa</translation>
    </message>
    <message>
        <source>Usual fee</source>
        <comment>Excel column</comment>
        <translation>Fee biasa</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Berlaku mulai</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Berlaku sampai</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Value for creators</source>
        <comment>Excel sheet</comment>
        <translation>Nilai untuk kreator</translation>
    </message>
    <message>
        <source>Value the creator gets</source>
        <translation>Nilai untuk kreator</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Verdict</source>
        <comment>Excel column</comment>
        <translation>Hasil</translation>
    </message>
    <message>
        <source>Verdict on ER</source>
        <translation>Penilaian ER</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>Tampilan: {name}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Tayangan</translation>
    </message>
    <message>
        <source>Visual</source>
        <translation>Visual</translation>
    </message>
    <message>
        <source>Visual direction</source>
        <comment>Excel column</comment>
        <translation>Arahan visual</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <translation>Kode voucher</translation>
    </message>
    <message>
        <source>Voucher code</source>
        <comment>Excel column</comment>
        <translation>Kode voucher</translation>
    </message>
    <message>
        <source>Voucher uses</source>
        <translation>Pemakaian kode</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <comment>Excel sheet</comment>
        <translation>Voucher</translation>
    </message>
    <message>
        <source>Wanted: {buyers}</source>
        <translation>Dicari: {buyers}</translation>
    </message>
    <message>
        <source>Warm, morning light; colour codes such as #A33B20 are shown as swatches</source>
        <translation>Warna hangat, cahaya pagi; kode warna seperti #A33B20 tampil sebagai contoh</translation>
    </message>
    <message>
        <source>We may use their content</source>
        <translation>Kita boleh pakai kontennya</translation>
    </message>
    <message>
        <source>We still bind {name}{scope} until {day}.</source>
        <translation>Kita masih mengikat {name}{scope} s/d {day}.</translation>
    </message>
    <message>
        <source>We still bind {name}{scope}, with no end noted.</source>
        <translation>Kita masih mengikat {name}{scope}, tanpa tanggal akhir.</translation>
    </message>
    <message>
        <source>Weights of the fit score</source>
        <translation>Bobot skor cocok</translation>
    </message>
    <message>
        <source>Went live</source>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Went live</source>
        <comment>Excel column</comment>
        <translation>Tayang</translation>
    </message>
    <message>
        <source>Went live on</source>
        <translation>Tayang pada</translation>
    </message>
    <message>
        <source>Went live on ({zone})</source>
        <translation>Tayang pada ({zone})</translation>
    </message>
    <message>
        <source>Went live without a draft.</source>
        <translation>Tayang tanpa draf.</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>Sudah keluar</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Apa</translation>
    </message>
    <message>
        <source>What</source>
        <comment>Excel column</comment>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>What</source>
        <comment>next step</comment>
        <translation>Apa</translation>
    </message>
    <message>
        <source>What can be read</source>
        <translation>Yang bisa dibaca</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Mau melakukan apa?</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Kejadian</translation>
    </message>
    <message>
        <source>What has gone out so far ÷ orders.</source>
        <translation>Yang sudah keluar ÷ pesanan.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Isi paket</translation>
    </message>
    <message>
        <source>What is next with {name}?</source>
        <translation>Apa langkah berikutnya dengan {name}?</translation>
    </message>
    <message>
        <source>What is next with {n} influencers?</source>
        <translation>Apa langkah berikutnya dengan {n} influencer?</translation>
    </message>
    <message>
        <source>What is not known is left out of the sum.</source>
        <translation>Yang belum diketahui tidak ikut dijumlahkan.</translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation>Apa nama tokonya?</translation>
    </message>
    <message>
        <source>What is to be changed, as you would say it to them</source>
        <translation>Apa yang perlu diubah, seperti yang akan disampaikan</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Isi</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Yang dibuktikan</translation>
    </message>
    <message>
        <source>What the creator should do</source>
        <translation>Yang diminta</translation>
    </message>
    <message>
        <source>What the creator usually asks for all of this content.</source>
        <translation>Yang biasa diminta kreator untuk semua konten ini.</translation>
    </message>
    <message>
        <source>What to change</source>
        <translation>Yang perlu diubah</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Yang disepakati</translation>
    </message>
    <message>
        <source>What was paid or sent stays; nothing else is left to change.</source>
        <translation>Yang sudah dibayar atau dikirim tetap; tidak ada lagi yang bisa diubah.</translation>
    </message>
    <message>
        <source>What was said or agreed</source>
        <translation>Apa yang dibicarakan atau disepakati</translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation>Pelajaran</translation>
    </message>
    <message>
        <source>What went out to everybody who left a campaign (declined, cancelled, no answer, ghosting) before all of their content was live. It is asked for no more, and still part of what was spent.</source>
        <translation>Yang sudah keluar untuk semua yang meninggalkan kampanye (ditolak, menolak, batal, tidak menjawab, ghosting) sebelum semua kontennya tayang. Tidak ditagih lagi, tetapi tetap bagian dari pengeluaran.</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <comment>Excel column</comment>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp could not be opened. Copy the text instead.</source>
        <translation>WhatsApp tidak bisa dibuka. Salin saja teksnya.</translation>
    </message>
    <message>
        <source>WhatsApp message</source>
        <translation>Pesan WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp messages</source>
        <translation>Pesan WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp message…</source>
        <translation>Pesan WhatsApp…</translation>
    </message>
    <message>
        <source>WhatsApp text</source>
        <translation>Teks WhatsApp</translation>
    </message>
    <message>
        <source>WhatsApp…</source>
        <translation>WhatsApp…</translation>
    </message>
    <message>
        <source>When all of the budget is spent</source>
        <translation>Kalau anggaran habis terpakai</translation>
    </message>
    <message>
        <source>When do reminders appear?</source>
        <translation>Kapan pengingat muncul?</translation>
    </message>
    <message>
        <source>When reminders appear</source>
        <translation>Atur hari pengingat</translation>
    </message>
    <message>
        <source>When to check {n} influencer?</source>
        <translation>Kapan {n} influencer dicek?</translation>
    </message>
    <message>
        <source>When to check {n} influencers?</source>
        <translation>Kapan {n} influencer dicek?</translation>
    </message>
    <message>
        <source>When was the code used?</source>
        <translation>Kapan kode dipakai?</translation>
    </message>
    <message>
        <source>Where do the contracts of {n} creators stand?</source>
        <translation>Sampai mana kontrak {n} kreator?</translation>
    </message>
    <message>
        <source>Where does the contract of {name} stand?</source>
        <translation>Sampai mana kontrak {name}?</translation>
    </message>
    <message>
        <source>Where no views are known, content reaches</source>
        <translation>Tanpa data tayangan, jangkauan konten</translation>
    </message>
    <message>
        <source>Where the warnings of a background check begin.</source>
        <translation>Di mana peringatan cek latar mulai.</translation>
    </message>
    <message>
        <source>Whether the followers jumped</source>
        <translation>Apakah pengikut melonjak</translation>
    </message>
    <message>
        <source>Whether they answer fast</source>
        <translation>Apakah cepat membalas</translation>
    </message>
    <message>
        <source>Whether they like the product</source>
        <translation>Apakah suka produknya</translation>
    </message>
    <message>
        <source>Which content do {n} creators promise?</source>
        <translation>Konten apa yang dijanjikan {n} kreator?</translation>
    </message>
    <message>
        <source>Which content does {name} promise?</source>
        <translation>Konten apa yang dijanjikan {name}?</translation>
    </message>
    <message>
        <source>Which list shall be imported?</source>
        <translation>Daftar mana yang mau diimpor?</translation>
    </message>
    <message>
        <source>Which number belongs to which word?</source>
        <translation>Angka mana untuk kata yang mana?</translation>
    </message>
    <message>
        <source>Which of the posts are sponsored</source>
        <translation>Unggahan mana yang berbayar</translation>
    </message>
    <message>
        <source>Which tag for {n} influencer?</source>
        <translation>Tag apa untuk {n} influencer?</translation>
    </message>
    <message>
        <source>Which tag for {n} influencers?</source>
        <translation>Tag apa untuk {n} influencer?</translation>
    </message>
    <message>
        <source>Whitelisting</source>
        <comment>usage right</comment>
        <translation>Whitelisting</translation>
    </message>
    <message>
        <source>Who has no payment mix yet gets one line of planned cash: the cost shown.</source>
        <translation>Yang belum punya campuran pembayaran mendapat satu baris tunai terencana sebesar biaya yang tampil.</translation>
    </message>
    <message>
        <source>Who is in charge of {name}?</source>
        <translation>Siapa PIC untuk {name}?</translation>
    </message>
    <message>
        <source>Who is in charge of {n} influencers?</source>
        <translation>Siapa PIC untuk {n} influencer?</translation>
    </message>
    <message>
        <source>Whoever you move to the trash lies here until you restore or delete them.</source>
        <translation>Yang dipindahkan ke sampah ada di sini sampai dipulihkan atau dihapus.</translation>
    </message>
    <message>
        <source>Whole profile</source>
        <translation>Seluruh profil</translation>
    </message>
    <message>
        <source>Whom the shop looks for</source>
        <translation>Yang dicari toko</translation>
    </message>
    <message>
        <source>Whose claim</source>
        <translation>Pihak</translation>
    </message>
    <message>
        <source>Whose right</source>
        <translation>Hak siapa</translation>
    </message>
    <message>
        <source>Why do {n} influencers go on the blacklist?</source>
        <translation>Mengapa {n} influencer masuk daftar hitam?</translation>
    </message>
    <message>
        <source>Why do {n} influencers leave?</source>
        <translation>Mengapa {n} influencer keluar?</translation>
    </message>
    <message>
        <source>Why does {name} go on the blacklist?</source>
        <translation>Mengapa {name} masuk daftar hitam?</translation>
    </message>
    <message>
        <source>Why does {name} leave?</source>
        <translation>Mengapa {name} keluar?</translation>
    </message>
    <message>
        <source>Why? For example: paid, never posted</source>
        <translation>Alasan, misalnya: dibayar, tidak tayang</translation>
    </message>
    <message>
        <source>With about 40 influencers and several campaigns to try.</source>
        <translation>Berisi sekitar 40 influencer dan beberapa kampanye untuk dicoba.</translation>
    </message>
    <message>
        <source>With it come {amount} of products, at cost.</source>
        <translation>Ditambah produk {amount} menurut HPP.</translation>
    </message>
    <message>
        <source>With the first collaboration, its facts stand here.</source>
        <translation>Begitu ada kerja sama, isinya tampil di sini.</translation>
    </message>
    <message>
        <source>With {n} collaboration.</source>
        <translation>Bersama {n} kerja sama.</translation>
    </message>
    <message>
        <source>With {n} collaborations.</source>
        <translation>Bersama {n} kerja sama.</translation>
    </message>
    <message>
        <source>Without a link it can be added later.</source>
        <translation>Tanpa tautan pun bisa; isi belakangan.</translation>
    </message>
    <message>
        <source>Without a name none is shown; “{login}”, this computer's user, is kept with your changes.</source>
        <translation>Tanpa nama, tidak ada yang ditampilkan; perubahan Anda disimpan dengan “{login}”, pengguna komputer ini.</translation>
    </message>
    <message>
        <source>Without a rate this line is not used.</source>
        <translation>Tanpa angka, baris ini tidak dipakai.</translation>
    </message>
    <message>
        <source>Without a reason nobody can tell later why.</source>
        <translation>Tanpa alasan, nanti tidak ada yang tahu sebabnya.</translation>
    </message>
    <message>
        <source>Without one of the filters there would be:</source>
        <translation>Tanpa salah satu saringan, hasilnya:</translation>
    </message>
    <message>
        <source>Without shipping. Cash is {share} of the value; the creator gets a value of {value}, {part} of the usual fee.</source>
        <translation>Tanpa ongkir. Tunai {share} dari nilai; kreator menerima nilai {value}, {part} dari fee biasa.</translation>
    </message>
    <message>
        <source>Without shipping. Cash is {share} of the value; the creator gets a value of {value}.</source>
        <translation>Tanpa ongkir. Tunai {share} dari nilai; kreator menerima nilai {value}.</translation>
    </message>
    <message>
        <source>Without this filter:</source>
        <translation>Tanpa saringan ini, hasilnya:</translation>
    </message>
    <message>
        <source>Without those who left it or are on the blacklist</source>
        <translation>Tanpa yang keluar atau masuk daftar hitam</translation>
    </message>
    <message>
        <source>Woman</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Perempuan</translation>
    </message>
    <message>
        <source>Women (%)</source>
        <translation>Perempuan (%)</translation>
    </message>
    <message>
        <source>Women in the audience (%)</source>
        <translation>Perempuan di audiens (%)</translation>
    </message>
    <message>
        <source>Work for a competitor</source>
        <translation>Kerja untuk pesaing</translation>
    </message>
    <message>
        <source>Work for a competitor in the last</source>
        <translation>Kerja untuk pesaing dalam</translation>
    </message>
    <message>
        <source>Work for competitors</source>
        <translation>Kerja untuk pesaing</translation>
    </message>
    <message>
        <source>Work together again</source>
        <translation>Pakai lagi</translation>
    </message>
    <message>
        <source>Work together again?</source>
        <translation>Pakai lagi?</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Tulis catatan</translation>
    </message>
    <message>
        <source>Write a number from 1 to 100.</source>
        <translation>Tulis angka 1–100.</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation>Tulis angka dari {least} sampai {most}.</translation>
    </message>
    <message>
        <source>Write a price, or the words they used: “500-750rb”, “nego”.</source>
        <translation>Isi tarif, atau tulis kata mereka: “500-750rb”, “nego”.</translation>
    </message>
    <message>
        <source>Write a tag.</source>
        <translation>Tulis sebuah tag.</translation>
    </message>
    <message>
        <source>Write a year from {least} to {most}.</source>
        <translation>Tulis tahun dari {least} sampai {most}.</translation>
    </message>
    <message>
        <source>Write at least one choice, one a line.</source>
        <translation>Tulis paling sedikit satu pilihan, satu per baris.</translation>
    </message>
    <message>
        <source>Write at least one number.</source>
        <translation>Isi paling sedikit satu angka.</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Write down that they agreed to be kept here; a message is enough.</source>
        <translation>Catat bahwa datanya boleh disimpan di sini; satu pesan sudah cukup.</translation>
    </message>
    <message>
        <source>Write down what the creator makes, how many, and when it goes live.</source>
        <translation>Catat apa yang dibuat kreator, berapa, dan kapan tayang.</translation>
    </message>
    <message>
        <source>Write for which brand they are bound.</source>
        <translation>Tulis merek yang mengikatnya.</translation>
    </message>
    <message>
        <source>Write how many each creator gets.</source>
        <translation>Isi berapa yang didapat tiap kreator.</translation>
    </message>
    <message>
        <source>Write one by one</source>
        <translation>Tulis satu per satu</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Tulis sesuatu dulu.</translation>
    </message>
    <message>
        <source>Write the budget to see what is left to divide.</source>
        <translation>Isi anggaran untuk melihat sisa yang belum dibagi.</translation>
    </message>
    <message>
        <source>Write the clock time without its zone, such as 19.00.</source>
        <translation>Tulis jamnya saja tanpa zona, misalnya 19.00.</translation>
    </message>
    <message>
        <source>Write the competitor's name first.</source>
        <translation>Tulis nama pesaingnya dulu.</translation>
    </message>
    <message>
        <source>Write the cost</source>
        <translation>Isi biaya</translation>
    </message>
    <message>
        <source>Write the cost as planned cash</source>
        <translation>Catat biaya sebagai tunai terencana</translation>
    </message>
    <message>
        <source>Write the day it went live.</source>
        <translation>Isi hari tayangnya.</translation>
    </message>
    <message>
        <source>Write the day of the stage.</source>
        <translation>Tulis tanggal tahap ini.</translation>
    </message>
    <message>
        <source>Write the day the draft came in.</source>
        <translation>Isi hari drafnya masuk.</translation>
    </message>
    <message>
        <source>Write the reason for leaving the campaign.</source>
        <translation>Tulis alasan keluar dari kampanye.</translation>
    </message>
    <message>
        <source>Write the reason for the blacklist.</source>
        <translation>Tulis alasan masuk daftar hitam.</translation>
    </message>
    <message>
        <source>Write the share, such as 10.</source>
        <translation>Tulis bagiannya, misalnya 10.</translation>
    </message>
    <message>
        <source>Write what happened first.</source>
        <translation>Tulis dulu apa yang terjadi.</translation>
    </message>
    <message>
        <source>Write what is to be done on that day.</source>
        <translation>Tulis apa yang dilakukan pada hari itu.</translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation>Menulis {name}</translation>
    </message>
    <message>
        <source>Written as an approximate number</source>
        <translation>Ditulis sebagai angka perkiraan</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Dicatat</translation>
    </message>
    <message>
        <source>Written: {name}</source>
        <translation>Ditulis: {name}</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Tahun</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Tahun lahir</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ya</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Anda</translation>
    </message>
    <message>
        <source>You can undo this.</source>
        <translation>Bisa diurungkan.</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation>YouTube Shorts</translation>
    </message>
    <message>
        <source>YouTube video</source>
        <translation>Video YouTube</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nama Anda</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zona</translation>
    </message>
    <message>
        <source>Zone</source>
        <comment>Excel column</comment>
        <translation>Zona</translation>
    </message>
    <message>
        <source>action</source>
        <comment>filter</comment>
        <translation>tindak</translation>
    </message>
    <message>
        <source>action:&lt;5-12-2026</source>
        <translation>tindak:&lt;5-12-2026</translation>
    </message>
    <message>
        <source>active</source>
        <comment>voucher</comment>
        <translation>aktif</translation>
    </message>
    <message>
        <source>add a line to {name}</source>
        <translation>tambah baris {name}</translation>
    </message>
    <message>
        <source>add a payment line for {name}</source>
        <translation>tambah baris pembayaran {name}</translation>
    </message>
    <message>
        <source>add a tag</source>
        <translation>tambah tag</translation>
    </message>
    <message>
        <source>add an account of {name}</source>
        <translation>tambah akun {name}</translation>
    </message>
    <message>
        <source>add campaign {name}</source>
        <translation>tambah kampanye {name}</translation>
    </message>
    <message>
        <source>add code {code}</source>
        <translation>tambah kode {code}</translation>
    </message>
    <message>
        <source>add content for {name}</source>
        <translation>tambah konten {name}</translation>
    </message>
    <message>
        <source>add content for {n} creators</source>
        <translation>tambah konten untuk {n} kreator</translation>
    </message>
    <message>
        <source>add many invented influencers</source>
        <translation>tambah banyak influencer rekaan</translation>
    </message>
    <message>
        <source>add tags to {n} influencers</source>
        <translation>tambah tag {n} influencer</translation>
    </message>
    <message>
        <source>add the benchmark table {name}</source>
        <translation>tambah tabel acuan {name}</translation>
    </message>
    <message>
        <source>add the competitor {name}</source>
        <translation>tambah pesaing {name}</translation>
    </message>
    <message>
        <source>add the event {name}</source>
        <translation>tambah acara {name}</translation>
    </message>
    <message>
        <source>add the field {field}</source>
        <translation>tambah kolom {field}</translation>
    </message>
    <message>
        <source>add the product {name}</source>
        <translation>tambah produk {name}</translation>
    </message>
    <message>
        <source>add the tier table {name}</source>
        <translation>tambah tabel tingkatan {name}</translation>
    </message>
    <message>
        <source>add {name}</source>
        <translation>tambah {name}</translation>
    </message>
    <message>
        <source>add {n} creators to {campaign}</source>
        <translation>tambah {n} kreator ke {campaign}</translation>
    </message>
    <message>
        <source>add {n} influencers to {campaign}</source>
        <translation>masukkan {n} influencer ke {campaign}</translation>
    </message>
    <message>
        <source>add {product} to {name}</source>
        <translation>tambah {product} ke {name}</translation>
    </message>
    <message>
        <source>added to the list</source>
        <comment>event</comment>
        <translation>dicatat sebagai influencer</translation>
    </message>
    <message>
        <source>ages {ages}: {share} fit buyers of {buyers}</source>
        <translation>usia {ages}: {share} cocok dengan usia pembeli {buyers}</translation>
    </message>
    <message>
        <source>agree with {name}</source>
        <translation>sepakati {name}</translation>
    </message>
    <message>
        <source>agree with {n} creators</source>
        <translation>sepakati {n} kreator</translation>
    </message>
    <message>
        <source>agreed</source>
        <comment>budget</comment>
        <translation>disepakati</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>semua kanal</translation>
    </message>
    <message>
        <source>all needed parts are filled in</source>
        <translation>semua bagian wajib terisi</translation>
    </message>
    <message>
        <source>all posts</source>
        <translation>semua unggahan</translation>
    </message>
    <message>
        <source>almost certain</source>
        <comment>duplicates</comment>
        <translation>hampir pasti</translation>
    </message>
    <message>
        <source>an .xlsx or .csv file</source>
        <translation>berkas .xlsx atau .csv</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>dan {n} lagi</translation>
    </message>
    <message>
        <source>and {n} more; --json tells all.</source>
        <translation>dan {n} lagi; --json menampilkan semua.</translation>
    </message>
    <message>
        <source>and {n} older one</source>
        <translation>dan {n} yang lebih lama</translation>
    </message>
    <message>
        <source>and {n} older ones</source>
        <translation>dan {n} yang lebih lama</translation>
    </message>
    <message>
        <source>another brand</source>
        <translation>merek lain</translation>
    </message>
    <message>
        <source>answer as JSON</source>
        <translation>jawab sebagai JSON</translation>
    </message>
    <message>
        <source>approve a draft of {what} from {name}</source>
        <translation>setujui draf {what} dari {name}</translation>
    </message>
    <message>
        <source>approve {what} of {name} without a draft</source>
        <translation>setujui {what} {name} tanpa draf</translation>
    </message>
    <message>
        <source>approved</source>
        <comment>content</comment>
        <translation>disetujui</translation>
    </message>
    <message>
        <source>approved</source>
        <comment>draft</comment>
        <translation>disetujui</translation>
    </message>
    <message>
        <source>approved</source>
        <comment>event</comment>
        <translation>disetujui</translation>
    </message>
    <message>
        <source>approved {when}</source>
        <translation>disetujui {when}</translation>
    </message>
    <message>
        <source>as noted</source>
        <translation>seperti dicatat</translation>
    </message>
    <message>
        <source>as of {date}</source>
        <translation>per {date}</translation>
    </message>
    <message>
        <source>ask again about {name} and {other}</source>
        <translation>tanyakan lagi {name} dan {other}</translation>
    </message>
    <message>
        <source>ask {name} to revise {what}</source>
        <translation>minta {name} merevisi {what}</translation>
    </message>
    <message>
        <source>asked {amount}</source>
        <translation>diminta {amount}</translation>
    </message>
    <message>
        <source>at most {n} for each piece</source>
        <translation>maksimal {n} untuk tiap konten</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>berisiko</translation>
    </message>
    <message>
        <source>at stake</source>
        <translation>berisiko</translation>
    </message>
    <message>
        <source>attach {file} to a check of {name}</source>
        <translation>lampirkan {file} ke cek {name}</translation>
    </message>
    <message>
        <source>attach {file} to the work of {name}</source>
        <translation>lampirkan {file} ke kerja sama {name}</translation>
    </message>
    <message>
        <source>attended</source>
        <comment>at risk</comment>
        <translation>sudah hadir</translation>
    </message>
    <message>
        <source>attended</source>
        <comment>payment</comment>
        <translation>hadir</translation>
    </message>
    <message>
        <source>audience {score} of {most}</source>
        <translation>audiens {score} dari {most}</translation>
    </message>
    <message>
        <source>back</source>
        <comment>other words for undo</comment>
        <translation>kembali batalkan</translation>
    </message>
    <message>
        <source>background check not passed</source>
        <translation>tidak lolos cek latar</translation>
    </message>
    <message>
        <source>background check on hold</source>
        <translation>cek latar ditahan</translation>
    </message>
    <message>
        <source>background check: {verdict}</source>
        <comment>event</comment>
        <translation>cek latar: {verdict}</translation>
    </message>
    <message>
        <source>barter</source>
        <translation>barter</translation>
    </message>
    <message>
        <source>begin a background check of {name}</source>
        <translation>mulai cek latar {name}</translation>
    </message>
    <message>
        <source>best</source>
        <comment>comparison</comment>
        <translation>terbaik</translation>
    </message>
    <message>
        <source>between {low} and {high}</source>
        <translation>antara {low} dan {high}</translation>
    </message>
    <message>
        <source>blacklist</source>
        <translation>daftar hitam</translation>
    </message>
    <message>
        <source>bound to {brand}</source>
        <translation>terikat {brand}</translation>
    </message>
    <message>
        <source>came in {day}</source>
        <translation>masuk {day}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>payment</comment>
        <translation>batal</translation>
    </message>
    <message>
        <source>cash</source>
        <translation>tunai</translation>
    </message>
    <message>
        <source>cash {amount}</source>
        <translation>tunai {amount}</translation>
    </message>
    <message>
        <source>cash {amount} not paid yet</source>
        <translation>tunai {amount} belum dibayar</translation>
    </message>
    <message>
        <source>cash {amount} over its part</source>
        <translation>tunai lewat {amount} dari jatah</translation>
    </message>
    <message>
        <source>change PIC of {name}</source>
        <translation>ubah PIC {name}</translation>
    </message>
    <message>
        <source>change PIC of {n} influencers</source>
        <translation>ubah PIC {n} influencer</translation>
    </message>
    <message>
        <source>change a background check of {name}</source>
        <translation>ubah isi cek latar {name}</translation>
    </message>
    <message>
        <source>change a controversy of {name}</source>
        <translation>ubah kontroversi {name}</translation>
    </message>
    <message>
        <source>change a line of {name}</source>
        <translation>ubah baris {name}</translation>
    </message>
    <message>
        <source>change a note about {name}</source>
        <translation>ubah catatan tentang {name}</translation>
    </message>
    <message>
        <source>change a payment line of {name}</source>
        <translation>ubah baris pembayaran {name}</translation>
    </message>
    <message>
        <source>change a price of {name}</source>
        <translation>ubah tarif {name}</translation>
    </message>
    <message>
        <source>change a usage right of {name}</source>
        <translation>ubah hak pakai {name}</translation>
    </message>
    <message>
        <source>change an account of {name}</source>
        <translation>ubah akun {name}</translation>
    </message>
    <message>
        <source>change an exclusivity of {name}</source>
        <translation>ubah eksklusif {name}</translation>
    </message>
    <message>
        <source>change budget of {name}</source>
        <translation>ubah anggaran {name}</translation>
    </message>
    <message>
        <source>change campaign {name}</source>
        <translation>ubah kampanye {name}</translation>
    </message>
    <message>
        <source>change date of stage of {name}</source>
        <translation>ubah tanggal tahap {name}</translation>
    </message>
    <message>
        <source>change end of {name}</source>
        <translation>ubah akhir {name}</translation>
    </message>
    <message>
        <source>change fee of {name}</source>
        <translation>ubah fee {name}</translation>
    </message>
    <message>
        <source>change focus of {name}</source>
        <translation>ubah fokus {name}</translation>
    </message>
    <message>
        <source>change notes of {name}</source>
        <translation>ubah catatan {name}</translation>
    </message>
    <message>
        <source>change quantity of {product}</source>
        <translation>ubah jumlah {product}</translation>
    </message>
    <message>
        <source>change reason of {name}</source>
        <translation>ubah alasan {name}</translation>
    </message>
    <message>
        <source>change start of {name}</source>
        <translation>ubah mulai {name}</translation>
    </message>
    <message>
        <source>change the PIC of {name}</source>
        <translation>ubah PIC {name}</translation>
    </message>
    <message>
        <source>change the PIC of {n} influencers</source>
        <translation>ubah PIC {n} influencer</translation>
    </message>
    <message>
        <source>change the WhatsApp number of {name}</source>
        <translation>ubah nomor WhatsApp {name}</translation>
    </message>
    <message>
        <source>change the WhatsApp number of {n} influencers</source>
        <translation>ubah nomor WhatsApp {n} influencer</translation>
    </message>
    <message>
        <source>change the account of a check of {name}</source>
        <translation>ubah akun cek {name}</translation>
    </message>
    <message>
        <source>change the assumed reach</source>
        <translation>ubah asumsi jangkauan</translation>
    </message>
    <message>
        <source>change the audience of {name}</source>
        <translation>ubah audiens {name}</translation>
    </message>
    <message>
        <source>change the background check of {name}</source>
        <translation>ubah cek latar {name}</translation>
    </message>
    <message>
        <source>change the background check of {n} influencers</source>
        <translation>ubah cek latar {n} influencer</translation>
    </message>
    <message>
        <source>change the benchmark table {name}</source>
        <translation>ubah tabel acuan {name}</translation>
    </message>
    <message>
        <source>change the brand profile</source>
        <translation>ubah profil merek</translation>
    </message>
    <message>
        <source>change the brief of {name}</source>
        <translation>ubah brief {name}</translation>
    </message>
    <message>
        <source>change the choices of {field}</source>
        <translation>ubah pilihan {field}</translation>
    </message>
    <message>
        <source>change the city of {name}</source>
        <translation>ubah kota {name}</translation>
    </message>
    <message>
        <source>change the city of {n} influencers</source>
        <translation>ubah kota {n} influencer</translation>
    </message>
    <message>
        <source>change the competitor {name}</source>
        <translation>ubah pesaing {name}</translation>
    </message>
    <message>
        <source>change the contract number of {name}</source>
        <translation>ubah nomor kontrak {name}</translation>
    </message>
    <message>
        <source>change the contract of {name}</source>
        <translation>ubah kontrak {name}</translation>
    </message>
    <message>
        <source>change the date of a check of {name}</source>
        <translation>ubah tanggal cek {name}</translation>
    </message>
    <message>
        <source>change the day of the next step of {name}</source>
        <translation>ubah hari langkah berikutnya {name}</translation>
    </message>
    <message>
        <source>change the email of {name}</source>
        <translation>ubah email {name}</translation>
    </message>
    <message>
        <source>change the end of the contract of {name}</source>
        <translation>ubah akhir kontrak {name}</translation>
    </message>
    <message>
        <source>change the first account of {name}</source>
        <translation>ubah akun utama {name}</translation>
    </message>
    <message>
        <source>change the gender of {name}</source>
        <translation>ubah jenis kelamin {name}</translation>
    </message>
    <message>
        <source>change the goal of {name}</source>
        <translation>ubah tujuan {name}</translation>
    </message>
    <message>
        <source>change the handle of {name}</source>
        <translation>ubah nama akun {name}</translation>
    </message>
    <message>
        <source>change the handle of {n} influencers</source>
        <translation>ubah nama akun {n} influencer</translation>
    </message>
    <message>
        <source>change the limits of what to look out for</source>
        <translation>ubah batas perlu diwaspadai</translation>
    </message>
    <message>
        <source>change the message “{occasion}”</source>
        <translation>ubah pesan “{occasion}”</translation>
    </message>
    <message>
        <source>change the name of {n} influencers</source>
        <translation>ubah nama {n} influencer</translation>
    </message>
    <message>
        <source>change the niche of {name}</source>
        <translation>ubah niche {name}</translation>
    </message>
    <message>
        <source>change the niche of {n} influencers</source>
        <translation>ubah niche {n} influencer</translation>
    </message>
    <message>
        <source>change the notes of a check of {name}</source>
        <translation>ubah catatan cek {name}</translation>
    </message>
    <message>
        <source>change the notes of {name}</source>
        <translation>ubah catatan {name}</translation>
    </message>
    <message>
        <source>change the order of {name}</source>
        <translation>ubah urutan {name}</translation>
    </message>
    <message>
        <source>change the parcel for {name}</source>
        <translation>ubah paket untuk {name}</translation>
    </message>
    <message>
        <source>change the platform of {name}</source>
        <translation>ubah platform {name}</translation>
    </message>
    <message>
        <source>change the platform of {n} influencers</source>
        <translation>ubah platform {n} influencer</translation>
    </message>
    <message>
        <source>change the product {name}</source>
        <translation>ubah produk {name}</translation>
    </message>
    <message>
        <source>change the promises of {name}</source>
        <translation>ubah janji {name}</translation>
    </message>
    <message>
        <source>change the relationship of {name}</source>
        <translation>ubah hubungan {name}</translation>
    </message>
    <message>
        <source>change the relationship of {n} influencers</source>
        <translation>ubah hubungan {n} influencer</translation>
    </message>
    <message>
        <source>change the relationship with {name}</source>
        <translation>ubah hubungan {name}</translation>
    </message>
    <message>
        <source>change the source of {name}</source>
        <translation>ubah asal kontak {name}</translation>
    </message>
    <message>
        <source>change the tags of {name}</source>
        <translation>ubah tag {name}</translation>
    </message>
    <message>
        <source>change the tags of {n} influencers</source>
        <translation>ubah tag {n} influencer</translation>
    </message>
    <message>
        <source>change the tier of {name}</source>
        <translation>ubah tingkatan {name}</translation>
    </message>
    <message>
        <source>change the tier of {n} influencers</source>
        <translation>ubah tingkatan {n} influencer</translation>
    </message>
    <message>
        <source>change the tier table {name}</source>
        <translation>ubah tabel tingkatan {name}</translation>
    </message>
    <message>
        <source>change the tier table {name}: {n} influencers change tier</source>
        <translation>ubah tabel tingkatan {name}: {n} influencer pindah tingkatan</translation>
    </message>
    <message>
        <source>change the usual fee of {name}</source>
        <translation>ubah fee biasa {name}</translation>
    </message>
    <message>
        <source>change the verdicts on ER</source>
        <translation>ubah penilaian ER</translation>
    </message>
    <message>
        <source>change the weights of the fit score</source>
        <translation>ubah bobot skor cocok</translation>
    </message>
    <message>
        <source>change the year of birth of {name}</source>
        <translation>ubah tahun lahir {name}</translation>
    </message>
    <message>
        <source>change usual fee of {name}</source>
        <translation>ubah fee biasa {name}</translation>
    </message>
    <message>
        <source>change when reminders appear</source>
        <translation>ubah hari pengingat</translation>
    </message>
    <message>
        <source>change when {name} signed</source>
        <translation>ubah tanggal tanda tangan {name}</translation>
    </message>
    <message>
        <source>change who checked {name}</source>
        <translation>ubah pengecek {name}</translation>
    </message>
    <message>
        <source>change work of {name} for a competitor</source>
        <translation>ubah kerja {name} untuk pesaing</translation>
    </message>
    <message>
        <source>change {field}</source>
        <translation>ubah {field}</translation>
    </message>
    <message>
        <source>change {field} of {name}</source>
        <translation>ubah {field} {name}</translation>
    </message>
    <message>
        <source>change {field} of {n} influencers</source>
        <translation>ubah {field} {n} influencer</translation>
    </message>
    <message>
        <source>change {name} in the payment mix</source>
        <translation>ubah {name} di campuran pembayaran</translation>
    </message>
    <message>
        <source>change {what}</source>
        <translation>ubah {what}</translation>
    </message>
    <message>
        <source>changes</source>
        <comment>cell</comment>
        <translation>berubah</translation>
    </message>
    <message>
        <source>check</source>
        <comment>filter</comment>
        <translation>cek latar</translation>
    </message>
    <message>
        <source>check H+{n}</source>
        <comment>next thing</comment>
        <translation>cek H+{n}</translation>
    </message>
    <message>
        <source>check H+{n} {when}</source>
        <translation>cek H+{n} {when}</translation>
    </message>
    <message>
        <source>check H+{n}: still up</source>
        <translation>cek H+{n}: masih ada</translation>
    </message>
    <message>
        <source>check H+{n}: taken down</source>
        <translation>cek H+{n}: dihapus</translation>
    </message>
    <message>
        <source>check that a workspace is sound</source>
        <translation>periksa apakah berkas kerja utuh</translation>
    </message>
    <message>
        <source>check: {verdict}</source>
        <translation>cek latar {verdict}</translation>
    </message>
    <message>
        <source>checked {date}</source>
        <translation>dicek {date}</translation>
    </message>
    <message>
        <source>checked {date} by {who}</source>
        <translation>dicek {date} oleh {who}</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>dipilih sendiri</translation>
    </message>
    <message>
        <source>city</source>
        <comment>filter</comment>
        <translation>kota</translation>
    </message>
    <message>
        <source>commands</source>
        <comment>command line</comment>
        <translation>perintah</translation>
    </message>
    <message>
        <source>contact of the shop</source>
        <translation>kontak toko</translation>
    </message>
    <message>
        <source>content has no posting date yet</source>
        <translation>konten belum punya tanggal tayang</translation>
    </message>
    <message>
        <source>contract not signed yet</source>
        <translation>kontrak belum ditandatangani</translation>
    </message>
    <message>
        <source>contract sent</source>
        <comment>event</comment>
        <translation>kontrak dikirim</translation>
    </message>
    <message>
        <source>contract signed</source>
        <comment>event</comment>
        <translation>kontrak ditandatangani</translation>
    </message>
    <message>
        <source>cost price {amount}</source>
        <translation>HPP {amount}</translation>
    </message>
    <message>
        <source>day has passed, not agreed yet</source>
        <translation>tanggal lewat, belum disepakati</translation>
    </message>
    <message>
        <source>day the draft is due</source>
        <translation>batas masuk draf</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>days past the promise</source>
        <translation>hari lewat dari janji</translation>
    </message>
    <message>
        <source>delete campaign {name}</source>
        <translation>hapus kampanye {name}</translation>
    </message>
    <message>
        <source>delete the view {name}</source>
        <translation>hapus tampilan {name}</translation>
    </message>
    <message>
        <source>delete {name} from the campaign</source>
        <translation>hapus {name} dari kampanye</translation>
    </message>
    <message>
        <source>delete {name} from the trash</source>
        <translation>hapus {name} dari sampah</translation>
    </message>
    <message>
        <source>delete {n} campaigns</source>
        <translation>hapus {n} kampanye</translation>
    </message>
    <message>
        <source>delete {n} influencers from the campaign</source>
        <translation>hapus {n} influencer dari kampanye</translation>
    </message>
    <message>
        <source>delete {n} influencers from the trash</source>
        <translation>hapus {n} influencer dari sampah</translation>
    </message>
    <message>
        <source>deleted removed bin</source>
        <comment>other words for the trash</comment>
        <translation>hapus terhapus buang</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>beda</translation>
    </message>
    <message>
        <source>divide budget of {name}</source>
        <translation>bagi anggaran {name}</translation>
    </message>
    <message>
        <source>divided up</source>
        <translation>terbagi habis</translation>
    </message>
    <message>
        <source>done</source>
        <comment>track</comment>
        <translation>beres</translation>
    </message>
    <message>
        <source>double twice same</source>
        <comment>other words for duplicates</comment>
        <translation>ganda dobel kembar sama</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>content</comment>
        <translation>draf</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>contract</comment>
        <translation>draf</translation>
    </message>
    <message>
        <source>draft</source>
        <comment>voucher</comment>
        <translation>draf</translation>
    </message>
    <message>
        <source>draft due</source>
        <comment>next thing</comment>
        <translation>draf</translation>
    </message>
    <message>
        <source>draft waits</source>
        <translation>draf menunggu</translation>
    </message>
    <message>
        <source>draft {n} approved</source>
        <comment>event</comment>
        <translation>draf {n} disetujui</translation>
    </message>
    <message>
        <source>draft {n} came in</source>
        <comment>event</comment>
        <translation>draf {n} masuk</translation>
    </message>
    <message>
        <source>draft {when}</source>
        <translation>draf {when}</translation>
    </message>
    <message>
        <source>due</source>
        <comment>payment</comment>
        <translation>jatuh tempo</translation>
    </message>
    <message>
        <source>duplicate {what} of {name}</source>
        <translation>gandakan {what} {name}</translation>
    </message>
    <message>
        <source>e.g. 1.9</source>
        <translation>mis. 1,9</translation>
    </message>
    <message>
        <source>e.g. 3%</source>
        <translation>mis. 3%</translation>
    </message>
    <message>
        <source>e.g. 47,000</source>
        <translation>mis. 47rb</translation>
    </message>
    <message>
        <source>e.g. 54,000,000</source>
        <translation>mis. 54jt</translation>
    </message>
    <message>
        <source>e.g. 600</source>
        <translation>mis. 600</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>filter</comment>
        <translation>kosong</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>score part</comment>
        <translation>kosong</translation>
    </message>
    <message>
        <source>empty post {n} of a check of {name}</source>
        <translation>kosongkan unggahan {n} cek {name}</translation>
    </message>
    <message>
        <source>empty: no end noted</source>
        <translation>kosong: tanpa akhir</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>sudah selesai</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>contract</comment>
        <translation>berakhir</translation>
    </message>
    <message>
        <source>er</source>
        <comment>filter</comment>
        <translation>er</translation>
    </message>
    <message>
        <source>er:&gt;3</source>
        <translation>er:&gt;3</translation>
    </message>
    <message>
        <source>event</source>
        <comment>kind of payment</comment>
        <translation>acara</translation>
    </message>
    <message>
        <source>event {amount}</source>
        <translation>acara {amount}</translation>
    </message>
    <message>
        <source>exclusivity</source>
        <translation>eksklusif</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>voucher</comment>
        <translation>kedaluwarsa</translation>
    </message>
    <message>
        <source>fair</source>
        <comment>engagement rate</comment>
        <translation>wajar</translation>
    </message>
    <message>
        <source>fill in post {n} of a check of {name}</source>
        <translation>isi unggahan {n} cek {name}</translation>
    </message>
    <message>
        <source>first draft</source>
        <translation>draf pertama</translation>
    </message>
    <message>
        <source>first name of the creator</source>
        <translation>nama depan kreator</translation>
    </message>
    <message>
        <source>fit {points}/{of}</source>
        <translation>skor {points}/{of}</translation>
    </message>
    <message>
        <source>fits on one page</source>
        <translation>muat satu halaman</translation>
    </message>
    <message>
        <source>followers</source>
        <comment>filter</comment>
        <translation>pengikut</translation>
    </message>
    <message>
        <source>followers:10rb..50rb</source>
        <translation>pengikut:10rb..50rb</translation>
    </message>
    <message>
        <source>for a budget of {amount}</source>
        <translation>untuk anggaran {amount}</translation>
    </message>
    <message>
        <source>for example: Skin type</source>
        <translation>misalnya: Jenis kulit</translation>
    </message>
    <message>
        <source>for example: took the fee and did not post</source>
        <translation>misalnya: fee diterima, tidak tayang</translation>
    </message>
    <message>
        <source>for others</source>
        <translation>untuk pihak lain</translation>
    </message>
    <message>
        <source>for us</source>
        <translation>untuk kami</translation>
    </message>
    <message>
        <source>from</source>
        <translation>mulai</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>dari {date}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>mulai {day}</translation>
    </message>
    <message>
        <source>from {day}, no end noted</source>
        <translation>mulai {day}, tanpa akhir</translation>
    </message>
    <message>
        <source>from {first} years on</source>
        <translation>mulai {first} tahun</translation>
    </message>
    <message>
        <source>gone</source>
        <comment>Excel sheet</comment>
        <translation>hilang</translation>
    </message>
    <message>
        <source>gone out</source>
        <comment>at risk</comment>
        <translation>sudah keluar</translation>
    </message>
    <message>
        <source>heavy</source>
        <comment>severity</comment>
        <translation>berat</translation>
    </message>
    <message>
        <source>high</source>
        <comment>engagement rate</comment>
        <translation>tinggi</translation>
    </message>
    <message>
        <source>how many influencers</source>
        <translation>berapa influencer</translation>
    </message>
    <message>
        <source>iam.id, Indonesia: micro to 50,000, mid to 100,000; mid counts as micro here</source>
        <translation>iam.id, Indonesia: mikro sampai 50.000, menengah sampai 100.000; menengah dihitung mikro di sini</translation>
    </message>
    <message>
        <source>import influencers from a spreadsheet</source>
        <translation>impor influencer dari tabel</translation>
    </message>
    <message>
        <source>import {n} influencers</source>
        <translation>impor {n} influencer</translation>
    </message>
    <message>
        <source>in part</source>
        <comment>reach</comment>
        <translation>sebagian</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>di tempat sampah</translation>
    </message>
    <message>
        <source>in use</source>
        <comment>tier table</comment>
        <translation>dipakai</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>voucher</comment>
        <translation>nonaktif</translation>
    </message>
    <message>
        <source>interested in {topics}</source>
        <translation>minat {topics}</translation>
    </message>
    <message>
        <source>invited</source>
        <comment>payment</comment>
        <translation>diundang</translation>
    </message>
    <message>
        <source>is not shown on the creator's account</source>
        <translation>tidak tayang di akun kreator</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>isinya tidak terbaca</translation>
    </message>
    <message>
        <source>it holds “{part}”, which is not known</source>
        <translation>ada “{part}” yang tidak dikenal</translation>
    </message>
    <message>
        <source>its goal is not known</source>
        <translation>tujuannya tidak dikenal</translation>
    </message>
    <message>
        <source>its version is missing</source>
        <translation>versinya tidak ada</translation>
    </message>
    <message>
        <source>judge a background check of {name}</source>
        <translation>ubah hasil cek latar {name}</translation>
    </message>
    <message>
        <source>language of the words</source>
        <translation>bahasa tampilan</translation>
    </message>
    <message>
        <source>last check {day}</source>
        <translation>cek terakhir {day}</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>hari terakhir</translation>
    </message>
    <message>
        <source>last day of the code, the post or the exclusivity</source>
        <translation>hari terakhir kode, tayangan, atau eksklusivitas</translation>
    </message>
    <message>
        <source>last {n} post</source>
        <translation>{n} unggahan terakhir</translation>
    </message>
    <message>
        <source>last {n} posts</source>
        <translation>{n} unggahan terakhir</translation>
    </message>
    <message>
        <source>late</source>
        <comment>next action</comment>
        <translation>telat</translation>
    </message>
    <message>
        <source>late in {n}</source>
        <translation>telat di {n}</translation>
    </message>
    <message>
        <source>late today</source>
        <translation>lewat jamnya</translation>
    </message>
    <message>
        <source>later on the same day</source>
        <translation>terlambat di hari yang sama</translation>
    </message>
    <message>
        <source>leaked</source>
        <comment>voucher</comment>
        <translation>bocor</translation>
    </message>
    <message>
        <source>left</source>
        <translation>sisa</translation>
    </message>
    <message>
        <source>light</source>
        <comment>severity</comment>
        <translation>ringan</translation>
    </message>
    <message>
        <source>likely</source>
        <comment>duplicates</comment>
        <translation>mungkin besar</translation>
    </message>
    <message>
        <source>link of the post</source>
        <translation>tautan unggahan</translation>
    </message>
    <message>
        <source>live</source>
        <comment>content</comment>
        <translation>tayang</translation>
    </message>
    <message>
        <source>live</source>
        <comment>event</comment>
        <translation>tayang</translation>
    </message>
    <message>
        <source>live on time</source>
        <translation>tayang tepat waktu</translation>
    </message>
    <message>
        <source>live {n} day late</source>
        <translation>tayang telat {n} hari</translation>
    </message>
    <message>
        <source>live {n} days late</source>
        <translation>tayang telat {n} hari</translation>
    </message>
    <message>
        <source>live {when}</source>
        <translation>tayang {when}</translation>
    </message>
    <message>
        <source>live, day not written down</source>
        <translation>tayang, tanggal tidak dicatat</translation>
    </message>
    <message>
        <source>longer than 1 page A4</source>
        <translation>lebih dari 1 halaman A4</translation>
    </message>
    <message>
        <source>longer than one page: shorten it</source>
        <translation>lebih dari satu halaman: perlu dipendekkan</translation>
    </message>
    <message>
        <source>looked {day}</source>
        <translation>dicek {day}</translation>
    </message>
    <message>
        <source>low</source>
        <comment>engagement rate</comment>
        <translation>rendah</translation>
    </message>
    <message>
        <source>make a new workspace; with --sample the demo shop</source>
        <translation>buat berkas kerja baru; dengan --sample berisi toko contoh</translation>
    </message>
    <message>
        <source>make the demo shop</source>
        <translation>buat toko contoh</translation>
    </message>
    <message>
        <source>make the payment mix of {name} anew</source>
        <translation>susun ulang campuran pembayaran {name}</translation>
    </message>
    <message>
        <source>mark {code} as leaked</source>
        <translation>tandai {code} bocor</translation>
    </message>
    <message>
        <source>max.</source>
        <translation>maks.</translation>
    </message>
    <message>
        <source>median of {n} post</source>
        <translation>median {n} unggahan</translation>
    </message>
    <message>
        <source>median of {n} posts</source>
        <translation>median {n} unggahan</translation>
    </message>
    <message>
        <source>median views of {posts}, {views}</source>
        <translation>median tayangan {posts}, {views}</translation>
    </message>
    <message>
        <source>medium</source>
        <comment>severity</comment>
        <translation>sedang</translation>
    </message>
    <message>
        <source>merge {name} into {kept}</source>
        <translation>gabungkan {name} ke {kept}</translation>
    </message>
    <message>
        <source>months</source>
        <translation>bulan</translation>
    </message>
    <message>
        <source>most likely {n}</source>
        <translation>paling mungkin {n}</translation>
    </message>
    <message>
        <source>move the field {field}</source>
        <translation>pindahkan kolom {field}</translation>
    </message>
    <message>
        <source>move {name} to the trash</source>
        <translation>pindahkan {name} ke sampah</translation>
    </message>
    <message>
        <source>move {name} to {stage}</source>
        <translation>pindah {name} ke {stage}</translation>
    </message>
    <message>
        <source>move {n} influencers to the trash</source>
        <translation>pindahkan {n} influencer ke sampah</translation>
    </message>
    <message>
        <source>move {n} influencers to {stage}</source>
        <translation>pindah {n} influencer ke {stage}</translation>
    </message>
    <message>
        <source>name of the campaign</source>
        <translation>nama kampanye</translation>
    </message>
    <message>
        <source>name of the shop</source>
        <translation>nama toko</translation>
    </message>
    <message>
        <source>name the shop {name}</source>
        <translation>beri nama toko {name}</translation>
    </message>
    <message>
        <source>name, city:, er:&gt;3 …</source>
        <translation>nama, kota:, er:&gt;3 …</translation>
    </message>
    <message>
        <source>needs attention</source>
        <comment>track</comment>
        <translation>bermasalah</translation>
    </message>
    <message>
        <source>needs {n} more</source>
        <translation>perlu {n} lagi</translation>
    </message>
    <message>
        <source>new</source>
        <comment>cell</comment>
        <translation>baru</translation>
    </message>
    <message>
        <source>new {fields} recorded {date}</source>
        <translation>{fields} baru dicatat {date}</translation>
    </message>
    <message>
        <source>next cash amount</source>
        <translation>jumlah tunai berikutnya</translation>
    </message>
    <message>
        <source>next week</source>
        <translation>minggu depan</translation>
    </message>
    <message>
        <source>niche</source>
        <comment>filter</comment>
        <translation>niche</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>no account on {platform} is noted</source>
        <translation>akun {platform} belum dicatat</translation>
    </message>
    <message>
        <source>no answer for {n} day</source>
        <translation>belum menjawab {n} hari</translation>
    </message>
    <message>
        <source>no answer for {n} days</source>
        <translation>belum menjawab {n} hari</translation>
    </message>
    <message>
        <source>no brief yet</source>
        <translation>belum ada brief</translation>
    </message>
    <message>
        <source>no budget yet</source>
        <translation>belum ada anggaran</translation>
    </message>
    <message>
        <source>no check yet</source>
        <translation>belum dicek</translation>
    </message>
    <message>
        <source>no city to compare</source>
        <translation>tidak ada kota untuk dibandingkan</translation>
    </message>
    <message>
        <source>no claims</source>
        <comment>exclusivity</comment>
        <translation>tidak ada ikatan</translation>
    </message>
    <message>
        <source>no content</source>
        <translation>tanpa konten</translation>
    </message>
    <message>
        <source>no content promised yet</source>
        <translation>konten belum disepakati</translation>
    </message>
    <message>
        <source>no contract yet</source>
        <translation>belum ada kontrak</translation>
    </message>
    <message>
        <source>no date was agreed</source>
        <translation>tanggal tidak disepakati</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>belum ada tanggal</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>tanpa tanggal</translation>
    </message>
    <message>
        <source>no dates noted</source>
        <translation>tanpa tanggal</translation>
    </message>
    <message>
        <source>no dates yet</source>
        <translation>belum ada tanggal</translation>
    </message>
    <message>
        <source>no day known</source>
        <translation>belum ada hari</translation>
    </message>
    <message>
        <source>no draft</source>
        <comment>content</comment>
        <translation>tanpa draf</translation>
    </message>
    <message>
        <source>no draft approved yet</source>
        <translation>belum ada draf yang disetujui</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>tanpa batas</translation>
    </message>
    <message>
        <source>no engagement rate is noted</source>
        <translation>ER belum dicatat</translation>
    </message>
    <message>
        <source>no followers are noted</source>
        <translation>pengikut belum dicatat</translation>
    </message>
    <message>
        <source>no hints</source>
        <translation>tanpa saran</translation>
    </message>
    <message>
        <source>no payment planned yet</source>
        <translation>pembayaran belum direncanakan</translation>
    </message>
    <message>
        <source>no post link and date yet</source>
        <translation>belum ada tautan dan tanggal tayang</translation>
    </message>
    <message>
        <source>no posting date agreed</source>
        <translation>tanggal tayang belum disepakati</translation>
    </message>
    <message>
        <source>no posting date yet</source>
        <translation>belum ada tanggal tayang</translation>
    </message>
    <message>
        <source>no table fits</source>
        <translation>tidak ada acuan yang cocok</translation>
    </message>
    <message>
        <source>no values yet</source>
        <translation>belum ada isi</translation>
    </message>
    <message>
        <source>no yardstick</source>
        <comment>engagement rate</comment>
        <translation>tanpa acuan</translation>
    </message>
    <message>
        <source>no yardstick: the formula is not known</source>
        <translation>tanpa acuan: rumusnya tidak diketahui</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>no. {number}</translation>
    </message>
    <message>
        <source>nobody changes tier</source>
        <translation>tidak ada yang pindah tingkatan</translation>
    </message>
    <message>
        <source>nobody moves</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>none</source>
        <comment>next action</comment>
        <translation>kosong</translation>
    </message>
    <message>
        <source>none asked for ({most})</source>
        <translation>tidak ada yang diminta ({most})</translation>
    </message>
    <message>
        <source>none was begun</source>
        <translation>belum dibuat</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>not</source>
        <comment>filter</comment>
        <translation>bukan</translation>
    </message>
    <message>
        <source>not begun</source>
        <comment>contract</comment>
        <translation>belum dimulai</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <comment>missing</comment>
        <translation>belum dicek latarnya</translation>
    </message>
    <message>
        <source>not chosen</source>
        <comment>gender</comment>
        <translation>tidak dipilih</translation>
    </message>
    <message>
        <source>not counted: an engagement rate is measured on posts</source>
        <translation>tidak dihitung: ER diukur pada unggahan</translation>
    </message>
    <message>
        <source>not due yet</source>
        <translation>belum jatuh tempo</translation>
    </message>
    <message>
        <source>not filled in yet</source>
        <translation>belum diisi</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>formula</comment>
        <translation>tidak diketahui</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>belum tayang</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>check</comment>
        <translation>tidak perlu</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>contract</comment>
        <translation>tidak perlu</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>track</comment>
        <translation>tidak perlu</translation>
    </message>
    <message>
        <source>not of a check</source>
        <translation>bukan dari cek</translation>
    </message>
    <message>
        <source>not possible</source>
        <comment>cell</comment>
        <translation>tidak bisa</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>belum dinilai</translation>
    </message>
    <message>
        <source>not started</source>
        <comment>content</comment>
        <translation>belum</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>sudah tidak ada</translation>
    </message>
    <message>
        <source>not there any more on {day}, promised until {until}</source>
        <translation>sudah tidak ada pada {day}, seharusnya sampai {until}</translation>
    </message>
    <message>
        <source>not there any more, promised until {until}</source>
        <translation>sudah tidak ada, seharusnya sampai {until}</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>brief</comment>
        <translation>belum</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>check</comment>
        <translation>belum</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>track</comment>
        <translation>belum</translation>
    </message>
    <message>
        <source>note a controversy of {name}</source>
        <translation>catat kontroversi {name}</translation>
    </message>
    <message>
        <source>note a message to {name}</source>
        <translation>catat pesan untuk {name}</translation>
    </message>
    <message>
        <source>note boosting of {name}</source>
        <translation>catat boosting {name}</translation>
    </message>
    <message>
        <source>note the ER of {name}</source>
        <translation>catat ER {name}</translation>
    </message>
    <message>
        <source>note the comments of {name}</source>
        <translation>catat mutu komentar {name}</translation>
    </message>
    <message>
        <source>note the consent of {name}</source>
        <translation>catat persetujuan {name}</translation>
    </message>
    <message>
        <source>note the follower jump of {name}</source>
        <translation>catat lonjakan pengikut {name}</translation>
    </message>
    <message>
        <source>note whether to work with {name} again</source>
        <translation>catat pakai lagi {name}</translation>
    </message>
    <message>
        <source>note whether {name} answers fast</source>
        <translation>catat apakah {name} cepat membalas</translation>
    </message>
    <message>
        <source>note whether {name} likes the product</source>
        <translation>catat apakah {name} suka produknya</translation>
    </message>
    <message>
        <source>note work of {name} for {brand}</source>
        <translation>catat kerja {name} untuk {brand}</translation>
    </message>
    <message>
        <source>noted views</source>
        <translation>tayangan tercatat</translation>
    </message>
    <message>
        <source>noted {date}</source>
        <translation>tercatat {date}</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>belum ada catatan</translation>
    </message>
    <message>
        <source>nothing seen</source>
        <comment>red flags</comment>
        <translation>tidak tampak</translation>
    </message>
    <message>
        <source>nothing spent or sold yet</source>
        <translation>belum ada biaya atau penjualan</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>odd</source>
        <comment>engagement rate</comment>
        <translation>janggal</translation>
    </message>
    <message>
        <source>of a usual post</source>
        <translation>satu unggahan biasa</translation>
    </message>
    <message>
        <source>of the whole profile, not of a usual post: not used</source>
        <translation>seluruh profil, bukan satu unggahan: tidak dipakai</translation>
    </message>
    <message>
        <source>of {amount}</source>
        <translation>dari {amount}</translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation>dari {n}</translation>
    </message>
    <message>
        <source>of {n}</source>
        <comment>score</comment>
        <translation>dari {n}</translation>
    </message>
    <message>
        <source>old; quoted in a source article</source>
        <translation>lama; dikutip artikel sumber</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>tepat waktu</translation>
    </message>
    <message>
        <source>only tell what would happen</source>
        <translation>hanya beri tahu apa yang akan terjadi</translation>
    </message>
    <message>
        <source>open a real window, test it, and print versions</source>
        <translation>buka jendela sungguhan, uji, dan tampilkan versi</translation>
    </message>
    <message>
        <source>options</source>
        <comment>command line</comment>
        <translation>pilihan</translation>
    </message>
    <message>
        <source>or drop an .xlsx / .csv file here</source>
        <translation>atau lepas berkas .xlsx / .csv di sini</translation>
    </message>
    <message>
        <source>over</source>
        <comment>agreement</comment>
        <translation>selesai</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>lebih dari anggaran</translation>
    </message>
    <message>
        <source>over the budget by</source>
        <translation>melebihi anggaran</translation>
    </message>
    <message>
        <source>over what is left</source>
        <translation>melebihi sisa anggaran</translation>
    </message>
    <message>
        <source>own mix</source>
        <translation>campuran sendiri</translation>
    </message>
    <message>
        <source>own posts</source>
        <translation>unggahan sendiri</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>teks sendiri</translation>
    </message>
    <message>
        <source>packed</source>
        <comment>payment</comment>
        <translation>dikemas</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>at risk</comment>
        <translation>dibayar</translation>
    </message>
    <message>
        <source>paid</source>
        <comment>payment</comment>
        <translation>dibayar</translation>
    </message>
    <message>
        <source>parcel sent</source>
        <translation>paket dikirim</translation>
    </message>
    <message>
        <source>parcel sent {day}</source>
        <translation>paket dikirim {day}</translation>
    </message>
    <message>
        <source>part {what} of {name}</source>
        <translation>pisah {what} {name}</translation>
    </message>
    <message>
        <source>partly assumed</source>
        <translation>sebagian asumsi</translation>
    </message>
    <message>
        <source>passed over</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>passed over</source>
        <comment>step</comment>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>past its time today</source>
        <translation>lewat jamnya hari ini</translation>
    </message>
    <message>
        <source>past {clock}</source>
        <translation>lewat {clock}</translation>
    </message>
    <message>
        <source>paste {n} cells</source>
        <translation>tempel {n} sel</translation>
    </message>
    <message>
        <source>paste {n} posts into a check of {name}</source>
        <translation>tempel {n} unggahan ke cek {name}</translation>
    </message>
    <message>
        <source>payment mix</source>
        <translation>campuran</translation>
    </message>
    <message>
        <source>pic</source>
        <comment>filter</comment>
        <translation>pic</translation>
    </message>
    <message>
        <source>plan next step of {name}</source>
        <translation>rencanakan langkah {name}</translation>
    </message>
    <message>
        <source>plan next step of {n} influencers</source>
        <translation>rencanakan langkah {n} influencer</translation>
    </message>
    <message>
        <source>plan the check of {n} influencers</source>
        <translation>jadwalkan cek {n} influencer</translation>
    </message>
    <message>
        <source>plan the next action with {name}</source>
        <translation>rencanakan tindak lanjut {name}</translation>
    </message>
    <message>
        <source>plan the next action with {n} influencers</source>
        <translation>rencanakan tindak lanjut {n} influencer</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>payment</comment>
        <translation>rencana</translation>
    </message>
    <message>
        <source>planned live {when}</source>
        <translation>rencana tayang {when}</translation>
    </message>
    <message>
        <source>planned {amount}</source>
        <translation>rencana {amount}</translation>
    </message>
    <message>
        <source>planned {amount} over</source>
        <translation>rencana lebih {amount}</translation>
    </message>
    <message>
        <source>platform</source>
        <comment>filter</comment>
        <translation>platform</translation>
    </message>
    <message>
        <source>possible</source>
        <comment>duplicates</comment>
        <translation>perlu dilihat</translation>
    </message>
    <message>
        <source>post</source>
        <comment>next thing</comment>
        <translation>tayang</translation>
    </message>
    <message>
        <source>post is gone</source>
        <comment>next thing</comment>
        <translation>unggahan hilang</translation>
    </message>
    <message>
        <source>posting date</source>
        <translation>tanggal tayang</translation>
    </message>
    <message>
        <source>posting time with its zone</source>
        <translation>jam tayang dengan zonanya</translation>
    </message>
    <message>
        <source>posts</source>
        <translation>unggahan</translation>
    </message>
    <message>
        <source>previously {count}</source>
        <translation>sebelumnya {count}</translation>
    </message>
    <message>
        <source>price</source>
        <comment>filter</comment>
        <translation>harga</translation>
    </message>
    <message>
        <source>price:&lt;500rb</source>
        <translation>harga:&lt;500rb</translation>
    </message>
    <message>
        <source>product</source>
        <translation>produk</translation>
    </message>
    <message>
        <source>product {amount}</source>
        <translation>produk {amount}</translation>
    </message>
    <message>
        <source>promised until {day}</source>
        <translation>janji sampai {day}</translation>
    </message>
    <message>
        <source>put {name} on the blacklist</source>
        <translation>masukkan {name} ke daftar hitam</translation>
    </message>
    <message>
        <source>put {n} influencers on the blacklist</source>
        <translation>masukkan {n} influencer ke daftar hitam</translation>
    </message>
    <message>
        <source>rate card</source>
        <comment>cost source</comment>
        <translation>rate card</translation>
    </message>
    <message>
        <source>rate the work with {name}</source>
        <translation>nilai kerja sama {name}</translation>
    </message>
    <message>
        <source>rate them</source>
        <comment>next thing</comment>
        <translation>beri nilai</translation>
    </message>
    <message>
        <source>rated {n} of 5</source>
        <translation>dinilai {n} dari 5</translation>
    </message>
    <message>
        <source>rated {rating}</source>
        <translation>nilai {rating}</translation>
    </message>
    <message>
        <source>reach {range}</source>
        <translation>jangkauan {range}</translation>
    </message>
    <message>
        <source>received</source>
        <comment>payment</comment>
        <translation>diterima</translation>
    </message>
    <message>
        <source>record a background check of {name}</source>
        <translation>catat cek latar {name}</translation>
    </message>
    <message>
        <source>record a draft of {what} from {name}</source>
        <translation>catat draf {what} dari {name}</translation>
    </message>
    <message>
        <source>record a price of {name}</source>
        <translation>catat tarif {name}</translation>
    </message>
    <message>
        <source>record a usage right of {name}</source>
        <translation>catat hak pakai {name}</translation>
    </message>
    <message>
        <source>record an exclusivity of {name}</source>
        <translation>catat eksklusif {name}</translation>
    </message>
    <message>
        <source>record check H+{days} of {what} of {name}</source>
        <translation>catat cek H+{days} {what} {name}</translation>
    </message>
    <message>
        <source>record followers of {name}</source>
        <translation>catat pengikut {name}</translation>
    </message>
    <message>
        <source>record followers of {n} influencers</source>
        <translation>catat pengikut {n} influencer</translation>
    </message>
    <message>
        <source>record numbers of {name}</source>
        <translation>catat angka {name}</translation>
    </message>
    <message>
        <source>record payment of {name} to {who}</source>
        <translation>catat bayar {name} untuk {who}</translation>
    </message>
    <message>
        <source>record receipt of the parcel for {name}</source>
        <translation>catat paket diterima {name}</translation>
    </message>
    <message>
        <source>record results</source>
        <comment>next thing</comment>
        <translation>catat hasil</translation>
    </message>
    <message>
        <source>record the ER of {name}</source>
        <translation>catat ER {name}</translation>
    </message>
    <message>
        <source>record the ER of {n} influencers</source>
        <translation>catat ER {n} influencer</translation>
    </message>
    <message>
        <source>record the contract of {n} creators</source>
        <translation>catat kontrak {n} kreator</translation>
    </message>
    <message>
        <source>record the post of {what} of {name}</source>
        <translation>catat tayang {what} {name}</translation>
    </message>
    <message>
        <source>relationship</source>
        <comment>filter</comment>
        <translation>hubungan</translation>
    </message>
    <message>
        <source>remove a background check of {name}</source>
        <translation>hapus cek latar {name}</translation>
    </message>
    <message>
        <source>remove a controversy of {name}</source>
        <translation>hapus kontroversi {name}</translation>
    </message>
    <message>
        <source>remove a draft of {what} from {name}</source>
        <translation>hapus draf {what} dari {name}</translation>
    </message>
    <message>
        <source>remove a line of {name}</source>
        <translation>hapus baris {name}</translation>
    </message>
    <message>
        <source>remove a note about {name}</source>
        <translation>hapus catatan tentang {name}</translation>
    </message>
    <message>
        <source>remove a price of {name}</source>
        <translation>hapus tarif {name}</translation>
    </message>
    <message>
        <source>remove a usage right of {name}</source>
        <translation>hapus hak pakai {name}</translation>
    </message>
    <message>
        <source>remove an account of {name}</source>
        <translation>hapus akun {name}</translation>
    </message>
    <message>
        <source>remove an exclusivity of {name}</source>
        <translation>hapus eksklusif {name}</translation>
    </message>
    <message>
        <source>remove check H+{days} of {what} of {name}</source>
        <translation>hapus cek H+{days} {what} {name}</translation>
    </message>
    <message>
        <source>remove code {code}</source>
        <translation>hapus kode {code}</translation>
    </message>
    <message>
        <source>remove numbers of {name}</source>
        <translation>hapus angka {name}</translation>
    </message>
    <message>
        <source>remove template {name}</source>
        <translation>hapus templat {name}</translation>
    </message>
    <message>
        <source>remove the benchmark table {name}</source>
        <translation>hapus tabel acuan {name}</translation>
    </message>
    <message>
        <source>remove the competitor {name}</source>
        <translation>hapus pesaing {name}</translation>
    </message>
    <message>
        <source>remove the field {field}</source>
        <translation>hapus kolom {field}</translation>
    </message>
    <message>
        <source>remove the product {name}</source>
        <translation>hapus produk {name}</translation>
    </message>
    <message>
        <source>remove the tier table {name}</source>
        <translation>hapus tabel tingkatan {name}</translation>
    </message>
    <message>
        <source>remove uses of {code}</source>
        <translation>hapus pemakaian {code}</translation>
    </message>
    <message>
        <source>remove work of {name} for a competitor</source>
        <translation>hapus kerja {name} untuk pesaing</translation>
    </message>
    <message>
        <source>remove {file} from a check of {name}</source>
        <translation>hapus {file} dari cek {name}</translation>
    </message>
    <message>
        <source>remove {file} from the work of {name}</source>
        <translation>hapus {file} dari kerja sama {name}</translation>
    </message>
    <message>
        <source>remove {name} from the payment mix</source>
        <translation>hapus {name} dari campuran pembayaran</translation>
    </message>
    <message>
        <source>remove {what}</source>
        <translation>hapus {what}</translation>
    </message>
    <message>
        <source>remove {what} of {name}</source>
        <translation>hapus {what} {name}</translation>
    </message>
    <message>
        <source>removed</source>
        <comment>note</comment>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>rename campaign {name}</source>
        <translation>ubah nama kampanye {name}</translation>
    </message>
    <message>
        <source>rename template {name}</source>
        <translation>ubah nama templat {name}</translation>
    </message>
    <message>
        <source>rename the field {field}</source>
        <translation>ganti nama kolom {field}</translation>
    </message>
    <message>
        <source>rename the view {name}</source>
        <translation>ganti nama tampilan {name}</translation>
    </message>
    <message>
        <source>rename {name}</source>
        <translation>ubah nama {name}</translation>
    </message>
    <message>
        <source>replace template {name}</source>
        <translation>ganti templat {name}</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>diganti draf berikutnya</translation>
    </message>
    <message>
        <source>restore the limits of what to look out for</source>
        <translation>kembalikan batas perlu diwaspadai</translation>
    </message>
    <message>
        <source>restore the verdicts on ER</source>
        <translation>kembalikan penilaian ER</translation>
    </message>
    <message>
        <source>restore the weights of the fit score</source>
        <translation>kembalikan bobot skor cocok</translation>
    </message>
    <message>
        <source>restore {name}</source>
        <translation>pulihkan {name}</translation>
    </message>
    <message>
        <source>restore {n} influencers</source>
        <translation>pulihkan {n} influencer</translation>
    </message>
    <message>
        <source>retail {amount}</source>
        <translation>jual {amount}</translation>
    </message>
    <message>
        <source>returned</source>
        <comment>payment</comment>
        <translation>dikembalikan</translation>
    </message>
    <message>
        <source>review draft</source>
        <comment>next thing</comment>
        <translation>tinjau draf</translation>
    </message>
    <message>
        <source>revise</source>
        <comment>draft</comment>
        <translation>revisi</translation>
    </message>
    <message>
        <source>revision</source>
        <comment>content</comment>
        <translation>revisi</translation>
    </message>
    <message>
        <source>revision</source>
        <comment>next thing</comment>
        <translation>revisi</translation>
    </message>
    <message>
        <source>revision asked {when}</source>
        <translation>revisi diminta {when}</translation>
    </message>
    <message>
        <source>revision of draft {n} asked</source>
        <comment>event</comment>
        <translation>revisi draf {n} diminta</translation>
    </message>
    <message>
        <source>revision {n} of {most}</source>
        <translation>revisi {n} dari {most}</translation>
    </message>
    <message>
        <source>revision {used} of {allowed}</source>
        <translation>revisi {used} dari {allowed}</translation>
    </message>
    <message>
        <source>running</source>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>running</source>
        <comment>agreement</comment>
        <translation>berlaku</translation>
    </message>
    <message>
        <source>sales of {amount}</source>
        <translation>penjualan {amount}</translation>
    </message>
    <message>
        <source>same</source>
        <comment>cell</comment>
        <translation>sama</translation>
    </message>
    <message>
        <source>same WhatsApp</source>
        <translation>WhatsApp sama</translation>
    </message>
    <message>
        <source>same WhatsApp {value}</source>
        <translation>WhatsApp sama {value}</translation>
    </message>
    <message>
        <source>same account</source>
        <translation>akun sama</translation>
    </message>
    <message>
        <source>same account @{value}</source>
        <translation>akun sama @{value}</translation>
    </message>
    <message>
        <source>same email</source>
        <translation>email sama</translation>
    </message>
    <message>
        <source>same email {value}</source>
        <translation>email sama {value}</translation>
    </message>
    <message>
        <source>same handle @{value} on another platform</source>
        <translation>nama akun @{value} sama di platform lain</translation>
    </message>
    <message>
        <source>same handle elsewhere</source>
        <translation>nama akun sama</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>nama sama</translation>
    </message>
    <message>
        <source>save template {name}</source>
        <translation>simpan templat {name}</translation>
    </message>
    <message>
        <source>save the view {name}</source>
        <translation>simpan tampilan {name}</translation>
    </message>
    <message>
        <source>score the audience of {name}</source>
        <translation>nilai audiens {name}</translation>
    </message>
    <message>
        <source>score the brand values of {name}</source>
        <translation>nilai kecocokan merek {name}</translation>
    </message>
    <message>
        <source>score the content of {name}</source>
        <translation>nilai konten {name}</translation>
    </message>
    <message>
        <source>self-test</source>
        <translation>uji mandiri</translation>
    </message>
    <message>
        <source>send the parcel to {name}</source>
        <translation>kirim paket untuk {name}</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>at risk</comment>
        <translation>dikirim</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>contract</comment>
        <translation>terkirim</translation>
    </message>
    <message>
        <source>set target {kpi} of {name}</source>
        <translation>isi target {kpi} {name}</translation>
    </message>
    <message>
        <source>set the next check of {name}</source>
        <translation>atur cek ulang {name}</translation>
    </message>
    <message>
        <source>shipped</source>
        <comment>payment</comment>
        <translation>dikirim</translation>
    </message>
    <message>
        <source>shipping</source>
        <translation>ongkir</translation>
    </message>
    <message>
        <source>shipping {amount}</source>
        <translation>ongkir {amount}</translation>
    </message>
    <message>
        <source>shop (n = {n})</source>
        <translation>toko (n = {n})</translation>
    </message>
    <message>
        <source>shop {rate} (n = {n})</source>
        <translation>toko {rate} (n = {n})</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>tampilkan versi</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>tampilkan bantuan ini</translation>
    </message>
    <message>
        <source>shown in the list</source>
        <translation>tampil di daftar</translation>
    </message>
    <message>
        <source>signed</source>
        <comment>contract</comment>
        <translation>ditandatangani</translation>
    </message>
    <message>
        <source>signed on {date}</source>
        <translation>ditandatangani {date}</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>nama mirip</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>sejak {date}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sejak {day}</translation>
    </message>
    <message>
        <source>sold {amount}</source>
        <translation>terjual {amount}</translation>
    </message>
    <message>
        <source>source articles</source>
        <translation>artikel sumber</translation>
    </message>
    <message>
        <source>spent {amount}</source>
        <translation>keluar {amount}</translation>
    </message>
    <message>
        <source>starts in {n} day</source>
        <translation>mulai {n} hari lagi</translation>
    </message>
    <message>
        <source>starts in {n} days</source>
        <translation>mulai {n} hari lagi</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>masih ada</translation>
    </message>
    <message>
        <source>still up</source>
        <translation>masih ada</translation>
    </message>
    <message>
        <source>still up</source>
        <comment>Excel sheet</comment>
        <translation>masih ada</translation>
    </message>
    <message>
        <source>stop using the benchmark table {name}</source>
        <translation>lepas tabel acuan {name}</translation>
    </message>
    <message>
        <source>swap {name} for {backup}</source>
        <translation>tukar {name} dengan {backup}</translation>
    </message>
    <message>
        <source>tag</source>
        <comment>filter</comment>
        <translation>tag</translation>
    </message>
    <message>
        <source>tag {name}</source>
        <translation>beri tag {name}</translation>
    </message>
    <message>
        <source>tag {n} influencers {tag}</source>
        <translation>beri {n} influencer tag {tag}</translation>
    </message>
    <message>
        <source>take back the answer to {what} of {name}</source>
        <translation>batalkan jawaban draf {what} {name}</translation>
    </message>
    <message>
        <source>take back the approval of {what} of {name}</source>
        <translation>batalkan persetujuan {what} {name}</translation>
    </message>
    <message>
        <source>take back the post of {what} of {name}</source>
        <translation>batalkan catatan tayang {what} {name}</translation>
    </message>
    <message>
        <source>take tags from {name}</source>
        <translation>lepas tag {name}</translation>
    </message>
    <message>
        <source>take tags from {n} influencers</source>
        <translation>lepas tag {n} influencer</translation>
    </message>
    <message>
        <source>take target {kpi} from {name}</source>
        <translation>hapus target {kpi} {name}</translation>
    </message>
    <message>
        <source>take {product} out of {name}</source>
        <translation>keluarkan {product} dari {name}</translation>
    </message>
    <message>
        <source>taken down</source>
        <comment>content</comment>
        <translation>dihapus</translation>
    </message>
    <message>
        <source>target {n}</source>
        <translation>target {n}</translation>
    </message>
    <message>
        <source>tell {name} and {other} apart</source>
        <translation>bedakan {name} dan {other}</translation>
    </message>
    <message>
        <source>the audience has no score</source>
        <translation>audiens belum dinilai</translation>
    </message>
    <message>
        <source>the check of {date}</source>
        <translation>cek latar {date}</translation>
    </message>
    <message>
        <source>the exclusivity: {what}</source>
        <translation>eksklusif: {what}</translation>
    </message>
    <message>
        <source>the file to open</source>
        <translation>berkas yang dibuka</translation>
    </message>
    <message>
        <source>the formula of the engagement rate is not known</source>
        <translation>rumus ER tidak diketahui</translation>
    </message>
    <message>
        <source>the price of {what}</source>
        <translation>tarif {what}</translation>
    </message>
    <message>
        <source>the promised content</source>
        <translation>konten yang dijanjikan</translation>
    </message>
    <message>
        <source>the same number gives the same influencers</source>
        <translation>angka yang sama memberi influencer yang sama</translation>
    </message>
    <message>
        <source>the sheet; without it, the one that looks right</source>
        <translation>nama sheet; tanpa ini, sheet yang paling cocok</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>the shop's own median</source>
        <translation>toko</translation>
    </message>
    <message>
        <source>the shop's own median, n = {n}</source>
        <translation>median toko, n = {n}</translation>
    </message>
    <message>
        <source>the usage right: {what}</source>
        <translation>hak pakai: {what}</translation>
    </message>
    <message>
        <source>the workbook to write</source>
        <translation>berkas Excel yang ditulis</translation>
    </message>
    <message>
        <source>the workspace file</source>
        <translation>berkas kerja</translation>
    </message>
    <message>
        <source>they may use ours</source>
        <translation>kreator boleh memakai konten kami</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>bulan ini</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>minggu ini</translation>
    </message>
    <message>
        <source>tier</source>
        <comment>filter</comment>
        <translation>tingkatan</translation>
    </message>
    <message>
        <source>tier: city: niche: platform: tag: er:&gt;3 followers:10rb..50rb price:&lt;500rb relationship: check: action:this-week pic: not:</source>
        <translation>tingkatan: kota: niche: akun: tag: er:&gt;3 pengikut:10rb..50rb harga:&lt;500rb hubungan: cek: tindak:minggu-ini pic: bukan:</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>today</source>
        <comment>check</comment>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>tonight {clock}</source>
        <translation>malam ini {clock}</translation>
    </message>
    <message>
        <source>tracking number of the parcel</source>
        <translation>nomor resi paket</translation>
    </message>
    <message>
        <source>tracking number {number}</source>
        <translation>resi {number}</translation>
    </message>
    <message>
        <source>tracking {number}</source>
        <translation>resi {number}</translation>
    </message>
    <message>
        <source>underway</source>
        <comment>track</comment>
        <translation>berjalan</translation>
    </message>
    <message>
        <source>until</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>sampai {date}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>sampai {day}</translation>
    </message>
    <message>
        <source>up to {age}</source>
        <translation>sampai {age} tahun</translation>
    </message>
    <message>
        <source>up to {last} years</source>
        <translation>sampai {last} tahun</translation>
    </message>
    <message>
        <source>update the view {name}</source>
        <translation>perbarui tampilan {name}</translation>
    </message>
    <message>
        <source>usage:</source>
        <translation>cara pakai:</translation>
    </message>
    <message>
        <source>use the benchmark table {name}</source>
        <translation>pakai tabel acuan {name}</translation>
    </message>
    <message>
        <source>use the tier table {name}</source>
        <translation>pakai tabel tingkatan {name}</translation>
    </message>
    <message>
        <source>used first</source>
        <translation>dipakai lebih dulu</translation>
    </message>
    <message>
        <source>views last noted, {views}</source>
        <translation>tayangan terakhir yang dicatat, {views}</translation>
    </message>
    <message>
        <source>voucher code</source>
        <translation>kode voucher</translation>
    </message>
    <message>
        <source>waiting {n} day</source>
        <translation>menunggu {n} hari</translation>
    </message>
    <message>
        <source>waiting {n} days</source>
        <translation>menunggu {n} hari</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>menunggu jawaban</translation>
    </message>
    <message>
        <source>we may use theirs</source>
        <translation>kami boleh memakai konten kreator</translation>
    </message>
    <message>
        <source>what is given</source>
        <comment>command line</comment>
        <translation>yang diberikan</translation>
    </message>
    <message>
        <source>with others</source>
        <translation>dengan merek lain</translation>
    </message>
    <message>
        <source>with products {amount}</source>
        <translation>dengan produk {amount}</translation>
    </message>
    <message>
        <source>with the demo shop</source>
        <translation>dengan toko contoh</translation>
    </message>
    <message>
        <source>with those agreed with already {range}</source>
        <translation>bersama yang sudah disepakati {range}</translation>
    </message>
    <message>
        <source>with us</source>
        <translation>dengan kita</translation>
    </message>
    <message>
        <source>without</source>
        <translation>tanpa</translation>
    </message>
    <message>
        <source>without a handle</source>
        <translation>tanpa akun</translation>
    </message>
    <message>
        <source>write a note about {name}</source>
        <translation>tulis catatan tentang {name}</translation>
    </message>
    <message>
        <source>write down uses of {code}</source>
        <translation>catat pemakaian {code}</translation>
    </message>
    <message>
        <source>write the Excel summary</source>
        <translation>tulis ringkasan Excel</translation>
    </message>
    <message>
        <source>written</source>
        <comment>brief</comment>
        <translation>ada</translation>
    </message>
    <message>
        <source>yardstick {platform}: {table}</source>
        <translation>acuan {platform}: {table}</translation>
    </message>
    <message>
        <source>years</source>
        <translation>tahun</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>Excel sheet</comment>
        <translation>ya</translation>
    </message>
    <message>
        <source>{account} · {n} followers</source>
        <translation>{account} · {n} pengikut</translation>
    </message>
    <message>
        <source>{age} and over</source>
        <translation>{age} tahun ke atas</translation>
    </message>
    <message>
        <source>{all} filled cells: {fields} in fields, {notes} in the notes, {problems} left out with a reason.</source>
        <translation>{all} sel berisi: {fields} masuk ke kolom, {notes} ke catatan, {problems} tidak diimpor dengan alasan.</translation>
    </message>
    <message>
        <source>{amount} already went out</source>
        <translation>{amount} sudah keluar</translation>
    </message>
    <message>
        <source>{amount} at cost price for each creator</source>
        <translation>{amount} HPP per kreator</translation>
    </message>
    <message>
        <source>{amount} at stake</source>
        <translation>{amount} terkait konten yang belum tayang</translation>
    </message>
    <message>
        <source>{amount} at stake</source>
        <comment>home</comment>
        <translation>{amount} berisiko</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>{amount} per buah</translation>
    </message>
    <message>
        <source>{amount} is {multiple} the shop's own median of the tier, {median} (n = {n}).</source>
        <translation>{amount}, {multiple} median toko untuk tingkatan ini, {median} (n = {n}).</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>sisa {amount}</translation>
    </message>
    <message>
        <source>{amount} more than the budget</source>
        <translation>{amount} lebih dari anggaran</translation>
    </message>
    <message>
        <source>{amount} more than the cash part of the budget</source>
        <translation>{amount} melebihi jatah tunai</translation>
    </message>
    <message>
        <source>{amount} not divided yet</source>
        <translation>{amount} belum dibagi</translation>
    </message>
    <message>
        <source>{amount} of it has gone out already.</source>
        <translation>{amount} di antaranya sudah keluar.</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>lebih {amount}</translation>
    </message>
    <message>
        <source>{amount} over budget</source>
        <translation>lebih {amount} dari anggaran</translation>
    </message>
    <message>
        <source>{amount} per 1,000 accounts reached</source>
        <translation>{amount} per 1.000 akun terjangkau</translation>
    </message>
    <message>
        <source>{amount} per 1,000 impressions</source>
        <translation>{amount} per 1.000 impresi</translation>
    </message>
    <message>
        <source>{amount} per 1,000 views</source>
        <translation>{amount} per 1.000 tayangan</translation>
    </message>
    <message>
        <source>{amount} per click</source>
        <translation>{amount} per klik</translation>
    </message>
    <message>
        <source>{amount} per engagement</source>
        <translation>{amount} per interaksi</translation>
    </message>
    <message>
        <source>{amount} per expected engagement is {multiple} the shop's own {median} (n = {n}).</source>
        <translation>{amount} per interaksi yang diharapkan, {multiple} median toko {median} (n = {n}).</translation>
    </message>
    <message>
        <source>{amount} per mention</source>
        <translation>{amount} per sebutan</translation>
    </message>
    <message>
        <source>{amount} per order</source>
        <translation>{amount} per pesanan</translation>
    </message>
    <message>
        <source>{amount} per post</source>
        <translation>{amount} per unggahan</translation>
    </message>
    <message>
        <source>{amount} per save</source>
        <translation>{amount} per simpan</translation>
    </message>
    <message>
        <source>{amount} per share</source>
        <translation>{amount} per bagikan</translation>
    </message>
    <message>
        <source>{amount} per voucher use</source>
        <translation>{amount} per pemakaian voucher</translation>
    </message>
    <message>
        <source>{amount} went out</source>
        <translation>{amount} sudah keluar</translation>
    </message>
    <message>
        <source>{amount}, the fee they ask. It can be edited here.</source>
        <translation>{amount}, fee yang diminta. Bisa diubah di sini.</translation>
    </message>
    <message>
        <source>{amount}, the planned content at the prices of the rate card.</source>
        <translation>{amount}, konten yang direncanakan menurut rate card.</translation>
    </message>
    <message>
        <source>{amount}, the planned payment mix at cost price with shipping.</source>
        <translation>{amount}, rencana campuran pembayaran menurut HPP dengan ongkir.</translation>
    </message>
    <message>
        <source>{city} is a target city</source>
        <translation>{city} kota sasaran</translation>
    </message>
    <message>
        <source>{city} is no target city</source>
        <translation>{city} bukan kota sasaran</translation>
    </message>
    <message>
        <source>{content}: {used} of {most}</source>
        <translation>{content}: {used} dari {most}</translation>
    </message>
    <message>
        <source>{counts}. Can be undone at once.</source>
        <translation>{counts}. Bisa diurungkan sekaligus.</translation>
    </message>
    <message>
        <source>{date}: {state}</source>
        <translation>{date}: {state}</translation>
    </message>
    <message>
        <source>{fields} added</source>
        <translation>{fields} ditambah</translation>
    </message>
    <message>
        <source>{fields} filled in</source>
        <translation>{fields} diisi</translation>
    </message>
    <message>
        <source>{fields} replaced</source>
        <translation>{fields} diganti</translation>
    </message>
    <message>
        <source>{field} is needed. Nothing was changed.</source>
        <translation>{field} perlu diisi. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>{field}, the same on both sides: {value}</source>
        <translation>{field}, sama pada keduanya: {value}</translation>
    </message>
    <message>
        <source>{field}: same as the campaign</source>
        <translation>{field}: samakan dengan kampanye</translation>
    </message>
    <message>
        <source>{first} +{n}</source>
        <comment>content of a card</comment>
        <translation>{first} +{n}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} s/d {last}</translation>
    </message>
    <message>
        <source>{first} to {last} years</source>
        <translation>{first}–{last} tahun</translation>
    </message>
    <message>
        <source>{first}{comma} and {last}</source>
        <translation>{first}{comma} dan {last}</translation>
    </message>
    <message>
        <source>{formula} {rate} is {multiple} the yardstick {yardstick}, above {limit} ({table}).</source>
        <translation>{formula} {rate} itu {multiple} acuan {yardstick}, di atas {limit} ({table}).</translation>
    </message>
    <message>
        <source>{formula} {rate} is {multiple} the yardstick {yardstick}, below {limit} ({table}).</source>
        <translation>{formula} {rate} hanya {multiple} acuan {yardstick}, di bawah {limit} ({table}).</translation>
    </message>
    <message>
        <source>{formula} {rate}, from likes and comments</source>
        <translation>{formula} {rate}, dari suka dan komentar</translation>
    </message>
    <message>
        <source>{formula} · no table fits</source>
        <translation>{formula} · belum ada acuan yang pas</translation>
    </message>
    <message>
        <source>{formula} · yardstick {table} {rate}</source>
        <translation>{formula} · acuan {table} {rate}</translation>
    </message>
    <message>
        <source>{formula}, median of {n} posts</source>
        <translation>{formula}, median {n} unggahan</translation>
    </message>
    <message>
        <source>{formula}, of {n} post</source>
        <translation>{formula}, {n} unggahan</translation>
    </message>
    <message>
        <source>{found} of {all}</source>
        <translation>{found} dari {all}</translation>
    </message>
    <message>
        <source>{high} or {low}? Kept as text</source>
        <translation>{high} atau {low}? Teks asli disimpan</translation>
    </message>
    <message>
        <source>{high} or {low}? Write the whole number.</source>
        <translation>{high} atau {low}? Tulis angkanya lengkap.</translation>
    </message>
    <message>
        <source>{kind} in percent of the budget</source>
        <translation>{kind} dalam persen anggaran</translation>
    </message>
    <message>
        <source>{kind} in rupiah</source>
        <translation>{kind} dalam rupiah</translation>
    </message>
    <message>
        <source>{known} of {all} columns recognised</source>
        <translation>{known} dari {all} kolom dikenali</translation>
    </message>
    <message>
        <source>{late} of {all} pieces not posted</source>
        <translation>{late} dari {all} konten belum tayang</translation>
    </message>
    <message>
        <source>{low}% or {high}%? Kept as text</source>
        <translation>{low}% atau {high}%? Teks asli disimpan</translation>
    </message>
    <message>
        <source>{multiple} the yardstick {rate} ({table})</source>
        <translation>{multiple} acuan {rate} ({table})</translation>
    </message>
    <message>
        <source>{name} (changed)</source>
        <translation>{name} (diubah)</translation>
    </message>
    <message>
        <source>{name} advertised a competitor, {brand}, on {day}.</source>
        <translation>{name} mengiklankan pesaing, {brand}, pada {day}.</translation>
    </message>
    <message>
        <source>{name} advertised {brand} on {day}, while bound to us.</source>
        <translation>{name} mengiklankan {brand} pada {day}, saat masih terikat dengan kita.</translation>
    </message>
    <message>
        <source>{name} costs more than is left of the budget.</source>
        <translation>Biaya {name} melebihi sisa anggaran.</translation>
    </message>
    <message>
        <source>{name} could not be made: {reason}. Choose a folder you may write to.</source>
        <translation>{name} tidak bisa dibuat: {reason}. Pilih folder yang boleh ditulisi.</translation>
    </message>
    <message>
        <source>{name} could not be read ({reason}). Open a backup of it instead.</source>
        <translation>{name} tidak bisa dibaca ({reason}). Buka cadangannya.</translation>
    </message>
    <message>
        <source>{name} could not be read. Is it still there?</source>
        <translation>{name} tidak bisa dibaca. Apakah masih ada?</translation>
    </message>
    <message>
        <source>{name} could not be upgraded ({reason}). It is unchanged, and a copy of it lies beside it.</source>
        <translation>{name} tidak bisa diperbarui ({reason}). Isinya tidak berubah, dan salinannya ada di sebelahnya.</translation>
    </message>
    <message>
        <source>{name} could not be upgraded. It is unchanged.</source>
        <translation>{name} tidak bisa diperbarui. Isinya tidak berubah.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Choose another folder.</source>
        <translation>{name} tidak bisa ditulis ({reason}). Pilih folder lain.</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Nothing was changed; free the disk or the file and try again.</source>
        <translation>{name} tidak bisa ditulis ({reason}). Tidak ada yang berubah; kosongkan ruang disk atau tutup program lain yang memakainya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>{name} could not be written to the temporary folder.</source>
        <translation>{name} tidak bisa ditulis ke folder sementara.</translation>
    </message>
    <message>
        <source>{name} could not be written. Choose another folder.</source>
        <translation>{name} tidak bisa ditulis. Pilih folder lain.</translation>
    </message>
    <message>
        <source>{name} could not be written. Close it where it is open, or choose another folder.</source>
        <translation>{name} tidak bisa ditulis. Tutup dulu berkasnya, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>{name} could not be written: {reason}. Choose a folder you may write to.</source>
        <translation>{name} tidak bisa ditulis: {reason}. Pilih folder yang boleh ditulisi.</translation>
    </message>
    <message>
        <source>{name} goes into {kept}. You can undo this.</source>
        <translation>{name} digabung ke {kept}. Bisa diurungkan.</translation>
    </message>
    <message>
        <source>{name} has no background check yet.</source>
        <translation>{name} belum dicek latarnya.</translation>
    </message>
    <message>
        <source>{name} has the same handle on another platform</source>
        <translation>{name} punya nama akun yang sama di platform lain</translation>
    </message>
    <message>
        <source>{name} has {size} MB; at most {most} MB can be kept. Make it smaller, or note a link to it.</source>
        <translation>{name} berukuran {size} MB; paling besar {most} MB. Perkecil dulu, atau catat tautannya.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} adalah folder. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{name} is a program and is not opened from here.</source>
        <translation>{name} adalah program dan tidak dibuka dari sini.</translation>
    </message>
    <message>
        <source>{name} is already bound to {brand}{scope} until {day}.</source>
        <translation>{name} sudah terikat {brand}{scope} s/d {day}.</translation>
    </message>
    <message>
        <source>{name} is already bound to {brand}{scope}, with no end noted.</source>
        <translation>{name} sudah terikat {brand}{scope}, tanpa tanggal akhir.</translation>
    </message>
    <message>
        <source>{name} is already open in another window. Close it there first.</source>
        <translation>{name} sudah terbuka di jendela lain. Tutup dulu di sana.</translation>
    </message>
    <message>
        <source>{name} is already there. Choose another name.</source>
        <translation>{name} sudah ada. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{name} is among the competitors already.</source>
        <translation>{name} sudah ada di daftar pesaing.</translation>
    </message>
    <message>
        <source>{name} is busy right now. Try again in a moment.</source>
        <translation>{name} sedang sibuk. Coba lagi sebentar lagi.</translation>
    </message>
    <message>
        <source>{name} is damaged ({reason}). Open a backup of it instead.</source>
        <translation>{name} rusak ({reason}). Buka cadangannya.</translation>
    </message>
    <message>
        <source>{name} is empty, or not a shop of the planner. Choose another file.</source>
        <translation>{name} kosong, atau bukan toko planner. Pilih berkas lain.</translation>
    </message>
    <message>
        <source>{name} is empty. Nothing was kept.</source>
        <translation>{name} kosong. Tidak ada yang disimpan.</translation>
    </message>
    <message>
        <source>{name} is here already, as {known}.</source>
        <translation>{name} sudah ada sebagai {known}.</translation>
    </message>
    <message>
        <source>{name} is here already.</source>
        <translation>{name} sudah ada.</translation>
    </message>
    <message>
        <source>{name} is in the trash</source>
        <translation>{name} ada di sampah</translation>
    </message>
    <message>
        <source>{name} is in the trash. Restore them first.</source>
        <translation>{name} ada di sampah. Pulihkan dulu.</translation>
    </message>
    <message>
        <source>{name} is in use: nano below {micro}, micro to {macro}, macro to {mega}, mega from there.</source>
        <translation>{name} dipakai: nano di bawah {micro}, mikro sampai {macro}, makro sampai {mega}, lalu mega.</translation>
    </message>
    <message>
        <source>{name} is no longer in {folder}. If it was moved or renamed, open it where it is now.</source>
        <translation>{name} tidak ada lagi di {folder}. Kalau dipindah atau diganti namanya, buka dari tempat barunya.</translation>
    </message>
    <message>
        <source>{name} is not a shop of the planner, or it is damaged. Open a copy of it instead.</source>
        <translation>{name} bukan toko planner, atau rusak. Buka salinannya.</translation>
    </message>
    <message>
        <source>{name} is on the blacklist.</source>
        <translation>{name} ada di daftar hitam.</translation>
    </message>
    <message>
        <source>{name} is on the blacklist: {reason}.</source>
        <translation>{name} ada di daftar hitam: {reason}.</translation>
    </message>
    <message>
        <source>{name} is open in another program. Close it there, or choose another name.</source>
        <translation>{name} terbuka di program lain. Tutup dulu di sana, atau pilih nama lain.</translation>
    </message>
    <message>
        <source>{name} is saved. Next one:</source>
        <translation>{name} tersimpan. Berikutnya:</translation>
    </message>
    <message>
        <source>{name} is write-protected. Choose another name, or take the protection away.</source>
        <translation>{name} hanya bisa dibaca. Pilih nama lain, atau buka pelindungnya.</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <translation>{name} tetap</translation>
    </message>
    <message>
        <source>{name} was written by a newer version of the planner. Update the planner first; nothing was changed.</source>
        <translation>{name} ditulis oleh versi planner yang lebih baru. Perbarui planner dulu; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>{name} · background check</source>
        <translation>{name} · cek latar</translation>
    </message>
    <message>
        <source>{name}: write the amount first</source>
        <translation>{name}: isi jumlahnya dulu</translation>
    </message>
    <message>
        <source>{name}: {what}.</source>
        <translation>{name}: {what}.</translation>
    </message>
    <message>
        <source>{number} engagements</source>
        <translation>{number} interaksi</translation>
    </message>
    <message>
        <source>{number} impressions</source>
        <translation>{number} impresi</translation>
    </message>
    <message>
        <source>{number} orders</source>
        <translation>{number} pesanan</translation>
    </message>
    <message>
        <source>{n} Carousel</source>
        <translation>{n} Carousel</translation>
    </message>
    <message>
        <source>{n} Carousels</source>
        <translation>{n} Carousel</translation>
    </message>
    <message>
        <source>{n} Feed post</source>
        <translation>{n} Feed</translation>
    </message>
    <message>
        <source>{n} Feed posts</source>
        <translation>{n} Feed</translation>
    </message>
    <message>
        <source>{n} Live</source>
        <translation>{n} Live</translation>
    </message>
    <message>
        <source>{n} Lives</source>
        <translation>{n} Live</translation>
    </message>
    <message>
        <source>{n} Q&amp;A</source>
        <translation>{n} tanya jawab</translation>
    </message>
    <message>
        <source>{n} Q&amp;As</source>
        <translation>{n} tanya jawab</translation>
    </message>
    <message>
        <source>{n} Reel</source>
        <translation>{n} Reels</translation>
    </message>
    <message>
        <source>{n} Reels</source>
        <translation>{n} Reels</translation>
    </message>
    <message>
        <source>{n} Stories</source>
        <translation>{n} Story</translation>
    </message>
    <message>
        <source>{n} Story</source>
        <translation>{n} Story</translation>
    </message>
    <message>
        <source>{n} TikTok video</source>
        <translation>{n} video TikTok</translation>
    </message>
    <message>
        <source>{n} TikTok videos</source>
        <translation>{n} video TikTok</translation>
    </message>
    <message>
        <source>{n} UGC piece</source>
        <translation>{n} konten UGC</translation>
    </message>
    <message>
        <source>{n} UGC pieces</source>
        <translation>{n} konten UGC</translation>
    </message>
    <message>
        <source>{n} YouTube Short</source>
        <translation>{n} YouTube Shorts</translation>
    </message>
    <message>
        <source>{n} YouTube Shorts</source>
        <translation>{n} YouTube Shorts</translation>
    </message>
    <message>
        <source>{n} YouTube video</source>
        <translation>{n} video YouTube</translation>
    </message>
    <message>
        <source>{n} YouTube videos</source>
        <translation>{n} video YouTube</translation>
    </message>
    <message>
        <source>{n} account</source>
        <translation>{n} akun</translation>
    </message>
    <message>
        <source>{n} accounts</source>
        <translation>{n} akun</translation>
    </message>
    <message>
        <source>{n} already in {campaign}.</source>
        <translation>{n} sudah ada di {campaign}.</translation>
    </message>
    <message>
        <source>{n} background check</source>
        <translation>{n} cek latar</translation>
    </message>
    <message>
        <source>{n} background checks</source>
        <translation>{n} cek latar</translation>
    </message>
    <message>
        <source>{n} campaign</source>
        <translation>{n} kampanye</translation>
    </message>
    <message>
        <source>{n} campaign running</source>
        <translation>{n} kampanye berjalan</translation>
    </message>
    <message>
        <source>{n} campaigns</source>
        <translation>{n} kampanye</translation>
    </message>
    <message>
        <source>{n} campaigns running</source>
        <translation>{n} kampanye berjalan</translation>
    </message>
    <message>
        <source>{n} candidate</source>
        <translation>{n} calon</translation>
    </message>
    <message>
        <source>{n} candidates</source>
        <translation>{n} calon</translation>
    </message>
    <message>
        <source>{n} cell is left out.</source>
        <translation>{n} sel tidak ikut.</translation>
    </message>
    <message>
        <source>{n} cells are left out.</source>
        <translation>{n} sel tidak ikut.</translation>
    </message>
    <message>
        <source>{n} changed</source>
        <translation>{n} berubah</translation>
    </message>
    <message>
        <source>{n} checked post</source>
        <translation>{n} unggahan yang dicek</translation>
    </message>
    <message>
        <source>{n} checked posts</source>
        <translation>{n} unggahan yang dicek</translation>
    </message>
    <message>
        <source>{n} codes end</source>
        <translation>{n} kode berakhir</translation>
    </message>
    <message>
        <source>{n} codes start</source>
        <translation>{n} kode mulai berlaku</translation>
    </message>
    <message>
        <source>{n} codes {campaign} start</source>
        <translation>{n} kode {campaign} mulai berlaku</translation>
    </message>
    <message>
        <source>{n} collaboration</source>
        <translation>{n} kerja sama</translation>
    </message>
    <message>
        <source>{n} collaboration is past its promised date</source>
        <translation>{n} kerja sama melewati tanggal janji</translation>
    </message>
    <message>
        <source>{n} collaborations</source>
        <translation>{n} kerja sama</translation>
    </message>
    <message>
        <source>{n} collaborations are past their promised date</source>
        <translation>{n} kerja sama melewati tanggal janji</translation>
    </message>
    <message>
        <source>{n} competitor</source>
        <translation>{n} pesaing</translation>
    </message>
    <message>
        <source>{n} competitors</source>
        <translation>{n} pesaing</translation>
    </message>
    <message>
        <source>{n} controversies</source>
        <translation>{n} kontroversi</translation>
    </message>
    <message>
        <source>{n} controversy</source>
        <translation>{n} kontroversi</translation>
    </message>
    <message>
        <source>{n} day</source>
        <translation>{n} hari</translation>
    </message>
    <message>
        <source>{n} day ago</source>
        <translation>{n} hari lalu</translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>telat {n} hari</translation>
    </message>
    <message>
        <source>{n} day late, not live yet</source>
        <translation>telat {n} hari, belum tayang</translation>
    </message>
    <message>
        <source>{n} day left</source>
        <translation>{n} hari lagi</translation>
    </message>
    <message>
        <source>{n} day past, not live</source>
        <translation>lewat {n} hari, belum tayang</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} hari</translation>
    </message>
    <message>
        <source>{n} days ago</source>
        <translation>{n} hari lalu</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>telat {n} hari</translation>
    </message>
    <message>
        <source>{n} days late, not live yet</source>
        <translation>telat {n} hari, belum tayang</translation>
    </message>
    <message>
        <source>{n} days left</source>
        <translation>{n} hari lagi</translation>
    </message>
    <message>
        <source>{n} days past, not live</source>
        <translation>lewat {n} hari, belum tayang</translation>
    </message>
    <message>
        <source>{n} differ from the campaign's brief</source>
        <translation>{n} beda dari brief kampanye</translation>
    </message>
    <message>
        <source>{n} differs from the campaign's brief</source>
        <translation>{n} beda dari brief kampanye</translation>
    </message>
    <message>
        <source>{n} drafts</source>
        <translation>{n} draf</translation>
    </message>
    <message>
        <source>{n} earlier price</source>
        <translation>{n} tarif sebelumnya</translation>
    </message>
    <message>
        <source>{n} earlier prices</source>
        <translation>{n} tarif sebelumnya</translation>
    </message>
    <message>
        <source>{n} ends {day}</source>
        <translation>{n} berakhir {day}</translation>
    </message>
    <message>
        <source>{n} event attendance</source>
        <translation>{n} kali hadir di acara</translation>
    </message>
    <message>
        <source>{n} event attendances</source>
        <translation>{n} kali hadir di acara</translation>
    </message>
    <message>
        <source>{n} exclusivities</source>
        <translation>{n} eksklusif</translation>
    </message>
    <message>
        <source>{n} exclusivity</source>
        <translation>{n} eksklusif</translation>
    </message>
    <message>
        <source>{n} file</source>
        <translation>{n} berkas</translation>
    </message>
    <message>
        <source>{n} files</source>
        <translation>{n} berkas</translation>
    </message>
    <message>
        <source>{n} giveaway</source>
        <translation>{n} giveaway</translation>
    </message>
    <message>
        <source>{n} giveaways</source>
        <translation>{n} giveaway</translation>
    </message>
    <message>
        <source>{n} going live</source>
        <translation>{n} tayang</translation>
    </message>
    <message>
        <source>{n} gone before the promised day</source>
        <translation>{n} hilang sebelum waktunya</translation>
    </message>
    <message>
        <source>{n} has no posting date</source>
        <translation>{n} tanpa tanggal tayang</translation>
    </message>
    <message>
        <source>{n} have no posting date</source>
        <translation>{n} tanpa tanggal tayang</translation>
    </message>
    <message>
        <source>{n} hint</source>
        <translation>{n} saran</translation>
    </message>
    <message>
        <source>{n} hints</source>
        <translation>{n} saran</translation>
    </message>
    <message>
        <source>{n} influencer</source>
        <translation>{n} influencer</translation>
    </message>
    <message>
        <source>{n} influencer added.</source>
        <translation>{n} influencer ditambahkan.</translation>
    </message>
    <message>
        <source>{n} influencer changes tier</source>
        <translation>{n} influencer pindah tingkatan</translation>
    </message>
    <message>
        <source>{n} influencer in the trash</source>
        <translation>{n} influencer di sampah</translation>
    </message>
    <message>
        <source>{n} influencer is missing from the list.</source>
        <translation>{n} influencer tidak ada di daftar.</translation>
    </message>
    <message>
        <source>{n} influencers</source>
        <translation>{n} influencer</translation>
    </message>
    <message>
        <source>{n} influencers added.</source>
        <translation>{n} influencer ditambahkan.</translation>
    </message>
    <message>
        <source>{n} influencers are missing from the list.</source>
        <translation>{n} influencer tidak ada di daftar.</translation>
    </message>
    <message>
        <source>{n} influencers change tier</source>
        <translation>{n} influencer pindah tingkatan</translation>
    </message>
    <message>
        <source>{n} influencers in the trash</source>
        <translation>{n} influencer di sampah</translation>
    </message>
    <message>
        <source>{n} late</source>
        <translation>{n} telat</translation>
    </message>
    <message>
        <source>{n} line has no amount and is left out.</source>
        <translation>{n} baris tanpa angka, tidak dihitung.</translation>
    </message>
    <message>
        <source>{n} line has no cost price or retail value yet and is not counted</source>
        <translation>{n} baris belum punya HPP atau nilai jual dan belum terhitung</translation>
    </message>
    <message>
        <source>{n} lines have no amount, left out.</source>
        <translation>{n} baris tanpa angka, tidak dihitung.</translation>
    </message>
    <message>
        <source>{n} lines have no cost price or retail value yet and are not counted</source>
        <translation>{n} baris belum punya HPP atau nilai jual dan belum terhitung</translation>
    </message>
    <message>
        <source>{n} lines have no cost price yet.</source>
        <translation>{n} baris belum punya HPP.</translation>
    </message>
    <message>
        <source>{n} more</source>
        <comment>cities</comment>
        <translation>{n} lagi</translation>
    </message>
    <message>
        <source>{n} more note.</source>
        <translation>{n} catatan lagi.</translation>
    </message>
    <message>
        <source>{n} more notes.</source>
        <translation>{n} catatan lagi.</translation>
    </message>
    <message>
        <source>{n} more people have such a note.</source>
        <translation>{n} orang lain punya catatan serupa.</translation>
    </message>
    <message>
        <source>{n} more person has such a note.</source>
        <translation>{n} orang lain punya catatan serupa.</translation>
    </message>
    <message>
        <source>{n} more texts are not saved.</source>
        <translation>{n} tulisan lagi belum tersimpan.</translation>
    </message>
    <message>
        <source>{n} more than planned. Agree on the extra work before you ask for more.</source>
        <translation>{n} melebihi jatah. Bicarakan kerja tambahannya sebelum minta lagi.</translation>
    </message>
    <message>
        <source>{n} more was left out.</source>
        <translation>{n} lagi tidak dipakai.</translation>
    </message>
    <message>
        <source>{n} more were left out.</source>
        <translation>{n} lagi tidak dipakai.</translation>
    </message>
    <message>
        <source>{n} more, see the planner</source>
        <translation>{n} lagi, lihat planner</translation>
    </message>
    <message>
        <source>{n} move</source>
        <translation>{n} pindah</translation>
    </message>
    <message>
        <source>{n} moves</source>
        <translation>{n} pindah</translation>
    </message>
    <message>
        <source>{n} need a look</source>
        <translation>{n} perlu dilihat dulu</translation>
    </message>
    <message>
        <source>{n} needs a look</source>
        <translation>{n} perlu dilihat dulu</translation>
    </message>
    <message>
        <source>{n} new</source>
        <translation>{n} baru</translation>
    </message>
    <message>
        <source>{n} next steps</source>
        <translation>{n} langkah berikut</translation>
    </message>
    <message>
        <source>{n} not there any more</source>
        <translation>{n} sudah tidak ada</translation>
    </message>
    <message>
        <source>{n} note</source>
        <translation>{n} catatan</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} catatan</translation>
    </message>
    <message>
        <source>{n} of 5</source>
        <translation>{n} dari 5</translation>
    </message>
    <message>
        <source>{n} of the needed parts are empty</source>
        <translation>{n} bagian wajib masih kosong</translation>
    </message>
    <message>
        <source>{n} of {all} creators</source>
        <translation>{n} dari {all} kerja sama</translation>
    </message>
    <message>
        <source>{n} of {most} characters</source>
        <translation>{n} dari {most} karakter</translation>
    </message>
    <message>
        <source>{n} of {most} live</source>
        <translation>{n} dari {most} tayang</translation>
    </message>
    <message>
        <source>{n} of {most} live.</source>
        <translation>{n} dari {most} tayang.</translation>
    </message>
    <message>
        <source>{n} of {of} without a number</source>
        <translation>{n} dari {of} tanpa angka</translation>
    </message>
    <message>
        <source>{n} of {total} payments are paid.</source>
        <translation>{n} dari {total} pembayaran sudah dibayar.</translation>
    </message>
    <message>
        <source>{n} of {total} payments are paid. Content is late: hold the rest.</source>
        <translation>{n} dari {total} pembayaran sudah dibayar. Konten telat: tahan dulu sisanya.</translation>
    </message>
    <message>
        <source>{n} of {total} pieces of content are live.</source>
        <translation>{n} dari {total} konten sudah tayang.</translation>
    </message>
    <message>
        <source>{n} of {total} posts are sponsored ({share}), above the limit of {limit}.</source>
        <translation>{n} dari {total} unggahan berbayar ({share}), di atas batas {limit}.</translation>
    </message>
    <message>
        <source>{n} of {total} posts have more than {multiple} their usual {usual} likes; the highest has {highest}.</source>
        <translation>{n} dari {total} unggahan punya suka lebih dari {multiple} biasanya ({usual}); tertinggi {highest}.</translation>
    </message>
    <message>
        <source>{n} order</source>
        <translation>{n} pesanan</translation>
    </message>
    <message>
        <source>{n} orders</source>
        <translation>{n} pesanan</translation>
    </message>
    <message>
        <source>{n} pair</source>
        <translation>{n} pasangan</translation>
    </message>
    <message>
        <source>{n} pairs</source>
        <translation>{n} pasangan</translation>
    </message>
    <message>
        <source>{n} parcels to arrive</source>
        <translation>{n} paket tiba</translation>
    </message>
    <message>
        <source>{n} past the promised date, up to {late}</source>
        <translation>{n} lewat tanggal janji, paling lama {late}</translation>
    </message>
    <message>
        <source>{n} past the promised time today</source>
        <translation>{n} lewat jam janji hari ini</translation>
    </message>
    <message>
        <source>{n} payments {amount}</source>
        <translation>{n} pembayaran {amount}</translation>
    </message>
    <message>
        <source>{n} people have something in it.</source>
        <translation>{n} orang punya isi di dalamnya.</translation>
    </message>
    <message>
        <source>{n} people have “{choice}”. Give them another choice first, then take it out.</source>
        <translation>{n} orang masih memakai “{choice}”. Ganti dulu pilihannya, lalu hapus.</translation>
    </message>
    <message>
        <source>{n} person has something in it.</source>
        <translation>{n} orang punya isi di dalamnya.</translation>
    </message>
    <message>
        <source>{n} piece of content not live yet</source>
        <translation>{n} konten belum tayang</translation>
    </message>
    <message>
        <source>{n} piece without a posting date</source>
        <translation>{n} konten belum punya tanggal tayang</translation>
    </message>
    <message>
        <source>{n} pieces of content not live yet</source>
        <translation>{n} konten belum tayang</translation>
    </message>
    <message>
        <source>{n} pieces share one date and one link.</source>
        <translation>{n} konten memakai satu tanggal dan satu tautan.</translation>
    </message>
    <message>
        <source>{n} pieces without a posting date</source>
        <translation>{n} konten belum punya tanggal tayang</translation>
    </message>
    <message>
        <source>{n} points</source>
        <translation>{n} poin</translation>
    </message>
    <message>
        <source>{n} post without link or date</source>
        <translation>{n} unggahan tanpa tautan atau tanggal</translation>
    </message>
    <message>
        <source>{n} posts without link or date</source>
        <translation>{n} unggahan tanpa tautan atau tanggal</translation>
    </message>
    <message>
        <source>{n} price</source>
        <translation>{n} tarif</translation>
    </message>
    <message>
        <source>{n} prices</source>
        <translation>{n} tarif</translation>
    </message>
    <message>
        <source>{n} product</source>
        <translation>{n} produk</translation>
    </message>
    <message>
        <source>{n} product of this template is no longer in the shop; the campaign starts without it.</source>
        <translation>{n} produk templat ini sudah tidak ada di toko; kampanye dimulai tanpanya.</translation>
    </message>
    <message>
        <source>{n} products</source>
        <translation>{n} produk</translation>
    </message>
    <message>
        <source>{n} products of this template are no longer in the shop; the campaign starts without them.</source>
        <translation>{n} produk templat ini sudah tidak ada di toko; kampanye dimulai tanpanya.</translation>
    </message>
    <message>
        <source>{n} review</source>
        <translation>{n} review</translation>
    </message>
    <message>
        <source>{n} reviews</source>
        <translation>{n} review</translation>
    </message>
    <message>
        <source>{n} right of use</source>
        <translation>{n} hak pakai</translation>
    </message>
    <message>
        <source>{n} rights of use</source>
        <translation>{n} hak pakai</translation>
    </message>
    <message>
        <source>{n} row</source>
        <translation>{n} baris</translation>
    </message>
    <message>
        <source>{n} row pasted.</source>
        <translation>{n} baris ditempel.</translation>
    </message>
    <message>
        <source>{n} row was not imported</source>
        <translation>{n} baris tidak diimpor</translation>
    </message>
    <message>
        <source>{n} row was the same already.</source>
        <translation>{n} baris sudah sama.</translation>
    </message>
    <message>
        <source>{n} rows</source>
        <translation>{n} baris</translation>
    </message>
    <message>
        <source>{n} rows pasted.</source>
        <translation>{n} baris ditempel.</translation>
    </message>
    <message>
        <source>{n} rows were not imported</source>
        <translation>{n} baris tidak diimpor</translation>
    </message>
    <message>
        <source>{n} rows were the same already.</source>
        <translation>{n} baris sudah sama.</translation>
    </message>
    <message>
        <source>{n} selected</source>
        <translation>{n} dipilih</translation>
    </message>
    <message>
        <source>{n} steps undone: {what}</source>
        <translation>{n} langkah diurungkan: {what}</translation>
    </message>
    <message>
        <source>{n} still scheduled</source>
        <translation>{n} masih dijadwalkan</translation>
    </message>
    <message>
        <source>{n} taken down</source>
        <translation>{n} dihapus</translation>
    </message>
    <message>
        <source>{n} target</source>
        <translation>{n} target</translation>
    </message>
    <message>
        <source>{n} target of another goal is kept and comes back with that goal.</source>
        <translation>{n} target dari tujuan lain tetap tersimpan dan kembali bersama tujuannya.</translation>
    </message>
    <message>
        <source>{n} targets</source>
        <translation>{n} target</translation>
    </message>
    <message>
        <source>{n} targets of other goals are kept and come back with those goals.</source>
        <translation>{n} target dari tujuan lain tetap tersimpan dan kembali bersama tujuannya.</translation>
    </message>
    <message>
        <source>{n} template of yours…</source>
        <translation>{n} templat milik toko…</translation>
    </message>
    <message>
        <source>{n} templates of yours…</source>
        <translation>{n} templat milik toko…</translation>
    </message>
    <message>
        <source>{n} text of your own</source>
        <translation>{n} teks sendiri</translation>
    </message>
    <message>
        <source>{n} texts of your own</source>
        <translation>{n} teks sendiri</translation>
    </message>
    <message>
        <source>{n} to come · {gone} gone</source>
        <translation>{n} lagi · {gone} hilang</translation>
    </message>
    <message>
        <source>{n} to make sure of</source>
        <translation>{n} perlu dipastikan</translation>
    </message>
    <message>
        <source>{n} tutorial</source>
        <translation>{n} tutorial</translation>
    </message>
    <message>
        <source>{n} tutorials</source>
        <translation>{n} tutorial</translation>
    </message>
    <message>
        <source>{n} unboxing</source>
        <translation>{n} unboxing</translation>
    </message>
    <message>
        <source>{n} unboxings</source>
        <translation>{n} unboxing</translation>
    </message>
    <message>
        <source>{n} value</source>
        <translation>{n} isi</translation>
    </message>
    <message>
        <source>{n} values</source>
        <translation>{n} isi</translation>
    </message>
    <message>
        <source>{n} without city</source>
        <translation>{n} tanpa kota</translation>
    </message>
    <message>
        <source>{n} without price</source>
        <translation>{n} tanpa harga</translation>
    </message>
    <message>
        <source>{n} without tier</source>
        <translation>{n} tanpa tingkatan</translation>
    </message>
    <message>
        <source>{n} work for a competitor</source>
        <translation>{n} kerja untuk pesaing</translation>
    </message>
    <message>
        <source>{n} works for competitors</source>
        <translation>{n} kerja untuk pesaing</translation>
    </message>
    <message>
        <source>{n} × {amount}</source>
        <translation>{n} × {amount}</translation>
    </message>
    <message>
        <source>{origin}: {text}</source>
        <translation>{origin}: {text}</translation>
    </message>
    <message>
        <source>{part} of the usual fee</source>
        <translation>{part} dari fee biasa</translation>
    </message>
    <message>
        <source>{percent} by the targets for orders and clicks</source>
        <translation>{percent} menurut target pesanan dan klik</translation>
    </message>
    <message>
        <source>{platform} account</source>
        <translation>Akun {platform}</translation>
    </message>
    <message>
        <source>{platform} link</source>
        <translation>Tautan {platform}</translation>
    </message>
    <message>
        <source>{platform} link: goes to {platform}</source>
        <translation>Tautan {platform}, masuk ke {platform}</translation>
    </message>
    <message>
        <source>{platform} {used} / {most} hashtags</source>
        <translation>{platform} {used} / {most} tagar</translation>
    </message>
    <message>
        <source>{points} of {n}</source>
        <translation>{points} dari {n}</translation>
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation>{points} dari {of}</translation>
    </message>
    <message>
        <source>{posted} of {promised} pieces are live</source>
        <translation>{posted} dari {promised} konten tayang</translation>
    </message>
    <message>
        <source>{posted} of {promised} pieces went live</source>
        <translation>{posted} dari {promised} konten pernah tayang</translation>
    </message>
    <message>
        <source>{price} + parcel {amount}</source>
        <translation>{price} + ongkir {amount}</translation>
    </message>
    <message>
        <source>{price} ÷ ({followers} followers times {rate})</source>
        <translation>{price} ÷ ({followers} pengikut kali {rate})</translation>
    </message>
    <message>
        <source>{rate} is {multiple} the yardstick {yardstick} ({table}).</source>
        <translation>{rate} itu {multiple} acuan {yardstick} ({table}).</translation>
    </message>
    <message>
        <source>{rate} is {multiple} the yardstick {yardstick} ({table}): odd, look first.</source>
        <translation>{rate} itu {multiple} acuan {yardstick} ({table}): janggal, periksa dulu.</translation>
    </message>
    <message>
        <source>{rate} times the expected reach</source>
        <translation>{rate} × perkiraan jangkauan</translation>
    </message>
    <message>
        <source>{rate} times {followers} followers</source>
        <translation>{rate} × {followers} pengikut</translation>
    </message>
    <message>
        <source>{score} of 5 in the background check.</source>
        <translation>{score} dari 5 di cek latar.</translation>
    </message>
    <message>
        <source>{share} of {followers} followers, an assumption</source>
        <translation>{share} dari {followers} pengikut, asumsi</translation>
    </message>
    <message>
        <source>{share} women</source>
        <translation>{share} perempuan</translation>
    </message>
    <message>
        <source>{share} women, the buyers are men</source>
        <translation>{share} perempuan, pembelinya laki-laki</translation>
    </message>
    <message>
        <source>{share} women, the buyers are women</source>
        <translation>{share} perempuan, pembelinya perempuan</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} dari {total}</translation>
    </message>
    <message>
        <source>{sides}.</source>
        <translation>{sides}.</translation>
    </message>
    <message>
        <source>{sponsored} of {n} · {share}</source>
        <translation>{sponsored} dari {n} · {share}</translation>
    </message>
    <message>
        <source>{stage}, since {date}</source>
        <translation>{stage}, sejak {date}</translation>
    </message>
    <message>
        <source>{state} by {name}</source>
        <translation>{state} oleh {name}</translation>
    </message>
    <message>
        <source>{status}, due {date}</source>
        <translation>{status}, jatuh tempo {date}</translation>
    </message>
    <message>
        <source>{text}…, see the planner</source>
        <translation>{text}…, lihat planner</translation>
    </message>
    <message>
        <source>{used} characters; above {warn} the text may be cut</source>
        <translation>{used} karakter; di atas {warn} teks bisa terpotong</translation>
    </message>
    <message>
        <source>{used} characters; the platform takes {most}</source>
        <translation>{used} karakter; platform menerima {most}</translation>
    </message>
    <message>
        <source>{used} hashtags; the platform takes {most}</source>
        <translation>{used} tagar; platform menerima {most}</translation>
    </message>
    <message>
        <source>{used} of {quota} used</source>
        <translation>{used} dari {quota} terpakai</translation>
    </message>
    <message>
        <source>{used} used</source>
        <translation>{used} terpakai</translation>
    </message>
    <message>
        <source>{value} at most</source>
        <translation>maks. {value}</translation>
    </message>
    <message>
        <source>{what} arrived</source>
        <comment>event</comment>
        <translation>{what} diterima</translation>
    </message>
    <message>
        <source>{what} attended</source>
        <comment>event</comment>
        <translation>{what} dihadiri</translation>
    </message>
    <message>
        <source>{what} came back</source>
        <comment>event</comment>
        <translation>{what} kembali</translation>
    </message>
    <message>
        <source>{what} cancelled</source>
        <comment>event</comment>
        <translation>{what} dibatalkan</translation>
    </message>
    <message>
        <source>{what} cannot be {value}.</source>
        <translation>{what} tidak bisa {value}.</translation>
    </message>
    <message>
        <source>{what} lie between {least} and {most}.</source>
        <translation>{what}: antara {least} dan {most}.</translation>
    </message>
    <message>
        <source>{what} needs a value.</source>
        <translation>{what} perlu nilai.</translation>
    </message>
    <message>
        <source>{what} packed</source>
        <comment>event</comment>
        <translation>{what} dikemas</translation>
    </message>
    <message>
        <source>{what} paid</source>
        <comment>event</comment>
        <translation>{what} dibayar</translation>
    </message>
    <message>
        <source>{what} sent</source>
        <comment>event</comment>
        <translation>{what} dikirim</translation>
    </message>
    <message>
        <source>{what}, above {most}</source>
        <translation>{what}, di atas {most}</translation>
    </message>
    <message>
        <source>{what}, in days</source>
        <translation>{what}, dalam hari</translation>
    </message>
    <message>
        <source>{what}. The sum stays in sight on the home screen.</source>
        <translation>{what}. Jumlahnya tetap terlihat di Beranda.</translation>
    </message>
    <message>
        <source>{what}: invited</source>
        <comment>event</comment>
        <translation>{what}: diundang</translation>
    </message>
    <message>
        <source>{what}: this is revision {n} of {most}.</source>
        <translation>{what}: ini revisi ke-{n} dari {most}.</translation>
    </message>
    <message>
        <source>{what}: this is revision {n}; {most} were planned. Ask kindly, or pay for the extra work.</source>
        <translation>{what}: ini revisi ke-{n}, jatahnya {most}. Minta baik-baik, atau bayar kerja tambahannya.</translation>
    </message>
    <message>
        <source>{words}, {total} for {n}</source>
        <translation>{words}, {total} untuk {n} kreator</translation>
    </message>
    <message>
        <source>{written} is not a placeholder. Is {nearest} meant?</source>
        <translation>{written} tidak dikenal. Mungkin maksudnya {nearest}?</translation>
    </message>
    <message>
        <source>{written} is not a placeholder: it would be sent as it stands.</source>
        <translation>{written} tidak dikenal dan akan terkirim apa adanya.</translation>
    </message>
    <message>
        <source>“12.4K followers”, “1.2M likes”: copy it in the app, paste it here</source>
        <translation>“12,4 rb pengikut”, “1,2 jt suka”: salin di aplikasinya, tempel di sini</translation>
    </message>
    <message>
        <source>“Must stay until” lies before the day it went live.</source>
        <translation>“Harus tetap ada sampai” lebih awal daripada hari tayang.</translation>
    </message>
    <message>
        <source>“{found}” is a superlative that needs proof (EPI)</source>
        <translation>“{found}” adalah kata superlatif yang perlu bukti (EPI)</translation>
    </message>
    <message>
        <source>“{found}” needs the number of the halal certificate beside it</source>
        <translation>“{found}” perlu nomor sertifikat halal di dekatnya</translation>
    </message>
    <message>
        <source>“{found}” promises a cure: cosmetics and food may not (BPOM)</source>
        <translation>“{found}” menjanjikan kesembuhan: tidak boleh untuk kosmetik dan pangan (BPOM)</translation>
    </message>
    <message>
        <source>“{found}” promises safety without limits (BPOM)</source>
        <translation>“{found}” menjanjikan keamanan tanpa batas (BPOM)</translation>
    </message>
    <message>
        <source>“{found}”: BPOM registers products, it does not recommend them</source>
        <translation>“{found}”: BPOM mendaftarkan produk, tidak merekomendasikan</translation>
    </message>
    <message>
        <source>“{niche}” is not what the brand looks for.</source>
        <translation>“{niche}” bukan yang dicari merek.</translation>
    </message>
    <message>
        <source>“{niche}” is related to what the brand looks for: half.</source>
        <translation>“{niche}” berdekatan dengan yang dicari merek: setengah.</translation>
    </message>
    <message>
        <source>“{niche}” is what the brand looks for.</source>
        <translation>“{niche}” yang dicari merek.</translation>
    </message>
    <message>
        <source>“{part}” is not what it should be</source>
        <translation>isi “{part}” tidak sesuai</translation>
    </message>
    <message>
        <source>“{text}” ends before it begins. Write the smaller one first.</source>
        <translation>“{text}” berakhir sebelum mulai. Tulis yang lebih kecil dulu.</translation>
    </message>
    <message>
        <source>“{text}” is no day. Write 5-12-2026, or: {values}.</source>
        <translation>“{text}” bukan tanggal. Tulis 5-12-2026, atau: {values}.</translation>
    </message>
    <message>
        <source>“{text}” is none of these: {words}.</source>
        <translation>“{text}” bukan salah satu dari: {words}.</translation>
    </message>
    <message>
        <source>“{text}” is not a number. Write 1200 or 2,5.</source>
        <translation>“{text}” bukan angka. Tulis 1200 atau 2,5.</translation>
    </message>
    <message>
        <source>“{text}” is not a percentage. Write 4,9.</source>
        <translation>“{text}” bukan persen. Tulis 4,9.</translation>
    </message>
    <message>
        <source>“{text}” is not a share. Write a number from 0 to 100.</source>
        <translation>“{text}” bukan persentase. Tulis angka 0 sampai 100.</translation>
    </message>
    <message>
        <source>“{text}” is not a telephone number. Write 0812-3456-7890.</source>
        <translation>“{text}” bukan nomor telepon. Tulis 0812-3456-7890.</translation>
    </message>
    <message>
        <source>“{text}” is not one handle. Write @name, or paste the link of the profile.</source>
        <translation>“{text}” bukan satu nama akun. Tulis @nama, atau tempel tautan profilnya.</translation>
    </message>
    <message>
        <source>“{text}” is not one number. Write 12500 or 12,5 rb.</source>
        <translation>“{text}” bukan satu angka. Tulis 12500 atau 12,5 rb.</translation>
    </message>
    <message>
        <source>“{text}” is not understood. There is: {values}.</source>
        <translation>“{text}” tidak dikenal. Yang ada: {values}.</translation>
    </message>
    <message>
        <source>“{text}” is not understood. Write for example {example}.</source>
        <translation>“{text}” tidak terbaca. Tulis misalnya {example}.</translation>
    </message>
    <message>
        <source>“{value}” does not fit in {field}. Nothing was changed.</source>
        <translation>“{value}” tidak bisa disimpan di {field}. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>“{word}” is not an account. Write @name, several with a space.</source>
        <translation>“{word}” bukan akun. Tulis @nama, beberapa dipisah spasi.</translation>
    </message>
    <message>
        <source>… known from at least</source>
        <translation>… dikenal dari sedikitnya</translation>
    </message>
    <message>
        <source>… {n} more</source>
        <translation>… {n} lagi</translation>
    </message>
    <message>
        <source>… {n} more row in the planner</source>
        <translation>… {n} baris lagi di planner</translation>
    </message>
    <message>
        <source>… {n} more rows in the planner</source>
        <translation>… {n} baris lagi di planner</translation>
    </message>
</context>
</TS>
