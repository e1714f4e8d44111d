"""The words on the projector, in Indonesian."""

from __future__ import annotations

BOARD_ID = {
    "screen.welcome": "Selamat datang",
    "screen.question": "Soal {number}",
    "screen.time": "Waktu",
    "screen.frozen": "Papan dibekukan",
    "screen.on_stage": "Sedang tampil",
    "screen.jurors": "{done} dari {total} juri sudah memberi nilai",
    "screen.ranking": "Peringkat sementara",
    "screen.result": "Hasil",
    "screen.place": "Peringkat {place}",
    "screen.waiting": "menunggu dibuka",
    "screen.digest": "sidik {digest}",
    "screen.offline": "Papan menunggu laptop panitia…",
    "award.numbered": "Juara {number}",
    "award.hope": "Harapan {number}",
}
