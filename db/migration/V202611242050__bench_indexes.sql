-- The list of all hearings is by day at the court, and what has no day yet comes last. Without a column in that order the database sorted every
-- hearing of the organization for each page.

alter table hearing add column day_order date generated always as (case when court_day is null then date '9999-12-31' else court_day end) stored;
create index hearing_day_order_ix on hearing (org_id, day_order, id);
