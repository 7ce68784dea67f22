-- A backup knows nothing of what was cancelled after it: whatever has an hour, past or to come, waits for an editor who
-- says it once more, and drafts are shown by no link that may have been ended.
create or replace function settle_restored_record() returns void language sql as $$
    update article_work set stopped = 'desk.schedule.stopped.restored' where goes_out_at is not null and stopped is null;
    delete from preview_link;
$$;
