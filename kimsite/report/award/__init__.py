"""What follows a result: certificates with their register, news, prizes, words for the host."""
