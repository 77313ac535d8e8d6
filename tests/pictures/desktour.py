# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The desk's places, settings and dialogs: empty, over a month of records, and where something is wrong."""

import subprocess
import time
from pathlib import Path

import records
from album import place_of, resize
from tour import Tour, keys, type_text

SETTINGS = ("twilio", "service", "limits", "regions", "server", "records", "appearance", "language")
# What the sandbox takes for Twilio's.
CREDENTIALS = {"TWILIO_ACCOUNT_SID": "AC" + "0" * 32, "TWILIO_AUTH_TOKEN": "sandbox", "TWILIO_VERIFY_SERVICE_SID": "VA" + "0" * 32}
PRICES = 'currency = "USD"\napproval = 0.05\n[sms]\nUS = 0.0079\n"*" = 0.08\n[call]\n"*" = 0.03\n'
ENOUGH_FOR_A_PAGE = 1500


class DeskTour(Tour):
    def first_run(self):
        self.desk.start(env=self.env)
        self.arrive()
        self.take("first-run")
        keys("Return")
        self.take("first-run-problems")

    def problem(self):
        """With a database that is none."""
        Path(self.desk.data).mkdir(exist_ok=True)
        (Path(self.desk.data) / "ringproof.db").write_bytes(b"x" * 8192)
        self.begin()
        self.send_in_vain()
        self.take("problem")
        keys("ctrl+2")
        self.take("problem-history")
        keys("ctrl+3")
        self.take("problem-overview")

    def send_in_vain(self):
        type_text("+14155550123")
        time.sleep(0.5)
        keys("Return")
        time.sleep(0.5)

    def begin_with_records(self, emulator):
        """As with Twilio itself, whose part the emulator of another run plays, and a month of records."""
        settings = Path(self.desk.home, "config", "ringproof")
        settings.mkdir(parents=True, exist_ok=True)
        (settings / "prices.toml").write_text(PRICES, encoding="utf-8")
        self.env = {**self.env, **CREDENTIALS, "RINGPROOF_TWILIO_BASE_URL": f"http://127.0.0.1:{emulator}"}
        self.desk.start("--startup-benchmark", env=self.env)
        self.desk.program.wait(timeout=60)
        records.fill(Path(self.desk.data) / "ringproof.db", "twilio")
        self.desk.start(env=self.env)
        self.arrive()

    def history(self):
        keys("ctrl+2")
        time.sleep(1)  # the first look folds and counts
        self.take("history")
        keys("Down", "Return")
        self.take("history-detail")
        subprocess.run(["xdotool", "keydown", "alt"], check=True)
        self.take("history-numbers")
        subprocess.run(["xdotool", "keyup", "alt"], check=True)
        keys("Escape")

    @staticmethod
    def choose(key):
        """Of a list that opens below its button, the entry to which the key goes."""
        for each in ("Return", key, "Return"):
            keys(each)
            time.sleep(0.3)

    def history_filters(self):
        keys("ctrl+f", "Tab", "Return")
        self.take_with_popups("history-outcomes")
        keys("Escape", "Tab", "Tab")
        self.choose("Up")  # from the first to the last
        self.take("history-days")
        keys("ctrl+f", "Tab", "Tab", "Tab")
        self.choose("Down")
        keys("ctrl+f")
        type_text("zebra")
        self.take("history-nothing")
        keys("Escape")
        time.sleep(0.5)
        keys("ctrl+e")
        self.take_with_popups("history-export")
        keys("Return")
        self.take_dialog("history-export-where")
        keys("ctrl+a")
        type_text(str(Path(self.desk.home, "history.csv")))
        keys("Return")
        self.take("history-exported")
        keys("alt+c")
        self.take("history-checked")

    def overview(self):
        keys("ctrl+3")
        time.sleep(2)  # all records are summed up once
        keys("F5")
        self.take("overview")
        x, y, width, height = place_of(self.window)
        subprocess.run(["xdotool", "mousemove", str(x + width // 2), str(y + height // 2)], check=True)
        self.take("overview-hover")
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
        keys("Tab", "space")
        self.take("overview-table")
        back = "Right" if self.prefix == "arabic" else "Left"
        keys("space", "shift+Tab", back, back)
        self.take("overview-today")

    def overview_whole(self):
        """As on a large screen."""
        _, _, width, height = place_of(self.window)
        resize(self.window, width * 7 // 5, ENOUGH_FOR_A_PAGE)
        for place in ("history", "overview", "verify"):
            keys({"history": "ctrl+2", "overview": "ctrl+3", "verify": "ctrl+1"}[place])
            self.take(f"{place}-large")
        resize(self.window, width, height)

    def settings(self, is_whole=False):
        keys("ctrl+comma")
        dialog = self.dialog()
        keys("Home")
        if is_whole:
            resize(dialog, place_of(dialog)[2], ENOUGH_FOR_A_PAGE)
        for page in SETTINGS:
            time.sleep(0.4)  # what is read back from the service
            self.album.take(f"{self.prefix}-settings-{page}{'-whole' if is_whole else ''}", dialog)
            keys("Down")
        self.leave_dialog()

    def dialogs(self):
        keys("F1")
        self.take_dialog("shortcuts")
        self.leave_dialog()
        keys("shift+F1")
        self.take_dialog("about")
        self.leave_dialog()

    def whole(self):
        self.history()
        self.history_filters()
        self.overview()
        self.overview_whole()
        self.settings()
        self.settings(is_whole=True)
        self.dialogs()

    def brief(self):
        self.history()
        self.overview()
        self.settings()
        self.dialogs()
