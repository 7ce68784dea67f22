-- What the operator says of a text beside its day: --outlet, --source-url, --licence. Null: nothing was said.
alter table source
    add column outlet     text constraint source_outlet_length check (char_length(outlet) between 1 and 100),
    add column source_url text constraint source_source_url_form check (source_url ~ '^https?://.{3}' and char_length(source_url) <= 500),
    add column licence    text constraint source_licence_length check (char_length(licence) between 1 and 200);
