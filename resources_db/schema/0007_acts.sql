-- Whatever changes the directory is an act: every row of before that it touched, and where its new rows begin, so that
-- the last one can be taken back. "row" is SQLite's own number of a row; "before" the whole row as JSON, NULL where there
-- was none. "about" is what a person knows the act by where it is about no place; the hashes are those of its tables.

ALTER TABLE "act" RENAME TO "act_of_reviews";
ALTER TABLE "act_row" RENAME TO "act_row_of_reviews";

CREATE TABLE "act" (
  "number" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "done_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "about" TEXT NOT NULL,
  "hash_before" TEXT NOT NULL,
  "hash_after" TEXT NOT NULL
) STRICT;

CREATE TABLE "act_row" (
  "act" INTEGER NOT NULL,
  "resource_type" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "before" TEXT,
  PRIMARY KEY ("act", "resource_type", "row")
) STRICT, WITHOUT ROWID;

CREATE TABLE "act_new" (
  "act" INTEGER NOT NULL,
  "resource_type" TEXT NOT NULL,
  "after_row" INTEGER NOT NULL,
  "last_row" INTEGER NOT NULL,
  PRIMARY KEY ("act", "resource_type")
) STRICT, WITHOUT ROWID;

-- Acts of before named rows by their ids. A row that an act took away, and that is put back one day, gets a number that
-- no row has, the same in every act that names it.
INSERT INTO "act" SELECT "number", "kind", "done_on", "organization", "role", "reason", '', '', '' FROM "act_of_reviews";
INSERT INTO "act_row" SELECT o."act", o."resource_type", coalesce(
  CASE o."resource_type"
    WHEN 'assessment' THEN (SELECT t.rowid FROM "assessment" t WHERE t."id" = o."resource_id")
    WHEN 'history' THEN CAST(o."resource_id" AS INTEGER)
    WHEN 'waiting_assessment' THEN (SELECT t.rowid FROM "waiting_assessment" t WHERE t."id" = o."resource_id")
    WHEN 'reviewed_text' THEN (SELECT t.rowid FROM "reviewed_text" t WHERE t."key" || '/' || t."language" = o."resource_id")
  END,
  1000000000000 + (SELECT min(f.rowid) FROM "act_row_of_reviews" f
    WHERE f."resource_type" = o."resource_type" AND f."resource_id" = o."resource_id")
), o."before" FROM "act_row_of_reviews" o;
DROP TABLE "act_row_of_reviews";
DROP TABLE "act_of_reviews";
