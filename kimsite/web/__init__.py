"""What every server of this program needs: sockets, limits on connections, which requests are its own."""
