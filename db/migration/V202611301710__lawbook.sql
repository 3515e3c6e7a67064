-- The rules of time an organization goes by, proposed by one lawyer and put in force by another; days on which offices are closed for once; and what a change of either would move.
-- Rules and closures are public law and public notices: no person stands in them.
create table rule_file (
  org_id        binary(16)   not null,
  id            binary(16)   not null,
  yaml          mediumtext   not null,
  rules_version varchar(40)  not null,
  state         varchar(20)  not null,
  proposed_by   binary(16)   not null,
  proposed_at   datetime(6)  not null,
  decided_by    binary(16),
  decided_at    datetime(6),
  version       bigint       not null,
  primary key (org_id, id),
  constraint rule_file_org_fk foreign key (org_id) references organization (id),
  constraint rule_file_proposed_fk foreign key (proposed_by) references member (id),
  constraint rule_file_decided_fk foreign key (decided_by) references member (id),
  constraint rule_file_state_ck check (state in ('PROPOSED', 'IN_FORCE', 'SUPERSEDED', 'REFUSED')),
  constraint rule_file_two_people_ck check (state not in ('IN_FORCE', 'SUPERSEDED') or decided_by <> proposed_by),
  constraint rule_file_decided_ck check ((decided_by is null) = (decided_at is null) and (state = 'PROPOSED') = (decided_at is null))
) engine = InnoDB default character set utf8mb4;
create unique index rule_file_id_uk on rule_file (id);
create index rule_file_state_ix on rule_file (org_id, state, proposed_at);

create table court_closure (
  org_id     binary(16)   not null,
  id         binary(16)   not null,
  day        date         not null,
  name       varchar(120) not null,
  source     varchar(300) not null,
  added_by   binary(16)   not null,
  added_at   datetime(6)  not null,
  removed_by binary(16),
  removed_at datetime(6),
  version    bigint       not null,
  primary key (org_id, id),
  constraint court_closure_org_fk foreign key (org_id) references organization (id),
  constraint court_closure_by_fk foreign key (added_by) references member (id),
  constraint court_closure_removed_ck check ((removed_by is null) = (removed_at is null))
) engine = InnoDB default character set utf8mb4;
create unique index court_closure_id_uk on court_closure (id);
create index court_closure_day_ix on court_closure (org_id, day);

create table law_review (                    -- one look at all open deadlines after a change; goes on where it stopped
  org_id     binary(16)   not null,
  id         binary(16)   not null,
  cause      varchar(20)  not null,
  asked_by   binary(16)   not null,
  asked_at   datetime(6)  not null,
  last_key   binary(16),                     -- the deadline looked at last
  looked     int          not null,
  found      int          not null,
  done_at    datetime(6),
  primary key (org_id, id),
  constraint law_review_org_fk foreign key (org_id) references organization (id),
  constraint law_review_cause_ck check (cause in ('RULES', 'CLOSED_DAYS'))
) engine = InnoDB default character set utf8mb4;

create table law_review_item (               -- a deadline whose dates would be others now; nothing moves until somebody accepts
  org_id        binary(16)   not null,
  id            binary(16)   not null,
  file_id       binary(16)   not null,
  deadline_id   binary(16)   not null,
  review_id     binary(16)   not null,
  rules_version varchar(40)  not null,
  dates         text         not null,       -- as they would be, in the form of deadline_reckoning
  state         varchar(20)  not null,
  decided_by    binary(16),
  decided_at    datetime(6),
  version       bigint       not null,
  primary key (org_id, id),
  constraint law_review_item_deadline_fk foreign key (org_id, deadline_id) references deadline (org_id, id),
  constraint law_review_item_review_fk foreign key (org_id, review_id) references law_review (org_id, id),
  constraint law_review_item_state_ck check (state in ('PENDING', 'ACCEPTED', 'KEPT', 'OVERTAKEN')),
  constraint law_review_item_decided_ck check ((decided_by is null) = (decided_at is null) and (state in ('PENDING', 'OVERTAKEN')) = (decided_at is null))
) engine = InnoDB default character set utf8mb4;
create unique index law_review_item_id_uk on law_review_item (id);
create index law_review_item_state_ix on law_review_item (org_id, state, id);
create index law_review_item_deadline_ix on law_review_item (org_id, deadline_id);
