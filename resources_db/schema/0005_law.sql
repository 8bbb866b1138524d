-- What the law of a place says, as somebody published it: never merged between city, county and state, nothing shipped.

CREATE TABLE "jurisdiction" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "parent_id" TEXT
) STRICT;

CREATE TABLE "legal_fact" (
  "id" TEXT PRIMARY KEY,
  "jurisdiction_id" TEXT NOT NULL,
  "topic" TEXT NOT NULL,
  "question_code" TEXT NOT NULL,
  "answer" TEXT NOT NULL,
  "direction" TEXT NOT NULL,
  "detail_en" TEXT NOT NULL,
  "detail_es" TEXT NOT NULL,
  "effective_from" TEXT,
  "effective_to" TEXT,
  "status" TEXT NOT NULL,
  "source_title" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "url" TEXT NOT NULL,
  "source_date" TEXT,
  "retrieved_on" TEXT,
  "checked_on" TEXT,
  "review_by" TEXT,
  "checked_by_org" TEXT NOT NULL,
  "checked_by_role" TEXT NOT NULL,
  "lawyer_checked" INTEGER NOT NULL,
  "state" TEXT NOT NULL
) STRICT;
CREATE INDEX "legal_fact_jurisdiction_id" ON "legal_fact" ("jurisdiction_id");

-- A rights card that a coordinator has filled in; without source and date it is not printed.
CREATE TABLE "rights_card" (
  "code" TEXT NOT NULL,
  "jurisdiction_id" TEXT NOT NULL,
  "source_title" TEXT NOT NULL,
  "publisher" TEXT NOT NULL,
  "source_date" TEXT NOT NULL,
  "checked_by_org" TEXT NOT NULL,
  "checked_on" TEXT NOT NULL,
  "lawyer_checked" INTEGER NOT NULL,
  PRIMARY KEY ("code", "jurisdiction_id")
) STRICT;
