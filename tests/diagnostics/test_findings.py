"""What is reported about a thing decides whether it is used."""

from kimsite.diagnostics.findings import Findings, Validation
from kimsite.model.marked import Place

PLACE = Place(path="sites.yaml")


def test_a_thing_is_refused_by_its_first_error_alone():
    validation = Validation(Findings())
    validation.add("K18", PLACE)
    assert validation.is_valid, "a warning refuses nothing"
    validation.add("K01", PLACE, isian="kmi")
    assert not validation.is_valid
    validation.add("K18", PLACE)
    assert not validation.is_valid


def test_a_part_that_is_refused_refuses_the_whole_and_no_other_part():
    whole = Validation(Findings("sumberrejo/sumberrejo"))
    one, two = Validation(whole), Validation(whole)
    one.add("K01", PLACE, isian="kmi")
    two.add("K18", PLACE)
    assert (one.is_valid, two.is_valid, whole.is_valid) == (False, True, False)


def test_what_a_part_reports_is_in_the_findings_of_the_whole():
    findings = Findings("sumberrejo/sumberrejo")
    other = Findings()
    other.add("K02", PLACE, isian="kode")
    part = Validation(Validation(findings))
    part.add("K01", PLACE, isian="kmi")
    part.extend(other.sorted())
    assert [(one.code, one.village) for one in findings.sorted()] == [
        ("K02", ""), ("K01", "sumberrejo/sumberrejo"),
    ]  # fmt: skip
    assert part.sorted() == findings.sorted()
    assert not part.is_valid
