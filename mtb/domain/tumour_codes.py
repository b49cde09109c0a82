"""Everyday tumour codes with plain words, found while typing; any other code is kept as it is written.

The words are short names of organ or tissue in both languages, no classification's own text.
"""

from dataclasses import dataclass
from typing import Final

from mtb.domain.errors import Language
from mtb.domain.texts import folded

_ICD10: Final = """
C00 lip|leppe
C01 base of tongue|tungerot
C02 tongue|tunge
C03 gum|gomme
C04 floor of mouth|munngulv
C05 palate|gane
C06 mouth|munnhule
C07 parotid gland|ørespyttkjertel
C08 other salivary glands|andre spyttkjertler
C09 tonsil|mandel
C10 oropharynx|orofarynks
C11 nasopharynx|nasofarynks
C12 piriform sinus|sinus piriformis
C13 hypopharynx|hypofarynks
C15 oesophagus|spiserør
C16 stomach|magesekk
C17 small intestine|tynntarm
C18 colon|tykktarm
C18.0 caecum|blindtarm (coecum)
C18.2 ascending colon|colon ascendens
C18.4 transverse colon|colon transversum
C18.6 descending colon|colon descendens
C18.7 sigmoid colon|colon sigmoideum
C18.9 colon, part not stated|tykktarm, del ikke angitt
C19 rectosigmoid junction|overgang rektum/sigmoideum
C20 rectum|endetarm
C21 anus|anus
C22 liver and bile ducts within it|lever og galleganger i leveren
C22.0 liver cell carcinoma|leverkreft (HCC)
C22.1 bile ducts within the liver|galleganger i leveren
C23 gallbladder|galleblære
C24 other biliary tract|andre galleveier
C24.0 bile ducts outside the liver|galleganger utenfor leveren
C24.1 ampulla of Vater|ampulla Vateri
C25 pancreas|bukspyttkjertel
C30 nasal cavity and middle ear|nesehule og mellomøre
C31 sinuses|bihuler
C32 larynx|strupehode
C33 trachea|luftrør
C34 lung and bronchus|lunge og bronkie
C37 thymus|thymus
C38 heart, mediastinum, pleura|hjerte, mediastinum, pleura
C38.4 pleura|lungehinne
C40 bone of the limbs|bein i armer og ben
C41 other bone|annet bein
C43 melanoma of skin|melanom i hud
C44 other skin|annen hud
C45 mesothelioma|mesoteliom
C45.0 mesothelioma of pleura|mesoteliom i lungehinne
C45.1 mesothelioma of peritoneum|mesoteliom i bukhinne
C47 peripheral nerves|perifere nerver
C48 peritoneum and retroperitoneum|bukhinne og retroperitoneum
C48.0 retroperitoneum|retroperitoneum
C48.1 parts of peritoneum|deler av bukhinnen
C48.2 peritoneum|bukhinne
C49 soft tissue|bløtvev
C50 breast|bryst
C51 vulva|vulva
C52 vagina|vagina
C53 cervix|livmorhals
C54 body of uterus|livmorlegeme
C55 uterus, part not stated|livmor, del ikke angitt
C56 ovary|eggstokk
C57 other female genital organs|andre kvinnelige kjønnsorganer
C57.0 fallopian tube|eggleder
C60 penis|penis
C61 prostate|prostata
C62 testis|testikkel
C64 kidney|nyre
C65 renal pelvis|nyrebekken
C66 ureter|urinleder
C67 bladder|urinblære
C68 other urinary organs|andre urinorganer
C69 eye|øye
C70 meninges|hjernehinner
C71 brain|hjerne
C72 spinal cord and cranial nerves|ryggmarg og hjernenerver
C73 thyroid|skjoldbruskkjertel
C74 adrenal gland|binyre
C75 other endocrine glands|andre hormonkjertler
C80 unknown primary|ukjent utgangspunkt
C81 Hodgkin lymphoma|Hodgkins lymfom
C82 follicular lymphoma|follikulært lymfom
C83 other B-cell lymphoma|annet B-cellelymfom
C84 mature T-cell lymphoma|modent T-cellelymfom
C85 other lymphoma|annet lymfom
C90 myeloma|myelomatose
C91 lymphoid leukaemia|lymfatisk leukemi
C92 myeloid leukaemia|myelogen leukemi
"""
_ICDO3: Final = """
8000/3 malignant tumour, type not stated|ondartet svulst, type ikke angitt
8010/3 carcinoma|karsinom
8041/3 small cell carcinoma|småcellet karsinom
8046/3 non-small cell carcinoma|ikke-småcellet karsinom
8070/3 squamous cell carcinoma|plateepitelkarsinom
8120/3 urothelial carcinoma|urotelialt karsinom
8140/3 adenocarcinoma|adenokarsinom
8160/3 cholangiocarcinoma|kolangiokarsinom
8170/3 hepatocellular carcinoma|hepatocellulært karsinom
8200/3 adenoid cystic carcinoma|adenoid cystisk karsinom
8240/3 neuroendocrine tumour|nevroendokrin svulst
8246/3 neuroendocrine carcinoma|nevroendokrint karsinom
8260/3 papillary adenocarcinoma|papillært adenokarsinom
8310/3 clear cell adenocarcinoma|klarcellet adenokarsinom
8312/3 renal cell carcinoma|nyrecellekarsinom
8330/3 follicular carcinoma|follikulært karsinom
8380/3 endometrioid carcinoma|endometrioid karsinom
8430/3 mucoepidermoid carcinoma|mukoepidermoid karsinom
8441/3 serous carcinoma|serøst karsinom
8461/3 high-grade serous carcinoma|høygradig serøst karsinom
8480/3 mucinous adenocarcinoma|mucinøst adenokarsinom
8490/3 signet ring cell carcinoma|signetringcellekarsinom
8500/3 ductal carcinoma of breast|duktalt karsinom i bryst
8520/3 lobular carcinoma of breast|lobulært karsinom i bryst
8560/3 adenosquamous carcinoma|adenoskvamøst karsinom
8720/3 melanoma|melanom
8800/3 sarcoma|sarkom
8850/3 liposarcoma|liposarkom
8890/3 leiomyosarcoma|leiomyosarkom
8936/3 gastrointestinal stromal tumour|gastrointestinal stromal tumor
9050/3 mesothelioma|mesoteliom
9180/3 osteosarcoma|osteosarkom
9260/3 Ewing sarcoma|Ewings sarkom
9400/3 astrocytoma|astrocytom
9440/3 glioblastoma|glioblastom
9450/3 oligodendroglioma|oligodendrogliom
"""
_ONCOTREE: Final = """
ACC adrenocortical carcinoma|binyrebarkkarsinom
ACYC adenoid cystic carcinoma|adenoid cystisk karsinom
BLCA urothelial carcinoma of bladder|urotelialt karsinom i blære
BRCA breast cancer|brystkreft
CCOV clear cell ovarian cancer|klarcellet eggstokkreft
CCRCC clear cell renal cell carcinoma|klarcellet nyrecellekarsinom
CESC squamous cell carcinoma of cervix|plateepitelkarsinom i livmorhals
CHOL cholangiocarcinoma|kolangiokarsinom
COAD colon adenocarcinoma|adenokarsinom i tykktarm
COADREAD colorectal adenocarcinoma|kolorektalt adenokarsinom
CUP unknown primary|ukjent utgangspunkt
EHCH cholangiocarcinoma outside the liver|kolangiokarsinom utenfor leveren
ES Ewing sarcoma|Ewings sarkom
ESCA oesophageal adenocarcinoma|adenokarsinom i spiserør
ESCC oesophageal squamous cell carcinoma|plateepitelkarsinom i spiserør
GBC gallbladder cancer|galleblærekreft
GBM glioblastoma|glioblastom
GIST gastrointestinal stromal tumour|gastrointestinal stromal tumor
HCC hepatocellular carcinoma|hepatocellulært karsinom
HGSOC high-grade serous ovarian cancer|høygradig serøs eggstokkreft
HNSC head and neck squamous cell carcinoma|plateepitelkarsinom i hode/hals
IDC ductal carcinoma of breast|duktalt karsinom i bryst
IHCH cholangiocarcinoma within the liver|kolangiokarsinom i leveren
ILC lobular carcinoma of breast|lobulært karsinom i bryst
LMS leiomyosarcoma|leiomyosarkom
LUAD lung adenocarcinoma|adenokarsinom i lunge
LUSC lung squamous cell carcinoma|plateepitelkarsinom i lunge
MEL melanoma|melanom
NSCLC non-small cell lung cancer|ikke-småcellet lungekreft
ODG oligodendroglioma|oligodendrogliom
OS osteosarcoma|osteosarkom
PAAD pancreatic adenocarcinoma|adenokarsinom i bukspyttkjertel
PANET pancreatic neuroendocrine tumour|nevroendokrin svulst i bukspyttkjertel
PEMESO peritoneal mesothelioma|mesoteliom i bukhinne
PLMESO pleural mesothelioma|mesoteliom i lungehinne
PRAD prostate adenocarcinoma|adenokarsinom i prostata
PRCC papillary renal cell carcinoma|papillært nyrecellekarsinom
READ rectal adenocarcinoma|adenokarsinom i endetarm
SCLC small cell lung cancer|småcellet lungekreft
STAD stomach adenocarcinoma|adenokarsinom i magesekk
SYNS synovial sarcoma|synovialt sarkom
THAP anaplastic thyroid cancer|anaplastisk skjoldbruskkjertelkreft
THFO follicular thyroid cancer|follikulær skjoldbruskkjertelkreft
THME medullary thyroid cancer|medullær skjoldbruskkjertelkreft
THPA papillary thyroid cancer|papillær skjoldbruskkjertelkreft
THYM thymoma|tymom
UCEC endometrial carcinoma|endometriekarsinom
UM uveal melanoma|uvealt melanom
UTUC upper tract urothelial carcinoma|urotelialt karsinom i øvre urinveier
"""
# Only where every tumour under the code belongs to one site; a longer code stands before the shorter one.
_SITES: Final = (
    ("12", "C00 C01 C02 C03 C04 C05 C06 C07 C08 C09 C10 C11 C12 C13 C14 C30 C31 C32"),
    ("10", "C15 C16"),
    ("09", "C18 C19 C20"),
    ("14", "C22.0 C22.2 C22.3 C22.4"),
    ("03", "C22.1 C23 C24.0 C24.8 C24.9"),
    ("02", "C24.1"),
    ("19", "C25"),
    ("15", "C34"),
    ("27", "C37"),
    ("22", "C38.4 C45.0"),
    ("05", "C40 C41"),
    ("24", "C43 C44"),
    ("21", "C45.1 C48.1 C48.2"),
    ("20", "C47"),
    ("25", "C49"),
    ("06", "C50"),
    ("30", "C51 C52"),
    ("07", "C53"),
    ("29", "C54 C55"),
    ("18", "C56 C57.0"),
    ("23", "C61"),
    ("26", "C62"),
    ("13", "C64"),
    ("04", "C65 C66 C67 C68"),
    ("11", "C69"),
    ("08", "C70 C71 C72"),
    ("28", "C73"),
    ("01", "C74"),
    ("00", "C80"),
    ("16", "C81 C82 C83 C84 C85 C86 C88 C91"),
    ("17", "C92 C93 C94"),
)
_SITE_OF: Final = {code: site for site, codes in _SITES for code in codes.split()}
_CATEGORY: Final = 3
_WITH_DETAIL: Final = 5
_MOST_OFFERED: Final = 8


