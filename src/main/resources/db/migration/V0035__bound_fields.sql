-- Every field of the record has a longest length (FieldLength). What is longer was misread: it is emptied where the
-- field may be empty and cut where it may not, so that the rows that stand keep the rules that come.
update organisation set name = left(name, 120) where char_length(name) > 120;

-- the address tells those apart that would be equal when cut
update person set name = left(name, 108) || ' ' || public_id where char_length(name) > 120;
update person set note = null where char_length(note) > 120;
delete from person_name where char_length(text) > 120;

delete from affiliation
    where (printed is null or char_length(printed) > 120) and (job_title is null or char_length(job_title) > 120);
update affiliation set printed = null, organisation_id = null where char_length(printed) > 120;
update affiliation set job_title = null where char_length(job_title) > 120;

update forum_series set name = left(name, 200) where char_length(name) > 200;
update forum set name = left(name, 200) where char_length(name) > 200;
update forum set when_printed = null where char_length(when_printed) > 100;
update forum set venue = null where char_length(venue) > 200;
update forum set topic = null where char_length(topic) > 300;
update participant set printed_label = left(printed_label, 120) where char_length(printed_label) > 120;
update participant set printed_name = left(printed_name, 120) where char_length(printed_name) > 120;
update backer set printed_name = left(printed_name, 120) where char_length(printed_name) > 120;

update article set headline = left(headline, 299) || '…' where char_length(headline) > 300;
update article set outlet = null where char_length(outlet) > 100;
update byline set printed_name = left(printed_name, 120) where char_length(printed_name) > 120;
update byline set email = null where char_length(email) > 200;
update reporter set name = left(name, 108) || ' ' || public_id where char_length(name) > 120;
update reporter set outlet = left(outlet, 88) || ' ' || public_id where char_length(outlet) > 100;

-- offsets count UTF-16 units: a letter beyond U+FFFF is two
update quote set
    words = left(words, 5000),
    end_offset = start_offset + 5000
        + char_length(regexp_replace(left(words, 5000), '[^\U00010000-\U0010FFFF]', '', 'g'))
    where char_length(words) > 5000;
update quote set speaker_name = left(speaker_name, 120) where char_length(speaker_name) > 120;
update quote set affiliation = null where char_length(affiliation) > 120;
update quote set job_title = null where char_length(job_title) > 120;
update quote set printed_label = null where char_length(printed_label) > 120;
update quote set reporting_verb = null where char_length(reporting_verb) > 40;
update mention set printed = left(printed, 120) where char_length(printed) > 120;

set constraints all immediate;

alter table organisation add constraint organisation_name_fits check (char_length(name) <= 120);
alter table person
    add constraint person_name_fits check (char_length(name) <= 120),
    add constraint person_note_fits check (char_length(note) <= 120);
alter table person_name add constraint person_name_text_fits check (char_length(text) <= 120);
alter table affiliation
    add constraint affiliation_printed_fits check (char_length(printed) <= 120),
    add constraint affiliation_job_title_fits check (char_length(job_title) <= 120);
alter table forum_series add constraint forum_series_name_fits check (char_length(name) <= 200);
alter table forum
    add constraint forum_name_fits check (char_length(name) <= 200),
    add constraint forum_when_printed_fits check (char_length(when_printed) <= 100),
    add constraint forum_venue_fits check (char_length(venue) <= 200),
    add constraint forum_topic_fits check (char_length(topic) <= 300);
alter table participant
    add constraint participant_printed_label_fits check (char_length(printed_label) <= 120),
    add constraint participant_printed_name_fits check (char_length(printed_name) <= 120);
alter table backer add constraint backer_printed_name_fits check (char_length(printed_name) <= 120);
alter table article
    add constraint article_headline_fits check (char_length(headline) <= 300),
    add constraint article_outlet_fits check (char_length(outlet) <= 100);
alter table byline
    add constraint byline_printed_name_fits check (char_length(printed_name) <= 120),
    add constraint byline_email_fits check (char_length(email) <= 200);
alter table reporter
    add constraint reporter_name_fits check (char_length(name) <= 120),
    add constraint reporter_outlet_fits check (char_length(outlet) <= 100);
alter table quote
    add constraint quote_words_fit check (char_length(words) <= 5000),
    add constraint quote_speaker_name_fits check (char_length(speaker_name) <= 120),
    add constraint quote_affiliation_fits check (char_length(affiliation) <= 120),
    add constraint quote_job_title_fits check (char_length(job_title) <= 120),
    add constraint quote_printed_label_fits check (char_length(printed_label) <= 120),
    add constraint quote_reporting_verb_fits check (char_length(reporting_verb) <= 40);
alter table mention add constraint mention_printed_fits check (char_length(printed) <= 120);
