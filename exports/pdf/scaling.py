"""What is measured in points made larger or smaller: one rule for letters, lines and the space between them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, TypeVar

from exports.pdf.text import Style

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Parts = TypeVar("Parts", bound="DataclassInstance")


def lengths(parts: DataclassInstance) -> dict[str, float]:
    """Return the lengths among the parts by their names: the fields that are declared as `float`."""
    return {each.name: getattr(parts, each.name) for each in fields(parts) if each.type is float}


def scaled(parts: Parts, factor: float) -> Parts:
    """Return the same parts with every length and every style `factor` times as large; nothing else changes."""
    styles = {each.name: style for each in fields(parts) if isinstance(style := getattr(parts, each.name), Style)}
    larger = {name: length * factor for name, length in lengths(parts).items()}
    return replace(parts, **larger, **{name: style.scaled(factor) for name, style in styles.items()})
