-- An administrator can end a member's sessions and leave the account: the member is told who did, at the next sign-in.
alter table staff_session add column ended_by binary(16);      -- null where the member ended it, or time did
alter table staff_session add column told_at datetime(6);      -- when the member has said that they know
create index staff_session_ended_by_ix on staff_session (member_id, ended_by, told_at);
