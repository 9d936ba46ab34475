-- A duty officer who opens what somebody left unsent on a device is noted as a reader; `detail` holds whose entries they were.
alter table access_log drop constraint access_log_action_check;
alter table access_log add constraint access_log_action_check
  check (action in ('restricted-text-read', 'export', 'locked-entries-opened'));
