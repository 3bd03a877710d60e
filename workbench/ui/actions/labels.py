"""Labels of the actions, and the reasons why an action is disabled."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workbench.ui.actions.action_table import Section


class ActionWords(QObject):
    """In Arabic, labels of actions are verbal nouns."""

    def table(self) -> dict[str, str]:
        return {
            "import": self.tr("Import an article…"),
            "paste": self.tr("Paste an article's text…"),
            "sample": self.tr("Open the sample article"),
            "details": self.tr("The article's details…"),
            "export": self.tr("Export annotated JSON…"),
            "export_all": self.tr("Export all articles…"),
            "suggest": self.tr("Find suggestions"),
            "next_suggestion": self.tr("Next suggestion"),
            "previous_suggestion": self.tr("Previous suggestion"),
            "accept": self.tr("Accept the suggestion"),
            "reject": self.tr("Reject the suggestion"),
            "accept_all": self.tr("Accept all shown"),
            "next_claim": self.tr("Next claim"),
            "previous_claim": self.tr("Previous claim"),
            **self._kinds(),
            "next_mark": self.tr("Next claim or suggestion"),
            "previous_mark": self.tr("Previous claim or suggestion"),
            "marks_in_out": self.tr("Include or exclude the quotation marks"),
            "join": self.tr("Add the selection to the claim"),
            "split": self.tr("Split the passage at the caret"),
            "evidence": self.tr("Link evidence"),
            "beside": self.tr("Read a source beside the article"),
            "verdict": self.tr("Give a verdict"),
            "comment": self.tr("Add a comment"),
            "submit": self.tr("Submit the claim for review"),
            "submit_all": self.tr("Submit all draft claims for review"),
            "withdraw": self.tr("Withdraw the claim"),
            "undo": self.tr("Undo"),
            "redo": self.tr("Redo"),
            "hand_over": self.tr("Export work as a bundle…"),
            "take_in": self.tr("Import work from a bundle…"),
            "merge_back": self.tr("Undo the last merge…"),
            "back": self.tr("Back to the previous place"),
            "forward": self.tr("Forward to the next place"),
            "other_part": self.tr("Go to the next part: article, source, list, form"),
            "find": self.tr("Find in the article"),
            "palette": self.tr("Command palette"),
            "larger": self.tr("Larger text"),
            "smaller": self.tr("Smaller text"),
            "rules": self.tr("Suggestion rules…"),
            "server": self.tr("Newsroom server…"),
            "devices": self.tr("Laptops…"),
            "settings": self.tr("Settings…"),
            "backups": self.tr("Backups…"),
            "protection": self.tr("Encryption and locking…"),
            "lock": self.tr("Lock the window now"),
            "help": self.tr("Keyboard shortcuts"),
            "quit": self.tr("Quit"),
        }

    def _kinds(self) -> dict[str, str]:
        return {
            "kind_casualty": self.tr("Mark as a casualty figure"),
            "kind_quote": self.tr("Mark as a quotation"),
            "kind_statistic": self.tr("Mark as a statistic"),
            "kind_event": self.tr("Mark as an event"),
            "kind_attribution": self.tr("Mark as an attribution"),
            "kind_entity": self.tr("Mark as a person or body"),
            "kind_date": self.tr("Mark as a date"),
            "kind_other": self.tr("Mark as another claim"),
        }

    def in_the_text(self) -> list[tuple[str, str]]:
        """What keys and mouse do inside the article, as (label, key), for the sheet of shortcuts."""
        return [
            (self.tr("Select by words"), "Ctrl+Shift+← →"),
            (self.tr("Select by characters with the mouse"), self.tr("Alt + drag")),
            (self.tr("Move the end of the claim by words"), "Alt+Shift+← →"),
            (self.tr("Move the end of the claim by characters"), "Alt+Shift+↑ ↓"),
            (self.tr("Move the start of the claim"), "Ctrl+Alt+Shift+← →"),
            (self.tr("The characters at the claim's ends"), "Ctrl+I"),
            (self.tr("Text size"), self.tr("Ctrl + wheel")),
            (self.tr("In the source pane: link the passage as evidence"), "E"),
            (self.tr("Link it as supporting, refuting or context"), "1 2 3"),
            (self.tr("In the conflicts: keep the first, second or third value"), "1 2 3"),
            (self.tr("In the conflicts: next, previous"), "N  P"),
        ]

    def sections(self) -> dict[Section, str]:
        return {
            Section.ARTICLE: self.tr("Article"),
            Section.SUGGESTIONS: self.tr("Suggestions"),
            Section.CLAIMS: self.tr("Claims"),
            Section.WORK: self.tr("Work"),
            Section.EXCHANGE: self.tr("Between laptops"),
            Section.GO: self.tr("Go to"),
            Section.WINDOW: self.tr("Window"),
        }

    def text_section(self) -> str:
        return self.tr("In the text")

    def reasons(self) -> dict[str, str]:
        """Why an action is disabled, by `When`."""
        return {
            "article": self.tr("Open an article first"),
            "suggestions": self.tr("There are no open suggestions"),
            "suggestion": self.tr("Choose a suggestion first"),
            "claim": self.tr("Choose a claim first"),
            "markable": self.tr("Select a passage first"),
            "back": self.tr("There is no previous place"),
            "forward": self.tr("There is no next place"),
            "undo": self.tr("There is nothing to undo"),
            "redo": self.tr("There is nothing to redo"),
        }
