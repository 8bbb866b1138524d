"""What leaves the directory: referral sheets and data files. No Qt, no SQL."""
