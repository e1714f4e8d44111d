"""The scenes of the demo's pictures, by file name. Each takes a canvas; its dice make every village's picture its own."""

from __future__ import annotations

import math
from collections.abc import Callable

from lukis import CLOTHS, Canvas, backdrop, crowd, hills, house, mixed, paddy, palm, person, room, sky, table, tree


def _land(c: Canvas, ground: str = "#8fbf5f") -> None:
    sky(c)
    hills(c, 330, "#7fae9b", 80, c.dice.random() * 6)
    hills(c, 372, "#97bf7b", 40, c.dice.random() * 6)
    c.fade(ground, mixed(ground, "#000000", 0.18), 370, 750)


def sawah_pagi(c: Canvas) -> None:
    _land(c)
    paddy(c, 400, c.dice.choice(("#7cb342", "#8bc34a", "#6aa84f")))
    for x in (90, 910):
        palm(c, x, 430, 210)
    person(c, c.dice.randint(380, 620), 600, 170)


def panen_padi(c: Canvas) -> None:
    _land(c)
    paddy(c, 395, c.dice.choice(("#e0b040", "#d9a93a", "#e6bf5a")))
    crowd(c, c.dice.randint(4, 6), 600, 180, arm="side")
    for x in (170, 800):
        c.oval(x, 660, 80, 34, fill="#c99a2e")
        c.oval(x, 640, 56, 30, fill="#e8c35c")


def saluran_irigasi(c: Canvas) -> None:
    _land(c)
    paddy(c, 395, "#7cb342")
    c.shape([(470, 395), (530, 395), (760, 760), (240, 760)], "#b9b09c")
    c.shape([(480, 395), (520, 395), (690, 760), (310, 760)], "#5aa9c4")
    for row in range(7):
        y = 430 + row * row * 7
        c.line([(500 - row * 16, y), (500 + row * 12, y + 4)], "#a9dbe8", 2 + row)
    person(c, 250, 620, 190, arm="side")
    person(c, 790, 640, 200)


def jalan_desa(c: Canvas) -> None:
    _land(c)
    c.shape([(470, 385), (530, 385), (860, 760), (140, 760)], "#b7b2a6")
    for row in range(6):
        y = 420 + row * row * 11
        c.shape([(497 - row, y), (503 + row, y), (505 + row * 2, y + 14 + row * 5), (495 - row * 2, y + 14 + row * 5)], "#f4f1e6")
    for x, y, s in ((330, 440, 120), (250, 500, 180), (110, 600, 280), (670, 440, 120), (750, 505, 180), (900, 600, 280)):
        tree(c, x, y, s)
    house(c, 640, 430, 90)
    person(c, 560, 600, 120)


def balai_desa(c: Canvas) -> None:
    _land(c)
    house(c, 220, 560, 560, "#f7ead2", c.dice.choice(("#a4472f", "#8a3b2a", "#7d4b32")))
    for x in (270, 380, 620, 730):
        c.rect(x, 370, x + 16, 560, "#7a4a2a")
    c.line([(890, 590), (890, 300)], "#8a8a8a", 6)
    c.rect(893, 302, 965, 330, "#d32f2f")
    c.rect(893, 330, 965, 358, "#ffffff")
    c.rect(60, 470, 180, 560, "#5d4632", 4)
    c.rect(70, 480, 170, 540, "#fdf6e3", 3)
    for y in (492, 506, 520):
        c.rect(80, y, 160, y + 5, "#9aa5a0")
    crowd(c, 3, 650, 130, 330, 680)


def pasar_desa(c: Canvas) -> None:
    _land(c, "#d8c7a4")
    for index in range(5):
        x = 30 + index * 195
        shade = c.dice.choice(CLOTHS)
        c.rect(x + 84, 380, x + 92, 560, "#6b4a2f")
        c.shape([(x - 10, 400), (x + 88, 310), (x + 186, 400)], shade)
        c.shape([(x + 60, 336), (x + 88, 310), (x + 116, 336), (x + 100, 400), (x + 76, 400)], mixed(shade, "#ffffff", 0.6))
        c.rect(x, 520, x + 176, 590, "#8b5e3c", 6)
        for fruit in range(9):
            c.oval(x + 18 + fruit * 18, 514, 13, fill=c.dice.choice(("#e53935", "#fb8c00", "#7cb342", "#fdd835", "#8e24aa")))
    crowd(c, 5, 700, 190)


