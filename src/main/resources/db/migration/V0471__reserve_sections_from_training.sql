-- Whose words no machine may be trained on, section by section; articles until somebody decides otherwise, for they are
-- their outlets'.
alter table site_version add column reserved text not null default 'ARTICLES'
    constraint site_version_reserved_known check (string_to_array(reserved, ',') <@ array['ARTICLES', 'FORUMS', 'SPEAKERS', 'QUOTES']);
