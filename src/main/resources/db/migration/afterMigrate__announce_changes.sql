-- Every table announces its changes (V0020), new ones too, except those that readers' pages show nothing of.
do $$
declare
    tables_of_record cursor for
        select c.relname from pg_class c
        where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            and c.relname not in ('flyway_schema_history', 'source', 'audit_entry', 'editor', 'editor_session', 'account_link',
                'setup_link', 'second_factor', 'recovery_code', 'user_entities', 'user_credentials', 'passkey_question', 'picture_file', 'picture_version', 'index_home', 'index_request', 'index_comparison', 'index_difference', 'request', 'request_limit', 'text_change', 'presence', 'unsaved_words',
                'article_work', 'overruled', 'anonymity', 'preview_link', 'coverage', 'identity_change', 'identity_move', 'person_in_article', 'person_apart', 'forum_apart',
                'api_token', 'webhook', 'webhook_delivery',
                'record_change', 'record_change_beginning', 'old_address',
                'comment_thread', 'comment_line', 'notice', 'notice_choice', 'tip', 'tip_file', 'bulk_change', 'bulk_change_part', 'text_piece',
                'required_fact')
            and c.relname !~ '^(hsearch|spring_session|event_publication|search_|sign_in_)'
            and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'announce_change');
begin
    for found in tables_of_record loop
        execute format('create trigger announce_change after insert or update or delete or truncate on %I '
            'for each statement execute function announce_change()', found.relname);
    end loop;
end
$$;
