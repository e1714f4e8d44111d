"""Every word on the screens of contest day, in both languages."""
