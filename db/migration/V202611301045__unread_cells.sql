-- Cells that cannot be read keep nobody out where the office says so: what stood in them goes into the note of the person.
alter table import_job add column unread_to_notes boolean not null default false;
-- The court of hearings whose row names none.
alter table import_job add column court_id binary(16);
alter table import_job add constraint import_job_court_fk foreign key (court_id) references court (id);
