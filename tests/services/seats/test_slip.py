"""The slip of a newsroom: written down, typed again, and turned into the root key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.newsroom_errors import SlipWrong
from workbench.services.replication.signing import signature_holds
from workbench.services.seats.slip import Slip

BITS = st.integers(0, 2**140 - 1).map(lambda number: number.to_bytes(18, "big"))


def test_the_root_key_follows_from_the_bits_as_documented() -> None:
    assert Slip(bytes(18)).text() == "00005-0000A-0000F-0000M-0000H-0000Y-0000V"
    assert Slip(bytes(18)).root == "b147f44db966d7b82737283c5c52fbdaec8549b78b7c088ce0e5d46b1063efd4"


@given(BITS)
def test_what_is_written_down_is_read_again(bits: bytes) -> None:
    slip = Slip(bits)
    assert Slip.read(slip.text(), slip.root) == slip
    assert Slip.read(slip.text().lower().replace("-", " "), slip.root) == slip
    assert signature_holds(slip.root, b"words", slip.key.sign(b"words").signature.hex())


@given(BITS, st.integers(0, 34), st.sampled_from("0123456789ABCDEFGHJKMNPQRSTVWXYZ"))
def test_a_slip_of_the_pen_is_put_right(bits: bytes, at: int, sign: str) -> None:
    slip = Slip(bits)
    plain = slip.text().replace("-", "")
    assert Slip.read(plain[:at] + sign + plain[at + 1 :], slip.root) == slip


def test_two_slips_are_never_the_same() -> None:
    assert len({Slip.generate().root for _ in range(20)}) == 20


def test_what_is_wrong_is_said() -> None:
    slip, other = Slip(bytes(18)), Slip(b"\x01" * 18)
    with pytest.raises(SlipWrong, match="another newsroom"):
        Slip.read(other.text(), slip.root)
    with pytest.raises(SlipWrong, match="seven groups"):
        Slip.read(slip.text()[:-3], slip.root)
    with pytest.raises(SlipWrong, match="group 1 has a slip"):
        Slip.read("1" + other.text()[1:], slip.root)
    with pytest.raises(SlipWrong, match="no recovery key"):
        Slip.read("*" + slip.text()[1:], slip.root)


def test_no_bit_of_it_is_printed() -> None:
    assert "00" not in repr(Slip(bytes(18)))