@dataclass(frozen=True, slots=True)
class TumourCode:
    """A code and what it is called in everyday words."""

    code: str
    en: str
    nb: str

    def words(self, language: Language) -> str:
        return self.nb if language == "nb" else self.en


def _read(text: str) -> tuple[TumourCode, ...]:
    lines = (line.partition(" ") for line in text.split("\n") if line)
    return tuple(TumourCode(code, *words.split("|")) for code, _, words in lines)


ICD10: Final = _read(_ICD10)
ICDO3: Final = _read(_ICDO3)
ONCOTREE: Final = _read(_ONCOTREE)


def find_codes(
    codes: tuple[TumourCode, ...], typed: str, most: int = _MOST_OFFERED
) -> tuple[TumourCode, ...]:
    """Codes that begin as typed, then those with every typed word in one of their languages."""
    wanted = folded(typed).split()
    if not wanted:
        return ()
    begins = [one for one in codes if folded(one.code).startswith(" ".join(wanted))]
    named = [one for one in codes if one not in begins and _has_words(one, wanted)]
    return tuple((begins + named)[:most])


def code_words(codes: tuple[TumourCode, ...], code: str, language: Language) -> str:
    """What a code is called; of a finer ICD-10 code than is listed, the organ's name. Empty if unknown."""
    wanted = code.strip().upper()
    found = {one.code: one for one in codes}
    one = found.get(wanted) or (found.get(wanted[:_CATEGORY]) if codes is ICD10 else None)
    return one.words(language) if one else ""


def site_of(icd10: str) -> str | None:
    """The PCGR site an ICD-10 code stands for; None where it is unknown or could be several."""
    code = icd10.strip().upper()
    if len(code) > _CATEGORY and code[_CATEGORY] != ".":
        code = f"{code[:_CATEGORY]}.{code[_CATEGORY:]}"
    return _SITE_OF.get(code[:_WITH_DETAIL]) or _SITE_OF.get(code[:_CATEGORY])


def _has_words(one: TumourCode, wanted: list[str]) -> bool:
    texts = (folded(one.en), folded(one.nb))
    return any(all(word in text for word in wanted) for text in texts)
