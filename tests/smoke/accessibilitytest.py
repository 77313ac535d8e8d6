#!/usr/bin/env python3
# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks from number to approved as a screen reader does: through AT-SPI alone, from outside the process.

Needs a display and a message bus of its own: dbus-run-session -- /usr/bin/python3 accessibilitytest.py DESKTOP
"""

import functools
import os
import shutil
import sys
import tempfile
import time
import unittest
from pathlib import Path

import desk
import gi
import pyatspi

from desk import NUMBER, PATIENCE, Desk, start_window_manager, wrong

DESKTOP = None
TAB, RETURN = 0xFF09, 0xFF0D  # X11's names for keys


def setUpModule():
    unittest.addModuleCleanup(start_window_manager())


def until(condition, what):
    """As the desk's, where what vanishes while it is asked is not there yet."""
    def holds():
        try:
            return condition()
        except gi.repository.GLib.Error:
            return None
    return desk.until(holds, what)


def patient(look):
    """Looks anew, from the beginning, when the tree has changed under the look or the page is still on its way to what it will be."""
    @functools.wraps(look)
    def looks(*arguments):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return look(*arguments)
            except (gi.repository.GLib.Error, AssertionError):
                if time.monotonic() > end:
                    raise
            time.sleep(0.05)
    return looks


def has(each, state):
    return each.getState().contains(state)


def is_shown(each):
    return has(each, pyatspi.STATE_SHOWING)


def shown_text(each):
    try:
        return each.queryText().getText(0, -1)
    except NotImplementedError:
        return ""


def words(each):
    return "\n".join((each.name, each.description, shown_text(each)))


def place(each):
    box = each.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    return box.y, box.x


def walk(each):
    """All of the tree below, in its order; what vanishes under way is left out."""
    yield each
    for child in each:
        if child is not None:
            yield from walk(child)


class AccessibilityCase(unittest.TestCase):
    def prepare(self, home):
        """Before the program starts."""

    def setUp(self):
        home = tempfile.mkdtemp(prefix="ringproof-accessibility-")
        self.addCleanup(shutil.rmtree, home, True)
        self.prepare(home)
        self.desk = Desk(DESKTOP, home)
        self.desk.start_sandbox(env={"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"})
        self.addCleanup(self.desk.end)
        self.app = until(self.find_app, "the program on the accessibility bus")
        self.wait_for_start()

    def wait_for_start(self):
        self.named("Phone number", pyatspi.ROLE_TEXT)
        until(lambda: self.focused() == "Phone number", "the focus in the first field")

    def find_app(self):
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.desk.program.pid:
                app.set_cache_mask(pyatspi.Atspi.Cache.NONE)  # asks the program anew every time
                return app
        return None

    @patient
    def shown(self):
        """What is on the screen now."""
        return [each for each in walk(self.app) if is_shown(each)]

    @patient
    def find(self, name, role):
        for each in self.shown():
            if each.getRole() == role and (each.name == name if isinstance(name, str) else name(each.name)):
                return each
        return None

    def named(self, name, role):
        return until(lambda: self.find(name, role), f"{name}")

    @patient
    def focused(self):
        return next((each.name for each in self.shown()
                     if has(each, pyatspi.STATE_FOCUSED) and has(each, pyatspi.STATE_FOCUSABLE)), None)

    def find_enabled(self, name):
        button = self.find(name, pyatspi.ROLE_PUSH_BUTTON)
        return button if button and has(button, pyatspi.STATE_ENABLED) else None

    def press(self, name):
        button = until(lambda: self.find_enabled(name), f"{name} enabled")
        actions = button.queryAction()
        names = [actions.getName(index) for index in range(actions.nActions)]
        self.assertTrue(actions.doAction(names.index("Press")))

    def write(self, field, text):
        self.assertTrue(has(field, pyatspi.STATE_EDITABLE))
        self.assertTrue(field.queryEditableText().setTextContents(text))

    def send(self):
        self.write(self.named("Phone number", pyatspi.ROLE_TEXT), NUMBER)
        self.press("Send code")
        code = until(self.desk.messages, "the message")[0]["code"]
        return code, self.named("Code", pyatspi.ROLE_TEXT)

    def enter_wrong(self, code, field):
        self.write(field, wrong(code))
        return self.named(lambda name: "not right" in name, pyatspi.ROLE_ALERT)

    @patient
    def check_names(self, *wanted):
        names = []
        for each in self.shown():
            if has(each, pyatspi.STATE_FOCUSABLE):
                self.assertTrue(each.name.strip(), f"a {each.getRoleName()} without a name: {each.description}")
                names.append(each.name)
        for name in wanted:
            self.assertIn(name, names)

    @patient
    def check_order(self, *wanted):
        """Each beneath the one before it, or beside it, and behind it in the tree; that is how a page is read out."""
        everything = self.shown()
        places, steps = [], []
        for name, role in wanted:
            found = [(step, each) for step, each in enumerate(everything) if each.name == name and each.getRole() == role]
            self.assertEqual(1, len(found), name)
            steps.append(found[0][0])
            places.append(place(found[0][1]))
        self.assertEqual(sorted(places), places, wanted)
        self.assertEqual(sorted(steps), steps, wanted)  # the tree itself, as a reader without a screen walks it

    def check_tabs(self, *wanted):
        """The tab key goes from one to the next, and round again."""
        for name in (*wanted[1:], wanted[0]):
            pyatspi.Registry.generateKeyboardEvent(TAB, None, pyatspi.KEY_SYM)
            until(lambda: self.focused() == name, f"the focus on {name}; it is on {self.focused()}")

    @patient
    def tellers(self, code):
        """Who on the screen says the code, apart from the handset."""
        everything = self.shown()
        handset = [each.parent for each in everything if each.name.startswith("Handset")]
        self.assertTrue(handset)
        bubbles = [each for each in walk(handset[0]) if code in words(each)]
        self.assertEqual(1, len(bubbles))
        return [each.name for each in everything if code in words(each) and each not in bubbles]

    def settings_file(self):
        return Path(self.desk.home) / "config/ringproof/settings.toml"

    def open_settings(self):
        self.press("Settings")
        return self.named("Pages", pyatspi.ROLE_LIST)

    def choose_page(self, name):
        # Behind its name a page says that something on it is not saved.
        row = self.named(lambda shown: shown.split(":")[0] == name, pyatspi.ROLE_LIST_ITEM)
        if not has(row, pyatspi.STATE_SELECTED):
            self.assertTrue(row.queryAction().doAction(0))
        self.named(name, pyatspi.ROLE_LABEL)  # the page's title

    def save(self, page, field, text):
        self.choose_page(page)
        self.write(self.named(field, pyatspi.ROLE_TEXT), text)
        self.press("Save")
        return self.named(lambda name: name.startswith("Saved"), pyatspi.ROLE_ALERT).name


