"""The language of `derived`: names, numbers, + − × ÷, parentheses and calls, read into a tree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

MAX_LENGTH, MAX_DEPTH = 500, 20

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:\.\d+)?)(?![\w.])|(?P<name>[a-z][a-z0-9_]*(?:\.(?:[a-z][a-z0-9_]*|\*))*)"
    r"|(?P<quoted>'[^']*'|\"[^\"]*\")|(?P<sign>[-+*/(),−×÷]))",
    re.ASCII,
)
_SIGNS = {"−": "-", "×": "*", "÷": "/"}


class FormulaError(Exception):
    """What is wrong with a formula, and what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message, self.hint = message, hint


@dataclass(frozen=True, slots=True)
class Number:
    """A number written out."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, or with `*` for a part of it several; as an argument also a table, a timeline, a lane or an event."""

    name: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """A period in quotes."""

    words: str


@dataclass(frozen=True, slots=True)
class Call:
    """`sum(…)`, `count(…)`, `share(…)`, `growth(…)` or `days(…)`."""

    function: str
    arguments: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Binary:
    """Two operands and one of + - * /."""

    sign: str
    left: Formula
    right: Formula


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus something."""

    operand: Formula


Formula = Number | Name | Quoted | Call | Binary | Negative


def parse(text: str) -> Formula:
    """The tree of a formula. Raises: FormulaError."""
    if len(text) > MAX_LENGTH:
        raise FormulaError(f"the formula is longer than {MAX_LENGTH} signs", "derive a part of it as a fact of its own")
    parser = _Parser(_tokens(text))
    tree = parser.sum()
    if parser.token != ("end", ""):
        raise FormulaError(
            f"`{parser.token[1]}` is not expected here", "a sign such as + - * / may be missing before it"
        )
    return tree


def _tokens(text: str) -> list[tuple[str, str]]:
    found, at = [], 0
    while text[at:].strip():
        token = _TOKEN.match(text, at)
        if token is None:
            raise FormulaError(
                f"`{text[at:].strip()[:12]}` can't be read",
                "a formula holds fact names, numbers, + - * / ( ) and functions",
            )
        kind = token.lastgroup or ""
        found.append((kind, _SIGNS.get(token[kind], token[kind])))
        at = token.end()
    return [*found, ("end", "")]


class _Parser:
    """Recursive descent: sum → product → factor."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self.tokens, self.index, self.depth = tokens, 0, 0

    @property
    def token(self) -> tuple[str, str]:
        return self.tokens[self.index]

    def take(self) -> tuple[str, str]:
        token = self.token
        self.index += 1
        return token

    def takes(self, *signs: str) -> str | None:
        return self.take()[1] if self.token in [("sign", sign) for sign in signs] else None

    def close(self) -> None:
        if not self.takes(")"):
            raise FormulaError("a parenthesis opens and does not close", "add )")

    def sum(self) -> Formula:
        tree = self.product()
        while sign := self.takes("+", "-"):
            tree = Binary(sign, tree, self.product())
        return tree

    def product(self) -> Formula:
        tree = self.factor()
        while sign := self.takes("*", "/"):
            tree = Binary(sign, tree, self.factor())
        return tree

    def factor(self) -> Formula:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise FormulaError(f"nested more than {MAX_DEPTH} deep", "derive a part of it as a fact of its own")
        tree = self.operand()
        self.depth -= 1
        return tree

    def operand(self) -> Formula:
        kind, word = self.take() if self.token[0] != "end" else self.token
        match kind, word:
            case "number", _:
                return Number(Decimal(word))
            case "quoted", _:
                return Quoted(word[1:-1])
            case "name", _:
                return self.call(word) if self.takes("(") else Name(word)
            case "sign", "-":
                return Negative(self.factor())
            case "sign", "(":
                tree = self.sum()
                self.close()
                return tree
            case "end", _:
                raise FormulaError("the formula ends too early", "a name or a number is missing")
            case _:
                raise FormulaError(f"`{word}` is not expected here", "a name or a number is missing before it")

    def call(self, function: str) -> Call:
        arguments = [self.sum()]
        while self.takes(","):
            arguments.append(self.sum())
        self.close()
        return Call(function, tuple(arguments))
