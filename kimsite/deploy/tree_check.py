"""Whether a built tree may be sent: its files are those of its manifest, its links end somewhere."""

from __future__ import annotations

from collections.abc import Collection

from kimsite.deploy.inspect import DeployRefused
from kimsite.deploy.job import DeployJob
from kimsite.deploy.local_tree import read_local_tree
from kimsite.tools.manifests import Manifest
from kimsite.verify.faults import SiteFault, TreeProblem
from kimsite.verify.recheck import blog_of, broken_files, recheck_tree
from kimsite.verify.references import SiteAddresses

VERIFIED_MEMORY = ".kimsite"
_BLOG_HOME, _PORTAL_LIST = 3, 2
"""Names in the path of the deepest page of a blog, or of the portal, that holds no text of a writer."""


def checked_tree(job: DeployJob) -> Manifest:
    """The manifest of the tree. Raises DeployRefused (D14, D34) where the tree is not whole.

    A link that a writer made to another blog, where the page is gone since, does not stop the others: `build`
    reports it.
    """
    manifest = read_local_tree(job.out)
    blogs = frozenset(kim.folder for kim in job.district.villages)
    base = job.district.url
    faults = recheck_tree(job.out, base, manifest.files, job.root / VERIFIED_MEMORY, blogs)
    broken = broken_files(faults)
    if broken:
        raise DeployRefused("D14", berkas=min(fault.path for fault in broken))
    addresses = SiteAddresses(base)
    lost = [fault for fault in faults if _is_made_by_us(fault, addresses, blogs)]
    if lost:
        first = min(lost, key=lambda fault: (fault.path, fault.detail))
        raise DeployRefused("D34", jumlah=len(lost), berkas=first.path, nilai=first.detail)
    return manifest


def _is_made_by_us(fault: SiteFault, addresses: SiteAddresses, blogs: Collection[str]) -> bool:
    """True for a link that no writer made: a build drops theirs to nowhere within their own blog."""
    if fault.problem is not TreeProblem.LINK or not fault.path.endswith(".html"):
        return False
    source, names = blog_of(fault.path, blogs), fault.path.count("/") + 1
    if names <= (_BLOG_HOME if source else _PORTAL_LIST):
        return True
    if ":" in fault.detail:
        return False
    target = addresses.resolve(fault.path, fault.detail)
    return target is not None and blog_of(target[0], blogs) == source
