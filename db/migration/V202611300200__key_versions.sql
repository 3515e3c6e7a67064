-- Keys that change: an organization's data key has versions, and what it closed says which. The newest closes, older ones open until
-- nothing is left that they closed; then they are deleted. Whoever closes something holds the version's row of data_key_version to the end
-- of the transaction, so that no version goes while somebody still writes with it.

alter table organization_key add column version int not null default 1;
alter table organization_key drop primary key, add primary key (org_id, purpose, version);

create table data_key_version (              -- apart from the key, which is wrapped anew when the root key changes, whoever holds a version
  org_id  binary(16)  not null,
  version int         not null,
  since   datetime(6) not null,
  primary key (org_id, version)              -- no foreign key: it is written while the organization is being founded
) engine = InnoDB default character set utf8mb4;
insert into data_key_version (org_id, version, since) select id, 1, created_at from organization;

alter table case_key_grant add column key_version int not null default 1;     -- of the organization's key that wraps it
create index case_key_grant_version_ix on case_key_grant (org_id, key_version);

create table root_key (                      -- which key of the root key file wraps: its number in that file and nothing of the key
  version int         not null,
  key_id  bigint      not null,
  since   datetime(6) not null,
  primary key (version)
) engine = InnoDB default character set utf8mb4;
