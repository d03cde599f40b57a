"""What a column of people can hold, and the names Indonesian and English spreadsheets give it (domain.md §10)."""

from __future__ import annotations

import functools
import re
import unicodedata
from enum import StrEnum
from typing import NamedTuple

from planner.terms import Platform


class Field(StrEnum):
    """What a column becomes; SKIP is a column that says nothing about the person, such as a running number."""

    NAME = "name"
    PLATFORM = "platform"
    HANDLE = "handle"
    LINK = "link"
    FOLLOWERS = "followers"
    ENGAGEMENT_RATE = "engagement_rate"
    LIKES = "likes"
    COMMENTS = "comments"
    VIEWS = "views"
    NICHE = "niche"
    CITY = "city"
    PHONE = "phone"
    EMAIL = "email"
    TIER = "tier"
    VERDICT = "verdict"
    TAGS = "tags"
    NOTES = "notes"
    RELATIONSHIP = "relationship"
    BLACKLIST_REASON = "blacklist_reason"
    PIC = "pic"
    NEXT_ACTION = "next_action"
    NEXT_ACTION_ON = "next_action_on"
    SOURCE = "source"
    CONSENT_ON = "consent_on"
    CONSENT_NOTE = "consent_note"
    GENDER = "gender"
    BIRTH_YEAR = "birth_year"
    AGE = "age"
    AUDIENCE_CITIES = "audience_cities"
    AUDIENCE_AGES = "audience_ages"
    AUDIENCE_WOMEN = "audience_women"
    RATE = "rate"
    OWN = "own"
    SKIP = "skip"


# Belong to one account, so that a sheet may have them once per platform.
ACCOUNT_FIELDS = frozenset(
    {
        Field.HANDLE,
        Field.LINK,
        Field.FOLLOWERS,
        Field.ENGAGEMENT_RATE,
        Field.LIKES,
        Field.COMMENTS,
        Field.VIEWS,
    }
)
COUNT_FIELDS = frozenset({Field.FOLLOWERS, Field.LIKES, Field.COMMENTS, Field.VIEWS})
# May stand in several columns of one sheet; their texts are joined.
REPEATABLE_FIELDS = frozenset({Field.NICHE, Field.PHONE, Field.TAGS, Field.NOTES, Field.RATE, Field.SKIP})
# Stored as columns of the person under the very name of the field.
FACTS = (
    Field.RELATIONSHIP,
    Field.BLACKLIST_REASON,
    Field.PIC,
    Field.NEXT_ACTION,
    Field.NEXT_ACTION_ON,
    Field.SOURCE,
    Field.CONSENT_ON,
    Field.CONSENT_NOTE,
    Field.GENDER,
    Field.BIRTH_YEAR,
    Field.AUDIENCE_CITIES,
    Field.AUDIENCE_AGES,
    Field.AUDIENCE_WOMEN,
)


class Confidence(StrEnum):
    """How certain a proposed column is; an unsure one is shown with a turmeric border."""

    SURE = "sure"
    UNSURE = "unsure"


class ColumnMapping(NamedTuple):
    """One column of a sheet: `index` counts from 0; `field` None means unmapped (kept in the notes if wanted).

    `detail` says which one, where there are several: the kind of content of a RATE ("" for a package), the id of the
    field of the owner's OWN.
    """

    index: int  # type: ignore[assignment]  # nobody looks for a value in this tuple
    header: str
    field: Field | None = None
    platform: Platform | None = None
    confidence: Confidence = Confidence.SURE
    detail: str = ""


Mapping = tuple[ColumnMapping, ...]

