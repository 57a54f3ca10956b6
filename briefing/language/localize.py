"""Stage 2, Content → Edition: every text finished, in the one or two languages of an edition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial

from briefing.content.model import Content, Fact
from briefing.content.prose import fields
from briefing.content.values import Located
from briefing.errors import Place
from briefing.language.catalog import Catalog
from briefing.language.digits import numeral, own_digits
from briefing.language.direction import directed, set_off
from briefing.language.furniture import word
from briefing.language.marks import spans
from briefing.language.numbers import write
from briefing.language.sentences import finish, is_unsure
from briefing.language.typography import firm
from briefing.tags import edition_name, language
from briefing.text import COMPUTED, RING, UNMARKED, Line, Span, Text, line, text

RING_AT_END = ("headline", "takeaway")
"""The last keys of the paths whose texts carry one ring at their end."""


@dataclass(frozen=True, slots=True)
class Edition:
    """The briefing in the languages of an edition, the primary one first. `texts`: by catalog path.

    `places`: where each text stands in the catalogs, by language and path.
    `finish`: the last touch to every line given out, such as the gaps that a product wants typed into its text.
    """

    content: Content
    languages: tuple[str, ...]
    texts: Mapping[str, Text]
    finish: Callable[[Line], Line] = lambda one: one
    places: Mapping[str, Mapping[str, Place]] = field(default_factory=dict)

    @property
    def primary(self) -> str:
        """The language that comes first."""
        return self.languages[0]

    @property
    def name(self) -> str:
        """The edition's name, as in its files' names."""
        return edition_name(self.languages)

    def text(self, words: Located) -> Text:
        """A text of the content, finished."""
        return tuple(replace(one, path=words.path) for one in self._finished(self.texts[words.path]))

    def number(self, name: str, style: str = "", signed: bool = False) -> Text:
        """A fact's figure; `signed`: with the star of a computed one and the ring of one that is not sure."""
        fact = self.content.facts[name]
        star = COMPUTED if signed and fact.kind == "derived" else ""
        ring = (Span(RING, "ring"),) if signed and is_unsure(fact) else ()
        return self._finished(Line(lang, (Span(write(fact, lang, style) + star), *ring)) for lang in self.languages)

    def word(self, key: str, **values: str | int | Text) -> Text:
        """A word of the furniture; a value that is a Text gives each language its own line."""
        filled = ((lang, _values(values, lang, lang == self.primary)) for lang in self.languages)
        return self._finished(Line(lang, spans([word(lang, key, **own)])) for lang, own in filled)

    def numeral(self, number: int) -> str:
        """The number of a page, section, note or source, which all languages of the edition share."""
        return numeral(number, self.primary)

    def each(self, written: Callable[[str], str]) -> Text:
        """What a function writes for each language."""
        return self._finished(line(lang, written(lang)) for lang in self.languages)

    def _finished(self, lines: Iterable[Line]) -> Text:
        return text(self.finish(one) for one in lines)

    def place(self, words: Located, lang: str) -> Place:
        """Where the text stands in a language: in its catalog, or in the content."""
        return self.places.get(lang, {}).get(words.path, words.place)

    def facts_in(self, words: Located) -> tuple[Fact, ...]:
        """The facts that a text states, in order, each once."""
        return tuple(self.content.facts[name] for name in dict.fromkeys(field.name for field in fields(words)))


def localize(content: Content, catalogs: Mapping[str, Catalog], languages: tuple[str, ...]) -> Edition:
    """The edition in these languages. The catalogs are checked: they hold every text that differs between languages."""
    lines = [_lines(content, catalogs.get(lang), lang) for lang in languages]
    texts = {path: text(one[path] for one in lines) for path in content.texts}
    places = {
        lang: {path: message.place for path, message in catalogs[lang].messages.items()}
        for lang in languages
        if lang in catalogs
    }
    return Edition(content, languages, texts | _names_of_sources(content), places=places)


def _lines(content: Content, catalog: Catalog | None, lang: str) -> dict[str, Line]:
    @cache
    def figure(spoken: str, name: str, style: str) -> str:
        return write(content.facts[name], spoken, style)

    def line_of(path: str, words: str) -> Line:
        message = catalog.messages.get(path) if catalog else None
        spoken = message.lang or lang if message else lang
        said, names = message.translation if message else words, content.glossary.names
        written = directed(own_digits(firm(said, spoken), spoken, names), spoken, names)
        ring_at_end = path.rpartition("/")[2] in RING_AT_END
        return finish(written, spoken, content.facts, partial(figure, spoken), ring_at_end=ring_at_end)

    return {path: line_of(path, words) for path, words in content.texts.items()}


def _names_of_sources(content: Content) -> dict[str, Text]:
    """The publishers and titles in another language than the content's, which every edition prints as they are."""
    foreign = (source for source in content.sources.values() if source.language != content.briefing.language)
    return {name.path: (line(one.language, name),) for one in foreign for name in (one.publisher, one.title)}


def _values(values: Mapping[str, str | int | Text], lang: str, first: bool) -> dict[str, object]:
    own = {name: _own(value, lang, first) if isinstance(value, tuple) else value for name, value in values.items()}
    return {name: set_off(value, lang) if isinstance(value, str) else value for name, value in own.items()}


def _own(words: Text, lang: str, first: bool) -> str:
    """The line of the first or of the last language; both may have the same, or one that a draft borrowed."""
    own = words[0 if first else -1].plain
    return own if language(lang).direction == "rtl" else own.translate(UNMARKED)
