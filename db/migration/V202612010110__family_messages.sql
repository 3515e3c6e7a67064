-- What relatives and the team write to each other about a case. A text is never changed: a translation stands beside it.
create table family_message (
  org_id         binary(16)  not null,
  id             binary(16)  not null,
  file_id        binary(16)  not null,
  relative_id    binary(16)  not null,
  from_family    boolean     not null,
  language       varchar(35),
  text_p2        varbinary(12000) not null,
  author_id      binary(16),                 -- of the team, or null where the family wrote
  sent_at        datetime(6) not null,
  seen_at        datetime(6),                -- by the family, where the team wrote
  assignee_id    binary(16),                 -- who answers
  done_by        binary(16),
  done_at        datetime(6),
  translator_id  binary(16),                 -- who was asked to translate it
  translation_p2 varbinary(12000),
  translated_at  datetime(6),
  version        bigint      not null,
  primary key (org_id, id),
  constraint family_message_file_fk foreign key (org_id, file_id) references case_file (org_id, id),
  constraint family_message_relative_fk foreign key (org_id, relative_id) references family_member (org_id, id),
  constraint family_message_author_fk foreign key (author_id) references member (id),
  constraint family_message_assignee_fk foreign key (assignee_id) references member (id),
  constraint family_message_translator_fk foreign key (translator_id) references member (id),
  constraint family_message_author_ck check (from_family = (author_id is null)),
  constraint family_message_done_ck check ((done_at is null) = (done_by is null)),
  constraint family_message_translated_ck check ((translation_p2 is null) = (translated_at is null))
) engine = InnoDB default character set utf8mb4;
create index family_message_file_ix on family_message (org_id, file_id, sent_at);
create index family_message_open_ix on family_message (org_id, from_family, done_at, sent_at);
