-- Until now a restart of the database or a full disk marked good texts as failed, and nothing tried them again. Each
-- gets another chance; a text that is itself at fault fails again, with its reason.
update source set state = 'STAGED', failure = null, attempts = 0
where failure in ('ERROR', 'INTERRUPTED') and text is not null and superseded_by is null
    and id = (select max(same.id) from source same where same.sha256 = source.sha256 and same.superseded_by is null
        and same.failure in ('ERROR', 'INTERRUPTED') and same.text is not null)
    and not exists (select from source other where other.sha256 = source.sha256
        and other.superseded_by is null and other.state <> 'FAILED');