class AccessibilityTest(AccessibilityCase):
    def test_number_to_approved(self):
        code, field = self.send()
        self.assertEqual("Digit 1 of 6", field.description)
        until(lambda: self.focused() == "Code", "the focus in the code field")
        notice = self.enter_wrong(code, field)
        self.assertIn("4", notice.name)
        self.assertEqual([], self.tellers(code))
        self.write(field, code)
        title = self.named(lambda name: "verified" in name, pyatspi.ROLE_LABEL)
        self.assertEqual("This phone is verified", title.name)
        until(lambda: self.focused() == "Next number", "the focus on the way on")
        button = self.named("Next number", pyatspi.ROLE_PUSH_BUTTON)
        self.assertIn("This phone is verified", button.description)  # what is read out with the focus
        self.assertEqual([], self.tellers(code))
        self.press("Next number")
        until(lambda: self.focused() == "Phone number", "the focus in the first field")
        self.assertEqual("", shown_text(self.named("Phone number", pyatspi.ROLE_TEXT)))

    def test_the_history(self):
        code, field = self.send()
        self.write(field, code)
        self.named("Next number", pyatspi.ROLE_PUSH_BUTTON)
        self.assertTrue(self.named("History", pyatspi.ROLE_CHECK_BOX).queryAction().doAction(0))
        table = self.named("Verifications", pyatspi.ROLE_TABLE)
        until(lambda: self.focused() == "Search", "the focus in the search field")
        cells = table.queryTable()
        until(lambda: cells.nRows == 1, "the row")
        row = [cells.getAccessibleAt(0, column).name for column in range(cells.nColumns)]
        self.assertIn("Verified", row)
        self.assertTrue(any("\u2022" in each for each in row), row)
        self.assertEqual([], [each for each in row if NUMBER[-4:] in each])
        self.check_names("Search", "Verifications", "Outcome: All outcomes", "Export\u2026", "Show numbers")

    def test_the_settings(self):
        pages = self.open_settings()
        names = [row.name for row in pages]
        self.assertEqual(["Twilio", "Verify service", "Limits", "Regions", "REST server", "Records", "Appearance", "Language"], names)
        for name in names:
            self.choose_page(name)
            self.check_names("Close")
        self.choose_page("Limits")
        field = self.named("Codes to one number within a day", pyatspi.ROLE_TEXT)
        self.write(field, "many")
        until(lambda: "number" in field.description, "the words for what is wrong")
        self.assertFalse(has(self.named("Save", pyatspi.ROLE_PUSH_BUTTON), pyatspi.STATE_ENABLED))
        self.named("Limits: an entry cannot be saved", pyatspi.ROLE_LIST_ITEM)
        self.assertEqual("Saved and in use.", self.save("Limits", "Codes to one number within a day", "7"))
        self.assertIn("7", self.settings_file().read_text(encoding="utf-8"))
        self.press("Close")
        until(lambda: not self.find("Pages", pyatspi.ROLE_LIST), "the end of the dialog")

    def test_every_control_has_a_name(self):
        self.check_names("Phone number", "Reference", "Purpose", "Text message", "Call", "Send code", "Verify")
        code, field = self.send()
        self.check_names("Code", "Change number")
        self.enter_wrong(code, field)
        self.check_names("Code", "Change number")
        self.write(field, code)
        self.named("Next number", pyatspi.ROLE_PUSH_BUTTON)
        self.check_names("Next number")

    def test_the_order_of_reading(self):
        country = self.named(lambda name: name.startswith("Country: "), pyatspi.ROLE_PUSH_BUTTON).name
        label, text, button = pyatspi.ROLE_LABEL, pyatspi.ROLE_TEXT, pyatspi.ROLE_PUSH_BUTTON
        self.check_order(("1 Number", label), ("2 Code", label), ("3 Result", label))
        self.check_order(("1 Number", label), ("Whose phone is it?", label), ("Phone number", label), ("Phone number", text),
                         ("Reference", label), ("Reference", text), ("Send the code by", label), ("Send code", button))
        self.check_order((country, button), ("Phone number", text))
        self.check_order(("Reference", text), ("Purpose", text), ("Text message", pyatspi.ROLE_RADIO_BUTTON), ("Send code", button))
        self.write(self.named("Phone number", text), NUMBER)
        until(lambda: has(self.named("Send code", button), pyatspi.STATE_ENABLED), "a number to send to")
        self.check_tabs("Phone number", "Reference", "Purpose", "Text message", "Send code", "Verify", "History", "Overview", "Settings",
                        "Shortcuts", country)
        self.send()
        until(lambda: self.focused() == "Code", "the focus in the code field")
        self.check_order(("2 Code", label), ("Enter the code", label), ("Code", label), ("Code", text), ("Change number", button))

    def test_the_list_of_countries(self):
        # Qt leaves popups out of the tree (a screen reader follows the focus into them), so the list is driven by keys.
        def country(beginning):
            return self.named(lambda name: name.startswith(f"Country: {beginning}"), pyatspi.ROLE_PUSH_BUTTON)
        self.press(country("").name)
        until(lambda: self.focused() is None, "the list, which takes the focus")
        pyatspi.Registry.generateKeyboardEvent(0, "germany", pyatspi.KEY_STRING)
        pyatspi.Registry.generateKeyboardEvent(RETURN, None, pyatspi.KEY_SYM)
        self.assertEqual("Country: Germany, +49", country("Germany").name)
        until(lambda: self.focused() == "Phone number", "the focus back in the field")


