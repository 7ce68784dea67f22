-- Documents of more kinds are read, and fail in more ways.
alter table source drop constraint source_failure_known;
alter table source add constraint source_failure_known check (failure in ('EMPTY', 'NOT_UTF8', 'BINARY', 'TOO_LARGE',
    'ENCRYPTED', 'OLD_FORMAT', 'DAMAGED', 'NO_TEXT', 'ARCHIVE', 'UNREADABLE', 'NO_ARTICLE', 'INTERRUPTED', 'ERROR'));
