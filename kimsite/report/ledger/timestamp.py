"""An RFC 3161 token beside the ledger -> which row it witnesses, and since when.

Nothing is asked of any network.

The token stamps the digest (`sidik`) of one row; because the rows are chained it witnesses that row and all
above it. Needs the extra `kimsite[waktu]`; without it `Unverifiable` says so.
"""

from __future__ import annotations

from datetime import datetime

from kimsite.record import Record

try:
    from cryptography.x509 import load_pem_x509_certificates
    from rfc3161_client import VerificationError, VerifierBuilder, decode_timestamp_response
except ImportError:  # the extra is not installed
    HERE = False
else:
    HERE = True


class Unverifiable(Exception):  # noqa: N818  # a state of the files, turned into a finding by the caller
    """The token proves nothing; the text is the key of a reason."""


class Witness(Record, kw_only=True):
    """What a token proves."""

    digest: str
    """64 hex digits: the stamped digest."""
    moment: datetime
    """It existed at this time, says the time stamp authority."""


def witness(token: bytes, authorities: bytes) -> Witness:
    """Verify a token (DER, `.tsr`) against trusted certificates (PEM, roots and intermediates).

    Raises Unverifiable with the reason.
    """
    if not HERE:
        raise Unverifiable("stamp.no-library")
    try:
        response = decode_timestamp_response(token)
        digest = response.tst_info.message_imprint.message
        moment = response.tst_info.gen_time
        builder = VerifierBuilder()
        for certificate in load_pem_x509_certificates(authorities):
            own = certificate.issuer == certificate.subject
            builder = (
                builder.add_root_certificate(certificate)
                if own
                else builder.add_intermediate_certificate(certificate)
            )
        builder.build().verify(response, digest)
    except VerificationError as error:
        raise Unverifiable("stamp.signature") from error
    except Exception as error:  # the decoder raises many types on foreign bytes
        raise Unverifiable("stamp.unreadable") from error
    return Witness(digest=digest.hex(), moment=moment)
