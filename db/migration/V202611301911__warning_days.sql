-- Deadlines are reminded of on the days that their rules name, and tasks on the day before and on the day.
alter table deadline add column warn_days varchar(250), add column warn_from date;    -- days before the day to act by, with commas between; the first day of them
-- until it is counted anew: the usual ones
update deadline set warn_days = '7,1', warn_from = date_sub(first_on, interval 7 day) where first_on is not null;
alter table deadline add constraint deadline_warn_ck check ((first_on is null) = (warn_days is null) and (first_on is null) = (warn_from is null));
create index deadline_warn_ix on deadline (status, warn_from);    -- of all organizations: who is to be reminded
drop index deadline_day_ix on deadline;

alter table notice drop constraint notice_kind_ck;
alter table notice add column days_before int not null default 0;    -- of a reminder
update notice set days_before = case kind when 'WEEK_BEFORE' then 7 when 'DAY_BEFORE' then 1 else 0 end;
update notice set kind = 'DEADLINE_AHEAD' where topic = 'DEADLINE';
alter table notice add constraint notice_kind_ck check (kind in ('WEEK_BEFORE', 'DAY_BEFORE', 'DEADLINE_AHEAD', 'TASK_DUE', 'MOVED', 'CANCELLED', 'UNANSWERED', 'OFFICE'));
alter table notice add constraint notice_once_uk2 unique (org_id, topic_id, mark, member_id, kind, days_before);
alter table notice drop index notice_once_uk;
alter table notice rename index notice_once_uk2 to notice_once_uk;

insert into notice_since (id, since_at) values (2, utc_timestamp(6));    -- 1 is of hearings and deadlines, 2 of tasks
create index task_day_ix on task (due_on, done_at);
