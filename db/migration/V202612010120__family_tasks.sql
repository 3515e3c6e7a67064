-- What a family is asked to do, and the photos of papers they sent. A photo is kept without what the phone wrote into it.
create table family_task (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  relative_id binary(16),                   -- who is asked, or null for every relative who may see documents
  title_p2    varbinary(1200) not null,
  hint_p2     varbinary(3000),
  language    varchar(35),
  due_on      date,                         -- at the office
  photo       boolean     not null,         -- whether a photo is asked for
  asked_by    binary(16)  not null,
  asked_at    datetime(6) not null,
  done_at     datetime(6),                  -- when the team had it
  dropped_at  datetime(6),
  version     bigint      not null,
  primary key (org_id, id),
  constraint family_task_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_task_relative_fk foreign key (org_id, relative_id) references family_member (org_id, id),
  constraint family_task_member_fk foreign key (asked_by) references member (id),
  constraint family_task_end_ck check (done_at is null or dropped_at is null)
) engine = InnoDB default character set utf8mb4;
create index family_task_file_ix on family_task (org_id, file_id, asked_at);

create table family_photo (
  org_id      binary(16)  not null,
  id          binary(16)  not null,
  file_id     binary(16)  not null,
  task_id     binary(16)  not null,
  relative_id binary(16)  not null,
  kind        varchar(10) not null,
  content_p2  mediumblob  not null,
  sent_at     datetime(6) not null,
  version     bigint      not null,
  primary key (org_id, id),
  constraint family_photo_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_photo_task_fk foreign key (org_id, task_id) references family_task (org_id, id),
  constraint family_photo_relative_fk foreign key (org_id, relative_id) references family_member (org_id, id),
  constraint family_photo_kind_ck check (kind in ('JPEG', 'PNG'))
) engine = InnoDB default character set utf8mb4;
create index family_photo_task_ix on family_photo (org_id, task_id, sent_at);
create index family_photo_file_ix on family_photo (org_id, file_id);
