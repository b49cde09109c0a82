"""Puts the program into one of its two languages."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from mtb import paths
from mtb.domain.errors import Language

_OWNER: Final = "mtb_translator"
_LOCALES: Final = {
    "nb": QLocale(QLocale.Language.NorwegianBokmal, QLocale.Country.Norway),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


def speak(app: QCoreApplication, language: Language) -> None:
    """Use a language from now on; windows built before keep their words and have to be built anew.

    Qt has no bokmål of its own, so its buttons and context menus are translated by us, in ``qtbase_nb``.
    English needs a file too: the plural forms.
    """
    for old in app.findChildren(QTranslator, _OWNER):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(_LOCALES[language])
    for name in ("qtbase", "mtb"):
        file = paths.resources() / "translations" / f"{name}_{language}.qm"
        translator = QTranslator(app)
        translator.setObjectName(_OWNER)
        if file.exists() and translator.load(str(file)):
            app.installTranslator(translator)