def timbangan_posyandu(c: Canvas) -> None:
    room(c, "#bfe0d8", "#d9c3a3")
    c.line([(320, 0), (320, 190)], "#5d6b68", 8)
    c.oval(320, 230, 70, fill="#eceff1")
    c.oval(320, 230, 56, fill="#ffffff")
    c.line([(320, 230), (352, 200)], "#d32f2f", 6)
    c.line([(320, 300), (260, 400)], "#5d6b68", 5)
    c.line([(320, 300), (380, 400)], "#5d6b68", 5)
    c.shape([(240, 395), (400, 395), (378, 520), (262, 520)], c.dice.choice(("#f59e0b", "#ec4899", "#60a5fa")))
    c.oval(320, 378, 40, fill="#a86f48")
    c.draw.pieslice(c.at(280, 336, 360, 416), 180, 360, fill="#2a1d14")
    person(c, 540, 700, 330, veil=True, arm="side")
    person(c, 780, 705, 310, veil=True)


def posyandu_meja(c: Canvas) -> None:
    room(c, "#f3d9c6", "#c9a27a")
    c.rect(90, 80, 520, 180, "#0f766e", 10)
    for y, w in ((104, 330), (136, 230)):
        c.rect(130, y, 130 + w, y + 14, "#e6fffa", 4)
    for x in (230, 470, 710):
        person(c, x, 640, 300, veil=True)
    table(c, 110, 860, 500, c.dice.choice(("#14b8a6", "#60a5fa", "#f9a8d4")))
    for x in (200, 420, 640):
        c.rect(x, 486, x + 90, 502, "#ffffff", 3)
    c.oval(790, 486, 30, 18, fill="#fde68a")


def dapur_pkk(c: Canvas) -> None:
    room(c, "#f6e3b4", "#b9855a")
    for x in (130, 360, 610, 860):
        person(c, x, 660, 320, veil=c.dice.random() < 0.6, arm="side")
    table(c, 60, 940, 530, "#a16207")
    for x, r in ((230, 80), (480, 96), (740, 76)):
        c.rect(x - r, 500 - r * 0.5, x + r, 540, "#78909c", 14)
        c.oval(x, 500 - r * 0.5, r, r * 0.22, fill="#b0bec5")
        c.oval(x, 500 - r * 0.5, r * 0.85, r * 0.16, fill=c.dice.choice(("#d9772b", "#7cb342", "#e8c35c")))
        for wave in range(3):
            c.line([(x - 30 + wave * 30, 440), (x - 20 + wave * 30, 410), (x - 34 + wave * 30, 380)], "#ffffff", 6)


def kebun_toga(c: Canvas) -> None:
    _land(c, "#a98a5b")
    house(c, 640, 470, 260)
    for row in range(3):
        for column in range(6):
            x, y, s = 70 + column * 160 + row * 14, 520 + row * 88, 60 + row * 18
            c.shape([(x - s * 0.4, y), (x + s * 0.4, y), (x + s * 0.32, y + s * 0.55), (x - s * 0.32, y + s * 0.55)], "#2f2f36")
            for angle in range(-150, -20, 26):
                dx, dy = math.cos(math.radians(angle)) * s * 0.6, math.sin(math.radians(angle)) * s * 0.8
                c.line([(x, y), (x + dx, y + dy)], c.dice.choice(("#3f8f3a", "#5aa646", "#2f7a3f")), s * 0.16)
            if c.dice.random() < 0.6:
                c.oval(x + s * 0.2, y - s * 0.35, s * 0.09, s * 0.16, fill="#e53935")


def kolam_lele(c: Canvas) -> None:
    _land(c, "#9c8a63")
    for x, y, r in ((300, 590, 250), (760, 520, 190)):
        c.oval(x, y + 50, r, r * 0.42, fill="#1e3a8a")
        c.oval(x, y, r, r * 0.42, fill="#2563eb")
        c.oval(x, y, r * 0.92, r * 0.36, fill="#3f7f78")
        for _ in range(9):
            fx, fy = x + c.dice.uniform(-0.7, 0.7) * r, y + c.dice.uniform(-0.22, 0.22) * r
            c.oval(fx, fy, 30, 8, fill="#2b3a3a")
            c.shape([(fx - 26, fy), (fx - 44, fy - 9), (fx - 44, fy + 9)], "#2b3a3a")
    person(c, 530, 520, 190, arm="side")


