"""Files that let a Git host build and publish the site: workflows of GitHub and GitLab, and a Git hook."""

from __future__ import annotations

from enum import StrEnum
from importlib import resources


class GitHost(StrEnum):
    """A host that builds the site by itself after each push."""

    GITHUB = "github"
    GITLAB = "gitlab"


HOOK = ".githooks/pre-commit"
_IGNORED = ".kimsite/\npublic/\nbungkus/\n"
_FILES = {
    GitHost.GITHUB: {
        ".github/workflows/terbitkan.yml": "github-terbitkan.yml",
        ".github/workflows/periksa.yml": "github-periksa.yml",
    },
    GitHost.GITLAB: {".gitlab-ci.yml": "gitlab-ci.yml"},
}


def git_host_files(host: GitHost) -> dict[str, str]:
    """Path below the project -> text: the host's workflows, the hook that checks posts, and .gitignore.

    Formats: GitHub's workflow syntax, GitLab's CI/CD YAML syntax.
    """
    data = resources.files("kimsite.config").joinpath("data", "hosting")
    named = {**_FILES[host], HOOK: "pre-commit"}
    return {
        **{path: data.joinpath(name).read_text("utf-8") for path, name in named.items()},
        ".gitignore": _IGNORED,
    }
