-- One case shown to another organization of the alliance, until a day or until somebody ends it.
create table sharing_grant (
  org_id     binary(16)  not null,           -- whose case it is
  id         binary(16)  not null,
  file_id    binary(16)  not null,
  partner_id binary(16)  not null,           -- who is let see it
  level      varchar(10) not null,
  last_day   date,                           -- at the office of whose case it is; null until somebody ends it
  granted_by binary(16)  not null,
  granted_at datetime(6) not null,
  ended_by   binary(16),
  ended_at   datetime(6),
  standing   char(1),                        -- 'Y' until it is ended: one at a time for each partner
  version    bigint      not null,
  primary key (org_id, id),
  constraint sharing_grant_id_uk unique (id),
  constraint sharing_grant_once_uk unique (org_id, file_id, partner_id, standing),
  constraint sharing_grant_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint sharing_grant_partner_fk foreign key (partner_id) references organization (id),
  constraint sharing_grant_member_fk foreign key (granted_by) references member (id),
  constraint sharing_grant_level_ck check (level in ('SUMMARY', 'FULL')),
  constraint sharing_grant_other_ck check (org_id <> partner_id),
  constraint sharing_grant_ended_ck check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (standing is not null))
) engine = InnoDB default character set utf8mb4;
create index sharing_grant_partner_ix on sharing_grant (partner_id, standing, org_id);
