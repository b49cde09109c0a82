"""Writes the files a sequencer's pipelines leave, about invented samples: to fuzz, test and measure with."""

import random
from collections.abc import Sequence
from pathlib import Path

RUN = "261103_NB551234_0043_AHSYNTHBGX"
ALLELES = "ACGT"
GENES = (
    ("BRAF", "7", 140434279),
    ("KRAS", "12", 25358180),
    ("TP53", "17", 7571720),
    ("ATM", "11", 108093559),
)
CALL_HEADER = """##fileformat=VCFv4.2
##source=Synthetic 1.0
##contig=<ID=chr1,length=249250621>
##contig=<ID=chr7,length=159138663>
##FILTER=<ID=LowDP,Description="Low depth">
##INFO=<ID=DP,Number=1,Type=Integer,Description="Depth">
##INFO=<ID=CSQ,Number=.,Type=String,Description="Format: Allele|Consequence|SYMBOL|Feature|EXON|HGVSc|\
HGVSp|PICK">
##FORMAT=<ID=AF,Number=A,Type=Float,Description="Allele fractions">
"""
COPY_NUMBER_ROWS = """\
chr7\t55086714\t.\tN\t<DUP>\t90\tPASS\tSVTYPE=CNV;END=55324313;SEGID=EGFR\tGT:SM:CN\t./1:3.21:7
chr9\t21967751\t.\tN\t<DEL>\t40\tPASS\tSVTYPE=CNV;END=21995300;SEGID=CDKN2A\tGT:SM:CN:MCN\t0/1:0.41:1:0
chr1\t2489163\t.\tN\t.\t3\tPASS\tEND=2494714;SEGID=TNFRSF14\tGT:SM\t./.:1.02
chr13\t32889611\t.\tN\t<DEL>,<DUP>\t9\tPASS\tSVTYPE=CNV;END=32973805;SEGID=BRCA2\tGT:CN:MCN\t1/2:2:0
chr2\t321681\tb1\tG\tG]17:198982]\t6\tPASS\tSVTYPE=BND;MATEID=b2\tPR:SR\t10,4:8,3
chr3\t12665100\t.\tA\t<DUP:TANDEM>\t14\tLowDP\tSVTYPE=DUP;END=12686200\tGT\t0/1
"""


def sample_ids(count: int) -> list[str]:
    """Names such as IPD9001-D01-P01-A15, which no patient has."""
    return [f"IPD9{number:03}-D01-P01-A15" for number in range(1, count + 1)]


def call_header(*samples: str) -> str:
    """Comments and the line of columns."""
    columns = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT", *samples]
    return CALL_HEADER + "\t".join(columns) + "\n"


def small_call(chance: random.Random) -> str:
    """One row of a small variant with its annotation."""
    gene, chromosome, start = chance.choice(GENES)
    before, after = chance.sample(ALLELES, 2)
    codon, depth = chance.randint(20, 900), chance.randint(60, 1600)
    own = chance.randint(2, depth)
    annotation = (
        f"{after}|missense_variant|{gene}|NM_00{codon}|{chance.randint(2, 30)}/30"
        f"|NM_00{codon}.2:c.{codon * 3}{before}>{after}|NP_00{codon}.1:p.Val{codon}Glu|1"
    )
    return (
        f"chr{chromosome}\t{start + chance.randint(0, 40_000)}\t.\t{before}\t{after}\t.\t"
        f"{chance.choice(('PASS', 'PASS', 'LowDP'))}\tDP={depth};CSQ={annotation}\tGT:AD:AF:DP\t"
        f"0/1:{depth - own},{own}:{own / depth:.4f}:{depth}\n"
    )


def calls(sample: str, count: int, chance: random.Random) -> str:
    """A VCF of so many small variants and a few larger ones."""
    rows = "".join(small_call(chance) for _ in range(count))
    return call_header(sample) + rows + COPY_NUMBER_ROWS


