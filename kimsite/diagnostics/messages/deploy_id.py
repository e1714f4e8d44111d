"""Kata-kata untuk temuan saat menerbitkan (D01 sampai D19)."""

from __future__ import annotations

from kimsite.diagnostics.messages.words import Words

DEPLOY_ID = {
    "D01": Words(
        what="Kata sandi tertulis di berkas pengaturan ini ({isian})",
        why="berkas ini dibaca dan disalin banyak orang; isian itu tidak kami pakai",
        fix=(
            "Hapus baris ini, lalu ganti kata sandinya di hosting",
            "Saat mengirim, kimsite menanyakan kata sandinya",
        ),
    )
}
