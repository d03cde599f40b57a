"""The promise sheet on paper: always one page of A4, text that can be selected and is what the workspace holds."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.exchange.promise_paper import promise_paper
from planner.formats import format_rupiah
from planner.language import Message, set_language, tr
from planner.operations import agreements, attachments, collaborations, payments
from planner.queries.campaigns import collaboration_rows
from planner.queries.promise import PromiseSheet, promise_sheet
from planner.rules.clashes import full_date
from planner.store.tables import Deliverable, Draft, Influencer, PostCheck, TimelineNote
from planner.store.workspace import Workspace
from planner.terms import (
    ContentStatus,
    ContractStatus,
    DeliverableKind,
    DraftDecision,
    Occasion,
    PaymentKind,
    PaymentStatus,
    Platform,
    Purpose,
    Side,
)
from planner.ui.printing import EDGE, HEIGHT
from planner.ui.promise.paper import SCALES, lay_out, write_pdf
from planner.ui.promise.saving import save_promise_pdf, write_promise_pdf
from planner.ui.session import Session
from planner.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from planner.store.transaction import Transaction

NOW = dt.datetime(2026, 12, 3, 10, tzinfo=dt.timezone(dt.timedelta(hours=7)))
LINK = "https://www.instagram.com/reel/C8xAbCdEfGh/?igsh=MzRlODBiNWFlZA=="
LONG = "Satu Story tambahan bila Reels lewat sepuluh ribu tayangan dalam seminggu. " * 60


@pytest.fixture
def shop(demo_path: Path, qtbot: QtBot) -> Iterator[Workspace]:
    del qtbot
    opened = Workspace(demo_path)
    yield opened
    opened.close()


def sekar(workspace: Workspace) -> tuple[str, str]:
    """Return the collaboration with Sekar, and herself."""
    with workspace.read() as connection:
        row = next(row for row in collaboration_rows(connection) if row.name.startswith("Sekar"))
    return row.id, row.influencer_id


def sheet_of(workspace: Workspace, key: str) -> PromiseSheet:
    with workspace.read() as connection:
        found = promise_sheet(connection, key, NOW)
    assert found is not None
    return found


def fill(tx: Transaction, key: str, person: str) -> None:
    """Write down one of everything."""
    collaborations.change_collaboration(
        tx,
        key,
        contract=ContractStatus.SIGNED,
        contract_number="12/KP/XI/2026",
        contract_signed_on=dt.date(2026, 11, 28),
        promises="Tidak menghapus unggahan.\nSatu Story tambahan.",
    )
    piece = collaborations.add_deliverable(
        tx,
        key,
        DeliverableKind.REELS,
        Platform.INSTAGRAM,
        posting_on=dt.date(2026, 11, 30),
        posting_time=dt.time(19),
        posted_on=dt.date(2026, 12, 1),
        posted_time=dt.time(20, 15),
        status=ContentStatus.LIVE,
        post_url=LINK,
        must_stay_until=dt.date(2027, 1, 31),
    )
    late = {"posting_on": dt.date(2026, 12, 1), "posting_time": dt.time(12)}
    collaborations.add_deliverable(tx, key, DeliverableKind.STORY, Platform.TIKTOK, quantity=3, **late)
    tx.add(PostCheck, deliverable_id=piece, days=1, checked_on=dt.date(2026, 12, 2), is_up=False)
    tx.add(
        Draft,
        deliverable_id=piece,
        number=1,
        received_on=dt.date(2026, 11, 26),
        decision=DraftDecision.REVISE,
        feedback="Tunjukkan botolnya",
    )
    paid = {"status": PaymentStatus.PAID, "settled_on": dt.date(2026, 11, 29)}
    payments.add_payment_line(
        tx, key, PaymentKind.CASH, label="DP", unit_cost=1_234_567, method="Transfer", reference="INV-778", **paid
    )
    payments.add_payment_line(
        tx,
        key,
        PaymentKind.PRODUCT,
        label="Sambal besar",
        quantity=3,
        unit_cost=46_000,
        unit_retail=99_000,
        shipping_cost=18_000,
        status=PaymentStatus.RECEIVED,
        shipped_on=dt.date(2026, 11, 22),
        settled_on=dt.date(2026, 11, 25),
        tracking_number="JNE00778",
    )
    attachments.attach(tx, person, "kontrak.pdf", b"contract", collaboration_id=key, purpose=Purpose.CONTRACT)
    said = dt.datetime(2026, 12, 2, 8, tzinfo=dt.UTC)
    links = {"influencer_id": person, "collaboration_id": key}
    tx.add(TimelineNote, **links, text="Halo", occasion=Occasion.LATE, noted_at=said)
    agreements.add_exclusivity(
        tx, person, Side.OURS, collaboration_id=key, category="Sambal", ends_on=dt.date(2027, 1, 15)
    )


def stuff(tx: Transaction, key: str, person: str) -> None:
    """Write down far more than a page can hold."""
    collaborations.change_collaboration(tx, key, promises=LONG + "\n" + "Janji pendek.\n" * 40)
    first = dt.date(2026, 11, 1)
    for at in range(20):
        day = first + dt.timedelta(days=at)
        collaborations.add_deliverable(
            tx,
            key,
            DeliverableKind.TIKTOK_VIDEO,
            Platform.TIKTOK,
            posting_on=day,
            posted_on=day,
            post_url=f"{LINK}{at}",
        )
    for at in range(30):
        name = f"tangkapan-layar-percakapan-dengan-kreator-{at:02}.png"
        attachments.attach(tx, person, name, str(at).encode(), collaboration_id=key, purpose=Purpose.CHAT)
    for at in range(15):
        payments.add_payment_line(
            tx,
            key,
            PaymentKind.PRODUCT,
            label=LONG[:180],
            unit_cost=at,
            tracking_number="R" * 300,
            reference=LONG[:300],
        )
        tx.add(TimelineNote, influencer_id=person, collaboration_id=key, text="x", occasion=Occasion.LATE)
        agreements.add_exclusivity(tx, person, Side.OURS, collaboration_id=key, notes=LONG)


def run(tool: str, *args: str) -> str:
    found = shutil.which(tool)
    assert found is not None
    return subprocess.run([found, *args], capture_output=True, check=True, text=True).stdout


def text_of(path: Path) -> str:
    return " ".join(run("pdftotext", str(path), "-").split())


def assert_one_page_of_a4(path: Path) -> None:
    assert path.read_bytes().count(b"/Type /Page\n") == 1
    box = re.search(rb"/MediaBox \[0(?:\.0+)? 0(?:\.0+)? ([\d.]+) ([\d.]+)\]", path.read_bytes())
    assert box is not None
    assert [round(float(side)) for side in box.groups()] == [595, 842]


def written(paper: Any) -> list[str]:
    """Return all words that stand in cells and lines of their own."""
    parts = (paper.content, paper.promises, paper.money, paper.proofs, paper.messages, paper.agreements)
    words = [paper.title, *paper.summary, *(text for fact in paper.facts for text in fact)]
    for part in parts:
        words += [*part.lines, *part.total, *(text for row in part.rows for text in (*row.cells, row.under))]
        words += [part.heading] if part.lines or part.rows else []
    return [word for word in words if word]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_page_says_what_the_workspace_holds(shop: Workspace, tmp_path: Path, language: str) -> None:
    set_language(language)
    key, person = sekar(shop)
    shop.write(Message("fill"), fill, key, person)
    sheet = sheet_of(shop, key)
    path = tmp_path / "bukti.pdf"
    write_pdf(sheet, path)
    assert_one_page_of_a4(path)
    text = text_of(path)
    glued = text.replace(" ", "")  # a cell of two lines comes in pieces, each in its own place
    for words in written(promise_paper(sheet)):
        assert all(piece in glued for piece in words.split()), words
    for part in (
        "Sekar Adiwulan",
        "@sekaricip",
        "12/KP/XI/2026",
        full_date(dt.date(2026, 11, 28)),
        LINK,
        "Tidak menghapus unggahan.",
        "Satu Story tambahan.",
        format_rupiah(1_234_567),
        "INV-778",
        "JNE00778",
        format_rupiah(315_000),
        format_rupiah(sheet.agreed),
        format_rupiah(sheet.out),
        "kontrak.pdf",
        hashlib.sha256(b"contract").hexdigest()[:12],
        word(Occasion.LATE),
        full_date(dt.date(2027, 1, 15)),
        full_date(dt.date(2027, 1, 31)),
    ):
        assert part in text, part
    assert not any(amount in text for amount in ("46.000", "46,000"))  # the cost price stays with the shop
    assert "0812" not in glued
    assert "+62" not in glued
    assert sheet.work.phone
    assert not path.with_name("bukti.pdf.tmp").exists()


@pytest.mark.parametrize(("hour", "is_late"), [(18, False), (20, True)])
def test_what_is_late_since_this_hour_is_told_so(shop: Workspace, hour: int, *, is_late: bool) -> None:
    set_language("id")
    key, _ = sekar(shop)

    def only(tx: Transaction) -> None:
        for piece in tx.find(Deliverable, collaboration_id=key):
            tx.update(Deliverable, piece["id"], posting_on=NOW.date(), posting_time=dt.time(19), quantity=1)

    shop.write(Message("only"), only)
    with shop.read() as connection:
        sheet = promise_sheet(connection, key, NOW.replace(hour=hour))
    assert sheet is not None
    said = " ".join(promise_paper(sheet).summary)
    assert (tr("{n} past the promised time today").format(n=len(sheet.contents)) in said) is is_late
    assert tr("{n} past the promised date, up to {late}").format(n=len(sheet.contents), late="0 hari") not in said


@pytest.mark.parametrize("language", ["id", "en"])
def test_too_much_for_a_page_is_counted_never_cut(shop: Workspace, tmp_path: Path, language: str) -> None:
    set_language(language)
    key, person = sekar(shop)
    shop.write(Message("fill"), fill, key, person)
    shop.write(Message("stuff"), stuff, key, person)
    sheet = sheet_of(shop, key)
    path = tmp_path / "bukti.pdf"
    write_pdf(sheet, path)
    assert_one_page_of_a4(path)
    text, paper = text_of(path), promise_paper(sheet)
    assert paper.foot.split(".")[0] in text  # the last line is on the page
    assert "kontrak.pdf" in text  # what proves most is never what is left out
    assert format_rupiah(sheet.out) in text
    left = re.findall(tr("… {n} more rows in the planner").format(n=r"(\d+)").replace("…", "."), text)
    parts = (paper.content, paper.promises, paper.money, paper.proofs, paper.messages, paper.agreements)
    assert len(left) == len(parts)
    shown = [len(part.rows or part.lines) - int(n) for part, n in zip(parts, left, strict=True)]
    assert all(count >= 1 for count in shown)
    assert text.count("tangkapan-layar") + 1 == shown[3]
    assert tr("{text}…, see the planner").format(text="").strip() in text


def test_a_long_promise_fills_the_page_and_the_place_to_sign_stays(shop: Workspace, tmp_path: Path) -> None:
    key, _ = sekar(shop)
    words = [f"janji{at:04}" for at in range(2_000)]
    shop.write(Message("long"), collaborations.change_collaboration, key, promises=" ".join(words))
    paper = promise_paper(sheet_of(shop, key))
    document = lay_out(paper)
    room = HEIGHT - 2 * EDGE
    assert room * 0.94 <= document.size().height() <= room
    assert set(words) & set(document.toPlainText().split())
    write_pdf(sheet_of(shop, key), tmp_path / "bukti.pdf")
    assert_one_page_of_a4(tmp_path / "bukti.pdf")
    text = text_of(tmp_path / "bukti.pdf")
    assert tr("Place, date, signature") in text
    assert "planner" in text  # what is left out is said
    # One that just fits is shown whole.
    shop.write(Message("short"), collaborations.change_collaboration, key, promises=" ".join(words[:400]))
    write_pdf(sheet_of(shop, key), tmp_path / "bukti.pdf")
    text = text_of(tmp_path / "bukti.pdf")
    assert " ".join(words[:400]) in text
    assert "planner" not in text


def test_a_page_with_little_on_it_is_set_in_larger_letters(shop: Workspace) -> None:
    key, _ = sekar(shop)
    document = lay_out(promise_paper(sheet_of(shop, key)))
    assert document.defaultFont().pixelSize() == round(12 * SCALES[0])


def test_what_the_paper_shows_as_a_picture_is_text_too(shop: Workspace, tmp_path: Path) -> None:
    key, person = sekar(shop)

    def fill_signs(tx: Transaction) -> None:
        tx.update(Influencer, person, name="Sekar 😀 Ayu 🇮🇩")
        collaborations.change_collaboration(tx, key, promises="Janji 👩\u200d🍳 pertama 🎉\nJanji 🎉 kedua")
        attachments.attach(tx, person, "bukti 🎉.png", b"x", collaboration_id=key, purpose=Purpose.CHAT)

    shop.write(Message("signs"), fill_signs)
    path = tmp_path / "bukti.pdf"
    write_pdf(sheet_of(shop, key), path)
    assert_one_page_of_a4(path)
    text = text_of(path)
    for words in (
        "Sekar 😀 Ayu 🇮🇩",
        "Janji 👩\u200d🍳 pertama 🎉",
        "Janji 🎉 kedua",
        "bukti 🎉",
    ):
        assert words in text, words
    assert text.count("🎉") == 3
    assert run("pdftoppm", "-r", "20", "-png", str(path), str(tmp_path / "seen")) == ""


def test_words_between_which_no_line_breaks(shop: Workspace) -> None:
    set_language("id")
    key, person = sekar(shop)
    shop.write(Message("fill"), fill, key, person)
    cells = [text for part in (promise_paper(sheet_of(shop, key)),) for row in part.content.rows for text in row.cells]
    assert "30\u00a0Nov\u00a02026, 19.00\u00a0WIB" in cells


def test_a_post_that_is_gone_before_its_day_stands_first_and_is_told(shop: Workspace) -> None:
    set_language("id")
    key, person = sekar(shop)
    shop.write(Message("fill"), fill, key, person)
    paper = promise_paper(sheet_of(shop, key))
    first = next(row for row in paper.content.rows if row.under)
    said = first.cells[-1].replace("\u00a0", " ")
    assert said == tr("{n} day late").format(n=1) + "; " + tr(
        "not there any more on {day}, promised until {until}"
    ).format(day="2 Des 2026", until="31 Jan 2027")
    assert first.level == "late"
    promised = sum(kept.row.quantity for kept in sheet_of(shop, key).contents)
    assert paper.summary[:2] == (
        tr("{posted} of {promised} pieces went live").format(posted=1, promised=promised),
        tr("{n} gone before the promised day").format(n=1),
    )


def test_every_collaboration_of_the_demo_shop_fits(shop: Workspace, tmp_path: Path) -> None:
    with shop.read() as connection:
        keys = [row.id for row in collaboration_rows(connection)]
    assert len(keys) > 20
    for key in keys:
        sheet = sheet_of(shop, key)
        write_pdf(sheet, tmp_path / "bukti.pdf")
        assert_one_page_of_a4(tmp_path / "bukti.pdf")
        text = text_of(tmp_path / "bukti.pdf")
        assert sheet.work.name in text
        assert "planner" not in text  # nothing is left out


def test_saving_asks_where_and_says_so(shop: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(shop)
    page = QWidget()
    qtbot.addWidget(page)
    key, _person = sekar(shop)
    dialog = save_promise_pdf(session, key, page)
    assert isinstance(dialog, QFileDialog)
    with qtbot.waitSignal(session.said) as said:
        dialog.fileSelected.emit(str(tmp_path / "bukti.pdf"))
    assert said.args == [tr("Saved as {name}.").format(name="bukti.pdf")]
    assert "Sekar Adiwulan" in text_of(tmp_path / "bukti.pdf")
    dialog.close()


def test_a_file_that_cannot_be_written_keeps_what_was_there(shop: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(shop)
    key, _person = sekar(shop)
    (tmp_path / "bukti.pdf").mkdir()  # as a file that another program holds: it cannot be replaced
    with qtbot.waitSignal(session.history.failed) as failed:
        assert not write_promise_pdf(session, key, tmp_path / "bukti.pdf")
    assert failed.args is not None
    assert "bukti.pdf" in failed.args[0]
    assert [path.name for path in tmp_path.glob("bukti*")] == ["bukti.pdf"]
    with qtbot.waitSignal(session.history.failed):
        assert not write_promise_pdf(session, "0" * 32, tmp_path / "lain.pdf")
