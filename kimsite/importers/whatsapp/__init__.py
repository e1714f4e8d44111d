"""A WhatsApp chat export -> messages -> proposed drafts."""
