-- What people write into the directory beside its files. A row stands as it is read, with their words in it; what the
-- last file of its source said instead stands here, field by field, so that the next one can be compared with both.

-- "base" and "value" are JSON. A row that was taken away has "column" '' and all of itself as its base; a base that is
-- NULL says that the source's file has no such row any longer.
CREATE TABLE "local_edit" (
  "resource_type" TEXT NOT NULL,
  "resource_id" TEXT NOT NULL,
  "column" TEXT NOT NULL,
  "base" TEXT,
  "value" TEXT,
  "edited_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  PRIMARY KEY ("resource_type", "resource_id", "column")
) STRICT;

-- Services, and services at one location, that people here say are none any more. Their rows stay.
CREATE TABLE "withdrawn" (
  "resource_id" TEXT PRIMARY KEY,
  "withdrawn_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;

-- "I checked this": the last time that somebody here said so of a listing. No file and no change of a field sets it.
CREATE TABLE "verified" (
  "listing_id" TEXT PRIMARY KEY,
  "verified_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL
) STRICT;

-- Whether the bar, or the Department of Justice, was asked about who gives legal help, when, and who asked.
CREATE TABLE "credential_check" (
  "service_id" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "checked_on" TEXT NOT NULL,
  "checked_by" TEXT NOT NULL,
  PRIMARY KEY ("service_id", "kind")
) STRICT;

-- What was changed of a listing is read whenever a person looks at it.
CREATE INDEX "history_resource_id" ON "history" ("resource_id");
