-- Passkeys of members (WebAuthn). Nothing in it is secret: the private key never leaves the device.

create table passkey (
  id              binary(16)      not null,
  member_id       binary(16)      not null,
  credential_hash varbinary(32)   not null,   -- SHA-256 of the credential's id, which may be longer than an index
  credential      varbinary(3000) not null,   -- attested credential data: kind of device, id, public key
  transports      varchar(120)    not null,
  backup_eligible boolean         not null,
  uses            bigint          not null,   -- what the device counts
  browser         varchar(40)     not null,
  platform        varchar(40)     not null,
  added_at        datetime(6)     not null,
  used_at         datetime(6),
  primary key (id),
  constraint passkey_credential_uk unique (credential_hash),
  constraint passkey_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;
