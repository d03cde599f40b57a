<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id_ID" sourcelanguage="en">
<context>
    <name>planner</name>
    <message>
        <source>@{handle} already belongs to {name}. Change it there, or check the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date stands here, perhaps made by Excel: kept as text</source>
        <translation>Berisi tanggal, mungkin diubah Excel. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A handle has no blank: kept as text</source>
        <translation>Nama akun tidak berisi spasi. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A link to a post does not name the account: kept as text</source>
        <translation>Tautan unggahan tidak menyebut akun. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range, not one number: kept as text</source>
        <translation>Rentang, bukan satu angka. Teks asli disimpan</translation>
    </message>
    <message>
        <source>A row of totals, not a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short link cannot be resolved offline: kept as text</source>
        <translation>Tautan pendek tidak bisa dibuka tanpa internet. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another currency than rupiah: kept as text</source>
        <translation>Bukan mata uang rupiah. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Awareness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief &amp; product sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be below zero: kept as text</source>
        <translation>Tidak mungkin di bawah nol. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Carousel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns after the 500th were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country or area code is missing: left empty</source>
        <translation>Kode negara atau kode area tidak ada, dikosongkan</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits were lost in Excel: left empty</source>
        <translation>Angka rusak di Excel, dikosongkan</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft in review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ER by followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ER by reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ER by views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ER, formula unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ghosted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Giveaway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <comment>background check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is part of {n} payment lines. Remove those first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <comment>deliverable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mega</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Million or billion? “M” can mean both. Kept as text</source>
        <translation>Juta atau miliar? “M” bisa keduanya. Teks asli disimpan</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one value: the others are kept in the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nano</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negotiating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a name nor an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither an account nor a WhatsApp number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column with a name or an account was found in the sheet {sheet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such number: left empty</source>
        <translation>Nomor tidak dikenal, dikosongkan</translation>
    </message>
    <message>
        <source>No telephone number here: left empty</source>
        <translation>Bukan nomor telepon, dikosongkan</translation>
    </message>
    <message>
        <source>Not a clock time. Write 19.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date. Write 5 Dec or 12/12/2026.</source>
        <translation type="unfinished"></translation>
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
        <source>Not a known tier: kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a known verdict: kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number. Write digits, such as 1200.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number: kept as text</source>
        <translation>Bukan angka. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not an amount in rupiah: kept as text</source>
        <translation>Bukan jumlah rupiah. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Not an amount. Write 28jt or Rp28.000.000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not an email address: kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not one platform: kept as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <comment>background check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number damaged in Excel: left empty</source>
        <translation>Nomor rusak di Excel, dikosongkan</translation>
    </message>
    <message>
        <source>Offline shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own WhatsApp or website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <comment>background check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same as {name} in row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps the same: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Q&amp;A</source>
        <translation type="unfinished"></translation>
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
        <source>Reading the file took longer than {seconds} seconds and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <comment>background check</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <comment>deliverable</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounded to a whole number</source>
        <translation>Dibulatkan</translation>
    </message>
    <message>
        <source>Rows after 200 empty rows were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same WhatsApp number as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person as row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <comment>stage</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several handles in one cell: kept as text</source>
        <translation>Beberapa akun dalam satu sel. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not fit with what is already there ({reason}). Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts of this row belong to two influencers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign ends before it starts. Choose a later end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code has {n} characters; this channel takes {shortest} to {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code may only have the capitals A–Z and the digits 0–9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} is already in use on this channel in that period. Choose another code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column names again, not a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, remove the password, save it, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds parts that no spreadsheet program writes. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or only half downloaded. Fetch it again, or save it again in Excel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is {size} MB; at most {limit} MB can be imported. Split it or delete pictures in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} cannot be opened. Close it in Excel and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {name} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {name} cannot be written. Copy the file to a folder of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist. Make it first, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula has no saved result. Open the file in Excel and save it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The formula shows an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of the name were lost in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link leads to another account: {handle}</source>
        <translation type="unfinished"></translation>
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
        <source>The number has fewer than 9 digits: left empty</source>
        <translation>Nomor kurang dari 9 angka, dikosongkan</translation>
    </message>
    <message>
        <source>The number has more than 13 digits: left empty</source>
        <translation>Nomor lebih dari 13 angka, dikosongkan</translation>
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
        <source>The sheet is too long: rows below this one were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet {sheet} is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The voucher ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet called {sheet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year is missing: kept as text</source>
        <translation>Tahunnya tidak ada. Teks asli disimpan</translation>
    </message>
    <message>
        <source>There is no file {name}. Check the name, or make it with “new”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day: kept as text</source>
        <translation>Tanggal itu tidak ada. Teks asli disimpan</translation>
    </message>
    <message>
        <source>This entry is no longer there. It may have been undone or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Shopee affiliate report, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Shopee income report, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Shopee voucher report, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a TikTok Shop sales report by creator, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a TikTok Shop video report, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of Shopee orders, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of TikTok Shop or Tokopedia orders, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of Tokopedia orders, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of campaigns, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of payments, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of posts, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a list of voucher codes, not of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sales or click report, not a list of influencers. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an old Excel file (.xls). Open it in Excel and save it as .xlsx, then import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a table. Choose an Excel file (.xlsx) or a CSV file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousands lost in Excel? Maybe {high}. Kept as text</source>
        <translation>Ribuan hilang di Excel? Mungkin {high}. Teks asli disimpan</translation>
    </message>
    <message>
        <source>TikTok Shop takes periods of more than 10 minutes and less than 365 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too large to be right: kept as text</source>
        <translation>Terlalu besar. Teks asli disimpan</translation>
    </message>
    <message>
        <source>Too long: shortened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tutorial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UGC only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unboxing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpacked, the file is far larger than any list of influencers. It was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusually high</source>
        <translation>Tinggi tidak biasa</translation>
    </message>
    <message>
        <source>Write a number from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason for leaving the campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as an approximate number</source>
        <translation>Ditulis sebagai angka perkiraan</translation>
    </message>
    <message>
        <source>YouTube Shorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YouTube video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>active</source>
        <comment>voucher</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attended</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft</source>
        <comment>voucher</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <comment>voucher</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fair</source>
        <comment>engagement rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <comment>engagement rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import {n} influencers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>voucher</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invited</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaked</source>
        <comment>voucher</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <comment>engagement rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no yardstick</source>
        <comment>engagement rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>odd</source>
        <comment>engagement rate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returned</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision</source>
        <comment>content</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shipped</source>
        <comment>payment</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>{high} or {low}? Kept as text</source>
        <translation>{high} atau {low}? Teks asli disimpan</translation>
    </message>
    <message>
        <source>{name} could not be made: {reason}. Choose a folder you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be upgraded. It is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Nothing was changed; free the disk or the file and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has the same handle on another platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already open in another window. Close it there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already there. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a planner file, or it is damaged ({reason}). Open a backup of it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a planner file. Choose a .planner file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer version of the planner. Update the planner first; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} day late</source>
        <translation>telat {n} hari</translation>
    </message>
    <message>
        <source>{n} days late</source>
        <translation>telat {n} hari</translation>
    </message>
    <message>
        <source>{used} characters; above {warn} the text may be cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} characters; the platform takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} hashtags; the platform takes {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” does not fit in {field}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
