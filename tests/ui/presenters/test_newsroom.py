"""The newsroom in the window: the walk of joining by stick, lines, the slip, and what a single person never meets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.support.accessibility import accessibility_faults
from tests.support.newsroom_laptops import Laptop
from workbench.domain.newsroom import NewsroomOffer
from workbench.domain.person import Person, Role
from workbench.settings import LanguageChoice, Settings
from workbench.tasks.runner import InlineRunner
from workbench.text.fingerprint import fingerprint_words
from workbench.ui.presenters.newsroom import NewsroomPresenter
from workbench.ui.start import application
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.dialogs import ReasonDialog
from workbench.ui.views.file_dialog import FileDialog
from workbench.ui.views.fingerprint_dialogs import CompareDialog, ReadOutDialog, SlipDialog
from workbench.ui.views.newsroom_dialog import NewsroomDialog
from workbench.ui.window.shell import Shell

D = TypeVar("D", bound=QWidget)


class Desk:
    """A laptop with its window."""

    def __init__(self, laptop: Laptop, name: str, role: Role, language: str = "ar") -> None:
        self.laptop = laptop
        self.person: Person = laptop.add(name, role)
        chosen = Settings(autosuggest=False, language=LanguageChoice(language))
        self.shell = Shell(application([]), Preferences(chosen, lambda _: None))
        self.shell.attach(laptop.workspace, InlineRunner())
        self.shell.session.act_as(self.person)

    @property
    def presenter(self) -> NewsroomPresenter:
        return self.shell.controller.newsroom

    def dialog(self) -> NewsroomDialog:
        """The dialog of the newsroom, opened by its action."""
        for shown in self.shell.window.findChildren(NewsroomDialog):
            shown.accept()
            QCoreApplication.sendPostedEvents(shown, QEvent.Type.DeferredDelete.value)
        assert self.shell.controller.run_action("devices")
        return self.newest(NewsroomDialog)

    def newest(self, kind: type[D]) -> D:
        return self.shell.window.findChildren(kind)[-1]

    def states(self) -> dict[str, str]:
        """What is said of each row."""
        table = self.dialog().table
        items = [[table.item(row, column) for column in (0, 3)] for row in range(table.rowCount())]
        return {who.text(): state.text() for who, state in items if who is not None and state is not None}

    def choose(self, who: str, state: str) -> NewsroomDialog:
        """Select a row by what stands in it."""
        dialog = self.dialog()
        for row in range(dialog.table.rowCount()):
            first, last = dialog.table.item(row, 0), dialog.table.item(row, 3)
            if first is not None and last is not None and first.text() == who and state in last.text():
                dialog.table.setCurrentCell(row, 0)
                return dialog
        raise AssertionError(f"no row of {who} is {state}: {self.states()}")

    def close(self) -> None:
        self.shell.close()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def huda(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(Laptop(tmp_path, "huda"), "هدى", Role.SUPERVISOR)
    yield desk
    desk.close()


@pytest.fixture
def sara(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(Laptop(tmp_path, "sara"), "سارة", Role.CHECKER)
    yield desk
    desk.close()


def shown(widget: QWidget) -> str:
    return " ".join(part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget))


def write_slip_down(desk: Desk) -> None:
    dialog = desk.dialog()
    assert not dialog.slip.isVisibleTo(dialog), "who is alone does not meet it"
    desk.presenter.show_slip()
    slip = desk.newest(SlipDialog)
    slip.typed.setText("123456-123456")
    slip.done_button.click()
    assert slip.trouble.text(), "this is not the slip"
    slip.typed.setText(slip.shown.text())
    slip.done_button.click()
    assert not desk.laptop.newsroom.demand().slip_is_here


def test_joining_by_stick(huda: Desk, sara: Desk, tmp_path: Path) -> None:
    write_slip_down(huda)
    mine = sara.laptop.article(sara.person, "عملي")

    # 1: a request, and the words to be read out.
    stick = tmp_path / "سارة.tadqiq"
    sara.presenter.write_request(str(stick))
    read_out = sara.newest(ReadOutDialog)
    asked = sara.laptop.admission.read(stick)
    words = fingerprint_words(asked.digest, arabic=True)
    assert all(word in shown(read_out) for word in words)
    read_out.accept()

    # 2: the supervisor compares the same words, picks the role.
    huda.presenter.read_request(str(stick))
    compare = huda.newest(CompareDialog)
    assert all(word in shown(compare) for word in words)
    assert "سارة" in shown(compare)
    compare.role.setCurrentIndex(compare.role.findData("checker"))
    compare.match_button.click()
    assert huda.states()["سارة"] == ""

    # 3: the joiner compares the newsroom's words once; her own work stays.
    founded = huda.laptop.newsroom.demand()
    granted = next(seat for seat in founded.seats if seat.seat == asked.seat)
    sara.laptop.take_from(huda.laptop)
    sara.presenter.compare_newsroom(
        NewsroomOffer(founded.id, founded.name, granted.seat, granted.person, granted.role, "هدى")
    )
    compare = sara.newest(CompareDialog)
    assert not compare.role.isVisibleTo(compare)
    assert all(word in shown(compare) for word in fingerprint_words(founded.id, arabic=True))
    compare.match_button.click()
    assert sara.laptop.newsroom.demand().id == founded.id
    assert mine.id in {one.article.id for one in sara.laptop.workspace.articles.list()}
    dialog = sara.dialog()
    said = dialog.words.accessibleName()
    assert all(word in said for word in fingerprint_words(founded.id, arabic=True))


def test_nobody_is_let_in_before_the_slip_is_written_down(huda: Desk, sara: Desk, tmp_path: Path) -> None:
    stick = tmp_path / "request.tadqiq"
    sara.presenter.write_request(str(stick))
    huda.presenter.read_request(str(stick))
    assert not huda.shell.window.findChildren(CompareDialog)
    assert huda.newest(SlipDialog).shown.text()
    assert huda.shell.window.notices.text.text()


def test_words_that_differ_let_nobody_in(huda: Desk, sara: Desk, tmp_path: Path) -> None:
    write_slip_down(huda)
    stick = tmp_path / "request.tadqiq"
    sara.presenter.write_request(str(stick))
    huda.presenter.read_request(str(stick))
    huda.newest(CompareDialog).differ_button.click()
    assert "سارة" not in huda.states()


def test_a_line_is_drawn_and_lifted(huda: Desk, sara: Desk, tmp_path: Path) -> None:
    write_slip_down(huda)
    stick = tmp_path / "request.tadqiq"
    sara.presenter.write_request(str(stick))
    huda.presenter.read_request(str(stick))
    huda.newest(CompareDialog).match_button.click()
    huda.laptop.take_from(sara.laptop)
    huda.choose("سارة", "").buttons["end"].click()
    reason = huda.newest(ReasonDialog)
    reason.reason.setPlainText("ضاع الحاسوب")
    reason.done_button.click()
    dialog = huda.choose("سارة", "خط")
    assert "ضاع الحاسوب" in dialog.about.text()
    dialog.buttons["lift"].click()
    assert huda.laptop.newsroom.demand().lines == ()


def test_who_is_no_supervisor_is_offered_no_acts(sara: Desk) -> None:
    dialog = sara.dialog()
    assert not dialog.invite.isVisibleTo(dialog)
    assert not dialog.slip.isVisibleTo(dialog)
    assert not any(made.isVisibleTo(dialog) for made in dialog.buttons.values())
    assert dialog.ask.isVisibleTo(dialog)


def test_a_single_person_never_meets_the_word_key(huda: Desk) -> None:
    said = shown(huda.shell.window) + shown(huda.dialog())
    assert "مفتاح" not in said
    assert "قصاصة" not in said
    assert "كلمات" not in said


def test_the_start_page_lets_one_begin_alone_or_join(qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path, "new")
    shell = Shell(application([]), Preferences(Settings(autosuggest=False), lambda _: None))
    shell.window.show()
    shell.attach(laptop.workspace, InlineRunner())
    welcome = shell.window.article.welcome
    assert welcome.join_button.isVisibleTo(welcome)
    assert not welcome.role.isVisibleTo(welcome), "nobody picks a role for themselves"
    welcome.name.setText("سارة")
    welcome.join_button.click()
    assert laptop.names() == {"سارة": Role.CHECKER}
    assert laptop.newsroom.roll.newsroom() is None, "who joins founds nothing"
    dialog = shell.window.findChild(FileDialog)
    assert dialog is not None
    target = tmp_path / "request.tadqiq"
    dialog.fileSelected.emit(str(target))
    assert laptop.admission.read(target).name == "سارة"
    shell.close()


def test_whose_key_was_copied_is_told_so(huda: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    store = huda.laptop.workspace.store
    assert not huda.dialog().advice.isVisibleTo(huda.newest(NewsroomDialog))
    monkeypatch.setattr(store, "cloned", store.own_chains)
    assert "نُسخ مفتاحك" in huda.dialog().advice.text()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_dialog_can_be_used_without_seeing_it(qtbot: QtBot, tmp_path: Path, language: str) -> None:
    desk = Desk(Laptop(tmp_path, "huda"), "هدى", Role.SUPERVISOR, language)
    numbers = [str(at + 1) for at in range(8)]
    words = fingerprint_words("ab" * 32, arabic=language == "ar")
    desk.dialog()
    desk.presenter.show_slip()
    parent = desk.shell.window
    roles = [("checker", "a"), ("supervisor", "b")]
    for dialog in (
        desk.newest(NewsroomDialog),
        desk.newest(SlipDialog),
        ReadOutDialog(parent, "request.tadqiq", words, numbers),
        CompareDialog(parent, "x", words, numbers, "y", roles),
    ):
        dialog.show()
        QApplication.processEvents()
        assert accessibility_faults(dialog) == [], type(dialog).__name__
    desk.close()
