-- A consultation asks about a draft that is there.
alter table consultation.consultation add foreign key (draft_id) references consultation.draft;
