-- A kept fold holds texts: by how many changes of texts (text_change) it was made. One made before the newest is never read.
alter table snapshot add column text_changes bigint not null default 0;

-- Of the words to search in, too, the database keeps no samples.
alter table search_entry alter column words set statistics 0;
