-- Listings that a file brought under a new id, and listings that it left out which look like the same place and of which
-- something is said here: told beside the new one until a person says that they are one, or two.

CREATE TABLE "predecessor" (
  "listing_id" TEXT NOT NULL,
  "gone_id" TEXT NOT NULL,
  "found_on" TEXT NOT NULL,
  PRIMARY KEY ("listing_id", "gone_id")
) STRICT;
CREATE INDEX "predecessor_gone_id" ON "predecessor" ("gone_id");
