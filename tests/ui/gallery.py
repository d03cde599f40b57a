"""Renders every component and a mock of the influencer page to PNG, for eyes: python tests/ui/gallery.py OUT."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QMenuBar,
    QProgressBar,
    QRadioButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from planner.terms import Platform, Tier, Verdict
from planner.ui.delegates import (
    CheckDelegate,
    EngagementDelegate,
    NumberDelegate,
    PlatformDelegate,
    TierDelegate,
    TwoLineDelegate,
    VerdictDelegate,
)
from planner.ui.roles import LevelRole, RawRole, SecondLevelRole, SecondLineRole
from planner.ui.theme.appearance import apply_theme
from planner.ui.widgets import buttons, charts, choice, dialogs, forms, frames, messages, states
from planner.ui.widgets.bars import BulkAction, BulkBar, Facet, FacetBar, FacetGroup
from planner.ui.widgets.chips import FacetChip, TypedChip, pill
from planner.ui.widgets.menu_corner import MenuCorner
from planner.ui.widgets.rail import Rail
from planner.ui.widgets.search import SearchChip, SearchField
from planner.ui.widgets.stepper import Stepper
from planner.ui.widgets.styling import label, line, set_look
from planner.ui.widgets.table import prepare_table, watch_current_row

PASSED, HELD, REJECTED = Verdict.PASSED, Verdict.HELD, Verdict.REJECTED
IG, TT, YT = Platform.INSTAGRAM, Platform.TIKTOK, Platform.YOUTUBE


class MockRow(NamedTuple):
    """One invented influencer."""

    name: str
    handle: str
    tier: Tier
    accounts: tuple[Platform, ...]
    followers: str
    er: str
    er_word: str
    er_level: str
    niche: str
    city: str
    tie: str
    verdict: Verdict | None
    step: str
    when: str


ROWS = (
    MockRow("Fadhila Rumanti", "@fadhilacoba", Tier.MICRO, (IG,), "22,8 rb", "1,9%", "rendah", "low", "Kulit",
            "Makassar", "Kenal", HELD, "Ingatkan tayang", "telat 16 hari"),
    MockRow("Kevin Halimanto", "@kevinlevelpedas", Tier.MICRO, (TT,), "63,0 rb", "11,8%", "janggal", "odd", "Kuliner",
            "Semarang", "Kenal", HELD, "Ingatkan tayang", "telat 12 hari"),
    MockRow("Grace Wompere", "@gracedaritimur", Tier.NANO, (IG,), "8,8 rb", "5,9%", "wajar", "fair", "Ibu & anak",
            "Jayapura", "Kenal", PASSED, "Ingatkan tayang", "telat 8 hari"),
    MockRow("Bagas Wiratirta", "@bagas.jajanjalan", Tier.MACRO, (IG, YT), "214 rb", "2,1%", "wajar", "fair",
            "Jalan-jalan", "Yogyakarta", "Kenal", PASSED, "Tanya kabar", "telat 3 hari"),
    MockRow("Raka Tanjungpati", "@rakamasakapa", Tier.MICRO, (TT, IG), "86,4 rb", "6,2%", "wajar", "fair", "Kuliner",
            "Bandung", "Mitra rutin", PASSED, "Tayang", "hari ini 19.00 WIB"),
    MockRow("Mirah Lestantri", "@kulitmirah", Tier.MICRO, (IG,), "31,7 rb", "3,6%", "wajar", "fair", "Kulit",
            "Denpasar", "Mitra rutin", PASSED, "Pelunasan", "hari ini"),
    MockRow("Tia Nurwening", "@tiadirumahaja", Tier.NANO, (IG, TT), "7,9 rb", "8,1%", "tinggi", "high", "Ibu & anak",
            "Surabaya", "Kenal", None, "Cek latar", "Jum 4 Des"),
    MockRow("Yohana Siringgo", "@dapuryohana", Tier.NANO, (TT,), "9,4 rb", "7,4%", "tanpa acuan", "none", "Kuliner",
            "Medan", "Kenal", PASSED, "Paket sampai?", "Jum 4 Des"),
    MockRow("Sekar Adiwulan", "@sekaricip", Tier.MICRO, (IG, TT), "48,2 rb", "4,9%", "tinggi", "high", "Kuliner",
            "Malang", "Aktif", PASSED, "Kirim brief", "Sab 5 Des"),
    MockRow("Wayan Suastika", "@wayanpedesan", Tier.MICRO, (TT,), "27,0 rb", "5,1%", "wajar", "fair", "Kuliner",
            "Denpasar", "Prospek", None, "Hubungi", "Sen 7 Des"),
    MockRow("Selebriti Contoh", "@contoh.besar", Tier.MEGA, (IG, TT), "1,2 jt", "", "", "none", "Camilan", "Bandung",
            "Prospek", None, "", ""),
    MockRow("Dimas Prawoto", "@dimasdapurkos", Tier.NANO, (IG,), "5,2 rb", "6,9%", "tinggi", "high", "Kuliner",
            "Yogyakarta", "Prospek", REJECTED, "", ""),
)  # fmt: skip
HEADS = ("", "Nama", "Tingkatan", "Akun", "Pengikut", "ER", "Niche", "Kota", "Hubungan", "Cek latar", "Tindak lanjut")
WIDTHS = (40, 138, 78, 60, 66, 72, 82, 80, 80, 76, 110)
_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
TIER_WORDS = {Tier.NANO: "Nano", Tier.MICRO: "Mikro", Tier.MACRO: "Makro", Tier.MEGA: "Mega"}
VERDICT_WORDS = {PASSED: "Lolos", HELD: "Ditahan", REJECTED: "Ditolak", None: "Belum"}


class MockModel(QAbstractTableModel):
    """The invented rows, as a page would give them."""

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(ROWS)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(HEADS)

    def headerData(self, section: int, _way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight if section in {4, 5} else Qt.AlignmentFlag.AlignLeft
        return HEADS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = ROWS[index.row()], index.column()
        shown = ("", row.name, TIER_WORDS[row.tier], "", row.followers, row.er, row.niche, row.city, row.tie,
                 VERDICT_WORDS[row.verdict], row.step)  # fmt: skip
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return shown[column]
        if role == SecondLineRole:
            return {1: row.handle, 5: row.er_word, 10: row.when}.get(column)
        if role == SecondLevelRole:
            late = column == 10 and row.when.startswith("telat")
            return row.er_level if column == 5 else "bad" if late else None
        if role == RawRole:
            return {2: row.tier, 3: row.accounts}.get(column)
        if role == LevelRole and column == 9:
            return row.verdict
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable


def mock_table() -> QTableView:
    """Return a table of the invented influencers with the delegates of the product."""
    view = QTableView()
    header = prepare_table(view, check_column=True)
    view.setModel(MockModel(view))
    watch_current_row(view)
    delegates = {0: CheckDelegate, 1: TwoLineDelegate, 2: TierDelegate, 3: PlatformDelegate, 4: NumberDelegate,
                 5: EngagementDelegate, 9: VerdictDelegate}  # fmt: skip
    for column, kind in delegates.items():
        view.setItemDelegateForColumn(column, kind(view))
    view.setItemDelegateForColumn(10, TwoLineDelegate(view, strong=False))
    for column, width in enumerate(WIDTHS):
        view.setColumnWidth(column, width)
    header.setSortIndicator(10, Qt.SortOrder.AscendingOrder)
    header.set_check(Qt.CheckState.PartiallyChecked)
    return view


def influencer_page() -> QWidget:
    """Return the influencer page with invented rows."""
    window = QWidget()
    window.resize(1366, 768)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    menu = QMenuBar()
    for word in ("Berkas", "Sunting", "Tampilan", "Influencer", "Kampanye", "Bantuan"):
        menu.addMenu(word)
    corner = MenuCorner(menu)
    corner.set_undo("Urungkan tag 12.12")
    menu.setCornerWidget(corner)
    column.addWidget(menu)
    middle = QHBoxLayout()
    middle.setSpacing(0)
    column.addLayout(middle, 1)
    middle.addWidget(mock_rail())
    page = QVBoxLayout()
    page.setSpacing(0)
    middle.addLayout(page, 1)
    page.addWidget(mock_header())
    below = QHBoxLayout()
    below.setSpacing(0)
    page.addLayout(below, 1)
    lists = QVBoxLayout()
    lists.setSpacing(0)
    below.addLayout(lists, 1)
    facets = FacetBar()
    tiers = [Facet("nano", "Nano", 14), Facet("micro", "Mikro", 24, checked=True), Facet("macro", "Makro", 7),
             Facet("mega", "Mega", 0)]  # fmt: skip
    verdicts = [Facet("p", "Lolos", 21), Facet("h", "Ditahan", 6), Facet("n", "Belum", 17), Facet("r", "Ditolak", 2)]
    niches = [Facet("k", "Kuliner", 20), Facet("s", "Kulit", 9)]
    facets.set_groups([FacetGroup("tier", "Tingkatan", tiers), FacetGroup("verdict", "Cek latar", verdicts),
                       FacetGroup("niche", "Niche", niches)])  # fmt: skip
    lists.addWidget(facets)
    bulk = BulkBar()
    bulk.set_count("3 dipilih")
    bulk.set_actions([BulkAction("Masukkan ke kampanye", "megaphone", lambda: None),
                      BulkAction("Tag", "tag", lambda: None),
                      BulkAction("Jadwalkan cek", "calendar", lambda: None)])  # fmt: skip
    lists.addWidget(bulk)
    table = mock_table()
    table.setCurrentIndex(table.model().index(8, 1))
    for row in (6, 8, 9):
        table.selectionModel().select(table.model().index(row, 0), _SELECT)
    table.setProperty("hoverRow", 3)
    lists.addWidget(table, 1)
    below.addWidget(mock_pane())
    strip = messages.MessageStrip()
    strip.set_left("46 influencer · 3 dipilih")
    strip.set_right("Tersimpan 14.32")
    column.addWidget(strip)
    return window


def mock_rail() -> Rail:
    """Return the rail with all pages."""
    rail = Rail()
    rail.set_workspace("Kencur Pagi")
    pages = (("store", "Beranda"), ("users", "Influencer"), ("megaphone", "Kampanye"), ("calendar", "Kalender"),
             ("tag", "Voucher"), ("wallet", "Pembayaran"), ("table", "Laporan"))  # fmt: skip
    for name, word in pages:
        rail.add_page(name, name, word)
    rail.add_bottom("help", "help", "Bantuan")
    rail.add_bottom("settings", "settings", "Pengaturan")
    rail.set_current("users")
    rail.set_badge("store", 5)
    return rail


def mock_header() -> frames.PageHeader:
    """Return the header of the influencer page."""
    header = frames.PageHeader()
    header.set_title("Influencer")
    header.set_sub("46 dari 214")
    search = SearchField("nama, kota:, er:>3 …")
    search.set_chips([SearchChip("tag", "12.12", 1), SearchChip("bukan", "Daftar hitam", 2)])
    header.add_context(search, 1)
    header.add_context(buttons.PickButton("Tampilan", "Calon 12.12"))
    header.add_button(buttons.button("Impor", "upload"))
    header.add_button(buttons.primary_button("Influencer baru", "plus"))
    return header


def mock_pane() -> frames.Pane:
    """Return the pane of one invented influencer."""
    pane = frames.Pane()
    pane.show_person("Sekar Adiwulan", "Malang · Kuliner · Aktif")
    pane.add_action(buttons.icon_button("message", "Buka WhatsApp", small=True))
    pane.add_action(buttons.icon_button("more", "Lainnya", quiet=True))
    first = pane.add_tab("Ringkas")
    for word in ("Cek latar", "Tarif", "Riwayat"):
        pane.add_tab(word)
    accounts = frames.Block("Akun")
    accounts.set_fact("12 unggahan terakhir")
    accounts.body.addWidget(label("@sekaricip"))
    accounts.body.addWidget(label("ER pengikut, median · acuan IG: toko 3,9% (n = 9)", "small"))
    frames.add_block(first, accounts)
    score = frames.Block("Skor cocok")
    score.set_fact("78 dari 90")
    bar = charts.ProgressLine()
    bar.set_progress(0.8)
    score.body.addWidget(bar)
    bar = charts.ProgressLine()
    bar.set_progress(None)
    score.body.addWidget(bar)
    frames.add_block(first, score)
    history = frames.Block("Riwayat")
    history.add_action(buttons.flat_button("Tulis catatan", small=True))
    history.body.addWidget(label("2 Des   Setuju Rp1.500.000 + produk", "label"))
    frames.add_block(first, history)
    return pane


def components() -> QWidget:
    """Return every component in its states."""
    window = QWidget()
    window.resize(1366, 768)
    grid = QGridLayout(window)
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setHorizontalSpacing(28)
    for at, build in enumerate((first_column, second_column, third_column)):
        column = QVBoxLayout()
        column.setSpacing(8)
        build(column)
        column.addStretch(1)
        grid.addLayout(column, 0, at)
        grid.setColumnStretch(at, 1)
    return window


def row_of(*widgets: QWidget) -> QHBoxLayout:
    """Return widgets beside each other."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


