-- Private calendars of members: an address with a secret in it, of which only a hash is kept.
create table calendar_feed (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  member_id      binary(16)  not null,
  token_hash     binary(32)  not null,
  whose          varchar(20) not null,
  detail         varchar(20) not null,
  with_deadlines boolean     not null,
  created_at     datetime(6) not null,
  last_used_at   datetime(6),
  revoked_at     datetime(6),
  version        bigint      not null,
  primary key (org_id, id),
  constraint calendar_feed_org_fk foreign key (org_id) references organization (id),
  constraint calendar_feed_member_fk foreign key (member_id) references member (id),
  constraint calendar_feed_whose_ck check (whose in ('MINE', 'TEAM')),
  constraint calendar_feed_detail_ck check (detail in ('BUSY', 'INITIALS', 'FULL'))
) engine = InnoDB default character set utf8mb4;
create unique index calendar_feed_id_uk on calendar_feed (id);
create unique index calendar_feed_token_uk on calendar_feed (token_hash);
create index calendar_feed_member_ix on calendar_feed (org_id, member_id);
