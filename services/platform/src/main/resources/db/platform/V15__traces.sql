-- The trace an event belongs to, as W3C Trace Context writes it; nothing where nobody traces.
alter table platform.outbox add column traceparent text;