# One line per spelling family; blanks, signs, capitals and words for a platform are taken out before the comparison.
ALIASES: dict[Field, str] = {
    Field.NAME: """nama, nama lengkap, nama panggilan, nama asli, nama kol, nama influencer, nama kreator, nama creator,
        nama talent, nama selebgram, nama kontak, name, full name, display name, influencer, influencer name, creator,
        creator name, kreator, kol, kol name, talent, talent name, selebgram""",
    Field.HANDLE: """username, user name, user, handle, akun, account, nama akun, account name, account handle,
        nama pengguna, pengguna, id akun, akun sosmed, akun media sosial, sosmed, channel info, channel, channel name,
        username akun, influencer handle, creator handle, akun kol, akun influencer""",
    Field.LINK: """link, url, tautan, link akun, account link, akun link, link profil, link profile, profil, profile,
        profile link, profile url, url profil, url akun, tautan akun, tautan profil, link account, account url,
        link sosmed, link media sosial, channel link, channel url""",
    Field.PLATFORM: "platform, media sosial, sosial media, social media, platform utama, kanal, network",
    Field.FOLLOWERS: """followers, follower, followers count, follower count, followers number, jumlah followers,
        jumlah follower, jml followers, jml follower, total followers, total follower, pengikut, jumlah pengikut,
        jml pengikut, total pengikut, subscribers, subscriber, subs, jumlah subscriber, jumlah subscribers,
        subscriber count, fans, fan count, foll, folls""",
    Field.ENGAGEMENT_RATE: """er, e r, er persen, er percent, engagement, engagement rate, eng rate,
        engagement rate percent,
        engagement rate persen, engagement rate pct, engagement percent, rate engagement, tingkat interaksi, interaksi,
        tingkat keterlibatan, keterlibatan, avg er, average er, rata rata er, 60 day eng rate, avg engagement rate""",
    Field.LIKES: """likes, like, avg likes, avg like, average likes, average like, rata rata like, rata rata likes,
        rata2 like, rata2 likes, suka, rata rata suka, mean likes, median likes""",
    Field.COMMENTS: """comments, comment, avg comments, avg comment, average comments, average comment,
        rata rata comment, rata rata comments, rata rata komentar, rata2 komentar, komentar, komen, rata rata komen""",
    Field.VIEWS: """views, view, avg views, avg view, average views, average view, rata rata views, rata rata view,
        rata2 views, rata2 view, tayangan, rata rata tayangan, penonton, rata rata penonton, avg viewers, viewers""",
    Field.NICHE: """niche, niches, kategori, category, categories, kategori konten, content category, jenis konten,
        tema konten, bidang, genre, segmen, topik, topic, kategori niche, niche konten, category 1, category 2,
        kategori 1, kategori 2""",
    Field.CITY: """kota, domisili, city, lokasi, location, kota domisili, domisili kota, kota asal, asal kota,
        kota tinggal,
        kota kabupaten, daerah, wilayah, base, based in, tempat tinggal""",
    Field.PHONE: """no hp, no wa, nomor hp, nomor wa, hp, wa, whatsapp, no whatsapp, nomor whatsapp, no hp wa, no wa hp,
        nomor hp wa, wa hp, hp wa, telepon, no telepon, nomor telepon, telp, no telp, nomor telp, tlp, no tlp, phone,
        phone no, phone number, mobile, mobile number, mobile phone, contact number, handphone, no handphone,
        nomor handphone, kontak, contact, no kontak, nomor kontak, kontak wa, contact person, cp, wa number,
        whatsapp number,
        nohp wa aktif, no wa aktif, nomor wa aktif, no hp aktif""",
    Field.EMAIL: "email, e mail, mail, surel, alamat email, alamat surel, email address, email aktif, kontak email",
    Field.TIER: "tier, tingkatan, tingkat, level, kelas, tier kol, kol tier, influencer tier, kategori kol, tipe kol",
    Field.VERDICT: """verdict, cek latar, hasil cek latar, status cek latar, background check, hasil cek, vetting,
        hasil vetting, putusan""",
    Field.TAGS: "tags, tag, label, labels",
    Field.NOTES: "notes, note, catatan, keterangan, ket, remark, remarks, catatan khusus, additional notes",
    Field.RELATIONSHIP: """hubungan, relationship, status hubungan, tingkat hubungan, level hubungan, relasi,
        relationship level, status relasi""",
    Field.BLACKLIST_REASON: """alasan daftar hitam, alasan blacklist, blacklist reason, reason of the blacklist,
        sebab daftar hitam""",
    Field.PIC: """pic, p i c, nama pic, pic kami, pic brand, pic internal, admin pic, pic kol, person in charge,
        penanggung jawab, ditangani oleh, handled by""",
    Field.NEXT_ACTION: """next action, tindak lanjut, follow up, followup, fu, langkah berikut, langkah berikutnya,
        langkah selanjutnya, aksi berikutnya, tindakan berikutnya, next step, next steps, to do,
        rencana tindak lanjut""",
    Field.NEXT_ACTION_ON: """next action on, next action date, tanggal tindak lanjut, tgl tindak lanjut,
        tanggal follow up, tgl follow up, tgl fu, follow up date, follow up on, jadwal follow up, batas follow up""",
    Field.SOURCE: """sumber, source, sumber kontak, sumber data, sumber info, asal kontak, asal data,
        source of contact, contact source, dapat dari, info dari, tahu dari, tau dari, rekomendasi dari,
        referral, referred by""",
    Field.CONSENT_ON: """consent, consent on, consent date, tanggal persetujuan, tgl persetujuan, persetujuan data,
        izin data, izin simpan data, tanggal izin, setuju data disimpan""",
    Field.CONSENT_NOTE: """how consent was given, consent note, cara persetujuan, catatan persetujuan,
        bukti persetujuan,
        bukti izin, persetujuan lewat, izin lewat""",
    Field.GENDER: "gender, jenis kelamin, kelamin, sex, jk, l p, p l, jenis kelamin l p, gender l p, gender p l",
    Field.BIRTH_YEAR: """birth year, year of birth, tahun lahir, thn lahir, tanggal lahir, tgl lahir, ttl,
        tempat tanggal lahir, tempat tgl lahir, birthday, birthdate, birth date, date of birth, dob, ulang tahun,
        tanggal ulang tahun, ultah""",
    Field.AGE: "usia, umur, age, usia tahun, umur tahun, usia kol, umur kol",
    Field.AUDIENCE_CITIES: """cities of the audience, audience cities, audience city, audience location,
        audience locations, kota audiens, kota audience, kota followers, kota pengikut, lokasi audiens, lokasi audience,
        lokasi followers, domisili audiens, domisili followers, top city, top cities, kota teratas, asal audiens""",
    Field.AUDIENCE_AGES: """ages of the audience, audience ages, audience age, usia audiens, usia audience,
        umur audiens,
        umur audience, usia followers, umur followers, usia pengikut, umur pengikut, rentang usia audiens,
        audience age range""",
    Field.AUDIENCE_WOMEN: """women in the audience, audience women, women audience, female audience, audience female,
        female followers, followers female, perempuan di audiens, audiens perempuan, audience perempuan,
        followers perempuan, pengikut perempuan, audiens wanita, audience wanita, followers wanita, pengikut wanita,
        persen perempuan, persen wanita, persentase perempuan, persentase wanita, perempuan, wanita, female, women,
        female percent, perempuan persen, wanita persen""",
    Field.SKIP: "no, nomor, nomer, no urut, nomor urut, rank, ranking, peringkat, index, urutan, row, baris",
}

