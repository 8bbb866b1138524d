"""What the terms of other people's directories mean in our categories: proposed by rules, corrected by people."""