def kambing(c: Canvas) -> None:
    _land(c)
    c.rect(120, 380, 880, 400, "#7a5230")
    for x in (130, 360, 600, 860):
        c.rect(x, 330, x + 18, 620, "#8b6239")
    c.shape([(80, 330), (500, 200), (920, 330)], "#a4472f")
    for x in (240, 480, 720):
        coat = c.dice.choice(("#f5f0e6", "#8d5a3b", "#3e3a36", "#c9a27a"))
        for leg in (-46, -20, 26, 52):
            c.rect(x + leg, 560, x + leg + 13, 640, mixed(coat, "#000000", 0.25), 5)
        c.oval(x, 530, 82, 50, fill=coat)
        c.shape([(x + 52, 520), (x + 88, 430), (x + 112, 450), (x + 84, 545)], coat)
        c.oval(x + 108, 440, 34, 24, fill=coat)
        c.shape([(x + 86, 430), (x + 62, 462), (x + 96, 452)], mixed(coat, "#000000", 0.3))
        c.line([(x + 100, 420), (x + 92, 386)], "#4b4038", 7)
        c.oval(x + 116, 434, 5, fill="#111111")
    c.rect(120, 590, 880, 604, "#7a5230")


def anyaman_bambu(c: Canvas) -> None:
    backdrop(c, "#e5efd8", "#8a6a45")
    c.oval(500, 640, 300, 40, fill="#5c4329")
    c.ring(500, 330, 200, 190, "#9a6b36", 26)
    c.shape([(250, 350), (750, 350), (690, 640), (310, 640)], "#b9803f")
    for row in range(8):
        for column in range(12):
            x, y = 262 + column * 41 + row * 4, 358 + row * 35
            if y < 630 and 300 + row * 6 - 45 < x < 700 - row * 6 + 30:
                c.rect(x, y, x + 34, y + 26, "#d9a766" if (row + column) % 2 else "#96632c", 5)
    c.rect(238, 330, 762, 366, "#8a5a2b", 14)


def batik_jemur(c: Canvas) -> None:
    _land(c)
    c.line([(30, 190), (500, 215), (970, 185)], "#5d4632", 6)
    for index in range(3):
        x, ground = 70 + index * 300, c.dice.choice(("#1e3a5f", "#6b3f1d", "#5b1f2e", "#24492e"))
        mark = c.dice.choice(("#f2d08a", "#e8e0cf", "#d9a441"))
        c.shape([(x, 205), (x + 260, 205), (x + 272, 620), (x + 10, 628)], ground)
        for row in range(6):
            for column in range(4):
                cx, cy = x + 40 + column * 62, 245 + row * 64
                for angle in range(0, 360, 90):
                    dx, dy = math.cos(math.radians(angle + 45)) * 15, math.sin(math.radians(angle + 45)) * 15
                    c.oval(cx + dx, cy + dy, 10, 10, fill=mark)
                c.oval(cx, cy, 5, fill=mixed(mark, "#ffffff", 0.4))
        for row in range(2):
            c.rect(x + 4, 208 + row * 404, x + 264, 220 + row * 402, mixed(mark, ground, 0.4))


def keripik_tempe(c: Canvas) -> None:
    backdrop(c, "#f7e3c0", "#9b6b3f")
    c.shape([(330, 150), (670, 150), (700, 620), (300, 620)], "#c8743a")
    c.shape([(330, 150), (670, 150), (662, 195), (338, 195)], "#7f4317")
    c.rect(365, 290, 635, 440, "#fff5e0", 16)
    c.rect(400, 320, 600, 346, "#7f4317", 6)
    c.rect(430, 372, 570, 388, "#c8743a", 6)
    for _ in range(16):
        x, y = c.dice.randint(120, 880), c.dice.randint(610, 700)
        c.oval(x, y, 52, 28, fill="#d9a04f")
        c.oval(x, y - 3, 46, 23, fill="#ecc581")
        for _ in range(5):
            c.oval(x + c.dice.uniform(-30, 30), y + c.dice.uniform(-12, 10), 6, 4, fill="#c98f45")


