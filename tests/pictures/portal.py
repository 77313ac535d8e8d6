# SPDX-FileCopyrightText: Ringproof contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop's settings portal on the message bus of this session, whose wishes can be set while programs listen."""

import threading

from gi.repository import Gio, GLib

APPEARANCE = "org.freedesktop.appearance"
NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
XML = f"""<node><interface name="{INTERFACE}">
<method name="ReadAll"><arg type="as" direction="in"/><arg type="a{{sa{{sv}}}}" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


class Portal:
    def __init__(self):
        self.settings = {"color-scheme": 0, "contrast": 0}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
        self.bus.register_object(PATH, interface, self.answer, None, None)
        Gio.bus_own_name_on_connection(self.bus, NAME, Gio.BusNameOwnerFlags.NONE, None, None)
        threading.Thread(target=GLib.MainLoop().run, daemon=True).start()

    def answer(self, bus, sender, path, interface, method, parameters, invocation):
        values = {key: GLib.Variant("u", value) for key, value in self.settings.items()}
        invocation.return_value(GLib.Variant("(a{sa{sv}})", ({APPEARANCE: values},)))

    def wish(self, **settings):
        for key, value in settings.items():
            key = key.replace("_", "-")
            self.settings[key] = value
            self.bus.emit_signal(None, PATH, INTERFACE, "SettingChanged",
                                 GLib.Variant("(ssv)", (APPEARANCE, key, GLib.Variant("u", value))))
