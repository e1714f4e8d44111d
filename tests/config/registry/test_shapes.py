"""Lists of KIM in thirteen shapes: at least 95 % of the cells are understood, none is changed in silence."""

import pytest
import registry_shapes as shapes

from kimsite.config.registry.office_list import OfficeAnswers, read_office_list


def measured(shape):
    """Cells understood, cells in all, cells with another value than written."""
    office = read_office_list(shape.name, shape.data, shapes.REGENCY, OfficeAnswers())
    found = {entry.village.code: dict(entry.values) for entry in office.entries}
    unread = {
        (entry.village.code, cell.column.field)
        for one in office.sheets
        for cell in one.unread
        for entry in one.entries
        if entry.number == cell.number
    }
    right = wrong = total = 0
    for code, fields in shape.expected.items():
        for field, value in fields.items():
            total += 1
            got = found.get(code, {}).get(field)
            right += got == value
            wrong += got not in {None, value} and (code, field) not in unread
    strangers = set(found) - set(shape.expected)
    return office, right, total, wrong + len(strangers)


@pytest.mark.parametrize("make", shapes.SHAPES, ids=lambda make: make.__name__)
def test_a_list_of_any_shape_is_understood(make):
    shape = make()
    office, right, total, wrong = measured(shape)
    assert wrong == 0
    assert right >= 0.95 * total
    assert len(office.questions) == shape.asked
