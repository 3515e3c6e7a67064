-- Bond funds and their books: double entry in whole cents. Journals, their lines and closed periods are added to and never changed, the application's user of the database may do no more (ADR 0021).
-- Names, terms, papers and remarks are closed under the key of the organization. A bond and a party (lender, co-funder) are ids here and nothing else.
create table fund (
  org_id                binary(16)     not null,
  id                    binary(16)     not null,
  name_p2               varbinary(700) not null,
  bank_p2               varbinary(700) not null,      -- which account at which bank
  models                varchar(60)    not null,      -- where its money comes from: codes with blanks between
  minimum_reserve_cents bigint         not null,
  cap_person_cents      bigint,
  cap_obligor_cents     bigint,
  cap_facility_cents    bigint,
  opened_by             binary(16)     not null,
  opened_at             datetime(6)    not null,
  version               bigint         not null,
  primary key (org_id, id),
  constraint fund_id_uk unique (id),
  constraint fund_org_fk foreign key (org_id) references organization (id),
  constraint fund_opened_fk foreign key (opened_by) references member (id),
  constraint fund_reserve_ck check (minimum_reserve_cents >= 0 and minimum_reserve_cents <= 1000000000000),
  constraint fund_caps_ck check ((cap_person_cents is null or cap_person_cents > 0) and (cap_obligor_cents is null or cap_obligor_cents > 0) and (cap_facility_cents is null or cap_facility_cents > 0))
) engine = InnoDB default character set utf8mb4;

create table fund_restriction (              -- what money of a fund may be used for, each fund has one without any
  org_id    binary(16)      not null,
  id        binary(16)      not null,
  fund_id   binary(16)      not null,
  kind      varchar(16)     not null,
  free_mark char(1),                         -- Y for the one without restriction
  terms_p2  varbinary(1300),
  opened_by binary(16)      not null,
  opened_at datetime(6)     not null,
  version   bigint          not null,
  primary key (org_id, id),
  constraint fund_restriction_id_uk unique (id),
  constraint fund_restriction_fund_uk unique (org_id, fund_id, id),
  constraint fund_restriction_free_uk unique (org_id, fund_id, free_mark),
  constraint fund_restriction_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint fund_restriction_kind_ck check (kind in ('UNRESTRICTED', 'DONOR', 'GEOGRAPHY', 'PROGRAM')),
  constraint fund_restriction_free_ck check ((kind = 'UNRESTRICTED') = (free_mark is not null) and (kind = 'UNRESTRICTED') = (terms_p2 is null) and (free_mark is null or free_mark = 'Y'))
) engine = InnoDB default character set utf8mb4;

