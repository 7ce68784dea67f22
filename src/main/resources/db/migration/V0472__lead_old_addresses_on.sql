-- Addresses of an earlier site, and where readers are led who still come by them. They answer where there is no page alone.
create table old_address (
    id       bigint      primary key generated always as identity,
    -- decoded, in NFC, with a question mark and the parameters where these tell the page
    address  text        not null constraint old_address_unique unique
             constraint old_address_form check (address ~ '^/' and char_length(address) <= 500),
    -- a path of this portal, percent-encoded
    target   text        not null constraint old_address_target_form check (target ~ '^/([^/\\]|$)' and char_length(target) <= 1500),
    hits     bigint      not null default 0,
    last_hit timestamptz,
    made_at  timestamptz not null,
    made_by  text        not null,
    made_by_id bigint,
    constraint old_address_leads_on check (address <> target)
);
create index old_address_target on old_address (target);