def first_column(column: QVBoxLayout) -> None:
    """Buttons, fields, lists, chips."""
    off = buttons.primary_button("Simpan")
    off.setEnabled(False)
    focused = buttons.primary_button("Simpan")
    focused.setObjectName("focused")
    column.addWidget(label("Tombol", "labelStrong"))
    column.addLayout(row_of(buttons.primary_button("Simpan"), focused, off, buttons.danger_button("Hapus")))
    quiet = buttons.button("Impor", "upload")
    quiet.setEnabled(False)
    column.addLayout(row_of(buttons.button("Impor", "upload"), quiet, buttons.flat_button("Buka"),
                            buttons.icon_button("message", "WhatsApp"),
                            buttons.icon_button("more", "Lainnya", quiet=True)))  # fmt: skip
    column.addLayout(row_of(buttons.PickButton("PIC", "Semua"),
                            buttons.PickButton("", "Kirim", icon_name="message", variant="primary"),
                            buttons.button("Hapus saringan", small=True)))  # fmt: skip
    toggle = buttons.ToggleGroup([(1, "Papan", "table"), (2, "Tabel", "list")])
    mix = buttons.ToggleGroup([(1, "50/50", ""), (2, "Barter", ""), (3, "Tunai", "")])
    column.addLayout(row_of(toggle, mix))
    column.addWidget(label("Isian", "labelStrong"))
    plain, wrong = QLineEdit("Sekar Adiwulan"), QLineEdit("0812-34")
    empty = QLineEdit()
    empty.setPlaceholderText("Contoh: @namaakun")
    set_look(wrong, "level", "bad")
    column.addLayout(row_of(plain, empty, wrong))
    hint = forms.Hint()
    hint.set_hint("Nomor kurang dari 9 angka", "bad")
    column.addWidget(hint)
    box = choice.ChoiceBox(choices=list(TIER_WORDS.items()))
    box.set_value(Tier.MICRO)
    checks = []
    for state, word in zip((2, 0, 1), ("Dipilih", "Belum", "Sebagian"), strict=True):
        check = QCheckBox(word)
        check.setTristate(True)
        check.setCheckState(Qt.CheckState(state))
        checks.append(check)
    radio = QRadioButton("Satu")
    radio.setChecked(True)
    column.addLayout(row_of(box, *checks, radio))
    column.addWidget(label("Keping", "labelStrong"))
    on = FacetChip("Mikro", 24)
    on.setChecked(True)
    column.addLayout(row_of(TypedChip("kota", "Malang", 1), FacetChip("Nano", 14), on, FacetChip("Mega", 0),
                            FacetChip("3 perlu dipastikan", icon_name="warning", level="warn")))  # fmt: skip
    column.addLayout(row_of(pill("2 beda dari brief"), pill("kosong", "neutral"), pill("telat", "bad"),
                            pill("jeda", "warn"), pill("lolos", "good")))  # fmt: skip
    form = forms.Form()
    tags = forms.TagsField("#")
    tags.set_tags(["#KencurPagi", "PaketIcip", "#SambalMalang", "Iklan"])
    row = form.add("Tagar", tags)
    row.set_counter("Instagram 4 / 5 tagar", "label iklan ada")
    lines = forms.LinesField()
    lines.set_lines(["Pedasnya dari kencur segar", "Sambal nomor satu di Malang"])
    row = form.add("Pesan utama", lines)
    row.set_hint("“Nomor satu” termasuk superlatif (EPI 2020).", "warn", "Ganti")
    column.addWidget(form)