create table fund_lender (                   -- who lends to a fund, in the books an id
  org_id     binary(16)     not null,
  id         binary(16)     not null,
  fund_id    binary(16)     not null,
  name_p2    varbinary(700) not null,
  matures_on date,
  added_by   binary(16)     not null,
  added_at   datetime(6)    not null,
  version    bigint         not null,
  primary key (org_id, id),
  constraint fund_lender_id_uk unique (id),
  constraint fund_lender_fund_fk foreign key (org_id, fund_id) references fund (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table ledger_head (                   -- the end of an organization's journal, whoever adds to it holds this row
  org_id binary(16) not null,
  seq    bigint     not null,
  hash   binary(32) not null,
  primary key (org_id),
  constraint ledger_head_org_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;

create table journal_proposal (              -- entries somebody made by hand, until a second person posts or refuses them
  org_id       binary(16)      not null,
  id           binary(16)      not null,
  fund_id      binary(16)      not null,
  on_day       date            not null,
  entries      text            not null,     -- accounts, sides and cents, in the form of PostedLine
  text_p2      varbinary(2000) not null,
  content_hash binary(32)      not null,     -- keyed, the journal posted from it has the same
  state        varchar(12)     not null,
  proposed_by  binary(16)      not null,
  proposed_at  datetime(6)     not null,
  decided_by   binary(16),
  decided_at   datetime(6),
  version      bigint          not null,
  primary key (org_id, id),
  constraint journal_proposal_id_uk unique (id),
  constraint journal_proposal_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint journal_proposal_state_ck check (state in ('PROPOSED', 'POSTED', 'REFUSED')),
  constraint journal_proposal_two_people_ck check (state <> 'POSTED' or decided_by <> proposed_by),
  constraint journal_proposal_decided_ck check ((decided_by is null) = (decided_at is null) and (state = 'PROPOSED') = (decided_at is null))
) engine = InnoDB default character set utf8mb4;
create index journal_proposal_state_ix on journal_proposal (org_id, fund_id, state, proposed_at);

create table journal (
  org_id        binary(16)  not null,
  seq           bigint      not null,
  id            binary(16)  not null,
  fund_id       binary(16)  not null,
  event         varchar(20) not null,
  on_day        date        not null,
  posted_at     datetime(6) not null,
  posted_by     binary(16)  not null,
  client_id     varchar(64),
  reverses_id   binary(16),
  proposal_id   binary(16),
  key_hash      binary(32),                  -- of the key that makes a repeated request harmless, for ever
  body_hash     binary(32)  not null,        -- keyed, of all that was asked for
  text_hash     binary(32)  not null,        -- of the text, with salt that is closed with it
  previous_hash binary(32)  not null,
  hash          binary(32)  not null,
  primary key (org_id, seq),
  constraint journal_id_uk unique (org_id, id),
  constraint journal_fund_uk unique (org_id, id, fund_id),
  constraint journal_reverses_uk unique (org_id, reverses_id),
  constraint journal_proposal_uk unique (org_id, proposal_id),
  constraint journal_key_uk unique (org_id, key_hash),
  constraint journal_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint journal_reverses_fk foreign key (org_id, reverses_id, fund_id) references journal (org_id, id, fund_id),
  constraint journal_proposal_fk foreign key (org_id, proposal_id) references journal_proposal (org_id, id),
  constraint journal_seq_ck check (seq > 0),
  constraint journal_reversal_ck check ((event = 'REVERSAL') = (reverses_id is not null) and (reverses_id is null or reverses_id <> id)),
  constraint journal_manual_ck check ((event = 'MANUAL') = (proposal_id is not null)),
  constraint journal_event_ck check (event in ('GIFT_RECEIVED', 'LOAN_DRAWN', 'LOAN_REPAID', 'RESERVE_FILLED', 'RESERVE_RELEASED', 'SHARE_PAID_IN', 'SET_ASIDE', 'AMOUNT_RAISED', 'AMOUNT_LOWERED',
    'DROPPED', 'PAYMENT_SENT', 'BANK_FEE', 'RECEIPT_ARRIVED', 'PAYMENT_REJECTED', 'INTEREST_ACCRUED', 'REFUND_RECEIVED', 'CO_FUNDER_PAID', 'BREACH_NOTICED', 'BREACH_RESCINDED', 'FORFEITED',
    'INTEREST_RECEIVED', 'WRITTEN_OFF', 'RECOVERED', 'RESTRICTION_MET', 'REVERSAL', 'MANUAL'))
) engine = InnoDB default character set utf8mb4;
create index journal_fund_ix on journal (org_id, fund_id, seq);
create index journal_event_ix on journal (org_id, fund_id, event, on_day);
create index journal_day_ix on journal (org_id, fund_id, on_day);

create table journal_line (
  org_id         binary(16) not null,
  journal_id     binary(16) not null,
  line           int        not null,
  fund_id        binary(16) not null,        -- the journal's: none spans two funds
  restriction_id binary(16) not null,
  account        char(4)    not null,
  bond_id        binary(16),
  party_id       binary(16),
  side           varchar(6) not null,
  amount_cents   bigint     not null,
  primary key (org_id, journal_id, line),
  constraint journal_line_journal_fk foreign key (org_id, journal_id, fund_id) references journal (org_id, id, fund_id),
  constraint journal_line_restriction_fk foreign key (org_id, fund_id, restriction_id) references fund_restriction (org_id, fund_id, id),
  constraint journal_line_account_ck check (account in ('1010', '1020', '1030', '1100', '1200', '1290', '1300', '2100', '2200', '2300', '3000', '3100', '4000', '4300', '5100', '5110', '5200', '5300')),
  constraint journal_line_side_ck check (side in ('DEBIT', 'CREDIT')),
  constraint journal_line_amount_ck check (amount_cents > 0 and amount_cents <= 1000000000000),
  constraint journal_line_bond_ck check ((account in ('1020', '1100', '1200', '1290', '1300', '2200')) = (bond_id is not null)),
  constraint journal_line_party_ck check ((account in ('2100', '2200', '2300')) = (party_id is not null))
) engine = InnoDB default character set utf8mb4;
create index journal_line_bond_ix on journal_line (org_id, bond_id, account);

create table journal_text (                  -- paper and remark of a journal, apart from it, because a new key closes them anew
  org_id     binary(16)      not null,
  journal_id binary(16)      not null,
  text_p2    varbinary(2000) not null,
  primary key (org_id, journal_id),
  constraint journal_text_journal_fk foreign key (org_id, journal_id) references journal (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table account_balance (               -- debits less credits, as of the last journal
  org_id         binary(16) not null,
  fund_id        binary(16) not null,
  restriction_id binary(16) not null,
  account        char(4)    not null,
  balance_cents  bigint     not null,
  primary key (org_id, fund_id, restriction_id, account),
  constraint account_balance_restriction_fk foreign key (org_id, fund_id, restriction_id) references fund_restriction (org_id, fund_id, id),
  constraint account_balance_cash_ck check (account not in ('1010', '1020', '1030') or balance_cents >= 0)
) engine = InnoDB default character set utf8mb4;

create table sub_ledger_balance (            -- the same for each bond and party, zeros where an account is not kept by one of them
  org_id         binary(16) not null,
  fund_id        binary(16) not null,
  restriction_id binary(16) not null,
  account        char(4)    not null,
  bond_id        binary(16) not null,
  party_id       binary(16) not null,
  balance_cents  bigint     not null,
  primary key (org_id, fund_id, restriction_id, account, bond_id, party_id),
  constraint sub_ledger_balance_fk foreign key (org_id, fund_id, restriction_id, account) references account_balance (org_id, fund_id, restriction_id, account),
  constraint sub_ledger_balance_asset_ck check (account not in ('1020', '1100', '1200', '1300') or balance_cents >= 0),
  constraint sub_ledger_balance_owed_ck check (account not in ('1290', '2100', '2200', '2300') or balance_cents <= 0)
) engine = InnoDB default character set utf8mb4;
create index sub_ledger_balance_bond_ix on sub_ledger_balance (org_id, bond_id, account);

create table account_month (                 -- what moved in each month, by the day of the journal
  org_id         binary(16) not null,
  fund_id        binary(16) not null,
  restriction_id binary(16) not null,
  account        char(4)    not null,
  month          date       not null,        -- its first day
  debit_cents    bigint     not null,
  credit_cents   bigint     not null,
  primary key (org_id, fund_id, restriction_id, account, month),
  constraint account_month_fk foreign key (org_id, fund_id, restriction_id, account) references account_balance (org_id, fund_id, restriction_id, account),
  constraint account_month_ck check (debit_cents >= 0 and credit_cents >= 0)
) engine = InnoDB default character set utf8mb4;

create table closed_period (                 -- nothing is posted on or before this day any more, never taken back
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  fund_id     binary(16)  not null,
  through_day date        not null,
  last_seq    bigint      not null,          -- the last journal of the organization before it was closed
  closed_by   binary(16)  not null,
  closed_at   datetime(6) not null,
  primary key (org_id, id),
  constraint closed_period_fund_uk unique (org_id, fund_id, through_day),
  constraint closed_period_fund_fk foreign key (org_id, fund_id) references fund (org_id, id)
) engine = InnoDB default character set utf8mb4;