def madu_botol(c: Canvas) -> None:
    backdrop(c, "#fbeecb", "#7a5a34")
    c.oval(500, 650, 210, 34, fill="#4d3820")
    c.rect(360, 240, 640, 650, "#e2a21a", 60)
    c.rect(385, 270, 425, 610, "#f4c553", 18)
    c.rect(400, 150, 600, 250, "#6b4b10", 14)
    c.rect(385, 380, 615, 520, "#fff7de", 12)
    for x in (455, 500, 545):
        for y in (420, 455):
            c.shape([(x + 18 * math.cos(math.radians(a)), y + 18 * math.sin(math.radians(a))) for a in range(30, 390, 60)], "#e2a21a")
    for x, y in ((240, 300), (770, 260), (800, 420)):
        c.oval(x, y, 26, 17, fill="#f2b705")
        c.rect(x - 6, y - 16, x + 4, y + 16, "#2b2b2b")
        c.oval(x - 4, y - 20, 16, 10, fill="#eaf6fb")


def pohon_belimbing(c: Canvas) -> None:
    c.fade("#9fd4a3", "#e2f3cf")
    for _ in range(90):
        x, y = c.dice.randint(-20, 1020), c.dice.randint(-20, 760)
        c.oval(x, y, c.dice.randint(24, 60), c.dice.randint(14, 30), fill=c.dice.choice(("#4d9a46", "#6bb158", "#3c8140", "#86c26e")))
    c.line([(0, 160), (420, 210), (1000, 120)], "#6b4a2f", 26)
    c.line([(420, 210), (620, 420)], "#6b4a2f", 16)
    for x, y in ((230, 400), (430, 520), (640, 560), (800, 380), (560, 330)):
        yellow = c.dice.choice(("#f2c230", "#e9d24a", "#d7cf3c"))
        c.line([(x, y - 110), (x, y - 150)], "#5a7a2e", 6)
        c.oval(x, y, 60, 115, fill=yellow)
        c.oval(x - 26, y, 18, 104, fill=mixed(yellow, "#ffffff", 0.35))
        c.oval(x + 30, y, 16, 100, fill=mixed(yellow, "#8a6a00", 0.3))


def kopi_cangkir(c: Canvas) -> None:
    backdrop(c, "#e9d9c6", "#6f4a2c")
    c.oval(480, 640, 290, 60, fill="#f5efe6")
    c.oval(480, 632, 220, 40, fill="#e3d8c9")
    c.ring(700, 480, 80, 85, "#ffffff", 34)
    c.rect(270, 370, 690, 600, "#ffffff", 90)
    c.rect(270, 370, 690, 470, "#ffffff")
    c.oval(480, 375, 210, 56, fill="#f2ede4")
    c.oval(480, 378, 188, 46, fill="#3b2314")
    c.oval(470, 372, 120, 22, fill="#5a3820")
    for x in (400, 480, 560):
        c.line([(x, 300), (x + 22, 250), (x - 14, 200), (x + 12, 140)], "#ffffff", 11)
    for _ in range(12):
        x, y = c.dice.randint(90, 930), c.dice.randint(660, 735)
        c.oval(x, y, 22, 14, fill="#3b2314")
        c.line([(x - 16, y), (x + 16, y)], "#6f4a2c", 3)


def sungai_bengawan(c: Canvas) -> None:
    _land(c)
    c.fade("#9ac3cf", "#5b8f9c", 400, 650)
    for _ in range(40):
        x, y = c.dice.randint(0, 1000), c.dice.randint(420, 640)
        c.line([(x, y), (x + c.dice.randint(30, 110), y)], "#c9e4ea", 2.5)
    c.shape([(0, 620), (1000, 590), (1000, 760), (0, 760)], "#8aa860")
    for index in range(11):
        c.rect(20 + index * 92, 600, 100 + index * 92, 636, "#d8cba8", 12)
        c.rect(-20 + index * 92, 632, 60 + index * 92, 668, "#cbbd97", 12)
    palm(c, 880, 610, 300)
    person(c, 180, 620, 170)


def senam_pagi(c: Canvas) -> None:
    _land(c, "#9ccc65")
    for y, s, n in ((470, 120, 8), (570, 170, 6), (710, 230, 4)):
        crowd(c, n, y, s, 60, 940, arm="up")


def lapangan_voli(c: Canvas) -> None:
    _land(c, "#d9a066")
    c.shape([(180, 440), (820, 440), (1000, 740), (0, 740)], "#e0b27d")
    c.line([(180, 440), (820, 440), (1000, 740), (0, 740), (180, 440)], "#fff7ea", 6)
    c.line([(60, 330), (60, 600)], "#5d6b68", 12)
    c.line([(940, 330), (940, 600)], "#5d6b68", 12)
    for y in range(345, 450, 18):
        c.line([(60, y), (940, y)], "#f5f5f5", 3)
    for x in range(60, 950, 30):
        c.line([(x, 345), (x, 440)], "#f5f5f5", 2)
    c.oval(c.dice.randint(380, 620), 230, 30, fill="#fdf3d0")
    crowd(c, 3, 500, 130, 180, 820, arm="up")
    crowd(c, 3, 700, 210, 120, 880, arm="up")


