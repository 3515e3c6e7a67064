-- Cells that cannot be read keep nobody out where the office says so: what stood in them goes into the note of the person.
alter table import_job add column unread_to_notes boolean not null default false;
