"""How often a stranger may guess."""

from kimsite.editor.access.codes import DIGITS, SignInCodes, WrongCode
from kimsite.editor.access.person import Role
from kimsite.web.tries import ALL_TRIES


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self):
        return self.now


def wrong_one(codes):
    return next(text for number in range(9) if (text := f"{number:0{DIGITS}}") not in codes.codes.values())


def test_each_role_has_a_code_of_its_own():
    codes = SignInCodes()
    assert codes.try_code(codes.codes[Role.WRITER], "a") is Role.WRITER
    spaced = " ".join(codes.codes[Role.EDITOR])
    assert codes.try_code(spaced, "a") is Role.EDITOR
    for text in ("", "x", "１２３４５６", codes.codes[Role.WRITER] + "0"):
        assert isinstance(codes.try_code(text, "b"), WrongCode)


def test_five_wrong_codes_from_one_phone_make_a_new_one_and_a_pause_for_it():
    clock, shown = Clock(), []
    codes = SignInCodes(shown.append, clock)
    old = codes.codes[Role.WRITER]
    guesses = [codes.try_code(wrong_one(codes), "a") for _ in range(5)]
    assert [one.is_replaced for one in guesses] == [False] * 4 + [True]
    assert [one[Role.WRITER] for one in shown] == [codes.codes[Role.WRITER]]
    assert codes.codes[Role.WRITER] != old
    new = codes.codes[Role.WRITER]
    assert codes.try_code(new, "a") == WrongCode(wait=60.0)
    assert codes.try_code(new, "b") is Role.WRITER
    clock.now += 60
    assert codes.try_code(new, "a") is Role.WRITER


def test_twenty_wrong_codes_from_many_phones_close_the_door_for_a_minute():
    clock, shown = Clock(), []
    codes = SignInCodes(shown.append, clock)
    for number in range(ALL_TRIES):
        codes.try_code(wrong_one(codes), f"phone-{number}")
    assert len(shown) == 1
    new = codes.codes[Role.WRITER]
    assert isinstance(codes.try_code(new, "fresh"), WrongCode)
    clock.now += 61
    assert codes.try_code(new, "fresh") is Role.WRITER


def test_many_addresses_give_no_more_tries_than_twenty_a_minute():
    clock = Clock()
    codes = SignInCodes(clock=clock)
    tried = 0
    for address in range(250):
        for _ in range(5):
            if codes.try_code(wrong_one(codes), f"phone-{address}").wait == 0:
                tried += 1
    assert tried <= ALL_TRIES
    clock.now += 61
    assert codes.try_code(codes.codes[Role.WRITER], "phone-3") is Role.WRITER
