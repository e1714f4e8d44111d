"""`python -m kimsite`."""

from __future__ import annotations

from kimsite.cli import main

if __name__ == "__main__":
    main()
