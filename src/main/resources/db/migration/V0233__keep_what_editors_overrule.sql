-- What the machine read and an editor decided otherwise: the figures of the quality board, and labels for the extractor.
-- By public ids, so that a line outlives the rows that it tells of.
create table overruled (
    id          bigint      generated always as identity primary key,
    article     text        not null,
    quote       text        not null,
    rule        text        not null,
    confidence  text        not null constraint overruled_confidence_known check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    -- how often the machine is right with readings like this one
    probability real        not null constraint overruled_probability_is_one check (probability between 0 and 1),
    -- the speaker that the machine read; null where it read none
    was         text,
    -- the speaker by the editor's word; null where nobody is named
    became      text,
    -- whether the editor says that it is no remark
    rejected    boolean     not null,
    decided_by  text        not null,
    decided_at  timestamptz not null
);

-- Why a source stays without a name, as the newsroom knows it; readers are not told.
create table anonymity (
    quote_id bigint      primary key references quote on delete cascade,
    reason   text        not null constraint anonymity_reason_given check (reason <> ''),
    said_by  text        not null,
    said_at  timestamptz not null
);
