"""The reasons that services and readers give inside their sentences, in the interface's language.

Fixed ones are looked up; those that hold a number or a name are known by their pattern. What the system says by itself
(a disk's own words) is shown as it comes.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QObject

from workbench.ui.actions.keys import isolated
from workbench.ui.errors.encryption_reasons import VaultReasons
from workbench.ui.errors.search_reasons import SearchReasons
from workbench.ui.errors.server_reasons import ServerReasons


class KnownReasons(QObject):
    def say(self, reason: str) -> str | None:
        """The reason in the interface's words, or None for one that is not ours."""
        fixed = {
            **self._fields(),
            **self._files(),
            **self._claims(),
            **VaultReasons().table(),
            **self._bundles(),
            **SearchReasons().table(),
            **ServerReasons().table(),
            **self._devices(),
            **self._keys(),
        }.get(reason)
        if fixed is not None:
            return fixed
        for pattern, words in self._patterns().items():
            found = re.fullmatch(pattern, reason)
            if found is not None:
                return words.replace("%1", isolated(found.group(1))) if found.groups() else words
        return None

    def _keys(self) -> dict[str, str]:
        return {
            "this store was written with another key than this machine's: put that key file back": self.tr(
                "it was written with another key than this machine's: put that key file back"
            ),
            "the key of this machine cannot be read: put its backup there, or set the file aside": self.tr(
                "the key of this machine cannot be read: put its backup there, or set the file aside"
            ),
            "give the “next” of a page as it stands": self.tr("such a page is not known"),
        }

    def _devices(self) -> dict[str, str]:
        return {
            "several devices begin or end like this: type more of it": self.tr(
                "several devices begin or end like this"
            ),
            "it is not revoked": self.tr("it is not revoked"),
            "no laptop revokes or restores itself: do it from another one": self.tr(
                "no laptop revokes or restores itself: another one does"
            ),
        }

    def _fields(self) -> dict[str, str]:
        whole = self.tr("the value is a whole number")
        return {
            "write a whole number": whole,
            "write a number from -9 to 9": self.tr("the value is a number from -9 to 9"),
            "write a date that exists as YYYY-MM-DD, YYYY-MM or YYYY": self.tr(
                "the value is a date that exists, as YYYY-MM-DD, YYYY-MM or YYYY"
            ),
            "it cannot be empty": self.tr("it cannot be empty"),
            "a figure needs one before its other fields": self.tr(
                "a figure needs one before its other fields"
            ),
            "a person needs a name": self.tr("a person needs a name"),
            "choose A to F": self.tr("the value is a letter from A to F"),
            "choose 1 to 6": self.tr("the value is a digit from 1 to 6"),
            "it says nothing yet": self.tr("it says nothing yet"),
            "it holds characters that cannot be saved": self.tr("it holds characters that cannot be saved"),
            "write an address that begins with http:// or https://": self.tr(
                "an address begins with http:// or https://"
            ),
            "a count cannot be below zero": self.tr("a count cannot be below zero"),
            "the minimum is above the maximum": self.tr("the minimum is above the maximum"),
            "the best value lies outside minimum and maximum": self.tr(
                "the best value lies outside minimum and maximum"
            ),
            "write it as FIELD=VALUE": self.tr("it is written as FIELD=VALUE"),
            "say whose values shall hold": self.tr("whose values shall hold is not said"),
            "`workbench rules` lists them all": self.tr("the list of rules names them all"),
            "the settings could not be saved": self.tr("the settings could not be saved"),
        }

    def _files(self) -> dict[str, str]:
        packed = self.tr("it is a packed document such as DOCX or ODT")
        return {
            "it is a folder": self.tr("it is a folder"),
            "it is a PDF": self.tr("it is a PDF"),
            "it is a packed document such as DOCX or ODT": packed,
            "it is an old Word document": self.tr("it is an old Word document"),
            "it is an RTF document": self.tr("it is an RTF document"),
            "it is a picture": self.tr("it is a picture"),
            "it holds NUL characters": self.tr("it holds NUL characters"),
            "it is full of control characters": self.tr("it is full of control characters"),
            "its encoding is none of UTF-8, UTF-16 and windows-1256": self.tr(
                "its encoding is none of UTF-8, UTF-16 and windows-1256"
            ),
            "only its address is kept": self.tr("only its address is kept"),
            "there is a file of this name already: choose another one": self.tr(
                "there is a file of this name already"
            ),
            "the picture could not be written there": self.tr("the picture could not be written there"),
            "this is the store itself: name a backup": self.tr("this is the store itself, not a backup"),
        }

    def _claims(self) -> dict[str, str]:
        return {
            "it needs at least one passage of the text": self.tr("it needs at least one passage of the text"),
            "its passages overlap: choose passages that lie apart": self.tr("its passages overlap"),
            "only a claim of kind casualty has a figure": self.tr("only a casualty claim has a figure"),
            "only a claim of kind quote has a speaker and a cue": self.tr(
                "only a quotation has a speaker and a cue"
            ),
            "it was withdrawn: link another one": self.tr("it was withdrawn"),
            "these words do not stand in the source's text: copy them from it, or write them as a note": self.tr(
                "these words do not stand in the source's text"
            ),
            "several ids begin or end like this: type more of it": self.tr(
                "several ids begin or end like this"
            ),
            "its digest does not match: it was changed after the export": self.tr(
                "it was changed after the export"
            ),
        }

    def _bundles(self) -> dict[str, str]:
        damaged, changed = self.tr("it is damaged"), self.tr("it was changed or damaged after it was locked")
        forged = self.tr("its sender's signature is forged")
        return {
            "a newer version of this program wrote it: update": self.tr(
                "a newer version of this program wrote it"
            ),
            "it does not say how it is locked": damaged,
            "it is a bag, but no Tadqiq bundle": self.tr("it is no bundle"),
            "it is no locked bundle": self.tr("it is no bundle"),
            "it is no zip file, or a damaged one": self.tr("it is no bundle, or a damaged one"),
            "it was cut short": damaged,
            "its events are not UTF-8": damaged,
            "its heads.json does not say what it should": damaged,
            "its last event was cut off": damaged,
            "something was put behind its end": changed,
            "it was changed or damaged after it was locked": changed,
            "it is for the holder of a key": self.tr("it is for the holder of a key"),
            "it needs a passphrase": self.tr("it needs a passphrase"),
            "this is not its passphrase": self.tr("this is not its passphrase"),
            "it is for another key than yours": self.tr("it is for the holder of another key"),
            **self._newer(),
            "its sender's signature is forged": forged,
            "the events are not those that its sender signed": forged,
            "this is no public key: `workbench bundle key` prints one": self.tr("this is no public key"),
        }

    def _newer(self) -> dict[str, str]:
        newer = self.tr("a newer version of this program wrote it")
        return {
            "it was written by a newer version of this program: update it": newer,
            "it writes a field that only a newer version of this program knows: update it": newer,
        }

    def unsound(self) -> str:
        """Why a bundle is refused whose reason is only for those who mend programs."""
        return self.tr("something in it is not sound: it was damaged or forged")

    def _of_events(self) -> dict[str, str]:
        """Why an event of a bundle may not stand."""
        return {
            r"an? .* is not named by .*|an event is larger than 4 MB": self.unsound(),
            r".* approves its author's own claim": self.tr("somebody in it approves their own claim"),
            r".* approves a claim, and its author is no supervisor": self.tr(
                "somebody in it approves a claim and is no supervisor"
            ),
            r".* settles a conflict, and its author is no supervisor": self.tr(
                "somebody in it settles a conflict and is no supervisor"
            ),
            r".* makes (?:somebody|its author) .*a supervisor.*|.* sets somebody's role, .*": self.tr(
                "somebody in it makes a supervisor and may not"
            ),
            r".* revokes (?:or restores )?a device.*|.* revokes or restores the device that wrote it": self.tr(
                "somebody in it revokes or restores a laptop and may not"
            ),
            r".*a revocation does not say what was accepted last": self.unsound(),
            r"the text of article .* is missing": self.tr("the text of an article is missing in it"),
            r"the snapshot of source .* is missing": self.tr("the saved copy of a source is missing in it"),
            r"events of device .* stand under no signature of it": self.tr(
                "work in it stands under no signature of its device"
            ),
            r".* announces an?(?:other)? key .*": self.tr("a device in it shows another key than its own"),
            r"the signature of device .* is (?:forged: it is of another key|over another event)": self.tr(
                "a signature in it is forged"
            ),
        }

    def _patterns(self) -> dict[str, str]:
        damaged = self.tr("it is damaged (%1)")
        return {
            r"it was cloned and has several events (\d+): name one by its id": self.tr(
                "it was cloned and has several events %1"
            ),
            **self._of_events(),
            **VaultReasons().patterns(),
            **SearchReasons().patterns(),
            **ServerReasons().patterns(),
            r"it is longer than (\d+) characters": self.tr("it is longer than %1 characters"),
            r"several ids end like this: type more of the .*'s id": self.tr(
                "several ids begin or end like this"
            ),
            r"write a number from 0 to (\d+)": self.tr("the value is a number from 0 to %1"),
            r"its format is not “(.*)”": self.tr("its format is not %1"),
            r"only version (.*) of its format is known here": self.tr(
                "only version %1 of its format is known here"
            ),
            r"(.*) breaks the rule “.*”": self.tr("a value in it does not fit: %1"),
            r"a verdict “.*” names no deception": self.tr("such a verdict names no deception"),
            r"the settings could not be saved \(.*": self.tr("the settings could not be saved"),
            r"nothing can be written there \(.*": self.tr(
                "nothing can be written there: choose another folder"
            ),
            r"nothing can be kept there \(.*": self.tr("nothing can be kept there: make the folder writable"),
            r"the key of this machine could not be kept \(.*": self.tr(
                "the key of this machine could not be kept: make the folder writable"
            ),
            r"choose one of (.*)": self.tr("the value is one of these: %1"),
            r"(.*) cannot be read \(.*": self.tr("%1 in it cannot be read"),
            r"its backup (.*) is gone": self.tr("its backup %1 is gone"),
            r"the signature of device (.*) is forged": self.tr("the signature of device %1 is forged"),
            r"(.*) is larger than \d+ MB": self.tr("%1 in it is too large"),
            r"(.*) is not UTF-8": damaged,
            r"(.*) is not named by (?:its hash|its claim and author)": damaged,
            r"(.*) is a link and not a file": damaged,
            r"(.*) is damaged": damaged,
        }
