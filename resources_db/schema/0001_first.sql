-- The first shape of the directory file: the tables and columns of HSDS 3.1, each with where its row came from,
-- and our own tables beside them. No NOT NULL and no foreign key on what real files lack. Never edited once released.

PRAGMA application_id = 1347375683;

CREATE TABLE "organization" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT,
  "alternate_name" TEXT,
  "description" TEXT,
  "email" TEXT,
  "website" TEXT,
  "tax_status" TEXT,
  "tax_id" TEXT,
  "year_incorporated" INTEGER,
  "legal_status" TEXT,
  "logo" TEXT,
  "uri" TEXT,
  "parent_organization_id" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "organization_parent_organization_id" ON "organization" ("parent_organization_id");
CREATE INDEX "organization_source_id" ON "organization" ("source_id");

CREATE TABLE "program" (
  "id" TEXT PRIMARY KEY,
  "organization_id" TEXT,
  "name" TEXT,
  "alternate_name" TEXT,
  "description" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "program_organization_id" ON "program" ("organization_id");
CREATE INDEX "program_source_id" ON "program" ("source_id");

CREATE TABLE "service" (
  "id" TEXT PRIMARY KEY,
  "organization_id" TEXT,
  "program_id" TEXT,
  "name" TEXT,
  "alternate_name" TEXT,
  "description" TEXT,
  "url" TEXT,
  "email" TEXT,
  "status" TEXT,
  "interpretation_services" TEXT,
  "application_process" TEXT,
  "fees_description" TEXT,
  "wait_time" TEXT,
  "fees" TEXT,
  "accreditations" TEXT,
  "eligibility_description" TEXT,
  "minimum_age" REAL,
  "maximum_age" REAL,
  "assured_date" TEXT,
  "assurer_email" TEXT,
  "licenses" TEXT,
  "alert" TEXT,
  "last_modified" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "service_organization_id" ON "service" ("organization_id");
CREATE INDEX "service_program_id" ON "service" ("program_id");
CREATE INDEX "service_source_id" ON "service" ("source_id");

CREATE TABLE "location" (
  "id" TEXT PRIMARY KEY,
  "location_type" TEXT,
  "url" TEXT,
  "organization_id" TEXT,
  "name" TEXT,
  "alternate_name" TEXT,
  "description" TEXT,
  "transportation" TEXT,
  "latitude" REAL,
  "longitude" REAL,
  "external_identifier" TEXT,
  "external_identifier_type" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "location_organization_id" ON "location" ("organization_id");
CREATE INDEX "location_source_id" ON "location" ("source_id");

CREATE TABLE "service_at_location" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "location_id" TEXT,
  "description" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "service_at_location_service_id" ON "service_at_location" ("service_id");
CREATE INDEX "service_at_location_location_id" ON "service_at_location" ("location_id");
CREATE INDEX "service_at_location_source_id" ON "service_at_location" ("source_id");

CREATE TABLE "contact" (
  "id" TEXT PRIMARY KEY,
  "organization_id" TEXT,
  "service_id" TEXT,
  "service_at_location_id" TEXT,
  "location_id" TEXT,
  "name" TEXT,
  "title" TEXT,
  "department" TEXT,
  "email" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "contact_organization_id" ON "contact" ("organization_id");
CREATE INDEX "contact_service_id" ON "contact" ("service_id");
CREATE INDEX "contact_service_at_location_id" ON "contact" ("service_at_location_id");
CREATE INDEX "contact_location_id" ON "contact" ("location_id");
CREATE INDEX "contact_source_id" ON "contact" ("source_id");

CREATE TABLE "phone" (
  "id" TEXT PRIMARY KEY,
  "location_id" TEXT,
  "service_id" TEXT,
  "organization_id" TEXT,
  "contact_id" TEXT,
  "service_at_location_id" TEXT,
  "number" TEXT,
  "extension" INTEGER,
  "type" TEXT,
  "description" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "phone_location_id" ON "phone" ("location_id");
CREATE INDEX "phone_service_id" ON "phone" ("service_id");
CREATE INDEX "phone_organization_id" ON "phone" ("organization_id");
CREATE INDEX "phone_contact_id" ON "phone" ("contact_id");
CREATE INDEX "phone_service_at_location_id" ON "phone" ("service_at_location_id");
CREATE INDEX "phone_source_id" ON "phone" ("source_id");

CREATE TABLE "address" (
  "id" TEXT PRIMARY KEY,
  "location_id" TEXT,
  "attention" TEXT,
  "address_1" TEXT,
  "address_2" TEXT,
  "city" TEXT,
  "region" TEXT,
  "state_province" TEXT,
  "postal_code" TEXT,
  "country" TEXT,
  "address_type" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "address_location_id" ON "address" ("location_id");
CREATE INDEX "address_source_id" ON "address" ("source_id");

CREATE TABLE "schedule" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "location_id" TEXT,
  "service_at_location_id" TEXT,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "dtstart" TEXT,
  "timezone" REAL,
  "until" TEXT,
  "count" INTEGER,
  "wkst" TEXT,
  "freq" TEXT,
  "interval" INTEGER,
  "byday" TEXT,
  "byweekno" TEXT,
  "bymonthday" TEXT,
  "byyearday" TEXT,
  "description" TEXT,
  "opens_at" TEXT,
  "closes_at" TEXT,
  "schedule_link" TEXT,
  "attending_type" TEXT,
  "notes" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "schedule_service_id" ON "schedule" ("service_id");
CREATE INDEX "schedule_location_id" ON "schedule" ("location_id");
CREATE INDEX "schedule_service_at_location_id" ON "schedule" ("service_at_location_id");
CREATE INDEX "schedule_source_id" ON "schedule" ("source_id");

CREATE TABLE "language" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "location_id" TEXT,
  "phone_id" TEXT,
  "name" TEXT,
  "code" TEXT,
  "note" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "language_service_id" ON "language" ("service_id");
CREATE INDEX "language_location_id" ON "language" ("location_id");
CREATE INDEX "language_phone_id" ON "language" ("phone_id");
CREATE INDEX "language_source_id" ON "language" ("source_id");

CREATE TABLE "accessibility" (
  "id" TEXT PRIMARY KEY,
  "location_id" TEXT,
  "description" TEXT,
  "details" TEXT,
  "url" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "accessibility_location_id" ON "accessibility" ("location_id");
CREATE INDEX "accessibility_source_id" ON "accessibility" ("source_id");

CREATE TABLE "service_area" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "service_at_location_id" TEXT,
  "name" TEXT,
  "description" TEXT,
  "extent" TEXT,
  "extent_type" TEXT,
  "uri" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "service_area_service_id" ON "service_area" ("service_id");
CREATE INDEX "service_area_service_at_location_id" ON "service_area" ("service_at_location_id");
CREATE INDEX "service_area_source_id" ON "service_area" ("source_id");

CREATE TABLE "required_document" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "document" TEXT,
  "uri" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "required_document_service_id" ON "required_document" ("service_id");
CREATE INDEX "required_document_source_id" ON "required_document" ("source_id");

CREATE TABLE "cost_option" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "valid_from" TEXT,
  "valid_to" TEXT,
  "option" TEXT,
  "currency" TEXT,
  "amount" REAL,
  "amount_description" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "cost_option_service_id" ON "cost_option" ("service_id");
CREATE INDEX "cost_option_source_id" ON "cost_option" ("source_id");

CREATE TABLE "funding" (
  "id" TEXT PRIMARY KEY,
  "organization_id" TEXT,
  "service_id" TEXT,
  "source" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "funding_organization_id" ON "funding" ("organization_id");
CREATE INDEX "funding_service_id" ON "funding" ("service_id");
CREATE INDEX "funding_source_id" ON "funding" ("source_id");

CREATE TABLE "organization_identifier" (
  "id" TEXT PRIMARY KEY,
  "organization_id" TEXT,
  "identifier_scheme" TEXT,
  "identifier_type" TEXT,
  "identifier" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "organization_identifier_organization_id" ON "organization_identifier" ("organization_id");
CREATE INDEX "organization_identifier_source_id" ON "organization_identifier" ("source_id");

CREATE TABLE "url" (
  "id" TEXT PRIMARY KEY,
  "label" TEXT,
  "url" TEXT,
  "organization_id" TEXT,
  "service_id" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "url_organization_id" ON "url" ("organization_id");
CREATE INDEX "url_service_id" ON "url" ("service_id");
CREATE INDEX "url_source_id" ON "url" ("source_id");

CREATE TABLE "unit" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT,
  "scheme" TEXT,
  "identifier" TEXT,
  "uri" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "unit_source_id" ON "unit" ("source_id");

CREATE TABLE "service_capacity" (
  "id" TEXT PRIMARY KEY,
  "service_id" TEXT,
  "unit_id" TEXT,
  "available" REAL,
  "maximum" REAL,
  "description" TEXT,
  "updated" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "service_capacity_service_id" ON "service_capacity" ("service_id");
CREATE INDEX "service_capacity_unit_id" ON "service_capacity" ("unit_id");
CREATE INDEX "service_capacity_source_id" ON "service_capacity" ("source_id");

CREATE TABLE "taxonomy" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT,
  "description" TEXT,
  "uri" TEXT,
  "version" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "taxonomy_source_id" ON "taxonomy" ("source_id");

CREATE TABLE "taxonomy_term" (
  "id" TEXT PRIMARY KEY,
  "code" TEXT,
  "name" TEXT,
  "description" TEXT,
  "parent_id" TEXT,
  "taxonomy" TEXT,
  "language" TEXT,
  "taxonomy_id" TEXT,
  "term_uri" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "taxonomy_term_parent_id" ON "taxonomy_term" ("parent_id");
CREATE INDEX "taxonomy_term_taxonomy_id" ON "taxonomy_term" ("taxonomy_id");
CREATE INDEX "taxonomy_term_source_id" ON "taxonomy_term" ("source_id");

CREATE TABLE "attribute" (
  "id" TEXT PRIMARY KEY,
  "link_id" TEXT,
  "taxonomy_term_id" TEXT,
  "link_type" TEXT,
  "link_entity" TEXT,
  "value" TEXT,
  "label" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "attribute_link_id" ON "attribute" ("link_id");
CREATE INDEX "attribute_taxonomy_term_id" ON "attribute" ("taxonomy_term_id");
CREATE INDEX "attribute_source_id" ON "attribute" ("source_id");

CREATE TABLE "metadata" (
  "id" TEXT PRIMARY KEY,
  "resource_id" TEXT,
  "resource_type" TEXT,
  "last_action_date" TEXT,
  "last_action_type" TEXT,
  "field_name" TEXT,
  "previous_value" TEXT,
  "replacement_value" TEXT,
  "updated_by" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "metadata_resource_id" ON "metadata" ("resource_id");
CREATE INDEX "metadata_source_id" ON "metadata" ("source_id");

CREATE TABLE "meta_table_description" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT,
  "language" TEXT,
  "character_set" TEXT,
  "source_id" TEXT,
  "original_id" TEXT,
  "extra" TEXT,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "meta_table_description_source_id" ON "meta_table_description" ("source_id");

-- Where rows come from. A person names a source once; identity of a row is (source, table, original id).
CREATE TABLE "source" (
  "id" TEXT PRIMARY KEY,
  "name" TEXT NOT NULL UNIQUE,
  "demonstration" INTEGER NOT NULL DEFAULT 0,
  "data_as_of" TEXT
) STRICT;

CREATE TABLE "import" (
  "id" INTEGER PRIMARY KEY,
  "source_id" TEXT NOT NULL,
  "format" TEXT NOT NULL,
  "imported_on" TEXT NOT NULL,
  "counts" TEXT NOT NULL
) STRICT;

CREATE TABLE "import_problem" (
  "import_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "file" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "column" TEXT NOT NULL,
  "value" TEXT NOT NULL,
  "details" TEXT NOT NULL
) STRICT;

-- Rows that belong to nothing, word for word: nothing is dropped in silence.
CREATE TABLE "unplaced_row" (
  "source_id" TEXT NOT NULL,
  "file" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "data" TEXT NOT NULL,
  "kind" TEXT NOT NULL
) STRICT;

-- Append-only: one line for an import, one for each changed field, one for each thing a person did.
CREATE TABLE "history" (
  "id" INTEGER PRIMARY KEY,
  "happened_on" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "import_id" INTEGER,
  "resource_type" TEXT,
  "resource_id" TEXT,
  "field_name" TEXT,
  "previous_value" TEXT,
  "replacement_value" TEXT,
  "updated_by" TEXT
) STRICT;

CREATE TABLE "assessment" (
  "id" TEXT PRIMARY KEY,
  "subject_type" TEXT NOT NULL,
  "subject_id" TEXT NOT NULL,
  "domain" TEXT NOT NULL,
  "kind" TEXT,
  "level" TEXT NOT NULL,
  "evidence_kind" TEXT NOT NULL,
  "assessed_on" TEXT NOT NULL,
  "review_by" TEXT NOT NULL,
  "protective" INTEGER NOT NULL,
  "consequence" TEXT,
  "agency" TEXT NOT NULL,
  "trigger" TEXT NOT NULL,
  "scope_note" TEXT NOT NULL,
  "source_title" TEXT NOT NULL,
  "source_publisher" TEXT NOT NULL,
  "source_url" TEXT NOT NULL,
  "source_date" TEXT,
  "publisher_has_le_ties" INTEGER NOT NULL,
  "confidence" TEXT NOT NULL,
  "reviewer_org" TEXT NOT NULL,
  "reviewer_role" TEXT NOT NULL,
  "status" TEXT NOT NULL,
  "supersedes_id" TEXT,
  "supersede_reason" TEXT NOT NULL,
  "checklist" TEXT NOT NULL,
  "bound_to" TEXT NOT NULL,
  "note_en" TEXT NOT NULL,
  "note_es" TEXT NOT NULL,
  "share" TEXT NOT NULL,
  "provider_response" TEXT NOT NULL,
  "responded_on" TEXT,
  "accepted" INTEGER NOT NULL,
  "created_at" TEXT NOT NULL
) STRICT;
CREATE INDEX "assessment_subject_id" ON "assessment" ("subject_id");

-- What a person said a service is for; it stands before every rule. "given" 0 takes a derived need away.
CREATE TABLE "given_need" (
  "service_id" TEXT NOT NULL,
  "code" TEXT NOT NULL,
  "given" INTEGER NOT NULL,
  "given_on" TEXT NOT NULL,
  PRIMARY KEY ("service_id", "code")
) STRICT;

-- Addresses that are not for everybody. A file may add a row here; only a named yes takes one away.
CREATE TABLE "address_policy" (
  "location_id" TEXT PRIMARY KEY,
  "policy" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "set_on" TEXT NOT NULL
) STRICT;

-- Facts of the directory itself: whose it is, the hashes of its tables.
CREATE TABLE "directory_fact" (
  "name" TEXT PRIMARY KEY,
  "value" TEXT NOT NULL
) STRICT;

-- From here on everything is derived from the tables above, and can be built again at any time.
CREATE TABLE "listing" (
  "row" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "service_id" TEXT NOT NULL,
  "service_at_location_id" TEXT,
  "location_id" TEXT,
  "organization_id" TEXT,
  "title" TEXT NOT NULL,
  "position" TEXT NOT NULL,
  "latitude" REAL,
  "longitude" REAL,
  "precision_m" INTEGER NOT NULL,
  "area" TEXT NOT NULL,
  "state" TEXT,
  "county" TEXT,
  "enforcement" TEXT,
  "record_kinds" TEXT NOT NULL,
  "bound_to" TEXT NOT NULL,
  "gone_on" TEXT
) STRICT;
CREATE INDEX "listing_service_id" ON "listing" ("service_id");

CREATE TABLE "listing_need" (
  "row" INTEGER NOT NULL,
  "code" TEXT NOT NULL,
  "derived" INTEGER NOT NULL,
  "why" TEXT NOT NULL,
  PRIMARY KEY ("row", "code")
) STRICT, WITHOUT ROWID;
CREATE INDEX "listing_need_code" ON "listing_need" ("code", "row");

CREATE VIRTUAL TABLE "listing_words" USING fts5(
  "names", "everything", tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column, columnsize=0
);
INSERT INTO "listing_words" ("listing_words", "rank") VALUES ('secure-delete', 1);

CREATE VIRTUAL TABLE "listing_place" USING rtree("row", "south", "north", "west", "east");
