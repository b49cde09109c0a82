"""The words of the minutes about reviews of findings, in both languages."""

from collections.abc import Mapping

from mtb.domain.errors import Sentence
from mtb.domain.quality import Verdict
from mtb.domain.reviews import Effect, ReportingGroup

EFFECTS: Mapping[Effect, Sentence] = {
    Effect.GAIN_OF_FUNCTION: Sentence("gain of function", "økt funksjon"),
    Effect.LOSS_OF_FUNCTION: Sentence("loss of function", "tap av funksjon"),
    Effect.UNKNOWN: Sentence("unknown effect", "ukjent effekt"),
    Effect.UNCERTAIN_SIGNIFICANCE: Sentence("uncertain significance", "usikker betydning"),
}
GROUPS: Mapping[ReportingGroup, Sentence] = {
    ReportingGroup.BIOMARKER: Sentence("biomarker", "biomarkør"),
    ReportingGroup.POTENTIAL: Sentence("of potential relevance", "mulig relevant"),
    ReportingGroup.ADDITIONAL: Sentence("additional result", "tilleggsfunn"),
    ReportingGroup.GERMLINE_RELEVANT: Sentence("relevant to germline", "relevant for kimbane"),
}
SENSITIVE = Sentence("sensitive: {text}", "følsom: {text}")
RESISTANT = Sentence("resistant: {text}", "resistent: {text}")
ESCAT_RESTS_ON = Sentence("ESCAT: {text}", "ESCAT: {text}")
REVIEWED = Sentence("reviewed by {name} {day}", "vurdert av {name} {day}")
AGREED = Sentence("{name} agrees", "{name} er enig")
DISAGREES = Sentence("{name} disagrees", "{name} er uenig")
INSTABILITY_SCORE = Sentence("genomic instability score {value}", "genomisk instabilitet {value}")
TUMOUR_FRACTION = Sentence("tumour fraction {value}", "tumorfraksjon {value}")
PLOIDY = Sentence("ploidy {value}", "ploiditet {value}")
QUALITIES: Mapping[Verdict, Sentence] = {
    Verdict.PASSED: Sentence(
        "Quality: passed by the file's own limits", "Kvalitet: bestått etter filens egne grenser"
    ),
    Verdict.FAILED: Sentence(
        "Quality: not passed by the file's own limits", "Kvalitet: ikke bestått etter filens egne grenser"
    ),
}
