"""Who may enter marks, who leads, and what everybody in the hall may see."""
