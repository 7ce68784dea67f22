-- What every page says of the portal itself, one row a version; the newest stands. Without a row the settings of the program do.
create sequence site_version_seq increment by 1;
create table site_version (
    id               bigint      primary key default nextval('site_version_seq'),
    made_at          timestamptz not null,
    made_by          text        not null,
    name             text        constraint site_version_name_length check (char_length(name) <= 60),
    registration     text        constraint site_version_registration_length check (char_length(registration) <= 60),
    registered_on    text        constraint site_version_registered_on_length check (char_length(registered_on) <= 40),
    publisher        text        constraint site_version_publisher_length check (char_length(publisher) <= 60),
    editor           text        constraint site_version_editor_length check (char_length(editor) <= 60),
    youth_protection text        constraint site_version_youth_protection_length check (char_length(youth_protection) <= 60),
    address          text        constraint site_version_address_length check (char_length(address) <= 200),
    telephone        text        constraint site_version_telephone_length check (char_length(telephone) <= 40),
    email            text        constraint site_version_email_length check (char_length(email) <= 254),
    legal            text        constraint site_version_legal_length check (char_length(legal) <= 1000),
    banner           text        constraint site_version_banner_length check (char_length(banner) <= 200),
    banner_url       text        constraint site_version_banner_url_form check (banner_url ~ '^(/|https?://)' and char_length(banner_url) <= 500)
);

-- The trail is looked through by editor and by what was done.
create index audit_entry_editor on audit_entry (editor, id desc);
create index audit_entry_action on audit_entry (action, id desc);
