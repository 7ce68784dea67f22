-- How far a draft has come on its way through the newsroom, and when it goes out. A draft without a row is being
-- written. The row ends in the transaction that publishes the report, so that it is published once.
create table article_work (
    article_id    bigint      primary key references article on delete cascade,
    step          text        not null constraint article_work_step_known check (step in ('WRITING', 'SENT', 'RETURNED', 'APPROVED')),
    -- what was said with the last step
    note          text,
    stepped_by    text,
    stepped_at    timestamptz,
    assignee      bigint      references editor on delete set null,
    -- the versions of report and quotations that were approved
    approved      bigint,
    embargo_until timestamptz,
    goes_out_at   timestamptz,
    scheduled_by  text,
    -- why it did not go out at its hour: the key of a message
    stopped       text,
    constraint article_work_stepped_whole check ((stepped_by is null) = (stepped_at is null)),
    constraint article_work_scheduled_whole check ((scheduled_by is null) = (goes_out_at is null)),
    constraint article_work_scheduled_approved check (goes_out_at is null or (step = 'APPROVED' and approved is not null)),
    constraint article_work_stopped_scheduled check (stopped is null or goes_out_at is not null),
    constraint article_work_not_in_embargo check (goes_out_at >= embargo_until)
);
create index article_work_due on article_work (goes_out_at) where stopped is null;
create index article_work_assignee on article_work (assignee);
