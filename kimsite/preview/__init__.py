"""Watch, serve, show findings in the page.

Nothing is written: pages live in memory and are rendered when asked for.
"""