def kerja_bakti(c: Canvas) -> None:
    _land(c)
    c.shape([(0, 560), (1000, 520), (1000, 760), (0, 760)], "#a98a5b")
    for index in range(5):
        x = 120 + index * 190
        person(c, x, 650 + c.dice.uniform(-20, 20), 220, arm="side")
        c.line([(x + 60, 520), (x + 120, 680)], "#7a5230", 9)
        c.shape([(x + 108, 670), (x + 150, 690), (x + 128, 712)], "#5f6b70")
    c.shape([(740, 640), (930, 640), (890, 720), (770, 720)], "#2e7d6b")
    c.oval(830, 636, 84, 30, fill="#7c5c3a")
    c.oval(800, 728, 26, fill="#37474f")


def rapat_warga(c: Canvas) -> None:
    room(c, "#e7dcc6", "#b98f63")
    c.rect(110, 90, 470, 270, "#ffffff", 6)
    for y in (120, 150, 180, 210):
        c.rect(140, y, 140 + c.dice.randint(160, 290), y + 9, "#90a4ae", 3)
    person(c, 560, 500, 240, arm="side")
    for y, s, n in ((600, 190, 6), (735, 240, 5)):
        crowd(c, n, y, s, 40, 960)


def bibit_jati(c: Canvas) -> None:
    _land(c, "#8d6e4a")
    for row in range(4):
        for column in range(7):
            x, y, s = 40 + column * 150 + (row % 2) * 50, 470 + row * 78, 52 + row * 16
            c.rect(x - s * 0.3, y, x + s * 0.3, y + s * 0.7, "#2b2b33", 5)
            c.line([(x, y), (x, y - s * 0.9)], "#6a8f3c", s * 0.08)
            for side, h in ((-1, 0.55), (1, 0.75), (-1, 0.95)):
                c.oval(x + side * s * 0.28, y - s * h, s * 0.3, s * 0.16, fill=c.dice.choice(("#6fae4a", "#4f9440", "#87bf5f")))


def sumur_minyak(c: Canvas) -> None:
    _land(c, "#b39a6b")
    for x, size in ((300, 430), (720, 330)):
        base = 640
        for dx in (-0.22, 0.22):
            c.line([(x + dx * size, base), (x + dx * size * 0.12, base - size)], "#6a4423", 14)
        c.line([(x - 0.05 * size, base), (x, base - size)], "#7d5330", 11)
        for step in range(1, 6):
            y, half = base - size * step / 6, 0.22 * size * (1 - step / 6.6)
            c.line([(x - half, y), (x + half, y)], "#7d5330", 9)
            c.line([(x - half, y), (x + half * 0.8, y - size / 6)], "#8b6239", 5)
        c.oval(x, base - size, 18, fill="#37474f")
        c.line([(x, base - size), (x + 10, base - 20)], "#3a3a3a", 3)
    c.oval(480, 690, 130, 26, fill="#241c14")
    person(c, 560, 690, 170, veil=False)


def perahu_tambang(c: Canvas) -> None:
    _land(c)
    c.fade("#a7ccd4", "#4f8593", 400, 750)
    c.line([(0, 360), (1000, 380)], "#4b4038", 5)
    c.shape([(140, 560), (860, 560), (770, 680), (230, 680)], "#7a4a26")
    c.rect(150, 548, 850, 576, "#9c6a3a", 8)
    for x in (280, 400, 520, 640, 740):
        person(c, x, 570, 180)
    for x in (300, 700):
        c.line([(x, 560), (x, 370)], "#5d4632", 7)
    for _ in range(16):
        x, y = c.dice.randint(0, 1000), c.dice.randint(690, 740)
        c.line([(x, y), (x + 80, y)], "#cfe6ea", 3)


