-- Which index follows the record: the folder's or the cluster's. One row, none before the first index is complete.
create table index_home (
    home text not null
);

create unique index index_home_one_row on index_home ((true));
