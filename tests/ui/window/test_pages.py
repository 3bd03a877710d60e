"""The table of pages: one entry more is a page that the rail, a key, the menu and the palette lead to, with its actions."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from workbench.domain.article import Article
from workbench.domain.person import Person
from workbench.settings import Settings
from workbench.tasks.runner import InlineRunner
from workbench.ui.actions.action_table import Action, Section
from workbench.ui.actions.keys import Key
from workbench.ui.start import application
from workbench.ui.state.location import Location
from workbench.ui.state.page_presenter import PagePresenter
from workbench.ui.state.preferences import Preferences
from workbench.ui.views.help_sheet import HelpSheet
from workbench.ui.views.settings_dialog import SettingsDialog
from workbench.ui.window.page_context import PageContext
from workbench.ui.window.pages import PAGES, OnRail, Page, PageAction
from workbench.ui.window.shell import Shell
from workbench.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


class GlossaryPresenter(PagePresenter):
    """Notes what the window asks of it."""

    def __init__(self, context: PageContext, line: QLineEdit) -> None:
        super().__init__()
        self.context = context
        self.line, self.asked = line, list[str]()
        line.setText(context.appearance.words.number(7))

    def show(self, *, active: bool) -> None:
        self.asked.append("shown" if active else "left")

    def settle(self) -> None:
        self.asked.append("settled")

    def location(self, page: str) -> Location:
        return Location(page, source_id=self.line.text())

    def go_to(self, location: Location) -> None:
        self.line.setText(location.source_id)

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {"define": lambda: self.asked.append("defined"), "forget": self.line.clear}

    def run_action(self, name: str) -> bool:
        self.asked.append(name)
        return name == "undo"


GLOSSARY: Page[QLineEdit, GlossaryPresenter] = Page(
    "glossary",
    icon="figures",
    title=lambda: "المسرد",
    command=lambda: "الانتقال إلى المسرد",
    keys=(Key("9", ctrl=True),),
    build=lambda _: QLineEdit(),
    present=GlossaryPresenter,
    lazy=True,
    actions=(
        PageAction(
            Action("define", Section.CLAIMS, (Key("9", ctrl=True, shift=True),)),
            label=lambda: "تعريف مصطلح",
        ),
        PageAction(
            Action("forget", Section.WORK, (Key("8", ctrl=True, shift=True),)),
            label=lambda: "حذف المصطلح",
            enabled=lambda presenter: bool(presenter.line.text()),
            only_shown=True,
            after="submit",
        ),
    ),
)
HIDDEN: Page[QLineEdit, GlossaryPresenter] = Page(
    "hidden",
    icon="figures",
    title=lambda: "خفيّ",
    command=lambda: "الانتقال إلى الخفيّ",
    keys=(),
    build=lambda _: QLineEdit(),
    present=GlossaryPresenter,
    on_rail=OnRail.NEVER,
)


@pytest.fixture
def shell(qtbot: QtBot, workspace: Workspace, checker: Person, article: Article) -> Iterator[Shell]:
    preferences = Preferences(Settings(autosuggest=False), lambda _: None)
    made = Shell(application([]), preferences, (*PAGES, GLOSSARY, HIDDEN))
    made.window.resize(1366, 768)
    made.window.show()
    made.attach(workspace, InlineRunner())
    yield made
    made.close()
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_a_page_of_the_table_is_reached_by_rail_key_menu_and_palette(shell: Shell) -> None:
    window, controller = shell.window, shell.controller
    handle = window.windowHandle()
    assert handle is not None
    assert window.rail.buttons["glossary"].text() == "المسرد"
    assert "hidden" not in window.rail.buttons
    items = {item.key: item for item in controller.palette.items()}
    assert items["action:glossary"].text == "الانتقال إلى المسرد"
    ways: dict[str, Callable[[], object]] = {
        "rail": window.rail.buttons["glossary"].click,
        "key": lambda: QTest.keyClick(handle, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier),
        "menu": window.menu_actions["glossary"].trigger,
        "palette": lambda: controller.palette.choose("action:glossary"),
    }
    for name, go in ways.items():
        window.show_page("article")
        go()
        assert window.page == "glossary", name
        assert window.focusWidget() is window.view(GLOSSARY), name
        assert window.rail.buttons["glossary"].isChecked(), name
    controller.palette.choose("action:hidden")
    assert window.page == "hidden"


def test_a_lazy_page_is_built_when_it_is_shown_first(shell: Shell) -> None:
    assert GLOSSARY not in shell.window.built_pages()
    assert HIDDEN in shell.window.built_pages()
    shell.window.show_page("glossary")
    assert GLOSSARY in shell.window.built_pages()
    assert shell.controller.presenter(GLOSSARY).asked == ["shown"]


def test_a_page_runs_actions_first_and_takes_part_in_back_and_settling(shell: Shell) -> None:
    shell.window.show_page("glossary")
    presenter = shell.controller.presenter(GLOSSARY)
    assert presenter.line.text() == "7"
    assert shell.controller.run_action("undo")
    assert presenter.asked == ["shown", "undo"]
    shell.window.show_page("article")
    presenter.line.setText("another")
    assert shell.controller.run_action("back")
    assert shell.window.page == "glossary"
    assert presenter.line.text() == "7"
    shell.controller.settle()
    assert presenter.asked == ["shown", "undo", "left", "shown", "settled"]


def test_a_key_can_be_given_to_a_page_of_the_table(shell: Shell) -> None:
    shell.preferences.change("shortcuts", "glossary=Ctrl+8")
    handle = shell.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert shell.window.page == "glossary"
    assert "Ctrl+8" in shell.window.menu_actions["glossary"].text()


CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("way", ["key", "menu", "palette"])
def test_an_action_of_a_page_shows_its_lazy_page_and_runs_there(shell: Shell, way: str) -> None:
    window, controller = shell.window, shell.controller
    handle = window.windowHandle()
    assert handle is not None
    ways: dict[str, Callable[[], object]] = {
        "key": lambda: QTest.keyClick(handle, Qt.Key.Key_9, CTRL_SHIFT),
        "menu": window.menu_actions["define"].trigger,
        "palette": lambda: controller.palette.choose("action:define"),
    }
    assert GLOSSARY not in window.built_pages()
    ways[way]()
    assert window.page == "glossary"
    asked = controller.presenter(GLOSSARY).asked
    assert asked[0] == "shown"
    assert asked[-1] == "defined"
    ways[way]()
    assert asked[-2:] == [
        "define",
        "defined",
    ]  # the page is asked first whether it runs an action in its own way


def test_an_action_of_a_page_is_enabled_as_its_entry_says(shell: Shell) -> None:
    window, controller = shell.window, shell.controller
    handle = window.windowHandle()
    assert handle is not None

    def enabled() -> bool:
        window.bar.menu.menu().aboutToShow.emit()
        item = next(item for item in controller.palette.items() if item.key == "action:forget")
        assert window.menu_actions["forget"].isEnabled() == item.enabled
        return item.enabled

    assert not enabled()
    assert not controller.run_action("forget")
    assert GLOSSARY not in window.built_pages()
    window.show_page("glossary")
    presenter = controller.presenter(GLOSSARY)
    assert enabled()
    QTest.keyClick(handle, Qt.Key.Key_8, CTRL_SHIFT)
    assert not presenter.line.text()
    assert not enabled()
    assert not controller.run_action("forget")


def test_an_action_of_a_page_stands_in_menu_help_and_settings(shell: Shell) -> None:
    window, controller = shell.window, shell.controller
    assert window.menu_actions["define"].text() == "تعريف مصطلح\t\u2066Ctrl+Shift+9\u2069"
    names = list(window.menu_actions)
    assert names.index("forget") == names.index("submit") + 1
    controller.open_help()
    (sheet,) = window.findChildren(HelpSheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert "تعريف مصطلح" in texts
    assert any("Ctrl+Shift+9" in text for text in texts)
    sheet.close()
    shell.open_settings()
    (dialog,) = window.findChildren(SettingsDialog)
    rows = [dialog.keys.list.item(row).text() for row in range(dialog.keys.list.count())]
    assert "تعريف مصطلح" in rows
    dialog.close()
    shell.preferences.change("shortcuts", "define=Ctrl+7")
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
    assert controller.presenter(GLOSSARY).asked[-1] == "defined"


def test_a_page_shows_itself_through_its_context(shell: Shell) -> None:
    presenter = shell.controller.presenter(GLOSSARY)
    assert shell.window.page == "article"
    presenter.context.show()
    assert shell.window.page == "glossary"
    presenter.context.show_count("3")
    assert shell.window.rail.buttons["glossary"].accessibleDescription() == "3"