PLATFORM_WORDS: dict[str, Platform] = {
    "ig": Platform.INSTAGRAM,
    "insta": Platform.INSTAGRAM,
    "instagram": Platform.INSTAGRAM,
    "tt": Platform.TIKTOK,
    "tiktok": Platform.TIKTOK,
    "yt": Platform.YOUTUBE,
    "youtube": Platform.YOUTUBE,
    "fb": Platform.FACEBOOK,
    "facebook": Platform.FACEBOOK,
    "twitter": Platform.X,
    "threads": Platform.THREADS,
}
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = re.compile(r"[^a-z0-9]+")
_REMARK = re.compile(r"\([^)]*\)|\[[^]]*\]")
_JOINED_BRANDS = (("TikTok", "Tiktok"), ("Tik Tok", "Tiktok"), ("YouTube", "Youtube"), ("WhatsApp", "Whatsapp"))


class HeaderWords(NamedTuple):
    """A header without decoration: its words, and the one platform it names (None for none or several)."""

    words: tuple[str, ...]
    platform: Platform | None

    @property
    def key(self) -> str:
        """Return the words as one, for the comparison with an alias."""
        return "".join(self.words)


class Hit(NamedTuple):
    """What a header means by its name alone."""

    field: Field
    platform: Platform | None
    confidence: Confidence


def normal_words(text: str) -> list[str]:
    """Return the lower-case words of a header or file name; `FollowersIG` and `followers_ig` are the same."""
    plain = unicodedata.normalize("NFKC", text)
    for spelled, joined in _JOINED_BRANDS:
        plain = re.sub(spelled, joined, plain, flags=re.IGNORECASE)
    return _SIGNS.sub(" ", _CAMEL.sub(" ", plain).lower()).split()


@functools.lru_cache(maxsize=4096)
def header_words(header: str) -> HeaderWords:
    """Return the words of a header with the platform taken out."""
    words = normal_words(header)
    platforms = {PLATFORM_WORDS[word] for word in words if word in PLATFORM_WORDS}
    rest = tuple(word for word in words if word not in PLATFORM_WORDS)
    return HeaderWords(rest, platforms.pop() if len(platforms) == 1 else None)


@functools.cache
def alias_keys() -> dict[str, Field]:
    """Return every alias as one word -> its field."""
    return {"".join(normal_words(alias)): field for field, aliases in ALIASES.items() for alias in aliases.split(",")}


@functools.lru_cache(maxsize=4096)
def exact_hit(header: str) -> Hit | None:
    """Return what a header means when its name is known, else None; the fuzzy comparison is in `column_matching`."""
    found = _exact(header)
    return found or (_exact(_REMARK.sub(" ", header)) if _REMARK.search(header) else None)


def _exact(header: str) -> Hit | None:
    header_parts = header_words(header)
    if not header_parts.key:
        return Hit(Field.HANDLE, header_parts.platform, Confidence.SURE) if header_parts.platform else None
    field = alias_keys().get(header_parts.key)
    if field is None:
        return None
    if header_parts.platform is None:
        return Hit(field, None, Confidence.SURE)
    if field is Field.NAME:
        # "Nama IG" is a handle to most people; the cells decide later.
        return Hit(Field.HANDLE, header_parts.platform, Confidence.UNSURE)
    if field in ACCOUNT_FIELDS:
        return Hit(field, header_parts.platform, Confidence.SURE)
    return Hit(field, None, Confidence.SURE)


def column_label(column: ColumnMapping) -> str:
    """Return what a column is called: its header, or its letters where it has none."""
    return column.header or column_letters(column.index)


def column_letters(index: int) -> str:
    """Return the letters of a column counted from 0, as a spreadsheet program shows them: 0 is A, 26 is AA."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def platform_in(text: str) -> Platform | None:
    """Return the one platform named in a file, folder or sheet name, else None."""
    found = {
        PLATFORM_WORDS[word]
        for word in re.sub(r"[0-9]+", " ", " ".join(normal_words(text))).split()
        if word in PLATFORM_WORDS
    }
    return found.pop() if len(found) == 1 else None
