-- Interest that the Treasury owes on posted bonds (8 CFR 293): a rate for each quarter, as a treasurer found it published, and what was entered into the books by it.
create table interest_rate (
  org_id       binary(16)     not null,
  id           binary(16)     not null,
  quarter_from date           not null,      -- its first day
  thousandths  int            not null,      -- of a percent a year
  source_p2    varbinary(900) not null,      -- where it is published
  set_by       binary(16)     not null,
  set_at       datetime(6)    not null,
  version      bigint         not null,
  primary key (org_id, id),
  constraint interest_rate_id_uk unique (id),
  constraint interest_rate_quarter_uk unique (org_id, quarter_from),
  constraint interest_rate_org_fk foreign key (org_id) references organization (id),
  constraint interest_rate_ck check (thousandths between 0 and 3000 and day(quarter_from) = 1 and month(quarter_from) in (1, 4, 7, 10))
) engine = InnoDB default character set utf8mb4;

create table interest_accrual (              -- never changed
  org_id       binary(16)  not null,
  bond_id      binary(16)  not null,
  quarter_from date        not null,
  fund_id      binary(16)  not null,
  first_on     date        not null,
  last_on      date        not null,
  held_cents   bigint      not null,
  thousandths  int         not null,
  amount_cents bigint      not null,
  journal_id   binary(16),                   -- null where it came to nothing
  made_by      binary(16)  not null,
  made_at      datetime(6) not null,
  primary key (org_id, bond_id, quarter_from),
  constraint interest_accrual_bond_fk foreign key (org_id, bond_id) references bond (org_id, id) on delete cascade,
  constraint interest_accrual_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint interest_accrual_journal_fk foreign key (org_id, journal_id) references journal (org_id, id),
  constraint interest_accrual_ck check (amount_cents >= 0 and held_cents > 0 and first_on <= last_on)
) engine = InnoDB default character set utf8mb4;
create index interest_accrual_fund_ix on interest_accrual (org_id, fund_id, quarter_from);
