"""The page of a blog on which people write without a network and hand their posts to WhatsApp."""
