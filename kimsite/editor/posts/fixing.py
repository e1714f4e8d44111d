"""What `kimsite fix` would write, for one finding whose button was pressed."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from kimsite.content.authoring.text_lines import apply_edits, split_lines
from kimsite.editor.drafts.draft import PostDraft, revision
from kimsite.editor.posts.opening import file_text
from kimsite.editor.posts.values import read_values, source_file
from kimsite.editor.project import EditorProject
from kimsite.model.findings import Diagnostic
from kimsite.tools.atomic_write import write_whole


def apply_fixes(project: EditorProject, draft: PostDraft, findings: Iterable[Diagnostic]) -> PostDraft:
    """Apply the repairs of these findings to the draft's file; the history keeps what it was.

    Raises OSError when the disk refuses.
    """
    text, _ = file_text(project, draft.path)
    edits = [edit for finding in findings if finding.fix for edit in finding.fix.edits]
    if not edits:
        return draft
    fixed = "".join(apply_edits(split_lines(text), edits))
    data = fixed.encode("utf-8", "replace")
    write_whole(project.root, draft.path, data, durable=True)
    values = read_values(source_file(draft.path, draft.kind, fixed))
    return project.drafts.save(
        replace(
            draft,
            base=fixed,
            rev=revision(data),
            fields=values.fields,
            photos=values.photos,
            body=values.body,
            saved_at=project.now(),
        )
    )
