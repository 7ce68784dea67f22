-- What editors tell the search, and what readers looked for: counts by day, nothing about who asked.
create sequence search_synonym_seq increment by 1;
create table search_synonym (
    id    bigint primary key default nextval('search_synonym_seq'),
    -- words of the same meaning, parted by commas
    words text   not null constraint search_synonym_words_unique unique,
    constraint search_synonym_two_words check (words like '%,%')
);
insert into search_synonym (words) values
    ('AI, 인공지능'),
    ('딥시크, 딥씨크, DeepSeek'),
    ('챗GPT, ChatGPT, 챗지피티'),
    ('과기부, 과기정통부, 과학기술정보통신부'),
    ('기재부, 기획재정부'),
    ('복지부, 보건복지부'),
    ('산업부, 산업통상자원부'),
    ('행안부, 행정안전부'),
    ('문체부, 문화체육관광부'),
    ('국토부, 국토교통부'),
    ('농식품부, 농림축산식품부'),
    ('중기부, 중소벤처기업부'),
    ('고용부, 노동부, 고용노동부'),
    ('방통위, 방송통신위원회'),
    ('공정위, 공정거래위원회'),
    ('금융위, 금융위원회'),
    ('개인정보위, 개인정보보호위원회'),
    ('탄녹위, 탄소중립위원회, 탄소중립녹색성장위원회'),
    ('국힘, 국민의힘'),
    ('민주당, 더불어민주당'),
    ('R&D, 연구개발'),
    ('LLM, 거대언어모델, 초거대언어모델'),
    ('미중, 美中, 미국과 중국'),
    ('CEO, 최고경영자');

create sequence search_word_seq increment by 1;
-- words that must not be cut
create table search_word (
    id   bigint primary key default nextval('search_word_seq'),
    word text   not null constraint search_word_unique unique constraint search_word_is_one check (word !~ '[[:space:]]' and length(word) between 2 and 20)
);

create table search_query (
    day   date    not null,
    words text    not null,
    asked integer not null constraint search_query_asked check (asked > 0),
    -- how often nothing was found, not even with less strict reading
    empty integer not null constraint search_query_empty check (empty between 0 and asked),
    -- how often it was found only by reading it less strictly
    loose integer not null constraint search_query_loose check (loose between 0 and asked),
    primary key (day, words)
);