def second_column(column: QVBoxLayout) -> None:
    """Messages, dialog, table."""
    column.addWidget(label("Bilah pesan", "labelStrong"))
    strip = messages.MessageStrip()
    strip.set_right("Tersimpan 14.32")
    strip.show_message("3 influencer diberi tag 12.12", can_undo=True)
    column.addWidget(strip)
    bad = messages.NoticeBar()
    bad.show_notice("bad", "Berkas terbuka di Excel. Tutup dulu.", "Coba lagi", lambda: None, closable=False)
    warn = messages.NoticeBar()
    warn.show_notice("warn", "Buka lagi salinan kemarin?", "Buka", lambda: None)
    info = messages.NoticeBar()
    info.show_notice("info", "Contoh toko, bebas diubah.")
    work = messages.NoticeBar()
    work.show_progress("Mengimpor 214 baris", 62, 100)
    for notice in (bad, warn, info, work):
        column.addWidget(notice)
    ask = dialogs.ConfirmDialog(None, "Hapus Sekar Adiwulan?", "Ia ada di 2 kampanye. Riwayat kerja samanya ikut ke "
                                "tempat sampah dan bisa dipulihkan.", "Hapus", danger=True)  # fmt: skip
    ask.setWindowFlags(Qt.WindowType.Widget)
    column.addWidget(ask)
    stepper = Stepper()
    stepper.set_steps(["Berkas", "Kolom & pratinjau", "Selesai"], 1)
    column.addLayout(row_of(stepper))
    table = mock_table()
    table.setFixedHeight(200)
    table.setCurrentIndex(table.model().index(1, 1))
    column.addWidget(table)
    table.edit(table.model().index(3, 4))


