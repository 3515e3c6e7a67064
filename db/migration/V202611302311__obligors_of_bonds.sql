-- Under whose name bonds are posted: the Treasury holds the money in trust for them, and ICE writes to their address of record.
create table obligor (
  org_id     binary(16)     not null,
  id         binary(16)     not null,
  kind       varchar(12)    not null,
  fund_id    binary(16),                     -- a fund that signs itself
  name_p2    varbinary(700) not null,
  mailbox_p2 varbinary(700) not null,        -- where CeBONDS sends its codes and ICE its notices
  reader_id  binary(16),                     -- who reads it
  added_by   binary(16)     not null,
  added_at   datetime(6)    not null,
  updated_at datetime(6)    not null,        -- with its addresses and letters
  version    bigint         not null,
  primary key (org_id, id),
  constraint obligor_id_uk unique (id),
  constraint obligor_org_fk foreign key (org_id) references organization (id),
  constraint obligor_fund_fk foreign key (org_id, fund_id) references fund (org_id, id),
  constraint obligor_reader_fk foreign key (reader_id) references member (id),
  constraint obligor_kind_ck check (kind in ('FUND', 'ORGANIZATION', 'VOLUNTEER')),
  constraint obligor_fund_ck check ((kind = 'FUND') = (fund_id is not null))
) engine = InnoDB default character set utf8mb4;

create table obligor_address (               -- of record, and those before it
  org_id      binary(16)      not null,
  id          binary(16)      not null,
  obligor_id  binary(16)      not null,
  address_p2  varbinary(1300) not null,
  from_day    date            not null,
  recorded_by binary(16)      not null,
  recorded_at datetime(6)     not null,
  primary key (org_id, id),
  constraint obligor_address_id_uk unique (id),
  constraint obligor_address_obligor_fk foreign key (org_id, obligor_id) references obligor (org_id, id)
) engine = InnoDB default character set utf8mb4;
create index obligor_address_ix on obligor_address (org_id, obligor_id, from_day);

create table obligor_letter (                -- by which an organization lets somebody sign for it
  org_id      binary(16)     not null,
  id          binary(16)     not null,
  obligor_id  binary(16)     not null,
  signer_p2   varbinary(700) not null,
  signed_on   date           not null,
  expires_on  date           not null,
  task_id     binary(16),                    -- that it is to be renewed
  recorded_by binary(16)     not null,
  recorded_at datetime(6)    not null,
  primary key (org_id, id),
  constraint obligor_letter_id_uk unique (id),
  constraint obligor_letter_obligor_fk foreign key (org_id, obligor_id) references obligor (org_id, id),
  constraint obligor_letter_days_ck check (expires_on > signed_on)
) engine = InnoDB default character set utf8mb4;
create index obligor_letter_ix on obligor_letter (org_id, obligor_id, expires_on);

alter table bond add column obligor_id binary(16), add column service varchar(12);
alter table bond add constraint bond_obligor_fk foreign key (org_id, obligor_id) references obligor (org_id, id);
alter table bond add constraint bond_service_ck check ((obligor_id is null) = (service is null) and (service is null or service in ('E_SERVICE', 'MAIL')));
alter table bond_step add column obligor_id binary(16);
alter table bond_step add constraint bond_step_obligor_fk foreign key (org_id, obligor_id) references obligor (org_id, id);
