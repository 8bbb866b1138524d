"""Web and e-mail addresses of records: which of them may be opened at all, and what they really lead to.

A record may hold anything: a script, a file of this computer, a host behind a name before an "@", letters that look
like others. So only http, https and mailto are ever opened, written out whole in plain letters, and only addresses
that lead where they seem to (safety.md, cases 95 to 100).
"""

import re
from dataclasses import dataclass
from urllib.parse import quote

from resources_db.wording import say

LONGEST = 2_000
"""Characters: no address of a help service is longer, and a longer one cannot be read before it is opened."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.DOTALL)
_WEB = re.compile(r"//([^/?#]*)(.*)", re.DOTALL)
_HOST_AND_PORT = re.compile(r"([^:]+)(?::(\d{1,5}))?")
_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
_TOP = re.compile(r"[a-z][a-z0-9-]*[a-z0-9]")
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$'*+/=^_`{|}~-]{1,64}")
_BREAKS = re.compile(r"[\s\x00-\x20\x7f\\<>\"]")
_BETWEEN = re.compile(r"[;,]?\s+|;")
_KEPT = "/?#[]@!$&'()*+,;=%:~-._"


@dataclass(frozen=True, slots=True)
class Link:
    """One address of a record.

    Attributes:
        shown: the address as the record has it.
        target: what would be opened, every letter of it ASCII, "" where it may not be opened.
        host: the computer that it leads to, as it is really named; "" where it may not be opened.
        why: a code of the catalogue's `link.why.*` messages: why it is not opened, or what to look at before.
    """

    shown: str
    target: str = ""
    host: str = ""
    why: str = ""

    @property
    def is_mail(self) -> bool:
        """Return whether it opens a message and no page."""
        return self.target.startswith("mailto:")

    def said_why(self, language: str) -> str:
        """Return `why` in words, "" where there is nothing to say."""
        return say(f"link.why.{self.why}", language, host=self.host) if self.why else ""


def read_links(text: str) -> tuple[Link, ...]:
    """Return the addresses in a field that may hold several."""
    return tuple(read_link(part) for part in dict.fromkeys(_BETWEEN.split(text.strip())) if part)


def read_link(text: str) -> Link:
    """Return what `text` leads to; without a scheme it is taken for an e-mail address or a web page."""
    shown = text.strip()
    if len(shown) > LONGEST:
        return Link(shown, why="too_long")
    if shown != text or _BREAKS.search(shown):
        return Link(shown, why="broken")
    scheme, rest = _split(shown)
    if scheme == "mailto":
        return _mail(shown, rest)
    if scheme in {"http", "https"}:
        return _web(shown, scheme, rest)
    return Link(shown, why="not_web")


def _split(shown: str) -> tuple[str, str]:
    found = _SCHEME.fullmatch(shown)
    if found and not re.match(r"\d{1,5}(?:[/?#]|$)", found[2]):  # "example.org:8080" has a port, and no scheme
        return found[1].lower(), found[2]
    if "@" in shown and "/" not in shown:
        return "mailto", shown
    return "https", f"//{shown}"


def _mail(shown: str, rest: str) -> Link:
    """Take a bare address only: what stands behind a "?" could write the message, or attach a file to it."""
    name, at, domain = rest.rpartition("@")
    host = _host(domain)
    if not at or not _MAILBOX.fullmatch(name) or not host:
        return Link(shown, why="mail_more" if "?" in rest else "broken")
    return Link(shown, f"mailto:{name}@{host}", host, _look_alike(domain, host))


def _web(shown: str, scheme: str, rest: str) -> Link:
    parts = _WEB.fullmatch(rest)
    if parts is None:
        return Link(shown, why="broken")
    if "@" in parts[1]:
        return Link(shown, why="name_before_host")
    named = _HOST_AND_PORT.fullmatch(parts[1])
    host = _host(named[1]) if named else ""
    if named is None or not host:
        return Link(shown, why="no_host")
    port = f":{named[2]}" if named[2] else ""
    return Link(
        shown,
        f"{scheme}://{host}{port}{quote(parts[2], safe=_KEPT, errors='replace')}",
        host,
        _look_alike(named[1], host),
    )


def _host(name: str) -> str:
    """Return the name in the letters of the network, "" where it is none: numbers and this computer are no website."""
    try:
        host = name.rstrip(".").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return ""
    labels = host.split(".")
    good = len(labels) > 1 and all(map(_LABEL.fullmatch, labels)) and _TOP.fullmatch(labels[-1])
    return host if good and labels[-1] not in {"local", "localhost", "internal"} else ""


def _look_alike(named: str, host: str) -> str:
    """Return the warning for letters that may look like others."""
    return "look_alike" if not named.isascii() or "xn--" in host else ""
