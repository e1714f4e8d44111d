"""The script and the worker of the screen in the village office."""
