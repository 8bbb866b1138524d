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

-- What people said of every place with one value in one column of a source ("says" as a file for assess has it). It is
-- never applied by itself: of new rows with the value it is a hint.
CREATE TABLE "value_rule" (
  "source_id" TEXT NOT NULL,
  "column" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "says" TEXT NOT NULL,
  "decided_on" TEXT NOT NULL,
  PRIMARY KEY ("source_id", "column", "value", "kind")
) STRICT;
