from kimsite.content.convert import Unconvertible
from kimsite.pipeline.in_steps import Unfinished, each
from kimsite.tools.deadline import Deadline, TooSlow


def test_a_step_is_done_for_all_items_before_the_next_and_what_failed_stays():
    done = []

    def halved(number):
        done.append(("half", number))
        if number % 2:
            raise Unconvertible("odd")
        return number // 2

    def named(number):
        done.append(("name", number))
        return str(number)

    with Deadline(5) as limit:
        first, second, third = each(limit, named, each(limit, halved, (4, 3, 2)))
    assert (first, third) == ("2", "1")
    assert isinstance(second, Unfinished)
    assert str(second.error) == "odd"
    assert done == [("half", 4), ("half", 3), ("half", 2), ("name", 2), ("name", 1)]


def test_a_step_that_takes_too_long_ends_for_its_item_alone():
    def slow(number):
        if number == 1:
            raise TooSlow(5)
        return number

    with Deadline(5) as limit:
        assert [isinstance(one, Unfinished) for one in each(limit, slow, (0, 1, 2))] == [False, True, False]