def combined_variants(sample: str, count: int, chance: random.Random) -> str:
    """A CombinedVariantOutput as the DRAGEN software writes it."""
    rows = []
    for _ in range(count):
        gene, chromosome, start = chance.choice(GENES)
        before, after = chance.sample(ALLELES, 2)
        codon = chance.randint(20, 900)
        rows.append(
            f"{gene}\tchr{chromosome}\t{start + chance.randint(0, 40_000)}\t{before}\t{after}\t"
            f"{chance.randint(10, 999) / 1000}\t{chance.randint(60, 1600)}\t"
            f"NP_00{codon}.1:p.(Val{codon}Glu)\tNM_00{codon}.2:c.{codon * 3}{before}>{after}\t"
            f"missense_variant\t{chance.randint(2, 30)}\n"
        )
    return f"""DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - Combined Variant Output

[Analysis Details]
Pair ID\t{sample[:7]}
DNA Sample ID\t{sample}
RNA Sample ID\tNA
Output Date\t2026-11-03
Output Time\t01:00:00
Module Version\t2.6.2
Pipeline Version\t2.6.2.4

[Sequencing Run Details]
Run Name\t{RUN}
Run Date\t2026-11-02

[TMB]
Total TMB\t{chance.randint(0, 400) / 10}
Coding Region Size in Megabases\t1.28
Number of Passing Eligible Variants\t{chance.randint(0, 400)}

[MSI]
Usable MSI Sites\t113
Total MSI Sites Unstable\t5
Percent Unstable MSI Sites\t4.42

[GIS]
Genomic Instability Score\t12
Tumor Fraction\t0.4
Ploidy\t2.1

[Copy Number Variants]
Gene\tFold Change\tCopy Number Variant\tAbsolute Copy Number
EGFR\t3.21\t<DUP>\t7

[Splice Variants]
Gene\tAffected Exon\tBreakpoint 1\tBreakpoint 2\tSplice Supporting Reads\tReference Reads Transcript
MET\t14\tchr7:116411708\tchr7:116414934\t91\t1

[Fusions]
Gene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads\tGene 1 Reference Reads\tGene 2 Reference Reads
EML4-ALK\tchr2:42522656\tchr2:29446394\t48\t310\t22

[Large Rearrangements]
Gene\tChromosome\tStart\tStop\tAffected Exon(s)\tFold Change\tCNV Type
BRCA1 NA

[Small Variants]
Gene\tChromosome\tGenomic Position\tReference Call\tAlternative Call\tAllele Frequency\tDepth\t\
P-Dot Notation\tC-Dot Notation\tConsequence(s)\tAffected Exon(s)
{"".join(rows)}
"""


def metrics(samples: Sequence[str], chance: random.Random) -> str:
    """The MetricsOutput of a run with one column a sample."""

    def row(name: str, lower: str, upper: str, low: int, high: int) -> str:
        return "\t".join([name, lower, upper, *(str(chance.randint(low, high)) for _ in samples)])

    statuses = "\t".join(["", *samples])
    completed = "\t".join(["COMPLETED_ALL_STEPS", *("TRUE" for _ in samples)])
    heading = "\t".join(["Metric (UOM)", "LSL Guideline", "USL Guideline", *samples])
    return f"""DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - Metrics Output
For Research Use Only. Not for use in diagnostic procedures.

[Header]
Output Date\t2026-11-03
Output Time\t13:34:38
Workflow Version\t2.6.2.4

[Run QC Metrics]
Metric (UOM)\tLSL Guideline\tUSL Guideline\tValue
PCT_PF_READS (%)\t55.0\tNA\t89.1

[Analysis Status]
{statuses}
{completed}

[DNA Library QC Metrics]
{heading}
{row("CONTAMINATION_SCORE (NA)", "0", "1457", 100, 1600)}

[DNA Library QC Metrics for Small Variant Calling and TMB]
{heading}
{row("MEDIAN_INSERT_SIZE (bp)", "70", "NA", 60, 140)}
{row("MEDIAN_EXON_COVERAGE (Count)", "150", "NA", 120, 900)}

[Notes]
Invented.
"""


def all_fusions(count: int, chance: random.Random) -> str:
    """An AllFusions.csv."""
    rows = "".join(
        f"Synthetic,{one[0]},{other[0]},chr{one[1]}:{one[2]},chr{other[1]}:{other[2]},{chance.random():.2f},PASS,"
        f"{chance.randint(0, 50)},{chance.randint(0, 50)},{chance.choice(('True', 'False'))},True\n"
        for one, other in (chance.sample(GENES, 2) for _ in range(count))
    )
    return (
        "# Source = Synthetic 1.0\n"
        "Caller,Gene A,Gene B,Gene A Breakpoint,Gene B Breakpoint,Score,Filter,Ref A Dedup,Alt Split Dedup,"
        f"KeepFusion,Fusion Directionality Known\n{rows}"
    )


def write_sequencer_run(folder: Path, samples: Sequence[str], count: int) -> Path:
    """A run's folder: its metrics, and each sample's CombinedVariantOutput and VCF in a folder."""
    chance = random.Random(RUN)
    run = folder / RUN
    run.mkdir(parents=True)
    _write(run / "MetricsOutput.tsv", metrics(samples, chance))
    for sample in samples:
        own = run / sample
        own.mkdir()
        _write(own / f"{sample}_CombinedVariantOutput.tsv", combined_variants(sample, count, chance))
        _write(own / f"{sample}.hard-filtered.vcf", calls(sample, count, chance))
    return run


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")
