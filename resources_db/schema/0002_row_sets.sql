-- What searching needs of all listings at once, in the shape in which it is worked with: sets of row numbers as bits, and
-- columns by row number. Derived, like all that begins with "listing"; each blob carries its own checksum (zlib).

CREATE TABLE "listing_rows" (
  "name" TEXT PRIMARY KEY,
  "rows" BLOB NOT NULL
) STRICT;

CREATE TABLE "listing_column" (
  "name" TEXT PRIMARY KEY,
  "cells" BLOB NOT NULL
) STRICT;

-- The rows that have a word beginning so, in a name and anywhere, where they are many; of few, listing_words knows.
CREATE TABLE "listing_prefix" (
  "prefix" TEXT PRIMARY KEY,
  "names" BLOB NOT NULL,
  "anywhere" BLOB NOT NULL
) STRICT;

-- The rows in each contact state, and for each row of which anything is known the days (as numbers, 1 = 0001-01-01)
-- from which on and before which its states are these.
CREATE TABLE "listing_state" (
  "domain" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  "rows" BLOB NOT NULL,
  PRIMARY KEY ("domain", "state")
) STRICT;

CREATE TABLE "listing_days" (
  "row" INTEGER PRIMARY KEY,
  "since" INTEGER NOT NULL,
  "until" INTEGER NOT NULL
) STRICT;
CREATE INDEX "listing_days_since" ON "listing_days" ("since");
CREATE INDEX "listing_days_until" ON "listing_days" ("until");

-- What an assessment was written about since its states were worked out: whoever writes one cannot forget it.
CREATE TABLE "listing_unsettled" (
  "subject_id" TEXT PRIMARY KEY
) STRICT;
CREATE TRIGGER "assessment_inserted" AFTER INSERT ON "assessment" BEGIN INSERT OR IGNORE INTO "listing_unsettled" VALUES (new."subject_id"); END;
CREATE TRIGGER "assessment_deleted" AFTER DELETE ON "assessment" BEGIN INSERT OR IGNORE INTO "listing_unsettled" VALUES (old."subject_id"); END;
CREATE TRIGGER "assessment_updated" AFTER UPDATE ON "assessment" BEGIN INSERT OR IGNORE INTO "listing_unsettled" VALUES (old."subject_id"), (new."subject_id"); END;

CREATE INDEX "listing_organization_id" ON "listing" ("organization_id");
CREATE INDEX "assessment_accepted" ON "assessment" ("assessed_on") WHERE "accepted";
