"""Notes that touch "specific" personal data, UU PDP 27/2022 article 4(2): a warning while writing, never a block.

Health, religion, politics, crime; word lists in Indonesian and English, whole words with the light affixes. Words of
the trade that only sound like it (camilan sehat, busana muslim, partai besar, the verdict "ditahan") are left alone.
"""

from __future__ import annotations

import functools
import re
from enum import StrEnum
from typing import NamedTuple

from planner.language import tr


class PersonalDataKind(StrEnum):
    """What a note tells about a person that the law protects more."""

    HEALTH = "health"
    RELIGION = "religion"
    POLITICS = "politics"
    CRIME = "crime"


class Finding(NamedTuple):
    """A word that was found: what it tells, as it was written, where it begins and ends."""

    kind: PersonalDataKind
    found: str
    start: int
    end: int


class _Lexicon(NamedTuple):
    """Single words (regular expressions without blanks) and phrases; a blank in a phrase is any blanks or dashes."""

    words: str
    phrases: tuple[str, ...]


_LEXICON = {
    PersonalDataKind.HEALTH: _Lexicon(
        "(?:ke)?sakit(?:an)? penyakit(?:an)? (?:meng|peng)idap (?:men|pen)derita kanker tumor diabetes hiv aids tbc"
        " asma stroke hipertensi kolesterol epilepsi autis(?:me)? (?:ke)?hamil(?:an)? keguguran mandul depresi bipolar"
        " skizofrenia trauma insomnia anoreksia bulimia psikiater psikolog alergi migrain maag gerd vertigo covid tipes"
        " tifus disabilitas difabel tunanetra tunarungu lumpuh opname dioperasi (?:di)?diagnos(?:is|a) sick illness"
        " disease cancer pregnan(?:t|cy) miscarriage depress(?:ion|ed) diagnosed hospitali[sz]ed surgery disability"
        " allerg(?:ic|y|ies) oplas rhinoplasty",
        (
            "kesehatan mental",
            "gangguan (?:jiwa|mental|makan|cemas|kecemasan)",
            "demam berdarah",
            "darah tinggi",
            "asam lambung",
            "cacat (?:fisik|mental|tubuh)",
            "rawat (?:inap|jalan)",
            "dirawat di (?:rs|rsud|rumah sakit|klinik)",
            "operasi (?:plastik|caesar|sesar|tumor|kista|kanker|hernia|wasir|amandel|katarak|bariatrik)",
            "operasi (?:mata|hidung|wajah|muka|kelopak|dagu|rahang|bibir|gigi|telinga|leher|otak|kepala|payudara)",
            "operasi (?:jantung|paru|ginjal|hati|empedu|lambung|usus|perut|rahim|prostat)",
            "operasi (?:tulang|punggung|pinggul|lutut|kaki|bahu)",
            "sedot lemak",
            "nose job",
            "(?:habis|pasca|setelah|mau) operasi",
            "minum obat",
            "obat (?:penenang|antidepresan)",
            "(?:baru|belum|sudah|sedang) sembuh",
            "(?:men)?jalani terapi",
            "serangan jantung",
            "(?:is|was|been|fell|seriously|chronically|mentally) ill",
            "mental health",
            "(?:is|was) disabled",
            "chronic pain",
            "eating disorder",
        ),
    ),
    PersonalDataKind.RELIGION: _Lexicon(
        "(?:ber|ke|se)?agama(?:is|an)? muslim(?:ah)? islam(?:i|ic)? kristen(?!(?-i: [A-Z])) kristiani katol?h?ik"
        " protestan hindu(?:ism)? budd?h(?:a|is|ist) konghucu mualaf murtad atei(?:s|st|sm) kafir religius gereja"
        " pendeta pastor biksu biarawati usta(?:d|z|dz)(?:ah)? kiai religio(?:n|ns|us) catholic protestant jewish"
        " atheis(?:t|m) agnostic christianity (?-i:NU|LDII|HKBP|FPI|HTI) muhammadiyah nahdli(?:y)?in ahmadiyah syi'?ah",
        (
            "(?:taat|rajin) (?:salat|sholat|shalat|solat|ibadah|beribadah|ngaji|mengaji)",
            "(?:naik|ibadah|berangkat) haji",
            "nahdlatul ulama",
            "(?:is a|devout|practi[sc]ing|born again) christian",
        ),
    ),
    PersonalDataKind.POLITICS: _Lexicon(
        "(?:ber)?politik(?:us)? politis(?:i)? partisan parpol caleg capres cawapres cagub cabup timses pilkada pilpres"
        " pileg pilgub pemilu golput gerindra golkar pdip? nasdem perindo hanura jokowi prabowo komunis(?:me)?"
        # In small letters these are words of every day, or nothing: pan, psi.
        " (?-i:PKS|PKB|PAN|PSI|PPP) (?:men|ny)?coblos(?:an)?"
        " politics political politicians? elections? republicans?",
        (
            "calon (?:legislatif|presiden|gubernur|bupati|wali ?kota|lurah)",
            "(?:anggota|kader|pengurus|simpatisan|pendukung|relawan) partai",
            "partai (?:demokrat|golkar|pks|pkb|pan|psi|ppp|buruh|politik)",
            "anggota (?:dpr|dprd|mpr)",
            "(?:ganjar pranowo|anies baswedan|gibran rakabuming)",
            "(?:(?:men|pen|di)?dukung|(?:me)?milih|pilih|relawan) (?:anies|ganjar|gibran|mahfud|ahok|megawati|kaesang)",
            "unjuk rasa",
            "voted for",
            "(?:is a|registered) democrat",
        ),
    ),
    PersonalDataKind.CRIME: _Lexicon(
        "narapidana napi (?:di|men|pem)?penjara(?:kan)? (?:di)?pidana(?:kan)? kriminal(?:itas)? tipu(?:an)?"
        " penipu(?:an)? (?:me|di)?nipu ditipu korup(?:si|tor) narkoba sabu-sabu ganja pencuri(?:an)? mencuri maling"
        " rampok perampok(?:an)? pembunuh(?:an)? membunuh pelecehan melecehkan kdrt pemerkosa(?:an)? memperkosa"
        " (?:pen)?judi(?:an)? judol tersangka terdakwa terpidana residivis buron(?:an)? pemerasan penggelapan"
        " penganiayaan pemalsuan crime crimes criminal arrested jail(?:ed)? prison convicted fraud"
        " scam(?:s|med|mer|mers)? theft stole embezzle(?:d|ment) assault(?:ed)? harassment",
        (
            "pencemaran nama baik",
            "kasus hukum",
            "(?:di)?lapor(?:kan)? (?:ke )?polisi",
            "(?:kasus|urusan|dicari|ditangkap|ditahan) polisi",
            "ditangkap",
            "(?:is|was|uses|used|sells|sold|on|took|takes|illegal) drugs",
            "police report",
            "domestic violence",
        ),
    ),
}
# Taken out before looking: everyday and trade uses of the words above.
_HARMLESS = (
    "sakit hati",
    "(?:bikin|buat|anti) sakit (?:mata|kepala|perut)",
    "(?:ibu|bumil|untuk|buat|khusus|aman bagi) hamil",
    "(?:ibu|wanita|bunda) hamil",
    "(?:anti|bebas|uji) alergi",
    "(?:tidak|nggak|gak|tak) (?:bikin|menyebabkan|memicu) alergi",
    "rumah sakit hewan",
    "(?:busana|baju|fashion|gamis|pakaian|kemeja|koko|outfit) (?:muslim(?:ah)?|islami)",
    "(?:muslim(?:ah)?|islamic) (?:fashion|wear|outfit)",
    "(?:bank|tahun baru|kalender) islam",
    "jalan gereja",
    "jl\\.? gereja",
    "partai (?:besar|kecil|grosir)",
    "(?:mencuri|curi) (?:perhatian|waktu|start)",
    "stole the (?:show|spotlight)",
    "ditangkap (?:kamera|lensa|layar)",
    "(?:layar|kamera) ditangkap",
    "(?:maling|rampok) (?:hati|perhatian)",
    "sick (?:of|beats?)",
    "drug ?store",
    # A "perjanjian kerja sama" is called PKS too.
    "(?:draft?|naskah|surat|dokumen|nomor|isi|teken|ttd|kontrak|kirim|revisi|(?:menan|tan)da ?tangani?) pks",
    "pks (?:sudah|belum|telah|akan|ditandatangani|diteken|dikirim|terkirim|nomor|no|kerja sama|berlaku|berakhir)",
    "nu (?:skin|green|milk)",
    "(?:universitas|univ\\.?|kampus|sekolah|sd|smp|sma|smk|rs|klinik|jalan|jl\\.?) muhammadiyah",
)
_CLITICS = "(?:nya|ku|mu|lah|kah|pun)?"