def third_column(column: QVBoxLayout) -> None:
    """Text, charts, empty states."""
    card = frames.Card("Judul kartu")
    card.add_action(buttons.ToggleGroup([(1, "50/50", ""), (2, "Barter", "")]))
    for role, text in (("keyFigure", "Rp7.259.000"), ("figure", "1.240"), ("pageTitle", "Judul halaman"),
                       ("body", "Teks isi dan sel tabel"), ("secondary", "Keterangan 13"), ("label", "Judul kolom 12"),
                       ("small", "Baris kedua di sel 11")):  # fmt: skip
        card.body.addWidget(label(text, role))
    column.addWidget(card)
    shares = frames.Card("Porsi tiap jenis")
    legend = charts.Legend()
    legend.set_parts([("Tunai", "", 0), ("Produk", "", 1), ("Acara", "", 2)])
    shares.add_action(legend)
    for amounts in ((1700, 360, 450), (1700, 830, 450), (0, 0, 0)):
        bar = charts.ShareBar()
        bar.set_shares([charts.Share(word, n, at) for at, (word, n) in enumerate(zip("TPA", amounts, strict=True))])
        shares.body.addWidget(bar)
    progress = charts.ProgressLine()
    progress.set_progress(0.8, 0.6, over=True)
    shares.body.addWidget(progress)
    native = QProgressBar()
    native.setTextVisible(False)
    native.setValue(40)
    shares.body.addWidget(native)
    column.addWidget(shares)
    header = frames.PageHeader()
    header.set_breadcrumb("Kampanye", "Sambal 12.12")
    header.add_context(pill("Penjualan"))
    header.end_context()
    column.addWidget(header)
    column.addWidget(line("edge"))
    drop = states.DropPlace((".xlsx",))
    drop.set_text("atau lepas berkas .xlsx / .csv di sini")
    column.addWidget(drop)
    found = states.NoResultState()
    found.set_ways("Tidak ada yang cocok dengan keduanya", "Tanpa salah satu saringan, hasilnya:",
                   [states.DroppedFilter("tanpa", "er > 8%", "1 influencer", helps=True, key=1),
                    states.DroppedFilter("tanpa", "tag 12.12", "0 influencer", helps=False, key=2)],
                   ("Hapus saringan", "Hapus semua saringan"))  # fmt: skip
    column.addWidget(found)