def ledre_kaleng(c: Canvas) -> None:
    backdrop(c, "#fde2cf", "#8a5a3a")
    tin = c.dice.choice(("#b91c1c", "#0f766e", "#1d4ed8"))
    c.rect(300, 230, 640, 650, tin, 10)
    c.oval(470, 650, 170, 36, fill=mixed(tin, "#000000", 0.3))
    c.oval(470, 232, 170, 38, fill="#cfd8dc")
    c.oval(470, 228, 140, 28, fill="#eceff1")
    c.rect(330, 350, 610, 520, "#fff3d6", 14)
    c.rect(380, 385, 560, 412, tin, 6)
    c.oval(470, 468, 46, 24, fill="#e8b23c")
    for index in range(5):
        y = 690 - index * 13
        c.rect(640 + index * 14, y - 26, 900 + index * 4, y, "#d9a050" if index % 2 else "#e8bd76", 13)
        c.oval(900 + index * 4, y - 13, 12, fill="#8a5a2b")


def sambal_botol(c: Canvas) -> None:
    backdrop(c, "#f9d9c8", "#6d4c35")
    for x, h in ((390, 380), (610, 330)):
        c.rect(x - 90, 650 - h, x + 90, 650, "#b71c1c", 34)
        c.rect(x - 72, 665 - h, x - 46, 630, "#d84343", 12)
        c.rect(x - 70, 590 - h, x + 70, 660 - h, "#2e7d32", 12)
        c.rect(x - 76, 470, x + 76, 570, "#fff3e0", 10)
        c.line([(x - 40, 540), (x, 500), (x + 44, 516)], "#d32f2f", 14)
    for _ in range(7):
        x, y = c.dice.randint(90, 900), c.dice.randint(675, 730)
        c.line([(x, y), (x + 46, y - 12), (x + 84, y + 6)], c.dice.choice(("#d32f2f", "#e53935", "#388e3c")), 17)
        c.line([(x, y), (x - 16, y - 10)], "#33691e", 6)


def gerabah(c: Canvas) -> None:
    backdrop(c, "#efdcc8", "#7b5a40")
    clay = c.dice.choice(("#b5613a", "#a9552f", "#c1724a"))
    c.oval(350, 655, 170, 30, fill="#4f3826")
    c.oval(350, 500, 165, 165, fill=clay)
    c.rect(300, 240, 400, 380, clay, 16)
    c.rect(280, 225, 420, 260, mixed(clay, "#ffffff", 0.15), 14)
    c.line([(480, 430), (590, 330), (610, 300)], clay, 42)
    c.oval(300, 450, 40, 90, fill=mixed(clay, "#ffffff", 0.22))
    for y in (470, 500):
        c.line([(195, y), (505, y)], mixed(clay, "#000000", 0.3), 6)
    c.oval(740, 660, 180, 28, fill="#4f3826")
    c.shape([(560, 540), (920, 540), (860, 660), (620, 660)], mixed(clay, "#000000", 0.15))
    c.oval(740, 540, 182, 46, fill=clay)
    c.oval(740, 544, 150, 32, fill=mixed(clay, "#000000", 0.35))
    c.line([(690, 540), (850, 430)], "#6b4a2f", 30)


def lampu_jalan(c: Canvas) -> None:
    c.fade("#141d3a", "#4a3f6b", 0, 430)
    for _ in range(70):
        x, y = c.dice.randint(0, 1000), c.dice.randint(0, 300)
        c.oval(x, y, c.dice.uniform(1, 3), fill="#f4f1d0")
    c.oval(820, 110, 46, fill="#f6e9b8")
    hills(c, 420, "#232a45", 60, c.dice.random() * 6)
    c.fade("#2b2f38", "#15181d", 430, 750)
    c.shape([(430, 430), (570, 430), (980, 760), (20, 760)], "#3b3f49")
    for x, y, h in ((330, 560, 300), (180, 690, 430), (690, 560, 300), (850, 690, 430)):
        side = 1 if x < 500 else -1
        c.oval(x + side * 60, y, 110, 24, fill="#8a7a45")
        c.line([(x, y), (x, y - h), (x + side * 56, y - h - 10)], "#9aa5b1", 9)
        c.oval(x + side * 62, y - h, 44, 34, fill="#6b6240")
        c.oval(x + side * 62, y - h, 24, 18, fill="#fff2b3")
        c.rect(x - 34, y - h - 46, x + 34, y - h - 24, "#27407a", 4)
    house(c, 430, 470, 120, "#5b4a3f", "#2f2430")


SCENES: dict[str, Callable[[Canvas], None]] = {
    name.replace("_", "-"): value for name, value in list(globals().items()) if callable(value) and getattr(value, "__module__", "") == __name__ and not name.startswith("_")
}
