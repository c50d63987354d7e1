"""Orca loads this file as its customisations: its speech goes to file descriptor 3, one JSON value a line.

Nothing is heard, and no speech dispatcher is needed. Where Orca reads a page by itself, it stops after SAY_ALL lines, as a
visitor stops it with a key: a synthesiser would need minutes for the rest.
"""

import json
import os

import gi

gi.require_version("GLib", "2.0")
from gi.repository import GLib
from orca import settings, speech, speechserver

# As many as the banner has, and one more.
SAY_ALL = 20

settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False


def write(value):
    os.write(3, (json.dumps(value, ensure_ascii=False) + "\n").encode())


class Recorder(speechserver.SpeechServer):
    """Has the methods that Orca calls; those that only change the voice are inherited, and do nothing."""

    def getInfo(self):
        return ["recorder", "recorder"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text and text.strip():
            write({"said": text})

    def speakCharacter(self, character, acss=None):
        write({"said": character})

    def speakKeyEvent(self, event, acss=None):
        pass

    def stop(self):
        write({"stopped": True})

    def shutdownActiveServers(self):
        pass

    def sayAll(self, utterances, progress):
        GLib.idle_add(self._read_on, utterances, progress, SAY_ALL)

    def _read_on(self, utterances, progress, left):
        context, _voice = next(utterances, (None, None))
        if context is None:
            return False
        if left == 0:
            # What follows is not read: the caret goes to where the reading stopped.
            context.currentOffset = context.startOffset
            progress(context, speechserver.SayAllContext.INTERRUPTED)
            write({"said": "…"})
            return False
        self.speak(context.utterance)
        context.currentOffset = context.endOffset
        progress(context, speechserver.SayAllContext.COMPLETED)
        GLib.idle_add(self._read_on, utterances, progress, left - 1)
        return False


def use_recorder(*_server):
    speech._speechserver = Recorder()


# Orca asks for a server at each start of its speech, and closes it in between.
speech._initSpeechServer = use_recorder