def doors() -> QWidget:
    """Return the first run."""
    window = QWidget()
    window.resize(1226, 500)
    column = QVBoxLayout(window)
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addStretch(1)
    texts = (("table", "Bawa daftar dari Excel", "Kolom dikenali sendiri, hasilnya dilihat dulu sebelum masuk.",
              "Pilih berkas"),
             ("user-plus", "Tulis satu per satu", "Cukup nama dan akun. Sisanya boleh menyusul.", "Tambah influencer"),
             ("store", "Lihat toko contoh", "Berisi 40 influencer dan beberapa kampanye untuk dicoba.",
              "Buka contoh"))  # fmt: skip
    for at, (name, title, text, word) in enumerate(texts):
        door = states.DoorCard(name, primary=at == 0)
        door.set_texts(title, text, word)
        row.addWidget(door)
    row.addStretch(1)
    column.addLayout(row)
    column.addWidget(states.EmptyState("Belum ada kampanye", "Mulai dari satu tujuan dan satu tanggal.",
                                       [buttons.primary_button("Kampanye baru", "plus")]))  # fmt: skip
    return window


def main() -> None:
    """Write the pictures into the folder that is named."""
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for name in ("light", "dark"):
        apply_theme(app, name)
        for build in (components, influencer_page, doors):
            window = build()
            window.show()
            app.processEvents()
            focused = window.findChild(QWidget, "focused")
            if focused is not None:
                window.activateWindow()
                window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
                app.processEvents()
                focused.setFocus(Qt.FocusReason.TabFocusReason)
            app.processEvents()
            window.grab().save(str(out / f"{build.__name__}-{name}.png"))
            window.close()


if __name__ == "__main__":
    main()
