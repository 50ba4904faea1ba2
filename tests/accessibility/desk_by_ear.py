#!/usr/bin/python3
"""A clerk who hears the screen: reads the work list and records an act through AT-SPI alone.

    desk_by_ear.py ZM ZHENGMING

Starts an X server, a demonstration office and the real program, and then uses nothing but what a screen reader has:
roles, names and actions. What was recorded is read back with ZM. Exit status 0 when all of it was found so.
Runs inside dbus-run-session, so that it talks to no other program's accessibility bus.
"""
import json
import os
import re
import socket
import subprocess
import sys
import tempfile
import time

NOTE = "Read by ear, written by voice"
PATIENCE = 60.0  # seconds that one step may take on a busy machine; a step that is ready goes on at once


def wait_for(what, look):
    """Asks again and again until there is an answer; time only ever ends the waiting."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"desk_by_ear: not found: {what}")


class Desk:
    """The program as assistive technology sees it."""

    def __init__(self, atspi, pid):
        self.atspi = atspi
        self.pid = pid

    def program(self):
        desktop = self.atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child and child.get_process_id() == self.pid:
                return child
        return None

    def all(self, node=None):
        node = node or self.program()
        if not node:
            return
        yield node
        for i in range(min(node.get_child_count(), 500)):
            child = node.get_child_at_index(i)
            if child:
                yield from self.all(child)

    def find(self, role, name, state=None):
        state = state or self.atspi.StateType.SHOWING
        try:
            for node in self.all():
                if node.get_role() in role and name(node.get_name() or "") and node.get_state_set().contains(state):
                    return node
        except self.atspi_errors():
            return None  # the tree changed while it was read: look again
        return None

    @staticmethod
    def atspi_errors():
        from gi.repository import GLib
        return GLib.Error

    def get(self, what, role, name):
        return wait_for(what, lambda: self.find(role, name))

    def press(self, what, role, name):
        node = self.get(what, role, name)
        if not node.do_action(0):
            raise SystemExit(f"desk_by_ear: cannot be pressed: {what}")

    def write(self, what, role, name, text):
        self.atspi.EditableText.set_text_contents(self.get(what, role, name), text)


def start_screen():
    """An X server on a display number it chooses itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    # It tells its number before it answers: a program that comes too early finds no screen.
    wait_for("a screen that answers", lambda: answers("/tmp/.X11-unix/X" + number))
    return server, ":" + number


def answers(path):
    with socket.socket(socket.AF_UNIX) as knock:
        return knock.connect_ex(path) == 0


def acts_of(zm, office, number, password):
    told = subprocess.run([zm, "case", "show", number, "--office", office, "--json",
                           "--officer", "a", "--password-file", password],
                          check=True, capture_output=True, text=True).stdout
    return json.loads(told)["acts"]


def play(zm, zhengming, folder):
    office = os.path.join(folder, "office")
    password = os.path.join(office, "demo-password")
    subprocess.run([zm, "office", "init", office, "--code", "京0105", "--name", "示范人民法院", "--demo"],
                   check=True, stdout=subprocess.DEVNULL)
    with open(password, encoding="utf-8") as file:
        word = file.readline().strip()

    server, display = start_screen()
    environment = dict(os.environ, DISPLAY=display, HOME=folder, XDG_CONFIG_HOME=folder, XDG_DATA_HOME=folder,
                       QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    program = subprocess.Popen([zhengming, "--office", office, "--language", "en"], env=environment)
    try:
        os.environ["DISPLAY"] = display
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        role = Atspi.Role
        desk = Desk(Atspi, program.pid)

        desk.write("the password field", [role.PASSWORD_TEXT], lambda name: name == "Password", word)
        desk.press("Sign in", [role.PUSH_BUTTON], lambda name: name == "Sign in")

        # A row of the work list is one sentence that names its case.
        row = desk.get("a row of the work list", [role.LIST_ITEM, role.TABLE_CELL], lambda name: "执" in name)
        sentence = row.get_name()
        print("work list:", sentence)
        number = re.search(r"case (\S+),", sentence).group(1)
        before = len(acts_of(zm, office, number, password))

        row.do_action(0)
        desk.press("Open", [role.PUSH_BUTTON], lambda name: name.startswith("Open the case"))
        desk.press("Write a note", [role.PUSH_BUTTON], lambda name: name.split(" —")[0] == "Write a note")
        desk.write("the note's text", [role.TEXT], lambda name: name == "Text", NOTE)

        def record():
            button = desk.find([role.PUSH_BUTTON], lambda name: name == "Record", Atspi.StateType.SENSITIVE)
            return button and button.do_action(0)

        wait_for("Record, once the act is lawful", record)
        acts = wait_for("the recorded act",
                        lambda: (lambda now: now if len(now) > before else None)(acts_of(zm, office, number, password)))
        if acts[-1].get("text") != NOTE:
            raise SystemExit(f"desk_by_ear: recorded was {acts[-1]}")
        print("recorded:", acts[-1]["act"], "in", number)
    finally:
        program.terminate()
        program.wait()
        server.terminate()
        server.wait()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as scratch:
        play(sys.argv[1], sys.argv[2], scratch)
