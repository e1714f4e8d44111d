"""Every word on the editor's screens, in both languages."""
