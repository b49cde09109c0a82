"""Cancer drugs by international name with their ATC codes, and how a person writes several in one cell."""

import re
from types import MappingProxyType
from typing import Final

from mtb.domain.treatments import Drug

_GROUPS: Final = {
    "L01A": "A01 cyclophosphamide, A02 chlorambucil, A03 melphalan, A06 ifosfamide, A09 bendamustine, "
    "B01 busulfan, B02 treosulfan, C01 thiotepa, D01 carmustine, D02 lomustine, D04 streptozocin, "
    "X03 temozolomide, X04 dacarbazine",
    "L01B": "A01 methotrexate, A03 raltitrexed, A04 pemetrexed, B02 mercaptopurine, B04 cladribine, "
    "B05 fludarabine, B06 clofarabine, C01 cytarabine, C02 fluorouracil, C05 gemcitabine, C06 capecitabine, "
    "C07 azacitidine, C08 decitabine, C59 trifluridine/tipiracil",
    "L01C": "A01 vinblastine, A02 vincristine, A04 vinorelbine, B01 etoposide, D01 paclitaxel, "
    "D02 docetaxel, D04 cabazitaxel, E01 topotecan, E02 irinotecan, X01 trabectedin",
    "L01D": "A01 dactinomycin, B01 doxorubicin, B02 daunorubicin, B03 epirubicin, B06 idarubicin, "
    "B07 mitoxantrone, C01 bleomycin, C03 mitomycin",
    "L01E": "A01 imatinib, A02 dasatinib, A03 nilotinib, A04 bosutinib, A05 ponatinib, B01 gefitinib, "
    "B02 erlotinib, B03 afatinib, B04 osimertinib, B07 dacomitinib, C01 vemurafenib, C02 dabrafenib, "
    "C03 encorafenib, D01 crizotinib, D02 ceritinib, D03 alectinib, D04 brigatinib, D05 lorlatinib, "
    "E01 trametinib, E02 cobimetinib, E03 binimetinib, E04 selumetinib, F01 palbociclib, F02 ribociclib, "
    "F03 abemaciclib, G01 temsirolimus, G02 everolimus, H01 lapatinib, H02 neratinib, H03 tucatinib, "
    "J01 ruxolitinib, K01 axitinib, K03 tivozanib, L01 ibrutinib, L02 acalabrutinib, L03 zanubrutinib, "
    "M01 idelalisib, M03 alpelisib, N01 erdafitinib, N02 pemigatinib, N03 infigratinib, N04 futibatinib, "
    "X01 sunitinib, X02 sorafenib, X03 pazopanib, X04 vandetanib, X05 regorafenib, X07 cabozantinib, "
    "X08 lenvatinib, X09 nintedanib, X10 midostaurin, X12 larotrectinib, X13 gilteritinib, X14 entrectinib, "
    "X17 capmatinib, X18 avapritinib, X19 ripretinib, X21 tepotinib, X22 selpercatinib, X23 pralsetinib",
    "L01F": "A01 rituximab, C01 daratumumab, D01 trastuzumab, D02 pertuzumab, D03 trastuzumab emtansine, "
    "D04 trastuzumab deruxtecan, E01 cetuximab, E02 panitumumab, F01 nivolumab, F02 pembrolizumab, "
    "F03 durvalumab, F04 avelumab, F05 atezolizumab, F06 cemiplimab, F07 dostarlimab, G01 bevacizumab, "
    "G02 ramucirumab, X04 ipilimumab, X05 brentuximab vedotin, X07 blinatumomab, X13 enfortumab vedotin, "
    "X17 sacituzumab govitecan, X18 amivantamab, X20 tremelimumab",
    "L01X": "A01 cisplatin, A02 carboplatin, A03 oxaliplatin, G01 bortezomib, G02 carfilzomib, "
    "J01 vismodegib, J02 sonidegib, K01 olaparib, K02 niraparib, K03 rucaparib, K04 talazoparib, "
    "X05 hydroxycarbamide, X23 mitotane, X41 eribulin, X44 aflibercept, X52 venetoclax, X73 sotorasib",
    "L02": "AE02 leuprorelin, AE03 goserelin, BA01 tamoxifen, BA03 fulvestrant, BB01 flutamide, "
    "BB03 bicalutamide, BB04 enzalutamide, BB05 apalutamide, BB06 darolutamide, BG03 anastrozole, "
    "BG04 letrozole, BG06 exemestane, BX02 degarelix, BX03 abiraterone",
    "L04A": "X02 thalidomide, X04 lenalidomide, X06 pomalidomide",
    "H01C": "B02 octreotide, B03 lanreotide",
    "V": "03AF03 calcium folinate, 10XX03 radium-223 dichloride, 10XX04 lutetium oxodotreotide, "
    "10XX05 lutetium vipivotide tetraxetan",
}


