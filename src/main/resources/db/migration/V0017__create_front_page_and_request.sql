-- What an editor puts on the first page: one article and one quotation.
create table front_page (
    slot       text        primary key constraint front_page_slot_known check (slot in ('ARTICLE', 'QUOTE')),
    article_id bigint      references article on delete cascade,
    quote_id   bigint      references quote on delete cascade,
    pinned_by  text        not null,
    pinned_at  timestamptz not null,
    constraint front_page_holds_what_it_says check (
        (slot = 'ARTICLE') = (article_id is not null) and (slot = 'QUOTE') = (quote_id is not null))
);
create index front_page_article on front_page (article_id);
create index front_page_quote on front_page (quote_id);

-- What readers ask us to correct; the receipt is what they can ask for it by.
create sequence request_seq increment by 50;
create table request (
    id           bigint      primary key,
    receipt      text        not null constraint request_receipt_unique unique,
    kind         text        not null constraint request_kind_known check (kind in ('WRONG_SPEAKER', 'WRONG_WORDS', 'PERSON', 'CORRECTION', 'REBUTTAL', 'FOLLOW_UP', 'OTHER')),
    -- the page that it is about, and its heading on that day; null for anything else
    subject      text,
    subject_name text,
    text         text        not null constraint request_text_given check (text <> ''),
    name         text,
    contact      text,
    received_at  timestamptz not null,
    constraint request_receipt_form check (receipt ~ '^[0-9]{8}-[0-9a-hjkmnp-tv-z]{6}$'),
    constraint request_claim_has_name check (kind not in ('CORRECTION', 'REBUTTAL', 'FOLLOW_UP') or name is not null and contact is not null)
);
create index request_received_at on request (received_at desc, id desc);
