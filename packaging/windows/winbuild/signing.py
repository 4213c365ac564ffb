"""Signing what we made, once there is a certificate; without one nothing is signed and the report says so."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from winbuild.tools import run


def command_for(path: Path, signed: Path, given: argparse.Namespace) -> list[str]:
    """Return how osslsigncode is asked to sign a file into another."""
    command = ["osslsigncode", "sign", "-pkcs12", given.sign_with, "-h", "sha256", "-n", "Conduct Desk"]
    if given.sign_pass:
        command += ["-readpass", given.sign_pass]
    if given.timestamp:
        command += ["-ts", given.timestamp]
    return [*command, "-in", str(path), "-out", str(signed)]


def sign(paths: Iterable[Path], given: argparse.Namespace) -> None:
    """Sign each file in its place. Raises Refused when one cannot be."""
    if not given.sign_with:
        return
    for path in paths:
        signed = path.with_name(f"{path.name}.signed")
        run(*command_for(path, signed, given))
        signed.replace(path)
