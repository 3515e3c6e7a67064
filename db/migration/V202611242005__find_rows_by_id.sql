-- A row is changed and removed by its id alone: Hibernate adds the organization to what it reads and not to what it writes. The primary keys
-- begin with the organization, so each such statement read its whole table and waited for every row that somebody else was just changing.
-- Ids are unique everywhere; audit events are never changed.

create unique index api_client_id_uk on api_client (id);
create unique index case_file_id_uk on case_file (id);
create unique index person_id_uk on person (id);
create unique index alias_id_uk on alias (id);
create unique index identifier_id_uk on identifier (id);
create unique index language_need_id_uk on language_need (id);
create unique index health_flag_id_uk on health_flag (id);
create unique index family_member_id_uk on family_member (id);
create unique index stay_id_uk on stay (id);
create unique index stint_id_uk on stint (id);
create unique index locator_check_id_uk on locator_check (id);
create unique index proceeding_id_uk on proceeding (id);
create unique index hearing_id_uk on hearing (id);
create unique index hearing_version_id_uk on hearing_version (id);
create unique index note_id_uk on note (id);
create unique index task_id_uk on task (id);
create unique index assignment_id_uk on assignment (id);
create unique index saved_view_id_uk on saved_view (id);
create unique index kept_answer_id_uk on kept_answer (id);
create unique index change_event_id_uk on change_event (id);
