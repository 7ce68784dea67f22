-- What readers would see of a report, as a number: the same after a reading that changed no word, after people are joined
-- or a name is taken out of searches. Whoever changes it approves again what stands (the update below).
create function approved_content(report bigint) returns bigint language sql stable as $$
    select ('x' || left(md5(jsonb_build_array(
        a.headline, a.body, a.outlet, a.source_url, a.licence, a.full_text, a.reported_on, a.day_unknown, a.forum_id,
        (select jsonb_agg(jsonb_build_array(b.printed_name, b.email) order by b.ordinal)
            from byline b where b.article_id = a.id),
        (select jsonb_agg(jsonb_build_array(p.name, p.caption, p.credit, p.alternative, p.focus_across, p.focus_down)
                order by p.ordinal)
            from article_picture p where p.article_id = a.id and not p.removed),
        (select jsonb_agg(jsonb_build_array(q.kind, q.start_offset, q.end_offset, q.words,
                    q.state, extract(epoch from q.decided_at),
                    q.speaker_kind, q.speaker_name, q.affiliation, q.job_title, q.anonymous_kind,
                    (select count(*) from quote_member m where m.quote_id = q.id))
                order by q.start_offset, q.end_offset, q.public_id collate "C")
            from quote q where q.article_id = a.id))::text), 16))::bit(64)::bigint
    from article a where a.id = report
$$;

-- what stood as it was approved still does
update article_work w set approved = approved_content(w.article_id)
    where w.approved = (select a.version from article a where a.id = w.article_id)
        + (select coalesce(sum(q.id * (q.version + 1)), 0) from quote q where q.article_id = w.article_id);
