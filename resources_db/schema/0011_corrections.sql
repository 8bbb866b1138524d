-- What field workers say is wrong with a listing. What was marked here waits to be written out; it is no content, no act
-- notes it, and its rows stand in the order of their random ids: which of two was marked first is not to be found here.

CREATE TABLE "marked_correction" (
  "id" TEXT PRIMARY KEY,
  "listing_id" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "resource_type" TEXT NOT NULL,
  "original_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "marked_on" TEXT NOT NULL,
  "written" INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What came in by files, and what was decided of it. "listing_id" is what (source, table, id) make, or the listing that
-- was found by its name and place; "assessment_id" the report that waits since it was taken.
CREATE TABLE "correction" (
  "id" TEXT PRIMARY KEY,
  "listing_id" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  "resource_type" TEXT NOT NULL,
  "original_id" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "place" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "marked_on" TEXT NOT NULL,
  "by_name" INTEGER NOT NULL,
  "status" TEXT NOT NULL,
  "decided_on" TEXT,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "assessment_id" TEXT
) STRICT;
CREATE INDEX "correction_listing_id" ON "correction" ("listing_id");
