-- The rows of which one fact beside the contact states is recorded and stands ("tie:P", "around:I", "protects:NO_ID"), as bits.
-- Derived, like all that begins with "listing".

CREATE TABLE "listing_fact" (
  "name" TEXT PRIMARY KEY,
  "rows" BLOB NOT NULL
) STRICT;
