-- By which rule a fund decides: how many approve, how many more above a limit, which requests are added up for it, and in which order those wait for whom there is no money yet.
alter table fund add column approvals int not null default 2, add column more_above_cents bigint, add column waitlist_order varchar(20) not null default 'FIRST_COME', add column velocity_days int not null default 0;
alter table fund add constraint fund_rules_ck check (approvals between 2 and 9 and (more_above_cents is null or more_above_cents > 0) and velocity_days between 0 and 366
  and waitlist_order in ('FIRST_COME', 'LONGEST_DETAINED', 'SMALLEST_AMOUNT'));
create index bond_asked_ix on bond (org_id, fund_id, asked_at);
