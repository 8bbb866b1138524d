-- Records that a person said are one place, and pairs that a person said are two. The rows of every source stay as they
-- arrive, each under its own identity: what is one is said here, and read so. To take a merge back is to take its row away.

CREATE TABLE "merge" (
  "id" TEXT PRIMARY KEY,
  "kept_id" TEXT NOT NULL,
  "kept_service_id" TEXT NOT NULL,
  "merged_id" TEXT NOT NULL UNIQUE,
  "merged_service_id" TEXT NOT NULL,
  "choices" TEXT NOT NULL,
  "since" TEXT NOT NULL,
  "merged_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL
) STRICT;
CREATE INDEX "merge_kept_service_id" ON "merge" ("kept_service_id");
CREATE INDEX "merge_merged_service_id" ON "merge" ("merged_service_id");

CREATE TABLE "not_duplicate" (
  "first_id" TEXT NOT NULL,
  "second_id" TEXT NOT NULL,
  "said_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  PRIMARY KEY ("first_id", "second_id")
) STRICT;

-- Derived: the records that a merged listing is made of, each as it would stand alone. Of a listing that is one record
-- there is nothing here.
CREATE TABLE "listing_part" (
  "row" INTEGER NOT NULL,
  "id" TEXT NOT NULL,
  "service_id" TEXT NOT NULL,
  "service_at_location_id" TEXT,
  "location_id" TEXT,
  "organization_id" TEXT,
  "record_kinds" TEXT NOT NULL,
  "enforcement" TEXT,
  "bound_to" TEXT NOT NULL,
  "position" TEXT NOT NULL,
  "gone_on" TEXT,
  "since" TEXT NOT NULL,
  PRIMARY KEY ("row", "id")
) STRICT, WITHOUT ROWID;
CREATE INDEX "listing_part_service_id" ON "listing_part" ("service_id");

CREATE VIEW "listing_record" AS
SELECT "row", "id", "service_id", "service_at_location_id", "location_id", "organization_id", "record_kinds",
  "enforcement", "bound_to", "gone_on" FROM "listing" WHERE "row" NOT IN (SELECT "row" FROM "listing_part")
UNION ALL SELECT "row", "id", "service_id", "service_at_location_id", "location_id", "organization_id", "record_kinds",
  "enforcement", "bound_to", "gone_on" FROM "listing_part";
