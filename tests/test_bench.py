"""One command runs every benchmark: none can be added and forgotten."""

from pathlib import Path

from tests.bench.__main__ import BENCHES, MISSING, result

HERE = Path(__file__).parent / "bench"
SHARED = {"__main__", "by_size", "start_peers", "start_probe", "start_screen"}  # parts of the others


def test_every_benchmark_is_run_by_the_one_command() -> None:
    assert {bench.name for bench in BENCHES} == {path.stem for path in HERE.glob("*.py")} - SHARED


def test_those_that_write_figures_can_be_asked_for_them() -> None:
    for bench in BENCHES:
        text = (HERE / f"{bench.name}.py").read_text("utf-8")
        assert bench.has_figures == ("--json" in text or "arguments(" in text), bench.name


def test_a_bench_that_broke_is_never_called_kept() -> None:
    assert result(0) == "kept" and result(MISSING).startswith("kept; ")
    assert all("NOT KEPT" in result(code) for code in (1, 2, -9, 120))
