"""What holds for every test: no screen, no network, no data but its own, and a run without a test is a failure."""

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.helpers.measured import lines

ROOT = Path(__file__).parent.parent
NETWORK_EVENTS = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname"}
)

reached_out: list[str] = []
"""Every attempt to use the network since the last test ended, kept because the code under test may swallow errors."""

settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Stop internet sockets and name look-ups. Qt's own sockets are not seen here: strace proves those."""
    if event not in NETWORK_EVENTS:
        return
    family = getattr(arguments[0], "family", None)
    if family is None or getattr(family, "name", "") in {"AF_INET", "AF_INET6"}:
        reached_out.append(f"{event} {arguments[1:]}")
        raise PermissionError(f"a test reached for the network: {reached_out[-1]}")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


def pytest_configure(config: pytest.Config) -> None:
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # started in the background of a shell: so would be ours
        signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.addaudithook(refuse_network)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run in which nothing was tested, skipped tests included."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or exitstatus != pytest.ExitCode.OK or session.config.option.collectonly:
        return
    if not reporter.stats.get("passed"):
        session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured; none of it is judged."""
    if found := lines(terminalreporter):
        terminalreporter.write_sep("-", "measured")
        for line in found:
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True, scope="session")
def _own_data_dir(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep a forgotten --data-dir away from the directory of whoever runs the tests."""
    os.environ["PORCHLIGHT_DATA_DIR"] = str(tmp_path_factory.mktemp("data-dir"))


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    reached_out.clear()
    yield
    assert not reached_out, f"the network was asked for: {reached_out}"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real directory files beside the checkout; they are never copied into it."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("the real directory files (../shared/data) are not here")
    return folder
