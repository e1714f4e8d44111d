"""`--target`: where visitors find the site that a target of sites.yaml publishes."""

from __future__ import annotations

from pathlib import Path

from kimsite.cli.usage import usage
from kimsite.config.sites import SITES, read_yaml
from kimsite.diagnostics.findings import Findings
from kimsite.model.marked import MarkedMap, MarkedText, Place
from kimsite.tools.site_url import site_url
from kimsite.tools.text import closest

_TARGETS, _ADDRESS = "kirim", "alamat"


def target_address(root: Path, name: str, default: str) -> str:
    """The address of a target: its own, or `default`, the site's in sites.yaml.

    Raises click.UsageError where there is no such target.
    """
    written = read_yaml(root, SITES, Place(path=SITES), Findings())
    block = written.get(_TARGETS) if isinstance(written, MarkedMap) else None
    targets = {key.text: value for key, value in block.entries} if isinstance(block, MarkedMap) else {}
    target = targets.get(name)
    if not isinstance(target, MarkedMap):
        raise usage(
            f'Tidak ada sasaran kirim "{name}" di sites.yaml. Tulis sasarannya, atau pakai --url.',
            f'There is no target "{name}" in sites.yaml. Write it there, or use --url.',
            closest(name, targets),
        )
    address = target.get(_ADDRESS)
    return (site_url(address.text) if isinstance(address, MarkedText) else "") or default
