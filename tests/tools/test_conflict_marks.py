import pytest

from kimsite.tools.conflict_marks import ConflictLines, find_conflicts, lines_of

TWO = "<<<<<<< HEAD\nlima\n=======\nenam\n>>>>>>> laptop\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (TWO, [(1, 5)]),
        (f"a\n{TWO}b\n{TWO}", [(2, 6), (8, 12)]),
        ("<<<<<<<\n=======\n>>>>>>>", [(1, 3)]),
        (TWO.replace("\n", "\r\n"), [(1, 5)]),
        ("<<<<<<< A\n<<<<<<< B\n=======\n>>>>>>> C", [(1, 4)]),
        ("Judul\n=======\n", []),
        (">>>>>>> a\n=======\n<<<<<<< b", []),
        ("<<<<<<< a\n>>>>>>> b\n=======\n", []),
        (" <<<<<<< a\n =======\n >>>>>>> b", []),
        ("<<<<<<<< a\n========\n>>>>>>>> b", []),
    ],
)
def test_all_marks_in_order_at_the_start_of_a_line(text, found):
    assert find_conflicts(text) == tuple(ConflictLines(*one) for one in found)


def test_code_blocks_of_markdown_show_marks():
    assert find_conflicts(f"```\n{TWO}```\n", markdown=True) == ()
    assert find_conflicts(f"```\n{TWO}```\n") == ((2, 6),)
    assert find_conflicts(f"~~~ text\n```\n{TWO}~~~\n{TWO}", markdown=True) == ((9, 13),)
    assert find_conflicts(f"```\n{TWO}", markdown=True) == ((2, 6),), "nothing closes it"
    opened = TWO.replace("lima", "```\nlima\n```")
    assert find_conflicts(opened, markdown=True) == ((1, 7),)


def test_lines_are_named():
    assert lines_of((ConflictLines(3, 7), ConflictLines(12, 15))) == "3–7, 12–15"
