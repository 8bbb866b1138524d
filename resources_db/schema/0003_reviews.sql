-- What people do to what is said of places: each act with the rows as they were before it, so that the last one can be
-- taken back to the very content from before. "before" is the whole row as JSON, NULL where there was none.

CREATE TABLE "act" (
  "number" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "done_on" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "role" TEXT NOT NULL,
  "reason" TEXT NOT NULL
) STRICT;

CREATE TABLE "act_row" (
  "act" INTEGER NOT NULL,
  "resource_type" TEXT NOT NULL,
  "resource_id" TEXT NOT NULL,
  "before" TEXT,
  PRIMARY KEY ("act", "resource_type", "resource_id")
) STRICT;

-- Assessments that came with a file and would read better than what stands here: nothing of them counts before a yes.
CREATE TABLE "waiting_assessment" (
  "id" TEXT PRIMARY KEY,
  "source_id" TEXT NOT NULL,
  "arrived_on" TEXT NOT NULL,
  "why" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "assessment" TEXT NOT NULL
) STRICT;
CREATE INDEX "waiting_assessment_subject_id" ON "waiting_assessment" ("subject_id");

-- Drafts that a coordinator has read and lets be printed; of a text that has changed since ("text_hash") nobody has.
CREATE TABLE "reviewed_text" (
  "key" TEXT NOT NULL,
  "language" TEXT NOT NULL,
  "text_hash" TEXT NOT NULL,
  "organization" TEXT NOT NULL,
  "reviewed_on" TEXT NOT NULL,
  PRIMARY KEY ("key", "language")
) STRICT;

-- Why, when and by whom an assessment was withdrawn stands in the history, among the lines of every import.
CREATE INDEX "history_of_assessment" ON "history" ("resource_id") WHERE "resource_type" = 'assessment';
