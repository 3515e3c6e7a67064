-- Who pays a bond together with a fund: names are closed with the key of the case, shares lie in clear, because the books are checked with them.
create table bond_co_funder (
  org_id      binary(16)     not null,
  id          binary(16)     not null,       -- the party of the books
  file_id     binary(16)     not null,
  bond_id     binary(16)     not null,
  name_p2     varbinary(700) not null,
  share_cents bigint         not null,
  returned    varchar(20)    not null,       -- what comes back to them when the bond is refunded
  state       varchar(12)    not null,
  due_cents   bigint         not null,       -- owed to them since the refund, interest included
  named_by    binary(16)     not null,
  named_at    datetime(6)    not null,
  version     bigint         not null,
  primary key (org_id, id),
  constraint bond_co_funder_id_uk unique (id),
  constraint bond_co_funder_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint bond_co_funder_bond_fk foreign key (org_id, bond_id) references bond (org_id, id),
  constraint bond_co_funder_share_ck check (share_cents > 0 and share_cents <= 1000000000000),
  constraint bond_co_funder_returned_ck check (returned in ('NOTHING', 'SHARE', 'SHARE_AND_INTEREST')),
  constraint bond_co_funder_state_ck check (state in ('PROMISED', 'PAID_IN', 'HANDED_BACK', 'DUE', 'PAID_OUT', 'KEPT', 'LOST')),
  constraint bond_co_funder_due_ck check ((state in ('DUE', 'PAID_OUT')) = (due_cents > 0) and due_cents >= 0)
) engine = InnoDB default character set utf8mb4;
create index bond_co_funder_bond_ix on bond_co_funder (org_id, bond_id);
create index bond_co_funder_file_ix on bond_co_funder (org_id, file_id);

alter table bond_step add column co_funder_id binary(16);
alter table bond_step add constraint bond_step_co_funder_fk foreign key (org_id, co_funder_id) references bond_co_funder (org_id, id);
