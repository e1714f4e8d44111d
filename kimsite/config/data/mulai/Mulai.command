#!/bin/sh
# Membuka halaman menulis. Klik dua kali, atau jalankan:  sh Mulai.command
cd "$(dirname "$0")" || exit 1
env="${KIMSITE_ENV:-${XDG_DATA_HOME:-$HOME/.local/share}/kimsite/python}"

berhenti() {
    printf '\n%s\n\n' "$1"
    printf 'Tekan Enter untuk menutup. '
    read -r _ || :
    exit 1
}

cari_python() {
    for nama in python3.14 python3.13 python3.12 python3.11 python3 python; do
        if command -v "$nama" >/dev/null 2>&1 && "$nama" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            python=$nama
            return 0
        fi
    done
    return 1
}

if [ -x "$env/bin/python" ] && "$env/bin/python" -c 'import kimsite' 2>/dev/null; then
    :
elif command -v kimsite >/dev/null 2>&1; then
    exec kimsite edit --root . "$@"
else
    cari_python || berhenti 'Python 3.11 atau yang lebih baru belum ada. Pasang dari https://www.python.org/downloads/ lalu buka Mulai sekali lagi.'
    echo 'Menyiapkan untuk pertama kali. Perlu internet, kira-kira dua menit. Jangan ditutup ...'
    "$python" -m venv "$env" || berhenti 'Belum berhasil menyiapkan Python. Di Ubuntu dan Debian, pasang dulu:  sudo apt install python3-venv'
    paket='kimsite>={versi}'
    for berkas in ./kimsite-*.whl; do
        [ -f "$berkas" ] && paket=$berkas
    done
    "$env/bin/python" -m pip install --quiet --disable-pip-version-check "$paket" || {
        rm -rf "$env"
        berhenti 'Belum berhasil mengunduh. Periksa sambungan internet, lalu buka Mulai sekali lagi.'
    }
fi
exec "$env/bin/python" -m kimsite edit --root . "$@"
