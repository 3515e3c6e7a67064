-- Bonds of people and what a fund does about them. Steps are added and never changed; papers and numbers are closed with the key of the case.
create table bond (
  org_id         binary(16)   not null,
  id             binary(16)   not null,
  file_id        binary(16)   not null,
  proceeding_id  binary(16),
  kind           varchar(20)  not null,
  outcome        varchar(28)  not null,
  funding        varchar(24)  not null,
  authority      varchar(20),                -- who set the amount, as asserted
  amount_cents   bigint,                     -- as set; null until it is
  fund_id        binary(16),                 -- the fund that was asked
  restriction_id binary(16),
  asked_cents    bigint,                     -- up to this much
  asked_by       binary(16),
  asked_at       datetime(6),
  asking         int          not null,      -- how often what is asked for has changed: approvals are of one of them
  held_cents     bigint       not null,      -- of the fund: set aside, sent or posted
  claim_hash     binary(32),                 -- keyed print of the A-number, equal in all organizations of the installation
  steps          int          not null,
  since_on       date         not null,      -- local day of the last step
  opened_by      binary(16)   not null,
  opened_at      datetime(6)  not null,
  updated_at     datetime(6)  not null,
  version        bigint       not null,
  primary key (org_id, id),
  constraint bond_id_uk unique (id),
  constraint bond_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint bond_proceeding_fk foreign key (org_id, proceeding_id) references proceeding (org_id, id),
  constraint bond_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint bond_restriction_fk foreign key (org_id, fund_id, restriction_id) references fund_restriction (org_id, fund_id, id),
  constraint bond_kind_ck check (kind in ('DELIVERY', 'VOLUNTARY_DEPARTURE', 'SUPERVISION')),
  constraint bond_authority_ck check (authority in ('DHS', 'IMMIGRATION_JUDGE', 'BIA', 'FEDERAL_COURT')),
  constraint bond_amount_ck check ((amount_cents is null or amount_cents > 0) and (asked_cents is null or asked_cents > 0) and held_cents >= 0),
  constraint bond_asked_ck check ((fund_id is null) = (asked_cents is null) and (fund_id is null) = (asked_by is null) and (fund_id is null) = (restriction_id is null)),
  constraint bond_held_ck check (held_cents = 0 or funding not in ('NOT_ASKED', 'DECLINED', 'CLAIMED_ELSEWHERE', 'WITHDRAWN'))
) engine = InnoDB default character set utf8mb4;
create index bond_file_ix on bond (org_id, file_id);
create index bond_funding_ix on bond (org_id, funding, asked_at);
create index bond_updated_ix on bond (org_id, updated_at, id);

create table bond_step (
  org_id      binary(16)      not null,
  id          binary(16)      not null,
  file_id     binary(16)      not null,
  bond_id     binary(16)      not null,
  number      int             not null,
  step        varchar(32)     not null,
  outcome     varchar(28)     not null,      -- after it
  funding     varchar(24)     not null,
  on_day      date            not null,      -- local
  source      varchar(20)     not null,
  document_p2 varbinary(1300) not null,      -- the paper that shows it
  amount_cents bigint,
  due_on      date,                          -- of a demand, or the last day to contest
  reason      varchar(32),
  journal_id  binary(16),                    -- what it posted
  recorded_by binary(16)      not null,
  recorded_at datetime(6)     not null,
  primary key (org_id, id),
  constraint bond_step_id_uk unique (id),
  constraint bond_step_number_uk unique (org_id, bond_id, number),
  constraint bond_step_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint bond_step_bond_fk foreign key (org_id, bond_id) references bond (org_id, id),
  constraint bond_step_journal_fk foreign key (org_id, journal_id) references journal (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index bond_step_file_ix on bond_step (org_id, file_id, bond_id, number);

create table bond_answer (                   -- what an approver said to what was asked for
  org_id    binary(16)  not null,
  id        binary(16)  not null,
  file_id   binary(16)  not null,
  bond_id   binary(16)  not null,
  asking    int         not null,
  answer    varchar(10) not null,
  member_id binary(16)  not null,
  print     binary(32)  not null,            -- of what was approved: person, fund, restriction and amount
  at        datetime(6) not null,
  primary key (org_id, id),
  constraint bond_answer_id_uk unique (id),
  constraint bond_answer_member_uk unique (org_id, bond_id, asking, member_id),
  constraint bond_answer_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint bond_answer_bond_fk foreign key (org_id, bond_id) references bond (org_id, id),
  constraint bond_answer_answer_ck check (answer in ('APPROVED', 'RECUSED'))
) engine = InnoDB default character set utf8mb4;
create index bond_answer_file_ix on bond_answer (org_id, file_id, bond_id);

create table bond_claim (                    -- one bond of a person at a time, in all organizations together; says nothing of whom
  claim_hash binary(32)  not null,
  org_id     binary(16)  not null,
  bond_id    binary(16)  not null,
  claimed_at datetime(6) not null,
  primary key (claim_hash),
  constraint bond_claim_org_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;

alter table change_event drop constraint change_event_object_ck;
alter table change_event add constraint change_event_object_ck check (object in ('CASE', 'HEARING', 'STAY', 'PROCEEDING', 'NOTE', 'TASK', 'TRIGGER', 'DEADLINE', 'BOND'));
