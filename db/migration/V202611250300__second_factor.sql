-- Second factor at sign-in, and the sessions of members. Members belong to no one organization, so neither do these tables.

create table authenticator (               -- a member's authenticator app (RFC 6238)
  member_id    binary(16)     not null,
  secret_p2    varbinary(200),             -- null until the first code has been shown
  offered_p2   varbinary(200),             -- shown on the page, and not confirmed by a code yet
  last_step    bigint         not null,    -- the half minute of the last code that was taken: none is taken twice
  confirmed_at datetime(6),
  primary key (member_id),
  constraint authenticator_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;

create table recovery_code (               -- ten for each member; a used one stays until new ones are made
  member_id binary(16)    not null,
  code_hash varbinary(32) not null,        -- keyed; the code itself is shown once and never stored
  made_at   datetime(6)   not null,
  used_at   datetime(6),
  primary key (member_id, code_hash),
  constraint recovery_code_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;

create table staff_session (
  token_hash   varbinary(32) not null,     -- SHA-256 of 256 random bits, which only the server's own session holds
  id           binary(16)    not null,     -- what pages and the audit log call it
  member_id    binary(16)    not null,
  org_id       binary(16)    not null,
  browser      varchar(40)   not null,     -- words of ours, never the header as it came
  platform     varchar(40)   not null,
  network      varchar(60)   not null,     -- prefix of the address
  device_hash  varbinary(32) not null,
  new_device   boolean       not null,
  factor       varchar(20),                -- null: the password was right, nothing more has been shown
  begun_at     datetime(6)   not null,
  seen_at      datetime(6)   not null,     -- of the last request that was no polling; exact to a minute
  proved_at    datetime(6)   not null,
  ended_at     datetime(6),
  read_at      datetime(6),                -- when the member was told of it
  primary key (token_hash),
  constraint staff_session_id_uk unique (id),
  constraint staff_session_member_fk foreign key (member_id) references member (id),
  constraint staff_session_organization_fk foreign key (org_id) references organization (id),
  constraint staff_session_factor_ck check (factor in ('PASSWORD', 'CODE', 'RECOVERY_CODE', 'PASSKEY', 'ENROLMENT'))
) engine = InnoDB default character set utf8mb4;

create index staff_session_member_ix on staff_session (member_id, begun_at);

create table known_device (                -- a browser that a member has signed in on
  member_id   binary(16)    not null,
  device_hash varbinary(32) not null,      -- SHA-256 of the 256 random bits in its cookie
  first_at    datetime(6)   not null,
  last_at     datetime(6)   not null,
  primary key (member_id, device_hash),
  constraint known_device_member_fk foreign key (member_id) references member (id)
) engine = InnoDB default character set utf8mb4;
