"""Rules of value: what a person says at once of every place whose source writes one value in one column."""
