"""How one deck looks: its theme's roles as references to PowerPoint's own colours, and its languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from briefing.document.parts import Align
from briefing.drawing import OPPOSITE, Box, Fill, Role, Stroke
from briefing.render.pptx.ooxml import attribute, emu
from briefing.tags import language
from briefing.theme.color import Color
from briefing.theme.layouts import Arrangement
from briefing.theme.theme import TextStyle, Theme

_MAPPED = {"dk1": "tx1", "lt1": "bg1", "dk2": "tx2", "lt2": "bg2"}
"""The names by which slides call the theme's first four colours. Source: ISO/IEC 29500-1 19.3.1.6"""


THEME_FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
"""The theme's fonts, said on every run: without a:ea only Windows finds a font for Han."""


@dataclass(frozen=True)
class Look:
    """A theme and an edition's languages, the primary one first."""

    theme: Theme
    languages: tuple[str, ...]

    @cached_property
    def colors(self) -> dict[Role, str]:
        """Each role as a reference to a theme colour."""
        return {role: _reference(color) for role, color in self.theme.colors.items()}

    @cached_property
    def mirrored(self) -> bool:
        """Whether the slides run from right to left, as their primary language does."""
        return language(self.languages[0]).direction == "rtl"

    @cached_property
    def page(self) -> Arrangement:
        """Where things stand on the finished slides."""
        return self.theme.arrangement(len(self.languages)).finished

    @cached_property
    def foreign(self) -> bool:
        """Whether the layouts are those of somebody else's template."""
        return self.theme.template is not None

    def arranged(self, box: Box) -> Box:
        """Where a layout itself has a box: our own ones run as the slides do, others are as they are."""
        return box if self.foreign else self.placed(box)

    def placed(self, box: Box, width: float | None = None) -> Box:
        """Where a box stands that is counted from the side where a sheet of that width begins, at first the slide."""
        return box.mirrored(width or self.page.slide.width) if self.mirrored else box

    def turned(self, align: Align) -> Align:
        """An alignment that begins at the left as one that begins where these slides do, and the other way round."""
        return OPPOSITE[align] if self.mirrored else align

    def fill(self, role: Role) -> str:
        """A flat surface or the colour of text."""
        return f"<a:solidFill>{self.colors[role]}</a:solidFill>"

    def surface(self, fill: Fill | None) -> str:
        """The inside of a shape."""
        if fill is None:
            return "<a:noFill/>"
        if not fill.hatched:
            return self.fill(fill.role)
        ink, paper = self.colors[fill.role], self.colors["paper"]
        return f'<a:pattFill prst="wdUpDiag"><a:fgClr>{ink}</a:fgClr><a:bgClr>{paper}</a:bgClr></a:pattFill>'

    def outline(self, stroke: Stroke | None) -> str:
        """The edge of a shape, or a line."""
        if stroke is None:
            return "<a:ln><a:noFill/></a:ln>"
        dash = "".join(
            f'<a:ds d="{round(on / stroke.width * 100000)}" sp="{round(off / stroke.width * 100000)}"/>'
            for on, off in zip(stroke.dash[::2], stroke.dash[1::2], strict=True)
        )
        pattern = f"<a:custDash>{dash}</a:custDash>" if dash else '<a:prstDash val="solid"/>'
        return (
            f'<a:ln w="{emu(stroke.width)}" cap="flat">{self.fill(stroke.role)}{pattern}<a:miter lim="800000"/></a:ln>'
        )

    def style(self, name: str, lang: str | None = None) -> TextStyle:
        """The deck's text style of that name in a language, or in the primary one."""
        return self.theme.deck.style(name, self.languages, lang or self.languages[0])

    @cached_property
    def east_asian(self) -> str:
        """The script that the theme's East Asian font is for: that of the first such language, at the least Chinese."""
        scripts = (language(lang).script for lang in self.languages if language(lang).east_asian)
        return next((script for script in scripts if script in self.theme.fonts), "Hans")

    def fonts(self, lang: str) -> str:
        """The fonts of a run: the theme's, and a language's own where two East Asian ones share the deck."""
        script = language(lang).script
        if script == self.east_asian or script not in self.theme.fonts or not language(lang).east_asian:
            return THEME_FONTS
        return THEME_FONTS.replace("+mn-ea", attribute(self.theme.fonts[script].deck))

    def voice(self, lang: str) -> str:
        """The attributes that tell a speech or spelling program the language of a text."""
        other = next((one for one in self.languages if one != lang), "en" if language(lang).east_asian else "")
        return f'lang="{language(lang).ooxml}"' + (f' altLang="{language(other).ooxml}"' if other else "")


def _reference(color: Color) -> str:
    name = _MAPPED.get(color.slot, color.slot)
    share, offset = (round(part * 100000) for part in color.modulation)
    moved = f'<a:lumMod val="{share}"/>' if color.lighter else ""
    added = f'<a:lumOff val="{offset}"/>' if offset else ""
    return f'<a:schemeClr val="{name}">{moved}{added}</a:schemeClr>' if moved else f'<a:schemeClr val="{name}"/>'
