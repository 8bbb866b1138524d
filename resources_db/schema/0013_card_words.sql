-- Which words of its template a filled-in card was checked in: a card stands for these and for no others. Of a card that
-- was filled in before this was kept there is no row here: nobody is known to have checked its words.

CREATE TABLE "card_words" (
  "code" TEXT NOT NULL,
  "jurisdiction_id" TEXT NOT NULL,
  "text_hash" TEXT NOT NULL,
  PRIMARY KEY ("code", "jurisdiction_id")
) STRICT;
