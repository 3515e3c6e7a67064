-- What the bank says, beside the books: accounts of a fund, statements that were read, their lines, what of the books each line is, and months that agree.
-- Names, digits and what the bank wrote are closed under the key of the organization; amounts and days lie in clear, because they are compared.
create table bank_account (
  org_id        binary(16)     not null,
  id            binary(16)     not null,
  fund_id       binary(16)     not null,
  name_p2       varbinary(700) not null,
  digits_p2     varbinary(200) not null,     -- the last four, and never more
  compared_from date           not null,     -- what the books say before this day counts as seen by the bank
  opened_by     binary(16)     not null,
  opened_at     datetime(6)    not null,
  version       bigint         not null,
  primary key (org_id, id),
  constraint bank_account_id_uk unique (id),
  constraint bank_account_fund_uk unique (org_id, id, fund_id),
  constraint bank_account_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint bank_account_opened_fk foreign key (opened_by) references member (id)
) engine = InnoDB default character set utf8mb4;

create table bank_statement (
  org_id        binary(16)   not null,
  id            binary(16)   not null,
  account_id    binary(16)   not null,
  format        varchar(8)   not null,
  state         varchar(8)   not null,       -- a sheet waits until somebody has confirmed its columns
  file_print    binary(32)   not null,       -- keyed
  content_p2    mediumblob,                  -- only while it waits
  closing_cents bigint,
  closing_on    date,
  line_count    int          not null,
  added_count   int          not null,       -- of them, those that were not here yet
  uploaded_by   binary(16)   not null,
  uploaded_at   datetime(6)  not null,
  version       bigint       not null,
  primary key (org_id, id),
  constraint bank_statement_id_uk unique (id),
  constraint bank_statement_file_uk unique (org_id, account_id, file_print),
  constraint bank_statement_account_fk foreign key (org_id, account_id) references bank_account (org_id, id),
  constraint bank_statement_format_ck check (format in ('CSV', 'OFX', 'CAMT')),
  constraint bank_statement_state_ck check (state in ('WAITING', 'READ')),
  constraint bank_statement_content_ck check ((state = 'WAITING') = (content_p2 is not null)),
  constraint bank_statement_closing_ck check ((closing_cents is null) = (closing_on is null))
) engine = InnoDB default character set utf8mb4;

create table bank_line (
  org_id       binary(16)      not null,
  id           binary(16)      not null,
  account_id   binary(16)      not null,
  fund_id      binary(16)      not null,
  statement_id binary(16)      not null,     -- the first one that had it
  on_day       date            not null,     -- at the bank
  amount_cents bigint          not null,     -- what came in, less than zero for what went out
  text_p2      varbinary(2600) not null,
  line_print   binary(32)      not null,     -- keyed: of the bank's own id, or of day, amount, text and which of equal ones
  state        varchar(8)      not null,
  reason_p2    varbinary(1300),              -- why it is not the fund's
  decided_by   binary(16),
  decided_at   datetime(6),
  version      bigint          not null,
  primary key (org_id, id),
  constraint bank_line_id_uk unique (id),
  constraint bank_line_fund_uk unique (org_id, id, fund_id),
  constraint bank_line_print_uk unique (org_id, account_id, line_print),
  constraint bank_line_account_fk foreign key (org_id, account_id, fund_id) references bank_account (org_id, id, fund_id),
  constraint bank_line_statement_fk foreign key (org_id, statement_id) references bank_statement (org_id, id),
  constraint bank_line_state_ck check (state in ('OPEN', 'MATCHED', 'NOT_OURS')),
  constraint bank_line_reason_ck check ((state = 'NOT_OURS') = (reason_p2 is not null)),
  constraint bank_line_decided_ck check ((state = 'OPEN') = (decided_by is null) and (decided_by is null) = (decided_at is null))
) engine = InnoDB default character set utf8mb4;
create index bank_line_day_ix on bank_line (org_id, fund_id, on_day);

create table bank_match (                    -- what of the books a line is: one journal or several
  org_id     binary(16)  not null,
  id         binary(16)  not null,
  line_id    binary(16)  not null,
  fund_id    binary(16)  not null,
  journal_id binary(16)  not null,
  matched_by binary(16)  not null,
  matched_at datetime(6) not null,
  primary key (org_id, id),
  constraint bank_match_id_uk unique (id),
  constraint bank_match_journal_uk unique (org_id, journal_id),
  constraint bank_match_line_fk foreign key (org_id, line_id, fund_id) references bank_line (org_id, id, fund_id),
  constraint bank_match_journal_fk foreign key (org_id, journal_id, fund_id) references journal (org_id, id, fund_id)
) engine = InnoDB default character set utf8mb4;
create index bank_match_line_ix on bank_match (org_id, line_id);

create table bank_reconciliation (           -- a month in which bank and books agree, with what lies between them
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  fund_id        binary(16)  not null,
  month          date        not null,       -- its first day
  closing_cents  bigint      not null,       -- what the bank says
  book_cents     bigint      not null,       -- 1010, 1020 and 1030
  transit_cents  bigint      not null,       -- in the books and not at the bank yet
  foreign_cents  bigint      not null,       -- at the bank and not in the books
  finished_by    binary(16)  not null,
  finished_at    datetime(6) not null,
  primary key (org_id, id),
  constraint bank_reconciliation_id_uk unique (id),
  constraint bank_reconciliation_month_uk unique (org_id, fund_id, month),
  constraint bank_reconciliation_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint bank_reconciliation_agrees_ck check (closing_cents = book_cents - transit_cents + foreign_cents)
) engine = InnoDB default character set utf8mb4;

alter table closed_period add column without_reconciliation varchar(24);
alter table closed_period add constraint closed_period_without_ck check (without_reconciliation in ('NO_BANK_ACCOUNT', 'NO_STATEMENT', 'ON_PAPER', 'NOBODY_ELSE'));
