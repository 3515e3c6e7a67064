-- The audit log as a chain: every committed event gets a place, and the hash of each place covers the one before.

alter table audit_event add column files mediumblob;      -- whose files a list showed: ids of 16 bytes, one after the other
create index audit_event_actor_ix on audit_event (org_id, actor_id, at);
create index audit_event_at_ix on audit_event (org_id, at);

create table audit_link (                    -- insert and read only
  org_id        binary(16) not null,
  seq           bigint     not null,         -- 1, 2, 3 … without a gap
  event_id      binary(16) not null,
  form          smallint   not null,         -- how the event was written down for the hash: another form when the table gets another column
  previous_hash binary(32) not null,
  hash          binary(32) not null,
  primary key (org_id, seq),
  constraint audit_link_event_uk unique (org_id, event_id),
  constraint audit_link_event_fk foreign key (org_id, event_id) references audit_event (org_id, id)
) engine = InnoDB default character set utf8mb4;

create table audit_head (                    -- the end of an organization's chain; whoever lengthens it holds the row
  org_id    binary(16) not null,             -- not the organization's own row: that is held by everybody who writes, until the end
  seq       bigint     not null,
  hash      binary(32) not null,
  newest_id binary(16) not null,             -- the greatest id of an event in the chain: ids begin with the time
  primary key (org_id),
  constraint audit_head_organization_fk foreign key (org_id) references organization (id)
) engine = InnoDB default character set utf8mb4;
