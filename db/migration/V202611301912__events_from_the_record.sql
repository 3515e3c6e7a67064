-- Events that follow from custody and proceedings, and how far an import's files have been looked at for what follows.
alter table recorded_trigger modify column source varchar(20);    -- null where it follows from a stay or a proceeding
alter table recorded_trigger add column stay_id binary(16), add column proceeding_id binary(16);
alter table recorded_trigger add constraint recorded_trigger_stay_fk foreign key (org_id, stay_id) references stay (org_id, id);
alter table recorded_trigger add constraint recorded_trigger_proceeding_fk foreign key (org_id, proceeding_id) references proceeding (org_id, id);
alter table recorded_trigger add constraint recorded_trigger_record_ck check ((source is null) = (stay_id is not null or proceeding_id is not null));
alter table import_job add column followed_to binary(16);    -- the last file, by id, that was looked at
