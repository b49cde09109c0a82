"""Suggests passwords that are easy to read out, to type and to remember, and hard to guess."""

import math
import random
import secrets
from typing import Final

WORD_COUNT: Final = 6
_NUMBERS: Final = range(10, 100)

_SHORT: Final = """
    abbor agurk aks alge alpe anker ape ark asal asp atlas aure avis bad bake balje ball banan band bank
    bar bark barlind base basis bass bekk benk berg bie bil bjelle blad blikk blink blyant bok bolle bolt
    bonde bord brems brett brev bris bro brosme brygge bryn bukt bunad busk buss byge dal dam damp dans
    deig dekk delfin delta disk dolk drage dryss due dukke dun dusj dyne eik ekko ekorn eld elg elv emne
    eng engel ert esel eske fabel fag fakkel fane fangst farge fasan fat fele ferd ferge fersk fest fil
    film filt fiolin fisk fjell fjord flagg flamme flaske flat flette flis flyt fold folk fred frost frukt
    frys fugl funn furu fyr fyrlykt gaffel gamme gang gard garn gass gate gave geit gips gitar gjedde
    gjerde gjest glans glass glede glo gnist gran grense grep greve grind gris gryte gull gulv hage hake
    hale halm hals hammer hane hank harpe hatt hauk hav havn havre hegg hegre heis hekk helg helt hest
    hette hjelm hjem hjul holm holt honning hopp hov hubro hule humle hummer hund hus hval hvete hyse
    hytte ide igle ild isbre isfjell ising jakke jakt jasmin jeger jern jerv jolle jord jul juli juni
    kabel kafe kaffe kai kajakk kake kaktus kalk kalv kam kamera kanal kane kanne kano kant kappe karm
    kart karve kasse kast katt kilde kile kiste kjede kjegle kjele kjerne kjole klippe klo klokke klut
    knapp knute koks kolle kompass konge kongle kopp kor kork korn kort kost krabbe krakk kran krans krem
    krok krone krukke kryss kube kull kunst kurv kveite kveld kvist kyst laft lag lake laken laks lam
    lampe land lapp last legg lerk lerke lilje lin linje list lodde loft logg lokk lomme luft luke lund
    lunsj lupin lyd lykt lyng lys magnet mai malm malt mandel mango mantel mappe mark marmor marsj maske
    mast matte maur meis melk melon merke messe milt minne mint mobil molo mort mose motor mur mus musikk
    mutter mynt myr nabo nagle natt navn nebb nek nett nikkel nisse nomade nord norm notat note nudel nype
    oase oker okse oliven olje onkel opal ord orden orkan orkide ost oter ovn padde pakke palme panda
    panne papir park pasta pause penn pensel pepper perle pil plen plog plomme plugg poeng pokal pose post
    potet prikk prisme puls pult pumpe punkt pute pytt rad radio rake ramme rand ranke raps rasp rav ravn
    rede regn regnbue reim rein reise reke rekke rem rev rim ring rips ris robot roe rogn ror ros roser
    rosin rot rug rull rust rute rygg rype rytme safir saft sagn sal salat salt sand sang sau sei seil
    sekk sel sele selje sene sennep signal sik sikt sild silke singel sirkel sirup sitron sjakk sjal ski
    skilt skinn skip skje skjell skjerf skjold skjorte sko skog skole skrin skru skute sky skygge slalom
    slange slede slep slips slott sluse smed smil smykke snegl snor sofa sokk sol sommer sopp spade sparv
    speil spett spill spire spor spurv stabbe stall stamme stav stein sti stige stjerne stokk stol storm
    strand strek streng stripe stue sukker sval svale svamp svane sving sykkel syl syre tak takt tall tang
    tank tann tante tavle tegl teip telt terne test tid tiger time tind ting tinn tiur tog tokt tomat tone
    topp torg torn torsk torv trane trapp tre trekk trikk trille trommel tulipan tunnel tur turn tusj
    tvist type ugle ull ulv urt ute uttak vaffel vakt valg vals vann vante varde varg vase vask vegg vekt
    verft verk vest vev vidd vier vifte vik villsau vimpel vind vindu vinge vinter visp vogn voks vott
    vrak vugge vulkan yrke zebra zoom
"""
WORDS: Final = tuple(_SHORT.split())
"""Short words without the letters that some keyboards lack."""


def suggested_password(rng: random.Random | None = None) -> str:
    """Six words and a number, such as ``fjord-kanne-rev-seil-tind-ugle-47``, from the system's own chance.

    ``rng`` is for tests.
    """
    chance = rng or secrets.SystemRandom()
    words = (chance.choice(WORDS) for _ in range(WORD_COUNT))
    return "-".join([*words, str(chance.choice(_NUMBERS))])


def suggested_bits() -> float:
    """How many bits somebody has to guess who knows the words and how they are put together."""
    return WORD_COUNT * math.log2(len(WORDS)) + math.log2(len(_NUMBERS))
