"""The referral sheet: the chosen places, what is printed with them, and the page as it will be."""
