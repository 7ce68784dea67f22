-- The lists of people and organisations who spoke ask for these rows of quote alone, and never for the words.
create index quote_spoken on quote (person_id, article_id)
    where kind = 'DIRECT' and speaker_kind = 'PERSON' and state in ('FOUND', 'CONFIRMED', 'CORRECTED');
create index person_by_name on person (name, id);
create index organisation_by_name on organisation (name, id);
