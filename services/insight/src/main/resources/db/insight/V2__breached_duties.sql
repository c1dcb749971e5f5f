-- Everybody may ask what is overdue, and it is little among all that was ever owed: found without the rest, and from the index
-- alone.
create index duty_breached on insight.duty (unit_code, unit_valid_from, code, due_on, about) where state = 'BREACHED';
