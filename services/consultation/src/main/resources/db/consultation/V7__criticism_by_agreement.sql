-- A member organisation criticises a draft as it agreed with the Front; where that is written stands with its statement.
alter table consultation.criticism
    add column agreement text check (agreement <> '' and agreement is nfc normalized);