def specific_personal_data(text: str) -> list[PersonalDataKind]:
    """Return which kinds of specific personal data a note touches, each once; empty for most notes."""
    found = {finding.kind for finding in personal_data_findings(text)}
    return [kind for kind in PersonalDataKind if kind in found]


def personal_data_findings(text: str) -> list[Finding]:
    """Return the words that touch it, in the order of the text, so that they can be marked."""
    plain = _harmless().sub(lambda match: " " * len(match[0]), text)
    found = [
        Finding(kind, text[match.start() : match.end()], match.start(), match.end())
        for kind in PersonalDataKind
        for match in _pattern(kind).finditer(plain)
    ]
    return sorted(found, key=lambda finding: finding.start)


def personal_data_warning(kind: PersonalDataKind) -> str:
    """Return the sentence that warns about one kind."""
    return {
        PersonalDataKind.HEALTH: tr("This touches health, which UU PDP protects more. Write it only if it is needed."),
        PersonalDataKind.RELIGION: tr(
            "This touches religion, which UU PDP protects more. Write it only if it is needed."
        ),
        PersonalDataKind.POLITICS: tr(
            "This touches politics, which UU PDP protects more. Write it only if it is needed."
        ),
        PersonalDataKind.CRIME: tr(
            "This touches crime, which UU PDP protects more. Write only what is proven and needed."
        ),
    }[kind]


@functools.cache
def _pattern(kind: PersonalDataKind) -> re.Pattern[str]:
    """Return the pattern of one kind: whole words, not inside a handle or hashtag, with the clitics of Indonesian."""
    lexicon = _LEXICON[kind]
    phrases = (phrase.replace(" ", r"[\s-]+") for phrase in lexicon.phrases)
    return _whole([*phrases, *re.split(r" (?!\[A-Z\])", lexicon.words)])


@functools.cache
def _harmless() -> re.Pattern[str]:
    """Return the pattern of the uses that say nothing about a person."""
    return _whole([phrase.replace(" ", r"[\s-]+") for phrase in _HARMLESS])


def _whole(alternatives: list[str]) -> re.Pattern[str]:
    """Return a pattern of whole words."""
    return re.compile(rf"(?<![\w@#/'\u2019])(?:{'|'.join(alternatives)}){_CLITICS}(?![\w@])", re.IGNORECASE)
