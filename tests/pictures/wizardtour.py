# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page and state of the wizard, with the sandbox's handset beside it, the customer's view and the receipt."""

import time

from tour import NUMBER, Tour, keys, type_text, until, wrong

LANDLINE = "+4930901820"
OTHER = "+447700900123"
SETTLED = 2.5  # seconds until a fault of the upstream has been told


class WizardTour(Tour):
    def empty_places(self):
        """The other places before anything was recorded."""
        keys("ctrl+2")
        self.take("history-empty")
        keys("ctrl+3")
        self.take("overview-empty")
        keys("ctrl+1")

    def number_page(self):
        self.take("number-empty")
        keys("shift+Tab")
        keys("Return")
        time.sleep(0.3)
        type_text("germ")
        self.take_with_popups("country-list")
        keys("Escape", "Escape", "Tab")
        type_text("+1415")
        keys("Return")
        self.take("number-unfinished")
        keys("ctrl+a")
        type_text(LANDLINE)
        time.sleep(0.4)
        self.take("number-landline")
        self.fault("rate_limit", operation="start", retryAfter=None)
        self.send()
        time.sleep(SETTLED)
        self.take("number-failed")
        self.mend()
        self.later()
        keys("ctrl+a", "BackSpace", "Tab")
        type_text("CASE-20418")
        keys("Tab")
        type_text("Password reset")
        keys("shift+Tab", "shift+Tab")
        type_text(NUMBER)
        time.sleep(0.4)
        self.take("number-ready")
        self.fault("latency", latencyMs=2500, operation="start")
        self.send()
        self.take("number-sending")
        self.mend()
        sending = self.album.signature(self.window)
        until(lambda: self.album.signature(self.window) != sending, "the code page")

    def code_page(self):
        self.take("code-empty")
        type_text("48")
        self.take("code-typing")
        self.check(wrong(self.code()))
        self.take("code-wrong")
        self.later()
        self.fault("error_503")
        self.check("222222")
        time.sleep(SETTLED)
        self.take("code-failed")
        self.mend()
        before = len(self.desk.messages())
        keys("alt+s")
        until(lambda: len(self.desk.messages()) > before, "the second message")
        self.take("code-sent-again")
        self.later()
        time.sleep(1.2)  # the button's seconds
        keys("alt+c")
        until(lambda: len(self.desk.messages()) > before + 1, "the call")
        self.take("code-called")
        # A second start brings another number: the verification that is under way goes first.
        self.desk.second("--number", OTHER, "--reference", "CASE-20431", "--sandbox")
        self.take("code-request-waits")

    def customer(self):
        """From the code page to the result, which the agent sees."""
        keys("ctrl+t")
        self.take("customer")
        self.check(wrong(self.code()))
        self.take("customer-wrong")
        self.check(self.code())
        self.take("customer-verified")
        keys("Return")
        self.take("result-verified")

    def receipt(self):
        keys("alt+c")
        self.take_with_popups("result-copy")
        keys("Escape", "ctrl+shift+c")
        self.take("result-copied")
        keys("ctrl+shift+q")
        self.take_dialog("receipt-qr")
        self.leave_dialog()
        keys("ctrl+s")
        self.take_dialog("receipt-save")
        self.leave_dialog()

    def other_results(self):
        keys("Return")
        self.later()
        self.send(OTHER)
        until(lambda: self.desk.messages()[0]["to"] == OTHER, "the message")
        for tens in range(5):
            self.check(f"{tens}{tens}0000" if not self.code().startswith(f"{tens}{tens}00") else "999999")
            time.sleep(0.3)
        self.take("result-failed")
        keys("alt+n")
        self.later()
        self.fault("drop_after")
        self.send("+4915123456789")
        time.sleep(3.5)
        self.take("result-unknown")
        self.mend()
        keys("alt+n")
        time.sleep(0.5)  # the number page takes the focus
        type_text(OTHER)
        time.sleep(0.5)
        self.take("number-unknown")

    def whole(self):
        self.number_page()
        self.code_page()
        self.customer()
        self.receipt()
        self.other_results()

    def brief(self):
        """One of each kind."""
        self.take("number-empty")
        self.send()
        until(self.desk.messages, "the message")
        self.check(wrong(self.code()))
        self.take("code-wrong")
        self.customer()
        keys("ctrl+shift+q")
        self.take_dialog("receipt-qr")
        self.leave_dialog()
