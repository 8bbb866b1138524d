-- How files without a standard are read: what their columns mean, and what their terms mean, as people decided it.

CREATE TABLE "column_mapping" (
  "fingerprint" TEXT PRIMARY KEY,
  "mapping" TEXT NOT NULL,
  "given" INTEGER NOT NULL,
  "decided_on" TEXT NOT NULL
) STRICT;

CREATE TABLE "source_term" (
  "source_id" TEXT NOT NULL,
  "term" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "given" INTEGER NOT NULL,
  "decided_on" TEXT NOT NULL,
  PRIMARY KEY ("source_id", "term", "code")
) STRICT;