class DamagedSettingsTest(AccessibilityCase):
    DAMAGED = "[limits]\nnumber_per_day = \"7\n"

    def prepare(self, home):
        folder = Path(home) / "config/ringproof"
        folder.mkdir(parents=True)
        (folder / "settings.toml").write_text(self.DAMAGED, encoding="utf-8")

    def test_it_says_so_and_waits_for_the_mend(self):
        self.assertIn("Nothing is sent", self.named(lambda name: "settings.toml" in name, pyatspi.ROLE_ALERT).name)
        # Which database was meant, and how long records were to be kept, stood in the file.
        self.assertFalse(Path(self.desk.data, "ringproof.db").exists())
        # Saving begins a new file, and what was there is kept beside it.
        self.open_settings()
        self.assertIn("damaged", self.save("Limits", "Codes to one number within a day", "9"))
        self.assertIn("9", self.settings_file().read_text(encoding="utf-8"))
        kept = [each for each in self.settings_file().parent.glob("settings.toml?*")]
        self.assertEqual([self.DAMAGED], [each.read_text(encoding="utf-8") for each in kept])
        self.press("Close")
        until(lambda: not self.find("Pages", pyatspi.ROLE_LIST), "the end of the dialog")
        code, field = self.send()
        self.write(field, code)
        self.named("Next number", pyatspi.ROLE_PUSH_BUTTON)


if __name__ == "__main__":
    DESKTOP = os.path.abspath(sys.argv.pop(1))
    unittest.main(warnings="ignore")  # pyatspi calls what its library deprecates
