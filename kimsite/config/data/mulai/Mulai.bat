@echo off
rem Membuka halaman menulis. Klik dua kali.
chcp 65001 >nul
cd /d "%~dp0"
title Menulis - jangan ditutup selama menulis
set "ENV=%LOCALAPPDATA%\kimsite\python"
if not "%KIMSITE_ENV%"=="" set "ENV=%KIMSITE_ENV%"
set "PY=%ENV%\Scripts\python.exe"
if exist "%PY%" "%PY%" -c "import kimsite" 2>nul && goto buka
where kimsite >nul 2>nul && goto terpasang

set "CARI="
py -3 -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "CARI=py -3"
if not defined CARI python -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "CARI=python"
if not defined CARI goto tanpapython

echo Menyiapkan untuk pertama kali. Perlu internet, kira-kira dua menit. Jangan ditutup ...
%CARI% -m venv "%ENV%" || goto gagal
set "PAKET=kimsite>={versi}"
for %%F in (kimsite-*.whl) do set "PAKET=%%F"
"%PY%" -m pip install --quiet --disable-pip-version-check "%PAKET%" || goto gagal

:buka
"%PY%" -m kimsite edit --root . %*
if not errorlevel 1 goto selesai
if errorlevel 130 goto selesai
pause
goto selesai

:terpasang
kimsite edit --root . %*
if not errorlevel 1 goto selesai
if errorlevel 130 goto selesai
pause
goto selesai

:tanpapython
echo.
echo Python 3.11 atau yang lebih baru belum ada di komputer ini.
echo Unduh dari https://www.python.org/downloads/ lalu pasang.
echo Saat memasang, centang "Add python.exe to PATH". Setelah itu buka Mulai sekali lagi.
pause
goto selesai

:gagal
rmdir /s /q "%ENV%" 2>nul
echo.
echo Belum berhasil menyiapkan. Periksa sambungan internet, lalu buka Mulai sekali lagi.
pause

:selesai
