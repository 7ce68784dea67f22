-- Words that editors use again and again, and beginnings of reports, by the field that they are for.
create table text_piece (
    id         bigint      generated always as identity primary key,
    field      text        not null constraint text_piece_field_known check (field in ('REPORT', 'NOTE', 'RETURN', 'REQUEST')),
    name       text        not null constraint text_piece_name check (name <> ''),
    content    text        not null constraint text_piece_content check (content <> ''),
    constraint text_piece_unique unique (field, name)
);

-- What must be known of a report before it goes out, beside what always must, by what readers are shown of it.
create table required_fact (
    full_text text not null constraint required_fact_full_text_known check (full_text in ('PUBLIC', 'QUOTES_ONLY')),
    fact      text not null constraint required_fact_known check (fact in ('OUTLET', 'REPORTER', 'SOURCE', 'FORUM')),
    primary key (full_text, fact)
);
