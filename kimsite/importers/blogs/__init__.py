"""Exports of Blogger and WordPress -> the posts of a village. Reading them needs the extra `impor`."""
