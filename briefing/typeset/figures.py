"""A number with all that belongs to it, as a regular expression: sign, currency, unit.

A number is never parted from its unit at the end of a line. The words are those that reports on technology and business
use; an unknown one may stand on the next line.
"""

from __future__ import annotations

from briefing.typeset.characters import DIGIT, LETTER, NO_BREAK_SPACE

_SCALE = "[百千]万|[十百千万][亿億]|[十百千万亿億兆]"
_MEASURE = (
    "个?百分点|个[月季]|个工作日|[美欧日港]元|英镑|人民币|分钟|小时|年代|季度|毫秒|公里|公斤|[千兆吉]瓦|周年|人次|"
    "[かカヶヵ][月所]|四半期|営業日|時間|[年日週]間|年度|ポイント|パーセント|米?ドル|ユーロ|ポンド|トークン|"
    "[年月日号时点分秒天周倍次人名家款种项位台元个条章节届版代页期层级度岁成折吨克米升张件篇部集份只所座场轮步组批类段字词行卡国省市股桶"
    "円社回本歳種項個枚冊号番級処つ]"
)
EAST_ASIAN_MEASURE = f"(?:[余多几]?(?:(?:{_SCALE})[余多超]?(?:{_MEASURE})?|{_MEASURE}))"
"""What follows a number in Chinese or Japanese: 亿美元, 多个, 个百分点, 億ドル."""
EAST_ASIAN_UNIT = f"(?:{EAST_ASIAN_MEASURE}(?:(?<=月)[0-9]{{1,2}}[日号])?)"
"""The same with the day after a month: 月13日."""

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December"
    "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|janv\\.|févr\\.|juil\\.|sept\\.|oct\\.|nov\\.|déc\\."
    "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
    "|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)"
)
_ENGLISH = (
    "hundred|thousand|(?:m|b|tr)illion|per ?cent|percentage|points?|times|US|dollars?|euros?|yuan|RMB"
    "|seconds?|minutes?|hours?|days?|weeks?|months?|years?|quarters?|people|users|downloads|sessions|videos|firms"
    "|companies|models|tokens?|[kMGTP]?[BWm]|[kMG]Hz|k[gm]|ms|pt|[ap]\\.?m"
)
_FRENCH = (
    "mille|millions?|milliards?|Md|M|pour cent|fois|yuans?|heures?|secondes?|jours?|semaines?|mois|ans?|années?"
    "|trimestres?|personnes|utilisateurs|téléchargements?|vidéos?|sociétés|modèles|h|min|s|[$€£¥]"
)
_ARABIC = (
    "ألف|آلاف|مليونا?|ملايين|مليارا?|مليارات|دولارا?|دولارات|يوانا?|يوانات|يورو|نقطة|نقاط|ضعفا?|أضعاف|مرة|مرات"
    "|ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام|شهرا?|أشهر|سنة|سنوات|عاما?|أعوام"
    "|تنزيل|تنزيلات|تنزيلا|جلسة|جلسات|مقطع|مقاطع|شركة|شركات|جنيها?|جنيهات|ين"
)
_WORDED_UNIT = f"(?:{_ENGLISH}|{_FRENCH}|{_ARABIC}|{_MONTH})(?![{LETTER}])"
"""What follows a number and a blank in languages with spaces between words: billion, milliards, مليار, May."""
_DATED = rf"{_MONTH}(?=.[{DIGIT}]{{1,4}}(?![{DIGIT}]|[.,٫][{DIGIT}]))"
"""A month before a day or a year, not before any other number."""
_BEFORE_NUMBER = (
    rf"(?:{_DATED}|Q[1-4]|H[12]|RMB|CNY|USD|EUR|GBP|JPY|Nos?\.|Figs?\.|Figure|Table|Chapter|Section|Article|pp?\.|Top)"
)
_BLANK = f"[ {NO_BREAK_SPACE}]"
MEASURE = f"(?:{EAST_ASIAN_MEASURE}|{_BLANK}{_WORDED_UNIT})"
"""What follows a number and stays with it even where the whole figure has no room."""
AMOUNT = rf"[+\-−±~≈<>≤≥]?[$€£¥￥]?(?=[{DIGIT}])"
"""Sign and currency before a number."""
ORDINAL = f"[第約]{_BLANK}?(?=[0-9])"
_RANGE = f"[\u2009\u202f]?[–—~～]+[\u2009\u202f]?{AMOUNT}"
_JOINT = rf"(?:{_RANGE}|[$€£¥￥](?=[0-9])|[\-'’.,:&_@+=~*%‰°×÷→·‧/()\[\]{{}}«])"
_WORD = rf"[{LETTER}]+(?:{_JOINT}+[{LETTER}]+)*[+#]*[%‰×]?"
WORD = (
    f"(?:{_BEFORE_NUMBER}{_BLANK}(?=[{DIGIT}]))?{_WORD}"
    f"(?:(?<=[{DIGIT}%‰×xKMBT])(?:{_BLANK}?{EAST_ASIAN_UNIT}|{_BLANK}{_WORDED_UNIT}))?"
)
"""A word, or a figure with all that belongs to it: GPT-4o, C++, US$3.3 billion, 13 May, 33亿美元."""
