-- A backup knows nothing of what was cancelled after it: what should have gone out since waits for an editor, and drafts
-- are shown by no link that may have been ended.
create function settle_restored_record() returns void language sql as $$
    update article_work set stopped = 'desk.schedule.stopped.restored' where goes_out_at <= now() and stopped is null;
    delete from preview_link;
$$;
