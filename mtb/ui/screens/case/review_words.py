"""How the fields of a review are called and spoken, for labels and for two versions beside each other."""

from PySide6.QtCore import QCoreApplication

from mtb.domain.reviews import Effect, EscatLevel, Judgement, ReportingGroup
from mtb.ui import finding_words, labels


def field_name(field: str) -> str:
    """``Comment``; the words above the field."""
    translate = QCoreApplication.translate
    names = {
        "judgement": translate("ReviewPage", "Judgement"),
        "comment": translate("ReviewPage", "Comment"),
        "effect": translate("ReviewPage", "Effect"),
        "group": translate("ReviewPage", "Reporting group"),
        "pathway": translate("ReviewPage", "Pathway"),
        "sensitive": translate("ReviewPage", "Sensitive to"),
        "resistant": translate("ReviewPage", "Resistant to"),
        "escat_own": translate("ReviewPage", "ESCAT for this tumour"),
        "escat_other": translate("ReviewPage", "ESCAT for other tumours"),
    }
    return names[field]


def spoken(value: object) -> str:
    """A value as a person reads it; a dash for none."""
    if isinstance(value, Judgement):
        return finding_words.judgement(value)
    if isinstance(value, Effect):
        return finding_words.effect(value)
    if isinstance(value, ReportingGroup):
        return finding_words.group(value)
    if isinstance(value, EscatLevel):
        day = labels.day(value.on) if value.on else ""
        return " · ".join(part for part in (value.tier.value, value.reference, day) if part)
    return str(value) if value else "–"