def _listed() -> dict[str, str]:
    entries = (
        (group, each.split(" ", 1)) for group, all_of in _GROUPS.items() for each in all_of.split(", ")
    )
    return dict(sorted((name, group + ending) for group, (ending, name) in entries))


KNOWN_DRUGS: Final = MappingProxyType(_listed())
"""ATC codes of WHO's classification by drug; what is not here is kept as it is written."""

_ATC: Final = re.compile(r"(?P<name>.*?)\s*\(\s*(?P<atc>[A-Za-z]\d\d[A-Za-z0-9]{0,4})\s*\)")
_SOUNDS: Final = (
    (re.compile("ph"), "f"),
    (re.compile("th"), "t"),
    (re.compile("ch"), "k"),
    (re.compile("x"), "ks"),
    (re.compile("c(?=[eiy])"), "s"),
    (re.compile("c"), "k"),
    (re.compile("e(?=$|[ /])"), ""),
)
_MOST_OFFERED: Final = 6


def find_drugs(typed: str, most: int = _MOST_OFFERED) -> tuple[Drug, ...]:
    """Drugs whose name, or a word in it, begins as typed; those that begin with it come first."""
    key = _key(typed)
    if not key:
        return ()
    found = [name for name in KNOWN_DRUGS if any(part.startswith(key) for part in _starts(name))]
    found.sort(key=lambda name: (not _key(name).startswith(key), name))
    return tuple(Drug(name, KNOWN_DRUGS[name]) for name in found[:most])


def code_of(name: str) -> str:
    """The ATC code of a drug by its name in either spelling; empty where it is not known."""
    return _BY_KEY.get(_key(name), "")


def read_drugs(text: str) -> tuple[Drug, ...]:
    """Drugs as typed in one cell: ``capecitabine, oxaliplatin`` or ``newdrug (L01XX00)``.

    A known name gets its code, also in bokmål spelling (``kapecitabin``); an unknown one stays without.
    """
    parts = (" ".join(part.split()) for part in re.split(r"[,;+\n]", text))
    return tuple(_drug(part) for part in parts if part)


def write_drugs(drugs: tuple[Drug, ...]) -> str:
    """The text that ``read_drugs`` reads back: codes only where the name alone does not give them."""
    return ", ".join(
        drug.name if code_of(drug.name) == drug.atc else f"{drug.name} ({drug.atc})" for drug in drugs
    )


def _drug(written: str) -> Drug:
    typed = _ATC.fullmatch(written)
    if typed is not None and typed["name"]:
        return Drug(typed["name"], typed["atc"].upper())
    return Drug(written, code_of(written))


def _key(name: str) -> str:
    """The name as it sounds, so that English and bokmål spelling meet."""
    key = " ".join(name.casefold().split())
    for spelling, sound in _SOUNDS:
        key = spelling.sub(sound, key)
    return key


def _starts(name: str) -> tuple[str, ...]:
    """Where typing may begin: at the name, and at each later word of it."""
    key = _key(name)
    return (key, *re.split(r"[ /]", key)[1:])


_BY_KEY: Final = {_key(name): atc for name, atc in KNOWN_DRUGS.items()}
