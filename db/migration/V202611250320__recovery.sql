-- Letting a member start afresh who has lost phone and recovery codes: one administrator asks, another confirms. And travel mode.

create table factor_reset (
  id           binary(16)      not null,
  org_id       binary(16)      not null,
  member_id    binary(16)      not null,
  asked_by     binary(16)      not null,
  asked_at     datetime(6)     not null,
  reason_p2    varbinary(1500) not null,
  confirmed_by binary(16),
  confirmed_at datetime(6),
  dropped_at   datetime(6),
  used_at      datetime(6),               -- when the link was used and the factors went
  told_at      datetime(6),               -- when the member has read of it; null again when it goes on
  primary key (id),
  constraint factor_reset_organization_fk foreign key (org_id) references organization (id),
  constraint factor_reset_member_fk foreign key (member_id) references member (id),
  constraint factor_reset_asked_fk foreign key (asked_by) references member (id),
  constraint factor_reset_confirmed_fk foreign key (confirmed_by) references member (id),
  constraint factor_reset_two_ck check (confirmed_by is null or confirmed_by <> asked_by and confirmed_by <> member_id)
) engine = InnoDB default character set utf8mb4;

create index factor_reset_member_ix on factor_reset (member_id, told_at);
create index factor_reset_open_ix on factor_reset (org_id, asked_at);

alter table invitation drop constraint invitation_kind_ck;
alter table invitation add constraint invitation_kind_ck check (kind in ('SETUP', 'INVITATION', 'RECOVERY'));
alter table invitation add column reset_id binary(16);

alter table member add column travel_since datetime(6);   -- the account opens nothing but itself
