"""How the fields of a review are called and spoken, for labels and for two versions beside each other."""

from PySide6.QtCore import QCoreApplication

from mtb.domain.reviews import Effect, EscatLevel, Judgement, ReportingGroup
from mtb.ui import finding_words, labels


def field_name(field: str) -> str:
    """``Comment``; the words above the field."""
    names = {
        "judgement": QCoreApplication.translate("ReviewPage", "Judgement"),
        "comment": QCoreApplication.translate("ReviewPage", "Comment"),
        "effect": QCoreApplication.translate("ReviewPage", "Effect"),
        "group": QCoreApplication.translate("ReviewPage", "Reporting group"),
        "pathway": QCoreApplication.translate("ReviewPage", "Pathway"),
        "sensitive": QCoreApplication.translate("ReviewPage", "Sensitive to"),
        "resistant": QCoreApplication.translate("ReviewPage", "Resistant to"),
        "escat_own": QCoreApplication.translate("ReviewPage", "ESCAT for this tumour"),
        "escat_other": QCoreApplication.translate("ReviewPage", "ESCAT for other tumours"),
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
